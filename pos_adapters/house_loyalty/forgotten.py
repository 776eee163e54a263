"""Members who were forgotten: what is left of their orders, and who they were, for shops' journals.

No list of them is kept: the posting that took their points says in which order they went.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, literal, select, update

from kiosk.ports.loyalty import Forgotten
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.tables import members, orders, postings

AT_A_TIME = 50
_FORGET = "forget "


def posting_key(member_id: str) -> str:
    """Of the posting by which a member is forgotten."""
    return f"{_FORGET}{member_id}"


def wipe_orders(call: Call, member_id: str) -> None:
    """Of an order the amounts stay, and its key, by which a shop finds it in its journal."""
    for row in call.all(select(orders.c.ref, orders.c.receipt).where(orders.c.member_id == member_id)):
        key = (row.receipt or {}).get("key")
        mine = update(orders).where(orders.c.ref == row.ref)
        receipt = {"key": key} if key else None
        call.c.execute(mine.values(lines=[], goods={}, categories={}, receipt=receipt))


def since(call: Call, after: str | None, shop: str) -> Forgotten:
    """The next members who were forgotten, with the keys of their orders at a shop. A cursor is the number
    and the member of a posting; one that is not there (the database was brought back from a backup) begins
    anew.
    """
    number, _, member_id = (after or "").partition(":")
    known = select(postings.c.id).where(postings.c.key == posting_key(member_id))
    found = call.one(known) if member_id else None
    start = found.id if found is not None and str(found.id) == number else 0
    query = (
        select(members.c.id, postings.c.id.label("number"))
        .join(postings, postings.c.key == literal(_FORGET).concat(members.c.id))
        .where(members.c.forgotten_at.is_not(None), postings.c.id > start)
        .order_by(postings.c.id)
        .limit(AT_A_TIME)
    )
    rows = call.all(query)
    if not rows:
        return Forgotten((), (), after)
    ids = [row.id for row in rows]
    were = call.all(select(members.c.id).where(members.c.merged_into.in_(ids)).order_by(members.c.id))
    everyone = (*ids, *(row.id for row in were))
    return Forgotten(everyone, _order_keys(call, ids, shop), f"{rows[-1].number}:{rows[-1].id}")


def _order_keys(call: Call, ids: list[str], shop: str) -> tuple[str, ...]:
    query = select(orders.c.receipt).where(
        orders.c.member_id.in_(ids), orders.c.ref.startswith(f"{shop}:", autoescape=True)
    )
    rows: list[Row[Any]] = list(call.all(query.order_by(orders.c.at, orders.c.ref)))
    return tuple(row.receipt["key"] for row in rows if row.receipt and "key" in row.receipt)
