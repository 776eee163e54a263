"""What a report is made of, read from the daily summaries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.sql import ColumnElement

from kiosk.core.report import Answers, CodeUse, DaySums, Facts, Sums
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
    day_totals,
    day_walks,
)


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
        months = self._active(By.MONTH, None, period.last)
        start = by.before(by.start(span.first))
        return Facts(
            currency=self._currency,
            period=period,
            span=span,
            by=by,
            lives=self._lives(period.last),
            months=months,
            active=months if by is By.MONTH else self._active(by, start, period.last),
            visits=(self._visits(period), self._visits(before), self._visits(before.before())),
            totals=self._totals(min(start, before.first), period.last),
            codes=self._codes(period),
            answers=(self._answers(period), self._answers(before)),
            walks=(self._walks(period), self._walks(before)),
        )

    def _lives(self, last: date) -> list[Life]:
        table = day_members.c
        query = (
            select(
                table.member_ref,
                func.min(table.day),
                func.max(table.day),
                whole(table.orders),
                whole(table.spent),
            )
            .where(self._mine, table.member_ref != STRANGERS, table.day <= last)
            .group_by(table.member_ref)
        )
        lately = self._visits(Period(last - timedelta(days=LAPSED_DAYS - 1), last))
        rows = self._connection.execute(query)
        return [
            Life(member, first, final, orders, spent, lately.get(member, 0))
            for member, first, final, orders, spent in rows
        ]

    def _active(self, by: By, first: date | None, last: date) -> dict[date, set[str]]:
        table = day_members.c
        start = table.week if by is By.WEEK else table.month
        query = select(start, table.member_ref).where(
            self._mine, table.member_ref != STRANGERS, table.day <= last
        )
        if first is not None:
            query = query.where(table.day >= first)
        found: dict[date, set[str]] = defaultdict(set)
        for begun, member in self._connection.execute(query.distinct()):
            found[begun].add(member)
        return dict(found)

    def _visits(self, period: Period) -> dict[str, int]:
        table = day_members.c
        query = (
            select(table.member_ref, whole(table.orders))
            .where(self._mine, table.member_ref != STRANGERS, _within(day_members, period))
            .group_by(table.member_ref)
        )
        return {member: orders for member, orders in self._connection.execute(query)}

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
        query = (
            select(*keys, func.min(table.day), whole(table.orders), whole(table.spent), whole(table.given))
            .where(table.currency == self._currency, _within(day_codes, period))
            .group_by(*keys)
        )
        return [CodeUse(*row) for row in self._connection.execute(query)]

    def _answers(self, period: Period) -> Answers:
        return Answers(self._scores(feedback, period), self._scores(recommendations, period))

    def _scores(self, table: Table, period: Period) -> dict[int, int]:
        begin, end = bounds(self._days, period)
        query = select(table.c.score, func.count()).where(table.c.at >= begin, table.c.at < end)
        return {score: count for score, count in self._connection.execute(query.group_by(table.c.score))}

    def _walks(self, period: Period) -> WalkUse:
        use, screens = day_walks.c, day_screens.c
        sums = select(whole(use.begun), whole(use.ordered), whole(use.seconds))
        begun, ordered, seconds = self._connection.execute(sums.where(_within(day_walks, period))).one()
        counted: Sequence[ColumnElement[int]] = (screens.reached, screens.left, screens.ms, screens.taps)
        query = select(screens.screen, *map(whole, counted)).where(_within(day_screens, period))
        rows = self._connection.execute(query.group_by(screens.screen).order_by(screens.screen))
        return WalkUse(begun, ordered, seconds, tuple(ScreenUse(*row) for row in rows))


def _within(table: Table, period: Period) -> ColumnElement[bool]:
    return table.c.day.between(period.first, period.last)


def bounds(days: Days, period: Period) -> tuple[datetime, datetime]:
    """The first moment of a period, and the first after it."""
    return days.begin(period.first), days.begin(period.last + timedelta(days=1))
