"""The retention report: all its figures, from what the daily summaries say. Pure; see
`kiosk.core.retention`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from kiosk.core import retention as rt
from kiosk.core.frozen import frozen
from kiosk.core.report_facts import CodeUse, Facts, Sums
from kiosk.core.retention import Cohort, Habit, Life, Period


class Unit(StrEnum):
    SHARE = "share"
    NUMBER = "number"
    MONEY = "money"
    SECONDS = "seconds"
    COUNT = "count"
    SCORE = "score"
    """A share from −1 to 1, said in points."""


@frozen
class Figure:
    """`value` is exact, None where there is nobody to count; `before`: of the period before, as far as known.
    Money is in minor units.
    """

    key: str
    unit: Unit
    value: Fraction | None
    before: Fraction | None = None


@frozen
class Row:
    """A week or month. `before`: members of the one before it; `kept`: those of them who came back. Orders
    are members' first ones, their later ones, and strangers'. `whole`: it had ended by the period's end.
    """

    start: date
    last: date
    whole: bool
    active: int
    before: int
    kept: int
    retention: Fraction | None
    churn: Fraction | None
    textbook: Fraction | None
    first_time: int
    returning: int
    strangers: int


@frozen
class CodeRow:
    """A code's way: `orders` with it, `members` who used it, `new`: those of them whose first day it was,
    `back`:
    those of them who ordered again on a later day. `channel`: where the code reached its guests, if known.
    """

    kind: str
    code: str
    channel: str | None
    orders: int
    spent: int
    given: int
    members: int
    new: int
    back: int


@frozen
class ChannelRow:
    """All codes of a channel together, as a `CodeRow` says it of one; `key`: "channel:poster", or
    "coupon:CODE" for a code whose channel is not known.
    """

    key: str
    name: str
    orders: int
    spent: int
    given: int
    members: int
    new: int
    back: int


@frozen
class Report:
    facts: Facts
    figures: Mapping[str, Figure]
    rows: Sequence[Row]
    cohorts: Sequence[Cohort]
    habits: Mapping[Habit, int]
    cells: Mapping[tuple[int, int], int]
    codes: Sequence[CodeRow]
    channels: Sequence[ChannelRow]


def report(facts: Facts) -> Report:
    """Everything the report says."""
    habits = Counter(rt.habit(life, facts.period.last) for life in facts.lives)
    lives = {life.member: life for life in facts.lives}
    codes = _codes(facts, lives)
    return Report(
        facts,
        {figure.key: figure for figure in _figures(facts)},
        _rows(facts),
        rt.cohorts(facts.months, facts.period.last),
        {habit: habits[habit] for habit in Habit},
        rt.rfm_cells(facts.lives),
        codes,
        _channels(facts, codes, lives),
    )


def _figures(facts: Facts) -> Iterable[Figure]:
    now, before, earlier = facts.visits
    yield from _loyalty(now, before, earlier)
    yield from _orders(facts)
    yield from _effects(facts)
    yield from _answers(facts)
    yield from _walks(facts)


def _loyalty(
    now: Mapping[str, int], before: Mapping[str, int], earlier: Mapping[str, int]
) -> Iterable[Figure]:
    who, then, once = set(now), set(before), set(earlier)
    yield Figure("retention", Unit.SHARE, rt.retention(then, who), rt.retention(once, then))
    yield Figure("churn", Unit.SHARE, rt.churn(then, who), rt.churn(once, then))
    counts, counted = tuple(now.values()), tuple(before.values())
    yield Figure("repeat_rate", Unit.SHARE, rt.repeat_rate(counts), rt.repeat_rate(counted))
    yield Figure("frequency", Unit.NUMBER, rt.frequency(counts), rt.frequency(counted))


def _orders(facts: Facts) -> Iterable[Figure]:
    one, other = facts.period, facts.period.before()
    members, were = _sum(facts, one, (True,)), _sum(facts, other, (True,))
    strangers, others = _sum(facts, one, (False,)), _sum(facts, other, (False,))
    everybody, all_then = members + strangers, were + others
    yield _average("average_order", everybody, all_then)
    yield Figure("lifetime_value", Unit.MONEY, _lifetime_value(facts, members))
    yield _count("orders", everybody.orders, all_then.orders)
    new, newly = (_first_ones(facts, each.first, each.last) for each in (one, other))
    yield _count("first_time", new, newly)
    yield _count("returning", members.orders - new, were.orders - newly)
    yield _count("strangers", strangers.orders, others.orders)
    yield Figure(
        "member_share",
        Unit.SHARE,
        rt.share(members.orders, everybody.orders),
        rt.share(were.orders, all_then.orders),
    )
    yield _average("average_member", members, were)
    yield _average("average_stranger", strangers, others)


def _lifetime_value(facts: Facts, members: Sums) -> Fraction | None:
    often = rt.frequency(tuple(facts.visits[0].values()))
    a_month = None if often is None else often * rt.MONTH_DAYS / facts.period.days
    return rt.lifetime_value(rt.average(members.spent, members.orders), a_month, rt.lifespan(facts.lives))


def _effects(facts: Facts) -> Iterable[Figure]:
    now, before = _sum(facts, facts.period), _sum(facts, facts.period.before())
    members, were = _sum(facts, facts.period, (True,)), _sum(facts, facts.period.before(), (True,))
    yield _count("reward_orders", now.reward_orders, before.reward_orders)
    yield _money("reward_cost", now.reward_given, before.reward_given)
    yield Figure("reward_uplift", Unit.MONEY, _uplift(members), _uplift(were))
    yield _count("coupon_orders", now.coupon_orders, before.coupon_orders)
    yield _money("coupon_cost", now.coupon_given, before.coupon_given)
    yield _count("points_orders", now.points_orders, before.points_orders)
    yield _money("points_cost", now.points_paid, before.points_paid)


def _uplift(members: Sums) -> Fraction | None:
    without = members.orders - members.reward_orders, members.spent - members.reward_spent
    return rt.uplift(members.reward_orders, members.reward_spent, *without)


def _answers(facts: Facts) -> Iterable[Figure]:
    now, before = facts.answers
    yield Figure("csat", Unit.SHARE, rt.csat(now.faces), rt.csat(before.faces))
    yield Figure("nps", Unit.SCORE, rt.nps(now.scores), rt.nps(before.scores))


def _walks(facts: Facts) -> Iterable[Figure]:
    now, before = facts.walks
    yield _count("begun", now.begun, before.begun)
    yield Figure(
        "completed", Unit.SHARE, rt.share(now.ordered, now.begun), rt.share(before.ordered, before.begun)
    )
    for key, percent in (("time_to_order", 50), ("time_to_order_90", 90)):
        times = rt.reached_by(now.times, percent), rt.reached_by(before.times, percent)
        yield Figure(key, Unit.SECONDS, *times)


def _average(key: str, now: Sums, before: Sums) -> Figure:
    return Figure(key, Unit.MONEY, rt.average(now.spent, now.orders), rt.average(before.spent, before.orders))


def _count(key: str, now: int, before: int) -> Figure:
    return Figure(key, Unit.COUNT, Fraction(now), Fraction(before))


def _money(key: str, now: int, before: int) -> Figure:
    return Figure(key, Unit.MONEY, Fraction(now), Fraction(before))


def _sum(facts: Facts, period: Period, members: tuple[bool, ...] = (True, False)) -> Sums:
    days = (each for each in facts.totals if period.first <= each.day <= period.last)
    return sum((each.sums for each in days if each.members in members), Sums())


def _first_ones(facts: Facts, first: date, last: date) -> int:
    """How many members had their first order then: one first order each."""
    return sum(1 for life in facts.lives if first <= life.first <= last)


def _rows(facts: Facts) -> list[Row]:
    by, end = facts.by, facts.period.last
    fresh: Counter[date] = Counter()
    for first, count in Counter(life.first for life in facts.lives).items():
        fresh[by.start(first)] += count
    sold: dict[tuple[date, bool], int] = defaultdict(int)
    for each in facts.totals:
        if each.day <= end:
            sold[by.start(each.day), each.members] += each.sums.orders
    return [
        _row(facts, start, fresh[start], sold[start, True], sold[start, False])
        for start in facts.span.starts(by)
    ]


def _row(facts: Facts, start: date, new: int, members: int, strangers: int) -> Row:
    nobody: frozenset[str] = frozenset()
    now = facts.active.get(start, nobody)
    before = facts.active.get(facts.by.before(start), nobody)
    last = facts.by.next(start) - timedelta(days=1)
    return Row(
        start,
        last,
        last <= facts.period.last,
        len(now),
        len(before),
        len(before & now),
        rt.retention(before, now),
        rt.churn(before, now),
        rt.textbook_retention(len(before), new, len(now)),
        new,
        members - new,
        strangers,
    )


def _codes(facts: Facts, lives: Mapping[str, Life]) -> list[CodeRow]:
    uses: dict[tuple[str, str], list[CodeUse]] = defaultdict(list)
    for use in facts.codes:
        uses[use.kind, use.code].append(use)
    rows = []
    for (kind, code), found in uses.items():
        channel = max((use.channel for use in found if use.channel), default=None)
        rows.append(CodeRow(kind, code, channel, *_way(found, lives)))
    return sorted(rows, key=lambda row: (row.kind, -row.orders, row.code))


def _channels(facts: Facts, codes: Sequence[CodeRow], lives: Mapping[str, Life]) -> list[ChannelRow]:
    channels = {row.code: row.channel for row in codes if row.kind == "coupon"}
    uses: dict[tuple[str, str], list[CodeUse]] = defaultdict(list)
    for use in facts.codes:
        if use.kind == "coupon":
            channel = channels[use.code]
            uses[("channel", channel) if channel else ("coupon", use.code)].append(use)
    rows = (ChannelRow(f"{kind}:{name}", name, *_way(found, lives)) for (kind, name), found in uses.items())
    return sorted(rows, key=lambda row: (-row.orders, row.key))


def _way(uses: Sequence[CodeUse], lives: Mapping[str, Life]) -> tuple[int, int, int, int, int, int]:
    """Orders, what they brought, what was taken off; members, new ones, and those who came again."""
    firsts: dict[str, date] = {}
    for use in uses:
        if use.member:
            firsts[use.member] = min(use.first, firsts.get(use.member, use.first))
    known = [(first, lives[member]) for member, first in firsts.items()]
    return (
        sum(use.orders for use in uses),
        sum(use.spent for use in uses),
        sum(use.given for use in uses),
        len(known),
        sum(1 for first, life in known if life.first == first),
        sum(1 for first, life in known if life.last > first),
    )
