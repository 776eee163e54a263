"""One order on its way from the kiosk to the POS.

A `Record` holds what is known for certain about an order. It is written to the outbox before each call
and after each answer; after a crash `kiosk.core.rule` goes on from what was written.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from kiosk.core.basket import Basket
from kiosk.core.frozen import frozen
from kiosk.core.gift import GiftHold
from kiosk.core.loyalty import Credential, Hold
from kiosk.core.menu import Text
from kiosk.core.money import Money
from kiosk.core.point_card import CardPoints, PointCard
from kiosk.core.pricing import Quote

COUNTER = "counter"
"""The way to pay that needs no terminal: the order waits unpaid at the POS until the guest pays at the
counter.
"""


class Placing(StrEnum):
    """How a POS wants paying and placing to go together."""

    PLACE_THEN_PAY = "place_then_pay"
    PAY_THEN_PLACE = "pay_then_place"


@frozen
class OrderLine:
    """A line as the receipt, the staff and the journal need it, frozen when the order was made. `marked`: the
    places of the details that bear a reduced rate where the whole line does not. `categories`: the ids of
    those the item is in, with what they are parts of.
    """

    item_id: str
    name: Text
    details: tuple[Text, ...]
    quantity: int
    amount: Money
    reduced: bool = False
    marked: tuple[int, ...] = ()
    categories: tuple[str, ...] = ()


@frozen
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
    gift: GiftHold | None = None
    """What is set aside of the basket's gift card: `quote.gift`."""
    point_card: PointCard | None = None
    """A common-point card, for the POS to book on."""

    @property
    def pos_member_id(self) -> str | None:
        """The member as the POS knows them; None also for another programme's."""
        return self.member_id if self.quote.outside is None else None


class ReceiptState(StrEnum):
    OPEN = "open"
    """Placed, not paid, the kitchen does not see it."""
    UNPAID = "unpaid"
    """To be paid at the counter."""
    PAID = "paid"
    READY = "ready"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


@frozen
class Receipt:
    """The POS's word that an order exists. `number` is what the guest is called by: at most 40 characters;
    `total` what the POS has stored, never what it was sent; `url` what a phone can open: http or https, else
    it is not shown. `refunded`: what of `total` was given back so far, where the POS says so; `given_back`:
    what the very refund gave back to which this is the answer. `card_points`: what became of the order's
    common-point card.
    """

    id: str
    number: str
    total: Money
    state: ReceiptState
    url: str | None = None
    wait_minutes: int | None = None
    refunded: Money | None = None
    given_back: Money | None = None
    card_points: CardPoints | None = None


def latest(known: Receipt, answer: Receipt) -> Receipt:
    """`answer`, unless it is older than what is known: answers overtake each other, and caches are late. An
    order never goes back: what was paid is not open again.
    """
    states = tuple(ReceiptState)
    return answer if states.index(answer.state) >= states.index(known.state) else known


class PaymentState(StrEnum):
    PENDING = "pending"
    APPROVED = "approved"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    """It was taken, and given back whole."""


MOST_SHOWN = 10
"""Digits of a card's number: the first six and the last four are no secret (PCI DSS)."""


@frozen
class Payment:
    """A payment at a terminal: masked results only. `reason`: why it was declined, in the terminal's
    short word. `masked`: what was paid with, as it may be printed ("VISA •••• 4242"): at most 40 characters,
    and of a card's number at most `MOST_SHOWN` digits; else the kiosk keeps nothing of it. `code`: what the
    guest's phone reads off this screen to pay, while the payment waits for that; printable, at most 1,000
    characters.
    """

    id: str
    state: PaymentState
    amount: Money
    reason: str | None = None
    masked: str | None = None
    code: str | None = None


class Do(StrEnum):
    """The next call an order needs."""

    HOLD = "hold"
    HOLD_GIFT = "hold_gift"
    SUBMIT = "submit"
    FIND = "find"
    PAY = "pay"
    POLL = "poll"
    SETTLE = "settle"
    NAME_TICKET = "name_ticket"
    REDEEM = "redeem"
    EARN = "earn"
    CANCEL_PAYMENT = "cancel_payment"
    CANCEL_ORDER = "cancel_order"
    REFUND = "refund"
    RELEASE = "release"
    RELEASE_GIFT = "release_gift"
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
    BY_STAFF = "by_staff"
    """Settled by hand."""


@frozen
class Closed:
    """Staff settled the order by hand: when, why, and who as far as that is known. `at` is aware UTC."""

    at: datetime
    because: str
    by: str | None = None


LONG = 120
"""So many failed calls in a row make an order one for staff to see: behind the guests' backs an hour."""


@frozen
class Record:
    """What is known about an order. Times are aware UTC.

    `refused`: the POS's reason, about `refused_lines` where it names some. `unsure`: a call whose
    answer was lost. `attempt`: which payment attempt this is (its number is part of the payment's key).
    `abandoned`: the guest gave up, or left. `promised`: the guest left with this kiosk's number.
    `followed`: it has ended here, but is looked at once more at the POS (`kiosk.core.following`).
    `named`: the POS was told that number, in vain or not. `sent_as`: the method the order was last sent
    with: while that is in doubt, a repeat must say the same. `tries`: failed calls in a row; `attention`:
    why staff must look.
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
    named: bool = False
    closed: Closed | None = None
    followed: bool = False

    @property
    def holds(self) -> tuple[Hold, ...]:
        """The points set aside and not yet given back."""
        return self.order.holds

    @property
    def at_counter(self) -> bool:
        return self.order.method == COUNTER

    @property
    def number(self) -> str:
        """What the guest is called by."""
        return self.order.number if self.promised or self.receipt is None else self.receipt.number

    @property
    def misnamed(self) -> bool:
        """The POS has a number of its own beside the one the guest left with."""
        return self.receipt is not None and self.receipt.number != self.number

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
    def unanswered(self) -> bool:
        """It was asked about for long, and no answer made sense. It goes on as soon as one does."""
        return self.end is None and self.tries >= LONG

    @property
    def stuck(self) -> bool:
        """Staff must look: a machine can do nothing, or nothing but ask again."""
        return self.end is None and (self.attention is not None or self.asked_in_vain or self.unanswered)


@frozen
class Facts:
    """What the rule must know of the adapters. `repeatable`: submit may be repeated with the same key,
    while the POS remembers it (`key_lifetime_s`, None: unknown; likewise how long the terminal and the
    loyalty programme remember theirs). `cancel` an order, `cancel_payment` at the
    terminal. `quote`, `stock`: what can be asked before an order that is paid first. `coupon_holds`: the
    loyalty programme sets coupons aside like points. `follow`: nobody but this kiosk tells the programme what
    becomes of an order at the POS; `status`: the POS can be asked about a receipt. `pages`: where a guest's
    phone reaches pages that the POS names by an address of its own machine; None: nowhere.
    """

    placing: Placing = Placing.PLACE_THEN_PAY
    find: bool = False
    repeatable: bool = False
    cancel: bool = False
    refund: bool = False
    redeem: bool = False
    earn: bool = False
    cancel_payment: bool = False
    name_ticket: bool = False
    key_lifetime_s: int | None = None
    terminal_key_lifetime_s: int | None = None
    loyalty_key_lifetime_s: int | None = None
    quote: bool = False
    stock: bool = False
    coupon_holds: bool = False
    status: bool = False
    follow: bool = False
    pages: str | None = None
