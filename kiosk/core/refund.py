"""Money back: a paid order, or lines of it, is given back; an unpaid one is taken back.

A `Refund` holds what is known for certain about it, as `kiosk.core.order.Record` does of an order. It is
written down before each call and after each answer; after a crash `next_back` goes on from what was written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.core.money import Money, total, zero
from kiosk.core.order import LONG, Closed, Order, Payment, Receipt
from kiosk.core.rule import KEYS_LAST


class Back(StrEnum):
    """The next call a refund needs."""

    BOOK = "book"
    """The POS gives the order back, or takes it back."""
    PAY = "pay"
    """The terminal gives the money back."""
    POINTS = "points"
    """The programme undoes what the order earned and spent."""
    CLOSE = "close"
    REPORT = "report"
    REST = "rest"


class Todo(StrEnum):
    """What is left for staff: no machine can do it."""

    CASH = "cash"
    """The guest paid at the counter: the money comes out of its till."""
    MONEY = "money"
    """The POS has given it back, the terminal has not: give the money back another way."""
    BOOK = "book"
    """The money is given back, the POS does not know it yet: book it there."""
    POINTS = "points"
    """The programme refused: correct the member's points there."""
    LOOK = "look"
    """Nobody knows whether it happened: look at the POS or the terminal (`doubt`)."""


class Ended(StrEnum):
    DONE = "done"
    REFUSED = "refused"
    """The POS said no; nothing happened."""
    CALLED_OFF = "called_off"
    """Before anything happened."""
    BY_STAFF = "by_staff"
    """The rest was done by hand."""


@dataclass(frozen=True, slots=True)
class RefundFacts:
    """What the rule must know of the adapters. `refund`, `cancel` at the POS; `pays`: that refund also moves
    the money its own terminal took; `terminal`: a terminal that gives back; `points`: a programme is there.
    Lifetimes as in `kiosk.core.order.Facts`.
    """

    refund: bool = False
    cancel: bool = False
    pays: bool = False
    terminal: bool = False
    points: bool = False
    key_lifetime_s: int | None = None
    terminal_key_lifetime_s: int | None = None


@dataclass(frozen=True, slots=True)
class Refund:
    """What is known about one return of money. `at` is aware UTC.

    `key` is made from the order's: whoever asks for the same thing a second time asks with the same key.
    `number`: what the guest was called by. `receipt`, `payment`: as they were when it began. `line_ids`: the
    basket's lines; none: all that is left. `amount`: what it comes to, of which `money` goes back the way it
    came and the rest was points. `whole`: nothing of the order is left afterwards. `cancels`: it was not
    paid. `points`: the programme has something to undo. `at_counter`: it was paid at the counter's till.
    `by`: a name, or "" for the kiosk itself.
    """

    key: str
    order_key: str
    number: str
    at: datetime
    by: str
    reason: str
    receipt: Receipt
    amount: Money
    money: Money
    payment: Payment | None = None
    line_ids: tuple[int, ...] = ()
    whole: bool = True
    cancels: bool = False
    points: bool = False
    at_counter: bool = False
    booked: bool = False
    paid_back: bool = False
    undone: bool = False
    """The programme has undone it."""
    unsure: Back | None = None
    tries: int = 0
    error: str | None = None
    todo: Todo | None = None
    end: Ended | None = None
    closed: Closed | None = None

    @property
    def happened(self) -> bool:
        """Does it count in the shop's figures?"""
        return (self.booked or self.paid_back) and self.end not in (Ended.REFUSED, Ended.CALLED_OFF)

    @property
    def begun(self) -> bool:
        """May something have happened?"""
        return self.booked or self.paid_back or self.unsure is not None

    @property
    def stuck(self) -> bool:
        """Staff must look."""
        return self.end is None and (self.todo is not None or self.tries >= LONG)


def next_back(refund: Refund, facts: RefundFacts, age: timedelta = timedelta(0)) -> Back:
    """What to do next with a refund; the same answer for the same refund, before and after a crash."""
    if refund.end is not None or refund.todo is not None:
        return Back.REST
    if refund.unsure is not None:
        return refund.unsure if abs(age) <= _trusted(refund.unsure, facts) else Back.REPORT
    if not refund.booked and (facts.cancel if refund.cancels else facts.refund):
        return Back.BOOK
    if refund.money and not refund.paid_back:
        by_terminal = refund.payment is not None and not refund.at_counter and facts.terminal
        return Back.PAY if by_terminal else Back.REPORT
    if not refund.booked:
        return Back.REPORT
    if refund.points and refund.whole and not refund.undone and facts.points:
        return Back.POINTS
    return Back.CLOSE


def _trusted(back: Back, facts: RefundFacts) -> timedelta:
    """How long the key of a call surely means the same to whom it was given."""
    if back is Back.POINTS:
        return timedelta.max
    lifetime = facts.key_lifetime_s if back is Back.BOOK else facts.terminal_key_lifetime_s
    return KEYS_LAST if lifetime is None else timedelta(seconds=lifetime)


def left_to_do(refund: Refund) -> Todo:
    """What staff must do where the rule reports."""
    if refund.unsure is not None:
        return Todo.LOOK
    if refund.booked:
        return Todo.CASH if refund.at_counter else Todo.MONEY
    return Todo.BOOK if refund.paid_back else Todo.LOOK


def possible(refund: Refund, facts: RefundFacts) -> bool:
    """Can a machine do anything at all for it?"""
    return next_back(refund, facts) in (Back.BOOK, Back.PAY)


def line_amounts(order: Order) -> dict[int, Money]:
    """What each line cost the guest, by its id in the basket: its part of the total, discounts and taxes in
    it. They add up to the total.
    """
    lines = order.quote.lines
    parts = order.quote.total.share([max(0, line.amount.minor) for line in lines]) if lines else ()
    return {line.line_id: part for line, part in zip(lines, parts, strict=True)}


def given_lines(refunds: Iterable[Refund]) -> frozenset[int]:
    """Lines that were, or may have been, given back."""
    return frozenset(
        line for refund in refunds if refund.begun or refund.happened for line in refund.line_ids
    )


@dataclass(frozen=True, slots=True)
class Given:
    """What was given back of an order so far: all of it, and of that in money."""

    amount: Money
    money: Money


def given(refunds: Iterable[Refund], currency: str) -> Given:
    happened = [refund for refund in refunds if refund.happened]
    return Given(total((r.amount for r in happened), currency), total((r.money for r in happened), currency))


def in_money(amount: Money, order: Order, before: Given, paid: bool) -> Money:
    """How much of an amount goes back in money: first of all what was paid in money."""
    left = order.quote.due - before.money if paid else zero(amount.currency)
    return min(amount, max(left, zero(amount.currency)))
