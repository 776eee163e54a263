"""What the check says of a loyalty programme beside a POS of another maker."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from kiosk.config import Config, demo
from kiosk.engine.adapters import Adapters
from kiosk.engine.setup import facts_of
from kiosk.ports.errors import NotAllowed, NotSupported, Uncertain, Unreachable
from kiosk.ports.heard import Exchange
from kiosk.ports.loyalty import LoyaltyCapabilities
from kiosk.ports.pos import Capabilities, Health
from kiosk.ports.printer import PrinterCapabilities, PrinterState, Trouble
from kiosk.ports.registry import AdapterError
from kiosk.settings import Adapter
from kiosk.staff import adapter_checks
from kiosk.staff.adapter_checks import Built, loyalty_with_pos
from kiosk.staff.check_words import what
from kiosk.staff.findings import Finding, Level, fail

Look = Callable[[Built, Config], Iterable[Finding]]
ALL = LoyaltyCapabilities(code=True, rewards=True, tender=True, coupons=True)


class Side:
    """An adapter of which only its capabilities matter."""

    def __init__(self, capabilities: object) -> None:
        self.capabilities = capabilities


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return demo("okawari", "http://127.0.0.1:9", "token", tmp_path / "data")


def ports(pos: Capabilities) -> Adapters:
    return Adapters(Side(pos), Side(ALL))  # type: ignore[arg-type]


def test_a_pos_that_takes_everything_is_well() -> None:
    finding = loyalty_with_pos(Capabilities(discounts=True, tender=True), ALL)
    assert finding.level is Level.OK and "amounts" in what(finding, "en")


def test_what_a_pos_does_not_take_is_named_with_the_reason() -> None:
    finding = loyalty_with_pos(Capabilities(discounts=True), ALL)
    assert finding.level is Level.WARN
    assert (
        what(finding, "en")
        == "not offered to guests: paying with points; the POS takes no tender of another programme"
    )
    nothing = loyalty_with_pos(Capabilities(), ALL)
    assert "rewards, coupons, paying with points" in what(nothing, "en")
    assert loyalty_with_pos(Capabilities(), LoyaltyCapabilities(code=True)).level is Level.OK


def test_a_reader_of_ic_cards_is_of_use_to_some_programmes_only(config: Config) -> None:
    class Programme(Side):
        def programme(self) -> None:
            """Its rules matter to nobody here."""

    reader = replace(config, kiosk=replace(config.kiosk, ic_card_prefix=""))
    said = []
    for cards, where in ((True, reader), (False, reader), (False, config)):
        built = Adapters(Side(Capabilities()), Programme(LoyaltyCapabilities(cards=cards)))  # type: ignore[arg-type]
        found = adapter_checks.loyalty(partial(getattr, built), where)
        said.append([each.level for each in found if each.check == "loyalty.cards"])
        facts = facts_of(where, built)
        assert (facts.ic_prefix is not None) == (cards and where is reader)
    assert said == [[Level.OK], [Level.WARN], []]


def test_adapters_of_one_name_belong_together(config: Config) -> None:
    assert not config.loyalty_outside
    facts = facts_of(config, ports(Capabilities()))
    assert (facts.outside, facts.rewards, facts.coupons, facts.tender) == (False, True, True, True)
    assert not replace(config, loyalty=None).loyalty_outside


def test_guests_are_offered_what_the_pos_takes_of_another_programme(config: Config) -> None:
    other = replace(config, loyalty=Adapter(adapter="house"))
    assert other.loyalty_outside
    facts = facts_of(other, ports(Capabilities(discounts=True)))
    assert (facts.outside, facts.rewards, facts.coupons, facts.tender) == (True, True, True, False)
    assert facts.code


class Fake:
    """An adapter whose one method answers, or raises."""

    def __init__(self, method: str, answer: object, capabilities: object = None) -> None:
        self.capabilities = capabilities
        self._answer = answer
        setattr(self, method, self._say)

    def _say(self, *_: object) -> object:
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


def found(look: Look, adapter: object, config: Config) -> dict[str, tuple[Level, str]]:
    return {each.check: (each.level, each.word) for each in look(lambda port: adapter, config)}


SAYS = PrinterCapabilities(status=True)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (PrinterState(True), {}),
        (PrinterState(True, paper_low=True), {"printer.paper": (Level.WARN, "paper.low")}),
        (PrinterState(False, reason=Trouble.PAPER_OUT), {"printer.paper": (Level.FAIL, "paper.out")}),
        (PrinterState(False, reason=Trouble.COVER_OPEN), {"printer.cover": (Level.FAIL, "cover.open")}),
        (PrinterState(False, reason=Trouble.BROKEN), {"printer.state": (Level.FAIL, "printer.broken")}),
        (PrinterState(False), {"printer.state": (Level.FAIL, "printer.broken")}),
    ],
)
def test_what_a_printer_complains_of_is_found(
    config: Config, state: PrinterState, expected: dict[str, tuple[Level, str]]
) -> None:
    there = replace(config, printer=Adapter(adapter="escpos"))
    well = {
        "printer.state": (Level.OK, "printer.answers"),
        "printer.paper": (Level.OK, "paper.there"),
        "printer.cover": (Level.OK, "cover.closed"),
    }
    assert found(adapter_checks.printer, Fake("status", state, SAYS), there) == well | expected


def test_a_printer_that_does_not_answer_or_does_not_tell(config: Config) -> None:
    there = replace(config, printer=Adapter(adapter="escpos"))
    away = found(adapter_checks.printer, Fake("status", Unreachable("no route"), SAYS), there)
    assert away == {"printer.state": (Level.WARN, "printer.away")}
    silent = found(adapter_checks.printer, Fake("status", None, PrinterCapabilities()), there)
    assert silent == {"printer.state": (Level.OK, "printer.silent")}
    assert found(adapter_checks.printer, None, config) == {"printer.state": (Level.OFF, "adapter.none")}


@pytest.mark.parametrize(
    ("answer", "level", "word"),
    [
        (True, Level.OK, "terminal.ready"),
        (False, Level.WARN, "terminal.not_ready"),
        (Unreachable("no route"), Level.WARN, "adapter.away"),
        (NotAllowed("401"), Level.FAIL, "adapter.refused"),
        (NotSupported("later"), Level.OK, "adapter.not_offered"),
        (Uncertain("garbage"), Level.WARN, "adapter.wrong"),
    ],
)
def test_what_a_terminal_says_and_how_it_fails(
    config: Config, answer: object, level: Level, word: str
) -> None:
    assert found(adapter_checks.payment, Fake("health", answer), config) == {"payment.ready": (level, word)}


@pytest.mark.parametrize(
    ("answer", "level", "word"),
    [
        (Health(), Level.OK, "pos.open"),
        (Health(open=False, opens_at="10:00"), Level.WARN, "pos.closed"),
        (Unreachable("no route"), Level.FAIL, "adapter.away"),
        (NotAllowed("401"), Level.FAIL, "adapter.refused"),
        (NotSupported("later"), Level.FAIL, "adapter.unfinished"),
    ],
)
def test_what_the_pos_says_and_how_it_fails(config: Config, answer: object, level: Level, word: str) -> None:
    pos = Fake("health", answer, Capabilities())
    assert found(adapter_checks.point_of_sale, pos, config)["pos.connection"] == (level, word)


def test_an_adapter_that_cannot_be_built_is_one_finding_with_the_reason(config: Config) -> None:
    def built(port: str) -> object:
        raise AdapterError("[pos] adapter = 'moch' is not installed")

    [finding] = adapter_checks.point_of_sale(built, config)
    assert (finding.level, finding.word) == (Level.FAIL, "adapter.unbuilt")
    assert "is not installed" in str(finding.values["error"])


def test_how_fast_and_how_long_ago_it_answered(config: Config) -> None:
    now = datetime(2026, 11, 22, 3, tzinfo=UTC)

    def answers(ms: float, ago: timedelta = timedelta()) -> tuple[Exchange, ...]:
        return (Exchange("http://x:80", ms, True, now - ago),)

    assert adapter_checks._latency(()).level is Level.OFF
    assert adapter_checks._latency(answers(80)).level is Level.OK
    assert adapter_checks._latency(answers(2500)).word == "latency.slow"
    silent = fail("pos.connection", "adapter.away", error="")
    old = adapter_checks._last_answer(answers(80, timedelta(minutes=11)), silent, now, config)
    assert (old.level, old.values["at"]) == (Level.WARN, "11:49:00")
    assert adapter_checks._last_answer(answers(80), silent, now, config).level is Level.OK
    assert adapter_checks._last_answer((), silent, now, config).level is Level.OFF
