"""Prices that look wrong: nothing, far from the rest of their category, or not as this menu's prices end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from statistics import median

from kiosk.core.menu import Item, Menu

FAR = 10
"""Times the median of the category, or a part of it."""
ENOUGH = 4
"""Prices of a category that make a median worth something."""
USUALLY = 0.8
"""Of the menu's prices end in a way that makes the others odd."""

Odd = tuple[str, str, Item, tuple[str, ...]]
"""What is wrong (a `kiosk.core.lint.Rule`), the variant, its item, and the amounts in minor units."""


def odd_prices(menu: Menu) -> Iterator[Odd]:
    medians = {name: _median(items) for name, items in menu.by_category.items()}
    ends = _ends(menu)
    for item in menu.items:
        middle = next((medians[name] for name in item.category_ids if medians.get(name)), None)
        for variant in item.variants:
            prices = sorted({price.minor for price in variant.price.values()})
            if not prices[0]:
                yield "price_zero", variant.id, item, ()
                continue
            if middle and not middle / FAR < prices[0] <= prices[-1] < middle * FAR:
                far = prices[-1] if prices[-1] >= middle * FAR else prices[0]
                yield "price_far", variant.id, item, (str(far), str(round(middle)))
            if ends and prices[-1] % ends:  # the lower one is often the same without some of its tax
                yield "price_odd", variant.id, item, (str(prices[-1]), str(ends))


def _median(items: Iterable[Item]) -> float | None:
    prices = [price for item in items for price in _prices(item) if price]
    return median(prices) if len(prices) >= ENOUGH else None


def _ends(menu: Menu) -> int | None:
    """What nearly all prices can be divided by: 100, 50, 10 or 5 minor units; None: nothing in common."""
    prices = [price for item in menu.items for price in _prices(item) if price]
    if len(prices) < ENOUGH:
        return None
    for size in (100, 50, 10, 5):
        if sum(price % size == 0 for price in prices) >= USUALLY * len(prices):
            return size
    return None


def _prices(item: Item) -> list[int]:
    """Of each variant its highest: take-out may be cheaper."""
    return [max(price.minor for price in variant.price.values()) for variant in item.variants]
