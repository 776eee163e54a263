"""Paying with a gift card: its number, what is on it, and whether it pays."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.gift import LONGEST, MOST_WRONG, GiftCard, GiftRefusal, number_of
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.basket_moves import with_basket
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, say, stay, typed, with_guest
from kiosk.core.journey.state import GiftEntry, Kiosk, PayScreen, Say, Toast

AWAY = "away"
"""Why nothing is known of a card: nobody answered."""


def offered(kiosk: Kiosk) -> bool:
    """Can a gift card be asked about, and pay?"""
    return kiosk.shop.facts.gift_cards and kiosk.shop.online


def for_staff(kiosk: Kiosk) -> bool:
    """Too many numbers were none: this guest tries no more."""
    return kiosk.guest.wrong_gifts >= MOST_WRONG


def on_strip(kiosk: Kiosk, event: Touch) -> Result | None:
    """The payment screen's own touches; None where it was another."""
    match event:
        case ev.GiftAsked():
            return (replace(kiosk, overlay=GiftEntry()) if offered(kiosk) else kiosk), ()
        case ev.GiftRemoved():
            return with_basket(kiosk, kiosk.guest.basket.with_gift(None))
        case _:
            return None


def on_sheet(kiosk: Kiosk, sheet: GiftEntry, event: Touch) -> Result | None:
    """None where the touch was not for the sheet."""
    match event:
        case ev.DigitPressed(digit) if not (sheet.checking or sheet.card or for_staff(kiosk)):
            return replace(kiosk, overlay=GiftEntry(typed(sheet.digits, digit, LONGEST))), ()
        case ev.GiftEntered():
            return _check(kiosk, sheet, sheet.digits)
        case ev.GiftUsed() if sheet.card is not None and isinstance(kiosk.screen, PayScreen):
            return with_basket(replace(kiosk, overlay=None), kiosk.guest.basket.with_gift(sheet.card))
        case _:
            return None


def scanned(kiosk: Kiosk, sheet: GiftEntry, text: str) -> Result:
    """What is scanned while the sheet is open is a gift card."""
    return _check(kiosk, sheet, text)


def _check(kiosk: Kiosk, sheet: GiftEntry, text: str) -> Result:
    """From here on the number is nowhere in the state. What cannot be one is not asked for."""
    if sheet.checking or not text or for_staff(kiosk):
        return stay(kiosk)
    number = number_of(text)
    if number is None:
        return _wrong(kiosk, GiftRefusal.UNKNOWN)
    return replace(kiosk, overlay=GiftEntry(checking=True)), (fx.CheckGift(number),)


def _wrong(kiosk: Kiosk, why: str) -> Result:
    if why == GiftRefusal.UNKNOWN:
        kiosk = with_guest(kiosk, wrong_gifts=kiosk.guest.wrong_gifts + 1)
    return replace(kiosk, overlay=GiftEntry(why=why)), ()


def found(kiosk: Kiosk, card: GiftCard) -> Result:
    """Whoever closed the sheet meanwhile does not want it any more."""
    if not (isinstance(kiosk.overlay, GiftEntry) and kiosk.overlay.checking):
        return stay(kiosk)
    return replace(kiosk, overlay=GiftEntry(card=card)), ()


def refused(kiosk: Kiosk, why: str) -> Result:
    if not (isinstance(kiosk.overlay, GiftEntry) and kiosk.overlay.checking):
        return stay(kiosk)
    return _wrong(kiosk, why or AWAY)


def gone(kiosk: Kiosk) -> Result:
    """The card cannot pay after all: it leaves the basket, and the guest is told."""
    kiosk, effects = with_basket(kiosk, kiosk.guest.basket.with_gift(None))
    kiosk, toast = say(kiosk, Toast(Say.GIFT_GONE))
    return kiosk, effects + toast
