"""Square's reward tiers as rewards, and rewards on orders."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kiosk.core.loyalty import Hold
from kiosk.core.offers import Discount, Reward
from pos_adapters.square.link import Link
from pos_adapters.square.reading import Doc, Json, listed, money_of, understood, words_in

_ALL = Decimal(100)
_words = words_in("en")


def hold_id(account_id: str, reference: str) -> str:
    """What `release` and `submit` must know: whose points, for which order."""
    return f"{account_id}:{reference}"


def parts_of(hold: Hold) -> tuple[str, str]:
    """(account id, our key of the order)."""
    account_id, _, reference = hold.id.partition(":")
    return account_id, reference


def put_on_order(link: Link, hold: Hold, order_id: str, tier_id: str, key: str) -> None:
    """Lock the points of a hold, and take the reward's discount off the order. Repeatable with the same
    key. Raises Refused(INVALID) where the points are not there.
    """
    body: Json = {
        "idempotency_key": key,
        "reward": {
            "loyalty_account_id": parts_of(hold)[0],
            "reward_tier_id": tier_id,
            "order_id": order_id,
        },
    }
    answer = link.do("/v2/loyalty/rewards", body)
    with understood("loyalty/rewards", effect=True):
        answer["reward"]["id"]


class Tiers:
    """What the tiers of the programme give. Asked for again only when the programme has other tiers."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._known: tuple[Any, tuple[Reward, ...]] = (None, ())

    def rewards(self, program: Doc) -> tuple[Reward, ...]:
        """Those that the kiosk can reckon with: an amount or a whole percentage off the order, or a dish for
        nothing. Square knows others (a category for nothing, half a dish): they are left out.
        """
        tiers = program.get("reward_tiers") or []
        if self._known[0] != tiers:
            self._known = (tiers, self._read(tiers))
        return self._known[1]

    def _read(self, tiers: list[Json]) -> tuple[Reward, ...]:
        rules = self._objects(str(tier["pricing_rule_reference"]["object_id"]) for tier in tiers)
        datas = {name: one["pricing_rule_data"] for name, one in rules.items()}
        wanted = {str(data[name]) for data in datas.values() for name in ("discount_id", "match_products_id")}
        objects = self._objects(wanted)
        sets = [one.get("product_set_data") or {} for one in objects.values()]
        objects |= self._objects(name for one in sets for name in one.get("product_ids_any") or ())
        found = []
        for tier in tiers:
            rule = datas.get(tier["pricing_rule_reference"]["object_id"])
            reward = self._reward(tier, rule, objects)
            if reward is not None:
                found.append(reward)
        return tuple(found)

    def _objects(self, names: Any) -> dict[str, Json]:
        wanted = sorted(set(names))
        if not wanted:
            return {}
        page = self._link.ask("/v2/catalog/batch-retrieve", {"object_ids": wanted})
        return {one["id"]: one for one in listed(page, "objects")}

    def _reward(self, tier: Doc, rule: Doc | None, objects: dict[str, Json]) -> Reward | None:
        if rule is None or rule["discount_id"] not in objects or rule["match_products_id"] not in objects:
            return None
        discount = objects[rule["discount_id"]]["discount_data"]
        products = objects[rule["match_products_id"]]["product_set_data"]
        found = discount_of(discount) if products.get("all_products") else _dish(discount, products, objects)
        if found is None:
            return None
        least = rule.get("minimum_order_subtotal_money")
        return Reward(
            id=str(tier["id"]),
            name=_words(tier.get("name") or "") or _words(str(tier["id"])),
            points=int(tier["points"]),
            discount=found,
            min_total=money_of(least) if least else None,
        )


def discount_of(data: Doc) -> Discount | None:
    """A discount of the catalogue on a whole order; None where it has no fixed amount or whole percentage."""
    kind = data.get("discount_type")
    if kind == "FIXED_AMOUNT" and data.get("amount_money"):
        return Discount(amount=money_of(data["amount_money"]))
    percent = Decimal(str(data.get("percentage") or "0"))
    if kind == "FIXED_PERCENTAGE" and percent > 0 and percent == int(percent):
        return Discount(percent=int(percent))
    return None


def _dish(discount: Doc, products: Doc, objects: dict[str, Json]) -> Discount | None:
    """One of several dishes for nothing: the kiosk shows the first; Square takes off what is in the order."""
    whole = discount.get("discount_type") == "FIXED_PERCENTAGE"
    if not whole or Decimal(str(discount.get("percentage") or "0")) != _ALL:
        return None
    for name in products.get("product_ids_any") or ():
        one = objects.get(name) or {}
        if one.get("type") == "ITEM_VARIATION":
            return Discount(variant_id=str(name))
        variations = (one.get("item_data") or {}).get("variations") or ()
        if variations:
            return Discount(variant_id=str(variations[0]["id"]))
    return None
