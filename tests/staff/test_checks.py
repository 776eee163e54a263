"""Rounds of checks: beside each other, bounded, and with a memory."""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from kiosk.staff import checks, said
from kiosk.staff.check_words import CHECKS, LEVELS, PARTS, SAID, cures, duration, part_name, sentence, what
from kiosk.staff.checks import Probe, Results, Rounds, last_results
from kiosk.staff.findings import Finding, Level, fail, ok, warn, worst

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)


class Clock:
    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)


def probe(check: str, *found: Finding, cheap: bool = True) -> Probe:
    return Probe(check, lambda: found or [ok(check, "file.whole")], cheap)


def of(results: Results, check: str) -> checks.Seen:
    found = results.of(check)
    assert found is not None
    return found


def test_one_that_hangs_holds_up_nobody_and_is_not_begun_twice(tmp_path: Path) -> None:
    gate, begun = Event(), []

    def hangs() -> Iterable[Finding]:
        begun.append(1)
        gate.wait(20)
        return [ok("network.link", "link.wired", name="eth0")]

    others = [probe(f"storage.{name}") for name in ("space", "folder", "health")]
    rounds = Rounds([Probe("network.link", hangs, patience_s=0.05), *others], Clock(), tmp_path)
    first = rounds.run(at_once=1)
    stuck = of(first, "network.link").finding
    assert (stuck.level, stuck.word) == (Level.WARN, "check.hangs")
    assert all(of(first, each.check).finding.level is Level.OK for each in others)
    assert of(rounds.run(), "network.link").finding.word == "check.hangs" and len(begun) == 1
    gate.set()
    rounds._threads["network.link"].join(20)
    assert of(rounds.run(), "network.link").finding.level is Level.OK and len(begun) == 2


def test_one_that_breaks_says_so_in_place_of_its_findings(tmp_path: Path, caplog: object) -> None:
    def breaks() -> Iterable[Finding]:
        raise ZeroDivisionError("by zero")

    results = Rounds([Probe("pos.tls", breaks), probe("clock.set")], Clock(), tmp_path).run()
    broken = of(results, "pos.tls").finding
    assert broken.level is Level.FAIL and "by zero" in sentence(SAID[broken.word].reason, broken, "en")
    assert results.worst is Level.FAIL


def test_since_when_it_is_so_outlasts_a_restart(tmp_path: Path) -> None:
    clock, state = Clock(), [warn("pos.orders", "orders.waiting", count=1, tries=1, minutes=1)]
    Rounds([Probe("pos.orders", lambda: state)], clock, tmp_path).run()
    clock.later(minutes=5)
    state[:] = [warn("pos.orders", "orders.waiting", count=2, tries=4, minutes=6)]
    again = Rounds([Probe("pos.orders", lambda: state)], clock, tmp_path)
    assert of(again.run(), "pos.orders").since == NOON
    state[:] = [ok("pos.orders", "orders.none")]
    assert of(again.run(), "pos.orders").since == clock.now


def test_a_clock_that_was_set_back_makes_nothing_begin_tomorrow(tmp_path: Path) -> None:
    clock = Clock()
    rounds = Rounds([probe("clock.set")], clock, tmp_path)
    rounds.run()
    clock.now = datetime(1970, 1, 1, tzinfo=UTC)
    assert of(rounds.run(), "clock.set").since == clock.now


def test_behind_the_guest_only_what_is_cheap_is_looked_at_and_the_rest_remembered(tmp_path: Path) -> None:
    clock, looked = Clock(), []

    def dear() -> Iterable[Finding]:
        looked.append(1)
        return [warn("pos.menu", "menu.empty", version="1", items=0, currency="JPY")]

    rounds = Rounds([Probe("pos.menu", dear, cheap=False), probe("clock.set")], clock, tmp_path)
    rounds.run()
    clock.later(minutes=5)
    results = rounds.run(cheap=True)
    assert len(looked) == 1 and [each.finding.check for each in results.seen] == ["pos.menu", "clock.set"]
    assert last_results(tmp_path) == results


def test_results_that_cannot_be_read_are_none(tmp_path: Path) -> None:
    assert last_results(tmp_path) is None
    (tmp_path / "checks.json").write_text('{"at": "yesterday"')
    assert last_results(tmp_path) is None


def test_looking_only_leaves_nothing_behind(tmp_path: Path) -> None:
    Rounds([probe("clock.set")], Clock(), tmp_path / "data", keep=False).run()
    assert not (tmp_path / "data").exists()


def test_a_disk_that_takes_nothing_costs_the_memory_and_not_the_round(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    results = Rounds([probe("clock.set")], Clock(), tmp_path / "file" / "data").run()
    assert results.worst is Level.OK


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([], Level.OFF),
        ([Level.OFF], Level.OFF),
        ([Level.OFF, Level.OK], Level.OK),
        ([Level.WARN, Level.OK], Level.WARN),
        ([Level.WARN, Level.FAIL, Level.OK], Level.FAIL),
    ],
)
def test_the_worst_is_what_matters(levels: list[Level], expected: Level) -> None:
    assert worst(levels) is expected


# The words.


def test_everything_is_said_in_both_languages_with_the_same_values() -> None:
    def used(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for word, each in SAID.items():
        texts = [value for field in fields(each) if isinstance(value := getattr(each, field.name), dict)]
        for text in [*texts, *each.cures]:
            assert set(text) == {"ja", "en"} and all(text.values()), word
        for text in (each.title, each.reason, *each.cures):
            assert text is None or used(text["ja"]) <= used(text["en"]) | used(each.what["en"]) | {"at"}, word
        assert each.action in ("", *said.ACTIONS), word


def test_what_is_wrong_has_a_title_a_reason_and_a_cure() -> None:
    for word, each in SAID.items():
        assert bool(each.title) == bool(each.reason) == bool(each.cures), word
        assert len(each.cures) <= 4, word


def test_every_part_and_check_has_a_name() -> None:
    parts = {part.key for part in PARTS}
    for part in PARTS:
        assert set(part.summary) <= set(CHECKS) and part_name(part.key, "ja")
    assert {check.partition(".")[0] for check in CHECKS} == parts
    assert set(LEVELS) == set(Level)


def test_a_value_is_text_and_no_template() -> None:
    finding = fail("storage.folder", "folder.broken", error="{free} {0} {")
    assert what(finding, "en") == "{free} {0} {" and "{0}" not in cures(finding, "en")[0]


@pytest.mark.parametrize(
    ("span", "ja", "en"),
    [
        (timedelta(seconds=42), "42秒", "42 s"),
        (timedelta(minutes=5), "5分", "5 min"),
        (timedelta(hours=3, minutes=59), "3時間", "3 h"),
        (timedelta(days=4), "4日", "4 d"),
        (timedelta(seconds=-5), "0秒", "0 s"),
    ],
)
def test_spans_of_time_are_short(span: timedelta, ja: str, en: str) -> None:
    assert (duration(span, "ja"), duration(span, "en")) == (ja, en)
