"""What was recorded with a running Odoo 19: the emulator answers alike, and the adapter asks alike."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import httpx
import pytest

from kiosk.conformance.drafts import order_of
from kiosk.core.basket import Basket, Choice, Line
from kiosk.core.menu import Item, Menu, ServiceMode, TaxRow
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Order, Payment, PaymentState, ReceiptState
from kiosk.core.pricing import price
from kiosk.core.sound import faults
from kiosk.core.tax import RoundingPlace
from kiosk.ports.errors import NotAllowed, PortError, Refused, Unreachable
from pos_adapters.odoo import OdooLoyalty, OdooPos
from pos_adapters.odoo.link import AlreadyThere, refusal
from pos_adapters.odoo.order_uuid import uuid_of
from tests.emulators.odoo.app import Api
from tests.emulators.odoo.database import Record
from tests.pos_adapters.odoo.recording import KEY, READING, called, client_of, exchanges, recorded_odoo, there
from tests.pos_adapters.odoo.world import Kept

pytestmark = there

CONFIG, CARD = 6, 2
OF_THE_DATABASE = {"id", "name", "pos_reference", "tracking_number", "lines", "order_id"}
NOT_EMULATED = {
    "a coupon that does not exist": "the adapter leaves coupons to the till",
    "loyalty cards": "recorded without an order, five of many",
}


@pytest.fixture
def api() -> Api:
    return recorded_odoo()


def settings() -> dict[str, Any]:
    return {"url": "https://odoo.example", "api_key": KEY, "config": CONFIG}


@pytest.fixture
def pos(api: Api) -> OdooPos:
    given = OdooPos.Settings.model_validate({**settings(), "payment_method": CARD})
    return OdooPos(given, client_of(api), Kept())


@pytest.fixture
def menu(pos: OdooPos) -> Menu:
    found = pos.menu(None)
    assert isinstance(found, Menu)
    return found


def item(menu: Menu, name: str) -> Item:
    return next(each for each in menu.items if each.name == {"en": name})


# The emulator has the recorded server's habits.


def exact(value: Any) -> Any:
    """Without what differs between two databases: the names in pairs, noise, what a database numbers."""
    match value:
        case float():
            return round(value, 9)
        case [int(number), str()]:
            return number
        case list():
            return [exact(each) for each in value]
        case dict():
            return {name: exact(each) for name, each in value.items() if name not in OF_THE_DATABASE}
        case _:
            return value


def played(api: Api, *names: str) -> tuple[int, Any]:
    """The answer to the last of some recorded requests."""
    answer = (0, b"null")
    for name in names:
        exchange = exchanges()[name]
        answer = api.answered(
            f"bearer {KEY}", *called(exchange), json.dumps(exchange["request"]["json"]).encode()
        )
    return answer[0], json.loads(answer[1])


@pytest.mark.parametrize(
    "name",
    [
        n
        for n, e in exchanges().items()
        if called(e)[1] in READING and called(e)[0] != "pos.order" and n not in NOT_EMULATED
    ],
)
def test_the_emulator_tells_records_as_odoo_does(api: Api, name: str) -> None:
    status, answer = played(api, name)
    wanted = exchanges()[name]["response"]["json"]

    def by_id(rows: list[Record]) -> list[Any]:
        return [exact(row) for row in sorted(rows, key=lambda row: row["id"])]

    assert (status, by_id(answer)) == (200, by_id(wanted))


PLAYS = [
    ["place a paid order"],
    ["place a paid order", "the same paid order again"],
    ["place a draft (pay at the counter)"],
    ["place a draft (pay at the counter)", "the same draft again"],
    ["underpaid"],
    ["unknown method"],
]


@pytest.mark.parametrize("names", PLAYS, ids=lambda names: names[-1])
def test_the_emulator_takes_and_refuses_orders_as_odoo_does(api: Api, names: list[str]) -> None:
    status, answer = played(api, *names)
    wanted = exchanges()[names[-1]]["response"]
    assert status == wanted["status"]
    if status != 200:
        assert (answer["name"], answer["message"]) == (wanted["json"]["name"], wanted["json"]["message"])
        assert answer.keys() == wanted["json"].keys()
        return
    for model in ("pos.order", "pos.order.line"):
        for ours, theirs in zip(answer[model], wanted["json"][model], strict=True):
            told = {name: ours[name] for name in theirs if name in ours}
            assert exact(told) == exact({name: theirs[name] for name in told})


def test_the_emulator_knows_a_wrong_key(api: Api) -> None:
    wanted = exchanges()["wrong key"]["response"]
    status, body = api.answered("bearer wrong", "pos.order", "read", b"{}")
    assert (status, json.loads(body)["name"]) == (wanted["status"], wanted["json"]["name"])


# The adapter reads the recorded menu.


def test_the_recorded_menu_can_be_sold_from(menu: Menu) -> None:
    assert faults(menu) == []
    assert menu.currency == "USD" and len(menu.items) == 26
    burger = item(menu, "Bacon Burger")
    (variant,) = burger.variants
    assert variant.price[ServiceMode.EAT_IN] == Money(1550, "USD")
    assert burger.text["en"].startswith("200G Irish Black Angus beef")
    (sides,) = burger.groups
    assert (sides.min, sides.max, len(sides.options)) == (1, 1, 5)
    (extras,) = item(menu, "Pizza Margherita").groups
    assert (extras.min, extras.max) == (0, None)
    assert [option.price.minor for option in extras.options] == [300, 200, 150, 150, 150]


def test_only_the_company_s_own_taxes_count(menu: Menu, pos: OdooPos) -> None:
    """Each item carries another company's 5.75 % too."""
    assert menu.taxes == (TaxRow("1", {"en": "15%"}, Decimal("0.15"), included=False),)
    assert (pos.capabilities.tax.included, pos.capabilities.tax.place) == (False, RoundingPlace.ORDER)


def test_the_recorded_combos_are_sets(menu: Menu) -> None:
    burgers, drinks = item(menu, "Burger Menu Combo").steps
    assert (burgers.min, burgers.max, burgers.included) == (1, 1, 1)
    assert {choice.variant_id for choice in drinks.choices} <= menu.by_variant.keys()
    sushi = item(menu, "Sushi Lunch Combo").steps[0]
    assert (sushi.min, sushi.max, sushi.included) == (2, 4, 2)
    assert sushi.beyond == Money(925, "USD")


# The adapter places the recorded orders.


def recorded_basket(extras: bool) -> Basket:
    """The first recorded order has a pizza with two extras and two colas, the draft two pizzas and a cola."""
    choices = (Choice("a20", "v89"), Choice("a20", "v90")) if extras else ()
    pizza = Line(0, "t88", "p172", 1 if extras else 2, choices)
    return Basket(ServiceMode.EAT_IN).added(pizza).added(Line(0, "t101", "p185", 2 if extras else 1))


def recorded_order(menu: Menu, pos: OdooPos, method: str) -> Order:
    basket = recorded_basket(method != COUNTER)
    order = order_of(basket, price(menu, basket, datetime.now(UTC).date(), pos.capabilities.tax), method)
    return replace(order, table="12")


def sent(api: Api) -> Record:
    bodies = [body for call, body in api.requests if call == "pos.order/sync_from_ui"]
    found: Record = bodies[-1]["orders"][0]
    return found


@pytest.mark.parametrize(
    ("name", "method", "state"),
    [
        ("place a paid order", "card", ReceiptState.PAID),
        ("place a draft (pay at the counter)", COUNTER, ReceiptState.UNPAID),
    ],
)
def test_an_order_is_written_as_the_recorded_one(
    api: Api, pos: OdooPos, menu: Menu, name: str, method: str, state: ReceiptState
) -> None:
    order = recorded_order(menu, pos, method)
    payment = None
    if method != COUNTER:
        payment = Payment("EFT-77", PaymentState.APPROVED, order.quote.due)
    receipt = pos.submit(order, payment, order.key)
    assert (receipt.state, receipt.total) == (state, order.quote.total)
    ours, theirs = sent(api), exchanges()[name]["request"]["json"]["orders"][0]
    assert theirs.keys() <= ours.keys()
    made_anew = {"uuid", "access_token", "date_order", "lines", "payment_ids"}
    assert {k: ours[k] for k in theirs.keys() - made_anew} == {
        k: theirs[k] for k in theirs.keys() - made_anew
    }
    assert ours["uuid"] == uuid_of(order.key)
    for (_, _, line), (_, _, wanted) in zip(ours["lines"], theirs["lines"], strict=True):
        assert wanted.keys() <= line.keys()
        same = wanted.keys() - {"uuid", "full_product_name"}
        assert {k: line[k] for k in same} == {k: wanted[k] for k in same}
    for (_, _, paid), (_, _, wanted) in zip(ours["payment_ids"], theirs["payment_ids"], strict=True):
        same = wanted.keys() - {"uuid", "name"}
        assert paid.keys() == wanted.keys() and {k: paid[k] for k in same} == {k: wanted[k] for k in same}


# The recorded refusals.


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("the same draft again", AlreadyThere),
        ("underpaid", Refused),
        ("unknown product", Refused),
        ("unknown method", Unreachable),
        ("wrong key", NotAllowed),
    ],
)
def test_a_recorded_refusal_becomes_the_port_s_error(
    name: str, error: type[PortError], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    exchange = exchanges()[name]
    request = httpx.Request("POST", f"https://odoo.example{exchange['request']['path']}")
    response = httpx.Response(
        exchange["response"]["status"], json=exchange["response"]["json"], request=request
    )
    found = refusal(response)
    assert isinstance(found, error)
    assert "traceback" not in str(found) and "traceback" not in caplog.text


# Members.


def test_a_member_is_known_by_their_recorded_number_and_address(api: Api) -> None:
    loyalty = OdooLoyalty(
        OdooLoyalty.Settings.model_validate({**settings(), "mail_codes": True}), client_of(api), Kept()
    )
    programme = loyalty.programme()
    assert (programme.amount, programme.points) == (Money(100, "USD"), 1)
    exchange = exchanges()["find a member by mail"]["response"]["json"][0]
    found = loyalty._members.scanned(exchange["email"].upper(), 6)
    assert found is not None and found["id"] == exchange["id"]
    assert loyalty._members.with_number("+15550100199", 6) is None
