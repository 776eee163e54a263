"""Which orders a figure of the report counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime, timedelta
from enum import Enum, auto

from kiosk.core import retention as rt
from kiosk.core.frozen import frozen
from kiosk.core.report import Report
from kiosk.core.retention import Habit, Life, Period
from kiosk.core.turns import turn

NO_ORDERS = ("begun",)
"""Figures that count walks, whether or not they came to an order."""
WALKED = ("completed", "time_to_order", "time_to_order_90")
"""Figures of the walks that came to an order."""


@frozen
class SoldOrder:
    """An order as a list shows it; `member` is a pseudonym, `total`, `discount` and
    `points` (what points paid) are minor units, `score` what its guest answered: the face, or 0 to 10,
    `seconds` how long the guest's walk to the order's number took.
    """

    key: str
    number: str
    kiosk_id: str
    day: date
    opened_at: datetime
    member: str | None
    total: int
    discount: int
    coupon: str | None
    reward: str | None
    points: int = 0
    score: int | None = None
    seconds: int | None = None


class Pick(Enum):
    """Which ones of the orders that lie in the period."""

    ALL = auto()
    FIRST = auto()
    """Each member's first order ever."""
    LATER = auto()
    """All orders of members but these."""
    LAST = auto()
    """Each member's last order of the period."""
    REWARD = auto()
    COUPON = auto()
    POINTS = auto()
    RECOMMENDED = auto()
    """After which members said whether they would recommend the shop."""
    RATED = auto()
    """Orders whose guests touched one of `scores` in the period."""
    WALKED = auto()
    """To whose numbers walks came that began in the period, the slowest first."""


@frozen
class Behind:
    """`members`: only theirs; None: anybody's. `known`: only members' (True) or strangers' (False).
    `codes`: only with one of these coupons or rewards; None: with any. `firsts`: the first days of
    members, where it matters.
    """

    period: Period
    pick: Pick = Pick.ALL
    members: frozenset[str] | None = None
    known: bool | None = None
    codes: frozenset[str] | None = None
    scores: tuple[int, ...] = ()
    firsts: Mapping[str, date] = field(default_factory=dict)


def behind(report: Report, key: str) -> Behind:
    """The orders behind a figure: a key of `report.figures`, or "habit:slipping", "cohort:2026-06:1",
    "rfm:5-1", "coupon:CODE", "channel:poster", "reward:ID", "face:5", "row:2026-06-01", "kept:2026-11-02"
    and "away:2026-11" (a week or month). Raises
    KeyError where there is no such figure, ValueError (with words) where it counts no orders.
    """
    if key in NO_ORDERS or key.startswith("screen:"):
        raise ValueError(f"{key} counts walks through the screens, no orders")
    kind, _, rest = key.partition(":")
    try:
        return _some(report, kind, rest) if rest else _all(report, key)
    except (ValueError, IndexError):
        raise KeyError(key) from None


def _all(report: Report, key: str) -> Behind:
    period = report.facts.period
    now, before = (set(visits) for visits in report.facts.visits[:2])
    match key:
        case "retention":
            return Behind(period, members=frozenset(now & before))
        case "churn":
            return Behind(period.before(), Pick.LAST, frozenset(before - now))
        case "repeat_rate":
            visits = report.facts.visits[0]
            return Behind(period, members=frozenset(m for m, orders in visits.items() if orders >= 2))
        case "frequency" | "average_member" | "member_share" | "lifetime_value":
            return Behind(period, known=True)
        case "average_order" | "orders":
            return Behind(period)
        case "first_time" | "returning":
            pick = Pick.FIRST if key == "first_time" else Pick.LATER
            return Behind(period, pick, known=True, firsts=_firsts(report))
        case "strangers" | "average_stranger":
            return Behind(period, known=False)
        case "reward_orders" | "reward_cost" | "reward_uplift":
            return Behind(period, Pick.REWARD, known=True if key == "reward_uplift" else None)
        case "coupon_orders" | "coupon_cost":
            return Behind(period, Pick.COUPON)
        case "points_orders" | "points_cost":
            return Behind(period, Pick.POINTS)
        case "nps":
            return Behind(period, Pick.RECOMMENDED)
        case _ if key in WALKED:
            return Behind(period, Pick.WALKED)
        case "csat":
            return Behind(period, Pick.RATED, scores=(4, 5))
        case _:
            raise KeyError(key)


def _some(report: Report, kind: str, rest: str) -> Behind:
    period = report.facts.period
    match kind:
        case "habit":
            wanted = Habit(rest)
            return _last(report, [each for each in report.facts.lives if _is(each, wanted, period.last)])
        case "rfm":
            recency, orders = map(int, rest.split("-"))
            marks = rt.rfm(report.facts.lives)
            chosen = [life for life in report.facts.lives if marks[life.member][:2] == (recency, orders)]
            return _last(report, chosen)
        case "cohort":
            month, age = rest.split(":")
            return _cohort(report, month, age)
        case "row":
            start = date.fromisoformat(rest)
            row = next(row for row in [*report.rows, None] if row is None or row.start == start)
            if row is None:
                raise KeyError(rest)
            return Behind(Period(row.start, min(row.last, period.last)))
        case "kept":
            found = turn(report.facts, rest)
            return Behind(found.period, members=frozenset(found.then & found.now))
        case "away":
            found = turn(report.facts, rest)
            return Behind(found.before, Pick.LAST, frozenset(found.then - found.now))
        case "coupon" | "reward":
            return Behind(period, Pick.COUPON if kind == "coupon" else Pick.REWARD, codes=frozenset((rest,)))
        case "channel":
            return Behind(period, Pick.COUPON, codes=_of_channel(report, rest))
        case "face":
            return Behind(period, Pick.RATED, scores=(int(rest),))
        case _:
            raise KeyError(kind)


def _of_channel(report: Report, channel: str) -> frozenset[str]:
    return frozenset(row.code for row in report.codes if row.channel == channel)


def _is(life: Life, wanted: Habit, today: date) -> bool:
    return rt.habit(life, today) is wanted


def _last(report: Report, lives: list[Life]) -> Behind:
    """The last order of each of these members."""
    days = [life.last for life in lives] or [report.facts.period.last]
    whole = Period(min(days), report.facts.period.last)
    return Behind(whole, Pick.LAST, frozenset(life.member for life in lives))


def _cohort(report: Report, month: str, age: str) -> Behind:
    """What those whose first order fell into a month ordered so many months later."""
    start = date.fromisoformat(f"{month}-01")
    then = rt.months_later(start, int(age))
    end = min(rt.months_later(then, 1) - timedelta(days=1), report.facts.period.last)
    firsts = _firsts(report)
    members = frozenset(member for member, first in firsts.items() if first.replace(day=1) == start)
    return Behind(Period(then, end), members=members)


def _firsts(report: Report) -> dict[str, date]:
    return {life.member: life.first for life in report.facts.lives}


def chosen(orders: Iterable[SoldOrder], wanted: Behind) -> list[SoldOrder]:
    """Those of the sold orders of the period that are wanted, oldest first (see `Pick.WALKED`)."""
    found = sorted((o for o in orders if _belongs(o, wanted)), key=lambda o: (o.opened_at, o.key))
    match wanted.pick:
        case Pick.FIRST:
            return list(_firsts_of(found, wanted).values())
        case Pick.LATER:
            firsts = {order.key for order in _firsts_of(found, wanted).values()}
            return [order for order in found if order.key not in firsts]
        case Pick.LAST:
            last = {order.member: order.key for order in found}
            return [order for order in found if last[order.member] == order.key]
        case Pick.WALKED:
            return sorted(found, key=lambda order: -(order.seconds or 0))
        case _:
            return found


def _firsts_of(orders: list[SoldOrder], wanted: Behind) -> dict[str, SoldOrder]:
    found: dict[str, SoldOrder] = {}
    for order in orders:
        if order.member is not None and wanted.firsts.get(order.member) == order.day:
            found.setdefault(order.member, order)
    return found


def _belongs(order: SoldOrder, wanted: Behind) -> bool:
    if wanted.known is not None and (order.member is not None) is not wanted.known:
        return False
    if wanted.members is not None and order.member not in wanted.members:
        return False
    match wanted.pick:
        case Pick.REWARD:
            return order.reward is not None and (wanted.codes is None or order.reward in wanted.codes)
        case Pick.COUPON:
            return order.coupon is not None and (wanted.codes is None or order.coupon in wanted.codes)
        case Pick.POINTS:
            return order.points > 0
        case Pick.RATED:
            return order.score in wanted.scores
        case _:
            return True
