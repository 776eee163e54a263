"""The emulated Square's catalogue: pages, versions, what changed since, what is sold out, and writing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.emulators.square.building import Builder
from tests.emulators.square.inventory import mark_sold_out
from tests.emulators.square.till import Refused, Till, writable

EVERYTHING = "ITEM,CATEGORY,MODIFIER_LIST,TAX,DISCOUNT,IMAGE,AVAILABILITY_PERIOD"


@pytest.fixture
def till() -> Iterator[Till]:
    till = Till()
    yield till
    assert till.broken() == []


def change(till: Till, object_id: str, **data: Any) -> None:
    till.shop.catalog.change(object_id, lambda one: one[one["type"].lower() + "_data"].update(data))


def read(till: Till, object_id: str) -> dict[str, Any]:
    found: dict[str, Any] = till.get(f"/v2/catalog/object/{object_id}")["object"]
    return found


@pytest.mark.slow
def test_a_long_menu_comes_in_pages_of_a_hundred(till: Till) -> None:
    make = Builder("USD", till.shop.location_id, "")
    for n in range(230):
        till.shop.catalog.put(make.tax(f"TAX_{n}", f"Tax {n}", "1"))
    pages, cursor = [], ""
    while True:
        answer = till.get(f"/v2/catalog/list?types=TAX{cursor}")
        pages.append(len(answer["objects"]))
        if "cursor" not in answer:
            break
        cursor = f"&cursor={answer['cursor']}"
    assert pages == [100, 100, 34]


def test_the_list_has_what_was_asked_for_with_its_parts_inside(till: Till) -> None:
    objects = till.get(f"/v2/catalog/list?types={EVERYTHING}")["objects"]
    kinds = {one["type"] for one in objects}
    assert kinds == set(EVERYTHING.split(","))
    burger = next(one for one in objects if one["id"] == "ITEM_BURGER")
    assert [one["id"] for one in burger["item_data"]["variations"]] == ["VAR_BURGER", "VAR_BURGER_DOUBLE"]
    flat = till.get("/v2/catalog/list?types=item_variation")["objects"]
    assert {one["type"] for one in flat} == {"ITEM_VARIATION"}
    with pytest.raises(Refused, match="INVALID_ENUM_VALUE"):
        till.get("/v2/catalog/list?types=DISH")


def test_a_change_is_found_by_the_time_before_it(till: Till) -> None:
    before = till.ask("POST", "/v2/catalog/search", {"object_types": ["ITEM"], "limit": 1})["latest_time"]
    nothing = till.ask("POST", "/v2/catalog/search", {"begin_time": before})
    assert "objects" not in nothing and nothing["latest_time"] == before
    change(till, "VAR_COLA_SMALL", name="Tiny")
    found = till.ask("POST", "/v2/catalog/search", {"begin_time": before, "object_types": ["ITEM"]})
    assert [one["id"] for one in found["objects"]] == ["ITEM_COLA"]
    parts = found["objects"][0]["item_data"]["variations"]
    assert [one["version"] > parts[1]["version"] for one in parts] == [True, False, False]
    assert found["latest_time"] > before


def test_what_was_deleted_is_found_by_who_asks_for_it(till: Till) -> None:
    before = till.ask("POST", "/v2/catalog/search", {"limit": 1})["latest_time"]
    gone = till.ask("DELETE", "/v2/catalog/object/ITEM_WATER")
    assert gone["deleted_object_ids"] == ["ITEM_WATER", "VAR_WATER"]
    since = {"begin_time": before}
    assert "objects" not in till.ask("POST", "/v2/catalog/search", since)
    found = till.ask("POST", "/v2/catalog/search", since | {"include_deleted_objects": True})["objects"]
    assert [(one["id"], one["is_deleted"]) for one in found] == [("ITEM_WATER", True)]
    with pytest.raises(Refused, match="NOT_FOUND"):
        read(till, "VAR_WATER")


def test_what_an_item_names_comes_along(till: Till) -> None:
    answer = till.get("/v2/catalog/object/ITEM_BURGER?include_related_objects=true")
    assert {one["id"] for one in answer["related_objects"]} >= {"ML_CHEESE", "TAX_CITY", "IMG_BURGER"}


def test_several_are_read_at_once_and_the_unknown_left_out(till: Till) -> None:
    body = {"object_ids": ["MOD_OAT", "NOBODY", "VAR_BURGER"]}
    found = till.ask("POST", "/v2/catalog/batch-retrieve", body)["objects"]
    assert [one["id"] for one in found] == ["MOD_OAT", "VAR_BURGER"]


def test_the_menu_has_the_rules_that_are_easy_to_get_wrong(till: Till) -> None:
    offers = {
        each["modifier_list_id"]: each
        for each in read(till, "ITEM_BURGER")["item_data"]["modifier_list_info"]
    }
    cheese = offers["ML_CHEESE"]
    assert (cheese["min_selected_modifiers"], cheese["max_selected_modifiers"]) == (-1, -1)
    assert read(till, "ML_EXTRAS")["modifier_list_data"]["max_selected_modifiers"] == 0
    assert read(till, "MOD_FRIES")["modifier_data"]["child_modifier_list_ids"] == ["ML_DIP"]
    assert read(till, "MOD_CHILI")["modifier_data"]["child_modifier_list_ids"] == ["ML_HEAT"]
    assert read(till, "ML_NAME")["modifier_list_data"]["modifier_type"] == "TEXT"
    assert read(till, "ML_KITCHEN")["modifier_list_data"]["hidden_from_customer"] is True
    assert read(till, "MOD_AVOCADO")["modifier_data"]["location_overrides"][0]["sold_out"] is True


def test_a_price_is_written_by_who_has_seen_the_newest_version(till: Till) -> None:
    cola = writable(read(till, "VAR_COLA_SMALL"))
    cola["item_variation_data"]["price_money"]["amount"] = 225
    written = till.post("/v2/catalog/object", {"object": cola})["catalog_object"]
    assert written["version"] > cola["version"]
    assert till.shop.catalog.get("VAR_COLA_SMALL")["item_variation_data"]["price_money"]["amount"] == 225
    with pytest.raises(Refused, match="VERSION_MISMATCH"):
        till.post("/v2/catalog/object", {"object": cola})


def test_an_application_cannot_say_that_something_is_sold_out(till: Till) -> None:
    cola = writable(read(till, "VAR_COLA_SMALL"))
    cola["item_variation_data"]["location_overrides"] = [{"location_id": till.shop.location_id}]
    written = till.post("/v2/catalog/object", {"object": cola})["catalog_object"]
    assert "sold_out" not in written["item_variation_data"]["location_overrides"][0]
    mark_sold_out(till.shop, "VAR_COLA_SMALL", True)
    gone = writable(read(till, "VAR_COLA_SMALL"))
    written = till.post("/v2/catalog/object", {"object": gone})["catalog_object"]
    assert written["item_variation_data"]["location_overrides"][0]["sold_out"] is True


def test_a_new_item_gets_its_names_from_square(till: Till) -> None:
    make = Builder("USD", till.shop.location_id, "")
    soup = make.item("#soup", "Soup", ["CAT_FOOD"], [make.variation("#bowl", "#soup", "Bowl", 600)])
    answer = till.post("/v2/catalog/object", {"object": writable(soup)})
    names = {each["client_object_id"]: each["object_id"] for each in answer["id_mappings"]}
    assert answer["catalog_object"]["id"] == names["#soup"]
    assert read(till, names["#bowl"])["item_variation_data"]["item_id"] == names["#soup"]


def test_several_objects_are_written_together_or_not_at_all(till: Till) -> None:
    water, cola = writable(read(till, "VAR_WATER")), writable(read(till, "VAR_COLA_SMALL"))
    water["item_variation_data"]["price_money"]["amount"] = 1
    stale = cola | {"version": 1}
    with pytest.raises(Refused, match="VERSION_MISMATCH"):
        till.post("/v2/catalog/batch-upsert", {"batches": [{"objects": [water, stale]}]})
    assert read(till, "VAR_WATER")["item_variation_data"]["price_money"]["amount"] == 150
    till.post("/v2/catalog/batch-upsert", {"batches": [{"objects": [water, cola]}]})
    assert read(till, "VAR_WATER")["item_variation_data"]["price_money"]["amount"] == 1


def test_stock_that_comes_back_is_for_sale_again(till: Till) -> None:
    def count(quantity: str) -> dict[str, Any]:
        facts = {
            "catalog_object_id": "VAR_CHEESECAKE",
            "state": "IN_STOCK",
            "location_id": till.shop.location_id,
            "quantity": quantity,
            "occurred_at": "2026-11-25T20:00:00Z",
        }
        changes = [{"type": "PHYSICAL_COUNT", "physical_count": facts}]
        till.post("/v2/inventory/changes/batch-create", {"changes": changes})
        overrides: dict[str, Any] = read(till, "VAR_CHEESECAKE")["item_variation_data"]["location_overrides"][
            0
        ]
        return overrides

    assert count("0")["sold_out"] is True
    assert count("5")["sold_out"] is False
    assert till.get("/v2/inventory/VAR_CHEESECAKE")["counts"][0]["quantity"] == "5"
    everything = till.ask("POST", "/v2/inventory/counts/batch-retrieve", {})["counts"]
    assert [each["catalog_object_id"] for each in everything] == ["VAR_FRIES_LARGE", "VAR_CHEESECAKE"]
    assert till.ask("POST", "/v2/inventory/counts/batch-retrieve", {"location_ids": ["ELSEWHERE"]}) == {}


def test_the_shop_tells_where_and_when_it_is(till: Till) -> None:
    here = till.get("/v2/locations/main")["location"]
    assert (here["timezone"], here["currency"], here["status"]) == ("America/Los_Angeles", "USD", "ACTIVE")
    assert till.get("/v2/locations")["locations"] == [here]
    assert Till("japan").get("/v2/locations/main")["location"]["currency"] == "JPY"
