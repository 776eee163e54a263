"""The endpoints of rewards: making one locks points and discounts an order, deleting gives them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json, need, page
from tests.emulators.square.errors import invalid, not_found
from tests.emulators.square.loyalty import add_points, known_account
from tests.emulators.square.order_rules import touched
from tests.emulators.square.orders import known_order
from tests.emulators.square.rewards import add_event, add_to_order, redeem, take_from_order, tier_of
from tests.emulators.square.totals import price

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop


def create_reward(shop: Shop, ask: Ask) -> Json:
    given = need(ask.body, "reward")
    account = known_account(shop, need(ask.body, "reward.loyalty_account_id"))
    tier = tier_of(shop, need(ask.body, "reward.reward_tier_id"), "reward.reward_tier_id")
    if account["balance"] < tier["points"]:
        detail = f"The account has {account['balance']} points, the reward takes {tier['points']}."
        raise invalid("BAD_REQUEST", detail, "reward.reward_tier_id")
    reward: Json = {
        "id": shop.new_id("REWARD"),
        "status": "ISSUED",
        "loyalty_account_id": account["id"],
        "reward_tier_id": tier["id"],
        "points": tier["points"],
        "created_at": shop.now(),
        "updated_at": shop.now(),
    }
    if given.get("order_id"):
        reward["order_id"] = given["order_id"]
        _put_onto_order(shop, reward)
    shop.rewards[reward["id"]] = reward
    add_points(shop, account, -tier["points"])
    _note(shop, reward, "CREATE_REWARD", "create_reward", -tier["points"])
    return {"reward": dict(reward)}


def _put_onto_order(shop: Shop, reward: Json) -> None:
    order = known_order(shop, reward["order_id"], "reward.order_id")
    if order["state"] != "OPEN" or order.get("tenders"):
        raise invalid("BAD_REQUEST", "The order is paid or closed.", "reward.order_id")
    add_to_order(shop, order, reward["id"], reward["reward_tier_id"])
    price(shop, order)
    touched(shop, order)


def _note(shop: Shop, reward: Json, kind: str, name: str, points: int) -> None:
    facts = {"loyalty_program_id": shop.program["id"], "reward_id": reward["id"], "points": points}
    add_event(shop, reward["loyalty_account_id"], kind, name, facts)


def _known(shop: Shop, reward_id: str) -> Json:
    if reward_id not in shop.rewards:
        raise not_found(f"Loyalty reward {reward_id}")
    return shop.rewards[reward_id]


def retrieve_reward(shop: Shop, ask: Ask) -> Json:
    return {"reward": _known(shop, ask.ids["reward_id"])}


def delete_reward(shop: Shop, ask: Ask) -> Json:
    """The points come back, and the discount leaves an order that is open still."""
    reward = _known(shop, ask.ids["reward_id"])
    if reward["status"] == "DELETED":
        raise not_found(f"Loyalty reward {reward['id']}")
    if reward["status"] != "ISSUED":
        raise invalid("BAD_REQUEST", f"The reward is {reward['status']}.", "reward_id")
    order = shop.orders.get(reward.get("order_id", ""))
    if order is not None and order["state"] == "OPEN":
        take_from_order(order, reward["id"])
        price(shop, order)
        touched(shop, order)
    reward |= {"status": "DELETED", "updated_at": shop.now()}
    add_points(shop, shop.accounts[reward["loyalty_account_id"]], reward["points"], earned=False)
    _note(shop, reward, "DELETE_REWARD", "delete_reward", reward["points"])
    return {}


def redeem_reward(shop: Shop, ask: Ask) -> Json:
    """For a reward that is on no order: one on an order is redeemed by paying that."""
    reward = _known(shop, ask.ids["reward_id"])
    shop.at_location(need(ask.body, "location_id"))
    if reward["status"] != "ISSUED":
        raise invalid("BAD_REQUEST", f"The reward is {reward['status']}.", "reward_id")
    if "order_id" in reward:
        raise invalid("BAD_REQUEST", "Pay the order to redeem its reward.", "reward_id")
    return {"event": redeem(shop, reward)}


def search_rewards(shop: Shop, ask: Ask) -> Json:
    query = ask.body.get("query") or {}
    found = [
        each
        for each in reversed(shop.rewards.values())
        if each["loyalty_account_id"] == query.get("loyalty_account_id", each["loyalty_account_id"])
        if each["status"] == query.get("status", each["status"])
    ]
    rewards, more = page(found, ask.body.get("cursor"), ask.body.get("limit", 30))
    return {**({"rewards": rewards} if rewards else {}), **more}
