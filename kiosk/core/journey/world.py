"""What happens outside, whatever the guest does: the menu, the POS's health, the clock."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.basket import Basket, known
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import papers
from kiosk.core.journey.basket_moves import (
    ask_quote,
    holding,
    local_quote,
    offered,
    to_basket,
    with_basket,
    with_known_goods,
    with_offers,
    with_quote,
    with_sold_out,
)
from kiosk.core.journey.choose import too_late
from kiosk.core.journey.events import World
from kiosk.core.journey.looks import Looks, with_looks
from kiosk.core.journey.moves import (
    Result,
    back_to_menu,
    go,
    home,
    new_guest,
    running,
    say,
    stay,
    with_guest,
    with_shop,
    with_whole,
)
from kiosk.core.journey.state import (
    HOME,
    Attract,
    BasketScreen,
    Browse,
    CodeScreen,
    Done,
    FoodFacts,
    IcCardScreen,
    ItemScreen,
    JoinScreen,
    Kiosk,
    MemberHome,
    MemberScreen,
    MenuState,
    NameScreen,
    Paying,
    PayScreen,
    Phase,
    Say,
    SetScreen,
    SignInScreen,
    TableScreen,
    Toast,
    in_session,
)
from kiosk.core.menu import Menu
from kiosk.core.order import Do, Record

_CHECKOUT = (BasketScreen, TableScreen, NameScreen, PayScreen)


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
            return with_whole(with_shop(kiosk, programme=programme), None), ()
        case ev.FactsLearned(facts):
            return _at_home(with_shop(kiosk, facts=facts))
        case ev.Broke(reference, resting):
            return _at_home(with_shop(kiosk, broken=reference, resting=resting))
        case ev.Mended():
            return _at_home(with_shop(kiosk, broken=None, resting=False))
        case ev.PrinterLooked(ready, low):
            return with_shop(kiosk, printer_ready=ready, paper_low=low), ()
        case ev.PaperMoved():
            return papers.moved(kiosk, event)
        case ev.Resumed(basket, looks, record):
            return _resumed(kiosk, basket, looks, record)
        case ev.ClockTicked():
            return _ticked(kiosk, event)


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
    kiosk = with_whole(with_shop(kiosk, menu_state=MenuState.READY), menu)
    if isinstance(kiosk.screen, Paying | Done):
        return stay(kiosk)
    if not in_session(kiosk):
        if not kiosk.guest.taps:
            kiosk = replace(kiosk, guest=new_guest(kiosk.shop, kiosk.guest.session))
        return _at_home(with_guest(kiosk, offers=running(kiosk.shop)))
    kiosk = _from_what_has_gone(kiosk, menu)
    late = too_late(kiosk) if kiosk.overlay is None else None
    kiosk, said = late or stay(kiosk)
    kiosk, effects = with_known_goods(kiosk)
    if effects:
        empty = not kiosk.guest.basket.lines and isinstance(kiosk.screen, _CHECKOUT)
        return (back_to_menu(kiosk) if empty else kiosk), effects
    old, before = kiosk.guest.quote, kiosk.guest.basket
    kiosk = with_guest(kiosk, basket=offered(kiosk, before))
    quote = local_quote(kiosk, before)
    if old is None or quote is None or quote.subtotal != old.subtotal or kiosk.guest.basket != before:
        kiosk = with_quote(kiosk, quote)
    return (with_sold_out(kiosk) if isinstance(kiosk.screen, BasketScreen | PayScreen) else kiosk), said


def _from_what_has_gone(kiosk: Kiosk, menu: Menu) -> Kiosk:
    """Nothing that was shown or could be gone back to is left that the menu no longer has."""
    toast, overlay, screen = kiosk.toast, kiosk.overlay, kiosk.screen
    if toast is not None and not all(known(menu, line) for line in toast.undo or ()):
        kiosk = replace(kiosk, toast=None)
    if isinstance(overlay, FoodFacts) and overlay.item_id not in menu.by_id:
        kiosk = replace(kiosk, overlay=None)
    if isinstance(screen, ItemScreen | SetScreen) and not known(menu, screen.line):
        return back_to_menu(kiosk)
    if isinstance(screen, MemberScreen | MemberHome | JoinScreen | CodeScreen | SignInScreen | IcCardScreen):
        back = screen.back
        if isinstance(back, ItemScreen | SetScreen) and not known(menu, back.line):
            return replace(kiosk, screen=replace(screen, back=Browse()))
    return kiosk


def _ticked(kiosk: Kiosk, event: ev.ClockTicked) -> Result:
    """Time goes on: other offers may hold, and with a new day other taxes, also for a basket that is open."""
    before = kiosk.shop
    kiosk = with_shop(kiosk, now=event.now, hours_open=event.hours_open, queue=event.queue)
    if not event.hours_open:
        kiosk = with_shop(kiosk, opens_at=event.opens_at, opens_on=event.opens_on)
    new_day = event.now.date() != before.now.date()
    if not in_session(kiosk):
        return _at_home(with_guest(kiosk, offers=running(kiosk.shop)))
    if isinstance(kiosk.screen, Paying | Done):
        return stay(kiosk)
    kiosk, effects = _offers_moved(kiosk)
    if new_day:
        return with_quote(kiosk, local_quote(kiosk, kiosk.guest.basket)), (*effects, *ask_quote(kiosk))
    return kiosk, effects


def _offers_moved(kiosk: Kiosk) -> Result:
    """Those that began, and without those whose grace is over."""
    if kiosk.shop.menu is None or not kiosk.shop.facts.offers:
        return stay(kiosk)
    now = holding(kiosk)
    return stay(kiosk) if now == kiosk.guest.offers else with_offers(kiosk, now)


def _health(kiosk: Kiosk, event: ev.HealthArrived) -> Result:
    before = kiosk.shop
    kiosk = with_shop(
        kiosk,
        online=event.online,
        pos_open=event.pos_open if event.online else before.pos_open,
        wait_minutes=event.wait_minutes if event.online else before.wait_minutes,
        opens_at=before.opens_at if event.pos_open else event.opens_at,
        opens_on=before.opens_on if event.pos_open else None,
        terminal_ready=event.terminal_ready,
        loyalty_ready=event.loyalty_ready,
    )
    if before.online and not event.online:
        return _went_away(kiosk)
    if not event.online or before.online:
        return _at_home(kiosk)
    effects: tuple[fx.Effect, ...] = (fx.AskMenu(), *ask_quote(kiosk))
    if in_session(kiosk):
        if isinstance(kiosk.screen, Paying) and kiosk.screen.phase is Phase.OFFLINE:
            kiosk = go(kiosk, PayScreen())  # nothing has been paid, and all ways to pay are there again
        kiosk, toast = say(kiosk, Toast(Say.ONLINE_AGAIN))
        return kiosk, effects + toast
    kiosk, more = _at_home(kiosk)
    return kiosk, effects + more


def _went_away(kiosk: Kiosk) -> Result:
    """Points cannot be spent while nobody can be asked for them."""
    basket = kiosk.guest.basket
    spends = basket.reward is not None or basket.points
    if not in_session(kiosk) or isinstance(kiosk.screen, Paying | Done) or not spends:
        return _at_home(kiosk)
    kiosk, effects = with_basket(kiosk, basket.without_member())
    kiosk, toast = say(kiosk, Toast(Say.DISCOUNT_GONE))
    return kiosk, effects + toast


def _resumed(kiosk: Kiosk, basket: Basket, looks: Looks, record: Record | None) -> Result:
    """The guest whose kiosk stopped goes on: with the order where there is one, else with the basket; in easy
    mode with the question what else, which shows what is in it.

    Points and rewards belong to a member who has to show the code again.
    """
    if in_session(kiosk) and record is not None:
        return kiosk, (fx.LetGo(record) if record.released else fx.Abandon(record),)
    if in_session(kiosk):
        return stay(kiosk)
    seen = with_looks(kiosk, looks)
    if record is not None and _goes_on(record, basket):
        kiosk = with_guest(seen, order=record, point_card=record.order.point_card)
        ordered = record.order.basket
        held = tuple(dict.fromkeys((*kiosk.guest.offers, *(off.id for off in ordered.offers))))
        kiosk = with_guest(kiosk, basket=ordered, quote=record.order.quote, offers=held)
        return go(kiosk, Paying(record.order.method)), (fx.Advance(record),)
    taken_back = (fx.Abandon(record),) if record is not None else ()
    if not (isinstance(home(kiosk.shop), Attract) or kiosk.shop.menu_state is MenuState.LOADING):
        return kiosk, taken_back
    kiosk, effects = with_basket(seen, basket.without_member())
    kiosk, more = with_known_goods(back_to_menu(kiosk))
    if kiosk.guest.easy and kiosk.guest.basket.lines and kiosk.shop.menu is not None:
        kiosk, asked = to_basket(kiosk)
        more += asked
    kiosk, toast = say(kiosk, Toast(Say.BASKET_RESTORED))
    return kiosk, (*taken_back, *effects, *more, *toast)


def _goes_on(record: Record, basket: Basket) -> bool:
    """Is the order still what the guest wants? One that was declined may have been changed since."""
    moving = record.paid or record.pending or record.unsure is Do.PAY or record.attention is not None
    return moving or record.released or record.order.basket == basket
