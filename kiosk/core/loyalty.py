"""Members as the kiosk may know them, and what points do."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from kiosk.core.basket import Line
from kiosk.core.frozen import frozen
from kiosk.core.menu import Text
from kiosk.core.money import Money
from kiosk.core.offers import Coupon, Reward


@frozen
class Tier:
    """A step of a programme: what the shop keeps for members from it on is named by its `id`."""

    id: str
    name: Text


class CredentialKind(StrEnum):
    PHONE = "phone"
    """A telephone number (E.164) typed by anybody: it earns blind, and opens nothing."""
    MAIL = "mail"
    """A mail address typed by anybody: it earns blind like a number, and opens nothing."""
    CODE = "code"
    """A member code that was scanned: possession is shown. With `at` it earns blind, like a number."""
    ONE_TIME = "one_time"
    """The digits of a one-time code, as "<challenge id>:<digits>": possession of the telephone is shown."""
    CARD = "card"
    """The number of an IC card that was held to a reader, in capital hexadecimal digits without anything
    between them: possession is shown, as far as a number shows it that can be copied. With `at` it earns
    blind.
    """
    SIGNED_IN = "signed_in"
    """An identity that a sign-in service vouches for, as "<issuer> <subject>"."""


TYPED = (CredentialKind.PHONE, CredentialKind.MAIL)
"""What anybody can type, whose it is or not."""


@frozen
class Credential:
    """`at`: when a CODE or CARD was shown that nobody could be asked about then (aware UTC); else None.
    `identity`: the value of SIGNED_IN, where who typed this has just joined with both: it earns for the
    identity's member, if they have one, for what was typed is proved by nobody yet.
    """

    kind: CredentialKind
    value: str
    at: datetime | None = None
    identity: str | None = None


@frozen
class Challenge:
    """A one-time code is on its way. `expires_at` is aware UTC; `masked`: where it was sent, "•••• 5678"."""

    id: str
    expires_at: datetime
    masked: str


@frozen
class Expiring:
    """`points` that are lost at the end of the day `on`, at the shop."""

    points: int
    on: date


@frozen
class PastOrder:
    """What was ordered on a business day. The menu may have changed since."""

    on: date
    lines: tuple[Line, ...]


@frozen
class Stamps:
    """A stamp card with `have` of the `need` stamps that fill it."""

    name: Text
    have: int
    need: int


@frozen
class Member:
    """A member whose possession was shown. `name` is whole here and is masked before it reaches a screen.

    `birthday`: a birthday gift waits. `past`: at most 5, newest first. `favourites`: ids of items, most
    bought first. `personal`: suggestions from history are wanted. `ask_nps`: not asked in this quarter.
    `unproved`: the number or address they gave and never showed to be theirs, as far as a passer-by may read
    it ("•••• 5678", "s•••@•••.jp"), where a one-time code can be sent there; else "".
    """

    id: str
    name: str
    points: int
    rewards: tuple[Reward, ...] = ()
    coupons: tuple[Coupon, ...] = ()
    tier: Tier | None = None
    expiring: Expiring | None = None
    birthday: bool = False
    visits: int = 0
    past: tuple[PastOrder, ...] = ()
    favourites: tuple[str, ...] = ()
    stamps: tuple[Stamps, ...] = ()
    personal: bool = True
    ask_nps: bool = False
    unproved: str = ""

    @property
    def usual(self) -> tuple[Line, ...]:
        """The goods ordered most often, the latest of equals; none where nothing was ordered."""
        orders = [order.lines for order in self.past]
        return max(orders, key=lambda lines: sum(same_goods(lines, other) for other in orders), default=())


def same_goods(some: tuple[Line, ...], others: tuple[Line, ...]) -> bool:
    """Would the kitchen make the same for both, in whatever order it was put together?"""
    left = list(others)
    for line in some:
        match = next((x for x in left if x.quantity == line.quantity and x.same_goods(line)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


CONSENT = "2026-11"
"""The version of the words that who joins agrees to, on the join screen and on member pages alike: who
changes them anywhere changes this.
"""


@frozen
class Programme:
    """What the guest may be told of a programme: `points` for each full `amount`; a point pays
    `point_value`, if any. `consent`: the version that is kept with the consent of who joins.
    """

    amount: Money
    points: int
    point_value: Money | None = None
    welcome_points: int = 0
    tiers: tuple[Tier, ...] = ()
    """Lowest first; each id but once."""
    consent: str = CONSENT

    def earned(self, paid: Money) -> int:
        """The points for goods that cost `paid`: an estimate, the provider decides."""
        return max(0, paid.minor // self.amount.minor * self.points)


@frozen
class Hold:
    """Points set aside for an order until it is redeemed or released. `reward_id` None: the points pay
    as money.
    """

    id: str
    points: int
    reward_id: str | None = None


class CodeRefusal(StrEnum):
    """Why a code cannot be used: the message of the Refused that `check_code` and `hold` raise."""

    UNKNOWN = "unknown"
    EXPIRED = "expired"
    OWN = "own"
    """A member's own referral code."""
    ALREADY_REFERRED = "already_referred"
    ALREADY_MEMBER = "already_member"
    """Referral codes are for people who are new."""
    LIMIT = "limit"
    """It was used as often as it may be, by all or by this member."""
    CLOSED = "closed"
    """Nobody is referred any more."""
    WRONG_RECIPIENT = "wrong_recipient"
    """It was meant for somebody else."""


JOINS_WITHIN = timedelta(hours=24)
"""After so long without an answer staff are told of somebody who wants to join."""


@frozen
class Joining:
    """Somebody has agreed to join, and the programme has not said yes yet. `key`: the idempotency key;
    `consent`: the version of the text they agreed to; `refused`: the programme's reason, after which only
    staff go on; `tries`: failed calls in a row; `identity`: who a sign-in service said this is.
    Times are aware UTC.
    """

    key: str
    at: datetime
    phone: str
    name: str
    language: str
    consent: str
    tries: int = 0
    error: str | None = None
    refused: str | None = None
    identity: Credential | None = None
    mail: str = ""

    def stuck(self, now: datetime) -> bool:
        """Staff must look. One that is only late goes on by itself once the programme answers."""
        return self.refused is not None or abs(now - self.at) > JOINS_WITHIN


def masked(name: str) -> str:
    """A name as a passer-by may read it: the first character and dots. "さくら" → "さ••", "Sam" → "S••"."""
    name = name.strip()
    return name[:1] + "•" * min(3, max(2, len(name) - 1)) if name else "•••"


def next_reward(member_points: int, rewards: tuple[Reward, ...]) -> Reward | None:
    """The cheapest reward that is still out of reach."""
    beyond = [reward for reward in rewards if reward.points > member_points]
    return min(beyond, key=lambda reward: reward.points, default=None)


def rejected(reward: Reward, points: int, total: Money) -> str | None:
    """Why a reward cannot be used now: "points", "min_total", or None where it can."""
    if reward.points > points:
        return "points"
    if reward.min_total is not None and total < reward.min_total:
        return "min_total"
    return None
