"""What a member sees of themselves when possession was shown."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, select, update

from kiosk.core.basket import Line
from kiosk.core.loyalty import Expiring, Member, PastOrder, Stamps, Tier
from kiosk.core.mail import masked
from kiosk.core.offers import Coupon
from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty import birthdays, booking, codes, ledger, proofs, referral
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.challenges import mask
from pos_adapters.house_loyalty.earning import quarter
from pos_adapters.house_loyalty.settings import Smtp
from pos_adapters.house_loyalty.settling import settled
from pos_adapters.house_loyalty.tables import members, orders, ratings, referrals

LATEST = 5
ASKED_FOR = timedelta(minutes=30)
"""So long a question that was put once may still be on a screen; until the order it came with."""


@cache
def lines_codec() -> TypeAdapter[tuple[Line, ...]]:
    return TypeAdapter(tuple[Line, ...])


def view(call: Call, member_id: str, asks: bool = True) -> Member:
    """The member, after what is over by now was booked, and today's gifts given. `asks`: where it is shown
    they may be asked how likely they are to recommend the shop.
    """
    row = settled(call, member_id)
    birthdays.give(call, row)
    gifts = codes.gifts_of(call, row.id)
    rows = booking.history(call, row.id)
    tier = booking.tier(call, row.id)
    return Member(
        id=row.id,
        name=row.name or "",
        points=ledger.balance(call.c, row.id),
        rewards=tuple(codes.reward(call, rule) for rule in call.rules.rewards),
        coupons=(*(codes.coupon(call, gift) for gift in gifts), *_of_a_friend(call, row)),
        tier=None if tier is None else Tier(tier.id, tier.name),
        expiring=_expiring(call, row.id),
        birthday=any(gift.kind == "birthday" for gift in gifts),
        visits=booking.visits(call, row.id),
        past=tuple(_past(each) for each in rows[:LATEST] if each.lines) if row.personal else (),
        favourites=booking.favourites(rows) if row.personal else (),
        stamps=_stamps(call, row.id),
        personal=row.personal,
        ask_nps=asks and _asks(call, row, bool(rows)),
        unproved=_unproved(call, row),
    )


def _unproved(call: Call, row: Row[Any]) -> str:
    if call.settings.sender is None:
        return ""
    by_mail = isinstance(call.settings.sender, Smtp)
    value = proofs.unproved(row, "mail" if by_mail else "phone")
    return "" if value is None else masked(value) if by_mail else mask(value)


def _of_a_friend(call: Call, row: Row[Any]) -> tuple[Coupon, ...]:
    """Who came by a friend has that friend's coupon until their first order."""
    mine = select(referrals.c.code).where(referrals.c.friend_id == row.id, referrals.c.order_ref.is_(None))
    came = call.one(mine)
    invitation = None if came is None else referral.invitation(call, came.code)
    try:
        return () if invitation is None else (referral.check(call, invitation, row),)
    except Refused:
        return ()


def _expiring(call: Call, member_id: str) -> Expiring | None:
    rule = call.rules.expiry
    soon = rule and ledger.expiring(call.c, member_id, call.today + timedelta(days=rule.warn_days))
    return Expiring(soon[1], soon[0]) if soon else None


def _past(row: Row[Any]) -> PastOrder:
    return PastOrder(row.day, lines_codec().validate_python(row.lines))


def _stamps(call: Call, member_id: str) -> tuple[Stamps, ...]:
    return tuple(
        Stamps(card.name, max(0, booking.stamped(call, member_id, card.id)), card.need)
        for card in call.rules.stamps
    )


def _asks(call: Call, row: Row[Any], ordered: bool) -> bool:
    """May this member be asked how likely they are to recommend the shop? Once a quarter; noted here."""
    mine = (ratings.c.member_id == row.id) & (ratings.c.quarter == quarter(call.today))
    if not ordered or call.one(select(ratings.c.score).where(mine)) is not None:
        return False
    asked = row.asked_nps_at
    if asked is not None and quarter(call.day_of(asked)) == quarter(call.today):
        since = (orders.c.member_id == row.id) & (orders.c.at > asked)
        return bool(call.now - asked <= ASKED_FOR) and call.one(select(orders.c.ref).where(since)) is None
    call.c.execute(update(members).where(members.c.id == row.id).values(asked_nps_at=call.now))
    return True


def rate(call: Call, member_id: str, score: int) -> None:
    """Keep a score of this quarter; a second one takes its place."""
    row = call.member(member_id)
    now = quarter(call.today)
    mine = (ratings.c.member_id == row.id) & (ratings.c.quarter == now)
    if call.c.execute(update(ratings).where(mine).values(score=score, at=call.now)).rowcount == 0:
        values = {"member_id": row.id, "quarter": now, "score": score, "at": call.now}
        call.c.execute(ratings.insert(), values)
