"""The contract with a loyalty provider. Calls are as short and bounded as those of `kiosk.ports.pos`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.core.loyalty import Credential, Hold, Member, Programme
from kiosk.core.offers import Coupon
from kiosk.core.order import Order, Receipt


@dataclass(frozen=True, slots=True)
class LoyaltyCapabilities:
    """What a provider offers. Everything defaults to *no*."""

    phone: bool = False
    """Members are known by telephone number."""
    code: bool = False
    """Members can be found by a scanned code."""
    enrol: bool = False
    """Somebody can join at the kiosk."""
    rewards: bool = False
    """Points can be exchanged for rewards."""
    tender: bool = False
    """Points can be paid like money (they don't reduce the tax base)."""
    coupons: bool = False
    """Coupon codes can be checked."""
    earn_offline: bool = False
    """`earn` may come late, after an outage."""
    phone_encrypted: bool = False
    """Telephone numbers are kept encrypted: only then the kiosk says so."""
    key_lifetime_s: int | None = None
    """How long the programme remembers a key of `hold`: an older one is not used again, staff look. None:
    unknown, a day is trusted.
    """


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Somebody who wants to join. `consent` is the version of the text that was agreed to."""

    phone: str
    name: str
    language: str
    consent: str


class LoyaltyProvider(Protocol):
    """A loyalty programme. The class also has `Settings` (pydantic) and is built as `(settings, http,
    state)`.
    """

    capabilities: LoyaltyCapabilities

    def programme(self) -> Programme:
        """The rules in short, for what the kiosk says ("1 point for every ¥100")."""
        ...

    def find(self, credential: Credential) -> Member | None:
        """The member with their rewards, for a credential that shows possession. None: nobody."""
        ...

    def enrol(self, enrolment: Enrolment, key: str) -> None:
        """Let somebody join. Answers alike for a new and a known number, so that nobody learns who is a
        member. Repeated with the same key until it is answered, for days if need be: a repeat is no second
        person. Refused: staff are told.
        """
        ...

    def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
        """Set aside what the order's basket spends: its reward, its points. Repeatable with the same key,
        for `key_lifetime_s`.

        Raises Refused(INVALID) where the points are no longer there.
        """
        ...

    def release(self, hold: Hold, key: str) -> None:
        """Give the points of a hold back. Repeatable; a hold that was released before is no error."""
        ...

    def redeem(self, hold: Hold, receipt: Receipt, key: str) -> None:
        """Spend a hold for good. Repeatable."""
        ...

    def earn(self, order: Order, receipt: Receipt, key: str) -> int:
        """Book the points for an order to the credential or member in it; the answer is how many. An
        order that is paid at the counter earns when it is paid. Repeatable. A stranger's number earns
        0.
        """
        ...

    def reverse(self, receipt: Receipt, key: str) -> None:
        """Take back what an order earned and give back what it spent. Repeatable."""
        ...

    def check_code(self, code: str, member_id: str | None) -> Coupon:
        """The coupon a code stands for. Raises Refused(INVALID) where there is none, or it is used up
        or over.
        """
        ...

    def forget(self, member_id: str) -> None:
        """Erase a person."""
        ...

    def close(self) -> None: ...
