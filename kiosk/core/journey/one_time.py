"""From a typed number to the member it belongs to: a one-time code of six digits. And from a member to the
number they gave, and never showed to be theirs.

For who typed a number the screen is the same for a member, for a stranger and for a number that asked too
often: what nobody was sent is simply never right.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, go, say, stay, with_guest
from kiosk.core.journey.state import CodeScreen, Kiosk, MemberHome, Say, Screen, Toast
from kiosk.core.loyalty import Credential, CredentialKind

LENGTH = 6
_NOBODY = "-"
"""Stands for a challenge that was refused: no provider knows it."""


def may_prove(kiosk: Kiosk) -> bool:
    """Can who typed a number or an address become the member it belongs to?"""
    return kiosk.shop.facts.one_time_code and kiosk.guest.typed is not None and kiosk.guest.member is None


def enter(kiosk: Kiosk, back: Screen) -> Result:
    """To the screen; the code is sent once, and again only where the guest asks for it."""
    typed = kiosk.guest.typed
    assert typed is not None
    kiosk = go(kiosk, CodeScreen(back))
    return (kiosk, ()) if kiosk.guest.challenge is not None else (kiosk, (fx.SendCode(typed.value),))


def confirm(kiosk: Kiosk, screen: MemberHome) -> Result:
    """A member shows that the number they gave is theirs."""
    member = kiosk.guest.member
    if member is None or not member.unproved:
        return stay(kiosk)
    kiosk = go(kiosk, CodeScreen(screen.back, confirms=True))
    return (kiosk, ()) if kiosk.guest.challenge is not None else (kiosk, _sends(kiosk))


def _sends(kiosk: Kiosk) -> tuple[fx.Effect, ...]:
    member, typed = kiosk.guest.member, kiosk.guest.typed
    if member is not None:
        return (fx.ConfirmNumber(member.id),)
    return (fx.SendCode(typed.value),) if typed is not None else ()


def on_code(kiosk: Kiosk, screen: CodeScreen, event: Touch) -> Result:
    match event:
        case ev.DigitPressed(digit) if not screen.searching:
            return _typed(kiosk, screen, digit)
        case ev.CodeWanted() if not screen.again:
            kiosk = with_guest(kiosk, challenge=None)
            kiosk = replace(kiosk, screen=CodeScreen(screen.back, again=True, confirms=screen.confirms))
            return kiosk, _sends(kiosk)
        case ev.BackPressed() | ev.MemberSkipped():
            return _leave(kiosk, screen), ()
        case _:
            return stay(kiosk)


def _leave(kiosk: Kiosk, screen: CodeScreen) -> Kiosk:
    return go(kiosk, MemberHome(screen.back) if screen.confirms else screen.back)


def _typed(kiosk: Kiosk, screen: CodeScreen, digit: str) -> Result:
    """It goes on by itself after the last digit."""
    digits = screen.digits[:-1] if digit == "" else screen.digits + digit
    if digit and not (digit.isdecimal() and len(digit) == 1):
        return stay(kiosk)
    whole = len(digits) >= LENGTH
    kiosk = replace(kiosk, screen=replace(screen, digits=digits, wrong=False, searching=whole))
    return kiosk, (_find(kiosk.guest.challenge, digits) if whole else ())


def _find(challenge: str | None, digits: str) -> tuple[fx.Effect, ...]:
    """Nothing while the code is still being sent."""
    if challenge is None:
        return ()
    return (fx.FindMember(Credential(CredentialKind.ONE_TIME, f"{challenge}:{digits}")),)


def sent(kiosk: Kiosk, challenge: str | None) -> Result:
    """The provider has answered; None: it sends no more codes to this number for now."""
    kiosk = with_guest(kiosk, challenge=challenge or _NOBODY)
    screen = kiosk.screen
    waits = isinstance(screen, CodeScreen) and screen.searching
    return kiosk, (_find(kiosk.guest.challenge, screen.digits) if waits else ())  # type: ignore[union-attr]


def wrong(kiosk: Kiosk, screen: CodeScreen) -> Result:
    """Nobody is found by these digits."""
    return replace(kiosk, screen=replace(screen, digits="", searching=False, wrong=True)), ()


def away(kiosk: Kiosk, screen: CodeScreen) -> Result:
    """Nobody could be asked: the points of the number come all the same."""
    kiosk = with_guest(kiosk, challenge=None)
    return say(_leave(kiosk, screen), Toast(Say.NOT_NOW))
