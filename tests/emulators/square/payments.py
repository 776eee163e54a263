"""Payments: cash, taken elsewhere, or by a card of the sandbox; and their refunds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json, moment, need, no_longer_than, page
from tests.emulators.square.errors import SquareError, invalid, missing, not_found
from tests.emulators.square.orders import add_tender, finish, known_order

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

CARD = "cnon:card-nonce-ok"
DECLINED_CARD = "cnon:card-nonce-declined"
CARD_DETAILS = {
    "status": "CAPTURED",
    "card": {"card_brand": "VISA", "last_4": "5858", "exp_month": 5, "exp_year": 2031, "card_type": "CREDIT"},
    "entry_method": "CONTACTLESS",
}


def create_payment(shop: Shop, ask: Ask) -> Json:
    body = ask.body
    source = need(body, "source_id")
    amount = shop.amount(need(body, "amount_money"), "amount_money")
    if amount < 0 or (amount == 0 and source not in ("CASH", "EXTERNAL")):
        raise invalid("VALUE_TOO_LOW", "The amount is too low.", "amount_money.amount")
    no_longer_than(body.get("reference_id"), 40, "reference_id")
    no_longer_than(body.get("note"), 500, "note")
    if "location_id" in body:
        shop.at_location(body["location_id"])
    details = _source(shop, source, body, amount)
    order = _payable(shop, body, amount) if "order_id" in body else None
    payment = new_payment(shop, amount, details)
    for name in ("order_id", "reference_id", "customer_id", "note"):
        if name in body:
            payment[name] = body[name]
    if body.get("autocomplete", True):
        complete(shop, payment, order)
    else:
        payment["status"] = "APPROVED"
    return {"payment": payment}


def new_payment(shop: Shop, amount: int, details: Json) -> Json:
    """A payment that is on its way. `details`: its source_type, with what belongs to that."""
    payment: Json = {
        "id": shop.new_id("PAYMENT"),
        "created_at": shop.now(),
        "updated_at": shop.now(),
        "amount_money": shop.money(amount),
        "total_money": shop.money(amount),
        "status": "PENDING",
        "location_id": shop.location_id,
        **details,
    }
    shop.payments[payment["id"]] = payment
    return payment


def complete(shop: Shop, payment: Json, order: Json | None) -> None:
    """The money is there; an order that it is for is paid with it."""
    payment |= {"status": "COMPLETED", "updated_at": shop.now(), "approved_money": payment["amount_money"]}
    if order is not None:
        add_tender(shop, order, payment)
        finish(shop, order)


def _source(shop: Shop, source: str, body: Json, amount: int) -> Json:
    if source == "CASH":
        given = shop.amount(
            need(body, "cash_details.buyer_supplied_money"), "cash_details.buyer_supplied_money"
        )
        if given < amount:
            raise invalid(
                "INVALID_VALUE", "That is less than is to be paid.", "cash_details.buyer_supplied_money"
            )
        back = {"buyer_supplied_money": shop.money(given), "change_back_money": shop.money(given - amount)}
        return {"source_type": "CASH", "cash_details": back}
    if source == "EXTERNAL":
        for name in ("type", "source"):
            need(body, f"external_details.{name}")
        return {"source_type": "EXTERNAL", "external_details": body["external_details"]}
    if source == DECLINED_CARD:
        raise SquareError(402, "PAYMENT_METHOD_ERROR", "GENERIC_DECLINE", "Authorization error: declined.")
    if source != CARD:
        raise invalid("NOT_FOUND", "Card nonce not found.", "source_id", status=404)
    return {"source_type": "CARD", "card_details": CARD_DETAILS}


def _payable(shop: Shop, body: Json, amount: int) -> Json:
    """The order that a payment is for; the payment must be all that is due."""
    order = known_order(shop, body["order_id"], "order_id")
    if order["state"] != "OPEN":
        raise invalid("BAD_REQUEST", f"The order is {order['state']}.", "order_id")
    if "customer_id" in body and body["customer_id"] not in shop.customers:
        raise invalid("CUSTOMER_NOT_FOUND", "No such customer.", "customer_id")
    due = order["net_amount_due_money"]["amount"]
    if (
        amount > due
        or (amount != due and body.get("autocomplete", True))
        or (due == 0 and order.get("tenders"))
    ):
        detail = f"The payment of {amount} does not come to the {due} that is due."
        raise invalid("PAYMENT_AMOUNT_MISMATCH", detail, "amount_money.amount")
    return order


def known_payment(shop: Shop, payment_id: str, field: str | None = None) -> Json:
    if payment_id not in shop.payments:
        raise not_found(f"Payment {payment_id}", field)
    return shop.payments[payment_id]


def get_payment(shop: Shop, ask: Ask) -> Json:
    return {"payment": known_payment(shop, ask.ids["payment_id"])}


def _asked_for(ask: Ask) -> Callable[[Json], bool]:
    """By time, both ends included, and location; without a begin: of the last year."""
    begin, end, place = (ask.query.get(name) for name in ("begin_time", "end_time", "location_id"))

    def wanted(one: Json) -> bool:
        at = moment(one["created_at"], "created_at")
        after = not begin or at >= moment(begin, "begin_time")
        return after and (not end or at <= moment(end, "end_time")) and place in (None, one["location_id"])

    return wanted


def list_payments(shop: Shop, ask: Ask) -> Json:
    found = sorted(filter(_asked_for(ask), shop.payments.values()), key=lambda one: one["id"], reverse=True)
    payments, more = page(found, ask.query.get("cursor"), int(ask.query.get("limit", 100)))
    return {**({"payments": payments} if payments else {}), **more}


def complete_payment(shop: Shop, ask: Ask) -> Json:
    payment = _waiting(shop, ask.ids["payment_id"])
    complete(shop, payment, shop.orders.get(payment.get("order_id", "")))
    return {"payment": payment}


def cancel_payment(shop: Shop, ask: Ask) -> Json:
    payment = _waiting(shop, ask.ids["payment_id"])
    payment |= {"status": "CANCELED", "updated_at": shop.now()}
    return {"payment": payment}


def _waiting(shop: Shop, payment_id: str) -> Json:
    payment = known_payment(shop, payment_id)
    if payment["status"] != "APPROVED":
        raise invalid("BAD_REQUEST", f"The payment is {payment['status']}.")
    return payment


def refund_payment(shop: Shop, ask: Ask) -> Json:
    """Money goes back to a card in its own time: PENDING first. Cash and external money is back at once."""
    payment_id = ask.body.get("payment_id")
    if not payment_id:
        raise missing("payment_id")
    payment = known_payment(shop, payment_id, "payment_id")
    amount = shop.amount(need(ask.body, "amount_money"), "amount_money")
    if payment["status"] != "COMPLETED":
        raise _refused("REFUND_ERROR_PAYMENT_NEEDS_COMPLETION", f"The payment is {payment['status']}.")
    back = payment.get("refunded_money", shop.money(0))["amount"]
    if amount < 1 or back + amount > payment["amount_money"]["amount"]:
        raise _refused("REFUND_AMOUNT_INVALID", "More than is left of the payment.")
    payment["refunded_money"] = shop.money(back + amount)
    refund = _new_refund(shop, payment, amount, ask.body.get("reason"))
    payment.setdefault("refund_ids", []).append(refund["id"])
    return {"refund": dict(refund)}


def _refused(code: str, detail: str) -> SquareError:
    return SquareError(400, "REFUND_ERROR", code, detail)


def _new_refund(shop: Shop, payment: Json, amount: int, reason: str | None) -> Json:
    by_card = payment["source_type"] == "CARD"
    refund: Json = {
        "id": shop.new_id("REFUND"),
        "status": "PENDING" if by_card else "COMPLETED",
        "location_id": shop.location_id,
        "destination_type": payment["source_type"],
        "amount_money": shop.money(amount),
        "payment_id": payment["id"],
        "created_at": shop.now(),
        "updated_at": shop.now(),
        "unlinked": False,
    }
    refund |= {"reason": reason} if reason else {}
    refund |= {"order_id": payment["order_id"]} if "order_id" in payment else {}
    shop.refunds[refund["id"]] = refund
    return refund


def get_refund(shop: Shop, ask: Ask) -> Json:
    """A card's refund is through when it is asked for the first time."""
    refund = shop.refunds.get(ask.ids["refund_id"])
    if refund is None:
        raise not_found(f"Refund {ask.ids['refund_id']}")
    if refund["status"] == "PENDING":
        refund |= {"status": "COMPLETED", "updated_at": shop.now()}
    return {"refund": refund}


def list_refunds(shop: Shop, ask: Ask) -> Json:
    found = sorted(filter(_asked_for(ask), shop.refunds.values()), key=lambda one: one["id"], reverse=True)
    refunds, more = page(found, ask.query.get("cursor"), int(ask.query.get("limit", 100)))
    return {**({"refunds": refunds} if refunds else {}), **more}
