"""What somebody does to a draft, one dataclass an edit: `on` gives the content with it. None, or an empty
text, means: as the POS has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Protocol

from kiosk.core.edition import Content
from kiosk.core.frozen import frozen
from kiosk.core.menu import DayPart, ServiceMode
from kiosk.core.money import Money
from kiosk.core.places import Place, put, value


class Kind(StrEnum):
    """What an id is the id of; the value is the overlay's table of it."""

    ITEM = "items"
    CATEGORY = "categories"
    OPTION = "options"
    VARIANT = "variants"
    GROUP = "groups"


class Edit(Protocol):
    """`what`: the audit log's word for it."""

    @property
    def what(self) -> str: ...

    def on(self, content: Content) -> Content: ...


@frozen
class Put:
    """Values at places, as `kiosk.core.places` has them: for whatever has no edit of its own."""

    values: Mapping[Place, Any]
    what: str = "edit"

    def on(self, content: Content) -> Content:
        return put(content, self.values)


@frozen
class _One:
    """One value at one place."""

    @property
    def what(self) -> str:
        return "edit"

    def on(self, content: Content) -> Content:
        place, new = self._value()
        return put(content, {place: new})

    def _value(self) -> tuple[Place, Any]:
        raise NotImplementedError


@frozen
class SetText(_One):
    """`field`: "name"; of an item "text" too, of an option "note" too."""

    kind: Kind
    id: str
    field: str
    language: str
    text: str

    def _value(self) -> tuple[Place, Any]:
        fields = () if self.kind in (Kind.VARIANT, Kind.GROUP) else (self.field,)
        return ("overlay", self.kind.value, self.id, *fields, self.language), self.text.strip() or None


@frozen
class SetStepName(_One):
    """The name of a step of the set `id`."""

    id: str
    step_id: str
    language: str
    text: str

    def _value(self) -> tuple[Place, Any]:
        place = ("overlay", "items", self.id, "steps", self.step_id, self.language)
        return place, self.text.strip() or None


@frozen
class SetPicture(_One):
    """Of an item, category or option. `picture`: "" for none at all."""

    kind: Kind
    id: str
    picture: str | None

    def _value(self) -> tuple[Place, Any]:
        return ("overlay", self.kind.value, self.id, "picture"), self.picture


@frozen
class SetPrice:
    """An absolute price, to be written to the POS at publishing. `mode` None: in both."""

    variant_id: str
    price: Money | None
    mode: ServiceMode | None = None

    @property
    def what(self) -> str:
        return "price"

    def on(self, content: Content) -> Content:
        modes = ServiceMode if self.mode is None else (self.mode,)
        return put(content, {("prices", self.variant_id, mode): self.price for mode in modes})


@frozen
class SetPrices:
    """Many prices at once, and undone at once: see `kiosk.core.price_change`."""

    prices: Mapping[tuple[str, ServiceMode], Money]

    @property
    def what(self) -> str:
        return "prices"

    def on(self, content: Content) -> Content:
        return put(content, {("prices", *which): price for which, price in self.prices.items()})


@frozen
class Hide(_One):
    """An item, category or option, on this shop's kiosks; the POS keeps selling it at its counter."""

    kind: Kind
    id: str
    hidden: bool = True

    def _value(self) -> tuple[Place, Any]:
        return ("overlay", self.kind.value, self.id, "hidden"), self.hidden or None


@frozen
class SetAllergens(_One):
    """Of an item or option. An empty set says that there are none."""

    kind: Kind
    id: str
    allergens: frozenset[str] | None

    def _value(self) -> tuple[Place, Any]:
        return ("overlay", self.kind.value, self.id, "allergens"), self.allergens


@frozen
class SetCalories(_One):
    """Kilocalories of a variant of the item `id`."""

    id: str
    variant_id: str
    calories: int | None

    def _value(self) -> tuple[Place, Any]:
        return ("overlay", "items", self.id, "calories", self.variant_id), self.calories


@frozen
class SetItem(_One):
    """One of an item's other fields: tags, diet, goes_with, featured, set_id (`kiosk.core.overlay`)."""

    id: str
    field: str
    new: Any

    def _value(self) -> tuple[Place, Any]:
        if self.field not in ("tags", "diet", "goes_with", "featured", "set_id"):
            raise ValueError(f"an item's {self.field} is not set like this")
        return ("overlay", "items", self.id, self.field), self.new


@frozen
class SetDayParts(_One):
    """When a category is sold; empty: always."""

    id: str
    day_parts: tuple[DayPart, ...] | None

    def _value(self) -> tuple[Place, Any]:
        return ("overlay", "categories", self.id, "day_parts"), self.day_parts


@frozen
class ReorderOptions(_One):
    """Which options of a group come first, in this order; none: the POS's order."""

    group_id: str
    ids: tuple[str, ...]

    def _value(self) -> tuple[Place, Any]:
        return ("overlay", "option_order", self.group_id), self.ids or None


def moved(ids: tuple[str, ...], name: str, before: str | None) -> tuple[str, ...]:
    """The ids as they are shown, with `name` put before another one; None: last."""
    rest = [each for each in ids if each != name]
    at = rest.index(before) if before in rest else len(rest)
    return (*rest[:at], name, *rest[at:])


@frozen
class SetColumns(_One):
    """Cards in a row, 2 to 6."""

    columns: int | None

    def _value(self) -> tuple[Place, Any]:
        if self.columns is not None and not 2 <= self.columns <= 6:
            raise ValueError("2 to 6 cards stand in a row")
        return ("overlay", "columns"), self.columns


@frozen
class SetSuggestions(_One):
    """Items to suggest with anything."""

    ids: tuple[str, ...]

    def _value(self) -> tuple[Place, Any]:
        return ("overlay", "suggestions"), self.ids or None


@frozen
class SetWording(_One):
    """The shop's own words; `key`: "greeting" or "closing"."""

    key: str
    language: str
    text: str

    def _value(self) -> tuple[Place, Any]:
        return ("wording", self.key, self.language), self.text.strip() or None


@frozen
class Copy:
    """What is said of one item is said of others too, but for their names, prices and calories."""

    id: str
    to: tuple[str, ...]

    @property
    def what(self) -> str:
        return "copy"

    def on(self, content: Content) -> Content:
        fields = ("text", "picture", "tags", "allergens", "diet", "goes_with", "featured", "set_id")
        said = {field: value(content, ("overlay", "items", self.id, field)) for field in fields}
        new = {field: each for field, each in said.items() if each is not None}
        return put(content, {("overlay", "items", to, f): new[f] for to in self.to for f in new})


@frozen
class Link:
    """What is kept for an id that has gone belongs to another one: the POS gave the same thing a new id."""

    kind: Kind
    old: str
    new: str

    @property
    def what(self) -> str:
        return "link"

    def on(self, content: Content) -> Content:
        table = ("overlay", self.kind.value)
        known = value(content, (*table, self.old))
        if known is None:
            return content
        return put(content, {(*table, self.old): None, (*table, self.new): known})
