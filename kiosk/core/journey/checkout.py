"""The basket, the table number or the name, and the choice how to pay."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.basket import Line, first_line, known, missing_of
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import gift, point_card
from kiosk.core.journey.basket_moves import ask_quote, to_basket, with_basket, with_sold_out
from kiosk.core.journey.browse import add_item, count_line, open_line
from kiosk.core.journey.events import Touch
from kiosk.core.journey.member import LONGEST_NAME
from kiosk.core.journey.moves import Result, back_to_menu, go, say, stay, typed, with_guest
from kiosk.core.journey.rewards import on_rewards
from kiosk.core.journey.set_offer import take_set
from kiosk.core.journey.state import (
    CouponEntry,
    Done,
    Guest,
    ItemScreen,
    Kiosk,
    NameScreen,
    Paying,
    PayScreen,
    Say,
    SetScreen,
    SoldOut,
    TableScreen,
    Toast,
)
from kiosk.core.language import base_of
from kiosk.core.menu import ServiceMode, readable
from kiosk.core.offers import Coupon
from kiosk.core.order import COUNTER, Order, Record
from kiosk.core.summary import age_limit, order_lines


def on_basket(kiosk: Kiosk, event: Touch) -> Result:
    match event:
        case ev.LineCounted(line_id, change):
            return count_line(kiosk, line_id, change)
        case ev.LineOpened(line_id):
            return open_line(kiosk, line_id)
        case ev.ItemAdded(item_id):
            return add_item(kiosk, item_id)
        case ev.SetTaken(item_id):
            return take_set(kiosk, item_id)
        case ev.SuggestionsRefused():
            return with_guest(kiosk, suggestions_refused=True), ()
        case ev.CouponAsked():
            return (replace(kiosk, overlay=CouponEntry()) if kiosk.shop.facts.coupons else kiosk), ()
        case ev.CouponRemoved():
            return with_basket(kiosk, kiosk.guest.basket.with_coupon(None))
        case ev.MoreAsked() | ev.BackPressed():
            return back_to_menu(kiosk), ()
        case ev.PayPressed():
            return pay_pressed(kiosk)
        case _:
            return on_rewards(kiosk, event)


def pay_pressed(kiosk: Kiosk) -> Result:
    """On to the table number or the name where the shop asks for them, else to paying; before that, to what
    is sold out or (after a change of the menu) not chosen yet.
    """
    if not kiosk.guest.basket.lines:
        return stay(kiosk)
    kiosk = with_sold_out(replace(kiosk, overlay=None))
    if isinstance(kiosk.overlay, SoldOut):
        return kiosk, ()
    unfinished = _unfinished(kiosk)
    if unfinished is not None:
        return open_line(kiosk, unfinished.id)
    facts, guest = kiosk.shop.facts, kiosk.guest
    if facts.tables and guest.basket.mode is ServiceMode.EAT_IN and guest.table is None:
        return go(kiosk, TableScreen()), ()
    if facts.ask_name and guest.table is None and guest.name is None:
        return go(kiosk, NameScreen()), ()
    return to_pay(kiosk)


def _unfinished(kiosk: Kiosk) -> Line | None:
    """A line that lacks a choice, because the menu asks for more than it did."""
    menu = kiosk.shop.menu
    if menu is None:
        return None
    lines = (line for line in kiosk.guest.basket.lines if known(menu, line))
    return next((line for line in lines if missing_of(menu, menu.by_id[line.item_id], line)), None)


def on_table(kiosk: Kiosk, screen: TableScreen, event: Touch) -> Result:
    match event:
        case ev.DigitPressed(digit):
            digits = typed(screen.digits, digit, kiosk.shop.facts.tables)
            return replace(kiosk, screen=TableScreen(digits)), ()
        case ev.TableEntered():
            return to_pay(with_guest(kiosk, table=screen.digits)) if screen.digits else stay(kiosk)
        case ev.BackPressed():
            return to_basket(kiosk)
        case _:
            return stay(kiosk)


def on_name(kiosk: Kiosk, screen: NameScreen, event: Touch) -> Result:
    match event:
        case ev.NameTyped(name):
            return replace(kiosk, screen=NameScreen(readable(name).lstrip()[:LONGEST_NAME])), ()
        case ev.NameEntered():
            return to_pay(with_guest(kiosk, name=screen.name.strip()))
        case ev.BackPressed():
            return to_basket(kiosk)
        case _:
            return stay(kiosk)


def methods(kiosk: Kiosk) -> tuple[str, ...]:
    """The ways to pay this order: one that needs an age check goes to the counter, where staff look."""
    ways = kiosk.shop.methods
    menu = kiosk.shop.menu
    if menu is not None and age_limit(menu, kiosk.guest.basket) and COUNTER in ways:
        return (COUNTER,)
    return ways


def to_pay(kiosk: Kiosk) -> Result:
    """The last look and the ways to pay; where there is one way, and nothing else to decide, it starts
    at once.
    """
    quote = kiosk.guest.quote
    ways = methods(kiosk)
    decides = gift.offered(kiosk) or point_card.asked(kiosk)
    only = ways[0] if len(ways) == 1 and not decides else None
    if quote is not None and not quote.due and ways:
        only = ways[0]
    kiosk = go(kiosk, PayScreen())
    if only is not None and only != COUNTER:
        return start(kiosk, only)
    return kiosk, ask_quote(kiosk)


def on_pay(kiosk: Kiosk, event: Touch) -> Result:
    match event:
        case ev.MethodChosen(method) if method in methods(kiosk):
            return start(kiosk, method)
        case ev.BackPressed():
            return to_basket(kiosk)
        case ev.NameAsked() if kiosk.guest.name is not None:
            return go(kiosk, NameScreen(kiosk.guest.name)), ()
        case ev.CouponAsked() | ev.CouponRemoved():
            return on_basket(kiosk, event)
        case _:
            strips = gift.on_strip(kiosk, event) or point_card.on_strip(kiosk, event)
            return strips or on_rewards(kiosk, event)


def start(kiosk: Kiosk, method: str) -> Result:
    """Send the order. One that is already placed (after a decline) is paid again; a changed one takes
    its place.
    """
    kiosk = with_sold_out(replace(kiosk, overlay=None))
    guest = kiosk.guest
    if guest.quote is None or not guest.basket.lines or isinstance(kiosk.overlay, SoldOut):
        return stay(kiosk)
    unfinished = _unfinished(kiosk)
    if unfinished is not None:
        return open_line(kiosk, unfinished.id)
    kiosk = go(kiosk, Paying(method))
    old = guest.order
    if old is not None and _same_order(old, guest):
        return kiosk, (fx.PayAgain(old, method),)
    return with_guest(kiosk, order=None), (fx.WriteOrder(draft(kiosk, method), old),)


def _same_order(record: Record, guest: Guest) -> bool:
    """Is what was placed still what the guest wants, for the same member, at the same price?"""
    order = record.order
    return (
        record.end is None
        and order.basket == guest.basket
        and (order.table, order.name) == (guest.table, guest.name or None)
        and (guest.member is None or guest.member.id == order.member_id)
        and (guest.credential is None or guest.credential == order.credential)
        and guest.point_card == order.point_card
        and (guest.quote is None or guest.quote.due == order.quote.due)
    )


def draft(kiosk: Kiosk, method: str) -> Order:
    """The order as far as the journey knows it; key, number and time are the engine's."""
    guest, menu = kiosk.guest, kiosk.shop.menu
    assert menu is not None and guest.quote is not None
    return Order(
        key="",
        number="",
        created_at=kiosk.shop.now,
        language=base_of(guest.language),
        basket=guest.basket,
        quote=guest.quote,
        lines=order_lines(menu, guest.basket, guest.quote, kiosk.shop.now.date()),
        method=method,
        table=guest.table,
        name=guest.name or None,
        member_id=guest.member.id if guest.member else None,
        credential=guest.credential,
        point_card=guest.point_card,
        check_age=age_limit(menu, guest.basket),
    )


def on_sold_out(kiosk: Kiosk, sheet: SoldOut, event: Touch) -> Result | None:
    """The sheet for a line that is sold out; None where the touch was not for it."""
    menu, basket = kiosk.shop.menu, kiosk.guest.basket
    line = basket.line(sheet.line_id)
    if menu is None or line is None:
        return replace(kiosk, overlay=None), ()
    match event:
        case ev.LineReplaced(item_id):
            return _replaced(kiosk, line, item_id)
        case ev.LineDropped():
            kiosk, effects = with_basket(replace(kiosk, overlay=None), basket.with_quantity(line.id, 0))
        case ev.MoreAsked() | ev.OverlayClosed():
            kiosk, effects = with_basket(kiosk, basket.with_quantity(line.id, 0))
            return back_to_menu(kiosk), effects
        case ev.BackPressed():
            return back_to_menu(kiosk), ()
        case _:
            return None
    if not kiosk.guest.basket.lines:
        return back_to_menu(kiosk), effects
    return with_sold_out(kiosk), effects


def _replaced(kiosk: Kiosk, gone: Line, item_id: str) -> Result:
    """Another item in the line's place; one with choices opens its page, and the line stays until they are
    made.
    """
    menu = kiosk.shop.menu
    item = menu.by_id.get(item_id) if menu else None
    if menu is None or item is None or not item.sellable:
        return stay(kiosk)
    new = replace(first_line(menu, item), id=gone.id, quantity=gone.quantity)
    if missing_of(menu, item, new):
        return go(kiosk, SetScreen(new) if item.steps else ItemScreen(new)), ()
    kiosk, effects = with_basket(replace(kiosk, overlay=None), kiosk.guest.basket.replaced(new))
    return with_sold_out(kiosk), effects


def on_coupon(kiosk: Kiosk, sheet: CouponEntry, event: Touch) -> Result | None:
    match event:
        case ev.CouponTyped(code):
            return replace(kiosk, overlay=CouponEntry(code.strip()[:40])), ()
        case ev.CouponEntered(code):
            code = (code or sheet.code).strip()[:40]
            if not code or sheet.checking:
                return stay(kiosk)
            member_id = kiosk.guest.member.id if kiosk.guest.member else None
            return replace(kiosk, overlay=CouponEntry(code, checking=True)), (
                fx.CheckCoupon(code, member_id),
            )
        case _:
            return None


def coupon_accepted(kiosk: Kiosk, coupon: Coupon) -> Result:
    if isinstance(kiosk.screen, Paying | Done):
        return stay(kiosk)
    overlay = None if isinstance(kiosk.overlay, CouponEntry) else kiosk.overlay
    kiosk, effects = with_basket(replace(kiosk, overlay=overlay), kiosk.guest.basket.with_coupon(coupon))
    kiosk, toast = say(kiosk, Toast(Say.COUPON_TAKEN, coupon.code))
    return kiosk, effects + toast


def coupon_refused(kiosk: Kiosk, unreachable: bool, why: str = "") -> Result:
    if isinstance(kiosk.screen, Paying | Done):
        return stay(kiosk)
    if isinstance(kiosk.overlay, CouponEntry) and kiosk.overlay.checking:
        if unreachable:
            return say(replace(kiosk, overlay=None), Toast(Say.NOT_NOW))
        return replace(kiosk, overlay=replace(kiosk.overlay, checking=False, wrong=True, why=why)), ()
    return say(kiosk, Toast(Say.NOT_NOW if unreachable else Say.UNKNOWN_CODE))
