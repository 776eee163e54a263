"""An IC card as a member's card: touched anywhere it says who the guest is; on its own screen a member makes
it theirs, by two touches, for many cards have another number at each.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.ic_card import MOST_WRONG, number_of, passing
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, go, say, stay, with_guest
from kiosk.core.journey.state import (
    CardState,
    IcCardScreen,
    Kiosk,
    MemberHome,
    MemberScreen,
    Say,
    Toast,
)
from kiosk.core.loyalty import Credential, CredentialKind


def read(kiosk: Kiosk, text: str) -> Credential | None:
    """The card whose number a reader typed; None: it is something else, or no reader is here."""
    prefix = kiosk.shop.facts.ic_prefix
    number = None if prefix is None else number_of(text, prefix)
    return None if number is None else Credential(CredentialKind.CARD, number, kiosk.shop.now)


def marked(kiosk: Kiosk, text: str) -> bool:
    """Did the reader itself say that this is a card? Then it is nothing else."""
    return bool(kiosk.shop.facts.ic_prefix) and read(kiosk, text) is not None


def on_ic_card(kiosk: Kiosk, screen: IcCardScreen, event: Touch) -> Result:
    match event:
        case ev.CardAsked() if screen.state not in (CardState.AGAIN, CardState.LINKING):
            return go(kiosk, IcCardScreen(screen.back)), ()
        case ev.BackPressed() | ev.MemberSkipped():
            return go(kiosk, MemberHome(screen.back)), ()
        case _:
            return stay(kiosk)


def touched(kiosk: Kiosk, card: Credential) -> Result | None:
    """None: somebody has to be asked whose it is."""
    if isinstance(kiosk.screen, IcCardScreen):
        return _held(kiosk, kiosk.screen, card)
    if passing(card.value):
        return say(kiosk, Toast(Say.PASSING_CARD))
    return say(kiosk, Toast(Say.NOT_NOW)) if kiosk.guest.wrong_cards >= MOST_WRONG else None


def _held(kiosk: Kiosk, screen: IcCardScreen, card: Credential) -> Result:
    """Once more, and the number is the same: it is linked, and forgotten here."""
    member = kiosk.guest.member
    if screen.state is CardState.LINKING or member is None:
        return stay(kiosk)
    if passing(card.value) or (screen.state is CardState.AGAIN and screen.number != card.value):
        return _now(kiosk, screen, CardState.PASSING), ()
    if screen.state is CardState.AGAIN:
        return _now(kiosk, screen, CardState.LINKING), (fx.LinkCard(member.id, replace(card, at=None)),)
    return _now(kiosk, screen, CardState.AGAIN, card.value), ()


def _now(kiosk: Kiosk, screen: IcCardScreen, state: CardState, number: str = "") -> Kiosk:
    return replace(kiosk, screen=IcCardScreen(screen.back, state, number))


def linked(kiosk: Kiosk, state: CardState) -> Result:
    """The programme has answered; who has left the screen meanwhile sees it at the next touch."""
    screen = kiosk.screen
    if isinstance(screen, IcCardScreen) and screen.state is CardState.LINKING:
        return _now(kiosk, screen, state), ()
    return stay(kiosk)


def nobody(kiosk: Kiosk, number: str) -> Result:
    """It is no member's card. On a member's own page that was the first touch to make it theirs."""
    screen = kiosk.screen
    kiosk = with_guest(kiosk, wrong_cards=kiosk.guest.wrong_cards + 1)
    if isinstance(screen, MemberHome) and kiosk.guest.member is not None:
        return go(kiosk, IcCardScreen(screen.back, CardState.AGAIN, number)), ()
    if isinstance(screen, MemberScreen):
        kiosk = replace(kiosk, screen=replace(screen, searching=False))
    return say(kiosk, Toast(Say.UNKNOWN_CARD))
