"""What is over by now is booked before a member's points are looked at or moved."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Row, select, update

from pos_adapters.house_loyalty import ledger
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.ledger import HELD, Lots, Posting
from pos_adapters.house_loyalty.tables import holds


def settled(call: Call, member_id: str | None) -> Row[Any]:
    """A member's row, held, after what is over by now was booked."""
    member = call.member(member_id)
    settle(call, member.id)
    return member


def settle(call: Call, member_id: str) -> None:
    """Book what is over by now: points set aside for orders nothing was heard of, then what expired. The
    member's row is held by the caller.
    """
    late = (holds.c.state == "held") & (holds.c.lapses_at <= call.now)
    for row in call.all(select(holds).where(holds.c.member_id == member_id, late).order_by(holds.c.id)):
        give_back(call, row, "lapsed")
    ledger.expire(call.c, member_id, call.today, call.now)


def give_back(call: Call, row: Row[Any], state: str) -> None:
    """What a hold set aside is the member's again."""
    if row.points:
        posting = Posting(f"{state} {row.id}", state, call.now)
        ledger.credit(call.c, posting, row.member_id, lots_in(row), HELD)
    set_state(call, row, state)


def lots_in(row: Row[Any]) -> Lots:
    """The lots a hold was taken from."""
    return [(date.fromisoformat(on), count) for on, count in row.lots]


def set_state(call: Call, row: Row[Any], state: str, **more: Any) -> None:
    call.c.execute(update(holds).where(holds.c.id == row.id).values(state=state, **more))
