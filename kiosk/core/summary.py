"""A line in words: what was chosen, for the basket, the receipt, the staff and the journal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from kiosk.core.basket import Basket, Choice, Line, chosen
from kiosk.core.language import PLAIN_JAPANESE, japanese
from kiosk.core.menu import BREAK, Item, Menu, ModifierGroup, Text, say
from kiosk.core.order import OrderLine
from kiosk.core.pricing import Quote
from kiosk.core.tax import taxes_of

_WITHOUT = {"ja": "{}抜き", PLAIN_JAPANESE: "{} なし", "en": "No {}", "es": "Sin {}"}


def _clean(text: Text) -> Text:
    return {language: said.replace(BREAK, "") for language, said in text.items()}


def _without(text: Text) -> Text:
    """ "玉ねぎ抜き", "No onion"."""
    plain = _clean(text)
    return {
        language: _WITHOUT.get(language, "− {}").format(
            said if japanese(language) else said[:1].lower() + said[1:]
        )
        for language, said in plain.items()
    }


def _times(text: Text, quantity: int) -> Text:
    return text if quantity == 1 else {language: f"{said} ×{quantity}" for language, said in text.items()}


def choice_texts(groups: Sequence[ModifierGroup], choices: Sequence[Choice]) -> Iterator[Text]:
    """Each chosen option by name, nested ones after their parent; ingredients left out as "No …"."""
    for group in groups:
        for choice, option in chosen(choices, group):
            yield _times(_without(option.name) if group.removes else _clean(option.name), choice.quantity)
            yield from choice_texts(option.groups, choice.choices)


def variant_text(item: Item, variant_id: str) -> Text | None:
    """The variant's name where the item has more than one."""
    variant = item.variant(variant_id)
    return _clean(variant.name) if variant and len(item.variants) > 1 else None


def part_name(menu: Menu, variant_id: str) -> Text:
    """A part of a set as it is called: the item, with its size where there are several ("Fries, M")."""
    item = menu.by_variant[variant_id]
    size = variant_text(item, variant_id)
    name = _clean(item.name)
    if size is None:
        return name
    return {language: f"{said} {say(size, language)}".strip() for language, said in name.items()}


def details(menu: Menu, line: Line) -> tuple[Text, ...]:
    """Everything chosen in a line, in the order it was asked."""
    item = menu.by_id[line.item_id]
    size = variant_text(item, line.variant_id)
    found: list[Text] = [size] if size else []
    found += choice_texts(item.groups, line.choices)
    for part in line.parts:
        found.append(part_name(menu, part.variant_id))
        found += choice_texts(menu.by_variant[part.variant_id].groups, part.choices)
    return tuple(found)


def _marked_details(menu: Menu, line: Line, parts: frozenset[int]) -> tuple[int, ...]:
    """The places in `details` that name these parts."""
    place = len(details(menu, replace(line, parts=())))
    found = []
    for number, part in enumerate(line.parts):
        if number in parts:
            found.append(place)
        place += 1 + sum(1 for _ in choice_texts(menu.by_variant[part.variant_id].groups, part.choices))
    return tuple(found)


def reduced(menu: Menu, line: Line, basket: Basket, day: date) -> bool:
    """Does all of the line bear a reduced rate? Receipts mark such lines."""
    parts = [menu.by_variant[part.variant_id].tax_class for part in line.parts]
    classes = parts or [menu.by_id[line.item_id].tax_class]
    return all(_is_reduced(menu, c, basket, day) for c in classes)


def reduced_parts(menu: Menu, line: Line, basket: Basket, day: date) -> frozenset[int]:
    """Where a set has several rates: the places of its parts at a reduced one. Each has a mark of its own."""
    found = frozenset(
        place
        for place, part in enumerate(line.parts)
        if _is_reduced(menu, menu.by_variant[part.variant_id].tax_class, basket, day)
    )
    return found if len(found) < len(line.parts) else frozenset()


def _is_reduced(menu: Menu, tax_class: str, basket: Basket, day: date) -> bool:
    return any(row.reduced for row in taxes_of(menu, tax_class, basket.mode, day))


def order_lines(menu: Menu, basket: Basket, quote: Quote, day: date) -> tuple[OrderLine, ...]:
    """The basket's lines frozen for an order."""
    lines = []
    for line in basket.lines:
        priced = quote.line(line.id)
        if priced is None:
            raise KeyError(line.id)
        name = _clean(menu.by_id[line.item_id].name)
        lines.append(
            OrderLine(
                line.item_id,
                name,
                details(menu, line),
                line.quantity,
                priced.amount,
                reduced(menu, line, basket, day),
                _marked_details(menu, line, reduced_parts(menu, line, basket, day)),
                categories_of(menu, line.item_id),
            )
        )
    return tuple(lines)


def categories_of(menu: Menu, item_id: str) -> tuple[str, ...]:
    """The categories an item is in, and those they are parts of."""
    parents = {category.id: category.parent_id for category in menu.categories}
    found: dict[str, None] = {}
    for category in menu.by_id[item_id].category_ids:
        above: str | None = category
        while above is not None and above not in found:
            found[above] = None
            above = parents.get(above)
    return tuple(found)


def age_limit(menu: Menu, basket: Basket) -> int | None:
    """The highest age limit of anything in the basket, set parts included."""
    items = [menu.by_id.get(line.item_id) for line in basket.lines]
    items += [menu.by_variant.get(part.variant_id) for line in basket.lines for part in line.parts]
    return max((item.age_limit for item in items if item and item.age_limit), default=None)
