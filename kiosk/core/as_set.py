"""Single dishes in the basket that a set holds too, for less: offered as that set, never turned into it
by themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from kiosk.core.basket import (
    MOST_OF_A_LINE,
    Basket,
    Line,
    Part,
    defaults,
    missing_of,
    sold_out_lines,
)
from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, Menu, ServiceMode, Variant
from kiosk.core.pricing import unit_price


@frozen
class AsSet:
    """`line` is the set with what was chosen for each dish; `taken` how many of which line (by its id) go
    into it; `before` and `after` the basket without it and with it.
    """

    line: Line
    taken: Mapping[int, int]
    before: Basket
    after: Basket


@frozen
class _Fit:
    """A line that can fill a step: what it costs alone beyond what it adds to the set's price."""

    line: Line
    gain: int


def as_set(menu: Menu, basket: Basket, now: datetime) -> AsSet | None:
    """The set that saves most on what is in the basket; None where none that can be had now saves anything.

    The dishes' own choices stay. What a set leaves over stays in the basket as it is.
    """
    found = [offer for item in _covered(menu, basket) for offer in _offers(menu, item, basket, now)]
    best = max(found, key=lambda offer: _saving(menu, offer), default=None)
    return best if best is not None and _saving(menu, best) > 0 else None


def _saving(menu: Menu, offer: AsSet) -> int:
    lines = {line.id: line for line in offer.before.lines}
    mode = offer.before.mode
    apart = sum(unit_price(menu, lines[key], mode).minor * n for key, n in offer.taken.items())
    return apart - unit_price(menu, offer.line, mode).minor * offer.line.quantity


def _covered(menu: Menu, basket: Basket) -> Iterator[Item]:
    """The sets of which every step that must be filled finds something in the basket."""
    fitting: dict[str, set[str]] = {}
    for line in basket.lines:
        for set_id, step_id in () if line.parts else menu.steps_with.get(line.variant_id, ()):
            fitting.setdefault(set_id, set()).add(step_id)
    for set_id, steps in fitting.items():
        if all(step.id in steps for step in menu.by_id[set_id].steps if step.min):
            yield menu.by_id[set_id]


def _offers(menu: Menu, item: Item, basket: Basket, now: datetime) -> Iterator[AsSet]:
    """The set made of the basket's dishes, if they suffice and it is sold now; at most one."""
    variant = next((v for v in item.variants if v.available), None)
    if variant is None or not item.available or not menu.on_sale(item, now):
        return
    parts = _filled(menu, item, basket)
    if parts is None:
        return
    taken = Counter(line.id for line, _ in parts)
    times = min(MOST_OF_A_LINE, *(line.quantity // taken[line.id] for line, _ in parts))
    line = _line(item, variant, tuple(part for _, part in parts), times)
    after = _exchanged(basket, line, {key: count * times for key, count in taken.items()})
    if after is None or missing_of(menu, item, line) or not _welcome(menu, item, line, basket):
        return
    yield AsSet(line, {key: count * times for key, count in taken.items()}, basket, after)


def _line(item: Item, variant: Variant, parts: tuple[Part, ...], times: int) -> Line:
    return Line(0, item.id, variant.id, times, defaults(item.groups), parts)


def _filled(menu: Menu, item: Item, basket: Basket) -> list[tuple[Line, Part]] | None:
    """Each step filled with what gains most, the step with the least choice first; None where one stays
    empty. A step takes what belongs to the set's price and no more.
    """
    left = {line.id: line.quantity for line in basket.lines}
    fits = {step.id: _fits(menu, item, step.id, basket) for step in item.steps}
    found: dict[str, list[tuple[Line, Part]]] = {}
    for step in sorted(item.steps, key=lambda step: len(fits[step.id])):
        mine = found.setdefault(step.id, [])
        for fit in fits[step.id]:
            most = min(step.max, max(step.min, step.included)) if fit.gain > 0 else step.min
            count = max(0, min(left[fit.line.id], most - len(mine)))
            left[fit.line.id] -= count
            mine += [(fit.line, Part(step.id, fit.line.variant_id, fit.line.choices))] * count
        if len(mine) < step.min:
            return None
    return [pair for step in item.steps for pair in found[step.id]]


def _fits(menu: Menu, item: Item, step_id: str, basket: Basket) -> list[_Fit]:
    step = next(step for step in item.steps if step.id == step_id)
    extras = {choice.variant_id: choice.extra.minor for choice in step.choices}
    mine = (line for line in basket.lines if line.variant_id in extras and not line.parts)
    fits = [_Fit(line, _alone(menu, line, basket.mode) - extras[line.variant_id]) for line in mine]
    return sorted(fits, key=lambda fit: -fit.gain)


def _alone(menu: Menu, line: Line, mode: ServiceMode) -> int:
    variant = menu.by_variant[line.variant_id].variant(line.variant_id)
    assert variant is not None
    return variant.price[mode].minor


def _welcome(menu: Menu, item: Item, line: Line, basket: Basket) -> bool:
    """Does it change nothing but the price: everything can be had, no age is asked for anew, and nothing
    that was to be eaten here must be taken out?
    """
    ages = [menu.by_variant[part.variant_id].age_limit or 0 for part in line.parts]
    asks_no_age = (item.age_limit or 0) <= max(ages, default=0)
    here = not item.take_out_only or basket.mode is ServiceMode.TAKE_OUT
    return asks_no_age and here and not sold_out_lines(menu, Basket(basket.mode, (line,)))


def _exchanged(basket: Basket, line: Line, taken: Mapping[int, int]) -> Basket | None:
    """The basket with the set in the place of the first dish that goes into it; None where it is full."""
    rest = basket.restored(
        tuple(
            replace(old, quantity=old.quantity - taken.get(old.id, 0))
            for old in basket.lines
            if old.quantity > taken.get(old.id, 0)
        )
    )
    after = rest.added(line)
    if after is rest:
        return None
    if len(after.lines) == len(rest.lines):
        return after  # merged into an equal set
    ids = [old.id for old in basket.lines]
    first = min(ids.index(line_id) for line_id in taken)
    place = sum(old.id in ids[:first] for old in rest.lines)
    return after.restored((*rest.lines[:place], after.lines[-1], *rest.lines[place:]))
