"""Orders at an Odoo that believes what it is told."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest

from kiosk.conformance.drafts import basket_of, baskets, order_of
from kiosk.core.basket import Basket, Choice, Line, Part
from kiosk.core.loyalty import Hold
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.money import Money
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.core.order import COUNTER, Order, ReceiptState
from kiosk.core.pricing import Outside, QuoteDiscount, price
from kiosk.ports.errors import Reason, Refused, Uncertain, Unreachable
from kiosk.ports.pos import Stock
from pos_adapters.odoo import OdooPos
from pos_adapters.odoo.order_uuid import uuid_of
from tests.emulators.odoo import OdooServer
from tests.emulators.odoo.errors import DEBUG
from tests.emulators.odoo.shop import CARD_PAYMENT, DISCOUNT, POINTS_PAYMENT
from tests.pos_adapters.odoo.world import approved, pos_of

TEA = Line(0, "t89", "p189")
PIZZA = Line(0, "t88", "p188", choices=(Choice("a20", "v4"), Choice("a20", "v5")))
MENU = Line(0, "t110", "p210", 2, parts=(Part("b6", "p186", (Choice("a18", "v2"),)), Part("b8", "p191")))


@pytest.fixture
def pos(odoo: OdooServer, http: httpx.Client) -> OdooPos:
    return pos_of(odoo, http)


def menu_of(pos: OdooPos) -> Menu:
    menu = pos.menu(None)
    assert isinstance(menu, Menu)
    return menu


def order(pos: OdooPos, *lines: Line, method: str = "card", **changes: Any) -> Order:
    menu = menu_of(pos)
    basket = replace(basket_of(lines or (TEA, PIZZA)), **changes)
    return order_of(basket, price(menu, basket, order_day(), pos.capabilities.tax), method)


def order_day() -> date:
    return datetime.now(UTC).date()


def placed(pos: OdooPos, order: Order) -> Any:
    due = order.quote.due
    return pos.submit(order, approved(due) if order.method != COUNTER and due else None, order.key)


def synced(odoo: OdooServer) -> list[dict[str, Any]]:
    """What was sent."""
    return [body["orders"][0] for call, body in odoo.requests if call == "pos.order/sync_from_ui"]


# Sums.


def test_lines_sum_to_the_order_to_the_last_unit(odoo_in_yen: OdooServer, http: httpx.Client) -> None:
    """With taxes in the price, rounded line by line; with discounts over several rates."""
    pos = pos_of(odoo_in_yen, http)
    menu = menu_of(pos)
    found = list(baskets(menu, Stock()))
    for basket in (*found[:3], found[-1], _cheaper(found[-1])):
        new = order_of(basket, price(menu, basket, order_day(), pos.capabilities.tax))
        placed(pos, new)
        body = synced(odoo_in_yen)[-1]
        lines = [line for _, _, line in body["lines"]]
        assert sum(line["price_subtotal_incl"] for line in lines) == body["amount_total"]
        taxes = sum(line["price_subtotal_incl"] - line["price_subtotal"] for line in lines)
        assert taxes == body["amount_tax"] == new.quote.tax.minor
        assert all(abs(x["qty"] * x["price_unit"] - x["price_subtotal_incl"]) < 0.001 for x in lines)


def _cheaper(basket: Basket) -> Basket:
    return basket.with_coupon(Coupon("TEN", {"en": "Ten"}, Discount(percent=10)))


def test_an_order_can_be_placed_before_a_menu_was_read(odoo_in_yen: OdooServer, http: httpx.Client) -> None:
    """One that waited in the outbox while the kiosk was off."""
    waited = order(pos_of(odoo_in_yen, http))
    receipt = placed(pos_of(odoo_in_yen, http), waited)
    assert receipt.total == waited.quote.total
    (stored,) = odoo_in_yen.orders()
    assert sum(line["price_subtotal_incl"] for line in stored["lines"]) == receipt.total.minor


def test_a_set_s_parts_are_lines_of_their_own(odoo: OdooServer, pos: OdooPos) -> None:
    receipt = placed(pos, order(pos, MENU))
    (stored,) = odoo.orders()
    assert stored["amount_total"] == receipt.total.minor / 100
    head, burger, drink = stored["lines"]
    assert (head["product_id"], head["price_subtotal_incl"], head["tax_ids"]) == (210, 0.0, [])
    assert {burger["combo_parent"], drink["combo_parent"]} == {head["uuid"]}
    assert (burger["attribute_value_ids"], burger["combo_item_id"], burger["qty"]) == ([2], 1, 2.0)
    assert (burger["tax_ids"], drink["tax_ids"]) == ([1], [4])


def test_discounts_are_lines_under_their_product(odoo: OdooServer, pos: OdooPos) -> None:
    coupon = Coupon("OFF", {"en": "Two off"}, Discount(amount=Money(200, "USD")))
    placed(pos, order(pos, coupon=coupon))
    (stored,) = odoo.orders()
    off = [line for line in stored["lines"] if line["product_id"] == DISCOUNT]
    assert len(off) == 2 and all(line["price_subtotal_incl"] < 0 for line in off)
    assert round(sum(line["price_subtotal"] for line in off), 2) == -2.0
    assert "Two off" in stored["general_customer_note"]


def test_without_a_product_for_discounts_they_are_refused(odoo: OdooServer, http: httpx.Client) -> None:
    pos = pos_of(odoo, http, discount_product=None)
    coupon = Coupon("OFF", {"en": "Two off"}, Discount(amount=Money(200, "USD")))
    with pytest.raises(Refused):
        placed(pos, order(pos, coupon=coupon))
    assert odoo.orders() == []


def test_points_paid_as_money_are_a_payment(odoo: OdooServer, pos: OdooPos) -> None:
    new = order(pos)
    new = replace(new, quote=replace(new.quote, points=Money(500, "USD")))
    placed(pos, new)
    paid = {p["payment_method_id"]: p["amount"] for p in odoo.orders()[0]["payments"]}
    assert paid == {CARD_PAYMENT: new.quote.due.minor / 100, POINTS_PAYMENT: 5.0}


def test_points_are_paid_on_a_draft_and_the_rest_at_the_counter(odoo: OdooServer, pos: OdooPos) -> None:
    new = order(pos, method=COUNTER)
    placed(pos, replace(new, quote=replace(new.quote, points=Money(500, "USD"))))
    (stored,) = odoo.orders()
    assert (stored["state"], stored["amount_paid"]) == ("draft", 5.0)
    assert [(p["payment_method_id"], p["amount"]) for p in stored["payments"]] == [(POINTS_PAYMENT, 5.0)]


def test_another_programme_s_member_is_no_contact_and_its_reward_no_reward(
    odoo: OdooServer, pos: OdooPos
) -> None:
    new = order(pos)
    off = QuoteDiscount("r6", {"en": "Free tea"}, Money(100, "USD"))
    outside = Outside((off,), Money(0, "USD"))
    quote = replace(pos.quote(new.basket, None, outside), outside=outside)
    assert [one.amount for one in quote.discounts] == [off.amount]
    holds = (Hold("7-6-50", 50, "r6"),)
    placed(pos, replace(new, quote=quote, member_id="46", holds=holds))
    (stored,) = odoo.orders()
    assert stored["partner_id"] is False
    assert not any(line["is_reward_line"] for line in stored["lines"])
    assert stored["amount_total"] == quote.total.minor / 100


def test_what_odoo_takes_of_another_programme_depends_on_its_settings(
    odoo: OdooServer, http: httpx.Client
) -> None:
    both = pos_of(odoo, http).capabilities
    neither = pos_of(odoo, http, discount_product=None, points_payment_method=None).capabilities
    assert (both.discounts, both.tender) == (True, True)
    assert (neither.discounts, neither.tender) == (False, False)


def test_a_reward_of_odoo_s_own_says_what_it_is(odoo: OdooServer, http: httpx.Client) -> None:
    pos = pos_of(odoo, http)
    reward = Reward("r6", {"en": "Free tea"}, 50, Discount(variant_id="p189"))
    new = replace(order(pos, reward=reward), member_id="46", holds=(Hold("7-6-50", 50, "r6"),))
    placed(pos, new)
    (stored,) = odoo.orders()
    off = [line for line in stored["lines"] if line["is_reward_line"]]
    assert [(line["reward_id"], line["coupon_id"]) for line in off] == [(6, 7)] * 2  # one for each rate
    assert [line["points_cost"] for line in off] == [50.0, 0.0]
    assert stored["partner_id"] == 46


# What is written beside the goods.


@pytest.mark.parametrize(
    ("mode", "presets", "preset", "note"),
    [
        (ServiceMode.TAKE_OUT, {}, False, "#901 / Take out"),
        (ServiceMode.EAT_IN, {}, False, "#901"),
        (ServiceMode.TAKE_OUT, {"eat_in_preset": 1, "take_out_preset": 2}, 2, "#901"),
        (ServiceMode.EAT_IN, {"eat_in_preset": 1, "take_out_preset": 2}, 1, "#901"),
    ],
)
def test_how_it_is_eaten_is_a_preset_or_a_note(
    odoo: OdooServer, http: httpx.Client, mode: ServiceMode, presets: dict[str, int], preset: Any, note: str
) -> None:
    odoo.write("pos.config", 6, use_presets=bool(presets))
    pos = pos_of(odoo, http, **presets)
    placed(pos, replace(order(pos, mode=mode), table="12"))
    (stored,) = odoo.orders()
    assert (stored["preset_id"], stored["general_customer_note"]) == (preset, note)
    assert stored["table_stand_number"] == "12"


def test_fields_that_this_odoo_lacks_are_not_sent(odoo: OdooServer, http: httpx.Client) -> None:
    lacking = {"table_stand_number", "floating_order_name", "preset_id"}
    odoo.database.lacking |= {("pos.order", name) for name in lacking}
    pos = pos_of(odoo, http)
    receipt = placed(pos, order(pos))
    assert not lacking & synced(odoo)[0].keys()
    with pytest.raises(Refused):
        pos.name_ticket(receipt, "905", "key")


def test_a_promised_number_is_the_order_s_name(odoo: OdooServer, pos: OdooPos) -> None:
    promised = replace(order(pos, method=COUNTER), promised=True)
    odoo.raise_price(188, 1.0)
    receipt = placed(pos, promised)
    assert receipt.number == "901"
    assert receipt.total.minor > promised.quote.total.minor  # settled at the counter
    found = pos.find(promised.key)
    assert found is not None and found.number == "901"


# Once, and as it was sent.


def test_every_uuid_is_made_from_the_order_s_key(odoo: OdooServer, pos: OdooPos) -> None:
    new = order(pos)
    payment = approved(new.quote.due)
    receipts = {pos.submit(new, payment, new.key).id for _ in range(3)}
    first, *others = synced(odoo)
    assert len(receipts) == len(odoo.orders()) == 1 and others == [first, first]
    assert first["uuid"] == uuid_of(new.key)


def test_a_draft_that_is_there_is_read_back(odoo: OdooServer, pos: OdooPos) -> None:
    new = order(pos, method=COUNTER)
    odoo.lose_next_reply("pos.order/*")
    with pytest.raises(Uncertain):
        placed(pos, new)
    receipt = placed(pos, new)
    assert receipt.state is ReceiptState.UNPAID and len(odoo.orders()) == 1
    odoo.pay_at_till(int(receipt.id))
    assert placed(pos, new).state is ReceiptState.PAID
    assert all(body["lines"] for body in synced(odoo))


@pytest.mark.parametrize("what", ["amount_total", "amount_tax"])
def test_a_draft_that_was_stored_otherwise_is_taken_back(
    odoo: OdooServer, pos: OdooPos, what: str, caplog: pytest.LogCaptureFixture
) -> None:
    odoo.store_orders_as(**{what: 0.5})
    taken_back(odoo, pos, caplog)


@pytest.mark.parametrize(
    "changes",
    [
        {"product_id": 193},
        {"qty": 3.0},
        {"price_subtotal": 0.01},
        {"price_subtotal_incl": 0.01},
        {"attribute_value_ids": [6]},
        {"uuid": "another"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_draft_whose_lines_were_stored_otherwise_is_taken_back(
    odoo: OdooServer, pos: OdooPos, changes: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    odoo.store_lines_as(**changes)
    taken_back(odoo, pos, caplog)


def taken_back(odoo: OdooServer, pos: OdooPos, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL, "pos_adapters"), pytest.raises(Refused) as refused:
        placed(pos, order(pos, method=COUNTER))
    assert refused.value.reason is Reason.PRICE_CHANGED
    assert [each["state"] for each in odoo.orders()] == ["cancel"]


def test_a_paid_order_that_was_stored_otherwise_is_looked_up_as_it_is(
    odoo: OdooServer, pos: OdooPos, caplog: pytest.LogCaptureFixture
) -> None:
    new = order(pos)
    odoo.store_orders_as(amount_total=99.0)
    with pytest.raises(Uncertain):
        placed(pos, new)
    assert "amount_total" in caplog.text and caplog.records[-1].levelno == logging.ERROR
    found = pos.find(new.key)
    assert found is not None and (found.state, found.total) == (ReceiptState.PAID, Money(9900, "USD"))


def test_an_order_of_a_closed_session_goes_to_the_one_that_is_open(odoo: OdooServer, pos: OdooPos) -> None:
    assert pos.health().open
    new = order(pos)
    odoo.close_session()
    odoo.open_session()
    assert placed(pos, new).state is ReceiptState.PAID


def test_too_little_money_is_refused_before_anything_is_sent(odoo: OdooServer, pos: OdooPos) -> None:
    new = order(pos)
    for payment in (None, approved(Money(new.quote.due.minor - 1, "USD"))):
        with pytest.raises(Refused) as refused:
            pos.submit(new, payment, new.key)
        assert refused.value.reason is Reason.INVALID
    assert synced(odoo) == []


@pytest.mark.parametrize(
    ("model", "number", "change"),
    [
        ("product.template", 88, {"available_in_pos": False}),
        ("product.template", 88, {"self_order_available": False}),
        ("product.template", 88, {"active": False}),
        ("product.product", 188, {"active": False}),
    ],
    ids=["taken out", "sold out", "archived", "its product archived"],
)
def test_what_left_the_point_of_sale_is_sold_out(
    odoo: OdooServer, pos: OdooPos, model: str, number: int, change: dict[str, bool]
) -> None:
    new = order(pos)
    odoo.write(model, number, **change)
    with pytest.raises(Refused) as refused:
        placed(pos, new)
    assert (refused.value.reason, refused.value.line_ids) == (Reason.SOLD_OUT, (2,))


def test_a_quote_before_opening_says_so(odoo: OdooServer, pos: OdooPos) -> None:
    basket = order(pos).basket
    odoo.close_session()
    with pytest.raises(Refused) as refused:
        pos.quote(basket, None)
    assert refused.value.reason is Reason.CLOSED


def test_a_paid_order_is_not_cancelled(odoo: OdooServer, pos: OdooPos) -> None:
    receipt = placed(pos, order(pos))
    with pytest.raises(Refused):
        pos.cancel(receipt, "key")
    assert odoo.orders()[0]["state"] == "paid"


def test_odoo_s_debug_stays_where_it_is(
    odoo: OdooServer, pos: OdooPos, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    new = order(pos, method=COUNTER)
    placed(pos, new)
    placed(pos, new)
    odoo.lock_out()
    with pytest.raises(Exception) as error:
        pos.health()
    for line in DEBUG.splitlines():
        assert line not in caplog.text and line not in repr(error.value)


def test_a_payment_method_of_another_till_is_said(odoo: OdooServer, http: httpx.Client) -> None:
    with pytest.raises(Unreachable, match="which has: 2, 3"):
        pos_of(odoo, http, payment_method=9).health()
