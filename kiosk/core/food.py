"""What is in a dish: allergens and calories of what was chosen, and whether it keeps to what a guest eats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from kiosk.core.basket import Choice, Line, Part, chosen
from kiosk.core.menu import Allergens, Item, Menu, ModifierGroup

NONE = Allergens(frozenset())


class Fit(IntEnum):
    """Does a dish keep to what the guest eats? Ordered from worst to best."""

    NO = 0
    UNKNOWN = 1
    """Its allergens are not stated: it is shown as that, never as free."""
    YES = 2


def contains(allergens: Allergens, avoid: frozenset[str]) -> Fit:
    """Does something with these allergens keep to `avoid`?"""
    if not avoid:
        return Fit.YES
    if allergens.contains is None:
        return Fit.UNKNOWN
    return Fit.NO if allergens.contains & avoid else Fit.YES


def fit(menu: Menu, item: Item, avoid: frozenset[str], diet: frozenset[str]) -> Fit:
    """Can `item` be had so that it keeps to both? What must be chosen counts by its best choice.

    A set is judged by its parts: it has no diet of its own.
    """
    if not item.steps and not diet <= item.diet:
        return Fit.NO
    found = contains(item.allergens, avoid)
    if not avoid and not item.steps:
        return found
    for group in item.groups:
        if group.min:
            found = min(found, _best(contains(option.allergens, avoid) for option in group.options))
    for step in item.steps:
        if step.min:
            found = min(
                found, _best(_fit_of(menu, choice.variant_id, avoid, diet) for choice in step.choices)
            )
    return found


def _best(fits: Iterable[Fit]) -> Fit:
    return max(fits, default=Fit.NO)


def _fit_of(menu: Menu, variant_id: str, avoid: frozenset[str], diet: frozenset[str]) -> Fit:
    item = menu.by_variant.get(variant_id)
    return fit(menu, item, avoid, diet) if item and not item.steps else Fit.NO


def _of_choices(groups: Sequence[ModifierGroup], choices: Sequence[Choice]) -> Allergens:
    found = NONE
    for group in groups:
        for choice, option in chosen(choices, group):
            found = found | option.allergens | _of_choices(option.groups, choice.choices)
    return found


def part_allergens(menu: Menu, part: Part) -> Allergens:
    """Allergens of a part of a set with its own choices."""
    item = menu.by_variant[part.variant_id]
    return item.allergens | _of_choices(item.groups, part.choices)


def line_allergens(menu: Menu, line: Line) -> Allergens:
    """Allergens of item × options × parts; one that is not stated makes the whole unknown.

    An ingredient that is left out takes nothing away: traces remain.
    """
    item = menu.by_id[line.item_id]
    found = item.allergens | _of_choices(item.groups, line.choices)
    for part in line.parts:
        found = found | part_allergens(menu, part)
    return found


def stated_allergens(menu: Menu, line: Line) -> frozenset[str]:
    """The allergens that are stated somewhere in a line, also where the whole is unknown."""
    item = menu.by_id[line.item_id]
    found = _stated(item, line.choices)
    for part in line.parts:
        found |= _stated(menu.by_variant[part.variant_id], part.choices)
    return found


def _stated(item: Item, choices: Sequence[Choice]) -> frozenset[str]:
    return (item.allergens.contains or frozenset()) | _stated_in(item.groups, choices)


def _stated_in(groups: Sequence[ModifierGroup], choices: Sequence[Choice]) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for group in groups:
        for choice, option in chosen(choices, group):
            found |= (option.allergens.contains or frozenset()) | _stated_in(option.groups, choice.choices)
    return found


def _calories_of(item: Item, variant_id: str, choices: Sequence[Choice]) -> int | None:
    variant = item.variant(variant_id)
    if variant is None or variant.calories is None:
        return None
    return variant.calories + _calories_in(item.groups, choices)


def _calories_in(groups: Sequence[ModifierGroup], choices: Sequence[Choice]) -> int:
    return sum(
        ((option.calories or 0) + _calories_in(option.groups, choice.choices)) * choice.quantity
        for group in groups
        for choice, option in chosen(choices, group)
    )


def calories(menu: Menu, line: Line) -> int | None:
    """Kilocalories of one unit of a line; None where they are not stated. A set counts its parts."""
    item = menu.by_id[line.item_id]
    own = _calories_of(item, line.variant_id, line.choices)
    if not item.steps:
        return own
    parts = [_calories_of(menu.by_variant[p.variant_id], p.variant_id, p.choices) for p in line.parts]
    if not parts or any(part is None for part in parts):
        return None
    return (own or 0) + sum(part or 0 for part in parts)
