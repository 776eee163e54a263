"""Loyalty: the programme, its accounts, and the points that orders earn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json, need, page
from tests.emulators.square.customers import new_customer
from tests.emulators.square.errors import invalid, not_found
from tests.emulators.square.orders import known_order
from tests.emulators.square.rewards import add_event

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

E164 = re.compile(r"\+[1-9]\d{6,14}")


def retrieve_program(shop: Shop, ask: Ask) -> Json:
    _check_program(shop, ask)
    return {"program": shop.program}


def _check_program(shop: Shop, ask: Ask) -> None:
    if ask.ids["program_id"] not in ("main", shop.program.get("id")):
        raise not_found("Loyalty program")


def list_promotions(shop: Shop, ask: Ask) -> Json:
    _check_program(shop, ask)
    return {}


def calculate_points(shop: Shop, ask: Ask) -> Json:
    """What an order, or an amount, would earn."""
    _check_program(shop, ask)
    if ask.body.get("loyalty_account_id"):
        known_account(shop, ask.body["loyalty_account_id"])
    if ask.body.get("order_id"):
        points = points_for(shop, known_order(shop, ask.body["order_id"], "order_id"))
    else:
        amount = shop.amount(need(ask.body, "transaction_amount_money"), "transaction_amount_money")
        points = _points(shop, amount)
    return {"points": points, "promotion_points": 0}


def points_for(shop: Shop, order: Json) -> int:
    """By what was spent, without what the rule leaves out."""
    spend = shop.program["accrual_rules"][0]["spend_data"]
    before_tax = spend["tax_mode"] == "BEFORE_TAX"
    amount = 0
    for line in order.get("line_items") or []:
        if line.get("catalog_object_id") not in spend.get("excluded_item_variation_ids", []):
            tax = line["total_tax_money"]["amount"] if before_tax else 0
            amount += line["total_money"]["amount"] - tax
    return _points(shop, amount)


def _points(shop: Shop, amount: int) -> int:
    rule = shop.program["accrual_rules"][0]
    each: int = rule["spend_data"]["amount_money"]["amount"]
    return max(amount, 0) // each * int(rule["points"])


def known_account(shop: Shop, account_id: str) -> Json:
    if account_id not in shop.accounts:
        raise not_found(f"Loyalty account {account_id}")
    return shop.accounts[account_id]


def create_account(shop: Shop, ask: Ask) -> Json:
    given = need(ask.body, "loyalty_account")
    if need(ask.body, "loyalty_account.program_id") != shop.program.get("id"):
        raise not_found("Loyalty program", "loyalty_account.program_id")
    phone = need(ask.body, "loyalty_account.mapping.phone_number")
    place = "loyalty_account.mapping.phone_number"
    if not E164.fullmatch(phone):
        raise invalid("INVALID_PHONE_NUMBER", "Not a phone number in E.164.", place)
    if any(each["mapping"]["phone_number"] == phone for each in shop.accounts.values()):
        raise invalid("BAD_REQUEST", "There is a loyalty account with this phone number.", place)
    customer_id = given.get("customer_id")
    if customer_id is not None and customer_id not in shop.customers:
        raise invalid("CUSTOMER_NOT_FOUND", "No such customer.", "loyalty_account.customer_id")
    return {"loyalty_account": new_account(shop, phone, customer_id or _customer_with(shop, phone)["id"])}


def _customer_with(shop: Shop, phone: str) -> Json:
    """Who has the phone number, else somebody new."""
    known = (each for each in shop.customers.values() if each.get("phone_number") == phone)
    return next(known, None) or new_customer(shop, {"phone_number": phone})


def new_account(shop: Shop, phone: str, customer_id: str, account_id: str | None = None) -> Json:
    account: Json = {
        "id": account_id or shop.new_id("ACCOUNT"),
        "program_id": shop.program["id"],
        "balance": 0,
        "lifetime_points": 0,
        "customer_id": customer_id,
        "enrolled_at": shop.now(),
        "created_at": shop.now(),
        "updated_at": shop.now(),
        "mapping": {"id": shop.new_id("MAPPING"), "created_at": shop.now(), "phone_number": phone},
    }
    shop.accounts[account["id"]] = account
    return account


def retrieve_account(shop: Shop, ask: Ask) -> Json:
    return {"loyalty_account": known_account(shop, ask.ids["account_id"])}


def search_accounts(shop: Shop, ask: Ask) -> Json:
    """By phone numbers or by customers, not by both; without a query all of them."""
    query = ask.body.get("query") or {}
    phones = [each["phone_number"] for each in query.get("mappings") or []]
    customers = query.get("customer_ids") or []
    if phones and customers:
        raise invalid("BAD_REQUEST", "Search by mappings or by customer_ids.", "query")
    found = [
        each
        for each in shop.accounts.values()
        if not (phones or customers)
        or each["mapping"]["phone_number"] in phones
        or each["customer_id"] in customers
    ]
    accounts, more = page(found, ask.body.get("cursor"), ask.body.get("limit", 30))
    return {**({"loyalty_accounts": accounts} if accounts else {}), **more}


def accumulate_points(shop: Shop, ask: Ask) -> Json:
    """The points of an order that is paid, once; or a number of points."""
    account = known_account(shop, ask.ids["account_id"])
    given = need(ask.body, "accumulate_points")
    shop.at_location(need(ask.body, "location_id"))
    if ("order_id" in given) == ("points" in given):
        raise invalid("BAD_REQUEST", "Name an order or points.", "accumulate_points")
    facts: Json = {"loyalty_program_id": shop.program["id"]}
    if "order_id" in given:
        order = known_order(shop, given["order_id"], "accumulate_points.order_id")
        _check_earning(shop, order)
        facts |= {"points": points_for(shop, order), "order_id": order["id"]}
        order["_earned"] = True
        if not facts["points"]:
            return {}
    else:
        facts["points"] = given["points"]
    add_points(shop, account, facts["points"])
    event = add_event(shop, account["id"], "ACCUMULATE_POINTS", "accumulate_points", facts)
    return {"events": [event]}


def _check_earning(shop: Shop, order: Json) -> None:
    place = "accumulate_points.order_id"
    if order["net_amount_due_money"]["amount"] or not order.get("_sold"):
        raise invalid("BAD_REQUEST", "The order is not paid.", place)
    if order.get("_earned"):
        raise invalid("BAD_REQUEST", "Points have been accumulated for this order.", place)


def add_points(shop: Shop, account: Json, points: int, earned: bool = True) -> None:
    """`earned`: they count for its lifetime; points that come back from a reward do not."""
    account["balance"] += points
    account["updated_at"] = shop.now()
    if earned and points > 0:
        account["lifetime_points"] += points


def adjust_points(shop: Shop, ask: Ask) -> Json:
    account = known_account(shop, ask.ids["account_id"])
    points = need(ask.body, "adjust_points.points")
    if account["balance"] + points < 0 and not ask.body.get("allow_negative_balance"):
        raise invalid("BAD_REQUEST", "That is more than the balance.", "adjust_points.points")
    add_points(shop, account, points)
    facts = {"loyalty_program_id": shop.program["id"], "points": points}
    if "reason" in ask.body["adjust_points"]:
        facts["reason"] = ask.body["adjust_points"]["reason"]
    return {"event": add_event(shop, account["id"], "ADJUST_POINTS", "adjust_points", facts)}


def search_events(shop: Shop, ask: Ask) -> Json:
    """The newest first, of one account or of all, of one order or of all."""
    wanted = (ask.body.get("query") or {}).get("filter") or {}
    order_id = (wanted.get("order_filter") or {}).get("order_id")
    account = (wanted.get("loyalty_account_filter") or {}).get("loyalty_account_id")
    kinds = (wanted.get("type_filter") or {}).get("types")
    found = [
        each
        for each in reversed(shop.events)
        if account in (None, each["loyalty_account_id"]) and (not kinds or each["type"] in kinds)
        if order_id in (None, _order_of(each))
    ]
    events, more = page(found, ask.body.get("cursor"), ask.body.get("limit", 30))
    return {**({"events": events} if events else {}), **more}


def _order_of(event: Json) -> str | None:
    """The order that an event is about, where it is about one."""
    facts = event.get("accumulate_points") or event.get("redeem_reward") or {}
    found: str | None = facts.get("order_id")
    return found
