"""The lines of an order: what the catalogue knows of them is filled in, as Square does."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from tests.emulators.square.asking import Json, no_longer_than
from tests.emulators.square.errors import SquareError, invalid, missing

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

MOST_LINES = 500


def fill_in_lines(shop: Shop, order: Json) -> None:
    """Names, prices and versions from the catalogue. Raises for what is unknown, or not sold here."""
    lines = order.get("line_items") or []
    if len(lines) > MOST_LINES:
        raise invalid("ARRAY_LENGTH_TOO_LONG", f"At most {MOST_LINES} lines.", "order.line_items")
    uids = [line.setdefault("uid", shop.new_id("LINE")) for line in lines]
    if len(set(uids)) < len(uids):
        raise invalid("INVALID_VALUE", "Two lines have one uid.", "order.line_items.uid")
    for n, line in enumerate(lines):
        _fill_in(shop, line, f"order.line_items[{n}]")


def _fill_in(shop: Shop, line: Json, place: str) -> None:
    no_longer_than(line.get("note"), 2000, f"{place}.note")
    no_longer_than(line["uid"], 60, f"{place}.uid")
    quantity(line.get("quantity"), f"{place}.quantity")
    if "catalog_object_id" in line:
        _from_catalog(shop, line, place)
    elif "name" not in line or "base_price_money" not in line:
        raise missing(f"{place}.base_price_money" if "name" in line else f"{place}.name")
    line["item_type"] = "ITEM"
    shop.amount(line["base_price_money"], f"{place}.base_price_money")
    uids: set[str] = set()
    for n, modifier in enumerate(line.get("modifiers") or []):
        _fill_in_modifier(shop, line, modifier, uids, f"{place}.modifiers[{n}]")


def quantity(text: Any, place: str) -> Decimal:
    """A quantity is text, as in "2". Raises for anything else, and for less than nothing."""
    if not isinstance(text, str):
        raise invalid("EXPECTED_STRING", "Expected a string value.", place)
    try:
        found = Decimal(text)
    except InvalidOperation:
        raise invalid("INVALID_VALUE", "Not a quantity.", place) from None
    if not found.is_finite() or found < 0 or len(text) > 12:
        raise invalid("INVALID_VALUE", "Not a quantity.", place)
    return found


def _from_catalog(shop: Shop, line: Json, place: str) -> None:
    variation = _sold(shop, line, "ITEM_VARIATION", f"{place}.catalog_object_id")
    data = variation["item_variation_data"]
    item = shop.catalog.top_of(variation["id"])
    if not _present(shop, item):
        raise invalid("INVALID_VALUE", "The item is not sold at this location.", f"{place}.catalog_object_id")
    line["catalog_version"] = variation["version"]
    line.setdefault("name", item["item_data"]["name"])
    line.setdefault("variation_name", data["name"])
    here = _here(shop, data)
    if here.get("pricing_type", data["pricing_type"]) == "VARIABLE_PRICING":
        if "base_price_money" not in line:
            raise missing(f"{place}.base_price_money")
    else:
        line.setdefault("base_price_money", dict(here.get("price_money") or data["price_money"]))


def _sold(shop: Shop, one: Json, kind: str, place: str) -> Json:
    try:
        found = shop.catalog.at(one["catalog_object_id"], one.get("catalog_version"))
        shop.catalog.top_of(one["catalog_object_id"])
    except SquareError as error:
        error.error["field"] = place
        raise
    if found["type"] != kind:
        raise invalid("INVALID_VALUE", f"{found['id']} is no {kind}.", place)
    return found


def _present(shop: Shop, item: Json) -> bool:
    if item["present_at_all_locations"]:
        return shop.location_id not in item.get("absent_at_location_ids", [])
    return shop.location_id in item.get("present_at_location_ids", [])


def _here(shop: Shop, data: Json) -> Json:
    overrides = data.get("location_overrides") or []
    return next((each for each in overrides if each["location_id"] == shop.location_id), {})


def _fill_in_modifier(shop: Shop, line: Json, modifier: Json, uids: set[str], place: str) -> None:
    uid = modifier.setdefault("uid", shop.new_id("MODIFIER"))
    if uid in uids:
        raise invalid("INVALID_VALUE", "Two modifiers have one uid.", f"{place}.uid")
    uids.add(uid)
    quantity(modifier.setdefault("quantity", "1"), f"{place}.quantity")
    if "catalog_object_id" in modifier:
        found = _sold(shop, modifier, "MODIFIER", f"{place}.catalog_object_id")
        data = found["modifier_data"]
        modifier["catalog_version"] = found["version"]
        modifier.setdefault("name", data["name"])
        price = _here(shop, data).get("price_money") or data.get("price_money") or shop.money(0)
        modifier.setdefault("base_price_money", dict(price))
    elif "name" not in modifier:
        raise missing(f"{place}.name")
    modifier.setdefault("base_price_money", shop.money(0))
    _check_parent(shop, line, modifier, place)


def _check_parent(shop: Shop, line: Json, modifier: Json, place: str) -> None:
    """A nested modifier is from a list that its parent opens, one without a parent from one of the item."""
    if "catalog_object_id" not in modifier or "catalog_object_id" not in line:
        return
    list_id = shop.catalog.top_of(modifier["catalog_object_id"])["id"]
    parent_uid = modifier.get("parent_modifier_uid")
    if parent_uid is None:
        item = shop.catalog.top_of(line["catalog_object_id"])["item_data"]
        allowed = [each["modifier_list_id"] for each in item.get("modifier_list_info", [])]
    else:
        parent = next((each for each in line["modifiers"] if each.get("uid") == parent_uid), None)
        if parent is None:
            raise invalid("INVALID_VALUE", "The line has no such modifier.", f"{place}.parent_modifier_uid")
        data = shop.catalog.get(parent["catalog_object_id"])["modifier_data"]
        allowed = data.get("child_modifier_list_ids", [])
    if list_id not in allowed:
        raise invalid("INVALID_VALUE", f"{list_id} is not offered here.", f"{place}.catalog_object_id")
