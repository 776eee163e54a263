"""What an order may say: lengths, fulfilments, whose it is. And when it is paid, done or cancelled."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.emulators.square import rewards
from tests.emulators.square.asking import Json, need, no_longer_than
from tests.emulators.square.errors import invalid, missing

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

FULFILMENTS = {"PICKUP": "pickup_details", "IN_STORE": "in_store_details", "DELIVERY": "delivery_details"}
IN_STORE_SINCE = "2026-09-16"
ENDED = ("COMPLETED", "CANCELED", "FAILED")
STATES = ("PROPOSED", "RESERVED", "PREPARED", *ENDED)
READ_ONLY = ("id", "created_at", "updated_at", "closed_at", "tenders", "rewards", "net_amounts", "refunds")


def check_order(shop: Shop, order: Json, version: str) -> None:
    """Raises for what an order must not say. `version`: the request's Square-Version."""
    for name in READ_ONLY:
        order.pop(name, None)
    shop.at_location(need({"order": order}, "order.location_id"), "order.location_id")
    no_longer_than(order.get("reference_id"), 40, "order.reference_id")
    no_longer_than(order.get("ticket_name"), 30, "order.ticket_name")
    for name, value in (order.get("metadata") or {}).items():
        no_longer_than(name, 60, "order.metadata")
        no_longer_than(value, 255, f"order.metadata.{name}")
    if len(order.get("metadata") or {}) > 10:
        raise invalid("TOO_MANY_MAP_ENTRIES", "At most 10 entries.", "order.metadata")
    customer = order.get("customer_id")
    if customer is not None and customer not in shop.customers:
        raise invalid("NOT_FOUND", f"Customer {customer} not found.", "order.customer_id", status=404)
    check_fulfilments(shop, order, version)


def check_fulfilments(shop: Shop, order: Json, version: str) -> None:
    for n, one in enumerate(order.get("fulfillments") or []):
        place = f"order.fulfillments[{n}]"
        one.setdefault("uid", shop.new_id("FULFILMENT"))
        kind = one.get("type")
        if kind not in FULFILMENTS or (kind == "IN_STORE" and version < IN_STORE_SINCE):
            raise invalid("INVALID_ENUM_VALUE", f"{kind} is not a type of fulfilments.", f"{place}.type")
        if one.setdefault("state", "PROPOSED") not in STATES:
            raise invalid("INVALID_ENUM_VALUE", f"{one['state']} is not a state.", f"{place}.state")
        _check_details(shop, one, FULFILMENTS[kind], place)


def _check_details(shop: Shop, one: Json, name: str, place: str) -> None:
    if name not in one:
        raise missing(f"{place}.{name}")
    details = one[name]
    no_longer_than(details.get("note"), 500, f"{place}.{name}.note")
    if name == "pickup_details":
        _check_pickup(details, place)
    if name != "in_store_details" and not (details.get("recipient") or {}).get("display_name"):
        raise missing(f"{place}.{name}.recipient.display_name")
    details.setdefault("placed_at", shop.now())


def _check_pickup(details: Json, place: str) -> None:
    """Someone fetches it at a time, or as soon as it is ready."""
    kind = details.setdefault("schedule_type", "SCHEDULED")
    if kind == "SCHEDULED" and "pickup_at" not in details:
        raise missing(f"{place}.pickup_details.pickup_at")


def settle(shop: Shop, order: Json) -> None:
    """After something was paid or fulfilled: what is paid in full and handed over is complete."""
    paid = order["net_amount_due_money"]["amount"] == 0
    if paid and not order.get("_sold"):
        order["_sold"] = True
        rewards.redeem_all(shop, order)
        for line in order.get("line_items") or []:
            shop.stock.take(shop, line.get("catalog_object_id", ""), Decimal(line["quantity"]))
    fulfilments = order.get("fulfillments") or []
    if paid and order.get("_sold") and all(one["state"] in ENDED for one in fulfilments):
        order["state"] = "COMPLETED"
        order["closed_at"] = shop.now()


def cancel_order(shop: Shop, order: Json) -> None:
    """An order that is paid, or still to be handed over, can't be cancelled."""
    if order.get("tenders"):
        raise invalid("BAD_REQUEST", "An order with payments cannot be canceled.", "order.state")
    if any(one["state"] not in ("CANCELED", "FAILED") for one in order.get("fulfillments") or []):
        raise invalid("BAD_REQUEST", "Cancel the fulfillments of the order first.", "order.state")
    order["state"] = "CANCELED"
    order["closed_at"] = shop.now()


def touched(shop: Shop, order: Json) -> None:
    """One more version of it."""
    order["version"] = order.get("version", 0) + 1
    order["updated_at"] = shop.now()
