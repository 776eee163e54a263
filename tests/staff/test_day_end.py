"""The shop closes: one kiosk makes the day's report and one prints it, whatever is off, away or empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk import config
from kiosk.core.day import DayTotals, TerminalTotals
from kiosk.core.day_end import (
    AGAIN,
    CATCH_UP,
    GRACE,
    LEASE,
    PAPER_LASTS,
    PAPER_LEASE,
    PATIENCE,
    Kept,
    trouble,
)
from kiosk.core.hours import OpeningHours, Window
from kiosk.core.money import Money
from kiosk.core.printing import PaperState
from kiosk.core.running import Pause, Running
from kiosk.engine.opening import Opening
from kiosk.engine.printing import Printing
from kiosk.ports.errors import Uncertain, Unreachable
from kiosk.ports.payment import PaymentCapabilities
from kiosk.ports.pos import Capabilities
from kiosk.ports.printer import PrinterCapabilities
from kiosk.settings import Printer
from kiosk.staff import day_checks, day_kept
from kiosk.staff.check_words import what
from kiosk.staff.day import day_report, sides_of
from kiosk.staff.day_end import EVERY_S, FIRST_S, DayEnd
from kiosk.store import day_reports
from kiosk.store.local import Outbox
from kiosk.store.print_queue import PrintQueue
from kiosk.store.shop import ShopDatabase
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.mockpos import Clock
from tests.quick_folder import quick_folder
from tests.store.test_summaries import an_order

ROUND = timedelta(seconds=EVERY_S + 5)
START = timedelta(seconds=FIRST_S) + ROUND
NOON = datetime(2026, 11, 20, 3, tzinfo=UTC)
DAY = NOON.date()
CLOSES = datetime(2026, 11, 20, 13, tzinfo=UTC)
"""Ten in the evening in Tokyo."""
HOURS = OpeningHours(dict.fromkeys(range(7), (Window(time(10), time(22)),)))

NOWHERE = f"sqlite:///{__file__}/shop.db"
"""A folder that is a file."""


class Tray:
    """A printer; `trouble` is what it says instead of printing."""

    capabilities = PrinterCapabilities(confirms=True)

    def __init__(self) -> None:
        self.papers = 0
        self.trouble: Exception | None = None

    def print(self, document: bytes) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.papers += 1


class Till:
    """POS and terminal: they have the day's orders, or are `away`."""

    def __init__(self, what: Any, nothing: Any) -> None:
        self.capabilities = what
        self.away = False
        self._nothing = nothing

    def day_totals(self, first: datetime, until: datetime) -> Any:
        if self.away:
            raise Unreachable("away")
        return self._nothing


ZERO = Money(0, "JPY")


class Kiosk:
    """As much of one as closes, on files of its own."""

    def __init__(self, folder: Path, url: str, clock: Clock, tray: Tray | None, name: str) -> None:
        self._folder, self._shop_clock = folder / name, clock
        self._folder.mkdir()
        settings = config.demo("okawari", "http://127.0.0.1:9", "x", self._folder)
        self.config = replace(
            settings,
            kiosk=replace(settings.kiosk, id=name),
            shop_database=replace(settings.shop_database, url=url),
            printer=Printer(adapter="file") if tray else None,
        )
        self.tray = tray
        self.pos = Till(Capabilities(day_totals=True), DayTotals((), {}, ZERO))
        terminal = Till(PaymentCapabilities(day_totals=True), TerminalTotals((), ZERO, ZERO))
        self.ports: Any = SimpleNamespace(pos=self.pos, terminal=terminal, printer=tray)
        self.running = False
        self.set = Running()
        self.flushed: list[bool] = []

    def start(self) -> None:
        self.running = True
        self.clock = StoryClock(self._shop_clock)
        self.tasks = StoryTasks(self.clock)
        self.outbox = Outbox(self._folder / "outbox.db")
        self.printing = Printing(
            self.ports, PrintQueue(self.outbox), self.tasks, self.clock, lambda event: None
        )
        shop = self.config.shop
        self.opening = Opening(HOURS, shop.time_zone, self.clock, lambda: False, shop.day_starts_at)
        self.opening.running = self.set
        self.notes = SimpleNamespace(flush=lambda: self.flushed.append(True))
        self.day_book = SimpleNamespace(open_refunds=list)
        self.printing.start()
        DayEnd(self).start()

    def stop(self) -> None:
        if self.running:
            self.running = False
            self.tasks.forget()
            self.outbox.close()


@dataclass
class Shop:
    """Kiosks of one shop; all have one clock."""

    url: str
    clock: Clock
    kiosks: list[Kiosk] = field(default_factory=list)

    def passes(self, time_: timedelta) -> None:
        left = time_.total_seconds()
        while left > 0:
            step = min(left, 20.0)
            self.clock.pass_by(step)
            for kiosk in self.kiosks:
                if kiosk.running:
                    self.clock.now -= timedelta(seconds=step)
                    kiosk.tasks.pass_by(step)
            left -= step

    def until(self, moment: datetime) -> None:
        """Nothing happens meanwhile but at the end of it."""
        self.clock.now = max(self.clock.now, moment - START)
        self.passes(moment - self.clock.now)

    def sells(self, *keys: str, days_ago: int = 0) -> None:
        with closing(ShopDatabase(self.url)) as shop:
            shop.write([an_order(key, DAY - timedelta(days=days_ago), total=260) for key in keys])

    def set(self, running: Running) -> None:
        for kiosk in self.kiosks:
            kiosk.set = kiosk.opening.running = running

    def all_kept(self) -> list[Kept]:
        """As all kiosks have them, the newest first."""
        with closing(ShopDatabase(self.url)) as shop, shop.reading() as known:
            return day_reports.kept_since(known, DAY - timedelta(days=30))

    @property
    def kept(self) -> Kept:
        (found,) = self.all_kept()
        return found

    @property
    def papers(self) -> list[int]:
        return [kiosk.tray.papers for kiosk in self.kiosks if kiosk.tray is not None]


@pytest.fixture
def folder() -> Iterator[Path]:
    with quick_folder() as folder:
        yield folder


Opens = Callable[..., Shop]


@pytest.fixture
def opens(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opens]:
    monkeypatch.setattr("kiosk.engine.printing.AWAY_S", 30.0)  # each try draws the paper anew
    clock = Clock()
    clock.now = NOON
    shop = Shop(f"sqlite:///{folder / 'shop.db'}", clock)

    def begin(*trays: Tray | None) -> Shop:
        for place, tray in enumerate(trays, 1):
            shop.kiosks.append(Kiosk(folder, shop.url, clock, tray, f"k{place}"))
            shop.kiosks[-1].start()
        return shop

    yield begin
    for kiosk in shop.kiosks:
        kiosk.stop()


def test_at_closing_it_is_made_kept_and_printed_once(opens: Opens) -> None:
    shop = opens(Tray(), Tray())
    shop.sells("o-1", "o-2")
    shop.until(CLOSES + GRACE - timedelta(seconds=1))
    assert shop.all_kept() == [] and shop.papers == [0, 0]
    shop.passes(3 * ROUND)
    kept = shop.kept
    assert kept.day == DAY and kept.report is not None and kept.report.kiosk.orders == 2
    assert kept.paper is PaperState.PRINTED and sum(shop.papers) == 1 and trouble(kept) is None
    assert [bool(kiosk.flushed) for kiosk in shop.kiosks].count(True) == 1, "one of them made it"
    for kiosk in shop.kiosks:
        kiosk.stop()
        kiosk.start()
    shop.passes(timedelta(minutes=10))
    assert shop.kept == kept and sum(shop.papers) == 1


def test_two_that_take_it_on_at_the_same_moment(opens: Opens) -> None:
    """Each has seen what was there before the other."""
    shop = opens(None)
    with closing(ShopDatabase(shop.url)) as database:

        def claims(*seen: Kept | None) -> list[bool]:
            found = []
            for place, each in enumerate(seen):
                with database.transaction() as known:
                    at = shop.clock.now + timedelta(seconds=place)
                    found.append(day_reports.claim(known, DAY, each, f"k{place}", at) is not None)
            shop.clock.pass_by(60)
            return found

        assert claims(None, None) == [True, False]
        assert claims(shop.kept, shop.kept) == [True, False]


def test_without_a_printer_it_is_kept_all_the_same(opens: Opens) -> None:
    shop = opens(None)
    shop.sells("o-1")
    shop.until(CLOSES + GRACE + 2 * ROUND)
    assert shop.kept.report is not None and shop.kept.paper is None and trouble(shop.kept) is None


def test_who_wants_no_paper_gets_none(opens: Opens) -> None:
    shop = opens(Tray())
    (kiosk,) = shop.kiosks
    assert kiosk.config.printer is not None
    kiosk.config = replace(kiosk.config, printer=replace(kiosk.config.printer, day_report=False))
    kiosk.stop()
    kiosk.start()
    shop.sells("o-1")
    shop.until(CLOSES + GRACE + 3 * ROUND)
    assert shop.kept.report is not None and shop.kept.paper is None and shop.papers == [0]


@pytest.mark.slow
def test_a_kiosk_that_was_off_makes_what_is_missing_at_its_next_start(opens: Opens) -> None:
    shop = opens(Tray())
    (kiosk,) = shop.kiosks
    shop.sells("first", days_ago=2)
    shop.sells("old", days_ago=CATCH_UP - 1)
    shop.passes(START)
    assert [each.day for each in shop.all_kept()] == [DAY - timedelta(days=2)], "what was before is not made"
    shop.sells("o-1", days_ago=1)
    shop.sells("o-2")
    kiosk.stop()
    shop.clock.now = CLOSES + timedelta(hours=12)
    kiosk.start()
    shop.passes(START + ROUND)
    assert [each.day for each in shop.all_kept()] == [DAY - timedelta(days=ago) for ago in range(3)]
    assert all(each.paper is PaperState.PRINTED for each in shop.all_kept()) and shop.papers == [3]


@pytest.mark.slow
def test_closed_for_the_rest_of_the_day_and_opened_again(opens: Opens) -> None:
    shop = opens(Tray())
    shop.sells("o-1")
    closed = shop.clock.now
    shop.set(Running(pause=Pause(CLOSES, closed, "Aki")))
    assert shop.kiosks[0].opening.over(), "who has not paid is not waited for either"
    shop.passes(GRACE + 3 * ROUND)
    first = shop.kept
    assert first.report is not None and shop.papers == [1]
    shop.set(Running())
    shop.sells("o-2")
    shop.until(CLOSES + GRACE + 3 * ROUND)
    again = shop.kept
    assert again.report is not None and again.made_at != first.made_at
    assert again.report.kiosk.orders == 2 and shop.papers == [2]


@pytest.mark.slow
def test_closed_for_a_while_ends_no_day(opens: Opens) -> None:
    shop = opens(Tray())
    shop.sells("o-1")
    for until in (NOON + timedelta(hours=1), None):
        shop.set(Running(pause=Pause(until, NOON, "Aki")))
        assert not shop.kiosks[0].opening.over()
        shop.passes(GRACE + 2 * ROUND)
        assert shop.all_kept() == []


def test_a_day_without_orders_has_no_report(opens: Opens) -> None:
    shop = opens(Tray())
    shop.until(CLOSES + GRACE + 3 * ROUND)
    assert shop.all_kept() == [] and shop.papers == [0]


@pytest.mark.slow
def test_a_pos_that_is_off_is_waited_for_and_asked_again(opens: Opens) -> None:
    shop = opens(Tray())
    shop.sells("o-1")
    shop.kiosks[0].pos.away = True
    shop.until(CLOSES + GRACE + 2 * ROUND)
    assert shop.kept.report is None and trouble(shop.kept) == "not_made" and shop.kept.error == "pos_away"
    shop.until(CLOSES + GRACE + PATIENCE + LEASE)
    shop.passes(3 * ROUND)
    kept = shop.kept
    assert kept.report is not None and kept.report.problems == ("pos_away",) and shop.papers == [1]
    shop.kiosks[0].pos.away = False
    shop.until(shop.clock.now + AGAIN)
    shop.passes(3 * ROUND)
    kept = shop.kept
    assert kept.report is not None and not kept.report.problems
    assert shop.papers == [2] and trouble(kept) is None


def test_a_fault_is_said_and_it_is_tried_again(opens: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = opens(None)
    shop.sells("o-1")
    monkeypatch.setattr(shop.kiosks[0], "outbox", None)
    shop.until(CLOSES + GRACE + 2 * ROUND)
    assert trouble(shop.kept) == "not_made" and shop.kept.error == "AttributeError"
    monkeypatch.undo()
    shop.until(shop.clock.now + LEASE + 2 * ROUND)
    assert trouble(shop.kept) is None and shop.kept.report is not None


def test_a_shop_database_that_is_away_is_waited_for(opens: Opens) -> None:
    shop = opens(None)
    shop.sells("o-1")
    (kiosk,) = shop.kiosks
    there = kiosk.config.shop_database
    kiosk.config = replace(kiosk.config, shop_database=replace(there, url=NOWHERE))
    kiosk.stop()
    kiosk.start()
    shop.until(CLOSES + GRACE + 2 * ROUND)
    assert shop.all_kept() == []
    kiosk.config = replace(kiosk.config, shop_database=there)
    kiosk.stop()
    kiosk.start()
    shop.passes(START)
    assert shop.kept.report is not None


@pytest.mark.slow
def test_a_printer_without_paper_is_said_and_tried_again(opens: Opens) -> None:
    empty = Tray()
    empty.trouble = Unreachable("paper_out")
    shop = opens(empty)
    shop.sells("o-1")
    shop.until(CLOSES + GRACE + ROUND)
    shop.passes(2 * ROUND)
    assert trouble(shop.kept) == "not_printed" and shop.kept.paper_error == "paper_out"
    shop.until(shop.clock.now + PAPER_LASTS + ROUND)
    assert shop.kept.paper is PaperState.FAILED and trouble(shop.kept) == "not_printed"
    empty.trouble = None
    shop.until(shop.clock.now + AGAIN)
    shop.passes(2 * ROUND)
    assert trouble(shop.kept) is None and shop.papers == [1]


@pytest.mark.slow
def test_a_kiosk_that_goes_off_leaves_the_paper_to_the_other(opens: Opens) -> None:
    empty = Tray()
    empty.trouble = Unreachable("paper_out")
    shop = opens(empty, Tray())
    first, other = shop.kiosks
    shop.sells("o-1")
    other.stop()
    shop.until(CLOSES + GRACE + ROUND)
    shop.passes(ROUND)
    assert shop.kept.printer_id == "k1" and shop.kept.paper is PaperState.WAITING
    first.stop()
    empty.trouble = None
    other.start()
    shop.until(shop.clock.now + PAPER_LEASE)
    shop.passes(START)
    first.start()
    shop.passes(START)
    assert shop.kept.paper is PaperState.PRINTED and shop.kept.printer_id == "k2" and shop.papers == [0, 1]


@pytest.mark.slow
def test_a_paper_that_never_came_to_the_queue_goes_there_after_the_start(opens: Opens) -> None:
    shop = opens(Tray())
    (kiosk,) = shop.kiosks
    kiosk.printing.paper = lambda job: kiosk.tasks.forget()  # type: ignore[method-assign]
    shop.sells("o-1")
    shop.until(CLOSES + GRACE + ROUND)
    assert shop.kept.paper is PaperState.WAITING and shop.papers == [0]
    kiosk.stop()
    kiosk.start()
    shop.passes(START + ROUND)
    assert shop.kept.paper is PaperState.PRINTED and shop.papers == [1]


@pytest.mark.slow
def test_a_paper_in_doubt_waits_for_somebody_to_look(opens: Opens) -> None:
    tray = Tray()
    tray.trouble = Uncertain("silence")
    shop = opens(tray)
    (kiosk,) = shop.kiosks
    shop.sells("o-1")
    shop.until(CLOSES + GRACE + ROUND)
    shop.passes(2 * ROUND)
    assert trouble(shop.kept) == "in_doubt"
    tray.trouble = None
    (job,) = kiosk.printing.queue.unfinished()
    kiosk.printing.answer(job.key, False)
    shop.passes(2 * ROUND)
    assert shop.kept.paper is PaperState.PRINTED and shop.papers == [1]


@pytest.mark.slow
def test_made_anew_it_takes_the_first_one_s_place_unless_it_has_less_in_it(opens: Opens) -> None:
    shop = opens(Tray())
    (kiosk,) = shop.kiosks
    shop.sells("o-1")
    shop.until(CLOSES + GRACE + 3 * ROUND)
    first = shop.kept
    shop.sells("o-2")

    def again() -> Kept:
        report = day_report(kiosk.config, DAY, shop.clock.now, sides_of(kiosk))
        day_kept.keep_anew(kiosk.config, report)
        return shop.kept

    kiosk.pos.away = True
    assert again() == first
    kiosk.pos.away = False
    anew = again()
    assert anew.report is not None and anew.report.kiosk.orders == 2
    assert (anew.paper, anew.paper_at) == (first.paper, first.paper_at)
    shop.passes(3 * ROUND)
    assert shop.kept == anew and shop.papers == [1]


def test_the_checks_say_what_staff_must_see(opens: Opens) -> None:
    tray = Tray()
    shop = opens(tray)
    (kiosk,) = shop.kiosks

    def found() -> list[tuple[str, str, str]]:
        findings = list(day_checks.day_reports(kiosk.config, shop.clock.now))
        return [(each.check, each.level.value, what(each, "en")) for each in findings]

    assert found() == [("pos.day_report", "ok", "none yet")]
    shop.sells("o-1")
    kiosk.pos.away = True
    shop.until(CLOSES + GRACE + 2 * ROUND)
    assert found() == [("pos.day_report", "warn", "2026-11-20 is not made")]
    kiosk.pos.away, tray.trouble = False, Unreachable("paper_out")
    shop.until(shop.clock.now + LEASE + 3 * ROUND)
    assert found() == [
        ("pos.day_report", "ok", "made up to 2026-11-20"),
        ("printer.day_report", "warn", "2026-11-20 is not printed"),
    ]
    tray.trouble = Uncertain("silence")
    shop.passes(2 * ROUND)
    assert found()[1] == ("printer.day_report", "warn", "2026-11-20 is in doubt")
    (job,) = kiosk.printing.queue.unfinished()
    kiosk.printing.answer(job.key, True)
    shop.passes(2 * ROUND)
    assert found()[1] == ("printer.day_report", "ok", "printed")
    nowhere = replace(kiosk.config.shop_database, url=f"sqlite:///{kiosk.config.kiosk.data_dir}")
    kiosk.config = replace(kiosk.config, shop_database=nowhere)
    assert found() == [("pos.day_report", "off", "the shop database does not answer")]
