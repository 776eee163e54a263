"""The contract with a point-of-sale system.

Every method is one short, bounded, synchronous call (connect 3 s, all of it ≤ 10 s) made from a worker
thread; methods may be called from several threads at once. Nothing here waits for a human. See
`kiosk.ports.errors` for what they raise: every method may raise Unreachable and NotAllowed; one that
changes something may raise Uncertain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from kiosk.core.basket import Basket
from kiosk.core.day import DayTotals
from kiosk.core.frozen import frozen
from kiosk.core.gift import GiftCard, GiftHold
from kiosk.core.menu import Menu
from kiosk.core.order import Order, Payment, Placing, Receipt
from kiosk.core.point_card import PointScheme
from kiosk.core.pricing import Outside, Quote
from kiosk.core.tax import TaxFacts
from kiosk.ports.menu_change import MenuChange


@frozen
class Capabilities:
    """What a POS adapter offers. Everything defaults to *no*; what is not claimed raises NotSupported."""

    placing: Placing = Placing.PLACE_THEN_PAY
    """How paying and placing go together."""
    tax: TaxFacts = field(default_factory=TaxFacts)
    """Whether prices include tax, and how it is rounded."""
    find: bool = False
    """`find` looks an order up by our key."""
    repeatable: bool = False
    """`submit` may be repeated with the same key: the second call answers like the first."""
    key_lifetime_s: int | None = None
    """How long the POS remembers a key of `submit`: an order whose answer was lost is looked up, or, where it
    cannot be, repeated within that age only; then staff look. None: unknown, a day is trusted.
    """
    quote: bool = False
    """`quote` gives the POS's own price of a basket."""
    stock: bool = False
    """`stock` tells what is sold out now."""
    status: bool = False
    """`status` reads a receipt again."""
    cancel: bool = False
    """`cancel` takes back an order that the kitchen has not made."""
    refund: bool = False
    """`refund` gives money back for a paid order."""
    refund_pays: bool = False
    """`refund` also moves the money that the POS's own terminal took: the terminal is not asked as well."""
    day_totals: bool = False
    """`day_totals` says what it has of some hours, for the day report."""
    write_menu: tuple[str, ...] = ()
    """What `write_menu` can change: of name, price, hidden, sold_out, until (`MenuChange`); else nothing."""
    call_staff: bool = False
    """`call_staff` rings where staff will notice."""
    name_ticket: bool = False
    """`name_ticket` gives an order that is there another number to be called by."""
    at_counter: bool = False
    """An order may be left unpaid, to be paid at the counter."""
    tables: int = 0
    """Number of digits of the table or tracker number to ask for when eating in; 0: not used."""
    discounts: bool = False
    """Takes what another loyalty programme takes off, as named amounts (`Outside.discounts`)."""
    tender: bool = False
    """Notes what points of another loyalty programme pay, as a payment of its own (`Outside.points`)."""
    offers: bool = False
    """Takes what the shop's own happy hours and combos take off a basket's lines (`Basket.offers`), beside
    its own coupons and rewards, or another programme's.
    """
    gift_cards: bool = False
    """The shop's gift cards can be asked for their balance, and pay orders, in part or whole."""
    point_cards: tuple[PointScheme, ...] = ()
    """The common-point programmes whose cards it books orders on, told apart by how their numbers look."""


class CallState(StrEnum):
    WAITING = "waiting"
    ACKNOWLEDGED = "acknowledged"


@frozen
class NotModified:
    """It is the one the kiosk already has."""


@frozen
class Stock:
    """What cannot be sold now, by id. Prices that changed since the menu was read are in the next `menu`.
    `back_at`: aware times at which items or variants of these can be had again, where they are known.
    `left`: how many of a variant there still are, by id, of those the POS counts: for staff.
    """

    items: frozenset[str] = frozenset()
    variants: frozenset[str] = frozenset()
    options: frozenset[str] = frozenset()
    back_at: Mapping[str, datetime] = field(default_factory=dict)
    left: Mapping[str, int] = field(default_factory=dict)


@frozen
class Health:
    """The POS's state: `open` is False where it has no open session or the shop is closed; times in
    minutes.
    """

    open: bool = True
    wait_minutes: int | None = None
    opens_at: str | None = None
    """When it opens again, as "HH:MM" in the shop's time zone."""


class PosAdapter(Protocol):
    """A point-of-sale system. The class also has `Settings` (pydantic) and is built as `(settings,
    http, state)`.
    """

    capabilities: Capabilities

    def menu(self, since: str | None) -> Menu | NotModified:
        """The whole menu, or NotModified where the POS's version is still `since`. Moves no money, may
        be repeated.
        """
        ...

    def health(self) -> Health:
        """Is the POS there, and does it sell? Called every few seconds while idle and before checkout."""
        ...

    def stock(self) -> Stock:
        """What is sold out. Called at checkout and every 30 s. Needs `stock`."""
        ...

    def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
        """The POS's own price of a basket, coupon, reward and points included; nothing is stored. Needs
        `quote`.

        `basket.offers` are taken off their lines before anything else, by their amounts and with their names;
        each is among the quote's discounts by its id, before the others. They are there only where `offers`
        is declared.

        `outside`: the loyalty programme is another's. Then the POS knows neither the basket's coupon, reward
        and points nor the member (None): in their place its `discounts` are taken off before tax, shared
        over the goods by what they cost, and its `points` paid, but never more than there is. Each comes
        back by its id among the quote's discounts. Only where `discounts` and `tender` are declared.

        Where the placing is PAY_THEN_PLACE it is asked once more, with `stock`, immediately before
        the payment: what is refused or costs something else then is not paid.

        Raises Refused(SOLD_OUT with line_ids | INVALID: the coupon or reward is not accepted | CLOSED).
        """
        ...

    def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        """Place an order. `order.quote.total` is what the guest was shown: another total is
        Refused(PRICE_CHANGED). `order.basket.offers` as by `quote`. Where `order.quote.outside` is not None,
        its discounts are taken off as by `quote`, `order.quote.points` are paid by that programme, and
        `order.pos_member_id` is None; the holds are not the POS's. Where `order.gift` is not None, that
        hold of `order.quote.gift` pays its part of the total: it is spent when the order is paid, and given
        back when it is cancelled; the POS waits for `order.quote.due` only.

        `order.point_card`, only of a programme of `point_cards`: the POS checks its number, books the order's
        points on it once the order is paid, and takes them back with what is refunded or cancelled. Every
        receipt of the order says so (`card_points`), the number masked. A card never stands in an order's
        way: one that the POS does not know is an answer (`points` None), no refusal; a programme that cannot
        be asked now is the POS's to ask later. The number is never logged, nor in an error.

        PLACE_THEN_PAY: stores an open order the kitchen does not see (`payment` is None); an order
        whose method is the counter is stored as unpaid and is visible there at once. PAY_THEN_PLACE:
        `payment` is the approved payment. Moves no money. Where `order.promised`, the guest has left with
        `order.number`: it is the ticket's name and the receipt's `number`; else staff should find the
        order by it all the same (a reference, a note). Repeated with the same key after Uncertain
        only where `repeatable`. Raises Refused(SOLD_OUT | PRICE_CHANGED | CLOSED | INVALID), Uncertain.
        """
        ...

    def find(self, key: str) -> Receipt | None:
        """The order that was placed with `key`, or None where there is certainly none. Asked for orders of
        the last seven days; what is older is for staff. Needs `find`.
        """
        ...

    def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
        """Release an open order to the kitchen: paid by `payment`, or, where that is None, with nothing
        left to pay or to be paid at the counter. Books the payment, so it moves money on paper; always
        repeatable with the same key.

        Raises Refused(INVALID) where the payment is not accepted, Uncertain. After a lost answer a refusal is
        looked up by `find`, where that is offered, before the payment is given back.
        """
        ...

    def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
        """Call an order's guest by `name`, and show it to staff before any number of the POS's own; the
        answer's `number` is `name`. Needs `name_ticket`.

        Called where the reply to `submit` was lost and the guest left with the kiosk's number, before the
        order is settled if possible. Moves no money, repeatable with the same key. Refused: it stays.
        """
        ...

    def status(self, receipt: Receipt) -> Receipt:
        """The receipt as it is now. Never an earlier state than `receipt` has: an answer that was overtaken
        by a newer one takes no order back (`kiosk.core.order.latest`). Needs `status`.
        """
        ...

    def cancel(self, receipt: Receipt, key: str) -> Receipt:
        """Take an unpaid order back; its holds are released by the loyalty provider. Repeatable. Needs
        `cancel`.

        Raises Refused(INVALID) where it is too late.
        """
        ...

    def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
        """Give back a paid order: all that is left of it (`line_ids` empty) or whole lines. Moves money where
        `refund_pays`, else it is booked only. The answer's `refunded` says what was given back in all, where
        the POS knows, and its `given_back` what this refund alone gave back, the same when it is repeated:
        two kiosks may give back parts of an order at the same moment. What a gift card paid goes back to that
        card, after the money. Repeatable. Needs `refund`.

        Raises Refused(INVALID) where it is not paid, or nothing of it is left.
        """
        ...

    def day_totals(self, first: datetime, until: datetime) -> DayTotals:
        """The orders that kiosks placed from `first` to just before `until` (aware times, at most three days
        apart), as they are now, and the POS's own sums of them. Also cancelled ones and those of other
        kiosks; no till's own. Moves no money. May take as long as any call; an answer that is not whole is
        Unreachable. Needs `day_totals`.
        """
        ...

    def write_menu(self, change: MenuChange) -> None:
        """Change the POS's menu: the next `menu` and `stock` have it. All of the change is done or nothing.
        Repeatable: it says how things shall be. Moves no money. Needs `write_menu`; NotSupported also for a
        part of the change that is not among it.

        Raises Refused(INVALID) where there is no such item, variant or option, the price is of another
        currency, or the POS does not accept it for its own reasons.
        """
        ...

    def gift_card(self, number: str) -> GiftCard:
        """Like the other two, never called, and may be missing, where `gift_cards` is not declared.

        The gift card of a number: capital letters and digits, as it was typed or scanned. Moves no money.
        The number is never logged, nor in an error.

        Raises Refused(INVALID), whose message is a `kiosk.core.gift.GiftRefusal`.
        """
        ...

    def hold_gift(self, order: Order, key: str) -> GiftHold:
        """Set `order.quote.gift` of `order.basket.gift` aside for the order, all of it or nothing. Repeatable
        with the same key, as long as `key_lifetime_s` says. Needs `gift_cards`.

        Raises Refused(INVALID) where there is not as much on the card, or it cannot pay any more.
        """
        ...

    def release_gift(self, hold: GiftHold, key: str) -> None:
        """Give back what was set aside. Repeatable; what was released before, or given back with its order,
        is no error. Needs `gift_cards`.
        """
        ...

    def call_staff(self, reason: str, key: str) -> str:
        """Ring for staff; the answer is the call's id for `call_state`. Repeatable. Needs `call_staff`."""
        ...

    def call_state(self, call_id: str) -> CallState:
        """Has somebody taken the call? Needs `call_staff`."""
        ...

    def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        """A picture the menu names (WebP, PNG or JPEG), with its ETag; NotModified where it is still `since`,
        the ETag it came with last.

        Asked for where it is missing, with each new menu, and once an hour. An ETag of None says that a
        picture never changes under its name: then it is asked for once.
        """
        ...

    def close(self) -> None:
        """Give back connections; the adapter is not used again."""
        ...
