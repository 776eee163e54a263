"""What the shop's loyalty programme is told at the kiosk, and what offers and a code take off a sample
basket.

Everything here asks an adapter and belongs on a worker's thread; all of it raises PortError.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from kiosk.core.basket import Basket, Line
from kiosk.core.frozen import frozen
from kiosk.core.loyalty import Member, Tier
from kiosk.core.members_only import menu_for, offers_for
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.offering import in_goods, taken_off
from kiosk.core.pricing import Quote, price
from kiosk.core.shop_offers import Goods
from kiosk.core.tax import TaxFacts
from kiosk.ports.errors import NotSupported
from kiosk.ports.loyalty import LoyaltyProvider
from kiosk.ports.programme_change import ProgrammeChange, ProgrammeSettings, part

SAMPLE = 3
"""So many different dishes are in the sample basket, one of each."""


@frozen
class Told:
    """What is set; `parts`: what of it can be changed here: of "codes", "rewards", "days"."""

    settings: ProgrammeSettings
    parts: tuple[str, ...]


def told(loyalty: LoyaltyProvider | None) -> Told:
    """Nothing where there is no programme, or it takes no word from a kiosk."""
    parts = () if loyalty is None else loyalty.capabilities.write_programme
    if loyalty is None or not parts:
        return Told(ProgrammeSettings(), ())
    return Told(loyalty.programme_settings(), parts)


def write(loyalty: LoyaltyProvider | None, change: ProgrammeChange, key: str) -> Told:
    """Change it; the answer is what is set then. Raises NotSupported where it cannot be changed here."""
    if loyalty is None or part(change) not in loyalty.capabilities.write_programme:
        raise NotSupported("the programme is not changed at the kiosk")
    loyalty.write_programme(change, key)
    return told(loyalty)


def sample(menu: Menu) -> Basket:
    """Dishes that one touch can add, eaten in: some of each of its offers, then the first there are."""
    ready = [item for item in menu.items if item.simple and item.sellable and not item.take_out_only]
    basket = Basket(ServiceMode.EAT_IN)
    for goods, count in _wanted(menu):
        found = next((item for item in ready if in_goods(menu, item, goods)), None)
        if found is not None:
            basket = basket.added(Line(0, found.id, found.variants[0].id, count))
    for item in ready:
        if len(basket.lines) >= SAMPLE:
            break
        if not basket.count_of(item.id):
            basket = basket.added(Line(0, item.id, item.variants[0].id))
    return basket


def _wanted(menu: Menu) -> Iterator[tuple[Goods, int]]:
    for combo in menu.offers.combos.values():
        yield from ((part.goods, part.count) for part in combo.parts)
    for hour in menu.offers.happy_hours.values():
        yield hour.goods, 1


@frozen
class Tried:
    """What the sample basket would pay at a time."""

    basket: Basket
    quote: Quote


def tried(
    loyalty: LoyaltyProvider | None,
    menu: Menu,
    facts: TaxFacts,
    at: datetime,
    code: str = "",
    tiers: Sequence[Tier] = (),
    member: Member | None = None,
) -> Tried:
    """What somebody's sample basket would pay at `at` (the shop's local time) with the menu's offers, and
    with a code, as the programme says it and the kiosk reckons. Without the code's discount: it does not
    reach its minimum. Raises Refused where the code is not for everybody now.
    """
    menu = menu_for(menu, tiers, member)
    basket = sample(menu)
    holding = offers_for(menu.offers, menu.offers.running(at), tiers, member)
    basket = basket.with_offers(taken_off(menu, holding, basket))
    if code:
        if loyalty is None:
            raise NotSupported("there is no programme")
        basket = basket.with_coupon(loyalty.check_code(code, None))
    return Tried(basket, price(menu, basket, at.date(), facts))
