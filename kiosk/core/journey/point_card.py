"""A common-point card goes along with the order: scanned at any time before it is sent, or typed where it is
paid.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, say, stay, typed, with_guest
from kiosk.core.journey.state import Kiosk, PointCardEntry, Say, Toast
from kiosk.core.point_card import LONGEST, PointCard, card_of


def asked(kiosk: Kiosk) -> bool:
    """Is there still something to say to the question for a point card?"""
    return bool(kiosk.shop.facts.point_schemes) and kiosk.guest.point_card is None


def read(kiosk: Kiosk, text: str) -> PointCard | None:
    """The card that was scanned; None: it is something else. What begins like a member's code is one."""
    facts = kiosk.shop.facts
    if facts.code and facts.codes_begin and text.startswith(facts.codes_begin):
        return None
    return card_of(facts.point_schemes, text)


def scanned(kiosk: Kiosk, card: PointCard) -> Result:
    """It is kept until the order takes it along; another one takes its place."""
    return say(with_guest(kiosk, point_card=card), Toast(Say.POINT_CARD))


def on_strip(kiosk: Kiosk, event: Touch) -> Result | None:
    """The payment screen's own touches; None where it was another."""
    match event:
        case ev.PointCardAsked():
            return (replace(kiosk, overlay=PointCardEntry()) if asked(kiosk) else kiosk), ()
        case ev.PointCardRemoved():
            return with_guest(kiosk, point_card=None), ()
        case _:
            return None


def on_sheet(kiosk: Kiosk, sheet: PointCardEntry, event: Touch) -> Result | None:
    """None where the touch was not for the sheet."""
    match event:
        case ev.DigitPressed(digit):
            return replace(kiosk, overlay=PointCardEntry(typed(sheet.digits, digit, LONGEST))), ()
        case ev.PointCardEntered():
            return entered(kiosk, sheet.digits) if sheet.digits else stay(kiosk)
        case _:
            return None


def entered(kiosk: Kiosk, text: str) -> Result:
    """What was typed stays where it is wrong, so that a digit can be mended."""
    card = card_of(kiosk.shop.facts.point_schemes, text)
    if card is None:
        digits = kiosk.overlay.digits if isinstance(kiosk.overlay, PointCardEntry) else ""
        return replace(kiosk, overlay=PointCardEntry(digits, wrong=True)), ()
    return with_guest(replace(kiosk, overlay=None), point_card=card), ()
