"""One-time codes for somebody who may be no member yet: the code goes to whatever number or address was
typed, to members and strangers alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from uuid import uuid4

from sqlalchemy import select

from kiosk.core.loyalty import Challenge
from pos_adapters.house_loyalty import challenges, members
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.senders import Letter
from pos_adapters.house_loyalty.tables import challenges as asked


@dataclass(frozen=True, slots=True)
class Address:
    """A number (E.164) or a mail address, as it is kept."""

    phone: str | None
    mail: str | None

    @property
    def text(self) -> str:
        return self.phone or self.mail or ""


def address_of(house: House, typed: str) -> Address | None:
    """What somebody typed; None: neither a number nor an address."""
    phone = members.e164(typed, house.settings.region)
    mail = None if phone else members.mail_of(typed)
    return Address(phone, mail) if phone or mail else None


def joins_by(house: House) -> str | None:
    """What a new member proves: "mail" or "phone", as codes are sent; None: no codes are."""
    if house.sender is None:
        return None
    return house.sent_to


def source_of(address: str) -> str:
    """Who asks for codes, for the limits: nothing that says who it was."""
    return f"page {sha256(address.encode()).hexdigest()[:16]}"


def send_to_anybody(house: House, whom: Address, language: str, source: str) -> Challenge:
    """Raises Refused where too many codes were asked for."""
    made, digits, _ = house.run(lambda call: challenges.begin(call, whom.text, uuid4().hex, source))
    house.post.submit(house.send_code, Letter(digits, language, whom.phone, whom.mail))
    return made


def proved(house: House, challenge_id: str, digits: str) -> bool:
    """Are these the digits that were sent? Every try counts, and they are good once."""

    def tried(call: Call) -> bool:
        before = _used(call, challenge_id)
        challenges.solved(call, f"{challenge_id}:{digits}")
        return before is False and _used(call, challenge_id) is True

    return house.run(tried)


def _used(call: Call, challenge_id: str) -> bool | None:
    row = call.one(select(asked.c.used).where(asked.c.id == challenge_id).with_for_update())
    return None if row is None else bool(row.used)
