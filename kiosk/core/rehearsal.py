"""The kiosk on a day to come: what the menu would say and what a sample basket would cost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kiosk.core.basket import Basket, Line
from kiosk.core.edition import Content, priced, shown
from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, Menu, ServiceMode
from kiosk.core.pricing import Quote, price
from kiosk.core.tax import TaxFacts

MOST = 3


@frozen
class Rehearsal:
    """`items`: those of the sample basket, one of each. `quotes`: what it costs in each service mode."""

    day: date
    menu: Menu
    items: tuple[Item, ...]
    quotes: Mapping[ServiceMode, Quote]


def sample(menu: Menu) -> tuple[Item, ...]:
    """Up to three items that one touch can add: of as many tax classes as there are, in the menu's order."""
    simple = [item for item in menu.items if item.simple and item.sellable]
    classes = dict.fromkeys(item.tax_class for item in simple)
    firsts = [next(item for item in simple if item.tax_class == each) for each in classes]
    others = [item for item in simple if item not in firsts]
    chosen = [*firsts, *others][:MOST]
    return tuple(item for item in menu.items if item in chosen)


def rehearsed(content: Content, menu: Menu, day: date, facts: TaxFacts) -> Rehearsal:
    """`content` laid over the POS's `menu` on a day. `facts`: how the POS taxes."""
    there = priced(content, shown(content, menu))
    items = sample(there)
    lines = tuple(Line(n, item.id, item.variants[0].id) for n, item in enumerate(items, 1))
    quotes = {mode: price(there, Basket(mode, lines), day, facts) for mode in ServiceMode}
    return Rehearsal(day, there, items, quotes)
