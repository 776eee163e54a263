"""Lines and whole orders given back by the kiosk's own rule: what the guest gets, what Square has booked,
what the terminal gave back and what the journal counts are the same.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.core.basket import Basket
from kiosk.core.day import KioskOrder, TerminalPayment, TerminalTotals
from kiosk.core.day_report import Day, Kind, report
from kiosk.core.money import Money, total, zero
from kiosk.core.order import Order, Payment, PaymentState, Receipt, Record
from kiosk.core.refund import Ended, Refund, earlier, journal_refund, reckoned
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.refund_asked import giving_back
from kiosk.engine.refunds import Refunds
from kiosk.ports.errors import Refused, Uncertain
from kiosk.ports.facts import refund_facts
from kiosk.ports.payment import PaymentCapabilities
from pos_adapters.square import SquarePos
from tests.pos_adapters.square.test_day import FRIES, WATER, paid
from tests.pos_adapters.square.test_orders import basket_of, drafted
from tests.pos_adapters.square.world import Square


@dataclass
class OtherTerminal:
    """Of another maker: it takes and gives back what it is told."""

    capabilities: PaymentCapabilities = PaymentCapabilities(methods=("card",), refund=True, day_totals=True)
    taken: Payment | None = None
    back: dict[str, Money] = field(default_factory=dict)

    def refund(self, payment: Payment, amount: Money, key: str) -> None:
        self.back[key] = amount

    def day_totals(self, first: Any, until: Any) -> TerminalTotals:
        assert self.taken is not None
        amount, back = self.taken.amount, total(self.back.values(), self.taken.amount.currency)
        return TerminalTotals((TerminalPayment(self.taken.id, until, amount, back),), amount, back)


class Book:
    """Refunds in memory; nothing is lost here."""

    def __init__(self) -> None:
        self.known: dict[str, Refund] = {}

    def write(self, refund: Refund) -> None:
        self.known[refund.key] = refund

    def get(self, key: str) -> Refund | None:
        return self.known.get(key)

    def open_refunds(self) -> list[Refund]:
        return [each for each in self.known.values() if each.end is None]


class Shop:
    """A kiosk as far as it gives money back, with an order that was paid at the terminal."""

    def __init__(self, square: Square, own: bool) -> None:
        self.square, self.book = square, Book()
        self.pos: SquarePos = square.pos(terminal="own" if own else "other")
        self.terminal: Any = square.terminal() if own else OtherTerminal()
        order, receipt, payment_id = self._sold(own)
        payment = Payment(payment_id, PaymentState.APPROVED, order.quote.due)
        self.record = Record(order, receipt, payment)
        ports = Ports(lambda: Adapters(self.pos, None, self.terminal))
        facts = refund_facts(self.pos.capabilities, None, self.terminal.capabilities)
        tasks: Any = SimpleNamespace(in_store=_now)
        nobody: Any = SimpleNamespace(locked=_nobody)
        self.refunds = Refunds(
            ports, lambda: facts, nobody, self.book, tasks, _nothing, lambda: None, square.server.clock
        )

    def _sold(self, own: bool) -> tuple[Order, Receipt, str]:
        if own:
            return paid(self.pos, self.terminal, FRIES, WATER)
        order = drafted(self.pos, basket_of([FRIES, WATER]))
        payment = Payment("EFT-1", PaymentState.APPROVED, order.quote.due)
        receipt = self.pos.settle(self.pos.submit(order, None, order.key), payment, "settle")
        self.terminal.taken = payment
        return order, receipt, payment.id

    @property
    def basket(self) -> Basket:
        return self.record.order.basket

    def planned(self, *lines: int) -> Refund:
        known = [each for refund in self.book.known.values() if (each := earlier(refund)) is not None]
        what = reckoned(self.record.order, lines, known)
        receipt, now = self.record.receipt, self.square.server.clock()
        assert receipt is not None
        return giving_back(self.record, self.pos.status(receipt), what, len(known), now, "Sato", "cold")

    def gives_back(self, *lines: int) -> Refund:
        return self.refunds.begin(self.planned(*lines))

    def differences(self) -> list[Kind]:
        """Of the day report."""
        order, payment, now = self.record.order, self.record.payment, self.square.server.clock()
        assert payment is not None
        entries = [journal_refund(each, "k1", now.date()) for each in self.book.known.values()]
        counted = [each for each in entries if each.counts]
        over = any(each.state for each in counted)
        kiosk = KioskOrder(
            order.key,
            order.number,
            "k1",
            now,
            "card",
            "refunded" if over else "paid",
            order.quote.total,
            zero("USD"),
            total((each.amount for each in counted), "USD"),
            total((each.money for each in counted), "USD"),
            payment.id,
            payment.amount,
        )
        hours = now - timedelta(hours=1), now + timedelta(hours=1)
        sides = self.pos.day_totals(*hours), self.terminal.day_totals(*hours)
        day = Day(now.date(), "USD", lambda at: True, (kiosk,), entries, *sides)
        return [each.kind for each in report(day, now).differences]


def _now(work: Callable[[], Any]) -> Any:
    return work()


def _nothing(_: Refund) -> None:
    """No journal is read here."""


def _nobody(key: str, move: Any) -> None:
    raise KeyError(key)


@pytest.fixture(params=[True, False], ids=["own terminal", "another terminal"])
def shop(request: pytest.FixtureRequest, square: Square) -> Shop:
    return Shop(square, request.param)


def test_a_line_and_then_the_rest_come_to_the_same_on_all_sides(shop: Shop) -> None:
    first, second = (line.id for line in shop.basket.lines)
    agreed = shop.planned(first).amount
    part = shop.gives_back(first)
    booked = next(line for line in shop.square.server.orders()[0]["line_items"] if line["uid"] == str(first))
    assert part.end is Ended.DONE and part.amount == part.money == agreed
    assert part.amount.minor == booked["total_money"]["amount"], "with this line's own taxes"
    assert shop.differences() == [Kind.REFUNDED]
    rest = shop.gives_back(second)
    assert part.amount + rest.amount == shop.record.order.quote.total and rest.whole
    assert shop.differences() == [Kind.REFUNDED]


def test_two_kiosks_at_once_count_each_its_own(shop: Shop) -> None:
    first, _ = (line.id for line in shop.basket.lines)
    stale = shop.planned()
    part = shop.gives_back(first)
    rest = shop.refunds.begin(stale)
    assert rest.end is Ended.DONE and part.amount + rest.amount == shop.record.order.quote.total
    assert shop.differences() == [Kind.REFUNDED]


@pytest.mark.parametrize("whole", [True, False])
def test_a_refund_whose_answer_was_lost_is_not_made_twice_and_counts_what_it_was(
    shop: Shop, whole: bool
) -> None:
    line = shop.basket.lines[0].id
    planned = shop.planned() if whole else shop.planned(line)
    shop.square.server.lose_next_reply("POST /v2/refunds")
    lost = shop.refunds.begin(planned)
    assert lost.end is None and not lost.happened
    done = shop.refunds.begin(planned)
    assert done.end is Ended.DONE and done.money == done.amount
    if whole:
        assert done.amount == shop.record.order.quote.total
    assert shop.differences() == [Kind.REFUNDED]


def test_a_kiosk_that_knows_nothing_of_it_gives_no_line_back_a_second_time(square: Square) -> None:
    """Square counts money, no lines: there would be enough of it left."""
    shop = Shop(square, True)
    receipt, (first, second) = shop.record.receipt, [line.id for line in shop.basket.lines]
    assert receipt is not None
    one = shop.pos.refund(receipt, (second,), "one")
    with pytest.raises(Refused):
        shop.pos.refund(receipt, (first, second), "two")
    other = shop.pos.refund(receipt, (first,), "three")
    assert one.given_back is not None and other.given_back is not None
    assert one.given_back + other.given_back == shop.record.order.quote.total
    reasons = [each["reason"] for each in square.server.shop.refunds.values()]
    assert all(reason.startswith("Given back at the kiosk (") for reason in reasons)


def test_the_same_refund_says_the_same_again(square: Square) -> None:
    shop = Shop(square, True)
    receipt, line = shop.record.receipt, shop.basket.lines[0].id
    assert receipt is not None
    square.server.lose_next_reply("POST /v2/refunds")
    with suppress(Uncertain):
        shop.pos.refund(receipt, (line,), "one")
    again = shop.pos.refund(receipt, (line,), "one")
    rest = shop.pos.refund(receipt, (), "two")
    assert again.given_back == again.refunded and rest.refunded == shop.record.order.quote.total
    assert rest.given_back is not None and again.given_back is not None
    assert again.given_back + rest.given_back == rest.refunded
    assert replace(shop.pos.refund(receipt, (line,), "one"), refunded=None).given_back == again.given_back
