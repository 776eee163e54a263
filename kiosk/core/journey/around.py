"""What works on every screen: language, size, theme, help, staff, cancel, switch eat in / take out,
undo, idle.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.food import Most
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import gift, member, point_card
from kiosk.core.journey.basket_moves import to_basket, total_of, with_basket
from kiosk.core.journey.browse import ask_cancel
from kiosk.core.journey.checkout import on_coupon, on_sold_out
from kiosk.core.journey.events import Touch
from kiosk.core.journey.looks import Looks, eased, looks_of, scaled, with_looks
from kiosk.core.journey.moves import Result, end_session, marks, slowness, stay, timer, timings, with_guest
from kiosk.core.journey.paying import BUSY
from kiosk.core.journey.state import (
    About,
    Browse,
    Call,
    ConfirmCancel,
    CouponEntry,
    Done,
    Filter,
    FoodFacts,
    GiftEntry,
    Help,
    Kiosk,
    Languages,
    NameScreen,
    Overlay,
    Paying,
    PayScreen,
    PointCardEntry,
    PriceChanged,
    SoldOut,
    StaffCall,
    SwitchMode,
    TableScreen,
    in_session,
)
from kiosk.core.menu import ServiceMode

CALL_POLL_S = 3.0


def anywhere(kiosk: Kiosk, event: Touch) -> Result | None:
    """The touches that mean the same on every screen; None where it is the screen's own."""
    return _looks(kiosk, event) or _help(kiosk, event) or _order(kiosk, event) or _overlay(kiosk, event)


def _looks(kiosk: Kiosk, event: Touch) -> Result | None:
    looks = looks_of(kiosk.guest)
    match event:
        case ev.LanguageChosen(language):
            if isinstance(kiosk.overlay, Languages) and language in kiosk.shop.facts.languages:
                kiosk = replace(kiosk, overlay=None)
            return _seen(kiosk, replace(looks, language=language))
        case ev.TextScaleChosen(percent):
            return _seen(kiosk, scaled(looks, percent))
        case ev.ThemeChosen(theme):
            return _seen(kiosk, replace(looks, theme=theme))
        case ev.MoreTimeToggled():
            return _seen(kiosk, replace(looks, more_time=not looks.more_time))
        case ev.ReachToggled():
            return _seen(kiosk, replace(looks, low_reach=not looks.low_reach))
        case ev.EasyToggled():
            return _seen(_uncovered(kiosk), eased(looks))
        case _:
            return None


def _uncovered(kiosk: Kiosk) -> Kiosk:
    """Without the sheet, under which all has changed, and without a search that easy mode does not show."""
    if isinstance(kiosk.screen, Browse):
        kiosk = replace(kiosk, screen=replace(kiosk.screen, search=None))
    return replace(kiosk, overlay=None)


def _seen(kiosk: Kiosk, looks: Looks) -> Result:
    """Kept on disk beside the basket; not while an order is on its way, whose key stands there too."""
    kiosk = with_looks(kiosk, looks)
    basket = kiosk.guest.basket
    if not basket.lines or isinstance(kiosk.screen, Paying | Done):
        return stay(kiosk)
    return kiosk, (fx.SaveDraft(basket, looks_of(kiosk.guest)),)


def _help(kiosk: Kiosk, event: Touch) -> Result | None:
    match event:
        case ev.HelpAsked():
            return _over(kiosk, Help()), ()
        case ev.AboutAsked():
            return (_over(kiosk, About()) if marks(kiosk.shop) else kiosk), ()
        case ev.LanguagesAsked():
            return _over(kiosk, Languages()), ()
        case ev.FilterAsked():
            return _over(kiosk, Filter()), ()
        case ev.FoodFactsAsked(item_id):
            return _over(kiosk, FoodFacts(item_id)), ()
        case ev.StaffCalled():
            return _call(kiosk)
        case ev.AllergenToggled(allergen):
            return with_guest(kiosk, avoid=kiosk.guest.avoid ^ {allergen}), ()
        case ev.DietToggled(diet):
            return with_guest(kiosk, diet=kiosk.guest.diet ^ {diet}), ()
        case ev.MostToggled(most):
            return with_guest(kiosk, most=kiosk.guest.most.toggled(most)), ()
        case ev.FilterCleared():
            return with_guest(kiosk, avoid=frozenset(), diet=frozenset(), most=Most()), ()
        case _:
            return None


def _call(kiosk: Kiosk) -> Result:
    """Ring once, however often the button is touched; again where the call could not be placed."""
    call = kiosk.overlay
    if isinstance(call, StaffCall) and call.state is not Call.FAILED:
        return stay(kiosk)
    if not kiosk.shop.facts.call_staff:
        return _over(kiosk, StaffCall(Call.FAILED)), ()
    return _over(kiosk, StaffCall()), (fx.CallStaff(type(kiosk.screen).__name__.lower()),)


def _over(kiosk: Kiosk, overlay: Overlay) -> Kiosk:
    return replace(kiosk, overlay=overlay)


def _order(kiosk: Kiosk, event: Touch) -> Result | None:
    if not in_session(kiosk):
        return None
    match event:
        case ev.CancelAsked() if not isinstance(kiosk.screen, Paying | Done):
            return ask_cancel(kiosk)
        case ev.CancelConfirmed() if isinstance(kiosk.overlay, ConfirmCancel):
            return end_session(kiosk)
        case ev.ModeSwitchAsked() if not isinstance(kiosk.screen, Paying | Done) and not kiosk.shop.only_mode:
            return _ask_switch(kiosk)
        case ev.ModeSwitched() if isinstance(kiosk.overlay, SwitchMode):
            return _switch(_over_nothing(kiosk), kiosk.overlay.mode)
        case ev.MemberAsked() if not isinstance(kiosk.screen, Paying | Done):
            return member.ask(kiosk)
        case ev.SignedOut() if not isinstance(kiosk.screen, Paying | Done):
            return member.sign_out(kiosk)
        case ev.Undone():
            return _undo(kiosk)
        case _:
            return None


def _over_nothing(kiosk: Kiosk) -> Kiosk:
    return replace(kiosk, overlay=None)


def _ask_switch(kiosk: Kiosk) -> Result:
    """What the other way costs; without anything in the basket it is simply switched."""
    basket = kiosk.guest.basket
    other = ServiceMode.TAKE_OUT if basket.mode is ServiceMode.EAT_IN else ServiceMode.EAT_IN
    if not basket.lines:
        return _switch(kiosk, other)
    before, after = total_of(kiosk, basket), total_of(kiosk, basket.with_mode(other))
    return _over(kiosk, SwitchMode(other, before, after)), ()


def _switch(kiosk: Kiosk, mode: ServiceMode) -> Result:
    """From a screen behind the basket back to it: eating in may ask for a table, taking out does not."""
    kiosk, effects = with_basket(with_guest(kiosk, table=None), kiosk.guest.basket.with_mode(mode))
    if not (kiosk.shop.facts.tables and isinstance(kiosk.screen, TableScreen | NameScreen | PayScreen)):
        return kiosk, effects
    kiosk, more = to_basket(kiosk)
    return kiosk, effects + more


def _undo(kiosk: Kiosk) -> Result:
    toast = kiosk.toast
    if toast is None or toast.undo is None or isinstance(kiosk.screen, Paying | Done):
        return stay(kiosk)
    kiosk, effects = with_basket(replace(kiosk, toast=None), kiosk.guest.basket.restored(toast.undo))
    return kiosk, (*effects, timer(kiosk, "toast", None))


def _overlay(kiosk: Kiosk, event: Touch) -> Result | None:
    match kiosk.overlay:
        case SoldOut() as sheet:
            answer = on_sold_out(kiosk, sheet, event)
        case CouponEntry() as sheet:
            answer = on_coupon(kiosk, sheet, event)
        case GiftEntry() as sheet:
            answer = gift.on_sheet(kiosk, sheet, event)
        case PointCardEntry() as sheet:
            answer = point_card.on_sheet(kiosk, sheet, event)
        case PriceChanged() if isinstance(event, ev.PriceAccepted):
            answer = _over_nothing(kiosk), ()
        case _:
            answer = None
    if answer is None and kiosk.overlay is not None and isinstance(event, ev.OverlayClosed | ev.BackPressed):
        stop = (timer(kiosk, "call", None),) if isinstance(kiosk.overlay, StaffCall) else ()
        return _over_nothing(kiosk), stop
    return answer


# Staff call.


def rung(kiosk: Kiosk, call_id: str | None) -> Result:
    if not isinstance(kiosk.overlay, StaffCall):
        return stay(kiosk)
    if call_id is None:
        return _over(kiosk, StaffCall(Call.FAILED)), ()
    return _over(kiosk, StaffCall(Call.WAITING, call_id)), (timer(kiosk, "call", CALL_POLL_S),)


def call_due(kiosk: Kiosk) -> Result:
    call = kiosk.overlay
    if not isinstance(call, StaffCall) or call.call_id is None or call.state is Call.COMING:
        return stay(kiosk)
    return kiosk, (fx.AskCall(call.call_id),)


def answered(kiosk: Kiosk, acknowledged: bool) -> Result:
    call = kiosk.overlay
    if not isinstance(call, StaffCall):
        return stay(kiosk)
    if acknowledged:
        return _over(kiosk, replace(call, state=Call.COMING)), ()
    return kiosk, (timer(kiosk, "call", CALL_POLL_S),)


# Idle.


def idle_applies(kiosk: Kiosk) -> bool:
    """Does the guest's time run? Not while paying, and the done screen has its own countdown."""
    screen = kiosk.screen
    if isinstance(screen, Paying):
        return screen.phase not in BUSY
    return in_session(kiosk) and not isinstance(screen, Done)


def idle_timer(kiosk: Kiosk) -> fx.Timer:
    """The idle timer as it must run now."""
    seconds = timings(kiosk).idle * slowness(kiosk)
    return timer(kiosk, "idle", seconds if idle_applies(kiosk) else None)


def idle_elapsed(kiosk: Kiosk) -> Result:
    """The time is over: warn, count down, and in the end wipe."""
    if not idle_applies(kiosk):
        return replace(kiosk, idle=None), ()
    left = kiosk.shop.facts.timings.warning * slowness(kiosk) if kiosk.idle is None else kiosk.idle - 1
    if left <= 0:
        return end_session(kiosk)
    return replace(kiosk, idle=left), (timer(kiosk, "idle", 1),)


def toast_elapsed(kiosk: Kiosk) -> Result:
    return replace(kiosk, toast=None), ()
