"""What somebody gets for joining: once a person, however many memberships become one."""

from __future__ import annotations

from sqlalchemy import func, or_, select, update

from pos_adapters.house_loyalty import codes, ledger
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.earning import expires_on
from pos_adapters.house_loyalty.ledger import POINTS, Posting
from pos_adapters.house_loyalty.tables import codes as known_codes
from pos_adapters.house_loyalty.tables import entries, members, postings

WELCOME = "welcome"


def welcome(call: Call, member_id: str) -> None:
    """The programme's points and gift for somebody new."""
    rule = call.rules.welcome
    if rule.points:
        posting = Posting(f"{WELCOME} {member_id}", WELCOME, call.now)
        ledger.credit(call.c, posting, member_id, [(expires_on(call.rules, call.today), rule.points)])
    if rule.gift is not None:
        codes.give(call, member_id, WELCOME, rule.gift, f"{WELCOME} {member_id}")


def welcomed(call: Call, member_id: str) -> int:
    """The points a member had for joining, and all who became this member."""
    them = select(members.c.id).where(or_(members.c.id == member_id, members.c.merged_into == member_id))
    had = (
        select(func.coalesce(func.sum(entries.c.points), 0))
        .join(postings, postings.c.id == entries.c.posting_id)
        .where(postings.c.kind == WELCOME, entries.c.account == POINTS, entries.c.member_id.in_(them))
    )
    return int(call.c.execute(had).scalar_one())


def once(call: Call, member_id: str, gone_id: str, twice: int) -> None:
    """Two have become one: what the second had for joining too, of which `twice` points, is taken back as
    far as it is there.
    """
    back = min(twice, max(0, ledger.balance(call.c, member_id)))
    if back:
        posting = Posting(f"{WELCOME} back {gone_id}", WELCOME, call.now)
        ledger.debit(call.c, posting, member_id, back)
    gifts = (known_codes.c.member_id == member_id) & (known_codes.c.kind == WELCOME)
    rows = call.all(select(known_codes.c.code).where(gifts).order_by(known_codes.c.code))
    there = sorted((row.code for row in rows), key=lambda code: -codes.uses(call, code))  # a used one stays
    call.c.execute(update(known_codes).where(known_codes.c.code.in_(there[1:])).values(closed=True))
