"""The offer in the basket to have some of its dishes as a set, for less."""

from __future__ import annotations

from kiosk.core.as_set import AsSet, as_set
from kiosk.core.journey.basket_moves import local_quote, with_basket
from kiosk.core.journey.moves import Result, say, stay
from kiosk.core.journey.state import Kiosk, Say, Toast
from kiosk.core.money import Money


def set_offer(kiosk: Kiosk) -> tuple[AsSet, Money] | None:
    """The set to offer, and what the guest would pay less, discounts and taxes reckoned in; None where it is
    nothing.
    """
    menu, basket = kiosk.shop.menu, kiosk.guest.basket
    offer = as_set(menu, basket, kiosk.shop.now) if menu is not None else None
    if offer is None:
        return None
    before, after = local_quote(kiosk, basket), local_quote(kiosk, offer.after)
    if before is None or after is None or after.due.minor >= before.due.minor:
        return None
    return offer, before.due - after.due


def take_set(kiosk: Kiosk, item_id: str) -> Result:
    """The dishes become the set that was offered, said in a toast that can take it back."""
    found = set_offer(kiosk)
    if found is None or found[0].line.item_id != item_id:
        return stay(kiosk)
    before = kiosk.guest.basket
    kiosk, effects = with_basket(kiosk, found[0].after)
    kiosk, toast = say(kiosk, Toast(Say.AS_SET, item_id, undo=before.lines))
    return kiosk, effects + toast
