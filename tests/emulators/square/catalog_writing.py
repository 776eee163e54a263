"""Writing the catalogue: upserts with versions that conflict, and deleting."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json, need, no_longer_than
from tests.emulators.square.catalog import PARTS, parts
from tests.emulators.square.errors import invalid, missing, version_mismatch

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

READ_ONLY = ("sold_out", "sold_out_valid_until")


def upsert_object(shop: Shop, ask: Ask) -> Json:
    mappings: list[Json] = []
    stored = _upsert(shop, copy.deepcopy(need(ask.body, "object")), mappings)
    return {"catalog_object": stored, **({"id_mappings": mappings} if mappings else {})}


def batch_upsert(shop: Shop, ask: Ask) -> Json:
    mappings: list[Json] = []
    objects = [one for batch in need(ask.body, "batches") for one in batch["objects"]]
    for one in objects:
        _check_version(shop, one)
    stored = [_upsert(shop, copy.deepcopy(one), mappings) for one in objects]
    return {"objects": stored, "updated_at": shop.now(), **({"id_mappings": mappings} if mappings else {})}


def delete_object(shop: Shop, ask: Ask) -> Json:
    shop.catalog.top_of(ask.ids["object_id"])
    return {"deleted_object_ids": shop.catalog.delete(ask.ids["object_id"]), "deleted_at": shop.now()}


def _upsert(shop: Shop, one: Json, mappings: list[Json]) -> Json:
    _check_version(shop, one)
    _name_new_ones(shop, one, mappings)
    no_longer_than(one.get("item_data", {}).get("name"), 512, "object.item_data.name")
    for part in (one, *parts(one)):
        _keep_what_is_read_only(shop, part)
    if one["type"] in ("ITEM_VARIATION", "MODIFIER"):
        return _put_into_owner(shop, one)
    return shop.catalog.put(one)


def _check_version(shop: Shop, one: Json) -> None:
    """Whoever changes an object must have seen its newest version."""
    for part in (one, *parts(one)):
        known = shop.catalog.find(need(part, "id"))
        if known is None and not part["id"].startswith("#"):
            raise invalid("NOT_FOUND", f"Catalog object {part['id']} not found.", "object.id", status=404)
        if known is not None and part.get("version") != known["version"]:
            raise version_mismatch(f"catalog object {part['id']}", part.get("version"), known["version"])


def _name_new_ones(shop: Shop, one: Json, mappings: list[Json]) -> None:
    for part in (one, *parts(one)):
        if part["id"].startswith("#"):
            known = next((m["object_id"] for m in mappings if m["client_object_id"] == part["id"]), None)
            name = known or shop.new_id(part["type"])
            if known is None:
                mappings.append({"client_object_id": part["id"], "object_id": name})
            part["id"] = name
    for part in parts(one):
        if part["type"] == "ITEM_VARIATION":
            part["item_variation_data"]["item_id"] = one["id"]


def _keep_what_is_read_only(shop: Shop, part: Json) -> None:
    """An application can't say that something is sold out: what it sends is passed over."""
    data = part.get("item_variation_data") or part.get("modifier_data") or {}
    known = shop.catalog.find(part["id"]) or {}
    old = (known.get("item_variation_data") or known.get("modifier_data") or {}).get(
        "location_overrides"
    ) or []
    for override in data.get("location_overrides") or []:
        kept: Json = next((other for other in old if other["location_id"] == override["location_id"]), {})
        for name in READ_ONLY:
            override.pop(name, None)
            if name in kept:
                override[name] = kept[name]


def _put_into_owner(shop: Shop, part: Json) -> Json:
    data = part.get("item_variation_data") or part.get("modifier_data") or {}
    owner_id = data.get("item_id") or data.get("modifier_list_id")
    if not owner_id:
        raise missing("object.item_variation_data.item_id")
    owner = copy.deepcopy(shop.catalog.top_of(owner_id))
    place, name = PARTS[owner["type"]]
    others = owner[place].setdefault(name, [])
    at = next((n for n, other in enumerate(others) if other["id"] == part["id"]), len(others))
    others[at : at + 1] = [part]
    shop.catalog.put(owner)
    return shop.catalog.get(part["id"])
