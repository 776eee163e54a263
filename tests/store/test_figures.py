"""Every figure of the report equals the plain count of `brute`, on histories that nobody thought up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.core.behind import SoldOrder, behind
from kiosk.core.journal import Entry, Feedback, JournalOrder, Recommendation, Step
from kiosk.core.report import Report
from kiosk.core.retention import By, Period
from kiosk.core.turns import turns
from kiosk.staff import demo_history, reports
from kiosk.store.shop import ShopDatabase
from tests.examples import examples
from tests.quick_folder import quick_folder

from . import brute
from .test_summaries import DAYS, an_order, emptied

FIRST = date(2026, 7, 20)
LAST = date(2026, 11, 30)
CODES = {"INSTA": "instagram", "REEL": "instagram", "POSTER": "poster", "F-1": "referral", "F-2": "referral"}
MEMBERS = [None, None, *(f"m{n}" for n in range(9))]
SCREENS = ("service", "browse", "item", "basket", "member", "pay", "paying", "done", "attract")

PERIODS = (
    Period(date(2026, 11, 1), date(2026, 11, 21)),
    Period(date(2026, 10, 1), date(2026, 10, 31)),
    Period(date(2026, 8, 1), date(2026, 9, 30)),
    Period(date(2026, 11, 15), date(2026, 11, 15)),
)

days = some.integers(0, (LAST - FIRST).days).map(lambda n: FIRST + timedelta(days=n))
moments = some.builds(
    lambda day, minutes: datetime.combine(day, time(), UTC) + timedelta(minutes=minutes),
    days,
    some.integers(0, 24 * 60 - 1),
)


def sold(key: int, coupon: str | None, *rest: object, **more: object) -> JournalOrder:
    order = an_order(f"o{key}", *rest, coupon=coupon, **more)  # type: ignore[arg-type]
    return replace(order, channel=CODES.get(coupon or ""))


orders = some.builds(
    sold,
    some.integers(0, 60),
    some.sampled_from([None, None, None, *CODES, "HARU", "NATSU"]),
    days,
    some.sampled_from(MEMBERS),
    some.integers(0, 3000),
    state=some.sampled_from(
        ["paid", "paid", "open", "unpaid", "ready", "not_placed", "cancelled", "refunded"]
    ),
    end=some.sampled_from(["done", "done", None, "refunded", "abandoned", "by_staff", "refused"]),
    reward=some.sampled_from([None, None, "fries", "drink"]),
    points=some.sampled_from([0, 0, 120, 500]),
    kiosk=some.sampled_from(["k1", "k2"]),
    currency=some.sampled_from(["JPY", "JPY", "JPY", "JPY", "USD"]),
)
faces = some.builds(
    lambda n, at, score, about: Feedback(f"s{n}", "k1", at, score, None, f"o{about}"),
    some.integers(0, 12),
    moments,
    some.integers(1, 5),
    some.integers(0, 60),
)
scores = some.builds(
    lambda n, at, score: Recommendation(f"s{n}", "k1", at, score),
    some.integers(0, 12),
    moments,
    some.integers(0, 10),
)


def walked(n: int, began: datetime, screens: list[str], lengths: list[int], order: int | None) -> list[Step]:
    """Steps to the order's number carry its key, but for those of before there were any."""
    steps, at, before = [], began, None
    for number, screen in enumerate(screens, 1):
        ms = 0 if before is None else lengths[number % len(lengths)] * 400
        at += timedelta(milliseconds=ms)
        taps = 0 if before is None else number % 3
        key = f"o{order}" if screen == "done" and order is not None else None
        steps.append(Step(f"w{began:%d%H%M}-{n}", number, "k1", at, screen, before, ms, taps, "ja", key))
        before = screen
    return steps


walks = some.builds(
    walked,
    some.integers(0, 5),
    moments,
    some.lists(some.sampled_from(SCREENS), min_size=1, max_size=9),
    some.lists(some.integers(0, 900), min_size=1, max_size=4),
    some.none() | some.integers(0, 60),
)


@some.composite
def histories(draw: some.DrawFn) -> list[Entry]:
    entries: list[Entry] = [*draw(some.lists(orders, min_size=10, max_size=60))]
    entries += draw(some.lists(faces | scores, max_size=14))
    by_session = {walk[0].session: walk for walk in draw(some.lists(walks, max_size=8))}
    return entries + [step for walk in by_session.values() for step in walk]


@pytest.fixture(scope="module")
def path() -> Iterator[Path]:
    with quick_folder() as folder:
        yield folder / "shop.db"


def source_of(path: Path) -> reports.Source:
    return reports.Source(f"sqlite:///{path}", "JPY", DAYS)


def written(path: Path, entries: list[Entry]) -> None:
    with closing(ShopDatabase(f"sqlite:///{path}")) as shop:
        shop.write(entries)


@settings(max_examples=examples(6), deadline=None)
@given(histories(), histories(), some.sampled_from(PERIODS), some.sampled_from(By))
def test_every_figure_is_what_a_plain_count_says(
    path: Path, one: list[Entry], two: list[Entry], period: Period, by: By
) -> None:
    """A history is reported, changed (orders move, are refunded, are somebody else's), and reported again."""
    source = source_of(path)
    emptied(source)
    for entries in (one, two):
        written(path, entries)
        report = reports.made(source, period, by)
        journal = brute.Journal.read(path, "JPY", period.last)
        same_figures(report, journal)
        same_tables(report, journal)
        same_codes_and_walks(report, journal)
    same_orders(source, report)
    same_walked_orders(source, report, journal)
    same_turns(source, report, journal)
    reports.rebuild(source)
    assert reports.made(source, period, by) == report


def same_figures(report: Report, journal: brute.Journal) -> None:
    period = report.facts.period
    now = period.first, period.last
    counted, before = brute.figures(journal, now), brute.figures(journal, brute.days_before(now))
    assert {key: figure.value for key, figure in report.figures.items()} == counted
    told = {key: figure.before for key, figure in report.figures.items()}
    assert told == before | {"lifetime_value": None}


def same_tables(report: Report, journal: brute.Journal) -> None:
    table = {
        (f"{cohort.month:%Y-%m}", _month(cohort.month, age)): count
        for cohort in report.cohorts
        for age, count in enumerate(cohort.back)
        if count
    }
    assert table == brute.cohorts(journal)
    habits = brute.habits(journal, report.facts.period.last)
    assert {habit.value: count for habit, count in report.habits.items() if count} == dict(habits)
    assert report.cells == brute.rfm(journal)
    for row in report.rows:
        following = row.last + timedelta(days=1)
        length = timedelta(days=7) if report.facts.by is By.WEEK else following - row.start
        assert (following - row.start) == length
        earlier = row.start - timedelta(days=1)
        first = earlier - timedelta(days=6) if report.facts.by is By.WEEK else earlier.replace(day=1)
        counted = brute.row(journal, row.start, row.last, (first, earlier))
        assert {key: getattr(row, key) for key in counted} == counted


def same_turns(source: reports.Source, report: Report, journal: brute.Journal) -> None:
    """Retention and churn from one week or month to the next, and the orders behind them."""
    for turn in (*turns(report.facts, By.WEEK), *turns(report.facts, By.MONTH)):
        now, then = (turn.period.first, turn.period.last), (turn.before.first, turn.before.last)
        counted = brute.row(journal, *now, then)
        assert (turn.retention, turn.churn) == (counted["retention"], counted["churn"])
        kept = journal.members(now) & journal.members(then)
        orders = [order["key"] for order in journal.orders(now) if order["member_ref"] in kept]
        came = reports.orders_behind(source, behind(report, f"kept:{turn.key}"))
        away = reports.orders_behind(source, behind(report, f"away:{turn.key}"))
        assert sorted(order.key for order in came) == sorted(orders)
        assert {order.member for order in away} == journal.members(then) - journal.members(now)
        assert len(away) == counted["before"] - counted["kept"]


def _month(start: date, age: int) -> str:
    month = start.month - 1 + age
    return f"{start.year + month // 12}-{month % 12 + 1:02}"


def same_codes_and_walks(report: Report, journal: brute.Journal) -> None:
    now = report.facts.period.first, report.facts.period.last
    counted = brute.channels(journal, now)
    assert {row.key for row in report.channels} == set(counted)
    for row in report.channels:
        assert {key: getattr(row, key) for key in counted[row.key]} == counted[row.key]
    used = {(kind, o[kind]) for kind in ("coupon", "reward") for o in journal.orders(now) if o[kind]}
    assert {(row.kind, row.code) for row in report.codes} == used
    for code in report.codes:
        found = brute.funnel(journal, now, lambda order, code=code: order[code.kind] == code.code)
        assert {key: getattr(code, key) for key in found} == found
        assert code.channel == (CODES.get(code.code) if code.kind == "coupon" else None)
    walked = report.facts.walks[0]
    screens = {use.screen: {key: getattr(use, key) for key in use.__slots__[1:]} for use in walked.screens}
    assert screens == brute.screens(journal, now)
    answers = report.facts.answers[0]
    assert answers.faces == brute.Journal.said(journal, journal.faces, now)
    assert answers.scores == brute.Journal.said(journal, journal.recommended, now)


def same_orders(source: reports.Source, report: Report) -> None:
    """The list behind a figure is as long as the figure says."""
    lengths = {key: report.figures[key].value for key in ("orders", "first_time", "returning", "strangers")}
    lengths |= {key: report.figures[key].value for key in ("reward_orders", "coupon_orders", "points_orders")}
    lengths |= {row.key: Fraction(row.orders) for row in report.channels}
    lengths |= {f"{row.kind}:{row.code}": Fraction(row.orders) for row in report.codes}
    lengths |= {f"rfm:{r}-{f}": Fraction(count) for (r, f), count in report.cells.items()}
    lengths |= {f"habit:{habit}": Fraction(count) for habit, count in report.habits.items()}
    for key, length in lengths.items():
        assert len(reports.orders_behind(source, behind(report, key))) == length, key


def same_walked_orders(source: reports.Source, report: Report, journal: brute.Journal) -> None:
    """Behind the walks to an order's number are these orders with their times, the slowest first."""
    counted = brute.walked_orders(journal, (report.facts.period.first, report.facts.period.last))
    for key in ("completed", "time_to_order", "time_to_order_90"):
        listed = reports.orders_behind(source, behind(report, key))
        assert sorted((order.key, order.seconds) for order in listed) == sorted(counted)
        times = [order.seconds or 0 for order in listed]
        assert times == sorted(times, reverse=True)


@pytest.mark.slow
def test_postgresql_says_what_sqlite_says(
    path: Path, postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("DAYS", 40), ("MEMBERS", 10), ("STRANGERS_A_DAY", 1), ("WALKS", 15)):
        monkeypatch.setattr(demo_history, name, value)
    source = source_of(path)
    emptied(source)
    told: list[list[Report]] = []
    walks: list[list[SoldOrder]] = []
    for each in (source, replace(source, url=postgresql)):
        demo_history.write(each, datetime(2026, 11, 25, 3, tzinfo=UTC))
        told.append([reports.made(each, period, by) for period in PERIODS[:2] for by in By])
        walks.append(reports.orders_behind(each, behind(told[-1][0], "completed")))
        assert len(walks[-1]) == told[-1][0].facts.walks[0].ordered > 0
    assert any(each.channels for each in told[0]) and told[0][0].cells and told[0][0].facts.walks[0].screens
    assert walks[0] == walks[1]
    for one, other in zip(*told, strict=True):
        assert one.figures == other.figures
        assert (one.rows, one.cohorts, one.habits) == (other.rows, other.cohorts, other.habits)
        assert (one.cells, one.codes, one.channels) == (other.cells, other.codes, other.channels)
        assert one.facts.walks == other.facts.walks


@pytest.mark.slow
def test_the_textbooks_hundred_customers(path: Path) -> None:
    """Of 100 customers of October 70 come back in November, and 20 are new: (90 − 20) ÷ 100."""
    source = source_of(path)
    emptied(source)
    october, november = date(2026, 10, 10), date(2026, 11, 10)
    written(path, [an_order(f"a{n}", october, f"m{n}") for n in range(100)])
    written(path, [an_order(f"b{n}", november, f"m{n}") for n in range(30, 120)])
    report = reports.made(source, Period(date(2026, 11, 1), date(2026, 11, 30)), By.MONTH)
    row = report.rows[-1]
    assert (row.before, row.first_time, row.active) == (100, 20, 90)
    assert row.textbook == row.retention == report.figures["retention"].value == Fraction(70, 100)
    assert report.figures["churn"].value == Fraction(30, 100)


def test_a_regular_has_three_orders_in_ninety_days_today_among_them(path: Path) -> None:
    source = source_of(path)
    emptied(source)
    today = PERIODS[0].last
    for member, ago in (("just", (0, 40, 89)), ("hardly", (0, 40, 90))):
        written(path, [an_order(f"{member}{n}", today - timedelta(days=n), member) for n in ago])
    report = reports.made(source, PERIODS[0], By.MONTH)
    assert {habit.value: count for habit, count in report.habits.items() if count} == {
        "regular": 1,
        "growing": 1,
    }


def test_of_an_order_answered_for_twice_the_later_answer_counts(path: Path) -> None:
    source = source_of(path)
    emptied(source)
    at = datetime(2026, 11, 10, 3, tzinfo=UTC)
    later = at + timedelta(hours=2)
    written(path, [an_order(key, date(2026, 11, 10)) for key in ("a", "b")])
    written(path, [Feedback("s", "k1", at, 5, None, "a"), Feedback("pages:a", "pages", later, 1, None, "a")])
    written(path, [Feedback("t", "k1", at, 4, None, "b"), Feedback("u", "k1", at, 3)])
    report = reports.made(source, PERIODS[0], By.MONTH)
    assert report.facts.answers[0].faces == {1: 1, 4: 1, 3: 1}
    assert [order.key for order in reports.orders_behind(source, behind(report, "csat"))] == ["b"]


def test_half_of_the_walks_and_nine_of_ten(path: Path) -> None:
    source = source_of(path)
    emptied(source)
    began = datetime(2026, 11, 10, 3, tzinfo=UTC)
    for n, length in enumerate((60, 61, 62, 63, 64, 65, 66, 67, 300, 3000)):
        later = began + timedelta(seconds=length)
        first = Step(f"w{n}", 1, "k1", began, "service", None, 0, 0, "ja")
        written(path, [first, Step(f"w{n}", 2, "k1", later, "done", "service", length * 1000, 9, "ja")])
    figures = reports.made(source, PERIODS[0], By.MONTH).figures
    assert (figures["time_to_order"].value, figures["time_to_order_90"].value) == (64, 300)
