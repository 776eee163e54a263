"""Rewards: points that are locked, and the discount that they put onto an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.emulators.square.asking import Json
from tests.emulators.square.errors import invalid

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop


def tier_of(shop: Shop, tier_id: str, field: str) -> Json:
    for tier in shop.program.get("reward_tiers", []):
        if tier["id"] == tier_id:
            found: Json = tier
            return found
    raise invalid("UNSUPPORTED_LOYALTY_REWARD_TIER", f"There is no tier {tier_id}.", field)


def add_to_order(shop: Shop, order: Json, reward_id: str, tier_id: str) -> None:
    """Note the reward on the order, with the discount that its pricing rule gives."""
    tier = tier_of(shop, tier_id, "reward_tier_id")
    rule_id = tier["pricing_rule_reference"]["object_id"]
    rule = shop.catalog.get(rule_id)["pricing_rule_data"]
    products = shop.catalog.get(rule["match_products_id"])["product_set_data"]
    uid = f"reward-{reward_id}"[:60]
    discount: Json = {
        "uid": uid,
        "catalog_object_id": rule["discount_id"],
        "scope": "ORDER" if products.get("all_products") else "LINE_ITEM",
        "reward_ids": [reward_id],
        "pricing_rule_id": rule_id,
    }
    for line in [] if products.get("all_products") else order.get("line_items") or []:
        if _matches(shop, line, products["product_ids_any"]):
            line.setdefault("applied_discounts", []).append({"discount_uid": uid})
    order.setdefault("discounts", []).append(discount)
    order.setdefault("rewards", []).append({"id": reward_id, "reward_tier_id": tier_id})


def _matches(shop: Shop, line: Json, product_ids: list[str]) -> bool:
    """A variation, its item, or one of the categories of that."""
    if "catalog_object_id" not in line:
        return False
    item = shop.catalog.top_of(line["catalog_object_id"])
    categories = [each["id"] for each in item["item_data"].get("categories", [])]
    return any(each in product_ids for each in (line["catalog_object_id"], item["id"], *categories))


def take_from_order(order: Json, reward_id: str) -> None:
    order["rewards"] = [each for each in order.get("rewards", []) if each["id"] != reward_id]
    order["discounts"] = [each for each in order["discounts"] if reward_id not in each.get("reward_ids", [])]
    for name in ("rewards", "discounts"):
        if not order[name]:
            del order[name]


def redeem_all(shop: Shop, order: Json) -> None:
    """The order is paid: its rewards are used up."""
    for each in order.get("rewards", []):
        if each["id"] in shop.rewards:
            redeem(shop, shop.rewards[each["id"]])


def redeem(shop: Shop, reward: Json) -> Json:
    """Answers the event."""
    reward |= {"status": "REDEEMED", "redeemed_at": shop.now(), "updated_at": shop.now()}
    facts = {"loyalty_program_id": shop.program["id"], "reward_id": reward["id"]}
    if "order_id" in reward:
        facts["order_id"] = reward["order_id"]
    return add_event(shop, reward["loyalty_account_id"], "REDEEM_REWARD", "redeem_reward", facts)


def add_event(shop: Shop, account_id: str, kind: str, name: str, facts: Json) -> Json:
    event = {
        "id": shop.new_id("EVENT"),
        "type": kind,
        "created_at": shop.now(),
        name: facts,
        "loyalty_account_id": account_id,
        "location_id": shop.location_id,
        "source": "LOYALTY_API",
    }
    shop.events.append(event)
    return event
