"""The emulated Square's orders and payments: keys, versions, fulfilments, what is paid and what is done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.emulators.square.till import Refused, Till, line

EAT_IN = {"uid": "f", "type": "IN_STORE", "state": "PROPOSED", "in_store_details": {"note": "Table 7"}}
FETCHED = {
    "uid": "f",
    "type": "PICKUP",
    "state": "PROPOSED",
    "pickup_details": {"recipient": {"display_name": "Ann"}, "pickup_at": "2026-11-25T20:15:00Z"},
}


@pytest.fixture
def till() -> Iterator[Till]:
    till = Till()
    yield till
    assert till.broken() == []


def refused(till: Till, method: str, path: str, body: dict[str, Any]) -> tuple[int, str, str | None]:
    with pytest.raises(Refused) as answer:
        till.ask(method, path, body)
    return answer.value.status, answer.value.code, answer.value.field


def test_the_same_key_with_the_same_order_makes_one_order(till: Till) -> None:
    body = {"idempotency_key": "once", "order": till.order_of(line("VAR_BURGER"))}
    first, second = till.post("/v2/orders", body), till.post("/v2/orders", body)
    assert first == second
    assert len(till.shop.orders) == 1


def test_the_same_key_with_another_order_is_refused(till: Till) -> None:
    till.post("/v2/orders", {"idempotency_key": "once", "order": till.order_of(line("VAR_BURGER"))})
    other = {"idempotency_key": "once", "order": till.order_of(line("VAR_VEGGIE"))}
    assert refused(till, "POST", "/v2/orders", other) == (400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key")


def test_a_request_that_was_refused_may_come_again_with_its_key(till: Till) -> None:
    body = {"idempotency_key": "k", "order": till.order_of(line("VAR_BURGER"))}
    till.shop.active = False
    assert refused(till, "POST", "/v2/orders", body)[1] == "INVALID_LOCATION"
    till.shop.active = True
    assert till.post("/v2/orders", body)["order"]["state"] == "OPEN"


@pytest.mark.parametrize(("path", "limit"), [("/v2/payments", 45), ("/v2/terminals/checkouts", 64)])
def test_a_key_that_is_too_long_is_refused(till: Till, path: str, limit: int) -> None:
    assert refused(till, "POST", path, {"idempotency_key": "k" * (limit + 1)})[1:] == (
        "VALUE_TOO_LONG",
        "idempotency_key",
    )
    assert refused(till, "POST", path, {"idempotency_key": "k" * limit})[1] == "MISSING_REQUIRED_PARAMETER"
    assert refused(till, "POST", path, {})[1:] == ("MISSING_REQUIRED_PARAMETER", "idempotency_key")


def test_a_preview_keeps_nothing(till: Till) -> None:
    assert "id" not in till.calculate(line("VAR_BURGER"))
    assert not till.shop.orders


def test_who_has_not_seen_the_newest_version_may_not_change_it(till: Till) -> None:
    order = till.place(line("VAR_BURGER"))
    path, here = f"/v2/orders/{order['id']}", till.shop.location_id
    change = {"order": {"location_id": here, "version": 1, "ticket_name": "Ann"}}
    assert till.ask("PUT", path, change)["order"]["version"] == 2
    assert refused(till, "PUT", path, change) == (400, "VERSION_MISMATCH", "version")
    assert refused(till, "PUT", path, {"order": {"location_id": here}})[1:] == (
        "MISSING_REQUIRED_PARAMETER",
        "order.version",
    )


def test_lines_are_changed_by_their_uid_and_the_money_is_worked_out_anew(till: Till) -> None:
    order = till.place(line("VAR_WATER"), line("VAR_COLA_SMALL"))
    change = {
        "order": {
            "location_id": till.shop.location_id,
            "version": 1,
            "line_items": [{"uid": "line-VAR_WATER", "quantity": "3"}],
        },
        "fields_to_clear": ["line_items[line-VAR_COLA_SMALL]"],
    }
    changed = till.ask("PUT", f"/v2/orders/{order['id']}", change)["order"]
    assert [one["quantity"] for one in changed["line_items"]] == ["3"]
    assert changed["total_money"]["amount"] == 450


def test_an_order_keeps_the_price_it_was_taken_at(till: Till) -> None:
    order = till.place(line("VAR_WATER"))
    till.shop.catalog.change(
        "VAR_WATER", lambda one: one["item_variation_data"]["price_money"].update(amount=999)
    )
    change = {"order": {"location_id": till.shop.location_id, "version": 1, "ticket_name": "Ann"}}
    assert till.ask("PUT", f"/v2/orders/{order['id']}", change)["order"]["total_money"]["amount"] == 150
    assert till.calculate(line("VAR_WATER"))["total_money"]["amount"] == 999
    old = line("VAR_WATER", catalog_version=order["line_items"][0]["catalog_version"])
    assert till.calculate(old)["total_money"]["amount"] == 150


def test_an_order_takes_one_fulfilment(till: Till) -> None:
    two = till.order_of(line("VAR_WATER"), fulfillments=[EAT_IN, FETCHED | {"uid": "g"}])
    body = {"idempotency_key": "k", "order": two}
    assert refused(till, "POST", "/v2/orders", body)[1] == "ARRAY_LENGTH_TOO_LONG"


@pytest.mark.parametrize("fulfilment", [EAT_IN, FETCHED])
def test_a_paid_order_is_done_when_it_is_handed_over(till: Till, fulfilment: dict[str, Any]) -> None:
    order = till.place(line("VAR_BURGER"), fulfillments=[fulfilment])
    till.pay(order)
    paid = till.order(order["id"])
    assert (paid["state"], paid["version"], paid["net_amount_due_money"]["amount"]) == ("OPEN", 2, 0)
    assert paid["tenders"][0]["amount_money"] == order["total_money"]
    change = {
        "location_id": till.shop.location_id,
        "version": 2,
        "fulfillments": [{"uid": "f", "state": "COMPLETED"}],
    }
    assert till.ask("PUT", f"/v2/orders/{order['id']}", {"order": change})["order"]["state"] == "COMPLETED"


def test_a_paid_order_without_a_fulfilment_is_done_at_once(till: Till) -> None:
    order = till.place(line("VAR_BURGER"))
    till.pay(order)
    assert till.order(order["id"])["state"] == "COMPLETED"


def test_eating_in_came_with_a_version(till: Till) -> None:
    till.version = "2026-08-19"
    body = {"idempotency_key": "k", "order": till.order_of(line("VAR_WATER"), fulfillments=[EAT_IN])}
    assert refused(till, "POST", "/v2/orders", body)[1:] == (
        "INVALID_ENUM_VALUE",
        "order.fulfillments[0].type",
    )


@pytest.mark.parametrize(("name", "longest"), [("ticket_name", 30), ("reference_id", 40)])
def test_texts_have_their_limits(till: Till, name: str, longest: int) -> None:
    assert till.place(line("VAR_WATER"), **{name: "x" * longest})[name] == "x" * longest
    body = {"idempotency_key": "k", "order": till.order_of(line("VAR_WATER"), **{name: "x" * (longest + 1)})}
    assert refused(till, "POST", "/v2/orders", body)[1:] == ("VALUE_TOO_LONG", f"order.{name}")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (line("VAR_NOBODY_KNOWS"), "NOT_FOUND"),
        (line("ITEM_BURGER"), "INVALID_VALUE"),
        (line("VAR_SKI_SOUP"), "INVALID_VALUE"),
        (line("VAR_DONATION"), "MISSING_REQUIRED_PARAMETER"),
        (line("VAR_WATER", "two"), "INVALID_VALUE"),
        (line("VAR_WATER") | {"quantity": 2}, "EXPECTED_STRING"),
        (line("VAR_WATER", modifiers=[{"catalog_object_id": "MOD_OAT"}]), "INVALID_VALUE"),
        (
            line("VAR_BURGER", modifiers=[{"catalog_object_id": "MOD_HOT", "parent_modifier_uid": "x"}]),
            "INVALID_VALUE",
        ),
    ],
)
def test_a_line_that_makes_no_sense_is_refused(till: Till, wrong: dict[str, Any], code: str) -> None:
    assert (
        refused(till, "POST", "/v2/orders", {"idempotency_key": "k", "order": till.order_of(wrong)})[1]
        == code
    )


def test_a_payment_must_come_to_what_is_due(till: Till) -> None:
    order = till.place(line("VAR_WATER"))
    body = {
        "idempotency_key": "k",
        "source_id": "EXTERNAL",
        "order_id": order["id"],
        "amount_money": till.shop.money(149),
        "external_details": {"type": "CARD", "source": "A reader"},
    }
    assert refused(till, "POST", "/v2/payments", body)[1] == "PAYMENT_AMOUNT_MISMATCH"
    till.pay(order)
    assert refused(till, "POST", "/v2/payments", body)[1] == "BAD_REQUEST"


def test_cash_comes_with_change(till: Till) -> None:
    order = till.place(line("VAR_WATER"))
    body = {
        "source_id": "CASH",
        "order_id": order["id"],
        "amount_money": order["total_money"],
        "cash_details": {"buyer_supplied_money": till.shop.money(500)},
    }
    payment = till.post("/v2/payments", body)["payment"]
    assert payment["cash_details"]["change_back_money"]["amount"] == 350
    assert till.order(order["id"])["tenders"][0]["type"] == "CASH"


def test_an_order_that_costs_nothing_is_paid_with_no_payment(till: Till) -> None:
    off = [{"uid": "all", "name": "All", "percentage": "100", "scope": "ORDER"}]
    order = till.place(line("VAR_BURGER"), discounts=off, fulfillments=[EAT_IN])
    path, body = f"/v2/orders/{order['id']}/pay", {"idempotency_key": "k", "payment_ids": []}
    assert till.post(path, body)["order"]["version"] == 2
    assert till.post(path, body)["order"]["version"] == 2
    assert refused(till, "POST", path, body | {"idempotency_key": "other"})[1] == "BAD_REQUEST"


def test_an_order_that_costs_something_is_not(till: Till) -> None:
    order = till.place(line("VAR_BURGER"))
    body = {"idempotency_key": "k", "payment_ids": []}
    assert refused(till, "POST", f"/v2/orders/{order['id']}/pay", body)[1] == "PAYMENT_AMOUNT_MISMATCH"


def test_a_payment_that_waits_pays_its_order_later(till: Till) -> None:
    order = till.place(line("VAR_WATER"))
    card = {
        "source_id": "cnon:card-nonce-ok",
        "order_id": order["id"],
        "amount_money": order["total_money"],
        "autocomplete": False,
    }
    payment = till.post("/v2/payments", card)["payment"]
    assert payment["status"] == "APPROVED"
    body = {"payment_ids": [payment["id"]], "order_version": 1}
    assert till.post(f"/v2/orders/{order['id']}/pay", body)["order"]["state"] == "COMPLETED"
    assert till.get(f"/v2/payments/{payment['id']}")["payment"]["status"] == "COMPLETED"


def test_a_refund_gives_back_no_more_than_was_paid(till: Till) -> None:
    order = till.place(line("VAR_WATER"))
    payment = till.pay(order)
    body = {"payment_id": payment["id"], "amount_money": till.shop.money(100), "reason": "Spilt"}
    refund = till.post("/v2/refunds", body)["refund"]
    assert (refund["status"], refund["order_id"]) == ("COMPLETED", order["id"])
    assert (
        refused(till, "POST", "/v2/refunds", {"idempotency_key": "k", **body})[1] == "REFUND_AMOUNT_INVALID"
    )


def test_a_cards_refund_takes_its_time(till: Till) -> None:
    card = {"source_id": "cnon:card-nonce-ok", "amount_money": till.shop.money(500)}
    payment = till.post("/v2/payments", card)["payment"]
    body = {"payment_id": payment["id"], "amount_money": till.shop.money(500)}
    refund = till.post("/v2/refunds", body)["refund"]
    assert refund["status"] == "PENDING"
    assert till.get(f"/v2/refunds/{refund['id']}")["refund"]["status"] == "COMPLETED"


def test_an_order_is_cancelled_after_its_fulfilment_and_before_its_payment(till: Till) -> None:
    order = till.place(line("VAR_BURGER"), fulfillments=[EAT_IN])
    path, change = f"/v2/orders/{order['id']}", {"location_id": till.shop.location_id, "version": 1}
    assert refused(till, "PUT", path, {"order": change | {"state": "CANCELED"}})[1] == "BAD_REQUEST"
    both = change | {"state": "CANCELED", "fulfillments": [{"uid": "f", "state": "CANCELED"}]}
    assert till.ask("PUT", path, {"order": both})["order"]["state"] == "CANCELED"
    again = both | {"version": 2}
    assert refused(till, "PUT", path, {"order": again})[1] == "BAD_REQUEST"


def test_a_draft_is_opened_before_it_is_paid(till: Till) -> None:
    draft = till.place(line("VAR_WATER"), state="DRAFT")
    with pytest.raises(Refused, match="The order is DRAFT"):
        till.pay(draft)
    change = {"location_id": till.shop.location_id, "version": 1, "state": "OPEN"}
    till.pay(till.ask("PUT", f"/v2/orders/{draft['id']}", {"order": change})["order"])
    assert till.order(draft["id"])["state"] == "COMPLETED"


def test_orders_are_found_by_source_and_time_and_not_by_reference(till: Till) -> None:
    mine = till.place(line("VAR_WATER"), source={"name": "Kiosk 3"}, reference_id="k3-1")
    till.place(line("VAR_WATER"), source={"name": "Kiosk 4"})
    till.shop.clock.pass_by(600)
    late = till.place(line("VAR_WATER"), source={"name": "Kiosk 3"}, reference_id="k3-2")
    wanted: dict[str, Any] = {"source_filter": {"source_names": ["Kiosk 3"]}}
    body: dict[str, Any] = {"location_ids": [till.shop.location_id], "query": {"filter": wanted}}
    found = till.ask("POST", "/v2/orders/search", body)
    assert [order["id"] for order in found["orders"]] == [late["id"], mine["id"]]


def test_a_search_by_time_is_sorted_by_that_time(till: Till) -> None:
    first = till.place(line("VAR_WATER"))
    till.shop.clock.pass_by(600)
    till.place(line("VAR_WATER"))
    span = {"date_time_filter": {"created_at": {"end_at": "2026-11-25T20:05:00Z"}}}
    body: dict[str, Any] = {
        "location_ids": [till.shop.location_id],
        "query": {"filter": span, "sort": {"sort_field": "CREATED_AT"}},
    }
    assert [order["id"] for order in till.ask("POST", "/v2/orders/search", body)["orders"]] == [first["id"]]
    body["query"]["sort"]["sort_field"] = "UPDATED_AT"
    assert refused(till, "POST", "/v2/orders/search", body)[1] == "INVALID_VALUE"


def test_orders_come_in_pages(till: Till) -> None:
    placed = [till.place(line("VAR_WATER"))["id"] for _ in range(5)]
    body: dict[str, Any] = {"location_ids": [till.shop.location_id], "limit": 2}
    seen: list[str] = []
    while True:
        answer = till.ask("POST", "/v2/orders/search", body)
        seen += [order["id"] for order in answer["orders"]]
        if "cursor" not in answer:
            break
        body["cursor"] = answer["cursor"]
    assert seen == placed[::-1]
    assert refused(till, "POST", "/v2/orders/search", body | {"cursor": "nonsense"})[1] == "INVALID_CURSOR"


def test_what_is_paid_is_taken_from_the_stock(till: Till) -> None:
    till.pay(till.place(line("VAR_CHEESECAKE", "2")))
    counts = till.ask(
        "POST", "/v2/inventory/counts/batch-retrieve", {"catalog_object_ids": ["VAR_CHEESECAKE"]}
    )
    assert counts["counts"][0]["quantity"] == "0"
    cake = till.get("/v2/catalog/object/VAR_CHEESECAKE")["object"]
    assert cake["item_variation_data"]["location_overrides"][0]["sold_out"] is True
    # As at Square, what is sold out can be ordered all the same.
    till.pay(till.place(line("VAR_CHEESECAKE")))


def test_a_request_says_who_it_is_and_which_version_it_speaks(till: Till) -> None:
    with pytest.raises(Refused, match="UNAUTHORIZED"):
        till.ask("GET", "/v2/locations", authorization="Bearer somebody else")
    with pytest.raises(Refused, match="INVALID_SQUARE_VERSION_FORMAT"):
        till.ask("GET", "/v2/locations", **{"square-version": "yesterday"})
    with pytest.raises(Refused) as answer:
        till.ask("POST", "/v2/orders", {}, **{"content-type": "text/plain"})
    assert answer.value.status == 415


def test_other_currencies_and_locations_are_refused(till: Till) -> None:
    elsewhere = till.order_of(line("VAR_WATER")) | {"location_id": "LOC2SKIHUT"}
    assert refused(till, "POST", "/v2/orders/calculate", {"order": elsewhere})[1] == "INVALID_LOCATION"
    euro = {"uid": "l", "name": "Pie", "quantity": "1", "base_price_money": {"amount": 1, "currency": "EUR"}}
    assert refused(till, "POST", "/v2/orders/calculate", {"order": till.order_of(euro)})[1] == "INVALID_VALUE"
