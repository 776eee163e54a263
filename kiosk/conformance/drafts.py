"""Baskets and orders made from whatever menu an adapter gives."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from kiosk.core.basket import Basket, Choice, Line, Part, chosen, first_line, missing_of, taken
from kiosk.core.menu import Item, Menu, ModifierGroup, ServiceMode
from kiosk.core.order import Order
from kiosk.core.pricing import Quote
from kiosk.ports.pos import Stock

MOST = 12
"""So many kinds of goods are enough for a test."""


def lines_of(menu: Menu, stock: Stock) -> list[Line]:
    """A line of each of up to `MOST` items that can be had, simple ones first; what must be chosen is."""
    items = [item for item in menu.items if _can_be_had(item, stock)]
    items.sort(key=lambda item: (not item.simple, not item.steps))
    lines = [filled_line(menu, item) for item in items]
    good = [line for line in lines if not missing_of(menu, menu.by_id[line.item_id], line)]
    simple = [line for line in good if menu.by_id[line.item_id].simple][: MOST // 2]
    return simple + [line for line in good if line not in simple][: MOST - len(simple)]


def _can_be_had(item: Item, stock: Stock) -> bool:
    gone = stock.variants | stock.items
    parts = [choice.variant_id for step in item.steps for choice in step.choices]
    return (
        item.sellable
        and item.age_limit is None
        and item.id not in gone
        and not any(variant.id in gone for variant in item.variants)
        and not any(part in gone for part in parts)
    )


def filled_line(menu: Menu, item: Item) -> Line:
    """A line of an item in which everything that must be chosen is chosen."""
    line = first_line(menu, item)
    parts = list(line.parts)
    for step in item.steps:
        have = sum(1 for part in parts if part.step_id == step.id)
        parts += [Part(step.id, step.choices[0].variant_id) for _ in range(step.min - have)]
    filled = tuple(
        replace(part, choices=_filled(menu.by_variant[part.variant_id].groups, part.choices))
        for part in parts
    )
    return replace(line, choices=_filled(item.groups, line.choices), parts=filled)


def _filled(groups: Sequence[ModifierGroup], choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    made: list[Choice] = []
    for group in groups:
        mine = [choice for choice, _ in chosen(choices, group)]
        free = [o for o in group.options if o.available and o.id not in {c.option_id for c in mine}]
        short = max(0, group.min - taken(choices, group.id))
        mine += [Choice(group.id, option.id) for option in free[:short]]
        options = {option.id: option for option in group.options}
        made += [replace(c, choices=_filled(options[c.option_id].groups, c.choices)) for c in mine]
    return tuple(made)


def basket_of(lines: Sequence[Line], mode: ServiceMode = ServiceMode.EAT_IN) -> Basket:
    basket = Basket(mode)
    for line in lines:
        basket = basket.added(line)
    return basket


def baskets(menu: Menu, stock: Stock) -> Iterator[Basket]:
    """In each service mode: every line alone, three of the first, and all of them together."""
    lines = lines_of(menu, stock)
    for mode in ServiceMode:
        yield from (basket_of([line], mode) for line in lines)
        yield basket_of([replace(lines[0], quantity=3)], mode)
        yield basket_of(lines, mode)


def order_of(basket: Basket, quote: Quote, method: str = "card") -> Order:
    """A new order with a key of its own."""
    return Order(
        key=str(uuid.uuid4()),
        number="901",
        created_at=datetime.now(UTC),
        language="en",
        basket=basket,
        quote=quote,
        lines=(),
        method=method,
    )
