"""The menu as the POS gives it: categories, items, variants, modifier groups, sets, and the dated tax
rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from operator import is_

from kiosk.core.brand import Brand
from kiosk.core.frozen import frozen
from kiosk.core.language import base_of
from kiosk.core.money import Money
from kiosk.core.shop_offers import Offers

Text = Mapping[str, str]
"""A text in several languages: {"ja": "チーズ｜バーガー", "en": "Cheeseburger"}. "｜" marks where a line may
break.
"""

BREAK = "｜"
_UNREADABLE: dict[int, str | None] = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " "),  # control characters
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), None),  # which way a line runs
    ord("\r"): None,
    ord("\n"): "\n",
}


def readable(text: str) -> str:
    """The text without what would spoil the sentence, the row or the paper it stands in: control characters,
    and signs that turn the direction of all that follows. A POS, a spreadsheet or a programme wrote it.
    """
    return text if text.isprintable() else text.translate(_UNREADABLE)


def say(text: Text, language: str) -> str:
    """The text in `language`, else in the one it is a kind of ("ja" of "ja-Hira"), else in English, else in
    whatever language there is; break marks kept, `readable`.
    """
    found = text.get(language) or text.get(base_of(language)) or text.get("en")
    return readable(found or next(iter(text.values()), ""))


def plain(text: Text, language: str) -> str:
    """`say` without the break marks: for data, search, receipts and accessible names."""
    return say(text, language).replace(BREAK, "")


class ServiceMode(StrEnum):
    EAT_IN = "eat_in"
    TAKE_OUT = "take_out"


@frozen
class Allergens:
    """What a dish contains. `contains is None`: not stated, shown as *unknown*, never as free."""

    contains: frozenset[str] | None = None

    def __or__(self, other: Allergens) -> Allergens:
        if self.contains is None or other.contains is None:
            return Allergens(None)
        return Allergens(self.contains | other.contains)


@frozen
class Variant:
    """One size or kind of an item, with its own id at the POS and an absolute price per service mode.

    One that is sold in one mode only has that price in both: a basket can hold it in either.
    """

    id: str
    name: Text
    price: Mapping[ServiceMode, Money]
    available: bool = True
    calories: int | None = None

    def __post_init__(self) -> None:
        if len(self.price) == 1:
            only = next(iter(self.price.values()))
            object.__setattr__(self, "price", dict.fromkeys(ServiceMode, only))


@frozen
class Option:
    """One choice of a modifier group. `price` is the difference it makes (may be negative)."""

    id: str
    name: Text
    price: Money
    available: bool = True
    default: bool = False
    picture: str | None = None
    note: Text = field(default_factory=dict)
    calories: int | None = None
    allergens: Allergens = Allergens(frozenset())
    groups: tuple[ModifierGroup, ...] = ()


@frozen
class ModifierGroup:
    """Choose between `min` and `max` options (`max` None: as many as there are); the first `included`
    cost nothing.

    `removes`: the options are ingredients to leave out. `repeat`: one option may be chosen more than once.
    """

    id: str
    name: Text
    options: tuple[Option, ...]
    min: int = 0
    max: int | None = None
    included: int = 0
    removes: bool = False
    repeat: bool = False


@frozen
class StepChoice:
    """One way to fill a step of a set: a variant of another item, at an extra price."""

    variant_id: str
    extra: Money
    default: bool = False


@frozen
class SetStep:
    """A step of a set: choose `min` to `max` parts, each at its `extra`. The first `included` belong to
    the set's price; one more costs `beyond`, or, where that is None, what it costs alone.
    """

    id: str
    name: Text
    choices: tuple[StepChoice, ...]
    min: int = 1
    max: int = 1
    included: int = 1
    beyond: Money | None = None


@frozen
class Item:
    """A dish or a set (then `steps` is not empty). `tax_class` names rows of the tax table. `back_at`: an
    aware time at which what is sold out can be had again. `members`: who can order it
    (`kiosk.core.members_only`); `barred`: the same, where the guest before the kiosk is not one of them: then
    it is not available.
    """

    id: str
    name: Text
    category_ids: tuple[str, ...]
    variants: tuple[Variant, ...]
    tax_class: str
    text: Text = field(default_factory=dict)
    groups: tuple[ModifierGroup, ...] = ()
    steps: tuple[SetStep, ...] = ()
    picture: str | None = None
    allergens: Allergens = Allergens(None)
    diet: frozenset[str] = frozenset()
    nutrition: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    age_limit: int | None = None
    goes_with: tuple[str, ...] = ()
    set_id: str | None = None
    barcode: str | None = None
    take_out_only: bool = False
    available: bool = True
    back_at: datetime | None = None
    members: str | None = None
    barred: str | None = None

    @property
    def sellable(self) -> bool:
        return self.available and any(variant.available for variant in self.variants)

    @property
    def simple(self) -> bool:
        """True where one touch can add it: one variant, no step, nothing that must be chosen."""
        return len(self.variants) == 1 and not self.steps and not any(group.min for group in self.groups)

    def variant(self, variant_id: str) -> Variant | None:
        return next((variant for variant in self.variants if variant.id == variant_id), None)


@frozen
class DayPart:
    """When a category is sold: from `start` to `end` (may pass midnight) on `weekdays` (Monday is 0;
    empty: every day).
    """

    start: time
    end: time
    weekdays: frozenset[int] = frozenset()

    def holds(self, now: datetime) -> bool:
        clock, day = now.time(), now.weekday()
        if self.start <= self.end:
            return self.start <= clock < self.end and self._on(day)
        if clock >= self.start:
            return self._on(day)
        return clock < self.end and self._on((now - timedelta(days=1)).weekday())

    def _on(self, weekday: int) -> bool:
        return not self.weekdays or weekday in self.weekdays


@frozen
class Category:
    id: str
    name: Text
    parent_id: str | None = None
    picture: str | None = None
    day_parts: tuple[DayPart, ...] = ()
    members: str | None = None

    def open_at(self, now: datetime) -> bool:
        return not self.day_parts or any(part.holds(now) for part in self.day_parts)


@frozen
class TaxRow:
    """One tax that goods of `tax_class` bear in a service mode (None: in any) from a date on (None: always).

    Several rows that hold together are several taxes on one line (state and city). A class without a
    row is untaxed. `until` is the first day on which the row no longer holds. `included`: whether prices
    include this one; None: as the POS's `TaxFacts` say of all.
    """

    tax_class: str
    name: Text
    rate: Decimal
    mode: ServiceMode | None = None
    since: date | None = None
    until: date | None = None
    reduced: bool = False
    included: bool | None = None

    def holds(self, tax_class: str, mode: ServiceMode, day: date) -> bool:
        return (
            self.tax_class == tax_class
            and self.mode in (None, mode)
            and (self.since is None or self.since <= day)
            and (self.until is None or day < self.until)
        )


@frozen
class Promotion:
    """A tile on the attract screen that leads to an item; also the offer card in a category's last gap."""

    item_id: str
    label: Text
    title: Text = field(default_factory=dict)
    text: Text = field(default_factory=dict)
    category_id: str | None = None


@dataclass(frozen=True)
class Menu:
    """The whole menu. `version` is the POS's own mark; equal versions are equal menus. `notes`: what must
    stand by what is in the dishes, such as a sentence about calories that the law asks for.
    `brand`, `wording`, `offers`: the shop's own looks, words ("greeting", "closing"), happy hours and combos,
    from its edition. `modes`, `language`, `queue`: as of the kiosk's profile (`kiosk.core.profile`).
    """

    version: str
    currency: str
    languages: tuple[str, ...]
    categories: tuple[Category, ...]
    items: tuple[Item, ...]
    taxes: tuple[TaxRow, ...]
    promotions: tuple[Promotion, ...] = ()
    shop_name: Text = field(default_factory=dict)
    notes: Text = field(default_factory=dict)
    columns: int | None = None
    suggestions: tuple[str, ...] = ()
    brand: Brand = Brand()
    wording: Mapping[str, Text] = field(default_factory=dict)
    offers: Offers = Offers()
    modes: tuple[ServiceMode, ...] = ()
    language: str | None = None
    queue: bool = False

    @cached_property
    def by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    @cached_property
    def by_variant(self) -> dict[str, Item]:
        return {variant.id: item for item in self.items for variant in item.variants}

    @cached_property
    def by_barcode(self) -> dict[str, Item]:
        return {item.barcode: item for item in self.items if item.barcode}

    @cached_property
    def for_whom(self) -> frozenset[str]:
        """For whom something is that is not for everybody (`kiosk.core.members_only`)."""
        kept = {category.members for category in self.categories} | {item.members for item in self.items}
        return frozenset(each for each in kept if each is not None)

    @cached_property
    def views(self) -> dict[frozenset[str], Menu]:
        """The menu as guests see it for whom only some of `for_whom` is, as far as anybody asked."""
        return {}

    @cached_property
    def by_category(self) -> dict[str, tuple[Item, ...]]:
        """The items of each category that holds any, in the menu's order."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for category_id in item.category_ids:
                found.setdefault(category_id, []).append(item)
        return {category_id: tuple(items) for category_id, items in found.items()}

    @cached_property
    def tagged(self) -> dict[str, tuple[Item, ...]]:
        """The items with each tag, in the menu's order."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for tag in item.tags:
                found.setdefault(tag, []).append(item)
        return {tag: tuple(items) for tag, items in found.items()}

    @cached_property
    def steps_with(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Of each variant that sets hold: the ids of those sets and of the steps it can fill."""
        found: dict[str, list[tuple[str, str]]] = {}
        for item in self.items:
            for step in item.steps:
                for choice in step.choices:
                    found.setdefault(choice.variant_id, []).append((item.id, step.id))
        return {variant_id: tuple(steps) for variant_id, steps in found.items()}

    def indexed(self) -> Menu:
        """The same menu with everything above made: for a worker, because ten thousand items take a while."""
        made = ("by_id", "by_variant", "by_barcode", "by_category", "tagged", "steps_with", "for_whom")
        for name in made:
            getattr(self, name)
        return self

    def on_sale(self, item: Item, now: datetime) -> bool:
        """Is it the time of day for `item`: is one of its categories open?"""
        if not item.category_ids:
            return True
        return any(category.id in item.category_ids for category in self.open_categories(now))

    def open_categories(self, now: datetime) -> Iterator[Category]:
        """Categories sold at `now`, in the POS's order; a category is closed with its parent."""
        closed = {category.id for category in self.categories if not category.open_at(now)}
        for category in self.categories:
            if category.id not in closed and category.parent_id not in closed:
                yield category


def renewed(before: Menu | None, menu: Menu) -> Menu:
    """`menu`, in which each item that is as it was `before` is the same object: so little is new, and who
    shows the menu sees at once what.
    """
    if before is None:
        return menu
    known = before.by_id
    items = tuple(known[item.id] if known.get(item.id) == item else item for item in menu.items)
    if all(map(is_, items, menu.items)):
        return menu
    return replace(menu, items=items)
