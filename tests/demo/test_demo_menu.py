"""The demo shops hold together: what they name exists, and what they say of prices is true."""

from collections import Counter
from itertools import product

import phonenumbers
import pytest

from pos_adapters.mock.server.reading import read_catalogue

from .shops import ASSETS, SHOPS, allergens, items, options, sets, shop, variants

MODES = ("eat_in", "take_out")


@pytest.mark.parametrize("name", SHOPS)
def test_the_mock_pos_reads_the_file(name):
    assert read_catalogue(ASSETS / "demo" / f"{name}.yaml").shop.id == shop(name)["shop"]["id"]


@pytest.mark.parametrize(("name", "dishes", "sections", "bundles"), [("okawari", 32, 6, 3), ("us", 14, 4, 1)])
def test_there_is_enough_to_choose_from(name, dishes, sections, bundles):
    top = [category for category in shop(name)["categories"] if "parent" not in category]
    assert len(items(name)) >= dishes
    assert len(top) >= sections
    assert len(sets(name)) >= bundles


@pytest.mark.parametrize("name", SHOPS)
def test_nothing_has_the_same_id_twice(name):
    menu = shop(name)
    kinds = [
        [entry["id"] for entry in menu["items"]],
        [entry["id"] for entry in menu["categories"]],
        [variant["id"] for item in menu["items"] for variant in item.get("variants", [item])],
        [member["code"] for member in menu["members"]],
        [member["phone"] for member in menu["members"]],
        [coupon["code"] for coupon in menu["coupons"]],
        [item["barcode"] for item in menu["items"] if "barcode" in item],
        *[[option["id"] for option in group["options"]] for group in menu["modifier_groups"].values()],
    ]
    for ids in kinds:
        assert [entry for entry, count in Counter(ids).items() if count > 1] == []


@pytest.mark.parametrize("name", SHOPS)
def test_every_name_of_something_else_leads_somewhere(name):
    menu, dishes, sizes = shop(name), items(name), variants(name)
    categories = {category["id"] for category in menu["categories"]}
    groups = menu["modifier_groups"]
    for category in menu["categories"]:
        assert category.get("parent", category["id"]) in categories
    for item in menu["items"]:
        assert item["categories"] and set(item["categories"]) <= categories, item["id"]
        assert set(item.get("groups", [])) <= groups.keys(), item["id"]
        assert set(item.get("goes_with", [])) <= dishes.keys() - {item["id"]}, item["id"]
        assert item.get("set") is None or dishes[item["set"]]["steps"], item["id"]
        for step in item.get("steps", []):
            assert {choice["variant"] for choice in step["choices"]} <= sizes.keys(), item["id"]
    for option in options(name):
        assert set(option.get("groups", [])) <= groups.keys(), option["id"]
    for promotion in menu["promotions"]:
        assert promotion["item"] in dishes
        assert promotion.get("category") in categories | {None}
    for reward in menu["loyalty"]["rewards"]:
        assert reward.get("item") in sizes.keys() | {None}


@pytest.mark.parametrize("name", SHOPS)
def test_what_is_sold_only_in_its_sub_categories_is_never_beside_them(name):
    parents = {category["parent"] for category in shop(name)["categories"] if "parent" in category}
    assert [item["id"] for item in shop(name)["items"] if parents & set(item["categories"])] == []


@pytest.mark.parametrize("name", SHOPS)
def test_every_group_and_every_step_can_be_filled(name):
    for group_id, group in shop(name)["modifier_groups"].items():
        least, most = group.get("min", 0), group.get("max", len(group["options"]))
        chosen = sum(option.get("default", False) for option in group["options"])
        assert least <= most, group_id
        assert group.get("repeat") or least <= len(group["options"]), group_id
        assert chosen <= most, group_id
        assert not any(option.get("price") for option in group["options"] if option.get("default")), group_id
    for bundle in sets(name):
        for step in bundle["steps"]:
            chosen = sum(choice.get("default", False) for choice in step["choices"])
            assert step.get("min", 1) <= chosen <= step.get("max", 1), (bundle["id"], step["id"])


@pytest.mark.parametrize("name", SHOPS)
def test_nested_groups_come_to_an_end(name):
    groups = shop(name)["modifier_groups"]

    def walk(group_id, above):
        assert group_id not in above, f"{group_id} holds itself"
        for option in groups[group_id]["options"]:
            for inner in option.get("groups", []):
                walk(inner, above | {group_id})

    for group_id in groups:
        walk(group_id, frozenset())


@pytest.mark.parametrize("name", SHOPS)
def test_a_burger_offers_the_set_it_is_part_of(name):
    dishes = items(name)
    for item in dishes.values():
        if "set" in item:
            inside = {
                choice["variant"] for step in dishes[item["set"]]["steps"] for choice in step["choices"]
            }
            assert inside & {variant["id"] for variant in item.get("variants", [item])}, item["id"]


def compositions(name, bundle, mode):
    """Every way to fill a set with what is included: (parts, price of the set, price of its parts alone)."""
    sizes = variants(name)
    price = bundle["price"]
    base = price[mode] if isinstance(price, dict) else price
    lists = [step["choices"] for step in bundle["steps"] for _ in range(step.get("included", 1))]
    for parts in product(*lists):
        ids = [part["variant"] for part in parts]
        yield ids, base + sum(part.get("extra", 0) for part in parts), sum(sizes[i][1][mode] for i in ids)


@pytest.mark.parametrize("name", SHOPS)
@pytest.mark.parametrize("mode", MODES)
def test_no_set_costs_more_than_its_parts(name, mode):
    for bundle in sets(name):
        for ids, price, alone in compositions(name, bundle, mode):
            assert price <= alone, (bundle["id"], ids)


@pytest.mark.parametrize("mode", MODES)
def test_the_burger_set_saves_the_180_yen_that_its_card_promises(mode):
    card = next(p for p in shop("okawari")["promotions"] if p.get("category") == "burgers")
    bundle = items("okawari")[card["item"]]
    assert "180" in card["title"]["ja"] and "180" in card["title"]["en"]
    burgers = {choice["variant"] for choice in bundle["steps"][0]["choices"]}
    for ids, price, alone in compositions("okawari", bundle, mode):
        if ids[1:] == ["fries-m", "cola-m"]:
            assert alone - price == 180, ids
            burgers.discard(ids[0])
        if "miso-soup" not in ids:  # a soup costs less than fries do, and guests who prefer it may have it
            assert alone - price >= 180, ids
    assert not burgers


def test_the_prices_on_the_design_are_the_prices_of_the_shop():
    alone = {variant: price["eat_in"] for variant, (_, price) in variants("okawari").items()}
    expected = {
        "double-cheeseburger": 790,
        "teriyaki-burger-regular": 640,
        "cheeseburger-regular": 590,
        "chicken-burger": 620,
        "classic-burger": 540,
        "veggie-burger": 690,
        "salmon-rice-bowl": 980,
        "curry-rice-regular": 720,
        "miso-soup": 160,
        "green-salad": 320,
        "soft-serve": 220,
        "taiyaki-box": 720,
        "matcha-parfait": 560,
        "lunch-set": 890,
    }
    assert {variant: alone[variant] for variant in expected} == expected


def test_a_bowl_to_take_out_costs_the_same_before_tax():
    for variant, (item, price) in variants("okawari").items():
        if "bowls" in item["categories"]:
            assert price["take_out"] == price["eat_in"] * 108 // 110, variant


def test_a_beer_set_taken_out_bears_two_rates():
    bundle = items("okawari")["beer-set"]
    sizes = variants("okawari")
    classes = {sizes[c["variant"]][0]["tax_class"] for step in bundle["steps"] for c in step["choices"]}
    rates = {
        row["rate"]
        for row in shop("okawari")["taxes"]
        if row["class"] in classes and row.get("mode", "take_out") == "take_out"
    }
    assert rates == {"0.08", "0.10"}


def test_in_the_us_prepared_food_bears_two_taxes_and_groceries_none():
    rows = Counter(row["class"] for row in shop("us")["taxes"])
    classes = {item["tax_class"] for item in shop("us")["items"]}
    assert rows == {"prepared": 2, "alcohol": 2}
    assert classes - rows.keys() == set(shop("us")["untaxed"]) == {"grocery"}
    assert "2,000" in shop("us")["shop"]["notes"]["en"]


@pytest.mark.parametrize(("name", "lists"), [("okawari", {"jp9", "jp20"}), ("us", {"us9"})])
def test_every_allergen_is_on_a_list_of_the_country(name, lists):
    named = {a for part in [*shop(name)["items"], *options(name)] for a in part.get("allergens", [])}
    diets = {diet for item in shop(name)["items"] for diet in item.get("diet", [])}
    assert [a for a in sorted(named) if not lists & set(allergens()[a]["list"])] == []
    assert [d for d in sorted(diets) if allergens()[d]["list"] != ["diet"]] == []


def test_the_lists_of_allergens_are_whole_and_named_in_three_languages():
    members = Counter(entry for allergen in allergens().values() for entry in allergen["list"])
    assert members == {"jp9": 9, "jp20": 20, "us9": 9, "eu14": 14, "diet": 3}
    assert all(allergen[language] for allergen in allergens().values() for language in ("ja", "en", "es"))


def test_what_is_not_known_of_a_dish_stays_unknown():
    assert "allergens" not in items("okawari")["lemon-sour"]


@pytest.mark.parametrize(("name", "age"), [("okawari", 20), ("us", 21)])
def test_alcohol_is_for_grown_ups(name, age):
    sizes = variants(name)
    for item in shop(name)["items"]:
        parts = [sizes[c["variant"]][0] for step in item.get("steps", []) for c in step["choices"]]
        alcohol = any(part["tax_class"] == "alcohol" for part in [item, *parts])
        assert item.get("age_limit") == (age if alcohol else None), item["id"]


@pytest.mark.parametrize("name", SHOPS)
def test_barcodes_and_telephone_numbers_are_valid(name):
    for item in shop(name)["items"]:
        if code := item.get("barcode"):
            assert len(code) == 13 and sum(int(d) * (1, 3)[i % 2] for i, d in enumerate(code)) % 10 == 0, code
    for member in shop(name)["members"]:
        number = phonenumbers.parse(member["phone"])
        assert phonenumbers.is_valid_number(number), member["phone"]


def test_the_tax_number_has_its_check_digit():
    digits = [int(digit) for digit in shop("okawari")["shop"]["tax_number"][1:]]
    weighted = sum(digit * (1, 2)[place % 2] for place, digit in enumerate(reversed(digits[1:])))
    assert digits[0] == 9 - weighted % 9


def test_members_rewards_and_coupons_let_every_answer_be_tried():
    menu = shop("okawari")
    assert next(m for m in menu["members"] if m["name"] == "さくら")["points"] == 320
    assert {200, 300, 500} <= {reward["points"] for reward in menu["loyalty"]["rewards"]}
    coupons = {coupon["code"]: coupon for coupon in menu["coupons"]}
    assert coupons["AKI200"]["amount"] == 200
    for fact in ("percent", "min_total", "until", "once", "per_channel"):
        assert any(fact in coupon for coupon in coupons.values()), fact
