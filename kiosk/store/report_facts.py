"""What a report is made of, read from the daily summaries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, String, Table, cast, distinct, exists, func, select
from sqlalchemy.sql import ColumnElement

from kiosk.core.report_facts import Answers, CodeUse, DaySums, Facts, Sums
from kiosk.core.retention import LAPSED_DAYS, By, Life, Period
from kiosk.core.walks import ScreenUse, WalkUse
from kiosk.store.shop import ShopDatabase
from kiosk.store.shop_tables import feedback, recommendations
from kiosk.store.summaries import Days, whole
from kiosk.store.summary_tables import (
    STRANGERS,
    SUMS,
    day_codes,
    day_members,
    day_screens,
    day_times,
    day_totals,
    day_walks,
)

Months = dict[date, set[str]]
Visits = tuple[dict[str, int], dict[str, int], dict[str, int]]


def read(shop: ShopDatabase, days: Days, currency: str, period: Period, span: Period, by: By) -> Facts:
    """All facts, as of one moment. Orders in another currency than `currency` are left out. Raises what
    `ShopDatabase` raises.
    """
    with shop.fresh(days) as connection:
        return _Reader(connection, days, currency).facts(period, span, by)


class _Reader:
    def __init__(self, connection: Connection, days: Days, currency: str) -> None:
        self._connection = connection
        self._days = days
        self._mine = day_members.c.currency == currency
        self._currency = currency

    def facts(self, period: Period, span: Period, by: By) -> Facts:
        before = period.before()
        three = (period, before, before.before())
        lives, months, visits = self._members(three)
        start = by.before(by.start(span.first))
        return Facts(
            currency=self._currency,
            period=period,
            span=span,
            by=by,
            lives=lives,
            months=months,
            active=months if by is By.MONTH else self._active(by, start, period.last),
            visits=visits,
            totals=self._totals(min(start, before.first), period.last),
            codes=self._codes(period),
            answers=(self._answers(period), self._answers(before)),
            walks=(self._walks(period), self._walks(before)),
        )

    def _members(self, three: tuple[Period, Period, Period]) -> tuple[list[Life], Months, Visits]:
        """Everybody's life, who ordered in each month, and how often in each of the three periods: all of it
        read at once, for going through all members takes the longest.
        """
        table, last = day_members.c, three[0].last
        periods = (Period(last - timedelta(days=LAPSED_DAYS - 1), last), *three)
        sums = (func.min(table.day), func.max(table.day), whole(table.orders), whole(table.spent))
        query = self._by_member(table.month, *sums, *(self._orders(each) for each in periods))
        rows = self._connection.execute(query.where(table.day <= last)).all()
        lives = [Life(row[0], *row[2:7]) for row in rows]
        now, before, earlier = ({row[0]: row[place] for row in rows if row[place]} for place in (7, 8, 9))
        return lives, _sets((row[0], row[1]) for row in rows), (now, before, earlier)

    def _orders(self, period: Period) -> ColumnElement[int]:
        """A member's orders in a period."""
        table = day_members.c
        sum_of = func.sum(table.orders).filter(_within(day_members, period))
        return cast(func.coalesce(sum_of, 0), BigInteger)

    def _active(self, by: By, first: date, last: date) -> dict[date, set[str]]:
        """Who ordered in each week or month."""
        start = day_members.c.week if by is By.WEEK else day_members.c.month
        query = self._by_member(start).where(_within(day_members, Period(first, last)))
        return _sets((row[0], row[1]) for row in self._connection.execute(query).all())

    def _by_member(self, start: ColumnElement[date], *more: ColumnElement[Any]) -> Select[Any]:
        """Members, and the weeks or months in which they ordered in one text: a row for each member is much
        quicker to read than one for each of their months.
        """
        if self._connection.dialect.name == "postgresql":
            starts = func.string_agg(distinct(cast(start, String)), ",")
        else:
            starts = func.group_concat(distinct(start), type_=String)
        member = day_members.c.member_ref
        return select(member, starts, *more).where(self._mine, member != STRANGERS).group_by(member)

    def _totals(self, first: date, last: date) -> list[DaySums]:
        table = day_totals.c
        query = select(table.day, table.members, *(table[name] for name in SUMS)).where(
            table.currency == self._currency, _within(day_totals, Period(first, last))
        )
        rows = self._connection.execute(query.order_by(table.day, table.members))
        return [DaySums(day, bool(members), Sums(*sums)) for day, members, *sums in rows]

    def _codes(self, period: Period) -> list[CodeUse]:
        table = day_codes.c
        keys = (table.kind, table.code, table.member_ref)
        sums = (whole(table.orders), whole(table.spent), whole(table.given))
        query = (
            select(*keys, func.min(table.day), *sums, func.max(table.channel))
            .where(table.currency == self._currency, _within(day_codes, period))
            .group_by(*keys)
        )
        return [CodeUse(*row) for row in self._connection.execute(query).all()]

    def _answers(self, period: Period) -> Answers:
        faces = self._scores(feedback, period, last_word())
        return Answers(faces, self._scores(recommendations, period))

    def _scores(self, table: Table, period: Period, *which: ColumnElement[bool]) -> dict[int, int]:
        begin, end = bounds(self._days, period)
        query = select(table.c.score, func.count()).where(table.c.at >= begin, table.c.at < end, *which)
        return {score: count for score, count in self._connection.execute(query.group_by(table.c.score))}

    def _walks(self, period: Period) -> WalkUse:
        use, times, screens = day_walks.c, day_times.c, day_screens.c
        sums = select(whole(use.begun), whole(use.ordered)).where(_within(day_walks, period))
        begun, ordered = self._connection.execute(sums).one()
        lengths = select(times.seconds, whole(times.walks)).where(_within(day_times, period))
        needed = {each: count for each, count in self._connection.execute(lengths.group_by(times.seconds))}
        counted: Sequence[ColumnElement[int]] = (screens.reached, screens.left, screens.ms, screens.taps)
        query = select(screens.screen, *map(whole, counted)).where(_within(day_screens, period))
        rows = self._connection.execute(query.group_by(screens.screen).order_by(screens.screen))
        return WalkUse(begun, ordered, needed, tuple(ScreenUse(*row) for row in rows))


def _sets(rows: Iterable[Any]) -> dict[date, set[str]]:
    """Members and the numbers of their first days, "739707,739737", turned around."""
    found: dict[str, set[str]] = defaultdict(set)
    for member, starts in rows:
        for start in starts.split(","):
            found[start].add(member)
    return {date.fromordinal(int(start)): members for start, members in found.items()}


def last_word() -> ColumnElement[bool]:
    """Of what was said of an order, at the kiosk and on the member pages, the latest."""
    later = feedback.alias()
    after = (later.c.at > feedback.c.at) | (
        (later.c.at == feedback.c.at) & (later.c.session > feedback.c.session)
    )
    return ~exists().where(later.c.order_key == feedback.c.order_key, after)


def _within(table: Table, period: Period) -> ColumnElement[bool]:
    return table.c.day.between(period.first, period.last)


def bounds(days: Days, period: Period) -> tuple[datetime, datetime]:
    """The first moment of a period, and the first after it."""
    return days.begin(period.first), days.begin(period.last + timedelta(days=1))
