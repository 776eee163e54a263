"""One-time codes: made, sent behind the caller's back, and tried few times. A stranger's number takes the
same way, only that nothing is sent.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, delete, or_, select, update

from kiosk.core.loyalty import Challenge
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.members import by_mail, by_phone, e164, mail_of
from pos_adapters.house_loyalty.seals import new_code, one_time_digits
from pos_adapters.house_loyalty.tables import challenges

GOOD_FOR = timedelta(minutes=10)
TRIES = 5
LIMITS = ((timedelta(minutes=15), 3, 20), (timedelta(days=1), 10, 200))
"""Within a time, so many codes for one number, and so many asked for at one kiosk."""


_CONFIRM = "confirm"
_ONE_TIME = "one-time"


def mask(value: str) -> str:
    """A number or an address as far as a screen may show it."""
    return f"{value[0]}•••@{value.partition('@')[2]}" if "@" in value else f"•••• {value[-4:]}"


def begin(
    call: Call, phone: str, key: str, source: str, confirms: Row[Any] | None = None
) -> tuple[Challenge, str, Row[Any] | None]:
    """A challenge, its digits, and the member to send them to; no digits where this key was answered before.
    `phone`: a number, or a mail address. `confirms`: the member who says that it is theirs. Raises Refused
    where it is neither, or too many were asked for.
    """
    number = e164(phone, call.settings.region) or mail_of(phone)
    if number is None:
        raise Refused(Reason.INVALID, "that is no telephone number")
    call.alone(f"challenge {key}")
    masked = mask(number)
    known = call.one(select(challenges).where(challenges.c.call_key == key))
    if known is not None:
        return Challenge(known.id, known.expires_at, masked), "", None
    mac = call.seals.hashed("number", number)
    call.alone(f"number {mac}")
    call.c.execute(delete(challenges).where(challenges.c.at < call.now - max(span for span, _, _ in LIMITS)))
    _within_limits(call, mac, source)
    member = confirms or (by_mail(call, number) if "@" in number else by_phone(call, number))
    purpose = _ONE_TIME if confirms is None else _CONFIRM
    digits, until = one_time_digits(), call.now + GOOD_FOR
    made = Challenge(new_code(20), until, masked)
    row = {
        "id": made.id,
        "call_key": key,
        "number": mac,
        "source": source,
        "member_id": None if member is None else member.id,
        "hash": call.seals.hashed(f"{purpose} {made.id}", digits),
        "at": call.now,
        "expires_at": until,
        "tries": 0,
        "used": False,
    }
    call.c.execute(challenges.insert(), row)
    return made, digits, member


def _within_limits(call: Call, mac: str, source: str) -> None:
    for span, for_number, for_source in LIMITS:
        since = challenges.c.at > call.now - span
        mine = or_(challenges.c.number == mac, challenges.c.source == source)
        rows = call.all(select(challenges.c.number, challenges.c.source).where(since, mine))
        if sum(row.number == mac for row in rows) >= for_number:
            raise Refused(Reason.INVALID, "too many codes were asked for")
        if sum(row.source == source for row in rows) >= for_source:
            raise Refused(Reason.INVALID, "too many codes were asked for here")


def solved(call: Call, value: str) -> tuple[Row[Any] | None, bool]:
    """The challenge whose digits "<challenge id>:<digits>" are: its `member_id` got them, if anybody did. And
    whether a member confirms by them that what they were sent to is theirs. Every try counts, the right one
    ends it.
    """
    name, _, digits = value.partition(":")
    row = call.one(select(challenges).where(challenges.c.id == name).with_for_update())
    if row is None or row.used or row.expires_at <= call.now or row.tries >= TRIES:
        return None, False
    opens, confirms = (
        row.hash == call.seals.hashed(f"{each} {row.id}", digits) for each in (_ONE_TIME, _CONFIRM)
    )
    good = opens or confirms
    call.c.execute(update(challenges).where(challenges.c.id == name).values(tries=row.tries + 1, used=good))
    return (row if good else None), confirms
