"""Is a menu one that can be sold from? A POS is somebody else's program: what it answers is looked at here
before anything is built on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from kiosk.core.basket import MOST_LINES, Basket
from kiosk.core.brand import MOST_MARKS, colour, readable, web_address
from kiosk.core.lint_offers import offer_faults
from kiosk.core.menu import (
    Category,
    DayPart,
    Item,
    Menu,
    ModifierGroup,
    Option,
    Promotion,
    ServiceMode,
    SetStep,
    StepChoice,
    TaxRow,
    Variant,
)
from kiosk.core.money import Money
from kiosk.core.pricing import Quote
from kiosk.core.voucher import MOST_VOUCHERS

LONGEST = 2000
"""Characters of a text or an id. A real one has a few hundred at most."""
DEAREST = 1_000_000_000
"""Minor units of one price."""
DEEPEST = 6
"""Groups within options within groups."""
SLIMMEST, WIDEST = 0.2, 10.0
"""A logo's width by its height."""
_MODES = frozenset(ServiceMode)
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def faults(menu: Menu) -> list[str]:
    """What makes a menu unusable, each with its place: "item 3 gyudon, variant 0 large: price …".

    Empty: everything in it has its type, refers to what is there, and can be priced.
    """
    check = _Check(menu)
    check.values()
    if not check.found:  # what follows looks things up
        check.references()
    return check.found + offer_faults(menu)


def quote_fault(quote: Quote, basket: Basket, currency: str) -> str | None:
    """Why a quote cannot be the price of a basket, though its figures add up; None: it can."""
    if quote.currency != currency:
        return f"it is in {quote.currency}"
    if sorted(line.line_id for line in quote.lines) != sorted(line.id for line in basket.lines):
        return "its lines are not the basket's"
    amounts = [quote.total, quote.points, *(line.amount for line in quote.lines)]
    amounts += [line.paid for line in quote.lines if line.paid is not None]
    if not all(0 <= amount.minor <= DEAREST * MOST_LINES for amount in amounts):
        return "an amount in it is impossible"
    return None


class _Check:
    def __init__(self, menu: Menu) -> None:
        self.found: list[str] = []
        self._menu = menu
        self._path: list[tuple[str, int, Any]] = []
        self._seen_groups: set[int] = set()
        """Groups that many items share are looked at once."""

    def values(self) -> None:
        menu = self._menu
        self._name("version", menu.version)
        self._words("shop_name", menu.shop_name)
        self._words("notes", menu.notes)
        self._brand(menu)
        if not isinstance(menu.currency, str) or not menu.languages:
            self._say("currency, languages", "must be there")
        for language in menu.languages:
            self._name("languages", language)
        self._each("category", menu.categories, self._category)
        self._each("tax", menu.taxes, self._tax)
        self._each("item", menu.items, self._item)
        self._each("promotion", menu.promotions, self._promotion)

    def _brand(self, menu: Menu) -> None:
        self._words("brand's name", menu.brand.name)
        for key, text in menu.wording.items():
            self._words(f"wording {key}", text)
        for item_id in menu.brand.attract:
            self._name("attract", item_id)
        for picture in menu.brand.own_pictures():
            self._name("picture of the brand", picture)
        logo = menu.brand.logo
        if logo is not None and not SLIMMEST <= logo.ratio <= WIDEST:
            self._say("logo", f"must be {SLIMMEST} to {WIDEST} times as wide as it is high")
        for mark in menu.brand.marks:
            self._words("mark's name", mark.name)
            if mark.number:
                self._name("number of a mark", mark.number)
            if mark.link and web_address(mark.link) != mark.link:
                self._say("mark", "its link must be an address that a phone can open")
        if len(menu.brand.marks) > MOST_MARKS:
            self._say("marks", f"there are more than {MOST_MARKS}")
        for voucher in menu.brand.vouchers:
            self._words("voucher's name", voucher.name)
        if len(menu.brand.vouchers) > MOST_VOUCHERS:
            self._say("vouchers", f"there are more than {MOST_VOUCHERS}")
        accent = menu.brand.accent
        if accent is not None and (colour(accent) != accent or readable(accent) != accent):
            self._say("accent", "must be a colour that everybody can read")

    def references(self) -> None:
        menu = self._menu
        categories = {category.id for category in menu.categories}
        self._unique("categories", (category.id for category in menu.categories))
        self._unique("items", (item.id for item in menu.items))
        self._unique("variants", (variant.id for item in menu.items for variant in item.variants))
        parents = {category.parent_id for category in menu.categories} - {None}
        promoted = {promotion.item_id for promotion in menu.promotions}
        self._known("parents of categories", parents, categories)
        self._known("items of promotions", promoted, menu.by_id)
        self._each("item", menu.items, lambda item: self._refers(item, categories))

    def _each(self, kind: str, things: Iterable[Any], check: Callable[[Any], None]) -> None:
        for index, thing in enumerate(things):
            self._path.append((kind, index, thing))
            check(thing)
            self._path.pop()

    def _say(self, name: str, what: str) -> None:
        places = [f"{kind} {index} {_short(getattr(thing, 'id', ''))}" for kind, index, thing in self._path]
        self.found.append(f"{', '.join(map(str.strip, places)) or 'menu'}: {name} {what}")

    # Plain values.

    def _name(self, name: str, value: object) -> None:
        if not _is_text(value) or not value:
            self._say(name, f"must be a text of 1 to {LONGEST} characters")

    def _names(self, name: str, values: object) -> None:
        if not isinstance(values, (tuple, frozenset)):
            self._say(name, "must be a list")
            return
        for value in values:
            self._name(name, value)

    def _words(self, name: str, text: object, needed: bool = False) -> None:
        if not isinstance(text, Mapping):
            self._say(name, "must be a text by language")
            return
        for language, words in text.items():
            if not _is_text(language) or not _is_text(words):
                self._say(name, f"must hold texts of at most {LONGEST} characters")
                return
        if needed and not any(text.values()):
            self._say(name, "has no word in any language")

    def _flags(self, thing: object, *names: str) -> None:
        for name in names:
            if type(getattr(thing, name)) is not bool:
                self._say(name, "must be true or false")

    def _count(self, name: str, value: object, least: int = 0, most: int = 99) -> bool:
        right = type(value) is int and least <= value <= most
        if not right:
            self._say(name, f"must be a whole number from {least} to {most}")
        return right

    def _money(self, name: str, value: object, least: int = 0) -> None:
        if not isinstance(value, Money):
            self._say(name, "must be an amount of money")
        elif value.currency != self._menu.currency:
            self._say(name, f"is in {value.currency}, the menu in {self._menu.currency}")
        elif not least <= value.minor <= DEAREST:
            self._say(name, "must not be negative" if value.minor < least else f"is more than {DEAREST}")

    def _unique(self, name: str, ids: Iterable[str]) -> None:
        seen: set[str] = set()
        for each in ids:
            if each in seen:
                self._say(name, f"have {_short(each)} twice")
            seen.add(each)

    def _known(self, name: str, wanted: Iterable[Any], there: Iterable[str]) -> None:
        for each in wanted:
            if each not in there:
                self._say(name, f"name {_short(each)}, which is not there")

    # Parts of the menu.

    def _category(self, category: Category) -> None:
        self._name("id", category.id)
        self._words("name", category.name, needed=True)
        self._maybe("picture", category.picture, self._name)
        self._maybe("parent", category.parent_id, self._name)
        self._each("day part", category.day_parts, self._day_part)

    def _maybe(self, name: str, value: object, check: Callable[[str, Any], Any]) -> None:
        if value is not None:
            check(name, value)

    def _day_part(self, part: DayPart) -> None:
        if not isinstance(part.start, time) or not isinstance(part.end, time):
            self._say("start, end", "must be times of day")
        for day in part.weekdays:
            self._count("weekday", day, 0, 6)

    def _tax(self, row: TaxRow) -> None:
        self._name("class", row.tax_class)
        self._words("name", row.name)
        self._flags(row, "reduced")
        if not isinstance(row.rate, Decimal) or not row.rate.is_finite() or not 0 <= row.rate < 1:
            self._say("rate", "must be a number from 0 to less than 1")
        if not all(day is None or isinstance(day, date) for day in (row.since, row.until)):
            self._say("since, until", "must be days")
        if row.mode not in (None, *ServiceMode):
            self._say("mode", "must be a way to eat")

    def _promotion(self, promotion: Promotion) -> None:
        self._name("item", promotion.item_id)
        self._words("label", promotion.label)
        self._words("title", promotion.title)
        self._words("text", promotion.text)
        self._maybe("category", promotion.category_id, self._name)

    def _item(self, item: Item) -> None:
        self._name("id", item.id)
        self._name("tax class", item.tax_class)
        self._words("name", item.name, needed=True)
        self._words("text", item.text)
        self._words("nutrition", item.nutrition)
        self._maybe("picture", item.picture, self._name)
        self._maybe("set", item.set_id, self._name)
        self._maybe("barcode", item.barcode, self._name)
        self._names("categories", item.category_ids)
        self._names("diet", item.diet)
        self._names("tags", item.tags)
        self._names("goes with", item.goes_with)
        self._flags(item, "take_out_only", "available")
        self._maybe("allergens", item.allergens.contains, self._names)
        self._maybe("age limit", item.age_limit, self._count)
        if not item.variants:
            self._say("variants", "are missing")
        self._each("variant", item.variants, self._variant)
        self._each("group", item.groups, self._group)
        self._each("step", item.steps, self._step)

    def _calories(self, name: str, value: object) -> None:
        self._count(name, value, -99_999, 99_999)

    def _variant(self, variant: Variant) -> None:
        self._name("id", variant.id)
        self._words("name", variant.name)
        self._flags(variant, "available")
        self._maybe("calories", variant.calories, self._calories)
        if not isinstance(variant.price, Mapping) or variant.price.keys() != _MODES:
            self._say("price", "must be there for eating in and taking out")
            return
        for price in variant.price.values():
            self._money("price", price)

    def _group(self, group: ModifierGroup) -> None:
        if id(group) in self._seen_groups:
            return
        if sum(kind == "group" for kind, _, _ in self._path) > DEEPEST:
            self._say("groups", f"lie more than {DEEPEST} deep in one another")
            return
        self._seen_groups.add(id(group))
        self._name("id", group.id)
        self._words("name", group.name, needed=True)
        self._flags(group, "removes", "repeat")
        self._count("included", group.included)
        self._bounds(group.min, group.max)
        if type(group.min) is int and not group.repeat and group.min > len(group.options):
            self._say("min", "is more than there is")
        self._each("option", group.options, self._option)

    def _bounds(self, least: object, most: object) -> None:
        sound = self._count("min", least)
        if most is not None and self._count("max", most, 1) and sound and most < least:  # type: ignore[operator]
            self._say("max", "is less than min")

    def _option(self, option: Option) -> None:
        self._name("id", option.id)
        self._words("name", option.name, needed=True)
        self._words("note", option.note)
        self._money("price", option.price, -DEAREST)
        self._maybe("picture", option.picture, self._name)
        self._flags(option, "available", "default")
        self._maybe("calories", option.calories, self._calories)
        self._maybe("allergens", option.allergens.contains, self._names)
        self._each("group", option.groups, self._group)

    def _step(self, step: SetStep) -> None:
        self._name("id", step.id)
        self._words("name", step.name, needed=True)
        self._bounds(step.min, step.max)
        self._count("included", step.included)
        self._maybe("beyond", step.beyond, self._money)
        if not step.choices:
            self._say("choices", "are missing")
        self._each("choice", step.choices, self._choice)

    def _choice(self, choice: StepChoice) -> None:
        self._name("variant", choice.variant_id)
        self._money("extra", choice.extra, -DEAREST)
        self._flags(choice, "default")

    def _refers(self, item: Item, categories: set[str]) -> None:
        self._known("categories", item.category_ids, categories)
        if item.groups:
            self._unique("groups", (group.id for group in item.groups))
        self._each("group", item.groups, self._options_are_unique)
        self._unique("steps", (step.id for step in item.steps))
        for step in item.steps:
            for choice in step.choices:
                part = self._menu.by_variant.get(choice.variant_id)
                if part is None or part.steps:
                    what = "is a set itself" if part else "is not there"
                    self._say(f"step {step.id}", f"offers {_short(choice.variant_id)}, which {what}")

    def _options_are_unique(self, group: ModifierGroup) -> None:
        if id(group) in self._seen_groups:
            self._seen_groups.discard(id(group))
            self._unique("options", (option.id for option in group.options))


def _is_text(value: object) -> bool:
    """Not too long, and without half characters (JSON can say them), which no file and no screen can take."""
    if not isinstance(value, str) or len(value) > LONGEST:
        return False
    return value.isascii() or _HALF_CHARACTER.search(value) is None


def _short(name: object) -> str:
    """An id as a message shows it, however long it is."""
    said = name if isinstance(name, str) else repr(name)[:60]
    said = _HALF_CHARACTER.sub("?", said)
    return said if len(said) <= 60 else f"{said[:57]}…"
