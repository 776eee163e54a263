"""Members whom the loyalty programme forgot leave the journal: their orders stay, as nobody's."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from kiosk.core.journal import JournalOrder
from kiosk.store import summaries
from kiosk.store.shop_tables import forgotten, orders, settings
from kiosk.store.summary_tables import ORDERS, day_codes, day_members
from kiosk.store.upsert import upsert

KEPT = timedelta(days=90)
"""So long it is known who was forgotten: what a kiosk that was away brings by then arrives as nobody's."""
AGAIN = timedelta(days=1)
"""So long they are looked for again: an order may have been on its way while they were forgotten."""
A_LIST = 500
"""Databases limit the length of a list."""


def heard(connection: Connection, programme: str) -> str | None:
    """Up to where this shop has heard whom a programme forgot: the programme's own cursor."""
    found = connection.execute(select(settings.c.value).where(settings.c.key == _key(programme))).scalar()
    return None if found is None else str(found)


def note(
    connection: Connection,
    refs: Collection[str],
    order_keys: Sequence[str],
    now: datetime,
    programme: str,
    cursor: str,
) -> None:
    """Take who was forgotten out of the journal and its summaries, whose days become stale, by pseudonym and
    by the keys of their orders, and write down how far was heard. An order's pseudonym may be another than
    the member's: of a typed number, or made before the shop had its secret. Repeatable.
    """
    summaries.lock(connection)
    arrived: dict[str, str | None] = {}
    for some in _lists(order_keys):
        query = select(orders.c.key, orders.c.member_ref).where(orders.c.key.in_(some))
        arrived |= {row.key: row.member_ref for row in connection.execute(query)}
    theirs = {ref for ref in arrived.values() if ref is not None}
    for what in sorted({*refs, *theirs, *(set(order_keys) - arrived.keys())}):
        upsert(connection, forgotten, {"what": what, "at": now})
        _blank(connection, what, now)
    upsert(connection, settings, {"key": _key(programme), "value": cursor, "version": 1}, count="version")


def blank(connection: Connection, now: datetime) -> Mapping[str, datetime]:
    """Look once more for those who were forgotten lately. Returns all who are known to be forgotten, with
    when; who was longer ago is dropped. Repeatable.
    """
    summaries.lock(connection)
    connection.execute(delete(forgotten).where(forgotten.c.at < now - KEPT))
    known = {row.what: row.at for row in connection.execute(select(forgotten).order_by(forgotten.c.what))}
    for what, at in known.items():
        if at >= now - AGAIN:
            _blank(connection, what, at)
    return known


def _blank(connection: Connection, what: str, at: datetime) -> None:
    """Orders that were opened later are of somebody who joined anew with the same number."""
    theirs = (orders.c.member_ref == what) & (orders.c.opened_at <= at)
    days = set(connection.execute(select(orders.c.business_day).where(theirs).distinct()).scalars())
    if not days:
        return
    connection.execute(orders.update().where(theirs).values(member_ref=None))
    for table in (day_members, day_codes):
        connection.execute(delete(table).where(table.c.member_ref == what, table.c.day.in_(days)))
    summaries.mark(connection, [("", ORDERS, day) for day in days])


def is_forgotten(connection: Connection, order: JournalOrder) -> bool:
    """Was the member of an order that arrives now forgotten after it was opened?"""
    if order.member_ref is None:
        return False
    known = forgotten.c.what.in_([order.key, order.member_ref]) & (forgotten.c.at >= order.opened_at)
    return connection.execute(select(forgotten.c.what).where(known)).first() is not None


def _key(programme: str) -> str:
    return f"forgotten by {programme}"


def _lists(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[start : start + A_LIST] for start in range(0, len(keys), A_LIST))
