"""Orders as Square gets them: ticket, fulfilment, notes, taxes by service mode, promo codes, lookups."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.conformance.drafts import basket_of, order_of
from kiosk.core.basket import Basket, Choice, Line
from kiosk.core.loyalty import Hold
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.core.offers import Discount, Reward
from kiosk.core.order import COUNTER, Order, Payment, PaymentState, Receipt, ReceiptState
from kiosk.core.pricing import Outside, QuoteDiscount
from kiosk.ports.errors import Reason, Refused
from pos_adapters.square import SquarePos
from pos_adapters.square.order_body import marked_unpaid, renamed, ticket_name
from tests.pos_adapters.square.world import Square

COLA = Line(0, "ITEM_COLA", "VAR_COLA_SMALL")


@pytest.fixture
def pos(square: Square) -> SquarePos:
    return square.pos()


def drafted(pos: SquarePos, basket: Basket | None = None, **facts: Any) -> Order:
    basket = basket or basket_of([COLA])
    return replace(order_of(basket, pos.quote(basket, facts.get("member_id"))), **facts)


def placed(square: Square, pos: SquarePos, order: Order) -> tuple[Receipt, dict[str, Any]]:
    receipt = pos.submit(order, None, order.key)
    return receipt, square.server.orders()[0]


@pytest.mark.parametrize(
    ("number", "table", "name", "mark", "ticket"),
    [
        ("901", None, None, None, "901"),
        ("901", "12", "Ann", None, "901 T12 Ann"),
        ("901", None, "  Ann ", "UNPAID", "901 UNPAID Ann"),
        ("901", "12", "Maximiliana Alexandrowna", "UNPAID", "901 UNPAID T12 Maximiliana Ale"),
        ("901", None, "\ud83d", None, "901 ?"),
    ],
)
def test_the_ticket_has_number_mark_table_and_name_as_far_as_they_fit(
    number: str, table: str | None, name: str | None, mark: str | None, ticket: str
) -> None:
    assert ticket_name(number, table, name, mark) == ticket


def test_a_ticket_can_be_marked_and_renamed_later() -> None:
    assert marked_unpaid("901 T12 Ann", "en") == "901 UNPAID T12 Ann"
    assert marked_unpaid("901", "ja") == "901 未払い"
    assert renamed("901 UNPAID T12", "17") == "17 UNPAID T12"


def test_an_order_to_eat_in(square: Square, pos: SquarePos) -> None:
    order = drafted(pos, table="12", name="Ann", check_age=21)
    receipt, made = placed(square, pos, order)
    assert (made["reference_id"], made["ticket_name"]) == (order.key, "901 T12 Ann")
    assert made["source"] == {"name": "Okawari"}
    (fulfilment,) = made["fulfillments"]
    assert (fulfilment["type"], fulfilment["state"]) == ("IN_STORE", "PROPOSED")
    details = fulfilment["in_store_details"]
    assert details["recipient"] == {"display_name": "Ann"}
    assert details["note"] == "Eat in · table 12 · Check the guest's age: 21"
    assert (receipt.number, receipt.state) == ("901", ReceiptState.OPEN)


def test_an_order_to_take_out_that_is_paid_at_the_counter(square: Square, pos: SquarePos) -> None:
    basket = basket_of([COLA]).with_mode(ServiceMode.TAKE_OUT)
    receipt, made = placed(square, pos, drafted(pos, basket, method=COUNTER))
    assert made["fulfillments"][0]["type"] == "PICKUP"
    assert made["fulfillments"][0]["pickup_details"]["note"] == "Take out · To be paid at the counter"
    assert (made["ticket_name"], receipt.state) == ("901 UNPAID", ReceiptState.UNPAID)
    assert pos.status(receipt).state is ReceiptState.UNPAID
    square.pay_in_cash(receipt.id)
    assert pos.status(receipt).state is ReceiptState.PAID


def test_modifiers_go_with_those_within_them_and_how_often(square: Square, pos: SquarePos) -> None:
    chili = Choice("ML_DIP", "MOD_CHILI", choices=(Choice("ML_HEAT", "MOD_HOT"),))
    fries = Choice("ML_SIDE", "MOD_FRIES", choices=(chili,))
    burger = Line(0, "ITEM_BURGER", "VAR_BURGER", 2, (fries, Choice("ML_EXTRAS", "MOD_BACON", 3)))
    order = drafted(pos, basket_of([burger]))
    _, made = placed(square, pos, order)
    (line,) = made["line_items"]
    sent = [
        (m["uid"], m["catalog_object_id"], m["quantity"], m.get("parent_modifier_uid"))
        for m in line["modifiers"]
    ]
    assert sent == [
        ("1-1", "MOD_FRIES", "1", None),
        ("1-1-1", "MOD_CHILI", "1", "1-1"),
        ("1-1-1-1", "MOD_HOT", "1", "1-1-1"),
        ("1-2", "MOD_BACON", "3", None),
    ]
    assert order.quote.lines[0].amount.minor == 2 * (850 + 199 + 50 + 25 + 3 * 195)


def test_a_promo_code_is_a_discount_of_the_catalogue(square: Square, pos: SquarePos) -> None:
    coupon = square.loyalty().check_code(" welcome10 ", None)
    assert (coupon.code, coupon.discount.percent) == ("WELCOME10", 10)
    basket = basket_of([replace(COLA, quantity=5)]).with_coupon(coupon)
    order = drafted(pos, basket)
    assert [(off.id, off.amount.minor) for off in order.quote.discounts] == [("WELCOME10", 100)]
    _, made = placed(square, pos, order)
    assert made["discounts"][0]["catalog_object_id"] == "DISC_WELCOME"


def test_a_promo_code_that_is_no_longer_in_the_settings_is_refused(square: Square, pos: SquarePos) -> None:
    coupon = square.loyalty().check_code("WELCOME10", None)
    with pytest.raises(Refused) as refused:
        square.pos(promo_codes={}).quote(basket_of([COLA]).with_coupon(coupon), None)
    assert refused.value.reason is Reason.INVALID


def test_points_of_another_programme_are_no_money_here(square: Square, pos: SquarePos) -> None:
    with pytest.raises(Refused) as refused:
        pos.quote(basket_of([COLA]).with_points(50), None)
    assert refused.value.reason is Reason.INVALID
    with pytest.raises(Refused):
        pos.quote(basket_of([COLA]), None, Outside((), Money(50, "USD")))


def test_what_another_programme_takes_off_is_an_amount_off_the_order(square: Square, pos: SquarePos) -> None:
    """Its member, its code and its reward are nothing to Square."""
    reward = Reward("no-tier", {"en": "Rainy day"}, 100, Discount(percent=10))
    basket = basket_of([replace(COLA, quantity=5)]).with_reward(reward)
    outside = Outside((QuoteDiscount("no-tier", reward.name, Money(99, "USD")),), Money(0, "USD"))
    quote = replace(pos.quote(basket, None, outside), outside=outside)
    assert [(off.id, off.name, off.amount.minor) for off in quote.discounts] == [("no-tier", reward.name, 99)]
    order = replace(order_of(basket, quote), member_id="17", holds=(Hold("h-1", 100, "no-tier"),))
    receipt, made = placed(square, pos, order)
    (off,) = made["discounts"]
    assert (off["type"], off["scope"], off["name"]) == ("FIXED_AMOUNT", "ORDER", "Rainy day")
    assert "customer_id" not in made and "reward" not in made["metadata"]
    found = pos.find(order.key)
    assert found is not None and (found.id, found.total) == (receipt.id, quote.total)


def test_where_it_is_eaten_decides_about_the_taxes(japan: Square) -> None:
    for mode, kept in ((ServiceMode.EAT_IN, ["TAX_INSIDE"]), (ServiceMode.TAKE_OUT, [])):
        pos = japan.pos(eat_in_taxes=["TAX_INSIDE"])
        quote = pos.quote(basket_of([COLA]).with_mode(mode), None)
        named = [row.taxes for row in quote.taxes]
        assert [len(taxes) for taxes in named] == [len(kept)]
        assert (quote.total.minor, quote.included) == (199, True)


def test_one_more_than_there_is_is_sold_out(square: Square, pos: SquarePos) -> None:
    basket = basket_of([COLA, Line(0, "ITEM_CHEESECAKE", "VAR_CHEESECAKE", 3)])
    with pytest.raises(Refused) as refused:
        pos.quote(basket, None)
    assert (refused.value.reason, refused.value.line_ids) == (Reason.SOLD_OUT, (2,))


def test_a_modifier_that_is_sold_out_names_its_line(square: Square, pos: SquarePos) -> None:
    coffee = Line(0, "ITEM_COFFEE", "VAR_COFFEE_HOT", 1, (Choice("ML_MILK", "MOD_OAT"),))
    order = drafted(pos, basket_of([coffee]))
    square.server.sell_out("MOD_OAT")
    with pytest.raises(Refused) as refused:
        pos.submit(order, None, order.key)
    assert refused.value.line_ids == (1,)


def test_a_promised_order_is_taken_at_another_price(square: Square, pos: SquarePos) -> None:
    order = drafted(pos, method=COUNTER)
    square.server.raise_price("VAR_COLA_SMALL", 100)
    with pytest.raises(Refused) as refused:
        pos.submit(order, None, order.key)
    assert refused.value.reason is Reason.PRICE_CHANGED
    assert pos.submit(replace(order, promised=True), None, order.key).number == "901"


def test_an_order_that_square_had_before_its_price_changed_is_taken_back(
    square: Square, pos: SquarePos
) -> None:
    """Its answer was lost, and on the second try the price is another one."""
    order = drafted(pos)
    pos.submit(order, None, order.key)
    square.server.raise_price("VAR_COLA_SMALL", 100)
    with pytest.raises(Refused):
        pos.submit(order, None, order.key)
    assert [each["state"] for each in square.server.orders()] == ["CANCELED"]


def test_outside_its_business_hours_the_shop_is_closed_and_says_when_it_opens(square: Square) -> None:
    pos = square.pos()
    order = drafted(pos)
    square.server.clock.pass_by(12 * 3600)  # midnight
    health = pos.health()
    assert (health.open, health.opens_at) == (False, "07:00")
    with pytest.raises(Refused) as refused:
        pos.submit(order, None, order.key)
    assert refused.value.reason is Reason.CLOSED


def test_an_order_is_found_among_many_of_several_kiosks(square: Square, pos: SquarePos) -> None:
    other = square.pos(source="Okawari 2")
    order = drafted(pos)
    receipt = pos.submit(order, None, order.key)
    for _ in range(3):
        strange = drafted(other)
        other.submit(strange, None, strange.key)
    found = pos.find(order.key)
    assert found is not None and (found.id, found.number) == (receipt.id, "901")
    assert other.find(order.key) is None
    square.server.clock.pass_by(9 * 24 * 3600)
    assert pos.find(order.key) is None


def test_an_order_that_is_ready_says_so(square: Square, pos: SquarePos) -> None:
    order = drafted(pos)
    receipt = pos.submit(order, None, order.key)
    payment = Payment("elsewhere", PaymentState.APPROVED, order.quote.due)
    receipt = pos.settle(receipt, payment, "settle")
    made = square.server.shop.orders[receipt.id]
    made["fulfillments"][0]["state"] = "PREPARED"
    assert pos.status(receipt).state is ReceiptState.READY


# -- Square's own terminal


def test_square_s_terminal_books_by_itself_and_settling_looks(square: Square) -> None:
    pos, terminal = square.pos(terminal="own"), square.terminal()
    order = drafted(pos)
    receipt = pos.submit(order, None, order.key)
    started = terminal.start(order.quote.due, "901", "card", "key", receipt.id)
    while (payment := terminal.payment(started.id)).state is PaymentState.PENDING:
        pass
    assert pos.settle(receipt, payment, "settle").state is ReceiptState.PAID
    assert pos.settle(receipt, payment, "settle").state is ReceiptState.PAID
    assert len(square.server.payments()) == 1


def test_a_payment_that_is_not_decided_does_not_settle(square: Square) -> None:
    pos, terminal = square.pos(terminal="own"), square.terminal()
    order = drafted(pos)
    receipt = pos.submit(order, None, order.key)
    square.server.terminal_next("hang")
    started = terminal.start(order.quote.due, "901", "card", "key", receipt.id)
    with pytest.raises(Refused):
        pos.settle(receipt, started, "settle")


def test_a_payment_for_something_else_does_not_settle(square: Square) -> None:
    pos, terminal = square.pos(terminal="own"), square.terminal()
    order = drafted(pos)
    receipt = pos.submit(order, None, order.key)
    started = terminal.start(Money(1, "USD"), "901", "card", "key")
    while (payment := terminal.payment(started.id)).state is PaymentState.PENDING:
        pass
    with pytest.raises(Refused) as refused:
        pos.settle(receipt, payment, "settle")
    assert refused.value.reason is Reason.INVALID
