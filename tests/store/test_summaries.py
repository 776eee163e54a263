"""Daily summaries follow the journal, whatever happens to what was written; `test_figures` counts it all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.behind import behind
from kiosk.core.journal import Feedback, JournalOrder, Recommendation, Step, journal_order
from kiosk.core.money import Money
from kiosk.core.retention import By, Period
from kiosk.staff import reports
from kiosk.store.shop import ShopDatabase
from kiosk.store.summaries import Days
from tests.quick_folder import quick_folder

from .orders import a_record, ended

PERIOD = Period(date(2026, 11, 1), date(2026, 11, 21))
DAYS = Days(ZoneInfo("Asia/Tokyo"), time(4))
BASE = journal_order(ended(a_record("base")), "k1", date(2026, 9, 14), None, b"s" * 32)


def an_order(
    key: str,
    day: date,
    member: str | None = None,
    total: int = 1000,
    *,
    state: str = "paid",
    end: str | None = "done",
    coupon: str | None = None,
    reward: str | None = None,
    kiosk: str = "k1",
    currency: str = "JPY",
    points: int = 0,
) -> JournalOrder:
    given = 100 if coupon or reward else 0
    return replace(
        BASE,
        key=key,
        kiosk_id=kiosk,
        business_day=day,
        opened_at=datetime.combine(day, time(3), UTC),
        member_ref=member,
        total=Money(total, currency),
        discount=Money(given, currency),
        points=Money(points, currency),
        state=state,
        end=end,
        coupon=coupon,
        reward=reward,
        lines=(),
        taxes=(),
    )


@pytest.fixture(scope="module")
def source() -> Iterator[reports.Source]:
    with quick_folder() as folder:
        yield reports.Source(f"sqlite:///{folder}/shop.db", "JPY", DAYS)


def emptied(source: reports.Source) -> None:
    """As a shop database is that nobody has written to."""
    from sqlalchemy import create_engine, delete

    from kiosk.store.shop_tables import metadata

    with closing(ShopDatabase(source.url)) as shop:
        shop.open()
    engine = create_engine(source.url)
    with engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))
    engine.dispose()


@pytest.fixture
def either(url: str) -> reports.Source:
    return reports.Source(url, "JPY", DAYS)


def test_a_week_old_order_refunded_today_leaves_last_weeks_figures(either: reports.Source) -> None:
    with closing(ShopDatabase(either.url)) as shop:
        shop.write([an_order("a", date(2026, 11, 10), "ann"), an_order("b", date(2026, 11, 11), "ann")])
        assert reports.made(either, PERIOD, By.MONTH).figures["repeat_rate"].value == 1
        shop.write([an_order("a", date(2026, 11, 10), "ann", state="refunded", end="refunded")])
        assert reports.made(either, PERIOD, By.MONTH).figures["repeat_rate"].value == 0


def test_a_kiosk_that_writes_while_summaries_are_made_is_not_overlooked(either: reports.Source) -> None:
    day = date(2026, 11, 10)
    with closing(ShopDatabase(either.url)) as one, closing(ShopDatabase(either.url)) as other:
        one.write([an_order("a", day, "ann")])
        with one.fresh(DAYS):
            pass
        other.write([an_order("b", day, "ben", kiosk="k2")])
        one.write([an_order("c", day, "cho")])
        assert reports.made(either, PERIOD, By.MONTH).figures["orders"].value == 3


def test_a_member_whose_pseudonym_changes_stays_one_member(either: reports.Source) -> None:
    with closing(ShopDatabase(either.url)) as shop:
        shop.write([an_order("a", date(2026, 10, 20), "old")])
        assert reports.made(either, PERIOD, By.MONTH).figures["retention"].value == 0
        shop.write([replace(an_order("b", date(2026, 11, 10), "new"), former_ref="old")])
        assert reports.made(either, PERIOD, By.MONTH).figures["retention"].value == 1


def test_walks_belong_to_the_business_day_on_which_they_began(either: reports.Source) -> None:
    began = datetime(2026, 10, 31, 18, 59, tzinfo=UTC)  # 03:59 of 1 November in Tokyo: still 31 October
    later = began + timedelta(minutes=2)
    with closing(ShopDatabase(either.url)) as shop:
        shop.write([Step("w", 1, "k1", began, "service", None, 0, 0, "ja")])
        assert reports.made(either, PERIOD, By.MONTH).figures["begun"].before == 1
        shop.write([Step("w", 2, "k1", later, "done", "service", 120_000, 4, "ja", "a")])
        shop.write([an_order("a", date(2026, 11, 1), "ann", state="refunded", end="refunded")])
        shop.write([Step("v", 1, "k1", later, "service", None, 0, 0, "ja")])
        report = reports.made(either, PERIOD, By.MONTH)
    figures = report.figures
    assert (figures["begun"].value, figures["begun"].before) == (1, 1)
    assert (figures["completed"].value, figures["completed"].before) == (0, 1)
    assert figures["time_to_order"].before == 120
    assert reports.orders_behind(either, behind(report, "completed")) == []
    october = reports.made(either, PERIOD.before(), By.MONTH)
    listed = reports.orders_behind(either, behind(october, "time_to_order"))
    assert [(order.key, order.seconds) for order in listed] == [("a", 120)]


def test_what_guests_thought_and_the_orders_it_was_about(either: reports.Source) -> None:
    at = datetime(2026, 11, 10, 3, tzinfo=UTC)
    with closing(ShopDatabase(either.url)) as shop:
        shop.write([an_order(key, date(2026, 11, 10)) for key in "abc"])
        for key, face, score in (("a", 5, 10), ("b", 4, 9), ("c", 1, 3)):
            shop.write([Feedback(key, "k1", at, face, None, key), Recommendation(key, "k1", at, score)])
    report = reports.made(either, PERIOD, By.MONTH)
    assert report.figures["csat"].value == Fraction(2, 3)
    assert report.figures["nps"].value == Fraction(1, 3)
    listed = reports.orders_behind(either, behind(report, "csat"))
    assert [(order.key, order.score) for order in listed] == [("a", 5), ("b", 4)]
    asked = reports.orders_behind(either, behind(report, "nps"))
    assert [(order.key, order.score) for order in asked] == [("a", 10), ("b", 9), ("c", 3)]


def test_a_figure_that_does_not_exist_or_counts_no_orders(source: reports.Source) -> None:
    emptied(source)
    report = reports.made(source, PERIOD, By.MONTH)
    for wrong in ("retetion", "habit:happy", "row:2026-01-01", "row:x", "rfm:5", "cohort:2026", "x:y"):
        with pytest.raises(KeyError):
            behind(report, wrong)
    with pytest.raises(ValueError, match="no orders"):
        behind(report, "begun")
