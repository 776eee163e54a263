"""One order on its way from the kiosk to the POS, and the pure rule that says what to do next.

A `Record` holds what is known for certain about an order. It is written to the outbox before each call
and after each answer; after a crash the same rule goes on from what was written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from kiosk.core.basket import Basket
from kiosk.core.loyalty import Credential, Hold
from kiosk.core.menu import Text
from kiosk.core.money import Money
from kiosk.core.pricing import Quote

COUNTER = "counter"
"""The way to pay that needs no terminal: the order waits unpaid at the POS until the guest pays at the
counter.
"""


class Placing(StrEnum):
    """How a POS wants paying and placing to go together."""

    PLACE_THEN_PAY = "place_then_pay"
    PAY_THEN_PLACE = "pay_then_place"


@dataclass(frozen=True, slots=True)
class OrderLine:
    """A line as the receipt, the staff and the journal need it, frozen when the order was made."""

    item_id: str
    name: Text
    details: tuple[Text, ...]
    quantity: int
    amount: Money
    reduced: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """What the guest ordered. `key` is the client order id and idempotency key: made once, never changed.

    `number` is this kiosk's own number: it is the guest's number when the POS cannot be reached.
    `total` in `quote` is what the guest was shown: a POS that finds another refuses. `method`: a
    terminal's method, or `COUNTER`. `promised`: the guest left with `number` before the POS had the
    order: it is the ticket's name, and a difference in price is settled at the counter.
    """

    key: str
    number: str
    created_at: datetime
    language: str
    basket: Basket
    quote: Quote
    lines: tuple[OrderLine, ...]
    method: str
    table: str | None = None
    name: str | None = None
    member_id: str | None = None
    credential: Credential | None = None
    check_age: int | None = None
    holds: tuple[Hold, ...] = ()
    promised: bool = False


class ReceiptState(StrEnum):
    OPEN = "open"
    """Placed, not paid, the kitchen does not see it."""
    UNPAID = "unpaid"
    """To be paid at the counter."""
    PAID = "paid"
    READY = "ready"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The POS's word that an order exists. `number` is what the guest is called by; `url` what a phone
    can open.
    """

    id: str
    number: str
    total: Money
    state: ReceiptState
    url: str | None = None
    wait_minutes: int | None = None


class PaymentState(StrEnum):
    PENDING = "pending"
    APPROVED = "approved"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    """It was taken, and given back whole."""


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment at a terminal: masked results only. `reason`: why it was declined, in the terminal's
    short word.
    """

    id: str
    state: PaymentState
    amount: Money
    reason: str | None = None
    masked: str | None = None


class Do(StrEnum):
    """The next call an order needs."""

    HOLD = "hold"
    SUBMIT = "submit"
    FIND = "find"
    PAY = "pay"
    POLL = "poll"
    SETTLE = "settle"
    REDEEM = "redeem"
    EARN = "earn"
    CANCEL_PAYMENT = "cancel_payment"
    CANCEL_ORDER = "cancel_order"
    REFUND = "refund"
    RELEASE = "release"
    CLOSE = "close"
    REPORT = "report"
    """Nothing a machine may do: staff must look."""
    REST = "rest"
    """Nothing to do: the order is closed, or waits for staff."""


class End(StrEnum):
    """How an order ended."""

    DONE = "done"
    ABANDONED = "abandoned"
    REFUSED = "refused"
    REFUNDED = "refunded"


@dataclass(frozen=True, slots=True)
class Record:
    """What is known about an order. Times are aware UTC.

    `refused`: the POS's reason, about `refused_lines` where it names some. `unsure`: a call whose
    answer was lost. `attempt`: which payment attempt this is (its number is part of the payment's key).
    `abandoned`: the guest gave up, or left. `promised`: the guest left with this kiosk's number.
    `sent_as`: the method the order was last sent with: while that is in doubt, a repeat must say the
    same. `tries`: failed calls in a row; `attention`: why staff must look.
    """

    order: Order
    receipt: Receipt | None = None
    payment: Payment | None = None
    attempt: int = 0
    unsure: Do | None = None
    abandoned: bool = False
    promised: bool = False
    refused: str | None = None
    refused_lines: tuple[int, ...] = ()
    redeemed: bool = False
    earned: int | None = None
    tries: int = 0
    error: str | None = None
    attention: str | None = None
    end: End | None = None
    sent_as: str | None = None

    @property
    def holds(self) -> tuple[Hold, ...]:
        """The points set aside and not yet given back."""
        return self.order.holds

    @property
    def at_counter(self) -> bool:
        return self.order.method == COUNTER

    @property
    def released(self) -> bool:
        """The POS has taken the order over: the kitchen or the counter sees it."""
        return self.receipt is not None and self.receipt.state in (
            ReceiptState.UNPAID,
            ReceiptState.PAID,
            ReceiptState.READY,
        )

    @property
    def in_kitchen(self) -> bool:
        """It is being made, or is made."""
        return self.receipt is not None and self.receipt.state in (ReceiptState.PAID, ReceiptState.READY)

    @property
    def void(self) -> bool:
        """The POS has it no more: it was cancelled, by us or there."""
        return self.receipt is not None and self.receipt.state in (
            ReceiptState.CANCELLED,
            ReceiptState.REFUNDED,
        )

    @property
    def paid(self) -> bool:
        return self.payment is not None and self.payment.state is PaymentState.APPROVED

    @property
    def pending(self) -> bool:
        """The terminal has not decided yet."""
        return self.payment is not None and self.payment.state is PaymentState.PENDING

    @property
    def given_back(self) -> bool:
        return self.payment is not None and self.payment.state is PaymentState.REFUNDED

    @property
    def asked_in_vain(self) -> bool:
        """The guest has gone, and the terminal still does not say how the payment ended."""
        return self.abandoned and self.pending and self.end is None

    @property
    def stuck(self) -> bool:
        """Staff must look: a machine can do nothing, or nothing but ask again."""
        return (self.attention is not None and self.end is None) or self.asked_in_vain


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rule must know of the adapters. `repeatable`: submit may be repeated with the same key,
    while the POS remembers it (`key_lifetime_s`, None: unknown). `cancel` an order, `cancel_payment` at the
    terminal.
    """

    placing: Placing = Placing.PLACE_THEN_PAY
    find: bool = False
    repeatable: bool = False
    cancel: bool = False
    refund: bool = False
    redeem: bool = False
    earn: bool = False
    cancel_payment: bool = False
    key_lifetime_s: int | None = None


def next_step(record: Record, facts: Facts, expired: bool = False) -> Do:
    """What to do next with an order; the same answer for the same record, before and after a crash.

    `expired`: the order is so old that the other side may have forgotten our keys.
    """
    if record.end is not None or record.attention is not None:
        return Do.REST
    if record.unsure is not None:
        return _after_lost_answer(record, facts, expired)
    if record.refused is not None or record.void:
        return _after_refusal(record, facts)
    if record.abandoned and not (record.paid or record.promised or record.in_kitchen):
        return _give_up(record, facts)
    return _go_on(record, facts)


def _after_lost_answer(record: Record, facts: Facts, expired: bool) -> Do:
    """Look up, else repeat with the same key, as long as the key still means the same."""
    assert record.unsure is not None
    if record.unsure is Do.SUBMIT and facts.find:
        return Do.FIND
    if record.unsure is Do.SUBMIT and not facts.repeatable:
        return Do.REPORT
    return Do.REPORT if expired and record.unsure in (Do.SUBMIT, Do.PAY) else record.unsure


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
    """Nothing is paid: take the order back from the POS, then give the points back, then close.

    An open order that waits for a payment is left where the POS cannot take it back: nobody sees it.
    """
    receipt, order = record.receipt, record.order
    if receipt is not None and receipt.state in (ReceiptState.OPEN, ReceiptState.UNPAID):
        waits_for_payment = not record.at_counter and order.quote.due.minor > 0
        if facts.cancel:
            return Do.CANCEL_ORDER
        if receipt.state is ReceiptState.UNPAID or not waits_for_payment:
            return Do.REPORT
    return Do.RELEASE if record.holds and not record.redeemed else Do.CLOSE


def _go_on(record: Record, facts: Facts) -> Do:
    order = record.order
    if (order.basket.reward or order.basket.points) and not record.holds and record.receipt is None:
        return Do.HOLD
    pay = not record.at_counter and order.quote.due.minor > 0 and not record.paid
    if facts.placing is Placing.PAY_THEN_PLACE and pay:
        return _pay(record)
    if record.receipt is None:
        return Do.SUBMIT
    if not record.released:
        return _pay(record) if pay else Do.SETTLE
    if record.holds and not record.redeemed and facts.redeem:
        return Do.REDEEM
    if record.earned is None and facts.earn and (order.credential or order.member_id):
        return Do.EARN
    return Do.CLOSE


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
