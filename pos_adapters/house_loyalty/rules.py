"""The programme's rules: a document that is checked before it is published, and kept with its versions.

Amounts are integer minor units of `currency`; texts are by language, {"ja": …, "en": …}.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

Minor = Annotated[int, Field(ge=0, le=10**9)]
Points = Annotated[int, Field(ge=0, le=10**7)]
Some = Annotated[int, Field(gt=0, le=10**7)]
Id = Annotated[str, Field(pattern=r"^[\w.-]{1,60}$")]
Words = Annotated[dict[str, str], Field(min_length=1)]


class RulesError(ValueError):
    """A document that cannot be published; the text names each fault and its place."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Saving(_Strict):
    """What is taken off: one of an amount, a percentage, one of the variant."""

    amount: Annotated[Minor, Field(gt=0)] | None = None
    percent: Annotated[int, Field(gt=0, le=100)] | None = None
    variant_id: str | None = None

    @model_validator(mode="after")
    def _one(self) -> Saving:
        if sum(each is not None for each in (self.amount, self.percent, self.variant_id)) != 1:
            raise ValueError("give one of amount, percent and variant_id")
        return self


class EarningRule(_Strict):
    """Points per visit, per full `amount`, or for each of some goods; the rule that grants most wins."""

    per: Literal["visit", "amount", "item", "category"]
    points: Some
    amount: Annotated[Minor, Field(gt=0)] | None = None
    items: tuple[str, ...] = ()
    category: str | None = None
    min_total: Minor = 0
    first_day: date | None = None
    last_day: date | None = None

    @model_validator(mode="after")
    def _whole(self) -> EarningRule:
        needs = {"amount": self.amount, "item": self.items, "category": self.category}
        given = {name for name, value in needs.items() if value}
        if given != ({self.per} if self.per != "visit" else set()):
            raise ValueError('"amount" needs amount, "item" items, "category" category, "visit" none of them')
        return self


class MultiplierDay(_Strict):
    """Points are multiplied on weekdays (Monday is 0) or on a date."""

    percent: Annotated[int, Field(gt=0, le=1000)]
    weekdays: tuple[Annotated[int, Field(ge=0, le=6)], ...] = ()
    day: date | None = None

    def holds(self, day: date) -> bool:
        return day == self.day or day.weekday() in self.weekdays


class Tier(_Strict):
    """A rank: reached with `from_points` earned within a year; its members earn `percent` of the points."""

    id: Id
    name: Words
    from_points: Points
    percent: Annotated[int, Field(ge=100, le=1000)] = 100


class RewardRule(_Strict):
    id: Id
    name: Words
    points: Some
    saving: Saving
    min_total: Minor | None = None
    picture: str | None = None


class Gift(_Strict):
    """A coupon for one member, good for `days`."""

    name: Words
    saving: Saving
    days: Some = 30
    min_total: Minor | None = None


class StampCard(_Strict):
    """Each of `items` is a stamp; `need` of them bring `gift`."""

    id: Id
    name: Words
    items: tuple[str, ...] = ()
    category: str | None = None
    need: Some
    gift: Gift

    @model_validator(mode="after")
    def _goods(self) -> StampCard:
        if bool(self.items) == bool(self.category):
            raise ValueError("give items or a category")
        return self


class Expiry(_Strict):
    """Points are lost `months` after the day they were earned; members are warned `warn_days` before."""

    months: Annotated[int, Field(gt=0, le=120)]
    warn_days: Annotated[int, Field(ge=0, le=365)] = 30


class Welcome(_Strict):
    points: Points = 0
    gift: Gift | None = None


class Birthday(_Strict):
    """`gift` waits from `days_before` the birthday."""

    gift: Gift
    days_before: Annotated[int, Field(ge=0, le=60)] = 7


class Referral(_Strict):
    """A member who brings a friend gets `points` after the friend's first paid order; `friend` is the
    friend's.
    """

    open: bool = True
    points: Points
    friend: Gift
    most: Some = 20
    days: Some = 90


class Rules(_Strict):
    """The whole document."""

    name: Words
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    categories: dict[Id, tuple[str, ...]] = {}
    """Groups of items of the shop's own, beside the menu's categories; a name that is in both means these."""
    earning: Annotated[tuple[EarningRule, ...], Field(min_length=1)]
    days: tuple[MultiplierDay, ...] = ()
    tiers: tuple[Tier, ...] = ()
    point_value: Annotated[Minor, Field(gt=0)]
    rewards: tuple[RewardRule, ...] = ()
    stamps: tuple[StampCard, ...] = ()
    expiry: Expiry | None = None
    welcome: Welcome = Welcome()
    birthday: Birthday | None = None
    referral: Referral | None = None
    claim_days: Some = 30
    hold_hours: Annotated[int, Field(gt=0, le=240)] = 24

    @property
    def basis(self) -> EarningRule:
        """What guests are told: the rule by amount that holds for everything."""
        return next(rule for rule in self.earning if rule.amount)

    @model_validator(mode="after")
    def _sound(self) -> Rules:
        faults = list(self._faults())
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _faults(self) -> Iterator[str]:
        if not any(rule.amount for rule in self.earning):
            yield "earning: one rule must be per amount: it is what guests are told"
        for kind in ("rewards", "stamps", "tiers"):
            ids = [each.id for each in getattr(self, kind)]
            if len(set(ids)) != len(ids):
                yield f"{kind}: an id is there twice"
        reached = [tier.from_points for tier in self.tiers]
        if reached != sorted(set(reached)):
            yield "tiers: lowest first, each from more points than the one before"


def checked(document: Any) -> Rules:
    """The rules a document says. Raises RulesError."""
    try:
        return Rules.model_validate(document)
    except ValidationError as error:
        lines = [f"{'.'.join(map(str, e['loc'])) or 'document'}: {e['msg']}" for e in error.errors()]
        raise RulesError("\n".join(lines)) from None
