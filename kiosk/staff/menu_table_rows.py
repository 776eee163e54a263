"""The rows of the menu's table, each cell with the place behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from kiosk.core.edition import Content, priced, shown
from kiosk.core.frozen import frozen
from kiosk.core.menu import Allergens, Item, Menu, ModifierGroup, ServiceMode, Text, readable
from kiosk.core.overlay import PICK, Overlay
from kiosk.core.places import Place
from kiosk.staff import menu_cells as cells

PRICES = {f"price_{mode.value}": mode for mode in ServiceMode}


@frozen
class Cell:
    """What a cell shows, the place behind it, and how its text is read (ValueError: why it cannot be)."""

    text: str
    place: Place
    read: Callable[[str], Any]

    @property
    def shown(self) -> str:
        """The text as a file takes it and gives it back."""
        return readable(self.text).strip()

    def says(self, value: Any) -> bool:
        """Is it the same in other words: 1,200 for 1200, no for an empty cell?"""
        if not self.shown:
            return value is False
        try:
            return bool(value == self.read(self.shown))
        except ValueError:  # what only the POS says
            return False


Row = tuple[str, str, dict[str, Cell]]
"""The kind of thing, its id, and its cells by column."""


def rows(content: Content, menu: Menu, languages: Sequence[str]) -> Iterator[Row]:
    """All there is, hidden or not, as guests see it."""
    overlay = content.overlay
    laid = priced(content, shown(replace(content, overlay=overlay.unhidden()), menu))
    for category in laid.categories:
        own = overlay.categories.get(category.id)
        found = _named("categories", category.id, category.name, languages)
        found |= {
            "picture": _cell(category.picture or "", "categories", category.id, "picture", cells.text),
            "hours": _cell(
                cells.hours_text(category.day_parts), "categories", category.id, "day_parts", cells.hours
            ),
            "hidden": _cell(
                cells.flag_text(own is not None and bool(own.hidden)),
                "categories", category.id, "hidden", cells.flag,
            ),
            "members": _members(category.members, "categories", category.id),
        }  # fmt: skip
        yield "category", category.id, found
    for item in laid.items:
        own_item = overlay.items.get(item.id)
        hidden = own_item is not None and bool(own_item.hidden)
        yield from _item_rows(item, menu.by_id[item.id], hidden, languages)
    seen: set[str] = set()
    for item in laid.items:
        yield from _group_rows(item.groups, overlay, languages, seen)


def _cell(text: str, table: str, name: str, field: str, read: Callable[[str], Any]) -> Cell:
    return Cell(text, ("overlay", table, name, field), read)


def _members(members: str | None, table: str, name: str) -> Cell:
    return _cell(cells.members_text(members), table, name, "members", cells.members)


def _named(
    table: str, name: str, text: Text, languages: Sequence[str], field: str = "name"
) -> dict[str, Cell]:
    inner = () if table in ("variants", "groups") else (field,)
    return {
        f"{field}_{language}": Cell(
            text.get(language, ""), ("overlay", table, name, *inner, language), cells.text
        )
        for language in languages
    }


def _item_rows(item: Item, pos: Item, hidden: bool, languages: Sequence[str]) -> Iterator[Row]:
    """`pos`: the item as the POS has it."""
    name = item.id
    beside = cells.allergens_beside(pos.allergens.contains or ())
    found = _named("items", name, item.name, languages) | _named("items", name, item.text, languages, "text")
    found |= {
        "picture": _cell(item.picture or "", "items", name, "picture", cells.text),
        "allergens": _cell(_allergens(item.allergens), "items", name, "allergens", beside),
        "diet": _cell(cells.names_text(sorted(item.diet)), "items", name, "diet", cells.name_set),
        "tags": _cell(cells.names_text(item.tags), "items", name, "tags", cells.names),
        "goes_with": _cell(cells.names_text(item.goes_with), "items", name, "goes_with", cells.names),
        "featured": _cell(cells.flag_text(PICK in item.tags), "items", name, "featured", cells.flag),
        "members": _members(item.members, "items", name),
        "hidden": _cell(cells.flag_text(hidden), "items", name, "hidden", cells.flag),
    }
    several = len(item.variants) > 1
    yield "item", name, found if several else found | _variant(item, pos, 0)
    for at, variant in enumerate(item.variants if several else ()):
        named = _named("variants", variant.id, variant.name, languages)
        yield "variant", variant.id, named | _variant(item, pos, at)
    for step in item.steps:
        place = ("overlay", "items", name, "steps", step.id)
        names = {each: step.name.get(each, "") for each in languages}
        yield (
            "step",
            f"{name}/{step.id}",
            {f"name_{each}": Cell(text, (*place, each), cells.text) for each, text in names.items()},
        )


def _variant(item: Item, pos: Item, at: int) -> dict[str, Cell]:
    variant = item.variants[at]
    found = {
        "calories": Cell(
            "" if variant.calories is None else str(variant.calories),
            ("overlay", "items", item.id, "calories", variant.id),
            cells.whole if pos.variants[at].calories is None else cells.only_the_pos,
        )
    }
    for column, mode in PRICES.items():
        price = variant.price[mode]
        found[column] = Cell(
            cells.money_text(price), ("prices", variant.id, mode), cells.money_of(price.currency)
        )
    return found


def _group_rows(
    groups: Sequence[ModifierGroup], overlay: Overlay, languages: Sequence[str], seen: set[str]
) -> Iterator[Row]:
    for group in groups:
        if group.id not in seen:
            seen.add(group.id)
            yield "group", group.id, _named("groups", group.id, group.name, languages)
        for option in group.options:
            if f"option {option.id}" not in seen:
                seen.add(f"option {option.id}")
                found = _named("options", option.id, option.name, languages)
                found |= _named("options", option.id, option.note, languages, "note")
                found["picture"] = _cell(option.picture or "", "options", option.id, "picture", cells.text)
                found["allergens"] = _cell(
                    _allergens(option.allergens), "options", option.id, "allergens", cells.allergens
                )
                own = overlay.options.get(option.id)
                hidden = cells.flag_text(own is not None and bool(own.hidden))
                found["hidden"] = _cell(hidden, "options", option.id, "hidden", cells.flag)
                yield "option", option.id, found
            yield from _group_rows(option.groups, overlay, languages, seen)


def _allergens(stated: Allergens) -> str:
    if stated.contains is None:
        return ""
    return cells.names_text(sorted(stated.contains)) or cells.NONE
