"""Points: double entries, and the lots that say when what is left of them expires.

A member's balance is the sum of their entries on the account "points"; what is set aside is on "held". Lots
hold what is left of a positive balance by the day it expires; a negative balance has no lots, and what is
earned next pays it first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table, func, select

from pos_adapters.house_loyalty.earning import NEVER
from pos_adapters.house_loyalty.tables import entries, lots, postings

POINTS = "points"
HELD = "held"

Lots = list[tuple[date, int]]


@dataclass(frozen=True, slots=True)
class Entry:
    """`points` onto an account, of a member or (None) of the programme."""

    account: str
    points: int
    member_id: str | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """Why points move. `key`: made from what happened, so that it happens once; `kind` is also the name of
    the programme's own account.
    """

    key: str
    kind: str
    at: datetime
    order_ref: str | None = None
    note: str | None = None


def posted(c: Connection, key: str) -> bool:
    return c.execute(select(postings.c.id).where(postings.c.key == key)).first() is not None


def post(c: Connection, posting: Posting, moved: Iterable[Entry]) -> None:
    """Write a posting, whose entries add up to zero."""
    rows = [entry for entry in moved if entry.points]
    if sum(entry.points for entry in rows):
        raise ValueError(f"{posting.kind}: the entries do not add up to zero")
    values = {
        "key": posting.key,
        "kind": posting.kind,
        "at": posting.at,
        "order_ref": posting.order_ref,
        "note": posting.note,
    }
    number = c.execute(postings.insert().returning(postings.c.id), values).scalar_one()
    for place, entry in enumerate(rows):
        c.execute(
            entries.insert(),
            {
                "posting_id": number,
                "place": place,
                "account": entry.account,
                "member_id": entry.member_id,
                "points": entry.points,
            },
        )


def balance(c: Connection, member_id: str, account: str = POINTS) -> int:
    mine = (entries.c.member_id == member_id) & (entries.c.account == account)
    return int(c.execute(select(func.coalesce(func.sum(entries.c.points), 0)).where(mine)).scalar_one())


def credit(c: Connection, posting: Posting, member_id: str, given: Lots, source: str | None = None) -> None:
    """Give points that expire as said; a debt is paid first, with those that expire first. `source`: the
    account they come from, else the programme's.
    """
    total = sum(points for _, points in given)
    debt = max(0, -balance(c, member_id))
    whose = member_id if source == HELD else None
    post(c, posting, [Entry(POINTS, total, member_id), Entry(source or posting.kind, -total, whose)])
    for on, points in sorted(given):
        paid = min(debt, points)
        debt -= paid
        add_lot(c, member_id, on, points - paid)


def debit(
    c: Connection,
    posting: Posting,
    member_id: str,
    points: int,
    to: str | None = None,
    first: date | None = None,
) -> Lots:
    """Take points, those that expire on `first`, then soonest; the balance may fall below zero. Returns the
    lots they came from; what came from nowhere is not in them.
    """
    whose = member_id if to == HELD else None
    post(c, posting, [Entry(POINTS, -points, member_id), Entry(to or posting.kind, points, whose)])
    taken: Lots = []
    for on, there in sorted(lots_of(c, member_id), key=lambda lot: (lot[0] != first, lot[0])):
        part = min(there, points - sum(each for _, each in taken))
        if part:
            add_lot(c, member_id, on, -part)
            taken.append((on, part))
    return taken


def lots_of(c: Connection, member_id: str) -> Lots:
    """What is left, by the day it expires, soonest first."""
    mine = select(lots.c.expires_on, lots.c.points).where(lots.c.member_id == member_id, lots.c.points > 0)
    return [(row.expires_on, row.points) for row in c.execute(mine.order_by(lots.c.expires_on))]


def insert_into(c: Connection, table: Table) -> Any:
    """The database's own INSERT, which knows of conflicts. Importing the other's would take 2 MB."""
    if c.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)


def add_lot(c: Connection, member_id: str, on: date, points: int) -> None:
    if not points:
        return
    row = insert_into(c, lots).values(member_id=member_id, expires_on=on, points=points)
    more = {"points": lots.c.points + points}
    c.execute(row.on_conflict_do_update(index_elements=["member_id", "expires_on"], set_=more))


def expire(c: Connection, member_id: str, today: date, now: datetime) -> None:
    """Book off what expired before today."""
    for on, points in lots_of(c, member_id):
        if on < today:
            count = c.execute(
                select(func.count())
                .select_from(postings)
                .where(postings.c.key.like(f"expire {member_id} {on} %"))
            ).scalar_one()
            posting = Posting(f"expire {member_id} {on} {count}", "expire", now)
            post(c, posting, [Entry(POINTS, -points, member_id), Entry("expire", points)])
            add_lot(c, member_id, on, -points)


def expiring(c: Connection, member_id: str, until: date) -> tuple[date, int] | None:
    """The next points to expire, if that is not after `until`."""
    soon = [(on, points) for on, points in lots_of(c, member_id) if on <= until and on != NEVER]
    return soon[0] if soon else None
