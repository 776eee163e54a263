"""Stock: counts of variations that are tracked. What comes down to nothing is sold out by itself."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json, moment, need, page
from tests.emulators.square.errors import invalid

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop


class Stock:
    """How many there are of each tracked variation, and since when."""

    def __init__(self) -> None:
        self.counts: dict[str, Decimal] = {}
        self.since: dict[str, str] = {}

    def set(self, shop: Shop, variation_id: str, count: Decimal) -> None:
        """Count a variation. At nothing it becomes sold out, above it is for sale again."""
        before = self.counts.get(variation_id)
        self.counts[variation_id] = count
        self.since[variation_id] = shop.now()
        if count <= 0:
            mark_sold_out(shop, variation_id, True)
        elif before is not None and before <= 0:
            mark_sold_out(shop, variation_id, False)

    def take(self, shop: Shop, variation_id: str, quantity: Decimal) -> None:
        """Sold. Square does not stop at nothing: a count can go below it."""
        if variation_id in self.counts:
            self.set(shop, variation_id, self.counts[variation_id] - quantity)


def mark_sold_out(shop: Shop, object_id: str, gone: bool, until: str | None = None) -> None:
    """A variation or a modifier, at this location. `until`: when it will be there again, by itself."""

    def change(one: Json) -> None:
        data = one.get("item_variation_data") or one["modifier_data"]
        overrides = data.setdefault("location_overrides", [])
        here = next((each for each in overrides if each["location_id"] == shop.location_id), None)
        if here is None:
            here = {"location_id": shop.location_id}
            overrides.append(here)
        here["sold_out"] = gone
        here.pop("sold_out_valid_until", None)
        if until is not None:
            here["sold_out_valid_until"] = until

    shop.catalog.change(object_id, change)


def batch_retrieve_counts(shop: Shop, ask: Ask) -> Json:
    wanted = ask.body.get("catalog_object_ids")
    states = ask.body.get("states") or ["IN_STOCK"]
    here = shop.location_id in (ask.body.get("location_ids") or [shop.location_id])
    after = ask.body.get("updated_after")
    found = [
        _count(shop, name)
        for name in shop.stock.counts
        if here and "IN_STOCK" in states and (not wanted or name in wanted)
        if after is None or moment(shop.stock.since[name], "") > moment(after, "updated_after")
    ]
    counts, more = page(found, ask.body.get("cursor"), ask.body.get("limit") or 100)
    return {**({"counts": counts} if counts else {}), **more}


def retrieve_count(shop: Shop, ask: Ask) -> Json:
    name = ask.ids["catalog_object_id"]
    shop.catalog.get(name)
    return {"counts": [_count(shop, name)]} if name in shop.stock.counts else {}


def batch_change(shop: Shop, ask: Ask) -> Json:
    """Physical counts and adjustments to and from IN_STOCK."""
    changed = []
    for change in need(ask.body, "changes"):
        if change["type"] == "PHYSICAL_COUNT":
            facts = change["physical_count"]
            count = Decimal(facts["quantity"])
        elif change["type"] == "ADJUSTMENT":
            facts = change["adjustment"]
            sign = 1 if facts["to_state"] == "IN_STOCK" else -1
            count = shop.stock.counts.get(facts["catalog_object_id"], Decimal(0)) + sign * Decimal(
                facts["quantity"]
            )
        else:
            raise invalid("NOT_IMPLEMENTED", "Transfers are not emulated.", "changes", status=501)
        shop.at_location(facts.get("location_id"), "changes.location_id")
        shop.catalog.get(facts["catalog_object_id"])
        shop.stock.set(shop, facts["catalog_object_id"], count)
        changed.append(facts["catalog_object_id"])
    return {"counts": [_count(shop, name) for name in changed]}


def _count(shop: Shop, name: str) -> Json:
    return {
        "catalog_object_id": name,
        "catalog_object_type": "ITEM_VARIATION",
        "state": "IN_STOCK",
        "location_id": shop.location_id,
        "quantity": str(shop.stock.counts[name]),
        "calculated_at": shop.stock.since[name],
    }
