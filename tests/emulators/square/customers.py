"""Customers: made, found by mail, phone or reference, changed, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json, page
from tests.emulators.square.errors import invalid, not_found, version_mismatch

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

FIELDS = [
    "given_name",
    "family_name",
    "company_name",
    "nickname",
    "email_address",
    "address",
    "phone_number",
    "reference_id",
    "note",
    "birthday",
]
TELLING = ("given_name", "family_name", "company_name", "email_address", "phone_number")
SEARCHED = ("email_address", "phone_number", "reference_id")


def new_customer(shop: Shop, facts: Json) -> Json:
    customer = {
        "id": shop.new_id("CUSTOMER"),
        "created_at": shop.now(),
        "updated_at": shop.now(),
        "creation_source": "THIRD_PARTY",
        "version": 0,
        **{name: facts[name] for name in FIELDS if name in facts},
    }
    shop.customers[customer["id"]] = customer
    return customer


def create_customer(shop: Shop, ask: Ask) -> Json:
    if not any(ask.body.get(name) for name in TELLING):
        detail = "At least one of the names, email_address or phone_number is needed."
        raise invalid("BAD_REQUEST", detail)
    _check(ask.body)
    return {"customer": new_customer(shop, ask.body)}


def _check(facts: Json) -> None:
    mail = facts.get("email_address")
    if mail and "@" not in mail:
        raise invalid("INVALID_EMAIL_ADDRESS", "Not an address.", "email_address")
    phone = facts.get("phone_number")
    if phone and not phone.lstrip("+").replace("-", "").replace(" ", "").isdigit():
        raise invalid("INVALID_PHONE_NUMBER", "Not a phone number.", "phone_number")


def _known(shop: Shop, customer_id: str) -> Json:
    if customer_id not in shop.customers:
        raise not_found(f"Customer with ID `{customer_id}`")
    return shop.customers[customer_id]


def retrieve_customer(shop: Shop, ask: Ask) -> Json:
    return {"customer": _known(shop, ask.ids["customer_id"])}


def update_customer(shop: Shop, ask: Ask) -> Json:
    customer = _known(shop, ask.ids["customer_id"])
    given = ask.body.get("version")
    if given is not None and given != customer["version"]:
        raise version_mismatch(f"customer {customer['id']}", given, customer["version"])
    _check(ask.body)
    customer |= {name: ask.body[name] for name in FIELDS if name in ask.body}
    customer |= {"version": customer["version"] + 1, "updated_at": shop.now()}
    return {"customer": customer}


def delete_customer(shop: Shop, ask: Ask) -> Json:
    del shop.customers[_known(shop, ask.ids["customer_id"])["id"]]
    return {}


def list_customers(shop: Shop, ask: Ask) -> Json:
    limit = int(ask.query.get("limit", 100))
    customers, more = page(list(shop.customers.values()), ask.query.get("cursor"), limit)
    return {**({"customers": customers} if customers else {}), **more}


def search_customers(shop: Shop, ask: Ask) -> Json:
    wanted = (ask.body.get("query") or {}).get("filter") or {}
    other = [name for name in wanted if name not in SEARCHED]
    if other:
        raise invalid("NOT_IMPLEMENTED", f"Not emulated: {other}.", "query.filter", status=501)
    found = [one for one in shop.customers.values() if _matches(one, wanted)]
    customers, more = page(found, ask.body.get("cursor"), ask.body.get("limit", 100))
    count = {"count": len(found)} if ask.body.get("count") else {}
    return {**({"customers": customers} if customers else {}), **more, **count}


def _matches(customer: Json, wanted: Json) -> bool:
    """Neither an address nor a name is written in one case only."""
    for name, text in wanted.items():
        value = str(customer.get(name, "")).lower()
        if "exact" in text and text["exact"].lower() != value:
            return False
        if "fuzzy" in text and text["fuzzy"].lower() not in value:
            return False
    return True
