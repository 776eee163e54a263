"""What a retention report is made of: what the daily summaries, the answers and the walks say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from kiosk.core.frozen import frozen
from kiosk.core.retention import By, Life, Period
from kiosk.core.walks import WalkUse


@frozen
class Sums:
    """Sold orders and what they brought, in minor units; those with a reward, a coupon or points, and what
    these took off or paid. Where an order had reward and coupon, what was taken off counts for both.
    """

    orders: int = 0
    reward_orders: int = 0
    coupon_orders: int = 0
    points_orders: int = 0
    spent: int = 0
    reward_spent: int = 0
    reward_given: int = 0
    coupon_spent: int = 0
    coupon_given: int = 0
    points_paid: int = 0

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.orders + other.orders,
            self.reward_orders + other.reward_orders,
            self.coupon_orders + other.coupon_orders,
            self.points_orders + other.points_orders,
            self.spent + other.spent,
            self.reward_spent + other.reward_spent,
            self.reward_given + other.reward_given,
            self.coupon_spent + other.coupon_spent,
            self.coupon_given + other.coupon_given,
            self.points_paid + other.points_paid,
        )


@frozen
class DaySums:
    """A day's orders of members, or of strangers."""

    day: date
    members: bool
    sums: Sums


@frozen
class CodeUse:
    """One member's use of a coupon code or a reward in the period; `member` is "" for all strangers
    together. `channel`: where a code reached its guests, as far as the loyalty programme knows.
    """

    kind: str
    code: str
    member: str
    first: date
    orders: int
    spent: int
    given: int
    channel: str | None = None


@frozen
class Answers:
    """How guests answered within a period, by score: the five faces, and 0 to 10 for recommending the
    shop.
    """

    faces: Mapping[int, int]
    scores: Mapping[int, int]


@frozen
class Facts:
    """What a report is made of. `period`: what it is about; `span`: which weeks or months (`by`) it lists.

    `lives`: of all members with an order up to the period's end. `months`: who ordered in each month since
    the first order. `active`: who ordered in each week or month of the span, and in the one before it;
    nothing after the period's end. `visits`: orders of each member in the period, the one before, and that
    before it. `totals`: of all days from the one before the period, or the span, on.
    """

    currency: str
    period: Period
    span: Period
    by: By
    lives: Sequence[Life]
    months: Mapping[date, AbstractSet[str]]
    active: Mapping[date, AbstractSet[str]]
    visits: tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]
    totals: Sequence[DaySums]
    codes: Sequence[CodeUse]
    answers: tuple[Answers, Answers]
    walks: tuple[WalkUse, WalkUse]
