"""From the touch on a way to pay until the order is taken over, and the done screen."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.checkout import methods
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import (
    Result,
    ask_quote,
    end_session,
    go,
    say,
    slowness,
    stay,
    timer,
    to_basket,
    with_basket,
    with_guest,
    with_shop,
    with_sold_out,
)
from kiosk.core.journey.state import Done, Kiosk, Paying, PayScreen, Phase, ReceiptView, Say, Toast
from kiosk.core.order import COUNTER, Do, Payment, PaymentState, Record

POLL_S = 1.0
RETRY_S = 2.0
PATIENCE = 4
"""Lost answers in a row before the guest is told that we are looking it up."""
LAST_HOPE = 20
"""Lost answers in a row before staff must look."""

BUSY = (Phase.SENDING, Phase.WAITING, Phase.CANCELLING, Phase.UNSURE)
"""Phases in which the guest's time does not run out."""


def on_paying(kiosk: Kiosk, screen: Paying, event: Touch) -> Result:
    record = kiosk.guest.order
    match event:
        case ev.PaymentCancelled() if screen.phase is Phase.WAITING and record is not None:
            waiting = replace(screen, phase=Phase.CANCELLING)
            return replace(kiosk, screen=waiting), (timer(kiosk, "poll", None), fx.CancelPayment(record))
        case ev.MethodChosen(method) if (
            screen.phase in (Phase.DECLINED, Phase.OFFLINE) and record is not None
        ):
            allowed = method == COUNTER or (screen.phase is Phase.DECLINED and method in methods(kiosk))
            if not allowed:
                return stay(kiosk)
            return go(kiosk, Paying(method)), (fx.PayAgain(record, method),)
        case ev.BackPressed() | ev.PaymentCancelled() if screen.phase in (Phase.DECLINED, Phase.OFFLINE):
            return to_basket(kiosk)
        case ev.Finished() if screen.phase is Phase.STAFF:
            return end_session(kiosk)
        case _:
            return stay(kiosk)


def advanced(kiosk: Kiosk, record: Record, lost: bool) -> Result:
    """The order took a step; what it means for the guest who waits for it."""
    kiosk = with_guest(kiosk, order=record)
    screen = kiosk.screen
    if not isinstance(screen, Paying):
        return stay(kiosk)
    if record.released:
        return done(kiosk, too_late=screen.phase is Phase.CANCELLING)
    if record.refused is not None and not record.paid:
        return refused(kiosk, record)
    if record.attention is not None:
        return _phase(kiosk, screen, Phase.STAFF), ()
    if lost:
        return _lost(kiosk, screen, record)
    screen = replace(screen, lost=0)
    return _by_payment(kiosk, screen, record, record.payment)


def _phase(kiosk: Kiosk, screen: Paying, phase: Phase) -> Kiosk:
    return replace(kiosk, screen=replace(screen, phase=phase))


def _by_payment(kiosk: Kiosk, screen: Paying, record: Record, payment: Payment | None) -> Result:
    if payment is None:
        return _phase(kiosk, screen, Phase.SENDING), (fx.Advance(record),)
    match payment.state:
        case PaymentState.PENDING:
            phase = Phase.CANCELLING if screen.phase is Phase.CANCELLING else Phase.WAITING
            return _phase(kiosk, screen, phase), (timer(kiosk, "poll", POLL_S),)
        case PaymentState.APPROVED:
            phase = Phase.CANCELLING if screen.phase is Phase.CANCELLING else Phase.SENDING
            return _phase(kiosk, screen, phase), (fx.Advance(record),)
        case PaymentState.DECLINED:
            return replace(kiosk, screen=replace(screen, phase=Phase.DECLINED, reason=payment.reason)), ()
        case PaymentState.CANCELLED:
            if screen.phase is Phase.CANCELLING:
                return say(go(kiosk, PayScreen()), Toast(Say.CANCELLED_IN_TIME))
            return replace(kiosk, screen=replace(screen, phase=Phase.DECLINED, reason="cancelled")), ()


def _lost(kiosk: Kiosk, screen: Paying, record: Record) -> Result:
    """No answer. Nothing begun: the counter. Something begun: ask again, then say that we are looking
    it up.
    """
    screen = replace(screen, lost=screen.lost + 1)
    money_moves = record.payment is not None or record.unsure is Do.PAY
    if not money_moves and (record.unsure is None or screen.lost > PATIENCE):
        if record.at_counter:
            return done(kiosk, offline=True)
        return _phase(kiosk, screen, Phase.OFFLINE), ()
    if record.paid and screen.lost > PATIENCE:
        return done(kiosk, offline=True)
    if screen.lost > LAST_HOPE:
        return _phase(kiosk, screen, Phase.STAFF), ()
    phase = Phase.UNSURE if screen.lost > PATIENCE else screen.phase
    return _phase(kiosk, screen, phase), (timer(kiosk, "poll", RETRY_S),)


def polled(kiosk: Kiosk) -> Result:
    """It is time to ask again how the payment stands."""
    screen, record = kiosk.screen, kiosk.guest.order
    if not isinstance(screen, Paying) or record is None:
        return stay(kiosk)
    screen = replace(screen, since_s=screen.since_s + 1)
    if screen.phase is Phase.CANCELLING:
        return replace(kiosk, screen=screen), (fx.CancelPayment(record),)
    return replace(kiosk, screen=screen), (fx.Advance(record),)


def refused(kiosk: Kiosk, record: Record) -> Result:
    """The POS said no before anything was paid: back to where the guest can put it right."""
    kiosk = with_guest(kiosk, order=None)
    let_go = (fx.LetGo(record),)
    if record.refused == "sold_out":
        kiosk, effects = to_basket(kiosk)
        kiosk = with_sold_out(kiosk, record.refused_lines)
        return kiosk, (*let_go, fx.AskStock(), *effects)
    if record.refused == "price_changed":
        kiosk = go(kiosk, PayScreen())
        return kiosk, (*let_go, fx.AskMenu(), *ask_quote(kiosk))
    if record.refused == "closed":
        kiosk, effects = to_basket(with_shop(kiosk, pos_open=False))
        kiosk, toast = say(kiosk, Toast(Say.NOT_NOW))
        return kiosk, (*let_go, *effects, *toast)
    kiosk, effects = discount_gone(go(kiosk, PayScreen()))
    return kiosk, (*let_go, *effects)


def discount_gone(kiosk: Kiosk) -> Result:
    """A coupon, reward or points that are no longer accepted leave the basket, and the guest is told."""
    basket = kiosk.guest.basket.without_member().with_coupon(None)
    kiosk, effects = with_basket(kiosk, basket)
    kiosk, toast = say(kiosk, Toast(Say.DISCOUNT_GONE))
    return kiosk, (*effects, *toast)


def done(kiosk: Kiosk, offline: bool = False, too_late: bool = False) -> Result:
    record = kiosk.guest.order
    assert record is not None
    seconds = kiosk.shop.facts.timings.done * slowness(kiosk)
    kiosk = replace(go(kiosk, Done(seconds, offline=offline, too_late=too_late)), toast=None)
    return kiosk, (fx.LetGo(record), timer(kiosk, "tick", 1))


def on_done(kiosk: Kiosk, screen: Done, event: Touch) -> Result:
    """Any touch begins the countdown again; the first face chosen is noted."""
    record = kiosk.guest.order
    if isinstance(event, ev.Finished):
        return end_session(kiosk)
    seconds = kiosk.shop.facts.timings.done * slowness(kiosk)
    screen = replace(screen, seconds_left=seconds)
    match event:
        case ev.FeedbackGiven(score) if screen.score is None and 1 <= score <= 5 and record is not None:
            note = fx.NoteFeedback(score, record.order.key)
            return replace(kiosk, screen=replace(screen, score=score)), (note,)
        case ev.ReceiptAsked():
            return replace(kiosk, screen=screen, overlay=ReceiptView()), ()
        case _:
            return replace(kiosk, screen=screen), ()


def ticked(kiosk: Kiosk, screen: Done) -> Result:
    if screen.seconds_left <= 1:
        return end_session(kiosk)
    screen = replace(screen, seconds_left=screen.seconds_left - 1)
    return replace(kiosk, screen=screen), (timer(kiosk, "tick", 1),)
