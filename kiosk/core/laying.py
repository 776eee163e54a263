"""The menu guests choose from: the POS's with the shop's overlay laid over it. Pure; for a worker, because
ten thousand items take a while.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import time
from typing import TypeVar

from kiosk.core.frozen import frozen
from kiosk.core.menu import (
    Allergens,
    Category,
    DayPart,
    Item,
    Menu,
    ModifierGroup,
    Option,
    ServiceMode,
    SetStep,
    Text,
    Variant,
)
from kiosk.core.money import Money
from kiosk.core.overlay import PICK, CategoryOverlay, ItemOverlay, OptionOverlay, Overlay

T = TypeVar("T", Category, Item, Option)

NEVER = (DayPart(time(0), time(0)),)
"""The day parts of a category that is hidden: it is never open."""


def laid_over(overlay: Overlay, menu: Menu) -> Menu:
    """The menu as this shop shows it; the same object where the overlay changes nothing. An item that is as
    it was is the same object too.

    What refers to a hidden item goes with it: parts of sets, sets that then lack a part, suggestions, tiles.
    """
    if overlay == Overlay():
        return menu
    items = _ordered(_without(_Goods(overlay).items(menu.items), overlay), overlay.item_order)
    there = {item.id for item in items}
    tiles = menu.promotions if overlay.promotions is None else overlay.promotions
    known = {category.id for category in menu.categories}
    new = replace(
        menu,
        categories=_ordered(_categories(menu.categories, overlay), overlay.category_order),
        items=items,
        promotions=tuple(t for t in tiles if t.item_id in there and t.category_id in {None, *known}),
        columns=overlay.columns if overlay.columns is not None else menu.columns,
        suggestions=tuple(name for name in overlay.suggestions if name in there) or menu.suggestions,
    )
    return menu if _same(new, menu) else new


def _same(new: Menu, old: Menu) -> bool:
    """By identity where much would have to be compared."""
    alike = len(new.items) == len(old.items) and all(map(lambda a, b: a is b, new.items, old.items))
    return alike and replace(new, items=()) == replace(old, items=())


@frozen
class Orphan:
    """Something the overlay speaks of and the POS no longer has. `kind`: item, category, option, variant or
    group; `name`: what it is called here, if anything.
    """

    kind: str
    id: str
    name: Text


def orphans(overlay: Overlay, menu: Menu) -> tuple[Orphan, ...]:
    """What the overlay keeps for goods that are not in the POS's menu. They can be linked to other ids
    (`kiosk.core.edits.Link`) or forgotten (`Forget`).
    """
    found = [group for item in menu.items for group in all_groups(item.groups)]
    groups = {group.id for group in found}
    options = {option.id for group in found for option in group.options}
    there: Mapping[str, Collection[str]] = {
        "item": menu.by_id,
        "category": {category.id for category in menu.categories},
        "option": options,
        "variant": menu.by_variant,
        "group": groups,
    }
    named: dict[str, dict[str, Text]] = {
        "item": {name: item.name for name, item in overlay.items.items()},
        "category": {name: category.name for name, category in overlay.categories.items()},
        "option": {name: option.name for name, option in overlay.options.items()},
        "variant": dict(overlay.variants),
        "group": dict(overlay.groups),
    }
    return tuple(
        Orphan(kind, name, text)
        for kind, names in named.items()
        for name, text in names.items()
        if name not in there[kind]
    )


def pos_prices(menu: Menu, variant_id: str) -> Mapping[ServiceMode, Money]:
    """What a variant costs at the POS; nothing where it has none."""
    item = menu.by_variant.get(variant_id)
    variant = item.variant(variant_id) if item else None
    return variant.price if variant else {}


def pos_name(menu: Menu, table: str, name: str) -> Text:
    """What the POS calls a thing (`table` as in `Overlay`); nothing where it has none."""
    found = pos_thing(menu, table, name)
    return found.name if found is not None else {}


def pos_thing(menu: Menu, table: str, name: str) -> Item | Category | Variant | ModifierGroup | Option | None:
    """What the POS has by an id of one of the overlay's tables."""
    match table:
        case "items":
            return menu.by_id.get(name)
        case "categories":
            return next((category for category in menu.categories if category.id == name), None)
        case "variants":
            return menu.by_variant[name].variant(name) if name in menu.by_variant else None
    groups = (group for item in menu.items for group in all_groups(item.groups))
    if table == "groups":
        return next((group for group in groups if group.id == name), None)
    return next((option for group in groups for option in group.options if option.id == name), None)


def all_groups(groups: Iterable[ModifierGroup]) -> Iterator[ModifierGroup]:
    """With those within their options."""
    for group in groups:
        yield group
        for option in group.options:
            yield from all_groups(option.groups)


def laid_group(overlay: Overlay, group: ModifierGroup) -> ModifierGroup:
    """One group, with its options, as it is shown; one without options: all of them are hidden."""
    return _Goods(overlay).group(group)


def needed(group: ModifierGroup) -> int:
    """So many different options a group must have at least."""
    return min(group.min, 1) if group.repeat else group.min


def _ordered(things: Sequence[T], first: Sequence[str]) -> tuple[T, ...]:
    if not first:
        return tuple(things)
    place = {name: at for at, name in reversed(list(enumerate(first)))}
    return tuple(sorted(things, key=lambda thing: place.get(thing.id, len(first))))


# Categories.


def _categories(categories: Iterable[Category], overlay: Overlay) -> list[Category]:
    """What is hidden stays as a category that is never open, and so does all below it."""
    found = [_category(category, overlay.categories.get(category.id)) for category in categories]
    gone = {name for name, laid in overlay.categories.items() if laid.hidden}
    while below := {c.id for c in found if c.parent_id in gone} - gone:
        gone |= below
    return [replace(category, day_parts=NEVER) if category.id in gone else category for category in found]


def _category(category: Category, laid: CategoryOverlay | None) -> Category:
    if laid is None:
        return category
    return replace(
        category,
        name={**category.name, **laid.name},
        picture=_picture(category.picture, laid.picture),
        day_parts=category.day_parts if laid.day_parts is None else laid.day_parts,
        members=category.members if laid.members is None else laid.members,
    )


def _picture(known: str | None, own: str | None) -> str | None:
    return known if own is None else own or None


# Items.


def _without(items: list[Item], overlay: Overlay) -> list[Item]:
    """Without what is hidden, what refers to it, and sets that lack a part then."""
    gone = {item.id for item in items if (laid := overlay.items.get(item.id)) and laid.hidden}
    if not gone:
        return items
    while True:
        variants = {variant.id for item in items if item.id in gone for variant in item.variants}
        kept = [_referring(item, gone, variants) for item in items if item.id not in gone]
        lacking = {item.id for item in kept if any(len(s.choices) < 1 <= s.min for s in item.steps)}
        if not lacking:
            return kept
        gone |= lacking


def _referring(item: Item, gone: Collection[str], variants: Collection[str]) -> Item:
    """The item without whatever refers to what is gone."""
    changes: dict[str, object] = {}
    if any(choice.variant_id in variants for step in item.steps for choice in step.choices):
        steps = (_left(step, variants) for step in item.steps)
        changes["steps"] = tuple(step for step in steps if step.choices or step.min)
    if any(name in gone for name in item.goes_with):
        changes["goes_with"] = tuple(name for name in item.goes_with if name not in gone)
    if item.set_id in gone:
        changes["set_id"] = None
    return replace(item, **changes) if changes else item  # type: ignore[arg-type]


def _left(step: SetStep, variants: Collection[str]) -> SetStep:
    kept = tuple(choice for choice in step.choices if choice.variant_id not in variants)
    return replace(step, choices=kept)


class _Goods:
    """Items with their overlay. Groups that many items share are looked at once."""

    def __init__(self, overlay: Overlay) -> None:
        self._overlay = overlay
        self._groups: dict[int, ModifierGroup] = {}
        self._inside = bool(overlay.groups or overlay.options or overlay.option_order)

    def items(self, items: Iterable[Item]) -> list[Item]:
        return [self._item(item) for item in items]

    def _item(self, item: Item) -> Item:
        laid = self._overlay.items.get(item.id)
        calories = laid.calories if laid is not None else {}
        variants = self._variants(item.variants, calories)
        groups = self._shared(item.groups) if self._inside else item.groups
        if laid is not None:
            item = _laid(item, laid)
        if variants is item.variants and groups is item.groups:
            return item
        return replace(item, variants=variants, groups=groups)

    def _variants(self, variants: tuple[Variant, ...], calories: Mapping[str, int]) -> tuple[Variant, ...]:
        names = self._overlay.variants
        if not calories and not any(variant.id in names for variant in variants):
            return variants
        return tuple(
            replace(
                variant,
                name={**variant.name, **names.get(variant.id, {})},
                calories=calories.get(variant.id) if variant.calories is None else variant.calories,
            )
            for variant in variants
        )

    def _shared(self, groups: tuple[ModifierGroup, ...]) -> tuple[ModifierGroup, ...]:
        """A group all of whose options are hidden is not shown."""
        found = tuple(self.group(group) for group in groups)
        if all(map(lambda a, b: a is b, found, groups)):
            return groups
        pairs = zip(found, groups, strict=True)
        return tuple(new for new, old in pairs if new.options or not old.options)

    def group(self, group: ModifierGroup) -> ModifierGroup:
        if id(group) not in self._groups:
            self._groups[id(group)] = self._new_group(group)
        return self._groups[id(group)]

    def _new_group(self, group: ModifierGroup) -> ModifierGroup:
        order = self._overlay.option_order.get(group.id, ())
        options = tuple(self._option(option) for option in _ordered(self._left(group), order))
        name = self._overlay.groups.get(group.id)
        alike = len(options) == len(group.options) and all(map(lambda a, b: a is b, options, group.options))
        if name is None and alike:
            return group
        return replace(group, name={**group.name, **(name or {})}, options=options)

    def _left(self, group: ModifierGroup) -> tuple[Option, ...]:
        """Its options without those that are hidden; all of them where too few would be left to choose."""
        laid = self._overlay.options
        left = tuple(o for o in group.options if not ((own := laid.get(o.id)) and own.hidden))
        return left if len(left) >= needed(group) else group.options

    def _option(self, option: Option) -> Option:
        groups = self._shared(option.groups)
        laid = self._overlay.options.get(option.id)
        if laid is None:
            return option if groups is option.groups else replace(option, groups=groups)
        return _laid_option(replace(option, groups=groups), laid)


def _laid(item: Item, laid: ItemOverlay) -> Item:
    return replace(
        item,
        name={**item.name, **laid.name},
        text={**item.text, **laid.text},
        picture=_picture(item.picture, laid.picture),
        tags=_tags(item.tags if laid.tags is None else laid.tags, laid.featured),
        allergens=_allergens(item.allergens, laid.allergens),
        diet=item.diet if laid.diet is None else laid.diet,
        goes_with=item.goes_with if laid.goes_with is None else laid.goes_with,
        set_id=item.set_id if laid.set_id is None else laid.set_id or None,
        steps=tuple(_step(step, laid.steps) for step in item.steps),
        members=item.members if laid.members is None else laid.members,
    )


def _laid_option(option: Option, laid: OptionOverlay) -> Option:
    return replace(
        option,
        name={**option.name, **laid.name},
        note={**option.note, **laid.note},
        picture=_picture(option.picture, laid.picture),
        allergens=_allergens(option.allergens, laid.allergens),
    )


def _step(step: SetStep, names: Mapping[str, Text]) -> SetStep:
    return replace(step, name={**step.name, **names[step.id]}) if step.id in names else step


def _tags(tags: tuple[str, ...], featured: bool | None) -> tuple[str, ...]:
    if featured is None or featured == (PICK in tags):
        return tags
    return (*tags, PICK) if featured else tuple(tag for tag in tags if tag != PICK)


def _allergens(stated: Allergens, own: frozenset[str] | None) -> Allergens:
    """Nothing the POS states is ever taken away."""
    if own is None:
        return stated
    return Allergens(own if stated.contains is None else stated.contains | own)
