"""Money given back, and papers of ended orders, as rows of the shop database, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, select

from kiosk.core.journal import JournalRefund, Paper
from kiosk.core.money import Money
from kiosk.core.order import Record
from kiosk.store.codec import codec
from kiosk.store.day_tables import issued, papers, refunds
from kiosk.store.shop_tables import orders
from kiosk.store.summary_tables import day_screens
from kiosk.store.upsert import upsert

_AMOUNTS = ("amount", "money")
_PLAIN = tuple(
    column.name for column in refunds.columns if column.name not in (*_AMOUNTS, "currency", "lines")
)
PAPERS_KEPT = timedelta(days=400)
"""So long an ended order's receipt can be printed again."""
A_LIST = 500
"""Databases limit the length of a list."""


def write_refund(connection: Connection, entry: JournalRefund) -> None:
    row: dict[str, Any] = {name: getattr(entry, name) for name in _PLAIN}
    row |= {name: getattr(entry, name).minor for name in _AMOUNTS}
    row |= {"currency": entry.amount.currency, "lines": list(entry.lines)}
    upsert(connection, refunds, row)
    note_on_order(connection, entry.order_key)


def note_on_order(connection: Connection, order_key: str) -> None:
    """What was given back stands at the order too, whichever of the two came first."""
    mine = (refunds.c.order_key == order_key) & refunds.c.counts
    back, state = connection.execute(
        select(func.sum(refunds.c.amount), func.max(refunds.c.state)).where(mine)
    ).one()
    if back is None:
        return
    values: dict[str, Any] = {"refunded": int(back)} | ({"state": state} if state else {})
    connection.execute(orders.update().where(orders.c.key == order_key).values(values))


def write_paper(connection: Connection, paper: Paper) -> None:
    """Papers that are too old are forgotten; the journal itself stays."""
    row = {name: getattr(paper, name) for name in ("key", "number", "kiosk_id", "business_day")}
    upsert(connection, papers, row | {"data": codec(Record).dump_json(paper.record).decode()})
    connection.execute(delete(papers).where(papers.c.business_day < paper.business_day - PAPERS_KEPT))


def refunds_on(connection: Connection, day: date) -> list[JournalRefund]:
    """What was given back on a business day, in its order."""
    found = select(refunds).where(refunds.c.business_day == day).order_by(refunds.c.at, refunds.c.key)
    return [_refund(row) for row in connection.execute(found).mappings()]


def refunds_of(connection: Connection, order_keys: Sequence[str]) -> list[JournalRefund]:
    """What was given back of these orders, in its order."""
    query = select(refunds).order_by(refunds.c.at, refunds.c.key)
    return [
        _refund(row)
        for some in _lists(order_keys)
        for row in connection.execute(query.where(refunds.c.order_key.in_(some))).mappings()
    ]


def papers_of(connection: Connection, order_keys: Sequence[str]) -> dict[str, Record]:
    """The papers of these orders, by key; one that cannot be read is left out."""
    found = {}
    for some in _lists(order_keys):
        for row in connection.execute(select(papers).where(papers.c.key.in_(some))).mappings():
            try:
                found[row["key"]] = codec(Record).validate_json(row["data"])
            except ValueError:
                continue
    return found


def with_number(connection: Connection, number: str, since: date) -> list[str]:
    """The keys of orders that were called by a number, or have that id at the POS, the newest first."""
    same = (orders.c.number == number) | (orders.c.pos_receipt_id == number) | (orders.c.key == number)
    query = select(orders.c.key).where(same, orders.c.business_day >= since)
    return list(connection.execute(query.order_by(orders.c.opened_at.desc())).scalars())


def issue(connection: Connection, order_key: str, kind: str, at: datetime) -> int:
    """Note that a paper is issued; the answer is how often it is by now."""
    upsert(connection, issued, {"order_key": order_key, "kind": kind, "times": 1, "at": at}, count="times")
    mine = (issued.c.order_key == order_key) & (issued.c.kind == kind)
    return int(connection.execute(select(issued.c.times).where(mine)).scalar_one())


def _lists(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[start : start + A_LIST] for start in range(0, len(keys), A_LIST))


def _refund(row: RowMapping) -> JournalRefund:
    values: dict[str, Any] = {name: row[name] for name in _PLAIN}
    values |= {name: Money(row[name], row["currency"]) for name in _AMOUNTS}
    return JournalRefund(**values, lines=tuple(row["lines"]))


def walks_left(connection: Connection, day: date) -> dict[str, int]:
    """On which screens the walks of a day ended without an order; in a transaction of `fresh`."""
    found = select(day_screens.c.screen, day_screens.c.left).where(
        day_screens.c.day == day, day_screens.c.left > 0
    )
    return {row.screen: int(row.left) for row in connection.execute(found)}
