"""What of the shop's happy hours and combos somebody should look at, and what nobody could sell by."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kiosk.core.language import PLAIN_JAPANESE
from kiosk.core.menu import Item, Menu, ServiceMode, Text
from kiosk.core.money import Money
from kiosk.core.offering import items_of
from kiosk.core.shop_offers import MOST_OF_A_PART, MOST_OFFERS, MOST_PARTS, Combo, Goods, HappyHour, Offer

DEAREST = 1_000_000_000
"""Minor units of one amount."""

Odd = tuple[str, tuple[str, ...], Text, tuple[str, ...]]
"""What is wrong (a `kiosk.core.lint.Rule`), its place, the offer's name, and what the words speak of."""


def offer_faults(menu: Menu) -> list[str]:
    """Why these offers cannot be reckoned with, each with its place; empty: they can."""
    offers = menu.offers
    found = [
        f"offer {name[:40]}: {fault}"
        for name, offer in offers.all.items()
        if (fault := _fault(offer, menu.currency)) is not None
    ]
    if max(len(offers.happy_hours), len(offers.combos)) > MOST_OFFERS:
        found.append(f"offers: there are more than {MOST_OFFERS} of a kind")
    if offers.happy_hours.keys() & offers.combos.keys():
        found.append("offers: a happy hour and a combo have the same id")
    return found


def _fault(offer: Offer, currency: str) -> str | None:
    price = offer.price if isinstance(offer, Combo) else None
    said = [each for each in (price, offer.percent, offer.amount) if each is not None]
    if len(said) != 1:
        return "it takes off one of: percent, an amount, or what a price leaves"
    if offer.percent is not None and not 1 <= offer.percent <= 100:
        return "it takes off more than all, or nothing"
    for amount, least in ((price, 0), (offer.amount, 1)):
        if amount is not None and not (amount.currency == currency and least <= amount.minor <= DEAREST):
            return "an amount in it is impossible"
    if not offer.when.weekdays <= frozenset(range(7)):
        return "a weekday in it is none"
    if isinstance(offer, HappyHour):
        return None
    if not 1 <= len(offer.parts) <= MOST_PARTS:
        return f"it has no part, or more than {MOST_PARTS}"
    if not all(1 <= part.count <= MOST_OF_A_PART for part in offer.parts):
        return f"a part of it is none, or more than {MOST_OF_A_PART}"
    return "a combo is of two or more" if sum(part.count for part in offer.parts) < 2 else None


def odd_offers(menu: Menu, languages: Collection[str]) -> Iterator[Odd]:
    """`menu`: as guests will see it, at the prices that will hold."""
    for name, hour in menu.offers.happy_hours.items():
        where = ("offers", "happy_hours", name)
        yield from _of_any(hour, where, languages)
        yield from _of_goods(menu, hour.goods, where, hour.name)
    for name, combo in menu.offers.combos.items():
        where = ("offers", "combos", name)
        yield from _of_any(combo, where, languages)
        for part in combo.parts:
            yield from _of_goods(menu, part.goods, where, combo.name)
        yield from _dear(menu, combo, where)


def _of_any(offer: Offer, where: tuple[str, ...], languages: Collection[str]) -> Iterator[Odd]:
    for language in languages:
        if language != PLAIN_JAPANESE and not offer.name.get(language, "").strip():
            yield "name", where, offer.name, (language,)
    if offer.when.never:
        yield "offer_never", where, offer.name, ()


def _of_goods(menu: Menu, goods: Goods, where: tuple[str, ...], name: Text) -> Iterator[Odd]:
    known = {category.id for category in menu.categories}
    gone = [*(goods.items - menu.by_id.keys()), *(goods.categories - known)]
    for each in sorted(gone):
        yield "offer_gone", where, name, (each,)
    if not any(item.sellable for item in items_of(menu, goods)):
        yield "offer_nothing", where, name, ()


def _dear(menu: Menu, combo: Combo, where: tuple[str, ...]) -> Iterator[Odd]:
    """Some of its dishes cost no more than the combo's price."""
    if combo.price is None:
        return
    for mode in ServiceMode:
        apart = 0
        for part in combo.parts:
            prices = [_least(item, mode) for item in items_of(menu, part.goods)]
            apart += min((price.minor for price in prices if price is not None), default=0) * part.count
        if apart and apart <= combo.price.minor:
            yield "offer_price", where, combo.name, (str(combo.price.minor), str(apart))
            return


def _least(item: Item, mode: ServiceMode) -> Money | None:
    prices = [variant.price[mode] for variant in item.variants if mode in variant.price]
    return min(prices, key=lambda price: price.minor, default=None)
