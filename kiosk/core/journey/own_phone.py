"""Signing in on the guest's own phone: a QR code is shown, and asked after until it is answered.

The state holds what is shown; the secret that the service is asked with stays in the engine.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, go, stay, timer, with_guest
from kiosk.core.journey.state import JoinScreen, Kiosk, MemberScreen, SignInScreen
from kiosk.core.journey.state import SignInState as S
from kiosk.core.loyalty import Credential

TIMER = "signin"


def begin(kiosk: Kiosk, screen: MemberScreen) -> Result:
    return go(kiosk, SignInScreen(screen.back)), (fx.BeginSignIn(),)


def on_sign_in(kiosk: Kiosk, screen: SignInScreen, event: Touch) -> Result:
    stop = (timer(kiosk, TIMER, None),)
    match event:
        case ev.SignInAsked() if screen.state in (S.EXPIRED, S.DECLINED, S.AWAY):
            return go(kiosk, SignInScreen(screen.back)), (fx.BeginSignIn(),)
        case ev.JoinAsked() if screen.state is S.NOBODY and kiosk.shop.facts.enrol:
            return go(kiosk, JoinScreen(screen.back)), stop
        case ev.MemberAsked() | ev.BackPressed():
            return go(kiosk, MemberScreen(screen.back)), stop
        case ev.MemberSkipped():
            return go(kiosk, screen.back), stop
        case _:
            return stay(kiosk)


def began(kiosk: Kiosk, answer: ev.SignInBegan) -> Result:
    screen = kiosk.screen
    if not isinstance(screen, SignInScreen) or screen.state is not S.STARTING:
        return stay(kiosk)
    shown = replace(
        screen,
        state=S.WAITING,
        url=answer.url,
        user_code=answer.user_code,
        interval_s=answer.interval_s,
        left_s=answer.expires_in_s,
    )
    return replace(kiosk, screen=shown), (timer(kiosk, TIMER, answer.interval_s),)


def due(kiosk: Kiosk) -> Result:
    """It is time to ask again; after its time the code is taken away."""
    screen = kiosk.screen
    if not isinstance(screen, SignInScreen) or screen.state is not S.WAITING:
        return stay(kiosk)
    left = screen.left_s - screen.interval_s
    if left <= 0:
        return _ended(kiosk, screen, S.EXPIRED), ()
    return replace(kiosk, screen=replace(screen, left_s=left)), (fx.PollSignIn(),)


def waits(kiosk: Kiosk, interval_s: int | None) -> Result:
    """Not yet. `interval_s`: how long to wait from now on; None: as before."""
    screen = kiosk.screen
    if not isinstance(screen, SignInScreen) or screen.state is not S.WAITING:
        return stay(kiosk)
    screen = replace(screen, interval_s=max(1, interval_s or screen.interval_s))
    return replace(kiosk, screen=screen), (timer(kiosk, TIMER, screen.interval_s),)


def signed_in(kiosk: Kiosk, credential: Credential) -> Result:
    """The service vouches for somebody: whose points are they?"""
    screen = kiosk.screen
    if not isinstance(screen, SignInScreen):
        return stay(kiosk)
    kiosk = with_guest(_ended(kiosk, screen, S.FINDING), identity=credential)
    return kiosk, (fx.FindMember(credential),)


def ended(kiosk: Kiosk, state: S) -> Result:
    screen = kiosk.screen
    return (_ended(kiosk, screen, state), ()) if isinstance(screen, SignInScreen) else stay(kiosk)


def _ended(kiosk: Kiosk, screen: SignInScreen, state: S) -> Kiosk:
    return replace(kiosk, screen=replace(screen, state=state, url="", user_code=None))
