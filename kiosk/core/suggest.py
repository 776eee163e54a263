"""What to suggest, and when not to: never what is in the basket, never after a refusal, never into a
queue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from kiosk.core.basket import Basket, Line
from kiosk.core.journey.state import Guest, Kiosk, Replacement
from kiosk.core.menu import Item, Menu
from kiosk.core.money import Money
from kiosk.core.pricing import unit_price

MOST = 3


def suggestions(kiosk: Kiosk) -> tuple[Item, ...]:
    """Up to three simple items that go with what is in the basket; none where suggesting would be a
    nuisance.
    """
    shop, guest = kiosk.shop, kiosk.guest
    busy = shop.hurried or (shop.wait_minutes or 0) >= shop.facts.busy_from_minutes
    eased = guest.easy or guest.text_scale >= 200 or guest.more_time
    if shop.menu is None or guest.suggestions_refused or busy or eased:
        return ()
    open_now = {category.id for category in shop.menu.open_categories(shop.now)}
    found: dict[str, Item] = {}
    for item in _going_with(shop.menu, guest.basket):
        if (
            item.id not in found
            and open_now.intersection(item.category_ids)
            and _welcome(shop.menu, guest, item)
        ):
            found[item.id] = item
    return tuple(found.values())[:MOST]


def _going_with(menu: Menu, basket: Basket) -> Iterator[Item]:
    for line in basket.lines:
        item = menu.by_id.get(line.item_id)
        yield from _known(menu, item.goes_with if item else ())
    if basket.lines:
        yield from _known(menu, menu.suggestions)


def _known(menu: Menu, ids: Iterable[str]) -> Iterator[Item]:
    return (menu.by_id[item_id] for item_id in ids if item_id in menu.by_id)


def _welcome(menu: Menu, guest: Guest, item: Item) -> bool:
    """Can be had in one touch, suits the guest, and is neither in the basket nor the like of a part of
    a set in it.
    """
    basket = guest.basket
    parts = [menu.by_variant.get(part.variant_id) for line in basket.lines for part in line.parts]
    like_a_part = any(set(item.category_ids) & set(part.category_ids) for part in parts if part)
    return (
        item.sellable
        and item.simple
        and not item.age_limit
        and not basket.count_of(item.id)
        and not like_a_part
        and suits(guest, item)
    )


def suits(guest: Guest, item: Item) -> bool:
    """Does the item keep to what the guest eats? What an item contains may be unknown: then it does not
    pass.
    """
    if guest.avoid and (item.allergens.contains is None or item.allergens.contains & guest.avoid):
        return False
    return guest.diet <= item.diet


def replacements(kiosk: Kiosk, line: Line) -> tuple[Replacement, ...]:
    """Up to three sellable items of the same category, nearest in price first, with what they cost more
    or less.
    """
    menu, guest = kiosk.shop.menu, kiosk.guest
    if menu is None or line.item_id not in menu.by_id:
        return ()
    gone = menu.by_id[line.item_id]
    mode = guest.basket.mode
    try:
        before = unit_price(menu, line, mode)
    except KeyError:
        before = gone.variants[0].price[mode]
    found = [
        Replacement(item.id, (_price(item, guest) - before) * line.quantity)
        for item in replacing(menu, kiosk.shop.now, guest, gone)
        if bool(item.steps) == bool(gone.steps)
    ]
    return tuple(sorted(found, key=lambda r: abs(r.difference.minor))[:MOST])


def replacing(menu: Menu, now: datetime, guest: Guest, gone: Item) -> Iterator[Item]:
    """Sellable items of a category that is open and holds `gone` too, in the menu's order."""
    categories = {category.id for category in menu.open_categories(now)} & set(gone.category_ids)
    for item in menu.items:
        alike = item.id != gone.id and categories.intersection(item.category_ids)
        grown_up = item.age_limit and not gone.age_limit
        if alike and item.sellable and not grown_up and suits(guest, item):
            yield item


def _price(item: Item, guest: Guest) -> Money:
    return next(v for v in item.variants if v.available).price[guest.basket.mode]
