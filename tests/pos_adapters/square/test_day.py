"""What Square says of a day for the day report: the kiosks' orders and payments, and nobody else's."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from kiosk.conformance.drafts import basket_of
from kiosk.core.basket import Line
from kiosk.core.day import DayTotals, PosOrder
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Order, PaymentState, Receipt
from pos_adapters.square import SquarePos, SquareTerminal
from pos_adapters.square import payments as reading
from tests.pos_adapters.square.test_orders import COLA, drafted
from tests.pos_adapters.square.world import Square, SquareWorld

FRIES = Line(0, "ITEM_FRIES", "VAR_FRIES_SMALL", 2)
WATER = Line(0, "ITEM_WATER", "VAR_WATER")


def day(square: Square, pos: SquarePos) -> DayTotals:
    now = square.server.clock()
    return pos.day_totals(now - timedelta(hours=10), now + timedelta(hours=10))


def paid(pos: SquarePos, terminal: SquareTerminal, *lines: Line) -> tuple[Order, Receipt, str]:
    """An order that a guest pays at Square's terminal; the checkout's id is the payment's."""
    order = drafted(pos, basket_of(lines or (FRIES, WATER)))
    placed = pos.submit(order, None, order.key)
    payment = terminal.start(order.quote.due, order.number, "card", order.key, placed.id)
    for _ in range(3):
        payment = terminal.payment(payment.id)
    assert payment.state is PaymentState.APPROVED
    return order, pos.settle(placed, payment, f"{order.key} settle"), payment.id


def by_key(told: DayTotals) -> dict[str, PosOrder]:
    return {each.key: each for each in told.orders}


def total_of(square: Square, uid: str, receipt: Receipt) -> int:
    """What Square has for a line of an order, taxes in it."""
    order = next(each for each in square.server.orders() if each["id"] == receipt.id)
    return int(next(line["total_money"]["amount"] for line in order["line_items"] if line["uid"] == uid))


def test_a_day_with_everything_in_it(square: Square) -> None:
    pos, terminal = square.pos(terminal="own"), square.terminal()
    plain, _, _ = paid(pos, terminal)
    half, receipt, half_paid = paid(pos, terminal)
    counter, waits, gone = (drafted(pos, basket_of([FRIES]), method=COUNTER) for _ in range(3))
    receipts = {each.key: pos.submit(each, None, each.key) for each in (counter, waits, gone)}
    pos.refund(receipt, (half.basket.lines[0].id,), "half")
    square.pay_in_cash(receipts[counter.key].id)
    pos.cancel(receipts[gone.key], "gone")
    told = day(square, pos)
    found = by_key(told)
    assert {key: each.state.value for key, each in found.items()} == {
        plain.key: "paid",
        half.key: "paid",
        counter.key: "paid",
        waits.key: "unpaid",
        gone.key: "cancelled",
    }
    back = Money(total_of(square, str(half.basket.lines[0].id), receipt), "USD")
    assert found[half.key].refunded == told.refunds == back
    card, cash = plain.quote.total + half.quote.total, counter.quote.total
    assert told.takings == {"CARD": card, "CASH": cash}
    now = square.server.clock()
    taken = terminal.day_totals(now - timedelta(hours=1), now + timedelta(hours=1))
    assert {each.id: each.refunded for each in taken.payments}[half_paid] == back
    assert (taken.taken, taken.refunds) == (card, back), "by card both say the same"


def test_other_kiosks_are_in_it_and_no_till_and_no_other_application(square: Square) -> None:
    pos, other = square.pos(source="Kiosk 1"), square.pos(source="Kiosk 2")
    mine, theirs = drafted(pos, basket_of([COLA])), drafted(other, basket_of([COLA]))
    pos.submit(mine, None, mine.key)
    other.submit(theirs, None, theirs.key)
    order: dict[str, Any] = {
        "location_id": square.server.location_id,
        "line_items": [{"catalog_object_id": "VAR_COLA_SMALL", "quantity": "1"}],
    }
    for more in ({}, {"reference_id": mine.key}, {"metadata": {"number": "12"}, "reference_id": "table 4"}):
        body = {"idempotency_key": f"till {len(more)}", "order": {**order, **more}}
        square.call("POST", "/v2/orders", body)
    assert by_key(day(square, pos)).keys() == {mine.key, theirs.key} == by_key(day(square, other)).keys()


def test_only_these_hours_count(square: Square) -> None:
    pos, terminal = square.pos(terminal="own"), square.terminal()
    then = square.server.clock()
    first, _, first_paid = paid(pos, terminal)
    square.server.clock.pass_by(3600)
    second, _, second_paid = paid(pos, terminal)

    def told(begin: int, end: int) -> tuple[list[str], list[str]]:
        first, until = (then + timedelta(minutes=minutes) for minutes in (begin, end))
        orders, taken = pos.day_totals(first, until).orders, terminal.day_totals(first, until).payments
        return [each.key for each in orders], [each.id for each in taken]

    assert told(-30, 60) == ([first.key], [first_paid]), "what begins then is the next day's"
    assert told(60, 90) == ([second.key], [second_paid])
    assert told(90, 120) == ([], [])


def test_long_lists_come_page_by_page_and_late_payments_alone(
    square: Square, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_PAGE", 2)
    pos, terminal = square.pos(terminal="own"), square.terminal()
    orders = [paid(pos, terminal, COLA)[0] for _ in range(5)]
    waits = drafted(pos, basket_of([COLA]), method=COUNTER)
    receipt = pos.submit(waits, None, waits.key)
    begun = square.server.clock()
    square.server.clock.pass_by(3 * 24 * 3600)
    square.pay_in_cash(receipt.id)
    told = pos.day_totals(begun - timedelta(hours=1), begun + timedelta(hours=1))
    assert by_key(told).keys() == {waits.key, *(order.key for order in orders)}
    assert told.takings["CASH"] == waits.quote.total
    assert told.takings["CARD"].minor == 5 * orders[0].quote.total.minor


def test_what_another_terminal_took_is_noted_and_a_declined_card_is_no_payment(square: Square) -> None:
    pos, terminal = square.pos(), square.terminal()
    order = drafted(pos, basket_of([COLA]))
    receipt = pos.submit(order, None, order.key)
    square.server.terminal_next("decline")
    declined = terminal.start(order.quote.due, "901", "card", "k", receipt.id)
    for _ in range(3):
        terminal.payment(declined.id)
    pos.settle(receipt, SquareWorld(square).approve(order.quote.due), "settle")
    assert day(square, pos).takings == {"EXTERNAL": order.quote.total}
    now = square.server.clock()
    taken = terminal.day_totals(now - timedelta(hours=1), now + timedelta(hours=1))
    assert (taken.payments, taken.taken) == ((), Money(0, "USD"))
