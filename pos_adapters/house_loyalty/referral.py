"""Members who bring friends: their codes, who may use one, and what it pays."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, func, select, update

from kiosk.core.loyalty import CodeRefusal
from kiosk.core.offers import Coupon
from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty import ledger
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.codes import discount, refused, uses
from pos_adapters.house_loyalty.earning import expires_on
from pos_adapters.house_loyalty.ledger import Posting
from pos_adapters.house_loyalty.members import e164, is_blocked, mail_of
from pos_adapters.house_loyalty.proofs import COLUMNS
from pos_adapters.house_loyalty.rules import Referral
from pos_adapters.house_loyalty.seals import new_code
from pos_adapters.house_loyalty.settling import settle
from pos_adapters.house_loyalty.tables import invitations, orders, referrals


def invite(call: Call, member_id: str, recipient: str | None = None) -> str | None:
    """A member's code to bring friends with, or one for one friend (their number or address). None: nobody is
    referred now, or this member brought all they may.
    """
    rule = call.rules.referral
    member = call.member(member_id)
    if rule is None or not rule.open or brought(call, member.id) >= rule.most:
        return None
    mac = None if recipient is None else _recipient(call, recipient)
    mine = (invitations.c.member_id == member.id) & (invitations.c.expires_on >= call.today)
    same = invitations.c.recipient == mac if mac else invitations.c.recipient.is_(None)
    known = call.one(select(invitations.c.code).where(mine, same).order_by(invitations.c.expires_on.desc()))
    if known is not None:
        return str(known.code)
    code = f"F{new_code(9)}"
    until = call.today + timedelta(days=rule.days)
    row = {"code": code, "member_id": member.id, "recipient": mac, "expires_on": until}
    call.c.execute(invitations.insert(), row)
    return code


def _recipient(call: Call, whom: str) -> str:
    value = mail_of(whom) or e164(whom, call.settings.region) or whom
    return call.seals.hashed("recipient", value)


def brought(call: Call, member_id: str) -> int:
    """How many friends came by a member, those who have not paid yet too."""
    mine = referrals.c.member_id == member_id
    return int(call.c.execute(select(func.count()).select_from(referrals).where(mine)).scalar_one())


def invitation(call: Call, code: str) -> Row[Any] | None:
    return call.one(select(invitations).where(invitations.c.code == code))


def coupon(call: Call, code: str, friend: Row[Any] | None) -> Coupon:
    """The coupon of a member's code for a friend who orders now. As many strangers as `most` may use one:
    nothing else tells how many they were. Raises Refused.
    """
    call.alone(f"invitation {code}")
    row = invitation(call, code)
    if row is None:
        raise refused(CodeRefusal.UNKNOWN)
    found = check(call, row, friend)
    rule = call.rules.referral
    if friend is None and rule is not None and uses(call, code) >= rule.most:
        raise refused(CodeRefusal.LIMIT)
    return found


def check(call: Call, row: Row[Any], friend: Row[Any] | None) -> Coupon:
    """The friend's coupon. `friend` None: a stranger. Raises Refused."""
    rule = call.rules.referral
    if rule is None or not rule.open:
        raise refused(CodeRefusal.CLOSED)
    if row.expires_on < call.today:
        raise refused(CodeRefusal.EXPIRED)
    if friend is not None:
        _check_friend(call, row, friend)
    came = friend is not None and _referral(call, friend.id) is not None
    if not came and brought(call, row.member_id) >= rule.most:
        raise refused(CodeRefusal.LIMIT)
    least = None if rule.friend.min_total is None else call.money(rule.friend.min_total)
    return Coupon(row.code, rule.friend.name, discount(call, rule.friend.saving), least, "referral")


def _check_friend(call: Call, row: Row[Any], friend: Row[Any]) -> None:
    if friend.id == row.member_id:
        raise refused(CodeRefusal.OWN)
    earlier = _referral(call, friend.id)
    if earlier is not None and earlier.code != row.code:
        raise refused(CodeRefusal.ALREADY_REFERRED)
    if _ordered(call, friend.id) or is_blocked(call, friend.phone, friend.mail):
        raise refused(CodeRefusal.ALREADY_MEMBER if earlier is None else CodeRefusal.ALREADY_REFERRED)
    shown = [getattr(friend, name) for name in COLUMNS if getattr(friend, f"{name}_proof")]
    whose = [_recipient(call, each) for each in shown]
    if row.recipient is not None and row.recipient not in whose:
        raise refused(CodeRefusal.WRONG_RECIPIENT)


def _referral(call: Call, friend_id: str) -> Row[Any] | None:
    return call.one(select(referrals).where(referrals.c.friend_id == friend_id))


def _ordered(call: Call, member_id: str) -> bool:
    """Did they ever pay for an order that was not refunded?"""
    return (
        call.one(select(orders.c.ref).where(orders.c.member_id == member_id, orders.c.state == "earned"))
        is not None
    )


def accept(call: Call, code: str, friend_id: str) -> None:
    """A friend came by this code. Raises Refused, as `check`."""
    row = invitation(call, code)
    if row is None:
        raise refused(CodeRefusal.UNKNOWN)
    people = call.locked(friend_id, row.member_id)
    if friend_id not in people or row.member_id not in people:
        raise refused(CodeRefusal.UNKNOWN)
    friend = people[friend_id]
    check(call, row, friend)
    if _referral(call, friend.id) is None:
        values = {
            "friend_id": friend.id,
            "member_id": row.member_id,
            "code": code,
            "at": call.now,
            "points": 0,
        }
        call.c.execute(referrals.insert(), values)


def came_by(call: Call, code: str | None, friend_id: str) -> None:
    """The friend's order carries a referral code: they came by it, if they may."""
    if code is None or invitation(call, code) is None:
        return
    try:
        accept(call, code, friend_id)
    except Refused:
        return


def pay(call: Call, friend_id: str, order_ref: str) -> None:
    """The friend's first paid order is there: the member who brought them gets the points, once."""
    rule: Referral | None = call.rules.referral
    row = _referral(call, friend_id)
    if (
        rule is None
        or row is None
        or row.order_ref is not None
        or row.member_id not in call.locked(row.member_id)
    ):
        return
    owner = call.member(row.member_id)
    if rule.points:
        settle(call, owner.id)
        posting = Posting(f"referral {friend_id} {order_ref}", "referral", call.now, order_ref)
        ledger.credit(call.c, posting, owner.id, [(expires_on(call.rules, call.today), rule.points)])
    mine = referrals.c.friend_id == friend_id
    call.c.execute(update(referrals).where(mine).values(order_ref=order_ref, points=rule.points))


def unpay(call: Call, order_ref: str) -> None:
    """That order was refunded: the points are taken back, and the friend's next order counts."""
    row = call.one(select(referrals).where(referrals.c.order_ref == order_ref))
    if row is None:
        return
    owner = call.locked(row.member_id).get(row.member_id)
    if owner is not None and row.points:
        settle(call, owner.id)
        posting = Posting(f"referral back {row.friend_id} {order_ref}", "referral", call.now, order_ref)
        ledger.debit(call.c, posting, owner.id, row.points)
    mine = referrals.c.friend_id == row.friend_id
    call.c.execute(update(referrals).where(mine).values(order_ref=None, points=0))
