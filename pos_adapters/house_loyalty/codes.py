"""Codes that take something off: a campaign's, for everybody, and gifts, for one member."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, func, select, update

from kiosk.core.loyalty import CodeRefusal
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.rules import Gift, RewardRule, Saving
from pos_adapters.house_loyalty.seals import new_code
from pos_adapters.house_loyalty.tables import codes, holds

CAMPAIGN = "campaign"


def refused(why: CodeRefusal) -> Refused:
    return Refused(Reason.INVALID, why.value)


def normal(code: str) -> str:
    """As it is kept: what is typed in small letters, or with blanks, is the same code. Raises Refused where
    it can be none.
    """
    if not code.isprintable():
        raise refused(CodeRefusal.UNKNOWN)
    return "".join(code.split()).upper()


def campaign(call: Call, code: str) -> Row[Any] | None:
    """The row of a code, held until the call ends: its uses are counted by one at a time."""
    return call.one(select(codes).where(codes.c.code == code).with_for_update())


def check(call: Call, row: Row[Any], member_id: str | None) -> Coupon:
    """The coupon of a code. Raises Refused."""
    if row.member_id is not None and row.member_id != member_id:
        raise refused(CodeRefusal.WRONG_RECIPIENT if row.kind == CAMPAIGN else CodeRefusal.UNKNOWN)
    if row.starts_on is not None and call.today < row.starts_on:
        raise refused(CodeRefusal.UNKNOWN)
    if row.closed or (row.ends_on is not None and row.ends_on < call.today):
        raise refused(CodeRefusal.EXPIRED)
    if row.most is not None and uses(call, row.code) >= row.most:
        raise refused(CodeRefusal.LIMIT)
    if row.most_each is not None:
        if member_id is None:
            raise refused(CodeRefusal.WRONG_RECIPIENT)
        if uses(call, row.code, member_id) >= row.most_each:
            raise refused(CodeRefusal.LIMIT)
    return coupon(call, row)


def uses(call: Call, code: str, member_id: str | None = None) -> int:
    """How often a code was used, or is set aside for an order that is on its way."""
    alive = (holds.c.state == "redeemed") | ((holds.c.state == "held") & (holds.c.lapses_at > call.now))
    query = select(func.count()).select_from(holds).where(holds.c.code == code, alive)
    if member_id is not None:
        query = query.where(holds.c.member_id == member_id)
    return int(call.c.execute(query).scalar_one())


def coupon(call: Call, row: Row[Any]) -> Coupon:
    least = None if row.min_total is None else call.money(row.min_total)
    saving = discount(call, Saving.model_validate(row.discount))
    return Coupon(row.code, row.name, saving, least, row.channel)


def discount(call: Call, saving: Saving) -> Discount:
    amount = None if saving.amount is None else call.money(saving.amount)
    return Discount(amount, saving.percent, saving.variant_id)


def reward(call: Call, rule: RewardRule) -> Reward:
    least = None if rule.min_total is None else call.money(rule.min_total)
    return Reward(rule.id, rule.name, rule.points, discount(call, rule.saving), least, rule.picture)


def give(
    call: Call, member_id: str, kind: str, gift: Gift, because: str, ends_on: date | None = None
) -> bool:
    """A coupon for one member, once for the same reason: False where they had it."""
    if call.one(select(codes.c.code).where(codes.c.because == because)) is not None:
        return False
    row = {
        "code": new_code(12),
        "kind": kind,
        "name": gift.name,
        "discount": gift.saving.model_dump(exclude_none=True),
        "min_total": gift.min_total,
        "ends_on": ends_on or call.today + timedelta(days=gift.days),
        "most": 1,
        "member_id": member_id,
        "because": because,
        "closed": False,
    }
    call.c.execute(codes.insert(), row)
    return True


def gifts_of(call: Call, member_id: str) -> list[Row[Any]]:
    """The gifts that wait for a member, those that end soonest first."""
    mine = select(codes).where(codes.c.member_id == member_id, codes.c.closed.is_(False))
    rows = call.all(mine.order_by(codes.c.ends_on, codes.c.code))
    return [row for row in rows if _waits(call, row)]


def _waits(call: Call, row: Row[Any]) -> bool:
    try:
        check(call, row, row.member_id)
    except Refused:
        return False
    return True


def add(call: Call, code: str, name: dict[str, str], saving: Saving, **limits: Any) -> None:
    """A campaign's code: `channel`, `min_total`, `starts_on`, `ends_on`, `most`, `most_each`, `member_id`.
    Raises Refused where the code is there already, or too short to be one.
    """
    code = normal(code)
    if not (3 <= len(code) <= 40 and code.isprintable()):
        raise Refused(Reason.INVALID, "a code has 3 to 40 characters")
    if campaign(call, code) is not None:
        raise Refused(Reason.INVALID, "that code is there already")
    row = {"code": code, "kind": CAMPAIGN, "name": name, "discount": saving.model_dump(exclude_none=True)}
    call.c.execute(codes.insert(), {**row, "closed": False, **limits})


def listed(call: Call) -> list[tuple[Row[Any], int]]:
    """All campaigns' codes, each with how often it was used."""
    rows = call.all(select(codes).where(codes.c.kind == CAMPAIGN).order_by(codes.c.code))
    return [(row, uses(call, row.code)) for row in rows]


def close(call: Call, code: str) -> None:
    """A campaign's code cannot be used any more. Repeatable. Raises Refused where there is none."""
    row = campaign(call, normal(code))
    if row is None or row.kind != CAMPAIGN:
        raise Refused(Reason.INVALID, "that code is not there")
    call.c.execute(update(codes).where(codes.c.code == row.code).values(closed=True))
