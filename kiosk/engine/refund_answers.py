"""What the answers to a refund's calls mean: for itself, and for its order."""

from __future__ import annotations

import logging
from dataclasses import replace

from kiosk.core.money import Money, zero
from kiosk.core.order import PaymentState, Receipt, ReceiptState, Record, latest
from kiosk.core.refund import Back, Ended, Refund
from kiosk.engine import answers
from kiosk.ports.errors import Uncertain
from kiosk.store.codec import whole

log = logging.getLogger(__name__)

OVER = (ReceiptState.CANCELLED, ReceiptState.REFUNDED)


def booked(refund: Refund, receipt: Receipt, pays: bool) -> Refund:
    """The POS has given it back; `pays`: and moved the money. Raises ValueError where its answer is none."""
    whole(Receipt, receipt)
    amount, money = _by_pos(refund, receipt)
    if amount != refund.amount:
        log.warning("the POS gives back another amount than was reckoned: %s", amount.minor)
    gone = refund.whole or receipt.state is ReceiptState.REFUNDED
    done = pays and not refund.at_counter
    return replace(refund, booked=True, amount=amount, money=money, whole=gone, paid_back=done or not money)


def taken_back(refund: Refund, receipt: Receipt) -> Refund:
    """The POS has cancelled it. Raises ValueError where it has not."""
    whole(Receipt, receipt)
    if receipt.state not in OVER:
        raise ValueError("the order is not taken back")
    return replace(refund, booked=True)


def _by_pos(refund: Refund, after: Receipt) -> tuple[Money, Money]:
    """What this refund came to, as the POS says, and what of it is money. Where the POS says it of this very
    refund, that is so: what points are to bear stays as it was reckoned. Else it is the difference to what
    was known before, in which another kiosk's refund of the same moment may be: then no more money goes back
    than was agreed to.
    """
    if after.given_back is not None:
        given, all_money = after.given_back, refund.money == refund.amount
        return given, given if all_money else min(refund.money, given)
    if after.refunded is None:
        return refund.amount, refund.money
    given = after.refunded - (refund.receipt.refunded or zero(after.refunded.currency))
    amount = given if given.minor > 0 else refund.amount
    return amount, min(refund.money, amount)


def after_refund(record: Record, refund: Refund) -> Record:
    """An order of which nothing is left: its money is the refund's business from now on, and its guest is
    promised nothing any more. Refused, it is at least as the POS said.
    """
    if record.receipt is None:
        return record
    if refund.end is Ended.REFUSED:
        known = latest(record.receipt, refund.receipt)
        return replace(record, receipt=known) if record.end is not None else record
    state = ReceiptState.CANCELLED if refund.cancels else ReceiptState.REFUNDED
    payment = record.payment
    if payment is not None and payment.state is PaymentState.APPROVED:
        payment = replace(payment, state=PaymentState.REFUNDED)
    promised = record.promised and record.end is not None
    return replace(record, receipt=replace(record.receipt, state=state), payment=payment, promised=promised)


def unsure(refund: Refund, back: Back, error: Exception) -> Refund:
    """It may have happened. A fault of the adapter counts as that too."""
    if not isinstance(error, Uncertain) and not refund.tries:
        log.exception("the adapter failed in %s", back.value)
    said = f"Uncertain: {answers.said(error)}" if isinstance(error, Uncertain) else type(error).__name__
    return replace(refund, unsure=back, tries=refund.tries + 1, error=said)
