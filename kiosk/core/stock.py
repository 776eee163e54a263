"""What is sold out, marked in the menu; and with it what cannot be made of the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime

from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, Menu, ModifierGroup, Option

_NOTHING: frozenset[str] = frozenset()
_NEVER: Mapping[str, datetime] = {}


@frozen
class _Gone:
    items: Set[str]
    variants: Set[str]
    options: Set[str]
    back_at: Mapping[str, datetime]

    def until(self, item: Item) -> datetime | None:
        """When an item that is sold out can be had again: itself, or the first of its variants."""
        if item.id in self.items:
            return self.back_at.get(item.id)
        return min((self.back_at[v.id] for v in item.variants if v.id in self.back_at), default=None)


def marked(
    menu: Menu,
    items: Set[str] = _NOTHING,
    variants: Set[str] = _NOTHING,
    options: Set[str] = _NOTHING,
    back_at: Mapping[str, datetime] = _NEVER,
) -> Menu:
    """The menu in which `items`, `variants` and `options` (ids) are not available, and neither is a dish
    whose required choice has nothing left, or a set that lacks a part. `back_at`: when they can be had again.
    The same object where nothing changes.
    """
    aware = {name: at for name, at in back_at.items() if at.tzinfo is not None}
    gone = _Gone(items, variants, options, aware)
    dishes = tuple(_item(item, gone) for item in menu.items)
    there = {v.id for item in dishes if item.available for v in item.variants if v.available}
    found = tuple(_set(item, there) if item.steps else item for item in dishes)
    if all(new is old for new, old in zip(found, menu.items, strict=True)):
        return menu
    return replace(menu, items=found)


def _item(item: Item, gone: _Gone) -> Item:
    variants = item.variants
    if any(variant.id in gone.variants for variant in variants):
        variants = tuple(replace(v, available=v.available and v.id not in gone.variants) for v in variants)
    groups = _groups(item.groups, gone) if gone.options else item.groups
    available = item.available and item.id not in gone.items and _can_be_chosen(groups)
    if variants is item.variants and groups is item.groups and available == item.available:
        return item
    new = replace(item, variants=variants, groups=groups, available=available)
    return new if new.sellable else replace(new, back_at=gone.until(new))


def _groups(groups: tuple[ModifierGroup, ...], gone: _Gone) -> tuple[ModifierGroup, ...]:
    found = tuple(_group(group, gone) for group in groups)
    return groups if all(new is old for new, old in zip(found, groups, strict=True)) else found


def _group(group: ModifierGroup, gone: _Gone) -> ModifierGroup:
    found = tuple(_option(option, gone) for option in group.options)
    if all(new is old for new, old in zip(found, group.options, strict=True)):
        return group
    return replace(group, options=found)


def _option(option: Option, gone: _Gone) -> Option:
    groups = _groups(option.groups, gone)
    available = option.available and option.id not in gone.options
    if groups is option.groups and available == option.available:
        return option
    return replace(option, groups=groups, available=available)


def _can_be_chosen(groups: Sequence[ModifierGroup]) -> bool:
    """Is enough left of each required group?"""
    for group in groups:
        left = sum(option.available for option in group.options) if group.min else 0
        if left < (min(group.min, 1) if group.repeat else group.min):
            return False
    return True


def _set(item: Item, there: Set[str]) -> Item:
    for step in item.steps:
        if sum(choice.variant_id in there for choice in step.choices) < step.min:
            return replace(item, available=False) if item.available else item
    return item
