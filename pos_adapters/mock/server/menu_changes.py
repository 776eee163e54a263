"""What was changed about the menu file's goods over HTTP: names, and what is hidden. Prices and what is sold
out are the shelf's."""

import json
from collections.abc import Mapping
from math import ceil
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from pydantic import BaseModel

from pos_adapters.mock.server.catalogue import Catalogue, Group, Item
from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.problems import invalid, unknown
from pos_adapters.mock.server.wire import MenuChangeRequest

if TYPE_CHECKING:
    from pos_adapters.mock.server.pos import Pos

LONGEST_AWAY_S = 366 * 24 * 3600.0
M = TypeVar("M", bound=BaseModel)


class Named(Protocol):
    """An item, a variant or an option."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> dict[str, str]: ...


class MenuChanges:
    def __init__(self, database: Database) -> None:
        self._database = database
        self.read()

    def read(self) -> None:
        """What is kept of them."""
        rows = self._database.rows("SELECT * FROM menu_changes")
        self._names = {(row["goods"], row["id"]): json.loads(row["name"]) for row in rows}
        self.hidden = frozenset(row["id"] for row in rows if row["hidden"])

    @property
    def state(self) -> object:
        """Whether two are equal says whether something was changed between them."""
        return dict(self._names), self.hidden

    def keep(self, goods: str, name: str, texts: Mapping[str, str] | None, hidden: bool | None) -> None:
        """Remember how something is called, and whether it is on the menu; None: as before."""
        known = {**self._names.get((goods, name), {}), **(texts or {})}
        gone = name in self.hidden if hidden is None else hidden
        self._database.run(
            "INSERT OR REPLACE INTO menu_changes VALUES (?, ?, ?, ?)", goods, name, json.dumps(known), gone
        )
        self._names[goods, name] = known
        if goods == "item":
            self.hidden = self.hidden | {name} if gone else self.hidden - {name}

    def renamed(self, catalogue: Catalogue) -> Catalogue:
        """The menu file's goods by the names they have now."""
        if not any(self._names.values()):
            return catalogue
        groups = {key: self._group(group) for key, group in catalogue.modifier_groups.items()}
        return _with(catalogue, items=tuple(map(self._item, catalogue.items)), modifier_groups=groups)

    def _item(self, item: Item) -> Item:
        """One that is its only variant has one name for both."""
        variants = tuple(_with(each, name=self._name("variant", each)) for each in item.variants)
        name = self._name("item", item)
        if not item.variants:
            name |= self._names.get(("variant", item.id), {})
        return _with(item, name=name, variants=variants)

    def _group(self, group: Group) -> Group:
        return _with(group, options=tuple(_with(o, name=self._name("option", o)) for o in group.options))

    def _name(self, goods: str, named: Named) -> dict[str, str]:
        return {**named.name, **self._names.get((goods, named.id), {})}

    def visible(self, catalogue: Catalogue) -> Catalogue:
        """What is on the menu: without hidden items, what refers to them, and sets that lack a part."""
        gone = set(self.hidden)
        while True:
            items = tuple(_without(item, gone, catalogue) for item in catalogue.items if item.id not in gone)
            lacking = {item.id for item in items if any(len(s.choices) == 0 and s.min for s in item.steps)}
            if not lacking:
                break
            gone |= lacking
        if not gone:
            return catalogue
        tiles = tuple(tile for tile in catalogue.promotions if tile.item not in gone)
        return _with(catalogue, items=items, promotions=tiles)


def _without(item: Item, gone: set[str], catalogue: Catalogue) -> Item:
    """The item without whatever refers to what is gone."""
    if not gone:
        return item
    steps = []
    for step in item.steps:
        kept = tuple(c for c in step.choices if catalogue.item_of_variant[c.variant].id not in gone)
        if kept or step.min:
            steps.append(_with(step, choices=kept))
    goes_with = tuple(name for name in item.goes_with if name not in gone)
    made = None if item.set in gone else item.set
    return _with(item, steps=tuple(steps), goes_with=goes_with, set=made)


def _with(model: M, **changes: Any) -> M:
    """A changed copy, without what the first one had reckoned from its fields."""
    fields = {name: getattr(model, name) for name in type(model).model_fields}
    return type(model).model_construct(model.model_fields_set, **(fields | changes))


def change_menu(pos: "Pos", asked: MenuChangeRequest) -> dict[str, Any]:
    """Do all that is asked, or nothing. Raises Problem `unknown`, `invalid`."""
    _must_make_sense(pos, asked)
    pos.shop.change(asked.goods, asked.id, asked.name, asked.hidden)
    for mode, price in (asked.price or {}).items():
        pos.shelf.set_price(asked.id, mode, price.amount)
    if asked.sold_out is not None:
        minutes = None
        if asked.until is not None:
            minutes = ceil((asked.until.timestamp() - pos.shop.timestamp()) / 60)
        pos.shelf.set_sold_out(asked.id, asked.sold_out, minutes)
    return {"accepted": True}


def _must_make_sense(pos: "Pos", asked: MenuChangeRequest) -> None:
    catalogue = pos.shop.catalogue
    known = {
        "item": {item.id for item in catalogue.items},
        "variant": set(catalogue.variants),
        "option": {o.id for group in catalogue.modifier_groups.values() for o in group.options},
    }
    if asked.id not in known[asked.goods]:
        raise unknown(asked.goods, asked.id)
    if asked.price is not None and asked.goods != "variant":
        raise invalid("Only a variant has a price.")
    if asked.hidden is not None and asked.goods != "item":
        raise invalid("Only an item can be hidden.")
    for price in (asked.price or {}).values():
        if price.amount < 0 or price.currency != catalogue.shop.currency:
            raise invalid(f"Prices here are in {catalogue.shop.currency} and not negative.")
    if asked.name is not None and not all(asked.name.values()):
        raise invalid("A name is not empty.")
    if asked.until is not None:
        away_s = asked.until.timestamp() - pos.shop.timestamp()
        if not asked.sold_out or not 0 < away_s <= LONGEST_AWAY_S:
            raise invalid("Only what is sold out comes back: later than now, and within a year.")
