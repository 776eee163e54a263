"""What was ordered before, as it can be had today: other prices, something sold out, something gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.core.basket import Basket, Choice, Line, Part, chosen, defaults, known, missing_of, sold_out_lines
from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, Menu, ModifierGroup, ServiceMode
from kiosk.core.money import Money, total
from kiosk.core.pricing import unit_price


@frozen
class Again:
    """An earlier order today. `lines` can be ordered now and cost `amount`; `gone`: ids of items that cannot
    be had now; `changed`: a choice is no longer offered, or an item has left the menu.
    """

    lines: tuple[Line, ...]
    amount: Money
    gone: tuple[str, ...] = ()
    changed: bool = False


def again(menu: Menu, now: datetime, mode: ServiceMode, lines: Sequence[Line]) -> Again:
    """What of an earlier order can be had now, with the choices that are still offered."""
    had: list[Line] = []
    gone: list[str] = []
    changed = False
    for line in lines:
        item = menu.by_id.get(line.item_id)
        today = _renewed(menu, item, line) if item is not None and known(menu, line) else None
        if item is None:
            changed = True
        elif today is None or not _to_be_had(menu, now, mode, item, today):
            gone.append(line.item_id)
        else:
            had.append(today)
            changed = changed or not today.same_goods(line)
    amount = total((unit_price(menu, line, mode) * line.quantity for line in had), menu.currency)
    return Again(tuple(had), amount, tuple(dict.fromkeys(gone)), changed)


def _renewed(menu: Menu, item: Item, line: Line) -> Line | None:
    """The line with the choices the menu still has, and what the menu presets for the others; None where
    something must be chosen anew.
    """
    parts = tuple(_part(menu, part) for part in line.parts)
    new = replace(line, choices=_still(item.groups, line.choices), parts=parts)
    return None if missing_of(menu, item, new) else new


def _part(menu: Menu, part: Part) -> Part:
    return replace(part, choices=_still(menu.by_variant[part.variant_id].groups, part.choices))


def _still(groups: Sequence[ModifierGroup], choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return tuple(choice for group in groups for choice in _of_group(group, choices))


def _of_group(group: ModifierGroup, choices: tuple[Choice, ...]) -> Iterator[Choice]:
    left = [
        replace(choice, choices=_still(option.groups, choice.choices))
        for choice, option in chosen(choices, group)
        if option.available
    ]
    if left or not any(choice.group_id == group.id for choice in choices):
        yield from left
    else:  # what was chosen is gone: what the menu presets
        yield from defaults((group,))


def _to_be_had(menu: Menu, now: datetime, mode: ServiceMode, item: Item, line: Line) -> bool:
    return menu.on_sale(item, now) and not sold_out_lines(menu, Basket(mode, (line,)))
