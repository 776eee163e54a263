"""Members as the kiosk may know them, and what points do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.core.money import Money
from kiosk.core.offers import Coupon, Reward


class CredentialKind(StrEnum):
    PHONE = "phone"
    """A telephone number (E.164) typed by anybody: it earns blind, and opens nothing."""
    CODE = "code"
    """A member code that was scanned: possession is shown."""


@dataclass(frozen=True, slots=True)
class Credential:
    kind: CredentialKind
    value: str


@dataclass(frozen=True, slots=True)
class Member:
    """A member whose possession was shown. `name` is whole here and is masked before it reaches a screen."""

    id: str
    name: str
    points: int
    rewards: tuple[Reward, ...] = ()
    coupons: tuple[Coupon, ...] = ()


@dataclass(frozen=True, slots=True)
class Programme:
    """What the guest may be told of a programme: `points` for each full `amount`; a point pays
    `point_value`, if any.
    """

    amount: Money
    points: int
    point_value: Money | None = None
    welcome_points: int = 0

    def earned(self, paid: Money) -> int:
        """The points for goods that cost `paid`: an estimate, the provider decides."""
        return max(0, paid.minor // self.amount.minor * self.points)


@dataclass(frozen=True, slots=True)
class Hold:
    """Points set aside for an order until it is redeemed or released. `reward_id` None: the points pay
    as money.
    """

    id: str
    points: int
    reward_id: str | None = None


JOINS_WITHIN = timedelta(hours=24)
"""After so long without an answer staff are told of somebody who wants to join."""


@dataclass(frozen=True, slots=True)
class Joining:
    """Somebody has agreed to join, and the programme has not said yes yet. `key`: the idempotency key;
    `consent`: the version of the text they agreed to; `refused`: the programme's reason, after which only
    staff go on; `tries`: failed calls in a row. Times are aware UTC.
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
