"""Points of an order nobody earned, claimed later by a signed link that is good once."""

from __future__ import annotations

from datetime import timedelta

from kiosk.core.loyalty import CodeRefusal
from pos_adapters.house_loyalty import booking, codes
from pos_adapters.house_loyalty.booking import Sale
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.earning import points_for

PURPOSE = "claim"


def token(call: Call, sale: Sale) -> str | None:
    """None: it earns nothing, or is somebody's."""
    row = booking.note(call, sale)
    if row.stranger is not None or not worth(call, row.ref):
        return None
    until = row.at + timedelta(days=call.rules.claim_days)
    return call.seals.signed(PURPOSE, row.ref, until)


def worth(call: Call, ref: str) -> int | None:
    """What an order would bring a new member; None: it is somebody's, or was refunded."""
    row = booking.find(call, ref)
    if row is None or row.state != "open" or row.member_id is not None:
        return None
    return points_for(call.rules, booking.bought(row), None)


def claim(call: Call, ref: str | None, member_id: str) -> int:
    """The order is this member's from now on. Raises Refused: EXPIRED, LIMIT (somebody has it)."""
    member = call.member(member_id)
    row = None if ref is None else booking.find(call, ref)
    if row is None or row.state == "reversed":
        raise codes.refused(CodeRefusal.EXPIRED)
    if row.member_id is None:
        return booking.assign(call, row, member.id)
    if row.member_id != member.id:
        raise codes.refused(CodeRefusal.LIMIT)
    return int(row.points)
