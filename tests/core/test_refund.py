"""What a refund comes to, and what to do next with it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from kiosk.core.basket import Basket, Line
from kiosk.core.menu import ServiceMode, TaxRow
from kiosk.core.money import Money
from kiosk.core.offers import LinesOff
from kiosk.core.order import Order, OrderLine, Payment, PaymentState, Receipt, ReceiptState
from kiosk.core.pricing import Quote, QuoteDiscount, QuoteLine, QuoteTax
from kiosk.core.refund import (
    Back,
    Earlier,
    Ended,
    Refund,
    RefundFacts,
    Todo,
    by_hand,
    called_off,
    earlier,
    left_to_do,
    line_amounts,
    next_back,
    reckoned,
)
from kiosk.core.returned import left_of, returned

NOON = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
EIGHT = (TaxRow("food", {"ja": "消費税"}, Decimal("0.08"), None, date(2019, 10, 1), reduced=True),)
TEN = (TaxRow("drink", {"ja": "消費税"}, Decimal("0.10"), None, date(2019, 10, 1)),)
ALL = RefundFacts(refund=True, cancel=True, pays=False, terminal=True, points=True, status=True)


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


def an_order(points: int = 0) -> Order:
    """A burger for ¥540 at 8 %, a beer for ¥660 at 10 %, 10 % off: ¥486 with ¥36 of tax and ¥594 with ¥54."""
    basket = Basket(ServiceMode.TAKE_OUT, (Line(1, "burger", "burger"), Line(3, "beer", "beer")))
    quote = Quote(
        "JPY",
        (QuoteLine(1, yen(540), yen(540)), QuoteLine(3, yen(660), yen(660))),
        yen(1200),
        (QuoteDiscount("TEN", {"en": "10 % off"}, yen(120)),),
        (QuoteTax(EIGHT, yen(450), (yen(36),), yen(486)), QuoteTax(TEN, yen(540), (yen(54),), yen(594))),
        yen(1080),
        True,
        yen(0),
        yen(points),
    )
    lines = (
        OrderLine("burger", {"en": "Burger"}, (), 1, yen(540), True),
        OrderLine("beer", {"en": "Beer"}, (), 1, yen(660)),
    )
    return Order("0f5a5f2c-0000-4000-8000-000000000001", "901", NOON, "ja", basket, quote, lines, "card")


def test_a_lines_part_has_its_discount_in_it() -> None:
    assert line_amounts(an_order()) == {1: yen(486), 3: yen(594)}


def test_what_the_pos_says_of_a_line_is_so_unless_it_is_not_the_total() -> None:
    def told(burger: int | None, beer: int) -> dict[int, Money]:
        order = an_order()
        first, second = order.quote.lines
        paid = None if burger is None else yen(burger)
        lines = replace(first, paid=paid), replace(second, paid=yen(beer))
        return line_amounts(replace(order, quote=replace(order.quote, lines=lines)))

    assert told(480, 600) == {1: yen(480), 3: yen(600)}
    for burger, beer in ((480, 601), (None, 1080)):
        assert told(burger, beer) == {1: yen(486), 3: yen(594)}


def test_what_an_offer_took_off_a_line_is_not_given_back_for_another() -> None:
    order = an_order()
    beer = LinesOff("h-1", {"en": "Happy hour"}, ((3, yen(120)),))
    after = replace(order, basket=order.basket.with_offers((beer,)))
    first, second = order.quote.lines
    left = [first.amount.minor, second.amount.minor - 120]
    assert list(line_amounts(after).values()) == list(order.quote.total.share(left))


def test_lines_then_the_rest() -> None:
    first = reckoned(an_order(), [3], [])
    assert (first.amount, first.money, first.whole, first.lines) == (yen(594), yen(594), False, (3,))
    before = [Earlier("k", first.amount, first.money, first.lines, False)]
    for wanted in ([1], []):
        rest = reckoned(an_order(), wanted, before)
        assert (rest.amount, rest.money, rest.whole, rest.lines) == (yen(486), yen(486), True, ())
    with pytest.raises(ValueError):
        reckoned(an_order(), [3], before)
    with pytest.raises(ValueError):
        reckoned(an_order(), [], [*before, Earlier("l", yen(486), yen(486), (), True)])


def test_money_goes_back_before_points() -> None:
    """¥80 of ¥1,080 were points: the beer's ¥594 are money, of the burger's ¥486 only ¥406 are."""
    order = an_order(points=80)
    first = reckoned(order, [3], [])
    rest = reckoned(order, [], [Earlier("k", first.amount, first.money, first.lines, False)])
    assert (first.money, rest.amount, rest.money) == (yen(594), yen(486), yen(406))


def test_taxes_of_what_was_returned_keep_the_orders_rates() -> None:
    order = an_order()
    beer = Earlier("k", yen(594), yen(594), (3,), False)
    what = returned(order, [beer], beer)
    assert [line.item_id for line in what.lines] == ["beer"] and what.lines[0].amount == yen(594)
    assert what.taxes == (QuoteTax(TEN, yen(540), (yen(54),), yen(594)),)
    assert left_of(order, [what]) == (order.quote.taxes[0],)


def a_refund(**changes: object) -> Refund:
    receipt = Receipt("r1", "101", yen(1080), ReceiptState.PAID)
    payment = Payment("p1", PaymentState.APPROVED, yen(1080), masked="VISA")
    made = Refund(
        "key", "order", "101", NOON, "Sato", "cold", receipt, yen(1080), yen(1080), payment, points=True
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_the_way_of_a_refund() -> None:
    refund = a_refund()
    assert next_back(refund, ALL) is Back.BOOK
    refund = replace(refund, booked=True)
    assert next_back(refund, ALL) is Back.PAY
    refund = replace(refund, paid_back=True)
    assert next_back(refund, ALL) is Back.POINTS
    assert next_back(replace(refund, whole=False), ALL) is Back.CLOSE
    assert next_back(replace(refund, undone=True), ALL) is Back.CLOSE
    assert next_back(replace(refund, end=Ended.DONE), ALL) is Back.REST


@pytest.mark.parametrize(
    ("unsure", "lifetime", "hours", "then"),
    [
        (Back.BOOK, 3600, 0.5, Back.BOOK),
        (Back.BOOK, 3600, 2, Back.REPORT),
        (Back.PAY, None, 23, Back.PAY),
        (Back.PAY, None, 25, Back.REPORT),
        (Back.POINTS, None, 1000, Back.POINTS),
    ],
)
def test_a_key_is_trusted_as_long_as_it_lasts(
    unsure: Back, lifetime: int | None, hours: float, then: Back
) -> None:
    facts = replace(ALL, key_lifetime_s=lifetime, terminal_key_lifetime_s=lifetime)
    assert next_back(a_refund(unsure=unsure), facts, timedelta(hours=hours)) is then


def test_what_is_left_for_people() -> None:
    assert left_to_do(a_refund(booked=True, at_counter=True)) is Todo.CASH
    assert left_to_do(a_refund(booked=True)) is Todo.MONEY
    assert left_to_do(a_refund(paid_back=True)) is Todo.BOOK
    assert left_to_do(a_refund(unsure=Back.PAY)) is Todo.LOOK


def test_what_people_did_is_a_fact_from_which_it_goes_on() -> None:
    cash = a_refund(booked=True, at_counter=True, todo=Todo.CASH)
    done = by_hand(cash, NOON, "Sato")
    assert done.paid_back and done.todo is None and next_back(done, ALL) is Back.POINTS
    doubt = a_refund(unsure=Back.PAY, booked=True, todo=Todo.LOOK)
    assert by_hand(doubt, NOON, "Sato", happened=True).paid_back
    not_yet = by_hand(doubt, NOON, "Sato", happened=False)
    assert not not_yet.paid_back and next_back(not_yet, ALL, timedelta(days=9)) is Back.PAY


def test_only_what_has_not_begun_can_be_called_off() -> None:
    assert called_off(a_refund(), NOON, "Sato").end is Ended.CALLED_OFF
    begun = a_refund(unsure=Back.BOOK)
    assert called_off(begun, NOON, "Sato") is begun
    assert earlier(a_refund()) is None and earlier(begun) is not None
