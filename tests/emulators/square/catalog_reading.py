"""Reading the catalogue: list, search, single objects, several at once. Pages of 100, behind cursors."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json, moment, need, page, stamp
from tests.emulators.square.catalog import EPOCH
from tests.emulators.square.errors import invalid

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

PAGE = 100
TYPES = [
    "ITEM",
    "ITEM_VARIATION",
    "MODIFIER_LIST",
    "MODIFIER",
    "CATEGORY",
    "TAX",
    "DISCOUNT",
    "IMAGE",
    "AVAILABILITY_PERIOD",
    "PRICING_RULE",
    "PRODUCT_SET",
    "TIME_PERIOD",
    "MEASUREMENT_UNIT",
]
MOST_AT_ONCE = 1000


def list_catalog(shop: Shop, ask: Ask) -> Json:
    wanted = ask.query.get("types")
    types = _types([name.strip().upper() for name in wanted.split(",")]) if wanted else None
    objects, more = page(list(shop.catalog.everything(types)), ask.query.get("cursor"), PAGE)
    return {"objects": objects, **more} if objects else {}


def _types(names: list[str]) -> list[str]:
    for name in names:
        if name not in TYPES:
            raise invalid("INVALID_ENUM_VALUE", f"{name} is not a type of catalog objects.", "types")
    return names


def search_catalog(shop: Shop, ask: Ask) -> Json:
    """By type and by when they changed. `begin_time` itself is left out."""
    body = ask.body
    types = _types(body["object_types"]) if body.get("object_types") else None
    limit = body.get("limit", PAGE)
    if not 1 <= limit <= MOST_AT_ONCE:
        raise invalid("VALUE_TOO_HIGH", f"The limit is from 1 to {MOST_AT_ONCE}.", "limit")
    found = list(shop.catalog.everything(types, deleted=bool(body.get("include_deleted_objects"))))
    if "begin_time" in body:
        since = moment(body["begin_time"], "begin_time")
        found = [one for one in found if moment(one["updated_at"], "updated_at") > since]
    if "query" in body:
        found = [one for one in found if _matches(one, body["query"])]
    objects, more = page(found, body.get("cursor"), limit)
    return {
        **({"objects": objects} if objects else {}),
        **_related(shop, objects, bool(body.get("include_related_objects"))),
        **more,
        "latest_time": stamp(EPOCH + timedelta(milliseconds=shop.catalog.version)),
    }


def _matches(one: Json, query: Json) -> bool:
    """An exact query on an attribute, such as a name. Other queries are refused: nobody relies on them."""
    if set(query) != {"exact_query"}:
        raise invalid("NOT_IMPLEMENTED", "Only exact queries are emulated.", "query", status=501)
    exact = query["exact_query"]
    data = one.get(one["type"].lower() + "_data", {})
    return str(data.get(exact["attribute_name"], "")).lower() == str(exact["attribute_value"]).lower()


def retrieve_object(shop: Shop, ask: Ask) -> Json:
    version = ask.query.get("catalog_version")
    one = shop.catalog.at(ask.ids["object_id"], int(version) if version else None)
    related = ask.query.get("include_related_objects") == "true"
    return {"object": one, **_related(shop, [one], related)}


def batch_retrieve(shop: Shop, ask: Ask) -> Json:
    """Those that exist, in the order asked for; others are passed over in silence."""
    ids = need(ask.body, "object_ids")
    if len(ids) > MOST_AT_ONCE:
        raise invalid("ARRAY_LENGTH_TOO_LONG", f"At most {MOST_AT_ONCE} ids.", "object_ids")
    found = [one for one in map(shop.catalog.find, ids) if one is not None]
    related = bool(ask.body.get("include_related_objects"))
    return {**({"objects": found} if found else {}), **_related(shop, found, related)}


def catalog_info(shop: Shop, ask: Ask) -> Json:
    limits = {
        "batch_upsert_max_objects_per_batch": 1000,
        "batch_upsert_max_total_objects": 10000,
        "batch_retrieve_max_object_ids": MOST_AT_ONCE,
        "search_max_page_limit": MOST_AT_ONCE,
        "batch_delete_max_object_ids": 200,
    }
    return {"limits": limits}


def _related(shop: Shop, objects: list[Json], wanted: bool) -> Json:
    """Taxes, modifier lists, images and categories that these objects name, and the item of a variation."""
    if not wanted:
        return {}
    shown = {one["id"] for one in objects}
    names = [name for one in objects for name in _named(one)]
    found = [shop.catalog.find(name) for name in dict.fromkeys(names) if name not in shown]
    related = [one for one in found if one is not None]
    return {"related_objects": related} if related else {}


def _named(one: Json) -> list[str]:
    data = one.get("item_data") or {}
    variation = one.get("item_variation_data") or {}
    category = one.get("category_data") or {}
    return [
        *data.get("tax_ids", []),
        *(info["modifier_list_id"] for info in data.get("modifier_list_info", [])),
        *data.get("image_ids", []),
        *category.get("image_ids", []),
        *(category["id"] for category in data.get("categories", [])),
        *([variation["item_id"]] if "item_id" in variation else []),
    ]
