"""The day report: kiosks, POS and terminal side by side, and every order in which they differ.

What each of them says is taken as it is; who is right is for people to find out, and `CURES` in
`kiosk.core.day_words` say where to look.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum

from kiosk.core.day import DayTotals, KioskOrder, PosOrder, TerminalPayment, TerminalTotals
from kiosk.core.frozen import frozen
from kiosk.core.journal import JournalRefund
from kiosk.core.money import Money, total
from kiosk.core.order import COUNTER, ReceiptState

PAID = frozenset({ReceiptState.PAID, ReceiptState.READY, ReceiptState.REFUNDED})
"""States of orders that were paid, given back or not."""
_AT_POS = frozenset({*PAID, ReceiptState.UNPAID})


class Kind(StrEnum):
    """In what an order differs. The first ones are to be looked at, the last ones only to be known."""

    STUCK = "stuck"
    ONLY_KIOSK = "only_kiosk"
    ONLY_POS = "only_pos"
    AMOUNT = "amount"
    STATE = "state"
    REFUND = "refund"
    """Given back, but not the same amount on both sides."""
    ONLY_TERMINAL = "only_terminal"
    NOT_AT_TERMINAL = "not_at_terminal"
    TERMINAL_AMOUNT = "terminal_amount"
    TERMINAL_REFUND = "terminal_refund"
    UNPAID = "unpaid"
    REFUNDED = "refunded"


@frozen
class Difference:
    """One order, and what each side says of it; None: nothing. `said`: states or a reason, for people."""

    kind: Kind
    number: str
    kiosk_id: str
    key: str | None
    at: datetime
    kiosk: Money | None = None
    pos: Money | None = None
    terminal: Money | None = None
    said: str = ""

    @property
    def matters(self) -> bool:
        """Must somebody do something about it?"""
        return self.kind is not Kind.REFUNDED


@frozen
class Sums:
    """What one side says of the day: paid orders, what they came to, and what was given back of them."""

    orders: int
    gross: Money
    refunds: Money

    @property
    def net(self) -> Money:
        return self.gross - self.refunds


@frozen
class DayReport:
    """`pos`, `terminal`: None where they were not asked, or did not answer; `problems` say why. `methods`:
    what guests paid at the kiosks by way to pay, points and gift cards apart; `takings`: the POS's words for
    the same.
    `given_back`: what was given back on this day, also of orders of other days.
    """

    day: date
    made_at: datetime
    currency: str
    kiosk: Sums
    pos: Sums | None
    terminal: Sums | None
    methods: Mapping[str, Money]
    points: Money
    gift: Money
    takings: Mapping[str, Money]
    given_back: tuple[JournalRefund, ...]
    differences: tuple[Difference, ...]
    problems: tuple[str, ...] = ()

    @property
    def silent(self) -> bool:
        """Did somebody not answer, who may do so later?"""
        return any(problem.endswith("_away") for problem in self.problems)

    @property
    def agrees(self) -> bool:
        """Were all asked, and is there nothing to look at?"""
        return not self.problems and not any(each.matters for each in self.differences)


@frozen
class Day:
    """What a report is made of. `holds`: does a moment belong to the day? The POS and the terminal may be
    asked for some hours more: what they have there counts only where it belongs to an order of the day.
    """

    day: date
    currency: str
    holds: Callable[[datetime], bool]
    orders: Sequence[KioskOrder]
    given_back: Sequence[JournalRefund]
    pos: DayTotals | None
    terminal: TerminalTotals | None
    problems: tuple[str, ...] = ()


def report(day: Day, made_at: datetime) -> DayReport:
    """The report of a day."""
    known = {order.key: order for order in day.orders}
    at_pos = _at_pos(day, known)
    paid = [order for order in day.orders if _paid(order, at_pos.get(order.key))]
    return DayReport(
        day=day.day,
        made_at=made_at,
        currency=day.currency,
        kiosk=_kiosk_sums(paid, day.currency),
        pos=None if day.pos is None else _pos_sums(list(at_pos.values()), day.currency),
        terminal=None if day.terminal is None else _terminal_sums(_payments(day), day.currency),
        methods=_methods(paid, day.currency),
        points=total((order.points for order in paid), day.currency),
        gift=total((order.gift for order in paid if order.gift is not None), day.currency),
        takings={} if day.pos is None else dict(day.pos.takings),
        given_back=tuple(each for each in day.given_back if each.counts),
        differences=tuple(sorted(_differences(day, known, at_pos), key=_urgency)),
        problems=day.problems,
    )


def _at_pos(day: Day, known: Mapping[str, KioskOrder]) -> dict[str, PosOrder]:
    orders = day.pos.orders if day.pos is not None else ()
    return {each.key: each for each in orders if each.key in known or day.holds(each.at)}


def _payments(day: Day) -> list[TerminalPayment]:
    mine = {order.payment_id for order in day.orders}
    payments = day.terminal.payments if day.terminal is not None else ()
    return [each for each in payments if each.id in mine or day.holds(each.at)]


def _paid(order: KioskOrder, pos: PosOrder | None) -> bool:
    """What is paid at the counter the POS alone knows."""
    state = pos.state if pos is not None and order.method == COUNTER else order.state
    return state in PAID


def _kiosk_sums(paid: Sequence[KioskOrder], currency: str) -> Sums:
    gross = total((order.total for order in paid), currency)
    return Sums(len(paid), gross, total((order.refunded for order in paid), currency))


def _pos_sums(orders: Sequence[PosOrder], currency: str) -> Sums:
    paid = [order for order in orders if order.state in PAID]
    gross = total((order.total for order in paid), currency)
    return Sums(len(paid), gross, total((order.refunded for order in paid), currency))


def _terminal_sums(payments: Sequence[TerminalPayment], currency: str) -> Sums:
    taken = total((each.amount for each in payments), currency)
    return Sums(len(payments), taken, total((each.refunded for each in payments), currency))


def _methods(paid: Sequence[KioskOrder], currency: str) -> dict[str, Money]:
    found: dict[str, list[Money]] = defaultdict(list)
    for order in paid:
        money = order.total - order.points
        found[order.method].append(money if order.gift is None else money - order.gift)
    return {method: total(amounts, currency) for method, amounts in sorted(found.items())}


def _urgency(difference: Difference) -> tuple[int, datetime, str]:
    return tuple(Kind).index(difference.kind), difference.at, difference.number


def _differences(
    day: Day, known: Mapping[str, KioskOrder], at_pos: Mapping[str, PosOrder]
) -> Iterator[Difference]:
    for order in day.orders:
        yield from _of_order(order, at_pos.get(order.key), day.pos is not None)
    for pos in at_pos.values():
        if pos.key not in known and pos.state in _AT_POS:
            yield Difference(
                Kind.ONLY_POS, pos.number, "", pos.key, pos.at, pos=pos.total, said=pos.state.value
            )
    if day.terminal is not None:
        yield from _of_terminal(day)


def _of_order(order: KioskOrder, pos: PosOrder | None, asked: bool) -> Iterator[Difference]:
    def differs(kind: Kind, kiosk: Money | None, there: Money | None, said: str = "") -> Difference:
        return Difference(kind, order.number, order.kiosk_id, order.key, order.at, kiosk, there, said=said)

    there = pos.total if pos is not None else None
    if order.stuck is not None:
        yield differs(Kind.STUCK, order.total, there, order.stuck)
        return
    if pos is None:
        if asked and order.state in _AT_POS:
            yield differs(Kind.ONLY_KIOSK, order.total, None, order.state)
        elif order.state == ReceiptState.UNPAID:
            yield differs(Kind.UNPAID, order.total, None)
        return
    if pos.state is ReceiptState.UNPAID:
        yield differs(Kind.UNPAID, order.total, pos.total)
    if _another_state(order, pos):
        yield differs(Kind.STATE, order.total, pos.total, f"{order.state} / {pos.state.value}")
        return
    if order.state in _AT_POS and order.total != pos.total:
        yield differs(Kind.AMOUNT, order.total, pos.total)
    if pos.state in PAID and order.refunded != pos.refunded:
        yield differs(Kind.REFUND, order.refunded, pos.refunded)
    elif order.refunded:
        yield differs(Kind.REFUNDED, order.refunded, pos.refunded)


def _another_state(order: KioskOrder, pos: PosOrder) -> bool:
    """That a guest paid at the counter, or that it is ready, the kiosk need not know."""
    if order.state == ReceiptState.UNPAID:
        return pos.state not in _AT_POS
    return (order.state in PAID, order.state == ReceiptState.REFUNDED) != (
        pos.state in PAID,
        pos.state is ReceiptState.REFUNDED,
    ) and (order.state in _AT_POS or pos.state in _AT_POS)


def _of_terminal(day: Day) -> Iterator[Difference]:
    payments = {each.id: each for each in _payments(day)}
    for order in day.orders:
        if order.payment_id is None or order.paid is None:
            continue
        found = payments.pop(order.payment_id, None)
        kind = _terminal_kind(order, found)
        if kind is not None:
            back = kind is Kind.TERMINAL_REFUND
            here = order.refunded_money if back else order.paid
            there = None if found is None else found.refunded if back else found.amount
            yield Difference(
                kind, order.number, order.kiosk_id, order.key, order.at, kiosk=here, terminal=there
            )
    for each in payments.values():
        if each.amount != each.refunded:
            yield Difference(
                Kind.ONLY_TERMINAL, each.reference, "", None, each.at, terminal=each.amount, said=each.id
            )


def _terminal_kind(order: KioskOrder, found: TerminalPayment | None) -> Kind | None:
    if found is None:
        return Kind.NOT_AT_TERMINAL
    if found.amount != order.paid:
        return Kind.TERMINAL_AMOUNT
    return Kind.TERMINAL_REFUND if found.refunded != order.refunded_money else None
