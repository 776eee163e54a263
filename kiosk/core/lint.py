"""What of a menu somebody should look at before it is published: each finding names its place. Pure; a large
menu takes a while.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import islice

from kiosk.core.edition import Content, priced, shown
from kiosk.core.frozen import frozen
from kiosk.core.language import PLAIN_JAPANESE, has_kanji
from kiosk.core.laying import needed, orphans
from kiosk.core.lint_marks import odd_marks, odd_vouchers, odd_words
from kiosk.core.lint_members import strange_tiers
from kiosk.core.lint_offers import odd_offers
from kiosk.core.lint_prices import odd_prices
from kiosk.core.lint_profiles import profile_findings
from kiosk.core.menu import Category, DayPart, Item, Menu, ModifierGroup, ServiceMode, Text, plain
from kiosk.core.places import Place
from kiosk.core.sound import faults
from kiosk.core.text_width import fits as fits_by_count

MOST = 2000
"""So many findings are enough for anybody."""


class Level(StrEnum):
    ERROR = "error"
    """It cannot be published."""
    WARNING = "warning"
    """It can; guests would miss something."""
    HINT = "hint"
    """It may be meant so."""


class Rule(StrEnum):
    """What is wrong. `kiosk.staff.lint_words` says each in words."""

    FAULT = "fault"
    NAME = "name"
    READING = "reading"
    TEXT = "text"
    WORDS = "words"
    TILE = "tile"
    TOO_LONG = "too_long"
    PICTURE = "picture"
    ALLERGENS = "allergens"
    NOWHERE = "nowhere"
    NEVER = "never"
    GROUP = "group"
    NEEDED = "needed"
    STEP = "step"
    SET_GONE = "set_gone"
    PRICE_ZERO = "price_zero"
    PRICE_FAR = "price_far"
    PRICE_ODD = "price_odd"
    ORPHAN = "orphan"
    POINTS_NOWHERE = "points_nowhere"
    PROFILE = "profile"
    PROFILE_LANGUAGE = "profile_language"
    OFFER_NOTHING = "offer_nothing"
    OFFER_GONE = "offer_gone"
    OFFER_NEVER = "offer_never"
    OFFER_PRICE = "offer_price"
    TIER = "tier"
    MARK_OVER = "mark_over"


@frozen
class Lint:
    """`where`: the place to mend it, as in `kiosk.core.places`; `name`: what that thing is called. `details`:
    what the words speak of: a language, amounts, an id, a name in Japanese and English.
    """

    level: Level
    rule: Rule
    where: Place
    name: Text
    details: tuple[str, ...] = ()


_LEVELS = {"fault": Level.ERROR}

Fits = Callable[[str, str, str], bool]
"""Does a text fit where it is shown? (kind of place: "item", "category" or "option"; language; the text)."""


def check(
    content: Content,
    menu: Menu,
    languages: Collection[str] = (),
    fits: Fits | None = None,
    profile: str = "",
    tiers: Collection[str] | None = None,
    today: date | None = None,
) -> tuple[Lint, ...]:
    """What is to be looked at if `content` is laid over the POS's `menu`, the worst first, then in the order
    guests meet it. `languages`: the shop's; else the menu's. `fits`: measures on the screen; else characters
    are counted. `profile`: the one that a kiosk's configuration names. `tiers`: ids of those that the loyalty
    programme has; `today`: at the shop; None: nobody knows.
    """
    laid = shown(content, menu)
    spoken = tuple(languages) or menu.languages
    looked = _Look(content, menu, laid, spoken, fits or _counted(laid))
    found = [
        Lint(_LEVELS.get(rule, Level.WARNING), Rule(rule), where, called, details)
        for rule, where, called, details in (
            *profile_findings(content, menu, spoken, profile),
            *odd_marks(content.brand.marks, spoken, today),
            *odd_vouchers(content.brand.vouchers, spoken),
            *odd_words(content, spoken),
            *strange_tiers(content, laid, tiers),
        )
    ]
    found += islice(looked.all(), max(0, MOST - len(found)))
    order = list(Level)
    return tuple(sorted(found, key=lambda lint: order.index(lint.level)))


def _counted(menu: Menu) -> Fits:
    return lambda kind, language, text: fits_by_count(kind, text, menu.columns or 3)


class _Look:
    def __init__(
        self, content: Content, menu: Menu, laid: Menu, languages: tuple[str, ...], fits: Fits
    ) -> None:
        self._content, self._menu, self._laid = content, menu, laid
        self._languages, self._fits = languages, fits
        self._seen: set[int] = set()
        self._open = _reachable(laid.categories)
        self._parts = {
            choice.variant_id for item in laid.items for step in item.steps for choice in step.choices
        }

    def all(self) -> Iterator[Lint]:
        yield from self._faults()
        for category in self._laid.categories:
            yield from self._category(category)
        for item in self._laid.items:
            yield from self._item(item)
        yield from self._tiles()
        yield from self._gone()
        sold = priced(self._content, self._laid)
        for rule, place, name, details in odd_offers(sold, self._languages):
            level = Level.HINT if rule == "offer_gone" else Level.WARNING
            yield Lint(level, Rule(rule), place, name, details)
        for rule, variant_id, item, details in odd_prices(sold):
            where = ("prices", variant_id, ServiceMode.EAT_IN.value)
            level = Level.HINT if rule == "price_odd" else Level.WARNING
            yield Lint(level, Rule(rule), where, item.name, details)

    def _faults(self) -> Iterator[Lint]:
        for fault in faults(self._laid):
            named = re.match(r"item \d+ ([^,:]+)", fault)
            item = self._laid.by_id.get(named[1]) if named else None
            where = ("overlay", "items", item.id) if item else ("overlay",)
            yield Lint(Level.ERROR, Rule.FAULT, where, item.name if item else {}, (fault,))

    def _words(self, name: Text, where: Place, kind: str, called: Text) -> Iterator[Lint]:
        for language in self._languages:
            text = name.get(language, "")
            if language == PLAIN_JAPANESE and not text.strip():
                if has_kanji(name.get("ja", "")):
                    yield Lint(Level.WARNING, Rule.READING, (*where, language), called)
            elif not text.strip():
                yield Lint(Level.WARNING, Rule.NAME, (*where, language), called, (language,))
            elif not self._fits(kind, language, text):
                yield Lint(Level.WARNING, Rule.TOO_LONG, (*where, language), called, (language, text))

    def _missing(self, *texts: Text) -> list[str]:
        """The languages in which one of these is missing that is there in another. Plain Japanese can do
        without.
        """
        written = [text for text in texts if any(words.strip() for words in text.values())]
        return [
            language
            for language in self._languages
            if language != PLAIN_JAPANESE and not all(text.get(language, "").strip() for text in written)
        ]

    def _tiles(self) -> Iterator[Lint]:
        """Of the first screen."""
        for tile in self._laid.promotions:
            called, where = self._laid.by_id[tile.item_id].name, ("overlay", "promotions")
            for language in self._missing(tile.label, tile.title, tile.text):
                yield Lint(Level.WARNING, Rule.TILE, where, called, (language,))

    def _category(self, category: Category) -> Iterator[Lint]:
        where = ("overlay", "categories", category.id)
        laid = self._content.overlay.categories.get(category.id)
        if laid is not None and laid.hidden:
            return
        yield from self._words(category.name, (*where, "name"), "category", category.name)
        if category.day_parts and not _ever(category.day_parts):
            yield Lint(Level.WARNING, Rule.NEVER, (*where, "day_parts"), category.name)

    def _item(self, item: Item) -> Iterator[Lint]:
        where = ("overlay", "items", item.id)
        yield from self._words(item.name, (*where, "name"), "item", item.name)
        for language in self._missing(item.text):
            yield Lint(Level.WARNING, Rule.TEXT, (*where, "text", language), item.name, (language,))
        if not item.picture:
            yield Lint(Level.HINT, Rule.PICTURE, (*where, "picture"), item.name)
        if item.allergens.contains is None and not item.steps:
            yield Lint(Level.WARNING, Rule.ALLERGENS, (*where, "allergens"), item.name)
        if not self._found(item):
            yield Lint(Level.WARNING, Rule.NOWHERE, (*where, "hidden"), item.name)
        if len(item.variants) > 1:
            for variant in item.variants:
                yield from self._words(variant.name, ("overlay", "variants", variant.id), "option", item.name)
        for group in item.groups:
            yield from self._group(group, item)
        yield from self._steps(item)
        for other in (*item.goes_with, *((item.set_id,) if item.set_id else ())):
            if other not in self._laid.by_id:
                yield Lint(Level.HINT, Rule.POINTS_NOWHERE, (*where, "goes_with"), item.name, (other,))

    def _found(self, item: Item) -> bool:
        """Can a guest come to it: in a category, or as a part of a set?"""
        shown_in = any(name in self._open for name in item.category_ids)
        return shown_in or any(variant.id in self._parts for variant in item.variants)

    def _group(self, group: ModifierGroup, item: Item) -> Iterator[Lint]:
        """One that many items share is looked at with the first."""
        if id(group) in self._seen:
            return
        self._seen.add(id(group))
        where = ("overlay", "groups", group.id)
        yield from self._words(group.name, where, "option", item.name)
        left = sum(option.available for option in group.options)
        if left < needed(group):
            details = (*_both(group.name), str(group.min), str(left))
            yield Lint(Level.WARNING, Rule.GROUP, where, item.name, details)
        for option in group.options:
            place = ("overlay", "options", option.id)
            yield from self._words(option.name, (*place, "name"), "option", item.name)
            for language in self._missing(option.note):
                yield Lint(Level.WARNING, Rule.TEXT, (*place, "note", language), option.name, (language,))
            own = self._content.overlay.options.get(option.id)
            if own is not None and own.hidden:
                details = (*_both(option.name), *_both(group.name))
                yield Lint(Level.WARNING, Rule.NEEDED, (*place, "hidden"), item.name, details)
            for inner in option.groups:
                yield from self._group(inner, item)

    def _steps(self, item: Item) -> Iterator[Lint]:
        there = self._laid.by_variant
        for step in item.steps:
            where = ("overlay", "items", item.id, "steps", step.id)
            yield from self._words(step.name, where, "option", item.name)
            left = sum(there[c.variant_id].sellable for c in step.choices if c.variant_id in there)
            if left < step.min:
                details = (*_both(step.name), str(step.min), str(left))
                yield Lint(Level.WARNING, Rule.STEP, where, item.name, details)

    def _gone(self) -> Iterator[Lint]:
        """Sets that hiding a part took along, and what is kept for goods the POS no longer has."""
        overlay = self._content.overlay
        for item in self._menu.items:
            laid = overlay.items.get(item.id)
            if item.id not in self._laid.by_id and not (laid is not None and laid.hidden):
                yield Lint(Level.WARNING, Rule.SET_GONE, ("overlay", "items", item.id), item.name)
        tables = {"item": "items", "category": "categories"}
        for orphan in orphans(overlay, self._menu):
            where = ("overlay", tables.get(orphan.kind, f"{orphan.kind}s"), orphan.id)
            yield Lint(Level.WARNING, Rule.ORPHAN, where, orphan.name or {"en": orphan.id}, (orphan.kind,))


def _both(name: Text) -> tuple[str, str]:
    return plain(name, "ja"), plain(name, "en")


def _ever(day_parts: Iterable[DayPart]) -> bool:
    return any(part.start != part.end for part in day_parts)


def _reachable(categories: Collection[Category]) -> frozenset[str]:
    """The ids of categories that are sold at some time, with all that lies above them."""
    known = {category.id: category for category in categories}

    def sold(category: Category, seen: tuple[str, ...]) -> bool:
        if category.id in seen or (category.day_parts and not _ever(category.day_parts)):
            return False
        above = known.get(category.parent_id) if category.parent_id is not None else None
        return above is None or sold(above, (*seen, category.id))

    return frozenset(category.id for category in categories if sold(category, ()))
