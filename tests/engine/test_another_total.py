"""A POS that answers another total than the guest saw: nobody pays a price they have not seen."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Do, End, Payment, PaymentState, Placing, Receipt, ReceiptState, Record
from kiosk.ports.errors import Uncertain
from tests.engine.fakes import a_draft, yen
from tests.engine.orders_model import ALL
from tests.engine.test_orders import Kiosk, paid_for

PAID_FIRST = replace(ALL, placing=Placing.PAY_THEN_PLACE)


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.CRITICAL, "kiosk"):
        yield


def says(kiosk: Kiosk, total: Money, *names: str) -> None:
    """The POS's answers to these calls say this total."""
    for name in names:
        setattr(kiosk.pos, name, _with_total(getattr(kiosk.pos, name), total))


def _with_total(call: Callable[..., Receipt | None], total: Money) -> Callable[..., Receipt | None]:
    def answer(*given: Any) -> Receipt | None:
        receipt = call(*given)
        return receipt and replace(receipt, total=total)

    return answer


def ordered(kiosk: Kiosk, method: str = "card") -> Record:
    return kiosk.orders.new(a_draft(method, points=30))[0]


@pytest.mark.parametrize("total", [yen(850), yen(750), yen(0), Money(830, "USD")])
def test_an_order_that_waits_for_its_payment_is_taken_back_and_the_guest_sees_the_new_price(
    total: Money,
) -> None:
    kiosk = Kiosk()
    says(kiosk, total, "submit")
    record = ordered(kiosk)
    assert (record.refused, record.end) == ("price_changed", End.REFUSED)
    assert kiosk.pos.placed[0].receipt.state is ReceiptState.CANCELLED
    assert kiosk.terminal.payments == {} and record.holds == ()


def test_where_it_cannot_be_taken_back_it_stays_open_and_is_never_paid() -> None:
    kiosk = Kiosk(replace(ALL, cancel=False))
    says(kiosk, yen(850), "submit")
    assert ordered(kiosk).end is End.REFUSED
    assert kiosk.terminal.payments == {}
    assert kiosk.pos.placed[0].receipt.state is ReceiptState.OPEN


def test_an_order_that_is_found_again_is_held_to_its_total_too() -> None:
    kiosk = Kiosk()
    submit = kiosk.pos.submit

    def lost(*given: Any) -> Receipt:
        submit(*given)
        raise Uncertain("submit")

    kiosk.pos.submit = lost  # type: ignore[method-assign]
    says(kiosk, yen(850), "find")
    record = ordered(kiosk)
    record, _ = kiosk.orders.advance(record.order.key)
    assert (record.refused, record.end) == ("price_changed", End.REFUSED)
    assert kiosk.terminal.payments == {} and len(kiosk.pos.placed) == 1


def test_what_waits_at_the_counter_with_another_total_is_for_staff() -> None:
    """The counter has it already, under a number that the guest was given."""
    kiosk = Kiosk()
    says(kiosk, yen(850), "submit")
    record = ordered(kiosk, COUNTER)
    assert record.attention == "submit: the POS says 850 JPY, the guest saw 830 JPY"
    assert record.released and record.end is None


def test_what_was_promised_goes_to_the_counter_with_the_total_of_the_pos() -> None:
    kiosk = Kiosk()
    key = kiosk.at_the_counter()
    says(kiosk, yen(850), "submit")
    assert kiosk.drain() == 0
    assert kiosk.record(key).end is End.DONE and kiosk.record(key).attention is None


def test_what_was_paid_first_and_stored_with_another_total_is_for_staff() -> None:
    """It is being made: the money is neither given back nor asked for again by a machine."""
    kiosk = Kiosk(PAID_FIRST)
    says(kiosk, yen(850), "submit")
    key = ordered(kiosk).order.key
    paid_for(kiosk, key)
    kiosk.drain()
    record = kiosk.record(key)
    assert record.attention == "submit: the POS says 850 JPY, the guest saw 830 JPY"
    assert record.paid and record.in_kitchen
    assert kiosk.terminal.charged == 1 and kiosk.terminal.refunds == []


def test_a_total_that_changes_when_the_payment_is_booked_is_for_staff() -> None:
    kiosk = Kiosk()
    says(kiosk, yen(850), "settle")
    key = ordered(kiosk).order.key
    paid_for(kiosk, key)
    kiosk.drain()
    record = kiosk.record(key)
    assert record.attention == "settle: the POS says 850 JPY, the guest saw 830 JPY"
    assert kiosk.terminal.charged == 1 and kiosk.terminal.refunds == []


def test_an_order_that_was_taken_back_may_cost_nothing() -> None:
    kiosk = Kiosk()
    says(kiosk, yen(0), "cancel")
    key = ordered(kiosk).order.key
    kiosk.terminal.present = False
    kiosk.orders.cancel_payment(key)
    kiosk.orders.mark(key, abandoned=True)
    kiosk.drain()
    assert kiosk.record(key).end is End.ABANDONED


@pytest.mark.parametrize("facts", [ALL, PAID_FIRST], ids=["placed first", "paid first"])
def test_a_payment_that_the_terminal_says_was_given_back_is_for_staff(facts: Any) -> None:
    """It pays nothing, and no other one is asked for: nobody waits for ever."""
    kiosk = Kiosk(facts)
    key = ordered(kiosk).order.key
    back = Payment("p", PaymentState.REFUNDED, yen(800))
    kiosk.terminal.payment = lambda _: back  # type: ignore[method-assign]
    record, _ = kiosk.orders.advance(key)
    assert record.attention == f"{Do.POLL.value}: the answer makes no sense"
    assert not record.released
