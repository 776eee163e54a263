"""The contract with a loyalty provider. Calls are as short and bounded as those of `kiosk.ports.pos`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.core.frozen import frozen
from kiosk.core.loyalty import Challenge, Credential, Hold, Member, Programme
from kiosk.core.offers import Coupon
from kiosk.core.order import Order, Receipt
from kiosk.core.points_back import PartBack
from kiosk.ports.programme_change import ProgrammeChange, ProgrammeSettings


@frozen
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
    mail: bool = False
    """Members are known by mail address: `earn` takes a typed one, and so does `challenge` where declared."""
    enrol_mail: bool = False
    """Somebody can join at the kiosk with a mail address instead of a telephone number."""
    codes_begin: tuple[str, ...] = ()
    """How members' codes begin, where `earn` takes one that nobody could be asked about when it was scanned,
    and judges it as of `Credential.at`. Only such codes are kept at the kiosk for later.
    """
    one_time_code: bool = False
    """`challenge` sends a one-time code to a member's telephone."""
    claims: bool = False
    """`claim_url` lets the guest's telephone claim an order's points later."""
    referral: bool = False
    """`invite_url` gives a member a link to bring friends with, and `check_code` knows such codes."""
    preferences: bool = False
    """`prefer` keeps whether a member wants suggestions from history."""
    nps: bool = False
    """`rate` keeps how likely a member is to recommend the shop."""
    opinions: bool = False
    """`opinions` tells what guests said of orders on the provider's own pages."""
    forgets: bool = False
    """`forgotten` tells who was forgotten, wherever that was done."""
    sign_in: bool = False
    """`link` makes an identity of a sign-in service a member's, and `find` finds members by it."""
    confirms: bool = False
    """`confirm` sends a one-time code to what a member gave and never showed to be theirs
    (`Member.unproved`); only with `one_time_code`.
    """
    cards: bool = False
    """`link` makes an IC card a member's card, and `find` and `earn` take it. One card is but one member's; a
    member may have several.
    """
    coupon_holds: bool = False
    """`hold` also sets aside one use of the basket's coupon, as a hold of 0 points, for any guest."""
    partial_reverse: bool = False
    """`reverse_part` gives points back, and takes back what was earned, for a part of an order."""
    key_lifetime_s: int | None = None
    """How long the programme remembers a key of `hold`: an older one is not used again, staff look. None:
    unknown, a day is trusted.
    """
    write_programme: tuple[str, ...] = ()
    """What `write_programme` can change, and `programme_settings` tells: of "codes", "rewards", "days"."""


@frozen
class Enrolment:
    """Somebody who wants to join, with a telephone number (E.164) or, where `enrol_mail` is declared, with
    `mail` and an empty `phone`. `consent` is the version of the text that was agreed to. `identity`: who a
    sign-in service says this is; somebody new is known by it from then on, and has nothing of what the number
    earns before they prove that it is theirs. Who was a member before is not, for anybody can type a number.
    Only where `sign_in` is declared.
    """

    phone: str
    name: str
    language: str
    consent: str
    identity: Credential | None = None
    mail: str = ""


@frozen
class Opinion:
    """What a guest said of an order away from the kiosk: `score` 1 to 5; `order_key` is the order's `key`."""

    order_key: str
    at: datetime
    score: int


@frozen
class Forgotten:
    """Members who were forgotten, one after the other: `ids` as `Member.id` had them, those they had before
    two became one too; `order_keys`: the `key` of their orders at this shop, as far as it is kept. `next`:
    where to go on; without ids there is nothing more.
    """

    ids: tuple[str, ...]
    order_keys: tuple[str, ...]
    next: str | None


class LoyaltyProvider(Protocol):
    """A loyalty programme. The class also has `Settings` (pydantic) and is built as `(settings, http,
    state)`.

    From `challenge` on, a method whose capability is not declared is never called, and may be missing.
    """

    capabilities: LoyaltyCapabilities

    def programme(self) -> Programme:
        """The rules in short, for what the kiosk says ("1 point for every ¥100")."""
        ...

    def find(self, credential: Credential) -> Member | None:
        """The member with their rewards, for a credential that shows possession: CODE, and ONE_TIME,
        SIGNED_IN and CARD where `one_time_code`, `sign_in` and `cards` are declared. None: nobody, and for
        every other kind. A one-time code is good once, and for few tries.
        """
        ...

    def enrol(self, enrolment: Enrolment, key: str) -> None:
        """Let somebody join. Answers alike for a new and a known number, so that nobody learns who is a
        member. Repeated with the same key until it is answered, for days if need be: a repeat is no second
        person. Refused: staff are told.
        """
        ...

    def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
        """Set aside what the order's basket spends: its reward, its points, and where `coupon_holds` is
        declared its coupon. Repeatable with the same key, for `key_lifetime_s`.

        Raises Refused(INVALID) where the points are no longer there, or the coupon cannot be used any more.
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
        0, and so does a code that was no member's, expired or used when it was scanned, and a card that is
        no member's. With `sign_in`, the member of the credential's `identity` goes before whose number it is.

        A programme that is not the POS's own is called once more, with the receipt as it is then, when an
        order that waited at the counter was paid: without credential and member, which the kiosk has
        forgotten, so it goes to whom the first call was for.
        """
        ...

    def reverse(self, receipt: Receipt, key: str) -> None:
        """Take back what an order earned and give back what it spent, without what `reverse_part` has undone
        of it. Repeatable. A programme that is not the POS's own hears by it that an order was voided, given
        back, or not paid for in time.
        """
        ...

    def check_code(self, code: str, member_id: str | None) -> Coupon:
        """The coupon a code stands for. Raises Refused(INVALID) where there is none, or it is used up
        or over; its message is a `kiosk.core.loyalty.CodeRefusal` where the provider knows more. With
        `referral`, a member's referral code is a coupon for the friend they bring.
        """
        ...

    def challenge(self, phone: str, key: str) -> Challenge:
        """Send a one-time code to a member's number (E.164), or typed mail address; `find` takes it as
        ONE_TIME. A stranger's is answered alike, in the same time, and nothing is sent to it. Repeated with
        the same key, no second code. Raises Refused(INVALID) where too many codes were asked for.
        """
        ...

    def reverse_part(self, receipt: Receipt, part: PartBack, key: str) -> None:
        """A part of a paid order was given back: give `part.points` back to who spent them, and take back
        what the order earned by `part.money` and `part.goods`, as the rules reckon what is left of it. Never
        more points come back than the order spent; what is more is left out. Rewards and coupons stay spent,
        and so does what an order spent that `reverse` undid. Each part has its key, and is repeatable with it
        for ever. It may come before the order's own `redeem` and `earn`, which may be late: then it counts
        as they come.
        """
        ...

    def claim_url(self, receipt: Receipt, order: Order, key: str) -> str | None:
        """Where the guest's telephone can claim the points of an order nobody earned: signed, for a limited
        time, good once. None: it earns nothing. Repeatable.
        """
        ...

    def invite_url(self, member_id: str) -> str | None:
        """A member's referral link. None: nobody is referred now, or this member brought all they may."""
        ...

    def prefer(self, member_id: str, personal: bool, key: str) -> None:
        """Keep whether a member wants suggestions from history. Repeatable."""
        ...

    def rate(self, member_id: str, score: int, key: str) -> None:
        """Keep how likely a member is to recommend the shop: 0 to 10. Repeatable; a second score in a quarter
        takes the place of the first. Raises Refused(INVALID) for another score.
        """
        ...

    def opinions(self, since: datetime) -> Sequence[Opinion]:
        """What guests said of orders from `since` (aware) on, oldest first. An order has one opinion, the
        latest. Repeatable.
        """
        ...

    def forgotten(self, after: str | None) -> Forgotten:
        """Who was forgotten after what an earlier answer told (its `next`; None: from the beginning), at most
        some hundreds at a time, and never anybody too late to be found after a `next` that was told before.
        Repeatable. A programme keeps no more for it than the ids.
        """
        ...

    def link(self, member_id: str, credential: Credential, key: str) -> None:
        """A SIGNED_IN identity, or with `cards` an IC CARD, is this member's from now on. Repeatable. Raises
        Refused(INVALID) where it is another member's. The kiosk links no card whose number was another one at
        a second touch; nothing of a card's number may be readable where it is kept.
        """
        ...

    def confirm(self, member_id: str, key: str) -> Challenge:
        """Send a one-time code to the member's `unproved` number or address. By its digits `find` finds this
        member, whose it is from then on, with what it earned; if it was another member's, the two become one.
        Repeatable with the same key. Raises Refused(INVALID) where there is nothing to confirm, or too many
        codes were sent.
        """
        ...

    def programme_settings(self) -> ProgrammeSettings:
        """What staff have set of what `write_programme` can change."""
        ...

    def write_programme(self, change: ProgrammeChange, key: str) -> None:
        """Change the programme for every kiosk, from now on. Repeatable with the same key. Raises
        NotSupported where the change's part is not declared, Refused(INVALID) where the programme does not
        take it: a code that is there with other terms, another currency.
        """
        ...

    def forget(self, member_id: str) -> None:
        """Erase a person."""
        ...

    def close(self) -> None: ...
