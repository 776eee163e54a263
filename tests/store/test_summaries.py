"""Reports read from daily summaries say what a plain count of all orders says, whatever happened to them."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kiosk.core.behind import behind
from kiosk.core.journal import Feedback, JournalOrder, Recommendation, Step, journal_order
from kiosk.core.money import Money
from kiosk.core.report import Report
from kiosk.core.retention import By, Period
from kiosk.staff import reports
from kiosk.store.shop import ShopDatabase
from kiosk.store.summaries import Days

from .conftest import MEMORY
from .orders import a_record, ended
from .postgres import running_postgres

FIRST = date(2026, 9, 14)
PERIOD = Period(date(2026, 11, 1), date(2026, 11, 21))
DAYS = Days(ZoneInfo("Asia/Tokyo"), time(4))
BASE = journal_order(ended(a_record("base")), "k1", FIRST, None, b"s" * 32)
SOLD = {"open", "unpaid", "paid", "ready"}


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
        state=state,
        end=end,
        coupon=coupon,
        reward=reward,
        lines=(),
        taxes=(),
    )


orders = some.builds(
    an_order,
    key=some.integers(0, 25).map("o{}".format),
    day=some.integers(0, 75).map(lambda n: FIRST + timedelta(days=n)),
    member=some.sampled_from([None, "ann", "ben", "cho", "dee", "eva"]),
    total=some.integers(0, 3000),
    state=some.sampled_from(["paid", "paid", "unpaid", "ready", "not_placed", "cancelled", "refunded"]),
    end=some.sampled_from(["done", "done", None, "refunded", "abandoned", "by_staff"]),
    coupon=some.sampled_from([None, None, "INSTA", "POSTER"]),
    reward=some.sampled_from([None, None, "fries"]),
    kiosk=some.sampled_from(["k1", "k2"]),
    currency=some.sampled_from(["JPY", "JPY", "JPY", "USD"]),
)


@pytest.fixture(scope="module")
def source() -> Iterator[reports.Source]:
    memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory, prefix="reports-") as folder:
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


class Plain:
    """The same figures by counting all orders."""

    def __init__(self, written: list[JournalOrder]) -> None:
        last = {}
        for order in written:
            known = last.get(order.key)
            member = order.member_ref or (known.member_ref if known else None)
            last[order.key] = replace(order, member_ref=member)
        self.sold = [
            order
            for order in last.values()
            if order.state in SOLD
            and order.end not in ("abandoned", "refused", "refunded")
            and order.total.currency == "JPY"
            and order.business_day <= PERIOD.last
        ]

    def within(self, first: date, last: date) -> list[JournalOrder]:
        return [order for order in self.sold if first <= order.business_day <= last]

    def who(self, first: date, last: date) -> set[str]:
        return {order.member_ref for order in self.within(first, last) if order.member_ref}

    def first_day(self, member: str) -> date:
        return min(order.business_day for order in self.sold if order.member_ref == member)

    def cohorts(self) -> dict[tuple[str, str], int]:
        found: Counter[tuple[str, str]] = Counter()
        for member in self.who(date.min, PERIOD.last):
            months = {str(o.business_day)[:7] for o in self.sold if o.member_ref == member}
            for month in months:
                found[str(self.first_day(member))[:7], month] += 1
        return dict(found)

    def habit(self, member: str) -> str:
        ago = sorted((PERIOD.last - o.business_day).days for o in self.sold if o.member_ref == member)
        if ago[0] >= 90:
            return "lapsed"
        if ago[0] >= 30:
            return "slipping"
        if ago[-1] < 30:
            return "new"
        return "regular" if len([days for days in ago if days < 90]) >= 3 else "growing"


def ratio(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


def same(report: Report, plain: Plain) -> None:
    """Every figure of the report is what counting says."""
    figures = {key: figure.value for key, figure in report.figures.items()}
    now, before = plain.within(PERIOD.first, PERIOD.last), plain.who(date(2026, 10, 11), date(2026, 10, 31))
    mine = [order for order in now if order.member_ref]
    who = {order.member_ref for order in mine if order.member_ref}
    often = Counter(order.member_ref for order in mine)
    new = sum(1 for member in who if plain.first_day(member) >= PERIOD.first)
    with_reward = [order for order in now if order.reward]
    assert figures["retention"] == ratio(len(who & before), len(before))
    assert figures["repeat_rate"] == ratio(len([m for m in often if often[m] > 1]), len(often))
    assert figures["frequency"] == ratio(len(mine), len(often))
    assert figures["average_order"] == ratio(sum(o.total.minor for o in now), len(now))
    assert figures["average_member"] == ratio(sum(o.total.minor for o in mine), len(mine))
    assert figures["orders"] == len(now)
    assert figures["strangers"] == len(now) - len(mine)
    assert figures["first_time"] == new
    assert figures["returning"] == len(mine) - new
    assert figures["reward_orders"] == len(with_reward)
    assert figures["reward_cost"] == sum(o.discount.minor for o in with_reward)
    assert figures["coupon_orders"] == len([o for o in now if o.coupon])
    assert dict(report.habits) == {
        habit: len([m for m in plain.who(date.min, PERIOD.last) if plain.habit(m) == habit])
        for habit in report.habits
    }
    _same_tables(report, plain, now)


def _same_tables(report: Report, plain: Plain, now: list[JournalOrder]) -> None:
    table = {
        (str(cohort.month)[:7], _month(cohort.month, age)): count
        for cohort in report.cohorts
        for age, count in enumerate(cohort.back)
        if count
    }
    assert table == plain.cohorts()
    for row in report.rows:
        week = timedelta(days=7)
        then, at = plain.who(row.start - week, row.start - timedelta(days=1)), plain.who(row.start, row.last)
        assert (row.active, row.before, row.kept) == (len(at), len(then), len(at & then))
        orders_then = plain.within(row.start, row.last)
        assert row.first_time + row.returning == len([o for o in orders_then if o.member_ref])
        assert row.strangers == len([o for o in orders_then if not o.member_ref])
    for code in report.codes:
        used = [o for o in now if (o.coupon if code.kind == "coupon" else o.reward) == code.code]
        assert (code.orders, code.spent) == (len(used), sum(o.total.minor for o in used))
        assert code.members == len({o.member_ref for o in used} - {None})


def _month(start: date, age: int) -> str:
    month = start.month - 1 + age
    return f"{start.year + month // 12}-{month % 12 + 1:02}"


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(some.lists(orders, max_size=25), min_size=1, max_size=3))
def test_a_report_says_what_a_plain_count_says(
    source: reports.Source, rounds: list[list[JournalOrder]]
) -> None:
    """Orders are written, reported, and written again: paid, refunded, moved to another day."""
    emptied(source)
    written: list[JournalOrder] = []
    for some_orders in rounds:
        with closing(ShopDatabase(source.url)) as shop:
            shop.write(some_orders)
        written += some_orders
        report = reports.made(source, PERIOD, By.WEEK)
        same(report, Plain(written))
    for key in ("orders", "first_time", "returning", "strangers", "reward_orders", "coupon_orders"):
        listed = reports.orders_behind(source, behind(report, key))
        assert len(listed) == report.figures[key].value, key
    for habit, count in report.habits.items():
        assert len(reports.orders_behind(source, behind(report, f"habit:{habit}"))) == count
    reports.rebuild(source)
    assert reports.made(source, PERIOD, By.WEEK) == report


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[reports.Source]:
    if request.param == "sqlite":
        yield reports.Source(f"sqlite:///{tmp_path}/shop.db", "JPY", DAYS)
        return
    pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")
    with running_postgres() as url:
        yield reports.Source(url, "JPY", DAYS)


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
        shop.write([Step("w", 2, "k1", later, "done", "service", 120_000, 4, "ja")])
        shop.write([Step("v", 1, "k1", later, "service", None, 0, 0, "ja")])
        figures = reports.made(either, PERIOD, By.MONTH).figures
    assert (figures["begun"].value, figures["begun"].before) == (1, 1)
    assert (figures["completed"].value, figures["completed"].before) == (0, 1)
    assert figures["time_to_order"].before == 120


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


def test_a_figure_that_does_not_exist_or_counts_no_orders(source: reports.Source) -> None:
    emptied(source)
    report = reports.made(source, PERIOD, By.MONTH)
    for wrong in ("retetion", "habit:happy", "row:2026-01-01", "row:x", "rfm:5", "cohort:2026", "x:y"):
        with pytest.raises(KeyError):
            behind(report, wrong)
    with pytest.raises(ValueError, match="no orders"):
        behind(report, "nps")
