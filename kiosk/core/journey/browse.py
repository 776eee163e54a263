"""Attract, eat in or take out, and the menu."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.basket import first_line
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.basket_moves import added, to_basket, with_basket
from kiosk.core.journey.events import Touch
from kiosk.core.journey.looks import looks_of, with_looks
from kiosk.core.journey.moves import Result, back_to_menu, end_session, go, say, stay, timer, with_guest
from kiosk.core.journey.state import (
    Browse,
    ConfirmCancel,
    ItemScreen,
    Kiosk,
    Say,
    Service,
    SetScreen,
    Toast,
)
from kiosk.core.menu import Item
from kiosk.core.suggest import replacing

FORGET_LOOKS_S = 60
"""After this a language or size chosen on the first screen goes back to the shop's own."""


def on_attract(kiosk: Kiosk, event: Touch) -> Result:
    match event:
        case ev.Began(item_id):
            known = kiosk.shop.menu is not None and item_id in kiosk.shop.menu.by_id
            asked = go(with_guest(kiosk, wish=item_id if known else None), Service())
            only = kiosk.shop.only_mode
            return (asked, ()) if only is None else on_service(asked, ev.ModeChosen(only))
        case ev.RetryPressed():
            return kiosk, (fx.AskMenu(),)
        case _:
            return stay(kiosk)


def on_starting(kiosk: Kiosk, event: Touch) -> Result:
    return (kiosk, (fx.AskMenu(),)) if isinstance(event, ev.RetryPressed) else stay(kiosk)


def on_service(kiosk: Kiosk, event: Touch) -> Result:
    match event:
        case ev.ModeChosen(mode):
            kiosk, effects = with_basket(kiosk, kiosk.guest.basket.with_mode(mode))
            wish = kiosk.guest.wish
            if wish is None and kiosk.guest.basket.lines:  # the usual order, or what was scanned, came first
                kiosk, more = to_basket(kiosk)
                return kiosk, effects + more
            kiosk = back_to_menu(kiosk)
            if wish is None:
                return kiosk, effects
            kiosk, more = _wished(with_guest(kiosk, wish=None), wish)
            return kiosk, effects + more
        case ev.BackPressed():
            return _back_to_attract(kiosk)
        case _:
            return stay(kiosk)


def _back_to_attract(kiosk: Kiosk) -> Result:
    """The session ends, but who stands there keeps the language and size just chosen, for a while."""
    looks = looks_of(kiosk.guest)
    kiosk, effects = end_session(kiosk)
    kiosk = with_looks(kiosk, looks)
    return kiosk, (*effects, timer(kiosk, "looks", FORGET_LOOKS_S))


def ask_cancel(kiosk: Kiosk) -> Result:
    """Give the order up: at once where there is none, else after a question."""
    if not kiosk.guest.basket.lines:
        return end_session(kiosk)
    return replace(kiosk, overlay=ConfirmCancel()), ()


def _wished(kiosk: Kiosk, item_id: str) -> Result:
    """The item of the offer: in the basket where one touch is enough, else its page."""
    item = _item(kiosk, item_id)
    if item is None:
        return stay(kiosk)
    return add_item(kiosk, item_id) if item.simple else open_item(kiosk, item_id)


def on_browse(kiosk: Kiosk, screen: Browse, event: Touch) -> Result:
    match event:
        case ev.CategoryChosen(category_id):
            return replace(kiosk, screen=Browse(category_id, None, screen.jump + 1)), ()
        case ev.SearchOpened():
            return replace(kiosk, screen=replace(screen, search="")), ()
        case ev.SearchTyped(text):
            return replace(kiosk, screen=replace(screen, search=text[:60])), ()
        case ev.SearchClosed():
            return replace(kiosk, screen=replace(screen, search=None)), ()
        case ev.BackPressed() if screen.search is not None:
            return replace(kiosk, screen=replace(screen, search=None)), ()
        case ev.BackPressed():
            return _question_before(kiosk) if kiosk.guest.easy else ask_cancel(kiosk)
        case ev.ItemOpened(item_id):
            return open_item(kiosk, item_id)
        case ev.ItemAdded(item_id):
            return add_item(kiosk, item_id)
        case ev.BasketAsked():
            return to_basket(kiosk) if kiosk.guest.basket.lines else stay(kiosk)
        case ev.LineCounted(line_id, change):
            return count_line(kiosk, line_id, change)
        case ev.LineOpened(line_id):
            return open_line(kiosk, line_id)
        case ev.RetryPressed():
            return kiosk, (fx.AskMenu(),)
        case _:
            return stay(kiosk)


def _question_before(kiosk: Kiosk) -> Result:
    """Where one question follows the other: what led to "What would you like?"."""
    if kiosk.guest.basket.lines:
        return to_basket(kiosk)
    return (go(kiosk, Service()), ()) if kiosk.shop.only_mode is None else ask_cancel(kiosk)


def _item(kiosk: Kiosk, item_id: str) -> Item | None:
    return kiosk.shop.menu.by_id.get(item_id) if kiosk.shop.menu else None


def open_item(kiosk: Kiosk, item_id: str) -> Result:
    """The page of an item or a set; a sold-out one answers with a toast and what could be had instead, one
    for members with a toast that says so.
    """
    item = _item(kiosk, item_id)
    if item is None or kiosk.shop.menu is None:
        return stay(kiosk)
    if not kiosk.shop.menu.on_sale(item, kiosk.shop.now):
        return say(kiosk, Toast(Say.NOT_NOW))
    if item.barred is not None:
        return say(kiosk, Toast(Say.FOR_MEMBERS, item_id))
    if not item.sellable:
        return say(kiosk, Toast(Say.SOLD_OUT, item_id, instead=_instead(kiosk, item)))
    line = first_line(kiosk.shop.menu, item)
    return go(kiosk, SetScreen(line, _first_step(item)) if item.steps else ItemScreen(line)), ()


def _first_step(item: Item) -> int:
    """Steps with a single choice are skipped."""
    for index, step in enumerate(item.steps):
        if len(step.choices) > 1 or step.min == 0:
            return index
    return len(item.steps)


def _instead(kiosk: Kiosk, gone: Item) -> str | None:
    assert kiosk.shop.menu is not None
    alike = replacing(kiosk.shop.menu, kiosk.shop.now, kiosk.guest, gone)
    return next((item.id for item in alike), None)


def add_item(kiosk: Kiosk, item_id: str) -> Result:
    """One touch: into the basket where nothing needs to be chosen, else its page."""
    item = _item(kiosk, item_id)
    if item is None or kiosk.shop.menu is None:
        return stay(kiosk)
    if not (item.sellable and item.simple and kiosk.shop.menu.on_sale(item, kiosk.shop.now)):
        return open_item(kiosk, item_id)
    return added(kiosk, first_line(kiosk.shop.menu, item))


def count_line(kiosk: Kiosk, line_id: int, change: int) -> Result:
    """One more or less of a line; the last one leaves with a toast that can bring it back."""
    before = kiosk.guest.basket
    line = before.line(line_id)
    if line is None:
        return stay(kiosk)
    kiosk, effects = with_basket(kiosk, before.with_quantity(line_id, line.quantity + change))
    if line.quantity + change > 0:
        return kiosk, effects
    kiosk, toast = say(kiosk, Toast(Say.REMOVED, line.item_id, undo=before.lines))
    return kiosk, effects + toast


def open_line(kiosk: Kiosk, line_id: int) -> Result:
    """Change the options of a line: an item opens its page, a set its review."""
    line = kiosk.guest.basket.line(line_id)
    item = _item(kiosk, line.item_id) if line else None
    if line is None or item is None:
        return stay(kiosk)
    return go(kiosk, SetScreen(line, len(item.steps)) if item.steps else ItemScreen(line)), ()
