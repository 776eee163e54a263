"""The journey's one function: a state and an event give the next state and what the engine shall do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from kiosk.core.journey import (
    around,
    browse,
    checkout,
    choose,
    gift,
    ic_cards,
    member,
    one_time,
    own_phone,
    papers,
    paying,
    scan,
)
from kiosk.core.journey import done as done_page
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import home as home_page
from kiosk.core.journey.basket_moves import with_quote, with_sold_out
from kiosk.core.journey.effects import Effect
from kiosk.core.journey.events import Answer, Event, Touch
from kiosk.core.journey.moves import Result, end_session, home, new_guest, stay, timer, with_guest
from kiosk.core.journey.state import (
    HOME,
    Attract,
    BasketScreen,
    Browse,
    Closed,
    CodeScreen,
    Done,
    IcCardScreen,
    ItemScreen,
    JoinScreen,
    Kiosk,
    MemberHome,
    MemberScreen,
    NameScreen,
    OutOfOrder,
    Paying,
    PayScreen,
    Phase,
    Service,
    SetScreen,
    Shop,
    ShopFacts,
    SignInScreen,
    Starting,
    TableScreen,
    in_session,
)
from kiosk.core.journey.world import on_world


def first(facts: ShopFacts, now: datetime) -> Kiosk:
    """The state a kiosk starts with: no menu yet, no guest."""
    shop = Shop(facts, now)
    return Kiosk(shop, new_guest(shop, session=1))


def step(kiosk: Kiosk, event: Event) -> Result:
    """The next state and the effects of an event. Answers to a session that has ended are dropped."""
    match event:
        case ev.Reply(session, answer):
            after = _answer(kiosk, answer) if session == kiosk.guest.session else stay(kiosk)
        case ev.TimeElapsed(name, session):
            after = _elapsed(kiosk, name) if session == kiosk.guest.session else stay(kiosk)
        case Touch():
            after = _touch(kiosk, event)
        case _:
            after = on_world(kiosk, event)
    return _noted(kiosk, *after, isinstance(event, Touch))


def _touch(kiosk: Kiosk, event: Touch) -> Result:
    """A touch: it ends the idle warning, and starts the guest's time anew."""
    warned = kiosk.idle is not None
    taps = kiosk.guest.taps + 1
    kiosk = replace(with_guest(kiosk, taps=taps), idle=None)
    if warned and not isinstance(event, ev.CancelConfirmed):
        return kiosk, (around.idle_timer(kiosk),)
    if isinstance(event, ev.CancelConfirmed) and warned:
        return end_session(kiosk)
    after, effects = _by_screen(kiosk, event)
    if after.guest.session != kiosk.guest.session:
        return after, effects
    return done_page.begun_anew(after), (*effects, *_times(after))


def _times(kiosk: Kiosk) -> tuple[Effect, ...]:
    if in_session(kiosk):
        return (around.idle_timer(kiosk),)
    return (timer(kiosk, "looks", browse.FORGET_LOOKS_S),)


def _by_screen(kiosk: Kiosk, event: Touch) -> Result:
    if isinstance(event, ev.Scanned):
        return scan.scanned(kiosk, event.text)
    everywhere = around.anywhere(kiosk, event)
    if everywhere is not None:
        return everywhere
    screen = kiosk.screen
    match screen:
        case Starting() | Closed() | OutOfOrder():
            return browse.on_starting(kiosk, event)
        case Attract():
            return browse.on_attract(kiosk, event)
        case Service():
            return browse.on_service(kiosk, event)
        case Browse():
            return browse.on_browse(kiosk, screen, event)
        case ItemScreen():
            return choose.on_item(kiosk, screen, event)
        case SetScreen():
            return choose.on_set(kiosk, screen, event)
        case BasketScreen():
            return checkout.on_basket(kiosk, event)
        case MemberScreen():
            return member.on_member(kiosk, screen, event)
        case MemberHome():
            return home_page.on_home(kiosk, screen, event)
        case JoinScreen():
            return member.on_join(kiosk, screen, event)
        case CodeScreen():
            return one_time.on_code(kiosk, screen, event)
        case SignInScreen():
            return own_phone.on_sign_in(kiosk, screen, event)
        case IcCardScreen():
            return ic_cards.on_ic_card(kiosk, screen, event)
        case TableScreen():
            return checkout.on_table(kiosk, screen, event)
        case NameScreen():
            return checkout.on_name(kiosk, screen, event)
        case PayScreen():
            return checkout.on_pay(kiosk, event)
        case Paying():
            return paying.on_paying(kiosk, screen, event)
        case Done():
            return done_page.on_done(kiosk, screen, event)
        case _:
            assert_never(screen)


def _answer(kiosk: Kiosk, answer: Answer) -> Result:
    match answer:
        case ev.QuoteArrived(revision, quote):
            current = revision == kiosk.guest.basket.revision
            return (with_quote(kiosk, quote) if current else kiosk), ()
        case ev.QuoteRefused(revision, reason, line_ids):
            return _quote_refused(kiosk, revision, reason, line_ids)
        case ev.MemberFound(code, person, kind):
            return member.found(kiosk, code, person, kind)
        case ev.MemberFailed(credential):
            return member.not_found(kiosk, credential)
        case ev.CouponAccepted(coupon):
            return checkout.coupon_accepted(kiosk, coupon)
        case ev.CouponRefused(unreachable, why):
            return checkout.coupon_refused(kiosk, unreachable, why)
        case ev.GiftFound(card):
            return gift.found(kiosk, card)
        case ev.GiftRefused(why):
            return gift.refused(kiosk, why)
        case ev.Linked(claim, invite):
            return done_page.linked(kiosk, claim, invite)
        case ev.LinkFailed():
            return done_page.unlinked(kiosk)
        case ev.OrderAdvanced(record, lost):
            return paying.advanced(kiosk, record, lost)
        case ev.CodeSent() | ev.CodeFailed() | ev.SignInBegan() | ev.SignInWaits() | ev.SignedIn():
            return _who(kiosk, answer)
        case ev.SignInEnded(state):
            return own_phone.ended(kiosk, state)
        case ev.CardLinked(state):
            return ic_cards.linked(kiosk, state)
        case ev.OrderFailed(reference):
            kiosk, effects = end_session(kiosk)
            shop = replace(kiosk.shop, broken=reference)
            return replace(kiosk, shop=shop, screen=home(shop)), effects
        case ev.StaffRung(call_id):
            return around.rung(kiosk, call_id)
        case ev.StaffAnswered(acknowledged):
            return around.answered(kiosk, acknowledged)
        case _:
            assert_never(answer)


def _who(
    kiosk: Kiosk, answer: ev.CodeSent | ev.CodeFailed | ev.SignInBegan | ev.SignInWaits | ev.SignedIn
) -> Result:
    """News of who the guest shows to be."""
    match answer:
        case ev.CodeSent(challenge):
            return one_time.sent(kiosk, challenge)
        case ev.CodeFailed():
            here = isinstance(kiosk.screen, CodeScreen)
            return one_time.away(kiosk, kiosk.screen) if here else stay(kiosk)  # type: ignore[arg-type]
        case ev.SignInBegan():
            return own_phone.began(kiosk, answer)
        case ev.SignInWaits(interval_s):
            return own_phone.waits(kiosk, interval_s)
        case ev.SignedIn(credential):
            return own_phone.signed_in(kiosk, credential)


def _quote_refused(kiosk: Kiosk, revision: int, reason: str, line_ids: tuple[int, ...]) -> Result:
    looks = isinstance(kiosk.screen, BasketScreen | PayScreen | MemberHome)
    if revision != kiosk.guest.basket.revision or not looks:
        return stay(kiosk)
    if reason == "sold_out":
        return with_sold_out(kiosk, line_ids), (fx.AskStock(),)
    if reason == "invalid" and (
        kiosk.guest.basket.coupon or kiosk.guest.basket.reward or kiosk.guest.basket.points
    ):
        return paying.discount_gone(kiosk)
    return stay(kiosk)


def _elapsed(kiosk: Kiosk, name: str) -> Result:
    match name:
        case "idle":
            return around.idle_elapsed(kiosk)
        case "toast":
            return around.toast_elapsed(kiosk)
        case "poll":
            return paying.polled(kiosk)
        case "tick" if isinstance(kiosk.screen, Done):
            return done_page.ticked(kiosk, kiosk.screen)
        case "call":
            return around.call_due(kiosk)
        case done_page.LINKS:
            return done_page.links_due(kiosk)
        case papers.TIMER:
            return papers.due(kiosk)
        case own_phone.TIMER:
            return own_phone.due(kiosk)
        case "looks" if not in_session(kiosk):
            return end_session(kiosk)
        case _:
            return stay(kiosk)


def _noted(before: Kiosk, after: Kiosk, effects: tuple[Effect, ...], touched: bool) -> Result:
    """Every change of screen goes into the journal; a busy screen stops the guest's time, a quiet one
    starts it.
    """
    old, new = _screen_name(before), _screen_name(after)
    if old == new:
        return after, effects
    session = before.guest.session if after.screen.__class__ in HOME else after.guest.session
    taps = before.guest.taps + touched  # the touch that led on belongs to the screen it was on
    record = after.guest.order if isinstance(after.screen, Done) else None
    key = record.order.key if record else None
    note = fx.NoteStep(session, new, old, taps, before.guest.language, key)
    more: tuple[Effect, ...] = (note,)
    timed = any(isinstance(e, fx.Timer) and e.name == "idle" for e in effects)
    warned = after.idle is not None and around.idle_applies(after)
    if in_session(after) and not timed and not warned:
        after, more = replace(after, idle=None), (note, around.idle_timer(after))
    return after, (*effects, *more)


def _screen_name(kiosk: Kiosk) -> str:
    screen = kiosk.screen
    if isinstance(screen, Paying):
        return "paying" if screen.phase in paying.BUSY else f"paying_{Phase(screen.phase).value}"
    name = type(screen).__name__.removesuffix("Screen")
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
