"""What a shop sells, as its menu file says it: the pydantic models. `reading.py` turns a file into them."""

from datetime import date, time
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from pos_adapters.mock.server.wire import OrderLine

MODES = ("eat_in", "take_out")
Mode = Literal["eat_in", "take_out"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Part(BaseModel):
    """A part of the menu file: unknown keys are refused, nothing is changed once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _not_empty(text: dict[str, str]) -> dict[str, str]:
    if not text or not all(text.values()):
        raise ValueError("a text needs at least one language, and no language may be empty")
    return text


def _rate(text: str) -> str:
    if not isinstance(text, str):
        raise ValueError('a rate is written as a text in quotes, such as "0.10" or "0.0625"')
    return text


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except Exception as error:  # a name that is a path fails in the file system's own ways
        raise ValueError("not a time zone; write one such as Asia/Tokyo") from error
    return name


def _per_mode(price: object) -> object:
    if isinstance(price, dict):
        return price
    if type(price) is not int:
        raise ValueError("write a whole number of minor units (yen, cents), or one for each mode")
    return {mode: price for mode in MODES}


Text = Annotated[dict[str, str], AfterValidator(_not_empty)]
MOST = 1_000_000_000
Minor = Annotated[int, Field(strict=True, ge=-MOST, le=MOST)]
"""An amount in minor units of the shop's currency: yen, cents; a till takes no larger one."""
Id = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]*$")]
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
Price = Annotated[dict[Mode, Annotated[Minor, Field(ge=0)]], BeforeValidator(_per_mode)]


class Hours(Part):
    """When the shop is open: from `open` to `close` (may pass midnight) on `weekdays` (none: every day)."""

    open: Clock
    close: Clock
    weekdays: tuple[Weekday, ...] = ()


class Wait(Part):
    """How long a guest waits: `base_minutes`, and more for every order before theirs."""

    base_minutes: int = Field(3, ge=0)
    minutes_per_open_order: int = Field(1, ge=0)


class Shop(Part):
    id: Id
    name: Text
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    time_zone: Annotated[str, AfterValidator(_zone)]
    tax_number: str | None = None
    prices_include_tax: bool
    tax_rounding: Literal["floor", "half_up", "half_even"] = "floor"
    rounding_place: Literal["order", "line"] = "order"
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    phone_region: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    address: dict[str, str] = {}
    notes: dict[str, str] = {}
    """What must stand by the menu, such as the sentence about 2,000 calories a day."""
    hours: tuple[Hours, ...] = ()
    wait: Wait = Wait()


class TaxRow(Part):
    """One tax of a class of goods, in a mode (none: in any), `since` a day (included) `until` a day
    (excluded)."""

    tax_class: Annotated[str, Field(alias="class", min_length=1)]
    name: Text
    rate: Annotated[Decimal, BeforeValidator(_rate), Field(ge=0, lt=1)]
    mode: Mode | None = None
    reduced: bool = False
    since: date | None = None
    until: date | None = None

    def holds(self, tax_class: str, mode: str, day: date) -> bool:
        return (
            self.tax_class == tax_class
            and self.mode in (None, mode)
            and (self.since is None or self.since <= day)
            and (self.until is None or day < self.until)
        )


class DayPart(Part):
    start: Clock
    end: Clock
    weekdays: tuple[Weekday, ...] = ()


class Category(Part):
    id: Id
    name: Text
    picture: str | None = None
    parent: Id | None = None
    day_parts: tuple[DayPart, ...] = ()


class Option(Part):
    """One choice of a group; `price` is the difference it makes, `groups` are nested choices."""

    id: Id
    name: Text
    price: Minor = 0
    default: bool = False
    picture: str | None = None
    note: dict[str, str] = {}
    calories: int | None = None
    allergens: tuple[str, ...] | None = ()
    groups: tuple[Id, ...] = ()


class Group(Part):
    """Choose `min` to `max` options; the dearest `included` of them cost nothing."""

    name: Text
    options: Annotated[tuple[Option, ...], Field(min_length=1)]
    min: int = Field(0, ge=0)
    max: int | None = Field(None, ge=1)
    included: int = Field(0, ge=0)
    removes: bool = False
    repeat: bool = False

    @model_validator(mode="after")
    def _can_be_filled(self) -> Self:
        if self.max is not None and self.min > self.max:
            raise ValueError(f"min {self.min} is more than max {self.max}")
        if not self.repeat and self.min > len(self.options):
            raise ValueError(f"min {self.min} is more than its {len(self.options)} options")
        return self


class Variant(Part):
    id: Id
    name: Text
    price: Price
    calories: int | None = None
    stock: int | None = Field(None, ge=0)


class StepChoice(Part):
    variant: Id
    extra: Minor = 0
    default: bool = False


class Step(Part):
    """A step of a set: `min` to `max` parts, `included` of them in the set's price."""

    id: Id
    name: Text
    min: int = Field(1, ge=0)
    max: int = Field(1, ge=1)
    included: int = Field(1, ge=0)
    choices: Annotated[tuple[StepChoice, ...], Field(min_length=1)]


class Item(Part):
    """A dish, or a set where it has steps. Without `variants` it has one, whose id is the item's."""

    id: Id
    name: Text
    text: dict[str, str] = {}
    categories: tuple[Id, ...]
    picture: str | None = None
    tax_class: str
    price: Price | None = None
    calories: int | None = None
    allergens: tuple[str, ...] | None = None
    diet: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    groups: tuple[Id, ...] = ()
    tags: tuple[str, ...] = ()
    goes_with: tuple[Id, ...] = ()
    set: Id | None = None
    barcode: str | None = None
    age_limit: int | None = None
    take_out_only: bool = False
    stock: int | None = Field(None, ge=0)
    nutrition: dict[str, str] = {}
    steps: tuple[Step, ...] = ()

    @model_validator(mode="after")
    def _has_a_price(self) -> Self:
        if self.variants and (self.price is not None or self.stock is not None):
            raise ValueError(
                "an item with variants has its price and stock in them: take them out of the item"
            )
        if not self.variants and self.price is None:
            raise ValueError("an item needs a price, or variants that have one")
        return self

    @cached_property
    def sizes(self) -> tuple[Variant, ...]:
        """Its variants; for an item that names none, the one that it is."""
        if self.variants:
            return self.variants
        assert self.price is not None
        one = Variant(id=self.id, name=self.name, price=self.price, calories=self.calories, stock=self.stock)
        return (one,)


class Promotion(Part):
    item: Id
    label: Text
    title: dict[str, str] = {}
    text: dict[str, str] = {}
    category: Id | None = None


class Coupon(Part):
    """A code that takes `amount` or `percent` off, from `min_total` on; `once`: each member or client
    order one time; `members`: every member sees it on their page."""

    code: Annotated[str, Field(min_length=1, max_length=40)]
    name: Text
    amount: Annotated[Minor, Field(gt=0)] | None = None
    percent: int | None = Field(None, ge=1, le=100)
    min_total: Minor | None = None
    since: date | None = None
    until: date | None = None
    once: bool = False
    members: bool = False
    per_channel: str | None = None

    @model_validator(mode="after")
    def _takes_something_off(self) -> Self:
        if (self.amount is None) == (self.percent is None):
            raise ValueError("a coupon has either an amount or a percent")
        return self


class GiftCard(Part):
    """A card that was sold: `balance` is what was paid for it, `expires` its last day."""

    number: Annotated[str, Field(pattern=r"^[A-Z0-9]{8,32}$")]
    balance: Annotated[Minor, Field(ge=0)]
    expires: date | None = None
    blocked: bool = False


class PointsPer(Part):
    amount: Annotated[Minor, Field(gt=0)]
    points: int = Field(ge=0)


class PointScheme(Part):
    """A common-point programme whose cards this shop takes, and how their numbers look: how many `digits`,
    how they begin, what the last digit is. A card gets `points_per` an amount, without tax.
    """

    id: Id
    name: Text
    digits: Annotated[tuple[Annotated[int, Field(ge=8, le=24)], ...], Field(min_length=1)]
    prefixes: tuple[Annotated[str, Field(pattern=r"^\d{1,12}$")], ...] = ()
    check: Literal["none", "luhn", "ean"] = "none"
    points_per: PointsPer


class PastOrder(Part):
    """What a member ordered before the shop's first day here, as a till would order it."""

    days_ago: Annotated[int, Field(ge=1, le=999)]
    lines: Annotated[tuple[OrderLine, ...], Field(min_length=1)]


class Member(Part):
    id: Id
    name: str
    phone: Annotated[str, Field(pattern=r"^\+\d{7,15}$")]
    code: str
    points: int = 0
    birthday: date | None = None
    language: str | None = None
    past: tuple[PastOrder, ...] = ()


class Reward(Part):
    """What `points` buy: an `item` (a variant's id) for nothing, an `amount` or a `percent` off."""

    id: Id
    name: Text
    points: int = Field(ge=1)
    item: Id | None = None
    amount: Annotated[Minor, Field(gt=0)] | None = None
    percent: int | None = Field(None, ge=1, le=100)
    min_total: Minor | None = None

    @model_validator(mode="after")
    def _gives_one_thing(self) -> Self:
        if sum(x is not None for x in (self.item, self.amount, self.percent)) != 1:
            raise ValueError("a reward gives one of: item, amount, percent")
        return self


class Tier(Part):
    """Who has at least `from_points` is of it."""

    id: Id
    name: Text
    from_points: int = Field(ge=0)


class Loyalty(Part):
    """`points_per` an amount spent; a point pays `point_value` minor units; `welcome_points` for joining;
    `tiers`: lowest first.
    """

    points_per: PointsPer
    point_value: Annotated[Minor, Field(gt=0)] = 1
    welcome_points: int = Field(0, ge=0)
    rewards: tuple[Reward, ...] = ()
    tiers: tuple[Tier, ...] = ()

    def tier(self, points: int) -> Tier | None:
        """Of who has so many points: the last one that is reached."""
        return next((tier for tier in reversed(self.tiers) if tier.from_points <= points), None)


class TerminalFacts(Part):
    methods: Annotated[tuple[str, ...], Field(min_length=1)] = ("card",)
    latency_ms: int = Field(1500, ge=0)


class Tables(Part):
    use: bool = False
    digits: int = Field(2, ge=1, le=4)


class Catalogue(Part):
    """The whole menu file. `untaxed`: tax classes that bear no tax; any other class needs a row in
    `taxes`."""

    shop: Shop
    taxes: tuple[TaxRow, ...] = ()
    untaxed: tuple[str, ...] = ()
    categories: Annotated[tuple[Category, ...], Field(min_length=1)]
    modifier_groups: dict[Id, Group] = {}
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    promotions: tuple[Promotion, ...] = ()
    coupons: tuple[Coupon, ...] = ()
    gift_cards: tuple[GiftCard, ...] = ()
    point_cards: tuple[PointScheme, ...] = ()
    members: tuple[Member, ...] = ()
    loyalty: Loyalty | None = None
    terminal: TerminalFacts = TerminalFacts()
    tables: Tables = Tables()

    @cached_property
    def item_of_variant(self) -> dict[str, Item]:
        return {variant.id: item for item in self.items for variant in item.sizes}

    @cached_property
    def variants(self) -> dict[str, Variant]:
        return {variant.id: variant for item in self.items for variant in item.sizes}


def clock_time(text: str) -> time:
    """ "11:30" → 11:30; "24:00", the end of the day, → the last moment there is."""
    return time.max if text == "24:00" else time.fromisoformat(text)
