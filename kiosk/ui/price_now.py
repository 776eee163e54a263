"""What something costs now, where one of the shop's happy hours makes it cheaper."""

from __future__ import annotations

from collections.abc import Collection

from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, Menu
from kiosk.core.money import Money
from kiosk.core.offering import happy_price
from kiosk.ui.text import money, name


@frozen
class PriceNow:
    """`usual`: the price without the happy hour, `offer` its name; both "" where there is none."""

    text: str
    usual: str = ""
    offer: str = ""


def price_now(
    menu: Menu, holding: Collection[str], item: Item, price: Money, language: str, quantity: int = 1
) -> PriceNow:
    """`price`: of one of it, without offers."""
    now, by = happy_price(menu, holding, item, price)
    if by is None:
        return PriceNow(money(price * quantity, language))
    offer = name(menu.offers.happy_hours[by].name, language)
    return PriceNow(money(now * quantity, language), money(price * quantity, language), offer)
