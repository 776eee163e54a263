"""How the daily summaries follow the journal.

Whoever writes an entry marks its day as stale, in the same transaction; whoever reads makes the stale days
anew first, each from all the orders it has now. So an order of last week that is refunded today changes last
week's summary, and it makes no difference in which order kiosks write, or how often.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from sqlalchemy import BigInteger, Connection, String, case, cast, delete, func, literal, select, text
from sqlalchemy import Date as SqlDate
from sqlalchemy.sql import ColumnElement

from kiosk.core.frozen import frozen
from kiosk.core.journal import Entry, JournalOrder, JournalRefund, Step, business_day
from kiosk.core.retention import NOT_SOLD_ENDS, SOLD_STATES, By
from kiosk.core.walks import walks
from kiosk.store.shop_tables import orders, steps
from kiosk.store.summary_tables import (
    ORDERS,
    STEPS,
    STRANGERS,
    SUMS,
    DayNumber,
    day_codes,
    day_members,
    day_screens,
    day_times,
    day_totals,
    day_walks,
    stale_days,
)
from kiosk.store.upsert import upsert

AT_A_TIME = 31
"""Days that are made in one transaction: others can write in between."""

_LOCK = 0x6F6B6178  # any number will do, as long as all who make summaries take the same
_ALL = (day_members, day_totals, day_codes, day_walks, day_screens, day_times)

Mark = tuple[str, str, date]

SOLD: ColumnElement[bool] = orders.c.state.in_([state.value for state in SOLD_STATES]) & (
    orders.c.end.is_(None) | orders.c.end.not_in([end.value for end in NOT_SOLD_ENDS])
)
"""An order that counts: see `kiosk.core.retention`."""
TAKEN: ColumnElement[int] = orders.c.total - orders.c.refunded
"""What an order brought, without what was given back of it."""


@frozen
class Days:
    """How the shop's days lie in time: its zone, and the hour at which its day begins."""

    zone: tzinfo
    starts: time

    def begin(self, day: date) -> datetime:
        """The first moment of a business day, in UTC."""
        return datetime.combine(day, self.starts, self.zone).astimezone(UTC)

    def around(self, day: date) -> list[date]:
        """The business days whose walks may have steps on this day in UTC: the day before's last ones,
        too.
        """
        midnight = datetime.combine(day, time(), UTC)
        first = business_day(midnight - timedelta(hours=12), self.zone, self.starts)
        last = business_day(midnight + timedelta(hours=24), self.zone, self.starts)
        return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def touched(connection: Connection, entry: Entry) -> list[Mark]:
    """The days that the summaries of change when this entry is written: to be asked before it is."""
    match entry:
        case JournalOrder():
            same = orders.c.key == entry.key
            if entry.former_ref is not None:
                same |= orders.c.member_ref == entry.former_ref
            days = set(connection.execute(select(orders.c.business_day).where(same)).scalars())
            return [(entry.kiosk_id, ORDERS, day) for day in days | {entry.business_day}]
        case JournalRefund():
            ordered = select(orders.c.business_day).where(orders.c.key == entry.order_key)
            return [(entry.kiosk_id, ORDERS, day) for day in connection.execute(ordered).scalars()]
        case Step():
            return [(entry.kiosk_id, STEPS, entry.at.astimezone(UTC).date())]
        case _:
            return []


def mark(connection: Connection, marks: Iterable[Mark]) -> None:
    """Note stale days, always in the same order: nobody waits for somebody who waits for them."""
    for kiosk_id, kind, day in sorted(set(marks)):
        row = {"kiosk_id": kiosk_id, "kind": kind, "day": day, "times": 1}
        upsert(connection, stale_days, row, count="times")


def stale_everything(connection: Connection) -> None:
    """Drop all summaries and mark every day of the journal."""
    lock(connection)
    for table in _ALL:
        connection.execute(delete(table))
    days = connection.execute(select(orders.c.business_day).distinct()).scalars()
    mark(connection, [("", ORDERS, day) for day in days])
    first, last = connection.execute(select(func.min(steps.c.at), func.max(steps.c.at))).one()
    if first is not None:
        count = (last.date() - first.date()).days + 1
        mark(connection, [("", STEPS, first.date() + timedelta(days=n)) for n in range(count)])


def lock(connection: Connection) -> None:
    """One at a time makes summaries, or reads them: SQLite's transactions are alone as they are."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def freshen(connection: Connection, days: Days) -> bool:
    """Make some stale days anew; False where there were none. Raises nothing of its own."""
    lock(connection)
    stale = connection.execute(select(stale_days).order_by(stale_days.c.day, *stale_days.primary_key)).all()
    wanted = sorted({row.day for row in stale})[:AT_A_TIME]
    rows = [row for row in stale if row.day in set(wanted)]
    for day in sorted({row.day for row in rows if row.kind == ORDERS}):
        _make_orders(connection, day)
    for day in sorted({near for row in rows if row.kind == STEPS for near in days.around(row.day)}):
        _make_walks(connection, day, days)
    for row in rows:  # whoever wrote in the meantime has counted up: their day stays stale
        known = (stale_days.c[name] == getattr(row, name) for name in ("kiosk_id", "kind", "day", "times"))
        connection.execute(delete(stale_days).where(*known))
    return bool(rows)


def _make_orders(connection: Connection, day: date) -> None:
    for table in (day_members, day_totals, day_codes):
        connection.execute(delete(table).where(table.c.day == day))
    member = func.coalesce(orders.c.member_ref, STRANGERS)
    dates = [literal(d, DayNumber) for d in (day, By.WEEK.start(day), By.MONTH.start(day))]
    by_member = (
        select(dates[0], orders.c.currency, member, *dates[1:], *_order_sums())
        .where(orders.c.business_day == day, SOLD)
        .group_by(orders.c.currency, member)
    )
    names = ["day", "currency", "member_ref", "week", "month", *SUMS]
    connection.execute(day_members.insert().from_select(names, by_member))
    known = case((day_members.c.member_ref == STRANGERS, 0), else_=1)
    totals = (
        select(
            literal(day, SqlDate),
            day_members.c.currency,
            known,
            *(whole(day_members.c[name]) for name in SUMS),
        )
        .where(day_members.c.day == day)
        .group_by(day_members.c.currency, known)
    )
    connection.execute(day_totals.insert().from_select(["day", "currency", "members", *SUMS], totals))
    for kind, code in (("coupon", orders.c.coupon), ("reward", orders.c.reward)):
        _make_codes(connection, day, kind, code)


def _make_codes(connection: Connection, day: date, kind: str, code: ColumnElement[str]) -> None:
    member = func.coalesce(orders.c.member_ref, STRANGERS)
    rows = (
        select(
            literal(day, SqlDate),
            orders.c.currency,
            literal(kind),
            code,
            member,
            func.count(),
            whole(TAKEN),
            whole(orders.c.discount),
            func.max(orders.c.channel) if kind == "coupon" else literal(None, String),
        )
        .where(orders.c.business_day == day, SOLD, code.is_not(None))
        .group_by(orders.c.currency, code, member)
    )
    connection.execute(day_codes.insert().from_select([c.name for c in day_codes.columns], rows))


def whole(amount: ColumnElement[int]) -> ColumnElement[int]:
    """A sum that stays an integer: PostgreSQL's would be a Decimal."""
    return cast(func.coalesce(func.sum(amount), 0), BigInteger)


def _order_sums() -> list[ColumnElement[int]]:
    """In the order of SUMS."""
    rewarded, coupon = orders.c.reward.is_not(None), orders.c.coupon.is_not(None)
    pointed = orders.c.points > 0

    def where(condition: ColumnElement[bool], amount: ColumnElement[int]) -> ColumnElement[int]:
        return whole(case((condition, amount), else_=0))

    one = literal(1)
    return [
        func.count(),
        where(rewarded, one),
        where(coupon, one),
        where(pointed, one),
        whole(TAKEN),
        where(rewarded, TAKEN),
        where(rewarded, orders.c.discount),
        where(coupon, TAKEN),
        where(coupon, orders.c.discount),
        where(pointed, orders.c.points),
    ]


def _make_walks(connection: Connection, day: date, days: Days) -> None:
    for table in (day_walks, day_screens, day_times):
        connection.execute(delete(table).where(table.c.day == day))
    begun = select(steps.c.session).where(
        steps.c.number == 1,
        steps.c.at >= days.begin(day),
        steps.c.at < days.begin(day + timedelta(days=1)),
    )
    found = connection.execute(select(steps).where(steps.c.session.in_(begun))).mappings()
    use = walks(Step(**row) for row in found)
    if use.begun:
        connection.execute(day_walks.insert(), {"day": day, "begun": use.begun, "ordered": use.ordered})
        _insert_screens(connection, day, use.screens)
    if use.times:
        rows = [{"day": day, "seconds": each, "walks": count} for each, count in use.times.items()]
        connection.execute(day_times.insert(), rows)


def _insert_screens(connection: Connection, day: date, screens: Sequence[object]) -> None:
    names = [column.name for column in day_screens.columns if column.name != "day"]
    rows = [{"day": day, **{name: getattr(screen, name) for name in names}} for screen in screens]
    connection.execute(day_screens.insert(), rows)
