"""From the touch on a way to pay until the order is taken over, and the done screen."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import gift
from kiosk.core.journey.basket_moves import ask_quote, to_basket, with_basket, with_known_goods, with_sold_out
from kiosk.core.journey.checkout import methods
from kiosk.core.journey.done import done, may_join, moved_on
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import (
    Result,
    back_to_menu,
    end_session,
    go,
    say,
    stay,
    timer,
    with_guest,
    with_shop,
)
from kiosk.core.journey.state import Done, Kiosk, Paying, PayScreen, Phase, Say, Toast
from kiosk.core.order import COUNTER, Do, Payment, PaymentState, Record
from kiosk.core.rule import gift_to_hold, to_hold

POLL_S = 1.0
RETRY_S = 2.0
PATIENCE = 4
"""Lost answers in a row before the guest is told that we are looking it up."""
LAST_HOPE = 20
"""Lost answers in a row before staff must look."""
GRACE = 60
"""Polls beyond the terminal's deadline before staff must look."""

BUSY = (Phase.SENDING, Phase.WAITING, Phase.CANCELLING, Phase.UNSURE)
"""Phases in which the guest's time does not run out."""
_CHOICE = (Phase.DECLINED, Phase.OFFLINE)


def on_paying(kiosk: Kiosk, screen: Paying, event: Touch) -> Result:
    record = kiosk.guest.order
    match event:
        case ev.PaymentCancelled() if screen.phase is Phase.WAITING and record is not None:
            return _cancel(kiosk, screen, record)
        case ev.MethodChosen(method) if screen.phase in _CHOICE and record is not None:
            return _pay_again(kiosk, screen, record, method)
        case ev.BackPressed() | ev.PaymentCancelled() if screen.phase in _CHOICE:
            return to_basket(kiosk)
        case ev.JoinAsked() if may_join(kiosk):
            return replace(kiosk, screen=replace(screen, joins=not screen.joins)), ()
        case ev.Finished() if screen.phase is Phase.STAFF:
            return end_session(kiosk)
        case _:
            return stay(kiosk)


def _cancel(kiosk: Kiosk, screen: Paying, record: Record) -> Result:
    if not kiosk.shop.facts.order.cancel_payment:
        return stay(kiosk)
    kiosk = _phase(kiosk, screen, Phase.CANCELLING)
    return kiosk, (timer(kiosk, "poll", None), fx.CancelPayment(record))


def _pay_again(kiosk: Kiosk, screen: Paying, record: Record, method: str) -> Result:
    """Another way to pay for the same order. Points that nobody could set aside cannot be promised at the
    counter: then the guest sees the price without them first.
    """
    if method not in methods(kiosk) or (screen.phase is Phase.OFFLINE and method != COUNTER):
        return stay(kiosk)
    if screen.phase is Phase.OFFLINE and to_hold(record, kiosk.shop.facts.order):
        return _without_discount(kiosk, record)
    # Who has waited for an answer once already does not wait as long again.
    return go(kiosk, Paying(method, lost=screen.lost, joins=screen.joins)), (fx.PayAgain(record, method),)


def advanced(kiosk: Kiosk, record: Record, lost: bool) -> Result:
    """The order took a step; what it means for the guest who waits for it."""
    if not _mine(kiosk, record):
        return stay(kiosk)
    before = kiosk.guest.order
    kiosk = with_guest(kiosk, order=record)
    screen = kiosk.screen
    if isinstance(screen, Done) and before is not None:
        return moved_on(kiosk, screen, before)
    if not isinstance(screen, Paying):
        return stay(kiosk)
    if record.released:
        return done(kiosk, too_late=screen.phase is Phase.CANCELLING)
    if not record.paid and (record.refused is not None or record.end is not None):
        return refused(kiosk, record)
    if record.attention is not None:
        return _phase(kiosk, screen, Phase.STAFF), ()
    if lost:
        return _lost(kiosk, screen, record)
    screen = replace(screen, lost=0)
    return _by_payment(kiosk, screen, record, record.payment)


def _mine(kiosk: Kiosk, record: Record) -> bool:
    """Is it news of the order that the guest waits for? One that was given up may still be on its way."""
    order = kiosk.guest.order
    if order is not None:
        return order.order.key == record.order.key
    return isinstance(kiosk.screen, Paying) and record.order.basket == kiosk.guest.basket


def _phase(kiosk: Kiosk, screen: Paying, phase: Phase) -> Kiosk:
    return replace(kiosk, screen=replace(screen, phase=phase))


def _by_payment(kiosk: Kiosk, screen: Paying, record: Record, payment: Payment | None) -> Result:
    if payment is None:
        return _phase(kiosk, screen, Phase.SENDING), (fx.Advance(record),)
    match payment.state:
        case PaymentState.PENDING if screen.phase is Phase.STAFF:
            return stay(kiosk)
        case PaymentState.PENDING:
            phase = Phase.CANCELLING if screen.phase is Phase.CANCELLING else Phase.WAITING
            return _phase(kiosk, screen, phase), (timer(kiosk, "poll", POLL_S),)
        case PaymentState.APPROVED | PaymentState.REFUNDED:
            phase = Phase.CANCELLING if screen.phase is Phase.CANCELLING else Phase.SENDING
            return _phase(kiosk, screen, phase), (fx.Advance(record),)
        case PaymentState.DECLINED:
            return replace(kiosk, screen=replace(screen, phase=Phase.DECLINED, reason=payment.reason)), ()
        case PaymentState.CANCELLED:
            if screen.phase is Phase.CANCELLING:
                return _cancelled_in_time(kiosk)
            return replace(kiosk, screen=replace(screen, phase=Phase.DECLINED, reason="cancelled")), ()


def _cancelled_in_time(kiosk: Kiosk) -> Result:
    kiosk, effects = _to_pay_screen(kiosk)
    kiosk, toast = say(kiosk, Toast(Say.CANCELLED_IN_TIME))
    return kiosk, effects + toast


def _to_pay_screen(kiosk: Kiosk) -> Result:
    """Back to the ways to pay, with what the menu still has."""
    kiosk, effects = with_known_goods(go(kiosk, PayScreen()))
    return (kiosk if kiosk.guest.basket.lines else back_to_menu(kiosk)), effects


def _without_discount(kiosk: Kiosk, record: Record) -> Result:
    """Without what could not be set aside: the gift card alone, where it was that."""
    kiosk, effects = _to_pay_screen(kiosk)
    its_card = record.receipt is None and gift_to_hold(record, kiosk.shop.facts.order)
    kiosk, more = gift.gone(kiosk) if its_card else discount_gone(kiosk)
    return kiosk, effects + more


def _lost(kiosk: Kiosk, screen: Paying, record: Record) -> Result:
    """No answer. Nothing begun: the counter. Something begun: ask again, then say that we are looking
    it up.
    """
    screen = replace(screen, lost=screen.lost + 1)
    money_moves = record.payment is not None or record.unsure is Do.PAY
    if not money_moves and (record.unsure is None or screen.lost > PATIENCE):
        if record.at_counter and to_hold(record, kiosk.shop.facts.order):
            return _without_discount(kiosk, record)
        if record.at_counter:
            return done(kiosk, offline=True)
        return _phase(kiosk, screen, Phase.OFFLINE), ()
    if record.paid and record.refused is None and screen.lost > PATIENCE:
        return done(kiosk, offline=True)
    if screen.lost > LAST_HOPE:
        return _phase(kiosk, screen, Phase.STAFF), ()
    shown = Phase.SENDING if record.paid and screen.phase is Phase.WAITING else screen.phase
    phase = Phase.UNSURE if screen.lost > PATIENCE else shown
    return _phase(kiosk, screen, phase), (timer(kiosk, "poll", RETRY_S),)


def polled(kiosk: Kiosk) -> Result:
    """It is time to ask again how the payment stands."""
    screen, record = kiosk.screen, kiosk.guest.order
    if not isinstance(screen, Paying) or record is None or screen.phase not in BUSY:
        return stay(kiosk)
    screen = replace(screen, since_s=screen.since_s + 1)
    late = screen.since_s - kiosk.shop.facts.payment_deadline_s
    if late > GRACE:
        return _phase(kiosk, screen, Phase.STAFF), ()
    if screen.phase is Phase.WAITING and late > 0 and kiosk.shop.facts.order.cancel_payment:
        screen = replace(screen, phase=Phase.CANCELLING)
    if screen.phase is Phase.CANCELLING:
        return replace(kiosk, screen=screen), (fx.CancelPayment(record),)
    return replace(kiosk, screen=screen), (fx.Advance(record),)


def refused(kiosk: Kiosk, record: Record) -> Result:
    """The POS said no, and nothing is paid (or all was given back): back to where the guest can put it
    right.
    """
    kiosk, effects = _put_right(with_guest(kiosk, order=None), record)
    given_back: tuple[fx.Effect, ...] = ()
    if record.payment is not None and record.payment.state is PaymentState.REFUNDED:
        kiosk, given_back = say(kiosk, Toast(Say.REFUNDED))
    return kiosk, (fx.LetGo(record), *effects, *given_back)


def _put_right(kiosk: Kiosk, record: Record) -> Result:
    match record.refused:
        case "sold_out":
            kiosk, effects = to_basket(kiosk)
            return with_sold_out(kiosk, record.refused_lines), (fx.AskStock(), *effects)
        case "price_changed":
            kiosk, effects = _to_pay_screen(kiosk)
            return kiosk, (fx.AskMenu(), *(effects or ask_quote(kiosk)))
        case "closed":
            kiosk, effects = to_basket(with_shop(kiosk, pos_open=False))
            kiosk, toast = say(kiosk, Toast(Say.NOT_NOW))
            return kiosk, effects + toast
        case _:
            return _without_discount(kiosk, record)


def discount_gone(kiosk: Kiosk) -> Result:
    """A coupon, reward, points or gift card no longer accepted leave the basket, and the guest is told."""
    basket = kiosk.guest.basket
    if not (basket.coupon or basket.reward or basket.points or basket.gift):
        return say(kiosk, Toast(Say.NOT_NOW))
    kiosk, effects = with_basket(kiosk, basket.without_member().with_coupon(None).with_gift(None))
    kiosk, toast = say(kiosk, Toast(Say.DISCOUNT_GONE))
    return kiosk, (*effects, *toast)
