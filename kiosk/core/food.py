"""What is in a dish: allergens and calories of what was chosen, and whether it keeps to what a guest eats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from kiosk.core.basket import Choice, Line, Part, chosen, first_line
from kiosk.core.frozen import frozen
from kiosk.core.menu import Allergens, Item, Menu, ModifierGroup, ServiceMode, Variant

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


@frozen
class Most:
    """The most a dish may cost, in minor units, and bring in kilocalories; None: any."""

    price: int | None = None
    calories: int | None = None

    def toggled(self, other: Most) -> Most:
        """With what `other` says in place of its own; what it says already is taken away."""
        return Most(_toggled(self.price, other.price), _toggled(self.calories, other.calories))

    def __len__(self) -> int:
        """How many limits there are."""
        return (self.price is not None) + (self.calories is not None)


def _toggled(before: int | None, wanted: int | None) -> int | None:
    if wanted is None:
        return before
    return None if before == wanted else wanted


def within(menu: Menu, item: Item, most: Most, mode: ServiceMode) -> bool:
    """Can `item` be had for no more, as its card shows it? Calories that are not stated do not pass."""
    if most.price is not None and shown_variant(item).price[mode].minor > most.price:
        return False
    if most.calories is None:
        return True
    energy = shown_calories(menu, item)
    return energy is not None and energy <= most.calories


def limits(figures: Iterable[int]) -> tuple[int, ...]:
    """Up to two round figures that part the dishes in about three; none that keeps all of them."""
    found = [figure for figure in sorted(figures) if figure > 0]
    if not found:
        return ()
    parts = (_rounded_up(found[len(found) // 3]), _rounded_up(found[2 * len(found) // 3]))
    return tuple(part for part in dict.fromkeys(parts) if part < found[-1])


def _rounded_up(figure: int) -> int:
    """To two digits, with as many noughts as it takes."""
    step = int("1" + "0" * max(0, len(str(figure)) - 2))
    return -(-figure // step) * step


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


def shown_variant(item: Item) -> Variant:
    """The variant whose price a card shows: the first that can be had."""
    return next((variant for variant in item.variants if variant.available), item.variants[0])


def shown_calories(menu: Menu, item: Item) -> int | None:
    """What its card says; of a set without a figure of its own, what it comes with."""
    own = shown_variant(item).calories
    return calories(menu, first_line(menu, item)) if own is None and item.steps else own


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
