"""The moves every part of the journey is made of: go to a screen, say something, begin and end a session."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.basket import Basket
from kiosk.core.brand import Mark
from kiosk.core.journey import effects as fx
from kiosk.core.journey.effects import Effect
from kiosk.core.journey.state import (
    Attract,
    BasketScreen,
    Browse,
    Closed,
    Done,
    Guest,
    Kiosk,
    OutOfOrder,
    Screen,
    Shop,
    Starting,
    Timings,
    Toast,
)
from kiosk.core.journey.state import MenuState as M
from kiosk.core.loyalty import Tier
from kiosk.core.members_only import menu_for, offers_for
from kiosk.core.menu import Menu, ServiceMode

_TIMERS = ("idle", "tick", "poll", "toast", "call", "looks", "signin", "links", "paper")

Result = tuple[Kiosk, tuple[Effect, ...]]


def stay(kiosk: Kiosk) -> Result:
    return kiosk, ()


def new_guest(shop: Shop, session: int) -> Guest:
    """A guest nothing is known of, in the language in which guests begin here."""
    facts, menu = shop.facts, shop.menu
    wanted = menu.language if menu is not None else None
    return Guest(
        session,
        wanted if wanted is not None and wanted in facts.languages else facts.languages[0],
        Basket(shop.only_mode or ServiceMode.EAT_IN),
        text_scale=facts.text_scale,
        theme=facts.theme,
    )


def home(shop: Shop) -> Screen:
    """The screen a kiosk without a guest shows."""
    if shop.broken is not None:
        return OutOfOrder()
    if shop.menu is None or shop.menu_state is not M.READY:
        return Starting()
    if not shop.open:
        return Closed()
    return Attract() if shop.methods else OutOfOrder()


def go(kiosk: Kiosk, screen: Screen) -> Kiosk:
    """To another screen; what lay over the old one is gone, and so is an offer in a toast that only the menu
    and the basket can keep.
    """
    offers = kiosk.toast is not None and (kiosk.toast.undo is not None or kiosk.toast.instead is not None)
    if offers and not isinstance(screen, Browse | BasketScreen):
        kiosk = replace(kiosk, toast=None)
    return replace(kiosk, screen=screen, overlay=None)


def with_guest(kiosk: Kiosk, **changes: object) -> Kiosk:
    return replace(kiosk, guest=replace(kiosk.guest, **changes))  # type: ignore[arg-type]


def with_shop(kiosk: Kiosk, **changes: object) -> Kiosk:
    return replace(kiosk, shop=replace(kiosk.shop, **changes))  # type: ignore[arg-type]


def timer(kiosk: Kiosk, name: str, seconds: float | None) -> fx.Timer:
    return fx.Timer(name, seconds, kiosk.guest.session)


def say(kiosk: Kiosk, toast: Toast) -> Result:
    """Show a toast for its time: longer for who asked for more time."""
    seconds = kiosk.shop.facts.timings.toast * (slowness(kiosk) if toast.undo else 1)
    return replace(kiosk, toast=toast), (timer(kiosk, "toast", seconds),)


def timings(kiosk: Kiosk) -> Timings:
    """As they hold for this guest. A queue hurries nobody who uses large text or asked for more time."""
    usual = kiosk.shop.facts.timings
    return usual.hurried() if kiosk.shop.hurried and slowness(kiosk) == 1 else usual


def slowness(kiosk: Kiosk) -> int:
    """What times are multiplied by: more for who asked for it, or made the screen easier."""
    guest = kiosk.guest
    contrast = guest.theme == "contrast" != kiosk.shop.facts.theme
    slow = guest.more_time or guest.low_reach or guest.easy or contrast or guest.text_scale >= 200
    return kiosk.shop.facts.timings.slow if slow else 1


def end_session(kiosk: Kiosk) -> Result:
    """Back to the first screen; nothing of the guest remains. An order that nobody has yet is taken back."""
    guest = kiosk.guest
    effects: list[Effect] = []
    promised = isinstance(kiosk.screen, Done)
    if guest.order is not None and not guest.order.released and not promised:
        effects.append(fx.Abandon(guest.order))
    effects += [timer(kiosk, name, None) for name in _TIMERS]
    effects.append(fx.EndSession(guest.session))
    shop = (with_whole(with_guest(kiosk, member=None), None) if guest.member is not None else kiosk).shop
    fresh = replace(new_guest(shop, guest.session + 1), offers=running(shop))
    return Kiosk(shop, fresh, home(shop)), tuple(effects)


def running(shop: Shop) -> tuple[str, ...]:
    """The ids of the shop's offers that hold now for who is no member; none where the POS does not take
    them.
    """
    if shop.menu is None or not shop.facts.offers:
        return ()
    offers = shop.menu.offers
    return offers_for(offers, offers.running(shop.now), tiers(shop), None)


def marks(shop: Shop) -> tuple[Mark, ...]:
    """What guests are told that they can trust the shop for, today."""
    return shop.menu.brand.marks_on(shop.now.date()) if shop.menu is not None else ()


def tiers(shop: Shop) -> tuple[Tier, ...]:
    return shop.programme.tiers if shop.programme is not None else ()


def with_whole(kiosk: Kiosk, menu: Menu | None) -> Kiosk:
    """With this menu, as the guest can order from it; None: the one that is known, for who is known now."""
    whole = menu or kiosk.shop.whole or kiosk.shop.menu
    if whole is None:
        return kiosk
    return with_shop(kiosk, whole=whole, menu=menu_for(whole, tiers(kiosk.shop), kiosk.guest.member))


def typed(digits: str, digit: str, longest: int) -> str:
    """`digits` after a key: "" erases the last one; anything but a digit is ignored."""
    if digit == "":
        return digits[:-1]
    return digits + digit if digit in "0123456789" and len(digit) == 1 and len(digits) < longest else digits


def back_to_menu(kiosk: Kiosk, category_id: str | None = None) -> Kiosk:
    return go(kiosk, Browse(category_id))
