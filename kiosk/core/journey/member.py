"""Members: by telephone (earns blind), by a code that was scanned, and joining."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core import mail, phone
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import ic_cards, one_time, own_phone
from kiosk.core.journey.basket_moves import ask_quote, barred_lines, holding, with_basket, with_sold_out
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, go, say, stay, typed, with_guest, with_whole
from kiosk.core.journey.state import (
    BasketScreen,
    CodeScreen,
    Done,
    IcCardScreen,
    JoinScreen,
    Kiosk,
    MemberHome,
    MemberScreen,
    Paying,
    PayScreen,
    Say,
    Screen,
    Service,
    SignInScreen,
    SignInState,
    Toast,
    in_session,
)
from kiosk.core.language import base_of
from kiosk.core.loyalty import Credential, CredentialKind, Member, masked
from kiosk.core.menu import readable

LONGEST_NAME = 20
ABOUT_MEMBERS = (MemberScreen, MemberHome, JoinScreen, CodeScreen, SignInScreen, IcCardScreen)
"""Screens that lead back to where the guest was."""
LONGEST_CODE = 512


def ask(kiosk: Kiosk) -> Result:
    """The member chip: the member's own page, or the question who it is."""
    screen, facts = kiosk.screen, kiosk.shop.facts
    if isinstance(screen, SignInScreen):
        return own_phone.on_sign_in(kiosk, screen, ev.MemberAsked())
    if isinstance(screen, IcCardScreen):
        return go(kiosk, MemberHome(screen.back)), ()
    if isinstance(screen, ABOUT_MEMBERS) or not in_session(kiosk):
        return stay(kiosk)
    if not (facts.phone or facts.mail or facts.code or facts.enrol):
        return stay(kiosk)
    if kiosk.guest.member is not None:
        kiosk = go(kiosk, MemberHome(screen))
        return kiosk, ask_quote(kiosk)
    if one_time.may_prove(kiosk):
        return one_time.enter(kiosk, screen)
    return go(kiosk, _question(kiosk, screen)), ()


def _question(kiosk: Kiosk, back: Screen) -> MemberScreen:
    """Who is it? By a number first, where there are numbers."""
    facts = kiosk.shop.facts
    return MemberScreen(back, mail="" if facts.mail and not facts.phone else None)


def on_member(kiosk: Kiosk, screen: MemberScreen, event: Touch) -> Result:
    facts = kiosk.shop.facts
    match event:
        case ev.DigitPressed(digit) if kiosk.shop.facts.phone:
            return _digit(kiosk, screen, digit)
        case ev.MailChosen(wanted) if facts.mail and facts.phone:
            return replace(kiosk, screen=replace(screen, mail="" if wanted else None, digits="")), ()
        case ev.MailTyped(address) if screen.mail is not None:
            return replace(kiosk, screen=replace(screen, mail=mail.typed(address))), ()
        case ev.MailGiven() if screen.mail is not None:
            if not mail.complete(screen.mail):
                return replace(kiosk, screen=replace(screen, nod=screen.nod + 1)), ()
            return _earn_blind(kiosk, Credential(CredentialKind.MAIL, screen.mail), screen.back)
        case ev.SignInAsked() if kiosk.shop.facts.sign_in:
            return own_phone.begin(kiosk, screen)
        case ev.JoinAsked() if kiosk.shop.facts.enrol:
            by_mail = screen.mail if facts.enrol_mail else None
            return go(kiosk, JoinScreen(screen.back, digits=screen.digits, mail=by_mail)), ()
        case ev.MemberSkipped() | ev.BackPressed():
            return go(kiosk, screen.back), ()
        case _:
            return stay(kiosk)


def _digit(kiosk: Kiosk, screen: MemberScreen, digit: str) -> Result:
    """After the last digit the screen goes on at once, for members and strangers alike."""
    region = kiosk.shop.facts.phone_region
    digits = typed(screen.digits, digit, phone.length(screen.digits, region))
    if not phone.complete(digits, region):
        return replace(kiosk, screen=replace(screen, digits=digits)), ()
    return _earn_blind(kiosk, _number(kiosk, digits), screen.back)


def _number(kiosk: Kiosk, digits: str) -> Credential:
    return Credential(CredentialKind.PHONE, phone.e164(digits, kiosk.shop.facts.phone_region))


def _earn_blind(
    kiosk: Kiosk, credential: Credential, back: Screen, said: Say = Say.POINTS_WILL_COME
) -> Result:
    kiosk = go(with_guest(kiosk, credential=credential, challenge=None), back)
    return say(kiosk, Toast(said))


def on_join(kiosk: Kiosk, screen: JoinScreen, event: Touch) -> Result:
    region = kiosk.shop.facts.phone_region
    match event:
        case ev.NameTyped(name):
            return replace(kiosk, screen=replace(screen, name=readable(name).lstrip()[:LONGEST_NAME])), ()
        case ev.DigitPressed(digit):
            digits = typed(screen.digits, digit, phone.length(screen.digits, region))
            return replace(kiosk, screen=replace(screen, digits=digits)), ()
        case ev.MailChosen(wanted) if kiosk.shop.facts.enrol_mail:
            return replace(kiosk, screen=replace(screen, mail="" if wanted else None, agreed=False)), ()
        case ev.MailTyped(address) if screen.mail is not None:
            return replace(kiosk, screen=replace(screen, mail=mail.typed(address))), ()
        case ev.ConsentToggled():
            return replace(kiosk, screen=replace(screen, agreed=not screen.agreed)), ()
        case ev.Joined():
            if not (screen.agreed and screen.name and reached(screen, region)):
                return replace(kiosk, screen=replace(screen, nod=screen.nod + 1)), ()
            return _joined(kiosk, screen)
        case ev.BackPressed() | ev.MemberSkipped():
            return go(kiosk, _question(kiosk, screen.back)), ()
        case _:
            return stay(kiosk)


def reached(screen: JoinScreen, region: str) -> bool:
    """Is the number, or the address, whole?"""
    if screen.mail is not None:
        return mail.complete(screen.mail)
    return phone.complete(screen.digits, region)


def _joined(kiosk: Kiosk, screen: JoinScreen) -> Result:
    """The consent names what is kept: a number or an address, never both."""
    guest, address = kiosk.guest, screen.mail or ""
    typed = Credential(CredentialKind.MAIL, address) if address else _number(kiosk, screen.digits)
    number = "" if address else typed.value
    if guest.identity is not None:
        typed = replace(typed, identity=guest.identity.value)
    enrol = fx.Enrol(number, screen.name.strip(), base_of(guest.language), guest.identity, address)
    kiosk, effects = _earn_blind(kiosk, typed, screen.back, Say.JOINED)
    return kiosk, (enrol, *effects)


def sign_out(kiosk: Kiosk) -> Result:
    """The member leaves, the order stays, at the prices for everybody. What in it is for members stays too,
    and is said: at the latest before paying it is changed for something else, or goes.
    """
    if kiosk.guest.member is None and kiosk.guest.credential is None:
        return stay(kiosk)
    screen = kiosk.screen
    back = screen.back if isinstance(screen, ABOUT_MEMBERS) else screen
    offers = kiosk.guest.basket.offers
    kiosk = go(with_guest(kiosk, member=None, credential=None, challenge=None, identity=None), back)
    kiosk = with_whole(kiosk, None)
    kiosk = with_guest(kiosk, offers=holding(kiosk))
    kiosk, effects = with_basket(kiosk, kiosk.guest.basket.without_member())
    dearer = sum(off.amount.minor for off in kiosk.guest.basket.offers) < sum(
        off.amount.minor for off in offers
    )
    said = Say.SIGNED_OUT_PRICES if dearer else Say.SIGNED_OUT
    kiosk, toast = say(kiosk, Toast(Say.SIGNED_OUT_DISHES if barred_lines(kiosk) else said))
    looks = isinstance(back, BasketScreen | PayScreen)
    return (with_sold_out(kiosk) if looks else kiosk), effects + toast


def found(
    kiosk: Kiosk, code: str, member: Member | None, kind: CredentialKind = CredentialKind.CODE
) -> Result:
    """The answer to a code or card, or to who signed in. Another member's points are not the first one's."""
    screen, before = kiosk.screen, kiosk.guest.member
    if isinstance(screen, Paying | Done):
        return stay(kiosk)
    if member is None and kind is not CredentialKind.CODE:
        return _nobody(kiosk, code, kind)
    if member is None:
        if isinstance(screen, MemberScreen):
            kiosk = replace(kiosk, screen=replace(screen, searching=False))
        if not kiosk.shop.facts.coupons:
            return say(kiosk, Toast(Say.UNKNOWN_CODE))
        return kiosk, (fx.CheckCoupon(code, kiosk.guest.member.id if kiosk.guest.member else None),)
    member = _what_is_taken(kiosk, member)
    identity = kiosk.guest.identity if kind is not CredentialKind.SIGNED_IN else None
    kiosk = with_whole(with_guest(kiosk, member=member, credential=None, challenge=None, identity=None), None)
    kiosk = with_guest(kiosk, offers=holding(kiosk))
    if isinstance(screen, MemberScreen | JoinScreen | CodeScreen | SignInScreen):
        kiosk = go(kiosk, MemberHome(screen.back))
    elif isinstance(screen, Service) and member.personal and member.usual:
        kiosk = go(kiosk, MemberHome(screen))  # who has just come may want the usual
    basket = kiosk.guest.basket
    if before is not None and before.id != member.id:
        basket = basket.without_member()
    kiosk, effects = with_basket(kiosk, basket)
    confirmed = isinstance(screen, CodeScreen) and screen.confirms and kind is CredentialKind.ONE_TIME
    kiosk, toast = say(kiosk, Toast(Say.CONFIRMED if confirmed else Say.WELCOME, masked(member.name)))
    known = (fx.Link(member.id, identity),) if identity is not None else ()
    return kiosk, (*effects, *toast, *known)


def _nobody(kiosk: Kiosk, value: str, kind: CredentialKind) -> Result:
    """No member has shown these digits, or is known by this identity, or card."""
    screen = kiosk.screen
    if kind is CredentialKind.CARD:
        return ic_cards.nobody(kiosk, value)
    if isinstance(screen, CodeScreen) and kind is CredentialKind.ONE_TIME:
        return one_time.wrong(kiosk, screen)
    return own_phone.ended(kiosk, SignInState.NOBODY)


def _what_is_taken(kiosk: Kiosk, member: Member) -> Member:
    """Without the rewards and coupons that this POS cannot take off."""
    facts = kiosk.shop.facts
    member = member if facts.rewards else replace(member, rewards=())
    return member if facts.coupons else replace(member, coupons=())


def not_found(kiosk: Kiosk, shown: Credential | None) -> Result:
    """Nobody could say who it is. A member's code or card earns all the same, once somebody can: as of when
    it was shown. Nobody learns here whether it is one.
    """
    if isinstance(kiosk.screen, Paying | Done):
        return stay(kiosk)
    if isinstance(kiosk.screen, CodeScreen):
        return one_time.away(kiosk, kiosk.screen)
    if isinstance(kiosk.screen, SignInScreen):
        return own_phone.ended(kiosk, SignInState.AWAY)
    if isinstance(kiosk.screen, MemberScreen):
        kiosk = replace(kiosk, screen=replace(kiosk.screen, searching=False))
    if shown is None or not _earns_later(kiosk, shown):
        return say(kiosk, Toast(Say.NOT_NOW))
    screen = kiosk.screen
    return _earn_blind(kiosk, shown, screen.back if isinstance(screen, ABOUT_MEMBERS) else screen)


def _earns_later(kiosk: Kiosk, shown: Credential) -> bool:
    facts = kiosk.shop.facts
    if kiosk.guest.member is not None or not facts.earn_offline:
        return False
    if shown.kind is not CredentialKind.CODE:
        return shown.kind is CredentialKind.CARD
    fits = len(shown.value) <= LONGEST_CODE and shown.value.isascii() and shown.value.isprintable()
    return fits and shown.value.startswith(facts.codes_begin)
