"""Everything that is kept about a member, for that member."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, select

from kiosk.core.loyalty import Member
from pos_adapters.house_loyalty import booking
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.tables import (
    codes,
    consents,
    feedback,
    holds,
    ic_cards,
    identities,
    invitations,
    members,
    orders,
    ratings,
    referrals,
    stamps,
)

_REACHED = ("phone", "phone_proof", "mail", "mail_proof")
_SHOWN = ("name", *_REACHED, "birthday", "language", "joined_at", "personal", "card")


def person(house: House, member_id: str) -> dict[str, Any]:
    """Name, number, address, birthday; `consents` and `ic_cards` with their dates; how many `identities` are
    linked.
    """

    def read(call: Call) -> dict[str, Any]:
        row = call.one(select(*(members.c[name] for name in _SHOWN)).where(members.c.id == member_id))
        assert row is not None
        linked = call.all(select(identities.c.at).where(identities.c.member_id == member_id))
        return {
            **row._mapping,
            "consents": _rows(call, consents, member_id),
            "ic_cards": _rows(call, ic_cards, member_id, "hash"),
            "identities": len(linked),
        }

    return house.run(read)


def everything(house: House, member: Member) -> dict[str, Any]:
    """The export: JSON values only."""

    def read(call: Call) -> dict[str, Any]:
        ordered = call.all(select(orders).where(orders.c.member_id == member.id).order_by(orders.c.at))
        refs = [row.ref for row in ordered]
        said = call.all(select(feedback).where(feedback.c.order_ref.in_(refs)))
        hidden = ("stranger", "stranger_until", "member_id")
        return {
            "points": [_plain(row._mapping) for row in booking.postings_of(call, member.id, None)],
            "orders": [_plain(row._mapping, hidden) for row in ordered],
            "feedback": [_plain(row._mapping) for row in said],
            "spent": _rows(call, holds, member.id, "call_key", "lots"),
            "gifts": _rows(call, codes, member.id, "because"),
            "stamps": _rows(call, stamps, member.id),
            "invitations": _rows(call, invitations, member.id, "recipient"),
            "friends_brought": len(_rows(call, referrals, member.id)),
            "recommendation": _rows(call, ratings, member.id),
        }

    about = _plain(person(house, member.id))
    return {"member": about, "balance": member.points, **house.run(read)}


def _rows(call: Call, table: Table, member_id: str, *hidden: str) -> list[dict[str, Any]]:
    found = call.all(select(table).where(table.c.member_id == member_id))
    return [_plain(row._mapping, ("member_id", *hidden)) for row in found]


def _plain(row: Any, hidden: tuple[str, ...] = ()) -> dict[str, Any]:
    """Dates as ISO 8601 writes them."""
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in row.items()
        if name not in hidden
    }
