"""The definitions of retention, by figures that can be checked by hand."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest

from kiosk.core import retention as rt
from kiosk.core.journal import Step
from kiosk.core.retention import By, Habit, Life, Period
from kiosk.core.walks import ScreenUse, WalkUse, walks

TODAY = date(2026, 11, 21)


def life(first_ago: int, last_ago: int, orders: int = 1, lately: int = 1, spent: int = 1000) -> Life:
    return Life("m", TODAY - timedelta(first_ago), TODAY - timedelta(last_ago), orders, spent, lately)


def test_the_textbook_example() -> None:
    assert rt.textbook_retention(start=100, new=20, end=90) == Fraction(70, 100)


def test_retention_is_of_those_who_were_there_before() -> None:
    before, now = {"a", "b", "c", "d"}, {"b", "c", "d", "e", "f"}
    assert rt.retention(before, now) == Fraction(3, 4)
    assert rt.churn(before, now) == Fraction(1, 4)


def test_nobody_before_is_no_figure_rather_than_nought() -> None:
    assert rt.retention(set(), {"a"}) is None
    assert rt.churn(set(), {"a"}) is None
    assert rt.repeat_rate(()) is None
    assert rt.nps({}) is None
    assert rt.lifetime_value(Fraction(1), None, Fraction(1)) is None


def test_repeat_rate_and_frequency() -> None:
    orders = (1, 1, 2, 5)
    assert rt.repeat_rate(orders) == Fraction(1, 2)
    assert rt.frequency(orders) == Fraction(9, 4)


def test_lifetime_value_is_what_an_order_brings_as_often_as_long() -> None:
    assert rt.lifetime_value(Fraction(1284), Fraction(5, 2), Fraction(12)) == 38_520


def test_nps_and_csat() -> None:
    assert rt.nps({10: 5, 9: 1, 8: 2, 7: 0, 6: 1, 0: 1}) == Fraction(6 - 2, 10)
    assert rt.csat({5: 46, 4: 31, 3: 14, 2: 6, 1: 3}) == Fraction(77, 100)


def test_a_fifth_of_the_members_for_each_mark() -> None:
    assert rt.quintiles([50, 10, 20, 30, 40]) == [5, 1, 2, 3, 4]
    assert rt.quintiles([7] * 9) == [1] * 9
    assert rt.quintiles([]) == []


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (life(400, 2, 20, 3), Habit.REGULAR),
        (life(400, 29, 20, 2), Habit.GROWING),
        (life(29, 0, 9, 9), Habit.NEW),
        (life(30, 29, 3, 3), Habit.REGULAR),
        (life(400, 30, 20, 2), Habit.SLIPPING),
        (life(89, 89), Habit.SLIPPING),
        (life(400, 90, 20, 0), Habit.LAPSED),
    ],
)
def test_every_member_has_one_habit(known: Life, expected: Habit) -> None:
    assert rt.habit(known, TODAY) is expected


def test_cohorts_by_the_month_of_the_first_order() -> None:
    june, july, august = (date(2026, month, 1) for month in (6, 7, 8))
    active = {june: {"a", "b", "c", "d"}, july: {"a", "e"}, august: {"a", "b", "e"}}
    assert [(cohort.month, cohort.back) for cohort in rt.cohorts(active, date(2026, 8, 9))] == [
        (june, (4, 1, 2)),
        (july, (1, 1)),
    ]


def test_a_period_is_compared_with_as_many_days_before_and_months_with_months() -> None:
    assert Period(date(2026, 11, 1), date(2026, 11, 21)).before() == Period(
        date(2026, 10, 11), date(2026, 10, 31)
    )
    assert Period(date(2026, 3, 1), date(2026, 3, 31)).before() == Period(date(2026, 2, 1), date(2026, 2, 28))
    assert Period(date(2026, 1, 1), date(2026, 2, 28)).before() == Period(
        date(2025, 11, 1), date(2025, 12, 31)
    )
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2026, 2, 1), date(2026, 1, 1))


def test_weeks_begin_on_mondays_over_the_end_of_a_year() -> None:
    assert Period(date(2025, 12, 31), date(2026, 1, 5)).starts(By.WEEK) == [
        date(2025, 12, 29),
        date(2026, 1, 5),
    ]
    assert By.MONTH.before(date(2026, 1, 1)) == date(2025, 12, 1)


def step(session: str, number: int, screen: str, before: str | None, ms: int = 0, taps: int = 0) -> Step:
    at = datetime(2026, 11, 21, 3, tzinfo=UTC) + timedelta(seconds=10 * number)
    return Step(session, number, "k1", at, screen, before, ms, taps, "ja")


def test_where_guests_leave_and_how_long_an_order_takes() -> None:
    ordered = [
        step("one", 1, "service", None),
        step("one", 2, "browse", "service", 4000, 1),
        step("one", 3, "done", "browse", 9000, 6),
        step("one", 4, "attract", "done", 8000, 0),
    ]
    left = [
        step("two", 1, "service", None),
        step("two", 2, "browse", "service", 2000, 1),
        step("two", 3, "attract", "browse", 30_000, 0),
    ]
    nobody = [step("three", 1, "attract", "starting")]
    assert walks([*left[::-1], *ordered, *nobody]) == WalkUse(
        2,
        1,
        {20: 1},
        (
            ScreenUse("browse", 2, 1, 39_000, 6),
            ScreenUse("done", 1, 0, 8000, 0),
            ScreenUse("service", 2, 0, 6000, 2),
        ),
    )
