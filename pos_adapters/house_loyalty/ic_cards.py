"""Contactless cards that members use as their member's card. Of a card's number only a keyed hash is kept."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, delete, select

from kiosk.core.ic_card import passing, valid
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.seals import new_code
from pos_adapters.house_loyalty.tables import ic_cards, members

MOST = 5
"""Cards of one member."""


def owner(call: Call, number: str) -> Row[Any] | None:
    """Whose card it is."""
    mine = ic_cards.c.hash == _hash(call, number)
    return call.one(select(members).join(ic_cards, ic_cards.c.member_id == members.c.id).where(mine))


def link(call: Call, member_id: str, number: str) -> None:
    """This card is the member's from now on. Raises Refused where it is another's, where it is none or is
    good for one touch alone, and where the member has `MOST`.
    """
    if not valid(number) or passing(number):
        raise Refused(Reason.INVALID, "that is no card's number")
    mac = _hash(call, number)
    call.alone(f"card {mac}")
    member = call.member(member_id)
    known = call.one(select(ic_cards.c.member_id).where(ic_cards.c.hash == mac))
    if known is not None and known.member_id != member.id:
        raise Refused(Reason.INVALID, "that card is another member's")
    if known is None and len(of_member(call, member.id)) >= MOST:
        raise Refused(Reason.INVALID, "this member has enough cards")
    if known is None:
        row = {"id": new_code(8), "hash": mac, "member_id": member.id, "at": call.now}
        call.c.execute(ic_cards.insert(), row)


def of_member(call: Call, member_id: str) -> list[Row[Any]]:
    """Their cards by `id` and when (`at`) they were linked, the oldest first."""
    mine = select(ic_cards.c.id, ic_cards.c.at).where(ic_cards.c.member_id == member_id)
    return list(call.all(mine.order_by(ic_cards.c.at, ic_cards.c.id)))


def unlink(call: Call, member_id: str, card_id: str | None) -> int:
    """A card (None: each of them) opens this member no more. Returns how many did."""
    mine = ic_cards.c.member_id == call.member(member_id).id
    if card_id is not None:
        mine &= ic_cards.c.id == card_id
    return call.c.execute(delete(ic_cards).where(mine)).rowcount


def _hash(call: Call, number: str) -> str:
    return call.seals.hashed("ic card", number)
