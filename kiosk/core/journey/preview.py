"""A guest's walk for looks only: the real screens and the real steps, of which nothing is done and nothing is
ordered.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.core.journey import events as ev
from kiosk.core.journey.browse import open_item
from kiosk.core.journey.events import Event
from kiosk.core.journey.moves import with_shop, with_whole
from kiosk.core.journey.state import (
    Attract,
    Browse,
    Filter,
    FoodFacts,
    ItemScreen,
    Kiosk,
    Languages,
    MenuState,
    Service,
    SetScreen,
    ShopFacts,
)
from kiosk.core.journey.step import first, step
from kiosk.core.menu import Menu, ServiceMode

SCREENS = (Attract, Browse, ItemScreen, SetScreen)
OVERLAYS = (type(None), Filter, FoodFacts, Languages)


def begun(facts: ShopFacts, menu: Menu, now: datetime) -> Kiosk:
    """The first screen of a kiosk that sells from `menu`, for who is no member. `now`: the shop's local time,
    aware.
    """
    kiosk = with_whole(with_shop(first(facts, now), menu_state=MenuState.READY), menu)
    return replace(kiosk, screen=Attract())


def at_item(kiosk: Kiosk, item_id: str) -> Kiosk:
    """The page of an item, as for whom it is; where it cannot be had now, its place in the menu."""
    menu = kiosk.shop.whole or kiosk.shop.menu
    assert menu is not None
    kiosk = with_shop(kiosk, menu=menu)
    item = menu.by_id.get(item_id)
    category = item.category_ids[0] if item is not None and item.category_ids else None
    there = at_category(kiosk, category)
    return _looked(there, open_item(there, item_id)[0])


def at_category(kiosk: Kiosk, category_id: str | None) -> Kiosk:
    """The menu at a category; None: at its beginning."""
    return replace(kiosk, screen=Browse(category_id, None, 1 if category_id else 0), overlay=None)


def touched(kiosk: Kiosk, event: Event) -> Kiosk:
    """What a touch would show. What leads on to an order leads back to the menu, or nowhere."""
    if isinstance(event, ev.ItemAdded):
        event = ev.ItemOpened(event.item_id)
    after, _ = step(kiosk, event)
    if isinstance(after.screen, Service):
        after, _ = step(after, ev.ModeChosen(ServiceMode.EAT_IN))
    return _looked(kiosk, after)


def _looked(before: Kiosk, after: Kiosk) -> Kiosk:
    """As much of a step as can be looked at: no basket, no toast, no time, nobody's session."""
    if not isinstance(after.screen, SCREENS) or not isinstance(after.overlay, OVERLAYS):
        return before
    guest = replace(before.guest, wish=None)
    if after.guest.session == before.guest.session:
        new = after.guest
        guest = replace(
            guest,
            language=new.language,
            text_scale=new.text_scale,
            theme=new.theme,
            low_reach=new.low_reach,
            avoid=new.avoid,
            diet=new.diet,
            most=new.most,
        )
    return Kiosk(before.shop, guest, after.screen, after.overlay)
