"""What Prometheus reads: the kiosk's state, its checks, its orders, and how quick the servers are."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from kiosk import config as configuration
from kiosk.core.order import End, Record
from kiosk.engine.tally import Tally
from kiosk.ports import heard
from kiosk.staff.checks import Results, Seen
from kiosk.staff.findings import Level, fail, off, ok, warn
from kiosk.staff.metrics import Endpoint, Watched
from kiosk.store.local import Outbox
from tests.store.orders import a_record

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
"""Here: how long ago it was when the level changed."""


class Kiosk:
    def __init__(self, folder: Path) -> None:
        self.screen, self.tally = "attract", Tally()
        self.results: Results | None = None
        self.outbox = folder / "outbox.db"
        config = configuration.demo("okawari", "http://127.0.0.1:9", "a-token", folder)
        self.endpoint = Endpoint(
            Watched(
                config,
                "1.2.3",
                self.outbox,
                self.tally.ends,
                lambda: self.screen,
                lambda: self.results,
                lambda: NOW,
            ),
            "127.0.0.1",
            0,
        )

    def read(self) -> dict[tuple[str, ...], float]:
        """Each sample by its name and the values of its labels."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.endpoint.port}/metrics", timeout=5) as answer:
            text = answer.read().decode()
        families = text_string_to_metric_families(text)
        samples = [sample for family in families for sample in family.samples]
        return {(sample.name, *sample.labels.values()): sample.value for sample in samples}


def ordered(key: str, at: datetime) -> Record:
    record = a_record(key)
    return replace(record, order=replace(record.order, created_at=at))


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    kiosk = Kiosk(tmp_path)
    with closing(kiosk.endpoint):
        yield kiosk


def test_it_says_which_kiosk_it_is_and_what_it_shows(kiosk: Kiosk) -> None:
    found = kiosk.read()
    assert found["okawari_screen", "attract"] == 1 and found["okawari_screen", "out_of_order"] == 0
    assert any(name[0] == "okawari_kiosk_info" and {"1.2.3", "demo", "mock"} <= set(name) for name in found)
    assert found["process_resident_memory_bytes",] > 0
    kiosk.screen = "out_of_order"
    assert kiosk.read()["okawari_screen", "out_of_order"] == 1


def test_checks_have_a_level_and_since_when(kiosk: Kiosk) -> None:
    findings = (
        ok("pos.answers", "x"),
        warn("clock.skew", "x"),
        fail("printer.paper", "x"),
        off("sound", "x"),
    )
    kiosk.results = Results(NOW, 1.0, tuple(Seen(each, NOW - HOUR, each.check) for each in findings))
    found = kiosk.read()
    levels = {name[1]: value for name, value in found.items() if name[0] == "okawari_check_level"}
    assert levels == {"pos.answers": 0, "clock.skew": 1, "printer.paper": 2}
    assert found["okawari_check_since_seconds", "clock.skew"] == (NOW - HOUR).timestamp()
    assert found["okawari_checked_seconds",] == NOW.timestamp()
    assert {Level.OK, Level.WARN, Level.FAIL, Level.OFF} == set(Level)


def test_orders_that_wait_and_those_that_need_staff(kiosk: Kiosk) -> None:
    assert not any(name[0].startswith("okawari_orders_") for name in kiosk.read())
    with closing(Outbox(kiosk.outbox)) as outbox:
        for key, attention in (("k-1", None), ("k-2", None), ("k-3", "it was refused")):
            outbox.add(replace(ordered(key, NOW - HOUR), attention=attention), 901, 999)
    found = kiosk.read()
    assert (found["okawari_orders_waiting",], found["okawari_orders_stuck",]) == (2, 1)
    assert found["okawari_orders_oldest_seconds",] == 3600


def test_each_order_s_end_is_counted_once(kiosk: Kiosk) -> None:
    record = ordered("k-1", NOW)
    for each in (record, replace(record, end=End.DONE), replace(record, end=End.DONE, tries=2)):
        kiosk.tally.note(each)
    kiosk.tally.note(replace(ordered("k-2", NOW), end=End.ABANDONED))
    found = {name[1:]: value for name, value in kiosk.read().items() if name[0] == "okawari_orders_total"}
    method = record.order.method
    assert found == {("done", method): 1, ("abandoned", method): 1}


def test_how_quick_a_server_was(kiosk: Kiosk) -> None:
    for ms in (*range(1, 100), 5000):
        heard.note(heard.Exchange("https://pos.example:443", ms, True, NOW))
    heard.note(heard.Exchange("https://pos.example:443", 9, False, NOW + HOUR))
    found = kiosk.read()
    assert found["okawari_answer_seconds", "https://pos.example:443", "0.5"] == pytest.approx(0.051)
    assert found["okawari_answer_seconds", "https://pos.example:443", "0.95"] == pytest.approx(0.096)
    assert found["okawari_answered_seconds", "https://pos.example:443"] == NOW.timestamp()


def test_a_port_that_is_taken_keeps_no_kiosk_from_selling(
    kiosk: Kiosk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = configuration.demo("okawari", "http://127.0.0.1:9", "a-token", tmp_path)
    watched = Watched(config, "1", kiosk.outbox, {}, lambda: "guest", lambda: None)
    with closing(Endpoint(watched, "127.0.0.1", kiosk.endpoint.port)) as second:
        assert second.port == 0
    assert "there will be no metrics" in caplog.text
    caplog.clear()
