"""Money back: a paid order, or lines of it, is given back; an unpaid one is taken back.

A `Refund` holds what is known for certain about it, as `kiosk.core.order.Record` does of an order. It is
written down before each call and after each answer; after a crash `next_back` goes on from what was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from kiosk.core.frozen import frozen
from kiosk.core.journal import JournalRefund
from kiosk.core.money import Money, total, zero
from kiosk.core.order import LONG, Closed, Order, Payment, Receipt, Record
from kiosk.core.points_back import Goods, PartBack, Spent, spent_of
from kiosk.core.pricing import offers_off
from kiosk.core.rule import KEYS_LAST


class Back(StrEnum):
    """The next call a refund needs."""

    BOOK = "book"
    """The POS gives the order back, or takes it back."""
    PAY = "pay"
    """The terminal gives the money back."""
    POINTS = "points"
    """The programme undoes what the order, or a part of it, earned and spent."""
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


@frozen
class RefundFacts:
    """What the rule must know of the adapters. `refund`, `cancel` at the POS; `pays`: that refund also moves
    the money its own terminal took; `terminal`: a terminal that gives back; `points`: a programme is there;
    `parts`: it can undo a part of an order; `status`: the POS can be asked about a receipt. Lifetimes as in
    `kiosk.core.order.Facts`.
    """

    refund: bool = False
    cancel: bool = False
    pays: bool = False
    terminal: bool = False
    points: bool = False
    parts: bool = False
    status: bool = False
    key_lifetime_s: int | None = None
    terminal_key_lifetime_s: int | None = None


@frozen
class Refund:
    """What is known about one return of money. `at` is aware UTC.

    `key` is made from the order's: whoever asks for the same thing a second time asks with the same key.
    `number`: what the guest was called by. `receipt`, `payment`: as they were when it began. `line_ids`: the
    basket's lines; none: all that is left. `amount`: what it comes to, of which `money` goes back the way it
    came, the rest to the gift card, then to the points that paid. `whole`: nothing of the order is left
    afterwards. `cancels`: it was not paid. `points`: the programme has something to undo. `spent`: of its
    points; None: there are none, or they come back with the whole order only. `goods`: of the lines.
    `at_counter`: it was paid at the counter's
    till. `by`: a name, or "" for the kiosk itself. `attempt`: how often staff let a call be made anew that
    was refused: it is part of its key, for a refusal may be remembered like any answer.
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
    spent: Spent | None = None
    goods: tuple[Goods, ...] = ()
    at_counter: bool = False
    booked: bool = False
    paid_back: bool = False
    gift: Money | None = None
    """What of `amount` goes back to a gift card; None: nothing."""
    undone: bool = False
    """The programme has undone it."""
    unsure: Back | None = None
    attempt: int = 0
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
    def points_back(self) -> int:
        """How many points come back with it."""
        return 0 if self.spent is None else self.spent.back(self.amount - self.money, self.whole)

    @property
    def part(self) -> PartBack:
        """What the programme is told where something of the order is left."""
        return PartBack(self.money, self.points_back, self.goods)

    @property
    def begun(self) -> bool:
        """May something have happened?"""
        return self.booked or self.paid_back or self.unsure is not None

    @property
    def waiting(self) -> bool:
        """Is it not known yet whether it happens?"""
        return self.end is None and not self.happened

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
    if refund.happened and not refund.undone and _moves_points(refund, facts):
        return Back.POINTS
    return Back.CLOSE if refund.booked else Back.REPORT


def _moves_points(refund: Refund, facts: RefundFacts) -> bool:
    return refund.points and facts.points and (refund.whole or (facts.parts and bool(refund.goods)))


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


def by_hand(refund: Refund, at: datetime, by: str, happened: bool = True) -> Refund:
    """Staff did, or found, what no machine could: a fact, from which the rule goes on. `happened`: where they
    had to look, whether it did.
    """
    closed = Closed(at, refund.todo.value if refund.todo else "", by)
    known = replace(refund, todo=None, tries=0, error=None, closed=closed)
    match refund.todo:
        case Todo.CASH | Todo.MONEY:
            return replace(known, paid_back=True)
        case Todo.BOOK:
            return replace(known, booked=True)
        case Todo.POINTS:
            return replace(known, undone=True)
        case Todo.LOOK:
            return _looked(replace(known, unsure=None), refund.unsure, happened)
        case None:
            return refund


def _looked(known: Refund, doubt: Back | None, happened: bool) -> Refund:
    if doubt is Back.PAY:
        return replace(known, paid_back=happened)
    if happened:
        return replace(known, booked=True)
    return known if doubt is not None or known.begun else replace(known, end=Ended.CALLED_OFF)


def tried_again(refund: Refund) -> Refund:
    """Staff let it go on: in doubt with the same key, after a refusal (it had no effect) with a new one."""
    if refund.end is not None:
        return refund
    attempt = refund.attempt if refund.unsure is not None else refund.attempt + 1
    return replace(refund, todo=None, tries=0, error=None, attempt=attempt)


def called_off(refund: Refund, at: datetime, by: str) -> Refund:
    """The same where it is too late: something may have happened."""
    if refund.begun or refund.end is not None:
        return refund
    return replace(refund, end=Ended.CALLED_OFF, todo=None, closed=Closed(at, "called off", by))


def possible(refund: Refund, facts: RefundFacts) -> bool:
    """Can a machine do anything at all for it?"""
    return next_back(refund, facts) in (Back.BOOK, Back.PAY)


@frozen
class Earlier:
    """What was, or may have been, given back of an order before. `lines`: none where it was all of it."""

    key: str
    amount: Money
    money: Money
    lines: tuple[int, ...]
    whole: bool


def earlier(refund: Refund) -> Earlier | None:
    """None: nothing happened."""
    if not (refund.happened or refund.begun):
        return None
    return Earlier(refund.key, refund.amount, refund.money, refund.line_ids, refund.whole)


def line_amounts(order: Order) -> dict[int, Money]:
    """What each line cost the guest, by its id in the basket: as the POS says, else its part of the total,
    discounts and taxes in it, and what offers took off it alone. They add up to the total.
    """
    lines, off, currency = order.quote.lines, offers_off(order.basket), order.quote.currency
    known = {line.line_id: line.paid for line in lines if line.paid is not None}
    if len(known) == len(lines) and total(known.values(), currency) == order.quote.total:
        return known
    left = [line.amount - off.get(line.line_id, zero(currency)) for line in lines]
    parts = order.quote.total.share([max(0, amount.minor) for amount in left]) if lines else ()
    return {line.line_id: part for line, part in zip(lines, parts, strict=True)}


def lines_left(order: Order, before: Iterable[Earlier]) -> tuple[int, ...]:
    """The lines that can still be given back."""
    gone = frozenset(line for each in before for line in each.lines)
    if any(each.whole for each in before):
        return ()
    return tuple(line.id for line in order.basket.lines if line.id not in gone)


@frozen
class Sum:
    """What a refund comes to: `lines` are none where it is all that is left of the order. The rest of
    `amount` over `money` was paid with points, of which `points` come back now. `spent`: None where no points
    were, or where they come back with the whole order only.
    """

    lines: tuple[int, ...]
    amount: Money
    money: Money
    whole: bool
    gift: Money
    """What goes back to the gift card that paid: after the money, before the points."""
    spent: Spent | None = None

    @property
    def points(self) -> int:
        return 0 if self.spent is None else self.spent.back(self.amount - self.money, self.whole)

    @property
    def follows(self) -> bool:
        """Do points of these lines come back later, with the rest of the order?"""
        return self.amount > self.money + self.gift and not self.points


def reckoned(order: Order, lines: Iterable[int], before: Sequence[Earlier], parts: bool = False) -> Sum:
    """What giving back these lines comes to; no lines: all that is left. Money goes back first, then what a
    gift card paid, then points.
    `parts`: the programme gives points of single lines back; else all come back with the last line.
    Raises ValueError where one of them was given back before.
    """
    wanted, left, currency = tuple(lines), lines_left(order, before), order.quote.currency
    if not left or not set(wanted) <= set(left):
        raise ValueError("it was given back before")
    whole = not wanted or set(wanted) == set(left)
    amounts = line_amounts(order)
    given = total((each.amount for each in before), currency)
    amount = order.quote.total - given if whole else total((amounts[line] for line in wanted), currency)
    owed = order.quote.due - total((each.money for each in before), currency)
    money = min(amount, max(owed, zero(currency)))
    borne = total((each.amount - each.money for each in before), currency) if parts else zero(currency)
    spent = spent_of(order, borne) if parts or whole else None
    gift = to_the_card(order, before, amount - money)
    return Sum(() if whole else tuple(sorted(wanted)), amount, money, whole, gift, spent)


def to_the_card(order: Order, before: Iterable[Earlier], rest: Money) -> Money:
    """What of the `rest` of a refund, which is not money, goes back to the gift card that paid."""
    if order.quote.gift is None:
        return zero(rest.currency)
    gone = total((each.amount - each.money for each in before), rest.currency)
    return min(rest, max(order.quote.gift - gone, zero(rest.currency)))


def undoes_points(record: Record) -> bool:
    """Has the programme something to undo for an order?"""
    basket = record.order.basket
    return bool(record.earned or record.order.quote.points or basket.reward or basket.coupon)


def journal_refund(refund: Refund, kiosk_id: str, business_day: date) -> JournalRefund:
    """What the journal keeps of it."""
    over = "cancelled" if refund.cancels else "refunded"
    return JournalRefund(
        key=refund.key,
        order_key=refund.order_key,
        number=refund.number,
        kiosk_id=kiosk_id,
        at=refund.at,
        business_day=business_day,
        state=over if refund.whole else None,
        amount=refund.amount,
        money=refund.money,
        payment_id=refund.payment.id if refund.payment else None,
        lines=refund.line_ids,
        by=refund.by,
        reason=refund.reason,
        counts=refund.happened,
        end=refund.end.value if refund.end else None,
    )


def earlier_in_journal(entry: JournalRefund) -> Earlier | None:
    """None: nothing happened. One of which nobody knows counts as if it had."""
    if not entry.counts and entry.end is not None:
        return None
    return Earlier(entry.key, entry.amount, entry.money, entry.lines, entry.state is not None)
