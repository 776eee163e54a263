"""What one dish more would save: a combo of which all but one is in the basket."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from kiosk.core.basket import Basket, Line, known
from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, Menu, ServiceMode
from kiosk.core.money import Money
from kiosk.core.offering import happy_price, in_goods, items_of, taken_off
from kiosk.core.offers import LinesOff
from kiosk.core.pricing import unit_price
from kiosk.core.shop_offers import Combo, Goods


@frozen
class OneMore:
    """With one more of `goods`, the cheapest of them, the combo `id` saves `saved` more than without it."""

    id: str
    goods: Goods
    saved: Money


def one_more(
    menu: Menu, holding: Collection[str], basket: Basket, sold: Callable[[Item], bool]
) -> OneMore | None:
    """The combo that would save most; None: there is none one dish away. `sold`: can it be ordered now?"""
    before = _sum(basket.offers)
    found = []
    for name, combo in menu.offers.combos.items():
        part = _lacking(menu, combo, basket) if name in holding else None
        line = _cheapest(part, basket, sold, menu) if part is not None else None
        if part is None or line is None:
            continue
        with_it = taken_off(menu, holding, basket.added(line))
        saved = _sum(with_it) - before - _alone(menu, holding, line, basket.mode)
        if saved > 0 and any(off.id == name for off in with_it):
            found.append(OneMore(name, part, Money(saved, menu.currency)))
    return max(found, key=lambda each: each.saved.minor, default=None)


def _sum(offs: Iterable[LinesOff]) -> int:
    return sum(off.amount.minor for off in offs)


def _alone(menu: Menu, holding: Collection[str], line: Line, mode: ServiceMode) -> int:
    """What a happy hour would take off the dish anyway."""
    price = unit_price(menu, line, mode)
    return price.minor - happy_price(menu, holding, menu.by_id[line.item_id], price)[0].minor


def _lacking(menu: Menu, combo: Combo, basket: Basket) -> Goods | None:
    """The goods of the one part that lacks one dish, where the others are there."""
    items = [(menu.by_id[line.item_id], line.quantity) for line in basket.lines if known(menu, line)]
    short = [
        (max(0, part.count - sum(count for item, count in items if in_goods(menu, item, part.goods))), part)
        for part in combo.parts
    ]
    lacking = [part.goods for count, part in short if count]
    return lacking[0] if sum(count for count, _ in short) == 1 else None


def _cheapest(goods: Goods, basket: Basket, sold: Callable[[Item], bool], menu: Menu) -> Line | None:
    fitting = [
        (variant.price[basket.mode].minor, item.id, variant.id)
        for item in items_of(menu, goods)
        if not item.steps and sold(item)
        for variant in item.variants
        if variant.available and basket.mode in variant.price
    ]
    if not fitting:
        return None
    _, item_id, variant_id = min(fitting)
    return Line(0, item_id, variant_id)
