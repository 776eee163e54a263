"""Orders: preview, create, read, search, pay for nothing."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from tests.emulators.square import rewards
from tests.emulators.square.asking import Ask, Json, moment, need, page
from tests.emulators.square.errors import invalid, missing, not_found, version_mismatch
from tests.emulators.square.order_lines import fill_in_lines
from tests.emulators.square.order_rules import check_order, settle, touched
from tests.emulators.square.totals import price

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop


def shown(order: Json) -> Json:
    """An order as it is told: without the emulator's own notes."""
    return copy.deepcopy({name: value for name, value in order.items() if not name.startswith("_")})


def known_order(shop: Shop, order_id: str, field: str | None = None) -> Json:
    if order_id not in shop.orders:
        raise not_found(f"Order {order_id}", field)
    return shop.orders[order_id]


def calculate_order(shop: Shop, ask: Ask) -> Json:
    """What an order would cost, with the rewards that the buyer might take. Nothing is kept."""
    order = _made(shop, ask)
    for proposed in ask.body.get("proposed_rewards") or []:
        rewards.add_to_order(shop, order, proposed["id"], proposed["reward_tier_id"])
    price(shop, order)
    return {"order": shown(order)}


def create_order(shop: Shop, ask: Ask) -> Json:
    order = _made(shop, ask)
    if len(order.get("fulfillments") or []) > 1:
        raise invalid("ARRAY_LENGTH_TOO_LONG", "At most one fulfillment.", "order.fulfillments")
    order["id"] = shop.new_id("ORDER")
    order["created_at"] = shop.now()
    touched(shop, order)
    price(shop, order)
    shop.orders[order["id"]] = order
    return {"order": shown(order)}


def _made(shop: Shop, ask: Ask) -> Json:
    """The order of a request with everything that the catalogue knows of it."""
    order: Json = copy.deepcopy(need(ask.body, "order"))
    check_order(shop, order, ask.version)
    if order.setdefault("state", "OPEN") not in ("OPEN", "DRAFT"):
        raise invalid("INVALID_VALUE", "A new order is OPEN or DRAFT.", "order.state")
    order.pop("version", None)
    order.setdefault("source", {"name": "Okawari under test"})
    fill_in_lines(shop, order)
    return order


def retrieve_order(shop: Shop, ask: Ask) -> Json:
    return {"order": shown(known_order(shop, ask.ids["order_id"]))}


def batch_retrieve_orders(shop: Shop, ask: Ask) -> Json:
    """Those that exist; others are passed over in silence."""
    ids = need(ask.body, "order_ids")
    return {"orders": [shown(shop.orders[each]) for each in ids if each in shop.orders]}


def pay_order(shop: Shop, ask: Ask) -> Json:
    """Settle an order with approved payments that wait for it, or with none where it costs nothing."""
    order = known_order(shop, ask.ids["order_id"])
    if order["state"] != "OPEN" or order.get("_sold"):
        raise invalid("BAD_REQUEST", f"The order is {order['state']}, or paid.")
    given = ask.body.get("order_version")
    if given is not None and given != order["version"]:
        raise version_mismatch(f"order {order['id']}", given, order["version"])
    for payment in _waiting(shop, order, ask.body.get("payment_ids") or []):
        payment.update(status="COMPLETED", updated_at=shop.now())
        add_tender(shop, order, payment)
    finish(shop, order)
    return {"order": shown(order)}


def _waiting(shop: Shop, order: Json, payment_ids: list[str]) -> list[Json]:
    """Payments for this order that are approved, and come to what is due."""
    payments = [shop.payments[each] for each in payment_ids if each in shop.payments]
    if len(payments) < len(payment_ids) or any(each.get("order_id") != order["id"] for each in payments):
        raise invalid("INVALID_VALUE", "Not a payment for this order.", "payment_ids")
    if any(each["status"] != "APPROVED" for each in payments):
        raise invalid("BAD_REQUEST", "A payment is not waiting to be completed.", "payment_ids")
    if sum(each["amount_money"]["amount"] for each in payments) != order["net_amount_due_money"]["amount"]:
        raise invalid("PAYMENT_AMOUNT_MISMATCH", "The payments do not come to what is due.", "payment_ids")
    return payments


def add_tender(shop: Shop, order: Json, payment: Json) -> None:
    kinds = {"CARD": "CARD", "CASH": "CASH", "EXTERNAL": "OTHER"}
    tender: Json = {
        "id": payment["id"],
        "location_id": shop.location_id,
        "transaction_id": order["id"],
        "created_at": shop.now(),
        "amount_money": payment["amount_money"],
        "type": kinds[payment["source_type"]],
        "payment_id": payment["id"],
    }
    order.setdefault("tenders", []).append(tender)


def finish(shop: Shop, order: Json) -> None:
    """Work its money out anew after it was paid or changed, and see whether it is done."""
    price(shop, order)
    settle(shop, order)
    touched(shop, order)


def search_orders(shop: Shop, ask: Ask) -> Json:
    """By state, time, source, customer and fulfilment. There is no filter for reference_id."""
    if not ask.body.get("location_ids"):
        raise missing("location_ids")
    query = ask.body.get("query") or {}
    wanted = query.get("filter") or {}
    field = _sorted_by(query.get("sort") or {}, wanted.get("date_time_filter") or {})
    here = shop.location_id in ask.body["location_ids"]
    found = [order for order in shop.orders.values() if here and _passes(order, wanted)]
    descending = (query.get("sort") or {}).get("sort_order", "DESC") == "DESC"
    found.sort(key=lambda order: (order.get(field, ""), order["id"]), reverse=descending)
    limit = ask.body.get("limit", 500)
    if not 1 <= limit <= 1000:
        raise invalid("VALUE_TOO_HIGH", "The limit is from 1 to 1000.", "limit")
    orders, more = page(found, ask.body.get("cursor"), limit)
    if ask.body.get("return_entries"):
        entries = [{name: order[key] for name, key in ENTRY.items()} for order in orders]
        return {**({"order_entries": entries} if entries else {}), **more}
    return {**({"orders": [shown(order) for order in orders]} if orders else {}), **more}


ENTRY = {"order_id": "id", "version": "version", "location_id": "location_id"}


def _sorted_by(sort: Json, times: Json) -> str:
    """What orders are sorted by. It must be the time that is filtered by."""
    field = str(sort.get("sort_field", "CREATED_AT")).lower()
    for name in times:
        if name != field:
            raise invalid("INVALID_VALUE", f"Sort by {name} to filter by it.", "query.sort.sort_field")
    return field


def _passes(order: Json, wanted: Json) -> bool:
    states = (wanted.get("state_filter") or {}).get("states")
    sources = (wanted.get("source_filter") or {}).get("source_names")
    customers = (wanted.get("customer_filter") or {}).get("customer_ids")
    kinds = wanted.get("fulfillment_filter") or {}
    return (
        (not states or order["state"] in states)
        and (not sources or order["source"].get("name") in sources)
        and (not customers or order.get("customer_id") in customers)
        and all(_fulfilled(order, kinds.get(name), key) for name, key in FULFILMENT_FILTERS)
        and all(
            within(order.get(name), span) for name, span in (wanted.get("date_time_filter") or {}).items()
        )
    )


FULFILMENT_FILTERS = (("fulfillment_types", "type"), ("fulfillment_states", "state"))


def _fulfilled(order: Json, wanted: list[str] | None, key: str) -> bool:
    return not wanted or any(one[key] in wanted for one in order.get("fulfillments") or [])


def within(at: Any, span: Json) -> bool:
    """Is a time there, and in a TimeRange, both ends included?"""
    if at is None:
        return False
    start, end = span.get("start_at"), span.get("end_at")
    return (not start or moment(at, "") >= moment(start, "start_at")) and (
        not end or moment(at, "") <= moment(end, "end_at")
    )
