"""Do guests come back? The definitions, each one a pure function.

What counts is an order that was *sold*: the POS has it (open, to be paid, paid or ready) and it was neither
cancelled nor refunded nor abandoned; an order refunded today leaves its day's figures today. It belongs to
its business day, as the kiosk that took it wrote it down: in the shop's time zone, from the hour at which the
shop's day begins. What was spent is the order's total, taxes included, after discounts; points count as
money.

A *member* here is a pseudonym (`kiosk.core.journal.member_ref`). Orders without one are *strangers'*: nobody
knows whether they come back, so retention says nothing about them. Shares are exact fractions; None: there is
nobody to count, which is something else than 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from kiosk.core.frozen import frozen
from kiosk.core.order import End, ReceiptState

SOLD_STATES = (ReceiptState.OPEN, ReceiptState.UNPAID, ReceiptState.PAID, ReceiptState.READY)
NOT_SOLD_ENDS = (End.ABANDONED, End.REFUSED, End.REFUNDED)

RECENT_DAYS = 30
LAPSED_DAYS = 90
REGULAR_ORDERS = 3
MONTH_DAYS = 30
"""A month where lengths of time are compared, not calendars."""


class By(StrEnum):
    """Calendar weeks, from Monday, or calendar months."""

    WEEK = "week"
    MONTH = "month"

    def start(self, day: date) -> date:
        """The first day of the week or month that `day` lies in."""
        return day - timedelta(days=day.weekday()) if self is By.WEEK else day.replace(day=1)

    def next(self, start: date) -> date:
        """The first day of the one after that which begins at `start`."""
        return start + timedelta(days=7) if self is By.WEEK else months_later(start, 1)

    def before(self, start: date) -> date:
        """The first day of the one before that which begins at `start`."""
        return self.start(start - timedelta(days=1))


def months_later(start: date, months: int) -> date:
    """The first of a month, so many months after that of `start`."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, 1)


def months_between(first: date, last: date) -> int:
    """How many calendar months `last` is after `first`: 0 in the same month."""
    return (last.year - first.year) * 12 + last.month - first.month


@frozen
class Period:
    """Business days, both included. Raises ValueError where it ends before it begins."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period cannot end ({self.last}) before it begins ({self.first})")

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def before(self) -> Period:
        """What this period is compared with: for whole calendar months as many before it, else as many
        days.
        """
        after = self.last + timedelta(days=1)
        last = self.first - timedelta(days=1)
        if self.first.day == 1 and after.day == 1:
            return Period(months_later(self.first, -months_between(self.first, after)), last)
        return Period(self.first - timedelta(days=self.days), last)

    def starts(self, by: By) -> list[date]:
        """The beginnings of the weeks or months that this period touches."""
        found = [by.start(self.first)]
        while (following := by.next(found[-1])) <= self.last:
            found.append(following)
        return found


@frozen
class Life:
    """All of a member's sold orders up to a day: first and last business day, how many, what they spent
    (minor units), and how many of them fell into the last 90 days (`lately`).
    """

    member: str
    first: date
    last: date
    orders: int
    spent: int
    lately: int


def share(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


def retention(before: AbstractSet[str], now: AbstractSet[str]) -> Fraction | None:
    """Of those who ordered in the period before, the share that ordered in this one too."""
    return share(len(before & now), len(before))


def churn(before: AbstractSet[str], now: AbstractSet[str]) -> Fraction | None:
    """1 − retention."""
    kept = retention(before, now)
    return None if kept is None else 1 - kept


def textbook_retention(start: int, new: int, end: int) -> Fraction | None:
    """(E − N) / S: members at the end without the new ones, over members at the start. It counts those who
    came back after a pause, so it may be more than 1.
    """
    return share(end - new, start)


def repeat_rate(orders: Collection[int]) -> Fraction | None:
    """The share of members with two orders or more; `orders`: how many each of them had."""
    return share(sum(1 for count in orders if count >= 2), len(orders))


def frequency(orders: Collection[int]) -> Fraction | None:
    """Orders a member."""
    return share(sum(orders), len(orders))


def average(spent: int, orders: int) -> Fraction | None:
    """What an order brings, in minor units."""
    return share(spent, orders)


def lifetime_value(
    average_order: Fraction | None, frequency: Fraction | None, lifespan: Fraction | None
) -> Fraction | None:
    """Average order × orders a month × months, in minor units."""
    if average_order is None or frequency is None or lifespan is None:
        return None
    return average_order * frequency * lifespan


def lifespan(lives: Collection[Life]) -> Fraction | None:
    """Months of 30 days from a member's first order to the last, one at least; the mean of all members."""
    days = sum(max(MONTH_DAYS, (life.last - life.first).days) for life in lives)
    return share(days, len(lives) * MONTH_DAYS)


@frozen
class Cohort:
    """Those whose first order fell into a month. `back[n]`: how many of them ordered n months later;
    `back[0]` is all of them.
    """

    month: date
    back: tuple[int, ...]


def cohorts(active: Mapping[date, AbstractSet[str]], last: date) -> list[Cohort]:
    """The cohort table up to the month of `last`. `active`: who ordered in each month, by its first day,
    since the shop's first order.
    """
    seen: set[str] = set()
    table = []
    for month in sorted(active):
        fresh = active[month] - seen
        seen |= fresh
        if fresh:
            ages = range(months_between(month, last) + 1)
            back = (len(fresh & active.get(months_later(month, age), frozenset())) for age in ages)
            table.append(Cohort(month, tuple(back)))
    return table


def quintiles(values: Sequence[int]) -> list[int]:
    """A mark from 1 (lowest fifth) to 5 for each value: 1 + ⌊5 × (how many are smaller) ÷ (how many there
    are)⌋.
    Equal values get the same mark.
    """
    marks: dict[int, int] = {}
    for smaller, value in enumerate(sorted(values)):
        marks.setdefault(value, 1 + 5 * smaller // len(values))
    return [marks[value] for value in values]


def rfm(lives: Sequence[Life]) -> dict[str, tuple[int, int, int]]:
    """Marks 1 to 5 of each member for recency (5: ordered last), frequency (orders) and money spent."""
    recency = quintiles([life.last.toordinal() for life in lives])
    orders = quintiles([life.orders for life in lives])
    spent = quintiles([life.spent for life in lives])
    members = [life.member for life in lives]
    return dict(zip(members, zip(recency, orders, spent, strict=True), strict=True))


def rfm_cells(lives: Sequence[Life]) -> dict[tuple[int, int], int]:
    """How many members have each pair of recency and frequency marks; cells without members are left out."""
    return dict(Counter((recency, orders) for recency, orders, _ in rfm(lives).values()))


class Habit(StrEnum):
    """What a member's visits look like; everybody has exactly one."""

    REGULAR = "regular"
    """Ordered in the last 30 days, known for longer, at least 3 orders in the last 90 days."""
    GROWING = "growing"
    """Ordered in the last 30 days, known for longer, fewer than 3 orders in the last 90 days."""
    NEW = "new"
    """First order in the last 30 days."""
    SLIPPING = "slipping"
    """Last order 30 to 89 days ago."""
    LAPSED = "lapsed"
    """Last order 90 days ago or more."""


def habit(life: Life, today: date) -> Habit:
    """The habit of a member on `today`, which counts as one of the last 30 (or 90) days."""
    away = (today - life.last).days
    if away >= LAPSED_DAYS:
        return Habit.LAPSED
    if away >= RECENT_DAYS:
        return Habit.SLIPPING
    if (today - life.first).days < RECENT_DAYS:
        return Habit.NEW
    return Habit.REGULAR if life.lately >= REGULAR_ORDERS else Habit.GROWING


def csat(scores: Mapping[int, int]) -> Fraction | None:
    """The share of 4 and 5 among scores from 1 to 5. `scores`: how often each was given."""
    return share(sum(count for score, count in scores.items() if score >= 4), sum(scores.values()))


def nps(scores: Mapping[int, int]) -> Fraction | None:
    """The share of 9 and 10 minus that of 0 to 6 among scores from 0 to 10: from −1 to 1."""
    good = sum(count for score, count in scores.items() if score >= 9)
    bad = sum(count for score, count in scores.items() if score <= 6)
    return share(good - bad, sum(scores.values()))


def reached_by(times: Mapping[int, int], percent: int) -> Fraction | None:
    """The shortest time within which so many per cent had arrived. `times`: how many needed how long."""
    needed = sum(times.values()) * percent
    arrived = 0
    for time in sorted(times):
        arrived += 100 * times[time]
        if arrived >= needed:
            return Fraction(time)
    return None


def uplift(with_orders: int, with_spent: int, orders: int, spent: int) -> Fraction | None:
    """How much more (minor units) an order with something brings than one without."""
    helped, usual = average(with_spent, with_orders), average(spent, orders)
    return None if helped is None or usual is None else helped - usual
