"""Square's catalogue becomes the kiosk's menu."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import time
from decimal import Decimal
from typing import Any

from kiosk.core.menu import Category, DayPart, Item, Menu, ServiceMode, TaxRow
from pos_adapters.square.catalog import Catalogue, present
from pos_adapters.square.items import Items
from pos_adapters.square.modifiers import Groups
from pos_adapters.square.reading import Doc, Json, Words, words_in
from pos_adapters.square.settings import SquarePosSettings
from pos_adapters.square.shop import DAYS, Shop, clock

OTHERS = "okawari-others"
"""The category of items that have none."""
_OTHERS_NAME = {"en": "More", "ja": "その他", "es": "Más"}
_MAPPING = "1"
"""Counts up when the same catalogue makes another menu than it did in an earlier program."""


class MenuMaker:
    """Makes the menu; what has not changed since the last time is the same object again."""

    def __init__(self, settings: SquarePosSettings) -> None:
        self._settings = settings
        self._made: dict[str, tuple[Json, Item | None]] = {}
        self._of: object = None

    def version(self, catalogue: Catalogue, shop: Shop) -> str:
        rules = (*self._settings.eat_in_taxes, "|", *self._settings.take_out_taxes)
        facts = (_MAPPING, catalogue.digest(), shop.name, shop.country, shop.currency, shop.language, *rules)
        return hashlib.sha256("\n".join(facts).encode("utf-8", "replace")).hexdigest()[:32]

    def menu(self, catalogue: Catalogue, shop: Shop) -> Menu:
        """Raises what `reading.NONSENSE` names where the catalogue is none."""
        words = words_in(shop.language)
        if self._of != (catalogue.edition, shop):
            self._of, self._made = (catalogue.edition, shop), {}
        taxes = usable_taxes(catalogue, self._settings.location_id)
        categories = categories_of(catalogue, self._settings.location_id, words)
        known = frozenset(category.id for category in categories)
        items = self._items(catalogue, shop, words, frozenset(taxes), known)
        shown = sorted(items, key=_Order(categories, catalogue.all("ITEM")))
        used = {category_id for item in shown for category_id in item.category_ids}
        if OTHERS in used:
            categories.append(Category(OTHERS, _OTHERS_NAME))
        return Menu(
            version=self.version(catalogue, shop),
            currency=shop.currency,
            languages=(shop.language,),
            categories=tuple(_with_items(categories, used)),
            items=tuple(shown),
            taxes=tuple(self._rows({item.tax_class for item in shown}, taxes, words)),
            shop_name=words(shop.name),
        )

    def _items(
        self,
        catalogue: Catalogue,
        shop: Shop,
        words: Words,
        taxes: frozenset[str],
        categories: frozenset[str],
    ) -> list[Item]:
        location = self._settings.location_id
        groups = Groups(catalogue.all("MODIFIER_LIST"), words, shop.currency, location)
        makes = Items(groups, words, shop, location, taxes, categories, OTHERS)
        made: dict[str, tuple[Json, Item | None]] = {}
        for name, body in catalogue.all("ITEM").items():
            known = self._made.get(name)
            made[name] = known if known is not None and known[0] is body else (body, makes.item(body))
        self._made = made
        return [item for _, item in made.values() if item is not None]

    def _rows(self, classes: Iterable[str], taxes: Mapping[str, Doc], words: Words) -> Iterator[TaxRow]:
        for tax_class in sorted(classes):
            for name in tax_class.split("+"):
                if name in taxes:
                    yield tax_row(tax_class, name, taxes[name], self._mode(name), words)

    def _mode(self, tax_id: str) -> ServiceMode | None:
        if tax_id in self._settings.eat_in_taxes:
            return ServiceMode.EAT_IN
        return ServiceMode.TAKE_OUT if tax_id in self._settings.take_out_taxes else None


def usable_taxes(catalogue: Catalogue, location_id: str) -> dict[str, Doc]:
    """The taxes that hold at the location, by id."""
    return {
        name: body["tax_data"]
        for name, body in catalogue.all("TAX").items()
        if present(body, location_id) and body["tax_data"].get("enabled", True)
    }


def tax_row(tax_class: str, tax_id: str, body: Doc, mode: ServiceMode | None, words: Words) -> TaxRow:
    rate = Decimal(str(body.get("percentage") or "0")) / 100
    return TaxRow(
        tax_class=tax_class,
        name=words(body.get("name") or "") or words(tax_id),
        rate=rate,
        mode=mode,
        reduced=mode is ServiceMode.TAKE_OUT,
        included=body.get("inclusion_type") == "INCLUSIVE",
    )


def categories_of(catalogue: Catalogue, location_id: str, words: Words) -> list[Category]:
    """Parents before their children, each level in the seller's order. Kitchen categories are no headings."""
    bodies = {
        name: body["category_data"]
        for name, body in catalogue.all("CATEGORY").items()
        if present(body, location_id) and body["category_data"].get("category_type") != "KITCHEN_CATEGORY"
    }
    children: dict[str | None, list[str]] = {}
    for name, data in bodies.items():
        parent = (data.get("parent_category") or {}).get("id")
        children.setdefault(parent if parent in bodies else None, []).append(name)
    found: list[Category] = []

    def add(parent: str | None) -> None:
        for name in sorted(children.get(parent, ()), key=lambda name: _place(bodies[name])):
            data = bodies[name]
            parts = day_parts(data.get("availability_period_ids") or (), catalogue.all("AVAILABILITY_PERIOD"))
            label = words(data.get("name") or "") or words(name)
            picture = next(iter(data.get("image_ids") or ()), None)
            found.append(Category(name, label, parent, picture, parts))
            add(name)

    add(None)
    return found


def _place(data: Doc) -> tuple[int, str]:
    ordinal = (data.get("parent_category") or {}).get("ordinal")
    return (ordinal if type(ordinal) is int else 0, str(data.get("name")))


def day_parts(ids: Iterable[str], periods: Mapping[str, Doc]) -> tuple[DayPart, ...]:
    """Periods of the same hours become one part with several weekdays; without a weekday it is every day."""
    days: dict[tuple[time, time], set[int]] = {}
    for name in ids:
        data = (periods.get(name) or {}).get("availability_period_data")
        if data is None:
            continue
        hours = (clock(data.get("start_local_time") or "0:00"), clock(data.get("end_local_time") or "24:00"))
        day = data.get("day_of_week")
        days.setdefault(hours, set()).update([DAYS.index(day)] if day else range(7))
    return tuple(
        DayPart(start, time.max if end == time(0) else end, frozenset(on if len(on) < 7 else ()))
        for (start, end), on in days.items()
    )


def _with_items(categories: Iterable[Category], used: set[str]) -> Iterator[Category]:
    """Categories that hold something, or are above one that does."""
    all_of_them = list(categories)
    wanted = set(used)
    for category in reversed(all_of_them):
        if category.id in wanted and category.parent_id is not None:
            wanted.add(category.parent_id)
    return (category for category in all_of_them if category.id in wanted)


class _Order:
    """The seller's order of items: by the first of their categories, within it by their place there."""

    def __init__(self, categories: Iterable[Category], bodies: Mapping[str, Doc]) -> None:
        self._places = {category.id: place for place, category in enumerate(categories)}
        self._bodies = bodies

    def __call__(self, item: Item) -> tuple[Any, ...]:
        first = min(item.category_ids, key=self._place)
        named = self._bodies[item.id]["item_data"].get("categories") or ()
        ordinals = (c.get("ordinal") for c in named if c.get("id") == first)
        ordinal = next((o for o in ordinals if type(o) is int), 0)
        return (self._place(first), ordinal, next(iter(item.name.values())), item.id)

    def _place(self, category_id: str) -> int:
        return self._places.get(category_id, len(self._places))
