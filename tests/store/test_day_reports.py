"""Who takes a day's report on, and who its paper: one of the shop's kiosks, in either database."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread

from sqlalchemy import Connection, text

from kiosk.core.day_end import Kept
from kiosk.core.day_report import Day, DayReport, report
from kiosk.core.printing import PaperState
from kiosk.store import day_reports
from kiosk.store.day_rows import PAPERS_KEPT
from kiosk.store.shop import ShopDatabase

from .orders import NOON
from .test_summaries import an_order

DAY = date(2026, 11, 20)
KIOSKS = 4


def a_report(made_at: datetime = NOON, *problems: str) -> DayReport:
    day = Day(DAY, "JPY", lambda at: True, (), (), None, None, problems)
    return report(day, made_at)


def all_at_once(url: str, take: Callable[[Connection, str, datetime], Kept | None]) -> list[Kept]:
    """What the kiosks get that take something on at the same moment."""
    together, got = Barrier(KIOSKS), []

    def kiosk(n: int) -> None:
        with closing(ShopDatabase(url)) as shop:
            shop.open()
            together.wait(20)
            with shop.transaction() as connection:
                got.append(take(connection, f"k{n}", NOON + timedelta(minutes=1, seconds=n)))

    threads = [Thread(target=kiosk, args=(n,)) for n in range(KIOSKS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(got) == KIOSKS
    return [each for each in got if each is not None]


def test_one_of_them_has_it(url: str) -> None:
    (first,) = all_at_once(url, lambda known, me, now: day_reports.claim(known, DAY, None, me, now))
    (later,) = all_at_once(
        url, lambda known, me, now: day_reports.claim(known, DAY, first, me, now + timedelta(hours=1))
    )
    with closing(ShopDatabase(url)) as shop:
        with shop.transaction() as known:
            assert day_reports.kept_on(known, DAY) == later
            day_reports.keep(known, first, a_report(NOON, "pos_away"))
        with shop.transaction() as known:
            assert day_reports.kept_on(known, DAY) == later, "who lost it meanwhile keeps nothing"
            day_reports.keep(known, later, a_report())
        with shop.transaction() as known:
            made = day_reports.kept_on(known, DAY)
    assert made is not None and made.report == a_report() and made.made_at == NOON
    (paper,) = all_at_once(url, lambda known, me, now: day_reports.claim_paper(known, made, me, now))
    with closing(ShopDatabase(url)) as shop, shop.transaction() as known:
        assert day_reports.kept_on(known, DAY) == paper
        day_reports.paper_moved(known, paper, PaperState.FAILED, "paper_out")
        now = day_reports.kept_on(known, DAY)
    assert now is not None and (now.paper, now.paper_error) == (PaperState.FAILED, "paper_out")


def test_made_anew_it_is_printed_anew_unless_staff_made_it(tmp_path: Path) -> None:
    with closing(ShopDatabase(f"sqlite:///{tmp_path / 'shop.db'}")) as shop, shop.transaction() as known:
        claimed = day_reports.claim(known, DAY, None, "k1", NOON)
        assert claimed is not None
        day_reports.failed(known, claimed, "pos_away")
        assert [each.error for each in day_reports.kept_since(known, DAY)] == ["pos_away"]
        day_reports.keep(known, claimed, a_report(NOON, "pos_away"))
        (made,) = day_reports.kept_since(known, DAY)
        paper = day_reports.claim_paper(known, made, "k1", NOON)
        assert made.error is None and paper is not None
        day_reports.paper_moved(known, paper, PaperState.PRINTED, None)
        day_reports.keep_anew(known, DAY, a_report(NOON + timedelta(hours=9)), "k2")
        (anew,) = day_reports.kept_since(known, DAY)
        assert anew.made_at == NOON + timedelta(hours=9) and anew.kiosk_id == "k2"
        assert anew.paper is PaperState.PRINTED and anew.report is not None and not anew.report.problems
        claimed = day_reports.claim(known, DAY, anew, "k1", NOON + timedelta(hours=10))
        assert claimed is not None
        day_reports.keep(known, claimed, a_report(NOON + timedelta(hours=10)))
        (last,) = day_reports.kept_since(known, DAY)
        assert (last.paper, last.printer_id, last.kiosk_id) == (None, None, "k1")


def test_days_with_orders_and_what_is_forgotten(tmp_path: Path) -> None:
    with closing(ShopDatabase(f"sqlite:///{tmp_path / 'shop.db'}")) as shop:
        days = [DAY - timedelta(days=ago) for ago in (0, 0, 2, 9)]
        shop.write([an_order(f"o-{place}", day) for place, day in enumerate(days)])
        with shop.transaction() as known:
            assert day_reports.first_day(known) is None
            assert day_reports.days_with_orders(known, DAY - timedelta(days=7), DAY) == [DAY, days[2]]
            old = DAY - PAPERS_KEPT - timedelta(days=1)
            assert day_reports.claim(known, old, None, "k1", NOON) is not None
            claimed = day_reports.claim(known, DAY, None, "k1", NOON)
            assert claimed is not None and day_reports.first_day(known) == old
            day_reports.keep(known, claimed, a_report())
            assert day_reports.first_day(known) == DAY


def test_a_report_of_a_newer_program_counts_as_none(tmp_path: Path) -> None:
    with closing(ShopDatabase(f"sqlite:///{tmp_path / 'shop.db'}")) as shop, shop.transaction() as known:
        claimed = day_reports.claim(known, DAY, None, "k1", NOON)
        assert claimed is not None
        day_reports.keep(known, claimed, a_report())
        known.execute(text("UPDATE day_reports SET report = '{\"day\": 1}', paper = 'framed'"))
        (found,) = day_reports.kept_since(known, DAY)
        assert (found.report, found.paper, found.made_at) == (None, None, NOON)
