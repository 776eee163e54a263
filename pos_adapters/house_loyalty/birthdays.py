"""A member's birthday: given once and changed once, so that it is no gift at any time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, update

from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty import codes
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.earning import birthday_near, months_later
from pos_adapters.house_loyalty.tables import members

MOST = 2
"""So often a date can be given: the first one, and another. It can be taken away at any time."""


def put(call: Call, member_id: str, birthday: date | None) -> None:
    """Raises Refused where it was changed before."""
    member = call.member(member_id)
    if birthday == member.birthday:
        return
    given = member.birthdays + (birthday is not None)
    if birthday is not None and given > MOST:
        raise Refused(Reason.INVALID, "a birthday can be changed once")
    mine = update(members).where(members.c.id == member.id)
    call.c.execute(mine.values(birthday=birthday, birthdays=given))


def give(call: Call, row: Row[Any]) -> None:
    """Give the member the gift that waits today, once a year; by a birthday that was changed at the earliest
    a year after the last one.
    """
    rule = call.rules.birthday
    if rule is None or row.birthday is None:
        return
    day = birthday_near(row.birthday, call.today, rule.days_before, rule.gift.days)
    last = row.birthday_gift_on
    if day is None:
        return
    if row.birthdays >= MOST and last is not None and call.today < months_later(last, 12):
        return
    until = day + timedelta(days=rule.gift.days)
    if codes.give(call, row.id, "birthday", rule.gift, f"birthday {row.id} {day.year}", until):
        mine = update(members).where(members.c.id == row.id)
        call.c.execute(mine.values(birthday_gift_on=call.today))
