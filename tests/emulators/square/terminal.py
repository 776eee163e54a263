"""Terminal checkouts: a device asks a buyer for a card. It takes a step each time it is asked how it is."""

from __future__ import annotations

import copy
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json, need, no_longer_than, page
from tests.emulators.square.errors import invalid, not_found
from tests.emulators.square.orders import known_order, shown, within
from tests.emulators.square.payments import CARD_DETAILS, complete, new_payment

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

ANSWERS = ("approve", "decline", "hang", "too_late", "timed_out")
DURATION = re.compile(r"PT(?:(\d+)M)?(?:(\d+)S)?")
LONGEST = timedelta(minutes=5)
ENDED = ("COMPLETED", "CANCELED")


def create_checkout(shop: Shop, ask: Ask) -> Json:
    checkout = copy.deepcopy(need(ask.body, "checkout"))
    amount = shop.amount(need(ask.body, "checkout.amount_money"), "checkout.amount_money")
    shop.at_location(shop.location_id)
    device = need(ask.body, "checkout.device_options.device_id")
    if device != shop.device_id:
        raise not_found(f"Device {device}", "checkout.device_options.device_id")
    no_longer_than(checkout.get("reference_id"), 40, "checkout.reference_id")
    no_longer_than(checkout.get("note"), 500, "checkout.note")
    _check_amount(shop, checkout, amount)
    deadline = _duration(checkout.setdefault("deadline_duration", "PT5M"))
    checkout |= {
        "id": shop.new_id("CHECKOUT"),
        "status": "PENDING",
        "created_at": shop.now(),
        "updated_at": shop.now(),
        "app_id": "sq0idp-emulated-application",
        "location_id": shop.location_id,
        "_answer": shop.terminal_answers.pop(0) if shop.terminal_answers else "approve",
        "_deadline": shop.clock() + deadline,
    }
    checkout.setdefault("payment_type", "CARD_PRESENT")
    shop.checkouts[checkout["id"]] = checkout
    return {"checkout": shown(checkout)}


def _check_amount(shop: Shop, checkout: Json, amount: int) -> None:
    """What is asked for is what is due on its order."""
    if amount < 1:
        raise invalid("VALUE_TOO_LOW", "The amount is too low.", "checkout.amount_money.amount")
    if "order_id" not in checkout:
        return
    order = known_order(shop, checkout["order_id"], "checkout.order_id")
    if order["state"] != "OPEN":
        raise invalid("BAD_REQUEST", f"The order is {order['state']}.", "checkout.order_id")
    due = order["net_amount_due_money"]["amount"]
    if amount != due:
        raise invalid(
            "PAYMENT_AMOUNT_MISMATCH", f"{due} is due on the order.", "checkout.amount_money.amount"
        )


def _duration(text: str) -> timedelta:
    found = DURATION.fullmatch(text)
    if found is None or text == "PT":
        raise invalid("INVALID_VALUE", "Not a duration of minutes and seconds.", "checkout.deadline_duration")
    lasts = timedelta(minutes=int(found[1] or 0), seconds=int(found[2] or 0))
    if lasts > LONGEST:
        raise invalid("VALUE_TOO_HIGH", "At most five minutes.", "checkout.deadline_duration")
    return lasts


def _known(shop: Shop, checkout_id: str) -> Json:
    if checkout_id not in shop.checkouts:
        raise not_found(f"Checkout {checkout_id}")
    checkout = shop.checkouts[checkout_id]
    if checkout["status"] == "PENDING" and shop.clock() >= checkout["_deadline"]:
        _cancel(shop, checkout, "TIMED_OUT")
    return checkout


def get_checkout(shop: Shop, ask: Ask) -> Json:
    checkout = _known(shop, ask.ids["checkout_id"])
    if checkout["status"] not in ENDED:
        _step(shop, checkout)
    return {"checkout": shown(checkout)}


def _step(shop: Shop, checkout: Json) -> None:
    status, answer = checkout["status"], checkout["_answer"]
    if answer == "timed_out" and status == "PENDING":
        return
    if status == "PENDING":
        _set(shop, checkout, "IN_PROGRESS")
    elif status == "CANCEL_REQUESTED":
        if answer == "too_late":
            _charge(shop, checkout)
        else:
            _cancel(shop, checkout, "SELLER_CANCELED")
    elif answer == "approve":
        _charge(shop, checkout)
    elif answer == "decline":
        _cancel(shop, checkout, "BUYER_CANCELED")


def _set(shop: Shop, checkout: Json, status: str) -> None:
    checkout |= {"status": status, "updated_at": shop.now()}


def _cancel(shop: Shop, checkout: Json, reason: str) -> None:
    checkout["cancel_reason"] = reason
    _set(shop, checkout, "CANCELED")


def _charge(shop: Shop, checkout: Json) -> None:
    """The card is charged, and the order is paid with it."""
    amount = checkout["amount_money"]["amount"]
    payment = new_payment(shop, amount, {"source_type": "CARD", "card_details": CARD_DETAILS})
    payment["terminal_checkout_id"] = checkout["id"]
    for name in ("order_id", "reference_id", "note", "customer_id"):
        if checkout.get(name):
            payment[name] = checkout[name]
    complete(shop, payment, shop.orders.get(checkout.get("order_id") or ""))
    checkout["payment_ids"] = [payment["id"]]
    _set(shop, checkout, "COMPLETED")


def cancel_checkout(shop: Shop, ask: Ask) -> Json:
    """One that the device has not picked up is gone at once; else the device is asked to let it be."""
    checkout = _known(shop, ask.ids["checkout_id"])
    if checkout["status"] in ENDED:
        detail = f"Cannot transition from status {checkout['status']} to status CANCELED."
        raise invalid("INVALID_VALUE", detail, "status")
    if checkout["status"] == "PENDING" and checkout["_answer"] != "too_late":
        _cancel(shop, checkout, "SELLER_CANCELED")
    else:
        _set(shop, checkout, "CANCEL_REQUESTED")
    return {"checkout": shown(checkout)}


def search_checkouts(shop: Shop, ask: Ask) -> Json:
    wanted = (ask.body.get("query") or {}).get("filter") or {}
    found = [
        shown(each)
        for each in (_known(shop, name) for name in reversed(list(shop.checkouts)))
        if each["status"] == (wanted.get("status") or each["status"])
        if each["device_options"]["device_id"] == (wanted.get("device_id") or shop.device_id)
        if within(each["created_at"], wanted.get("created_at") or {})
    ]
    checkouts, more = page(found, ask.body.get("cursor"), ask.body.get("limit", 100))
    return {**({"checkouts": checkouts} if checkouts else {}), **more}


def list_devices(shop: Shop, ask: Ask) -> Json:
    attributes = {
        "type": "TERMINAL",
        "manufacturer": "Square",
        "model": "T2",
        "name": "Kiosk",
        "manufacturers_id": shop.device_id,
        "updated_at": "2026-11-01T09:00:00Z",
        "version": "6.10",
    }
    device = {"id": f"device:{shop.device_id}", "attributes": attributes, "status": {"category": "AVAILABLE"}}
    return {"devices": [device]}


def list_device_codes(shop: Shop, ask: Ask) -> Json:
    """The code by which the device was paired: its own id is not the device's."""
    code = {
        "id": "DEVICECODE1",
        "name": "Kiosk",
        "code": "EBCARJ",
        "device_id": shop.device_id,
        "product_type": "TERMINAL_API",
        "location_id": shop.location_id,
        "status": "PAIRED",
        "created_at": "2026-11-01T09:00:00Z",
        "paired_at": "2026-11-01T09:05:00Z",
    }
    return {"device_codes": [code]}
