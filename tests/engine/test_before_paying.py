"""Where the order follows the payment, the POS is asked once more before any money moves."""

from dataclasses import replace

import pytest

from kiosk.core.basket import Basket, Choice, Line, Part
from kiosk.core.menu import ServiceMode
from kiosk.core.order import End, PaymentState, Placing, Record
from kiosk.core.pricing import Outside
from kiosk.engine.before_paying import gone_lines
from kiosk.ports.errors import NotAllowed, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.pos import Stock
from tests.engine.fakes import a_draft
from tests.engine.orders_model import ALL
from tests.engine.test_orders import Kiosk, quiet

PAID_FIRST = replace(ALL, placing=Placing.PAY_THEN_PLACE)

__all__ = ["quiet"]


def ordered(kiosk: Kiosk) -> tuple[Record, bool]:
    return kiosk.orders.new(a_draft())


def test_stock_and_price_come_right_before_the_money() -> None:
    kiosk = Kiosk(PAID_FIRST)
    record, lost = ordered(kiosk)
    assert record.pending and not lost
    asked = [moment for moment in kiosk.plan.moments if moment != "write"]
    assert asked == ["stock", "quote", "pay"]


def test_a_pos_that_gets_the_order_first_is_not_asked() -> None:
    kiosk = Kiosk(ALL)
    ordered(kiosk)
    assert not {"stock", "quote"} & set(kiosk.plan.moments)


def test_what_sold_out_meanwhile_is_not_paid() -> None:
    kiosk = Kiosk(PAID_FIRST)
    kiosk.pos.gone = Stock(variants=frozenset({"burger"}))
    record, lost = ordered(kiosk)
    assert (record.refused, record.refused_lines, lost) == ("sold_out", (1,), False)
    assert (record.end, kiosk.terminal.asked_for, kiosk.submitted) == (End.REFUSED, [], [])


def test_another_price_is_not_paid() -> None:
    kiosk = Kiosk(PAID_FIRST)
    kiosk.pos.price = 850
    record, _ = ordered(kiosk)
    assert (record.refused, record.end, kiosk.terminal.asked_for) == ("price_changed", End.REFUSED, [])


def test_the_price_is_asked_with_the_amounts_of_another_programme() -> None:
    kiosk = Kiosk(PAID_FIRST)
    draft = a_draft()
    outside = Outside((), draft.quote.points)
    kiosk.orders.new(replace(draft, quote=replace(draft.quote, outside=outside)))
    assert kiosk.pos.outside == outside


def test_what_the_pos_refuses_to_price_is_not_paid() -> None:
    kiosk = Kiosk(PAID_FIRST)
    kiosk.fails(quote=Refused(Reason.CLOSED))
    record, _ = ordered(kiosk)
    assert (record.refused, record.end, kiosk.terminal.asked_for) == ("closed", End.REFUSED, [])


@pytest.mark.parametrize("error", [Unreachable, Uncertain, NotAllowed, ZeroDivisionError])
def test_without_an_answer_nothing_is_begun(error: type[Exception]) -> None:
    kiosk = Kiosk(PAID_FIRST)
    kiosk.fails(quote=error)
    record, lost = ordered(kiosk)
    assert lost and record.unsure is None and record.payment is None
    assert kiosk.terminal.asked_for == []
    kiosk.answers("quote")
    record, lost = kiosk.orders.advance(record.order.key)
    assert record.pending and not lost and len(kiosk.terminal.asked_for) == 1


def test_a_second_try_at_paying_looks_again() -> None:
    kiosk = Kiosk(PAID_FIRST, ["decline", "approve"])
    record, _ = ordered(kiosk)
    while record.pending:
        record, _ = kiosk.orders.advance(record.order.key)
    assert record.payment is not None and record.payment.state is PaymentState.DECLINED
    kiosk.pos.price = 900
    record, _ = kiosk.orders.pay_again(record.order.key, "card")
    assert record.refused == "price_changed" and len(kiosk.terminal.asked_for) == 1


def test_a_lost_answer_of_the_terminal_is_asked_again_without_a_look() -> None:
    """Money may be on its way already: what matters now is whether it is."""
    kiosk = Kiosk(PAID_FIRST)
    kiosk.fails(start=Uncertain)
    record, lost = ordered(kiosk)
    assert lost
    kiosk.answers("start")
    kiosk.pos.price = 900
    record, _ = kiosk.orders.advance(record.order.key)
    assert record.pending


def test_parts_and_options_can_be_sold_out_too() -> None:
    nested = Choice("g", "o1", choices=(Choice("h", "o2"),))
    lines = (
        Line(1, "i1", "v1"),
        Line(2, "i2", "v2", choices=(nested,)),
        Line(3, "i3", "v3", parts=(Part("s", "v9", (Choice("g", "o3"),)),)),
    )
    basket = Basket(ServiceMode.EAT_IN, lines)
    assert list(gone_lines(basket, Stock())) == []
    assert list(gone_lines(basket, Stock(items=frozenset({"i1"})))) == [1]
    assert list(gone_lines(basket, Stock(options=frozenset({"o2"})))) == [2]
    assert list(gone_lines(basket, Stock(variants=frozenset({"v9"}), options=frozenset({"o3"})))) == [3]
