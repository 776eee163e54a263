"""What easy mode asks: which dishes stand first, what must be chosen of one, and how points can be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kiosk.core.basket import Choice, chosen, defaults, missing_of, taken
from kiosk.core.journey.home import Saving, savings
from kiosk.core.journey.rewards import free_dish
from kiosk.core.journey.state import Kiosk
from kiosk.core.menu import Item, Menu, ModifierGroup, SetStep

AT_ONCE = 4
"""So many answers are shown together."""
Path = tuple[str, ...]
"""A group of an item: its id, or for one of an option its group's path, the option's id, and its id."""


def favourites(recommended: Iterable[Item], kinds: Sequence[Sequence[Item]]) -> tuple[Item, ...]:
    """Up to AT_ONCE dishes that stand first: what the shop recommends, filled up with the first that can be
    had of each kind, then with others. Nothing that is sold out, or needs an age.
    """
    found: dict[str, Item] = {}
    firsts = (next(filter(welcome, items), None) for items in kinds)
    others = (item for items in kinds for item in items)
    for item in (*recommended, *firsts):
        if item is not None and welcome(item):
            found[item.id] = item
    while len(found) < AT_ONCE and (item := next(others, None)) is not None:
        if welcome(item):
            found[item.id] = item
    return tuple(found.values())[:AT_ONCE]


def welcome(item: Item) -> bool:
    """Anybody may be offered it now."""
    return item.sellable and not item.age_limit


def kinds_worth_asking(kinds: Sequence[Sequence[Item]], shown: Sequence[Item]) -> bool:
    """Is there a dish in them that is not shown already?"""
    known = {item.id for item in shown}
    return any(item.id not in known for items in kinds for item in items)


def must_choose(
    groups: Sequence[ModifierGroup], choices: Sequence[Choice], path: Path = ()
) -> Iterator[Path]:
    """The groups that are asked, in their order, nested ones of chosen options right after their parent. What
    may be left out stays as it comes; what is no choice and is taken already is not asked.
    """
    for group in groups:
        here = (*path, group.id)
        if group.min and (len(group.options) > 1 or taken(choices, group.id) < group.min):
            yield here
        for choice, option in chosen(choices, group):
            yield from must_choose(option.groups, choice.choices, (*here, option.id))


def usual_options(group: ModifierGroup) -> frozenset[str]:
    """The ids of the options that a dish comes with."""
    return frozenset(choice.option_id for choice in defaults((group,)))


def usual_variants(step: SetStep) -> frozenset[str]:
    """The ids of the variants that a step of a set comes with."""
    return frozenset(choice.variant_id for choice in step.choices if choice.default)


def uses_of_points(kiosk: Kiosk, menu: Menu) -> list[Saving]:
    """What a member can have for points with one touch: something off this order, or a dish that comes along
    as it is. Nothing where something is spent already.
    """
    return [use for use in savings(kiosk) if use.amount or _comes_along(menu, use)]


def _comes_along(menu: Menu, use: Saving) -> bool:
    variant_id = use.reward.discount.variant_id if use.reward else None
    line = free_dish(menu, variant_id) if variant_id else None
    if line is None:
        return False
    item = menu.by_id[line.item_id]
    return welcome(item) and not missing_of(menu, item, line)
