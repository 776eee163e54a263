"""Changing an order: sparse, by uid, and only by who has seen its newest version."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

from tests.emulators.square.asking import Ask, Json, need
from tests.emulators.square.errors import invalid, version_mismatch
from tests.emulators.square.order_lines import fill_in_lines
from tests.emulators.square.order_rules import cancel_order, check_order
from tests.emulators.square.orders import finish, known_order, shown

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

LISTS = ("line_items", "taxes", "discounts", "fulfillments")
KEPT = ("id", "created_at", "updated_at", "tenders", "rewards", "net_amounts", "refunds")
PART = re.compile(r"(\w+)(?:\[([^\]]+)\])?")


def update_order(shop: Shop, ask: Ask) -> Json:
    """Merge the fields of the request into the order, clear others, and work its money out anew."""
    order = known_order(shop, ask.ids["order_id"])
    change = copy.deepcopy(need(ask.body, "order"))
    _check_change(order, need(ask.body, "order.version"), change)
    changed = copy.deepcopy(order)
    for path in ask.body.get("fields_to_clear") or []:
        _clear(changed, path)
    for name, value in change.items():
        if name not in (*KEPT, "version", "location_id", "state"):
            changed[name] = _merged(changed.get(name), value) if name in LISTS else value
    _check(shop, changed, ask.version)
    _set_state(shop, changed, change.get("state", changed["state"]))
    finish(shop, changed)
    shop.orders[order["id"]] = changed
    return {"order": shown(changed)}


def _check_change(order: Json, given: Any, change: Json) -> None:
    """Who changes it has seen its newest version, it is not over, and what was paid for stays as it is."""
    if given != order["version"]:
        raise version_mismatch(f"order {order['id']}", given, order["version"])
    if order["state"] not in ("OPEN", "DRAFT"):
        raise invalid("BAD_REQUEST", f"Orders that are {order['state']} cannot be updated.", "order.state")
    if order.get("tenders") and any(name in change for name in ("line_items", "discounts", "taxes")):
        detail = "LineItems cannot be modified for finalized tenders."
        raise invalid("BAD_REQUEST", detail, "order.line_items")


def _check(shop: Shop, changed: Json, version: str) -> None:
    """The order as a whole once more, but for what only Square writes."""
    kept = {name: changed[name] for name in KEPT if name in changed}
    check_order(shop, changed, version)
    changed.update(kept)
    fill_in_lines(shop, changed)


def _set_state(shop: Shop, changed: Json, state: str) -> None:
    """COMPLETED may be asked for where it comes about by itself: paid, and everything handed over."""
    if state == "CANCELED":
        cancel_order(shop, changed)
    elif (changed["state"], state) == ("DRAFT", "OPEN"):
        changed["state"] = state
    elif state != changed["state"] and (state != "COMPLETED" or changed["net_amount_due_money"]["amount"]):
        raise invalid("BAD_REQUEST", f"The order cannot become {state}.", "order.state")


def _merged(old: list[Json] | None, new: list[Json]) -> list[Json]:
    """Those with a known uid are changed field by field, the others are new."""
    result = list(old or [])
    for one in new:
        known = next((n for n, each in enumerate(result) if each["uid"] == one.get("uid")), None)
        if known is None:
            result.append(one)
        else:
            result[known] = _over(result[known], one)
    return result


def _over(old: Json, new: Json) -> Json:
    """Objects are merged, all else is replaced. The price of another variation is looked up anew."""
    result = dict(old)
    if "catalog_object_id" in new and new["catalog_object_id"] != old.get("catalog_object_id"):
        for name in ("catalog_version", "name", "variation_name", "base_price_money"):
            result.pop(name, None)
    for name, value in new.items():
        was = result.get(name)
        result[name] = _over(was, value) if isinstance(was, dict) and isinstance(value, dict) else value
    return result


def _clear(order: Json, path: str) -> None:
    """Such as `discounts`, `line_items[l1].note` or `fulfillments[f1]`."""
    names = path.split(".")
    place: Any = order
    for name in names[:-1]:
        place = _step(place, name)
    found = PART.fullmatch(names[-1])
    if found is None or place is None or found[1] in KEPT:
        raise invalid("INVALID_VALUE", f"{path} cannot be cleared.", "fields_to_clear")
    if found[2] is None:
        place.pop(found[1], None)
    else:
        place[found[1]] = [each for each in place.get(found[1]) or [] if each["uid"] != found[2]]


def _step(place: Any, name: str) -> Any:
    found = PART.fullmatch(name)
    if found is None or not isinstance(place, dict):
        return None
    inner = place.get(found[1])
    if found[2] is None:
        return inner
    return next((each for each in inner or [] if each["uid"] == found[2]), None)
