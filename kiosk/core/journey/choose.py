"""The item page and the set's steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.core.basket import (
    MOST_OF_A_LINE,
    Choice,
    Line,
    Part,
    counted,
    defaults,
    first_line,
    missing,
    missing_of,
    toggled,
)
from kiosk.core.journey import events as ev
from kiosk.core.journey.basket_moves import added, to_basket, with_basket
from kiosk.core.journey.browse import open_item
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, back_to_menu, go, stay
from kiosk.core.journey.state import ItemScreen, Kiosk, SetScreen
from kiosk.core.menu import Item, Menu, ModifierGroup, SetStep


def on_item(kiosk: Kiosk, screen: ItemScreen, event: Touch) -> Result:
    menu = kiosk.shop.menu
    item = menu.by_id.get(screen.line.item_id) if menu else None
    if menu is None or item is None:
        return back_to_menu(kiosk), ()
    line = screen.line
    match event:
        case ev.VariantChosen(variant_id):
            variant = item.variant(variant_id)
            return _item_line(
                kiosk, replace(line, variant_id=variant_id) if variant and variant.available else line
            )
        case ev.OptionTouched(path):
            return _item_line(kiosk, replace(line, choices=changed(item.groups, line.choices, path)))
        case ev.OptionCounted(path, change):
            return _item_line(kiosk, replace(line, choices=changed(item.groups, line.choices, path, change)))
        case ev.QuantityChanged(change):
            return _item_line(kiosk, _times(line, change))
        case ev.SetAsked():
            return _as_set(kiosk, menu, item, line)
        case ev.AddPressed():
            if missing_of(menu, item, line):
                return replace(kiosk, screen=replace(screen, nod=screen.nod + 1)), ()
            return put(kiosk, line)
        case ev.BackPressed():
            return leave(kiosk, line, item)
        case _:
            return stay(kiosk)


def _item_line(kiosk: Kiosk, line: Line) -> Result:
    return replace(kiosk, screen=ItemScreen(line)), ()


def _times(line: Line, change: int) -> Line:
    return replace(line, quantity=min(MOST_OF_A_LINE, max(1, line.quantity + change)))


def put(kiosk: Kiosk, line: Line) -> Result:
    """Into the basket: a new line, or the changed one in its place. What has sold out is not added;
    whoever began in time may finish.
    """
    menu = kiosk.shop.menu
    assert menu is not None
    if kiosk.guest.basket.line(line.id) is not None:
        kiosk, effects = with_basket(kiosk, kiosk.guest.basket.replaced(line))
        kiosk, more = to_basket(kiosk)
        return kiosk, effects + more
    gone = too_late(kiosk)
    if gone is not None:
        return gone
    return added(back_to_menu(kiosk, _category(menu, line)), line)


def too_late(kiosk: Kiosk) -> Result | None:
    """Back to the menu, with the reason, from the page of what can no longer be added; None while it can."""
    screen, menu = kiosk.screen, kiosk.shop.menu
    if menu is None or not isinstance(screen, ItemScreen | SetScreen):
        return None
    item = menu.by_id.get(screen.line.item_id)
    if item is None or kiosk.guest.basket.line(screen.line.id) is not None:
        return None
    if item.sellable:
        return None
    return open_item(back_to_menu(kiosk, _category(menu, screen.line)), item.id)


def leave(kiosk: Kiosk, line: Line, item: Item) -> Result:
    """Back to where the guest came from: the basket for a line of it, else the menu."""
    if line.id:
        return to_basket(kiosk)
    return back_to_menu(kiosk, item.category_ids[0] if item.category_ids else None), ()


def _category(menu: Menu, line: Line) -> str | None:
    categories = menu.by_id[line.item_id].category_ids
    return categories[0] if categories else None


def changed(
    groups: Sequence[ModifierGroup], choices: tuple[Choice, ...], path: tuple[str, ...], change: int = 0
) -> tuple[Choice, ...]:
    """`choices` after a touch on the option at `path`; `change` counts a repeatable option instead of
    toggling it.
    """
    group = next((g for g in groups if path[:1] == (g.id,)), None)
    if group is None or len(path) < 2:
        return choices
    if len(path) == 2:
        return counted(group, choices, path[1], change) if change else toggled(group, choices, path[1])
    option = next((o for o in group.options if o.id == path[1]), None)
    if option is None:
        return choices
    return tuple(
        replace(c, choices=changed(option.groups, c.choices, path[2:], change))
        if c.group_id == group.id and c.option_id == option.id
        else c
        for c in choices
    )


def _as_set(kiosk: Kiosk, menu: Menu, item: Item, line: Line) -> Result:
    """The set made from an item: its own step is filled with what was chosen so far."""
    set_item = menu.by_id.get(item.set_id or "")
    if set_item is None or not set_item.sellable:
        return stay(kiosk)
    fresh = replace(first_line(menu, set_item), id=line.id)
    variants = {v.id for v in item.variants}
    for index, step in enumerate(set_item.steps):
        offered = [c.variant_id for c in step.choices if c.variant_id in variants]
        if offered:
            wanted = line.variant_id if line.variant_id in offered else offered[0]
            others = tuple(part for part in fresh.parts if part.step_id != step.id)
            parts = (Part(step.id, wanted, line.choices), *others)
            fresh = replace(fresh, parts=_in_order(set_item, parts), quantity=line.quantity)
            part = fresh.parts.index(parts[0])
            unfinished = bool(missing(item.groups, line.choices))
            next_step = index if unfinished else _following(set_item, fresh, index)
            return go(kiosk, SetScreen(fresh, next_step, part if unfinished else None)), ()
    return go(kiosk, SetScreen(fresh)), ()


def _in_order(item: Item, parts: Sequence[Part]) -> tuple[Part, ...]:
    order = {step.id: index for index, step in enumerate(item.steps)}
    return tuple(sorted(parts, key=lambda part: order[part.step_id]))


def on_set(kiosk: Kiosk, screen: SetScreen, event: Touch) -> Result:
    menu = kiosk.shop.menu
    item = menu.by_id.get(screen.line.item_id) if menu else None
    if menu is None or item is None:
        return back_to_menu(kiosk), ()
    match event:
        case ev.PartTouched(variant_id):
            return _part_touched(kiosk, menu, item, screen, variant_id)
        case ev.OptionTouched(path):
            return _set_option(kiosk, menu, item, screen, path, 0)
        case ev.OptionCounted(path, change):
            return _set_option(kiosk, menu, item, screen, path, change)
        case ev.NextPressed():
            return _next(kiosk, menu, item, screen)
        case ev.StepOpened(step):
            known = 0 <= step <= len(item.steps)
            return (_set(kiosk, screen.line, step) if known else kiosk), ()
        case ev.PartOpened(part):
            has = 0 <= part < len(screen.line.parts)
            return (_set(kiosk, screen.line, screen.step, part) if has else kiosk), ()
        case ev.QuantityChanged(change):
            return replace(kiosk, screen=replace(screen, line=_times(screen.line, change))), ()
        case ev.AddPressed():
            if missing_of(menu, item, screen.line):
                return _to_missing(kiosk, menu, item, screen), ()
            return put(kiosk, screen.line)
        case ev.BackPressed():
            return _back(kiosk, item, screen)
        case _:
            return stay(kiosk)


def _set(kiosk: Kiosk, line: Line, step: int, part: int | None = None, nod: int = 0) -> Kiosk:
    return replace(kiosk, screen=SetScreen(line, step, part, nod))


def _part_touched(kiosk: Kiosk, menu: Menu, item: Item, screen: SetScreen, variant_id: str) -> Result:
    """A choice for the step that is shown: one that is single goes on at once, or asks what the part
    still needs.
    """
    if screen.step >= len(item.steps):
        return stay(kiosk)
    step = item.steps[screen.step]
    owner = menu.by_variant.get(variant_id)
    variant = owner.variant(variant_id) if owner else None
    offered = any(choice.variant_id == variant_id for choice in step.choices)
    if owner is None or not offered or not variant or not (variant.available and owner.available):
        return stay(kiosk)
    mine = [part for part in screen.line.parts if part.step_id == step.id]
    same = [part for part in mine if part.variant_id == variant_id]
    others = [part for part in screen.line.parts if part.step_id != step.id]
    new = same[0] if same else Part(step.id, variant_id, defaults(owner.groups))
    if step.max == 1:
        line = replace(screen.line, parts=_in_order(item, [*others, new]))
        return _go_on(kiosk, menu, item, line, screen.step, line.parts.index(new))
    if same:
        kept = [part for part in mine if part is not same[0]]
    else:
        kept = [*mine, new] if len(mine) < step.max else mine
    return _set(kiosk, replace(screen.line, parts=_in_order(item, [*others, *kept])), screen.step), ()


def _go_on(kiosk: Kiosk, menu: Menu, item: Item, line: Line, step: int, part: int) -> Result:
    """To the part's own required choices, else to the next step that has something to choose."""
    owner = menu.by_variant[line.parts[part].variant_id]
    if missing(owner.groups, line.parts[part].choices):
        return _set(kiosk, line, step, part), ()
    return _set(kiosk, line, _following(item, line, step)), ()


def _following(item: Item, line: Line, step: int) -> int:
    """The next step; while a line of the basket is edited, and behind the last one, the review."""
    if line.id:
        return len(item.steps)
    for index in range(step + 1, len(item.steps)):
        if _asks(item.steps[index]):
            return index
    return len(item.steps)


def _asks(step: SetStep) -> bool:
    """There is something to choose: one of several, or whether to have it."""
    return len(step.choices) > 1 or step.min == 0


def _next(kiosk: Kiosk, menu: Menu, item: Item, screen: SetScreen) -> Result:
    """Next: from a part's choices on, or from a step with what it has; a step that still needs one says
    so.
    """
    line = screen.line
    if screen.part is not None:
        owner = menu.by_variant[line.parts[screen.part].variant_id]
        if missing(owner.groups, line.parts[screen.part].choices):
            return _set(kiosk, line, screen.step, screen.part, screen.nod + 1), ()
        return _set(kiosk, line, _following(item, line, screen.step)), ()
    if screen.step >= len(item.steps):
        return stay(kiosk)
    step = item.steps[screen.step]
    mine = [i for i, part in enumerate(line.parts) if part.step_id == step.id]
    if len(mine) < step.min:
        return _set(kiosk, line, screen.step, None, screen.nod + 1), ()
    for index in mine:
        owner = menu.by_variant[line.parts[index].variant_id]
        if missing(owner.groups, line.parts[index].choices):
            return _set(kiosk, line, screen.step, index), ()
    return _set(kiosk, line, _following(item, line, screen.step)), ()


def _to_missing(kiosk: Kiosk, menu: Menu, item: Item, screen: SetScreen) -> Kiosk:
    """To the first step or part that lacks something; what the set itself lacks is asked in the review."""
    line = screen.line
    for index, step in enumerate(item.steps):
        mine = [i for i, part in enumerate(line.parts) if part.step_id == step.id]
        if len(mine) < step.min:
            return _set(kiosk, line, index, None, screen.nod + 1)
        for part in mine:
            owner = menu.by_variant[line.parts[part].variant_id]
            if missing(owner.groups, line.parts[part].choices):
                return _set(kiosk, line, index, part, screen.nod + 1)
    return _set(kiosk, line, len(item.steps), None, screen.nod + 1)


def _set_option(
    kiosk: Kiosk, menu: Menu, item: Item, screen: SetScreen, path: tuple[str, ...], change: int
) -> Result:
    """An option of the part that is shown, else of the set itself."""
    if screen.part is None:
        line = replace(screen.line, choices=changed(item.groups, screen.line.choices, path, change))
        return replace(kiosk, screen=replace(screen, line=line)), ()
    part = screen.line.parts[screen.part]
    groups = menu.by_variant[part.variant_id].groups
    part = replace(part, choices=changed(groups, part.choices, path, change))
    parts = tuple(part if i == screen.part else p for i, p in enumerate(screen.line.parts))
    return replace(kiosk, screen=replace(screen, line=replace(screen.line, parts=parts))), ()


def _back(kiosk: Kiosk, item: Item, screen: SetScreen) -> Result:
    if screen.part is not None:
        return _set(kiosk, screen.line, screen.step), ()
    if screen.line.id and screen.step == len(item.steps):
        return to_basket(kiosk)
    if screen.line.id:
        return _set(kiosk, screen.line, len(item.steps)), ()
    for index in range(screen.step - 1, -1, -1):
        if _asks(item.steps[index]):
            return _set(kiosk, screen.line, index), ()
    return leave(kiosk, screen.line, item)
