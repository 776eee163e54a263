"""Points, rewards and coupons set aside for an order, then spent or given back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, func, select

from kiosk.core.loyalty import Hold
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty import codes, ledger, referral
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.ledger import HELD, Lots, Posting
from pos_adapters.house_loyalty.seals import new_code
from pos_adapters.house_loyalty.settling import give_back, lots_in, set_state, settle, settled
from pos_adapters.house_loyalty.tables import holds, orders, parts

GRACE = timedelta(days=30)
"""Points that come back with a refund can be spent for so long at least."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What an order spends; each of it if any."""

    member_id: str | None
    reward_id: str | None = None
    points: int = 0
    code: str | None = None


def hold(call: Call, wish: Wish, key: str) -> tuple[Hold, ...]:
    """Set everything aside, or nothing. Repeated with the same key: the same holds. Raises Refused."""
    call.alone(f"hold {key}")
    known = call.all(select(holds).where(holds.c.call_key == key).order_by(holds.c.id))
    if known:
        return tuple(Hold(row.id, row.points, row.reward_id) for row in known)
    made: list[Hold] = []
    if wish.reward_id is not None or wish.points:
        member = settled(call, wish.member_id)
        points: list[tuple[str, int, str | None]] = []
        if wish.reward_id is not None:
            points.append(("reward", _price(call, wish.reward_id), wish.reward_id))
        if wish.points:
            points.append(("points", wish.points, None))
        if sum(each[1] for each in points) > ledger.balance(call.c, member.id):
            raise Refused(Reason.INVALID, "the points are not there")
        made += [_set_aside(call, member.id, kind, count, which, key) for kind, count, which in points]
    if wish.code is not None:
        made.append(_coupon(call, wish, key))
    return tuple(sorted(made, key=lambda each: each.id))


def _price(call: Call, reward_id: str) -> int:
    for rule in call.rules.rewards:
        if rule.id == reward_id:
            return rule.points
    raise Refused(Reason.INVALID, "there is no such reward")


def _set_aside(call: Call, member_id: str, kind: str, points: int, reward_id: str | None, key: str) -> Hold:
    if points < 1:
        raise Refused(Reason.INVALID, "nothing to set aside")
    made = Hold(f"h{new_code(16)}", points, reward_id)
    taken = ledger.debit(call.c, Posting(f"hold {made.id}", "hold", call.now), member_id, points, HELD)
    kept = [[on.isoformat(), count] for on, count in taken]
    _write(call, made, key, {"kind": kind, "member_id": member_id, "lots": kept})
    return made


def _coupon(call: Call, wish: Wish, key: str) -> Hold:
    """One use of the order's coupon, which is looked at once more."""
    assert wish.code is not None
    code = codes.normal(wish.code)
    member = call.locked(wish.member_id).get(wish.member_id or "")
    check_code(call, code, member)
    made = Hold(f"h{new_code(16)}", 0, None)
    mine = None if member is None else member.id
    _write(call, made, key, {"kind": "coupon", "member_id": mine, "lots": [], "code": code})
    return made


def check_code(call: Call, code: str, member: Row[Any] | None) -> Any:
    """The coupon of a campaign, a gift or a referral. Raises Refused."""
    row = codes.campaign(call, code)
    if row is not None:
        return codes.check(call, row, None if member is None else member.id)
    return referral.coupon(call, code, member)


def _write(call: Call, made: Hold, key: str, more: dict[str, Any]) -> None:
    row = {
        "id": made.id,
        "points": made.points,
        "reward_id": made.reward_id,
        "call_key": key,
        "state": "held",
    }
    lapses = call.now + timedelta(hours=call.rules.hold_hours)
    call.c.execute(holds.insert(), {**row, "lapses_at": lapses, **more})


def release(call: Call, hold_id: str) -> None:
    """Give back what a hold set aside. Raises Refused where it was spent, or there is none."""
    row = _held(call, hold_id)
    if row.state == "redeemed":
        raise Refused(Reason.INVALID, "what was set aside is spent")
    if row.state == "held":
        give_back(call, row, "released")


def redeem(call: Call, hold_id: str, order_ref: str) -> None:
    """Spend a hold. One that has lapsed or was given back meanwhile is spent all the same: the guest had what
    it paid for, so the balance may fall below zero. Repeatable.
    """
    call.alone(f"order {order_ref}")  # a part of it may be given back at the same moment
    row = _held(call, hold_id)
    if row.state in ("redeemed", "reversed", "gone"):
        return
    late = row.state != "held"
    if call.one(select(orders.c.ref).where(orders.c.ref == order_ref, orders.c.state == "reversed")):
        if not late:
            give_back(call, row, "reversed")
        return
    if row.points and call.locked(row.member_id):
        posting = Posting(f"redeem {row.id}", "spent", call.now, order_ref)
        if late:
            settle(call, row.member_id)
            ledger.debit(call.c, posting, row.member_id, row.points)
        else:
            spent = [ledger.Entry(HELD, -row.points, row.member_id), ledger.Entry("spent", row.points)]
            ledger.post(call.c, posting, spent)
    set_state(call, row, "redeemed", order_ref=order_ref)
    give_part(call, order_ref)


def reverse(call: Call, order_ref: str) -> None:
    """Give back everything an order spent, without what came back with a part of it."""
    for row in _spent(call, order_ref):
        _come_back(call, row, row.points - row.back, f"unspend {row.id}")
        set_state(call, row, "reversed")


def give_part(call: Call, order_ref: str) -> None:
    """Give back the points that parts of the order are to bring, as far as they are spent by now."""
    told = select(func.coalesce(func.sum(parts.c.points), 0)).where(parts.c.order_ref == order_ref)
    gone = select(func.coalesce(func.sum(holds.c.back), 0)).where(holds.c.order_ref == order_ref)
    owed = int(call.c.execute(told).scalar_one()) - int(call.c.execute(gone).scalar_one())
    for row in _spent(call, order_ref):
        count = min(owed, row.points - row.back) if row.kind == "points" else 0
        if count > 0:
            _come_back(call, row, count, f"unspend {row.id} {row.back + count}")
            set_state(call, row, "redeemed", back=row.back + count)
            owed -= count


def _spent(call: Call, order_ref: str) -> Sequence[Row[Any]]:
    mine = (holds.c.order_ref == order_ref) & (holds.c.state == "redeemed")
    return call.all(select(holds).where(mine).order_by(holds.c.id))


def _come_back(call: Call, row: Row[Any], points: int, key: str) -> None:
    """Some of a hold's points are the member's again: those that expire last first."""
    if points < 1 or not call.locked(row.member_id):
        return
    settle(call, row.member_id)
    soonest = call.today + GRACE
    there = sorted(((max(on, soonest), count) for on, count in lots_in(row)), reverse=True)
    there.append((soonest, row.points - sum(count for _, count in there)))  # what was spent below zero
    back: Lots = []
    skip = row.back
    for on, count in there:
        gone = min(skip, count)
        part = min(count - gone, points)
        skip, points = skip - gone, points - part
        back.append((on, part))
    ledger.credit(call.c, Posting(key, "spent", call.now, row.order_ref), row.member_id, back)


def _held(call: Call, hold_id: str) -> Row[Any]:
    """A hold, with its member's row locked, after what is over was booked. Raises Refused."""
    query = select(holds).where(holds.c.id == hold_id)
    row = call.one(query)
    if row is None:
        raise Refused(Reason.INVALID, "there is no such hold")
    call.locked(row.member_id)
    again = call.one(query.with_for_update())
    assert again is not None
    if again.state != "held" or again.lapses_at > call.now or again.member_id is None:
        return again
    settle(call, again.member_id)
    return _held(call, hold_id)
