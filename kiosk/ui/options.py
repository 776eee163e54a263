"""The choices of an item or of a part of a set, as groups of options for QML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.core.basket import Choice, chosen, taken
from kiosk.core.frozen import frozen
from kiosk.core.journey.events import OptionCounted, OptionTouched, Touch, VariantChosen
from kiosk.core.menu import Item, ModifierGroup, Option, ServiceMode, plain
from kiosk.ui.foods import food_names
from kiosk.ui.text import difference, money, name
from kiosk.ui.viewmodel import Pictures

translate = QCoreApplication.translate

VARIANTS = "variants"


@frozen
class GroupRow:
    """A group as it is asked now.

    `style`: "tiles", "chips" (ingredients to leave out) or "counters" (what can be had more than once).
    `asks`: "required" (with `short` still to choose), "done" or "optional". `most` 0: no limit worth saying.
    `included`: so many cost nothing, each one more `extra` (a price text, "" where they differ).
    `depth` > 0: nested. `wide`: two columns, for options with pictures. `several`: any number, not just one.
    """

    id: str
    title: str
    style: str
    asks: str
    short: int = 0
    most: int = 0
    included: int = 0
    extra: str = ""
    depth: int = 0
    wide: bool = False
    several: bool = False
    options: list[dict[str, Any]] = field(default_factory=list)
    paths: tuple[tuple[str, ...], ...] = ()

    def touched(self, option: int) -> Touch | None:
        """The touch on an option of this group."""
        if not 0 <= option < len(self.paths):
            return None
        path = self.paths[option]
        return VariantChosen(path[-1]) if self.id == VARIANTS else OptionTouched(path)

    def counted(self, option: int, change: int) -> Touch | None:
        return OptionCounted(self.paths[option], change) if 0 <= option < len(self.paths) else None


@frozen
class Asking:
    """For whom the groups are put into words."""

    language: str
    mode: ServiceMode
    country: str
    avoid: frozenset[str]
    picture: Pictures

    def groups(
        self, groups: Sequence[ModifierGroup], choices: Sequence[Choice], path: tuple[str, ...] = ()
    ) -> list[GroupRow]:
        """A row for each group; the groups of a chosen option follow the group they are nested in."""
        rows = []
        for group in groups:
            rows.append(self._group(group, choices, path))
            for choice, option in chosen(choices, group):
                rows += self.groups(option.groups, choice.choices, (*path, group.id, option.id))
        return rows

    def variants(self, item: Item, variant_id: str) -> list[GroupRow]:
        """The sizes of an item as a first group, with what each costs more or less than the first."""
        if len(item.variants) < 2:
            return []
        base = item.variants[0].price[self.mode]
        options = [
            {
                "key": f"{VARIANTS}-{variant.id}",
                "name": name(variant.name, self.language),
                "price": difference(variant.price[self.mode] - base, self.language),
                "note": "",
                "picture": "",
                "greyPicture": "",
                "selected": variant.id == variant_id,
                "soldOut": not variant.available,
                "quantity": 0,
            }
            for variant in item.variants
        ]
        title = translate("Options", "Size")
        paths = tuple((variant.id,) for variant in item.variants)
        return [GroupRow(VARIANTS, title, "tiles", "done", options=options, paths=paths)]

    def _group(self, group: ModifierGroup, choices: Sequence[Choice], path: tuple[str, ...]) -> GroupRow:
        short = max(0, group.min - taken(choices, group.id))
        quantities = {c.option_id: c.quantity for c in choices if c.group_id == group.id}
        prices = {option.price for option in group.options if option.price}
        return GroupRow(
            id="/".join((*path, group.id)),
            title=plain(group.name, self.language),
            style="chips" if group.removes else "counters" if group.repeat else "tiles",
            asks="required" if short else "done" if group.min else "optional",
            short=short,
            most=group.max if group.max is not None and group.max > max(1, group.min) else 0,
            included=group.included,
            extra=money(next(iter(prices)), self.language) if len(prices) == 1 and group.included else "",
            depth=len(path) // 2,
            several=group.max != 1 or group.min == 0,
            wide=any(option.picture for option in group.options),
            options=[self._option(group, option, quantities.get(option.id, 0)) for option in group.options],
            paths=tuple((*path, group.id, option.id) for option in group.options),
        )

    def _option(self, group: ModifierGroup, option: Option, quantity: int) -> dict[str, Any]:
        return {
            "key": f"{group.id}-{option.id}",
            "name": name(option.name, self.language),
            "price": difference(option.price, self.language),
            "note": self.warning(option) or plain(option.note, self.language),
            "warns": bool(self.warning(option)),
            "picture": self.picture(option.picture, False),
            "greyPicture": "" if option.available else self.picture(option.picture, True),
            "selected": quantity > 0,
            "soldOut": not option.available,
            "quantity": quantity,
        }

    def warning(self, option: Option) -> str:
        """What an option brings in of what the guest avoids."""
        if not self.avoid:
            return ""
        if option.allergens.contains is None:
            return translate("Options", "Allergens not stated")
        said = food_names(option.allergens.contains & self.avoid, self.country, self.language)
        return translate("Options", "Contains %1").replace("%1", said.lower()) if said else ""


def short_row(rows: Sequence[GroupRow]) -> int:
    """The first row that still needs a choice; -1 for none."""
    return next((at for at, row in enumerate(rows) if row.asks == "required"), -1)
