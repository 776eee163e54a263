"""What happens outside, whatever the guest does: the menu, the POS's health, the clock."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.basket import Basket
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import World
from kiosk.core.journey.moves import (
    Result,
    back_to_menu,
    go,
    home,
    local_quote,
    say,
    stay,
    with_basket,
    with_guest,
    with_quote,
    with_shop,
    with_sold_out,
)
from kiosk.core.journey.state import (
    HOME,
    BasketScreen,
    Done,
    ItemScreen,
    Kiosk,
    MenuState,
    Paying,
    PayScreen,
    Say,
    SetScreen,
    Toast,
    in_session,
)
from kiosk.core.menu import Menu
from kiosk.core.order import Record


def on_world(kiosk: Kiosk, event: World) -> Result:
    match event:
        case ev.MenuArrived(menu) | ev.StockArrived(menu):
            return _menu(kiosk, menu)
        case ev.MenuFailed(state):
            keep = kiosk.shop.menu_state is MenuState.READY and state is MenuState.FAILED
            return _at_home(kiosk if keep else with_shop(kiosk, menu_state=state))
        case ev.PicturesArrived():
            return with_shop(kiosk, pictures=kiosk.shop.pictures + 1), ()
        case ev.HealthArrived():
            return _health(kiosk, event)
        case ev.ProgrammeArrived(programme):
            return with_shop(kiosk, programme=programme), ()
        case ev.FactsLearned(facts):
            return _at_home(with_shop(kiosk, facts=facts))
        case ev.Broke(reference):
            return _at_home(with_shop(kiosk, broken=reference))
        case ev.Mended():
            return _at_home(with_shop(kiosk, broken=None))
        case ev.Resumed(basket, language, record):
            return _resumed(kiosk, basket, language, record)
        case ev.ClockTicked(now, hours_open, opens_at):
            return _at_home(with_shop(kiosk, now=now, hours_open=hours_open, opens_at=opens_at))


def _at_home(kiosk: Kiosk) -> Result:
    """Where there is no guest, the first screen follows the shop; a running order may finish."""
    if not isinstance(kiosk.screen, HOME):
        return stay(kiosk)
    screen = home(kiosk.shop)
    return (kiosk if screen == kiosk.screen else replace(kiosk, screen=screen)), ()


def _menu(kiosk: Kiosk, menu: Menu) -> Result:
    """A new menu, or the same with other stock. A guest keeps the basket; what is gone from the menu
    leaves it.
    """
    kiosk = with_shop(kiosk, menu=menu, menu_state=MenuState.READY)
    screen = kiosk.screen
    if isinstance(screen, Paying | Done):
        return stay(kiosk)
    if not in_session(kiosk):
        return _at_home(kiosk)
    if isinstance(screen, ItemScreen | SetScreen) and not _known(menu, screen):
        kiosk = back_to_menu(kiosk)
    basket = kiosk.guest.basket
    left = tuple(line for line in basket.lines if _line_known(menu, basket, line.id))
    if left != basket.lines:
        kiosk, effects = with_basket(kiosk, basket.restored(left))
        kiosk, toast = say(kiosk, Toast(Say.MENU_CHANGED))
        return kiosk, effects + toast
    quote = local_quote(kiosk, basket)
    old = kiosk.guest.quote
    if old is None or quote is None or quote.subtotal != old.subtotal:
        kiosk = with_quote(kiosk, quote)
    return (with_sold_out(kiosk) if isinstance(screen, BasketScreen | PayScreen) else kiosk), ()


def _known(menu: Menu, screen: ItemScreen | SetScreen) -> bool:
    line = screen.line
    return line.variant_id in menu.by_variant and all(
        part.variant_id in menu.by_variant for part in line.parts
    )


def _line_known(menu: Menu, basket: Basket, line_id: int) -> bool:
    line = basket.line(line_id)
    return (
        line is not None
        and line.item_id in menu.by_id
        and line.variant_id in menu.by_variant
        and all(part.variant_id in menu.by_variant for part in line.parts)
    )


def _health(kiosk: Kiosk, event: ev.HealthArrived) -> Result:
    before = kiosk.shop
    kiosk = with_shop(
        kiosk,
        online=event.online,
        pos_open=event.pos_open if event.online else before.pos_open,
        wait_minutes=event.wait_minutes if event.online else before.wait_minutes,
        opens_at=event.opens_at or before.opens_at,
        terminal_ready=event.terminal_ready,
        loyalty_ready=event.loyalty_ready,
    )
    if not event.online or before.online:
        return _at_home(kiosk)
    effects: tuple[fx.Effect, ...] = (fx.AskMenu(),)
    if in_session(kiosk):
        kiosk, toast = say(kiosk, Toast(Say.ONLINE_AGAIN))
        return kiosk, effects + toast
    kiosk, more = _at_home(kiosk)
    return kiosk, effects + more


def _resumed(kiosk: Kiosk, basket: Basket, language: str, record: Record | None) -> Result:
    """The guest whose kiosk stopped goes on: with the order where there is one, else with the basket.

    Points and rewards belong to a member who has to show the code again.
    """
    if in_session(kiosk):
        return stay(kiosk)
    known = language if language in kiosk.shop.facts.languages else kiosk.guest.language
    kiosk = with_guest(kiosk, language=known, order=record)
    if record is not None:
        kiosk = with_guest(kiosk, basket=record.order.basket, quote=record.order.quote)
        return go(kiosk, Paying(record.order.method)), (fx.Advance(record),)
    kiosk, effects = with_basket(kiosk, basket.without_member())
    kiosk, toast = say(back_to_menu(kiosk), Toast(Say.BASKET_RESTORED))
    return kiosk, effects + toast
