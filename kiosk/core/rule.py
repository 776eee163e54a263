"""The one rule that says what to do next with an order, from what is known about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kiosk.core.order import Do, Facts, Placing, ReceiptState, Record

PATIENCE = 3
"""So often a ticket's name is tried before the kitchen gets the order all the same, and the name later."""
KEYS_LAST = timedelta(hours=24)
"""How long a key is trusted where nobody says: after that long, some begin to forget."""
LOOK_BACK = timedelta(days=7)
"""So far back a POS is asked for an order: that an older one is not found would say nothing."""


def next_step(record: Record, facts: Facts, age: timedelta = timedelta(0)) -> Do:
    """What to do next with an order; the same answer for the same record, before and after a crash.

    `age`: of the order, and so of its keys, which the other side may have forgotten. An order from the future
    says nothing about its age: one of two clocks was wrong.
    """
    if record.end is not None or record.attention is not None:
        return Do.REST
    if record.unsure is not None:
        return _after_lost_answer(record, facts, abs(age))
    if record.refused is not None or record.void:
        return _after_refusal(record, facts)
    if record.abandoned and not (record.paid or record.promised or record.in_kitchen):
        return _give_up(record, facts)
    return _go_on(record, facts)


def _after_lost_answer(record: Record, facts: Facts, age: timedelta) -> Do:
    """Look up, else repeat with the same key, as long as the key still means the same."""
    assert record.unsure is not None
    if record.unsure is Do.SUBMIT and facts.find:
        return Do.FIND if age <= LOOK_BACK else Do.REPORT
    if record.unsure is Do.SUBMIT and not facts.repeatable:
        return Do.REPORT
    return Do.REPORT if age > _trusted(record.unsure, facts) else record.unsure


def _trusted(do: Do, facts: Facts) -> timedelta:
    """How long the key of a call surely means the same to whom it was given."""
    lifetimes = {
        Do.HOLD: facts.loyalty_key_lifetime_s,
        Do.HOLD_GIFT: facts.key_lifetime_s,
        Do.SUBMIT: facts.key_lifetime_s,
        Do.PAY: facts.terminal_key_lifetime_s,
        Do.REFUND: facts.terminal_key_lifetime_s,
    }
    if do not in lifetimes:  # repeated blindly: it happens once however often it is asked for
        return timedelta.max
    lifetime = lifetimes[do]
    return KEYS_LAST if lifetime is None else timedelta(seconds=lifetime)


def _after_refusal(record: Record, facts: Facts) -> Do:
    if record.paid:
        return Do.REFUND if facts.refund else Do.REPORT
    if record.promised and not record.given_back:
        return Do.REPORT
    return _take_down(record, facts)


def _give_up(record: Record, facts: Facts) -> Do:
    if record.pending:
        return Do.CANCEL_PAYMENT if facts.cancel_payment else Do.POLL
    return _take_down(record, facts)


def _take_down(record: Record, facts: Facts) -> Do:
    """Nothing is paid: take the order back from the POS, then give points and gift card back, then close.

    An open order that waits for a payment is left where the POS cannot take it back: nobody sees it.
    """
    receipt, order = record.receipt, record.order
    if receipt is not None and receipt.state in (ReceiptState.OPEN, ReceiptState.UNPAID):
        waits_for_payment = not record.at_counter and order.quote.due.minor > 0
        if facts.cancel:
            return Do.CANCEL_ORDER
        if receipt.state is ReceiptState.UNPAID or not waits_for_payment:
            return Do.REPORT
    if record.holds and not record.redeemed:
        return Do.RELEASE
    return Do.RELEASE_GIFT if order.gift is not None else Do.CLOSE


def _go_on(record: Record, facts: Facts) -> Do:
    order = record.order
    if to_hold(record, facts) and record.receipt is None:
        return Do.HOLD if _points_to_hold(record, facts) else Do.HOLD_GIFT
    pay = not record.at_counter and order.quote.due.minor > 0 and not record.paid
    if facts.placing is Placing.PAY_THEN_PLACE and pay:
        return _pay(record)
    if record.receipt is None:
        return Do.SUBMIT
    if (
        facts.name_ticket
        and record.misnamed
        and not record.named
        and (record.released or record.tries < PATIENCE)
    ):
        return Do.NAME_TICKET
    if not record.released:
        return _pay(record) if pay else Do.SETTLE
    if record.holds and not record.redeemed and facts.redeem:
        return Do.REDEEM
    if record.earned is None and facts.earn and (order.credential or order.member_id):
        return Do.EARN
    return Do.CLOSE


def to_hold(record: Record, facts: Facts) -> bool:
    """Does the order spend what nobody has set aside yet, of points or of a gift card?"""
    return _points_to_hold(record, facts) or (bool(record.order.quote.gift) and record.order.gift is None)


def gift_to_hold(record: Record, facts: Facts) -> bool:
    """Is a gift card all that nobody has set aside yet?"""
    return to_hold(record, facts) and not _points_to_hold(record, facts)


def _points_to_hold(record: Record, facts: Facts) -> bool:
    basket = record.order.basket
    spends = basket.reward or basket.points or (facts.coupon_holds and basket.coupon)
    return bool(spends) and not record.holds


def _pay(record: Record) -> Do:
    """A declined or cancelled payment rests until the guest says how to go on: see `pay_again`."""
    if record.payment is None:
        return Do.PAY
    return Do.POLL if record.pending else Do.REST


def pay_again(record: Record, method: str) -> Record:
    """The order after a decline, with another (or the same) way to pay: a new attempt, so a new payment
    key. The same record where money may be on its way, or where it is too late.
    """
    over = record.released or record.refused is not None or record.end is not None or record.void
    moving = record.paid or record.pending or record.unsure is Do.PAY
    if over or moving:
        return record
    order = replace(record.order, method=method)
    return replace(record, order=order, payment=None, attempt=record.attempt + 1, abandoned=False)


def nobody_waits(record: Record) -> Record:
    """The order after its guest has gone, or the kiosk was started anew: given up, unless it was paid,
    promised or taken over. The same record where that changes nothing.
    """
    kept = record.paid or record.promised or record.released or record.abandoned
    over = record.end is not None or record.attention is not None or record.refused is not None
    return record if kept or over else replace(record, abandoned=True)
