"""The catalogue as the kiosk's menu: what is sold here, at which price, where it stands, what is in it."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest

from kiosk.core.menu import DayPart, ServiceMode
from kiosk.core.sound import faults
from kiosk.core.tax import taxes_of
from pos_adapters.square.menu import OTHERS
from tests.pos_adapters.square.documents import (
    ELSEWHERE,
    HERE,
    category,
    item,
    menu,
    one,
    only,
    tax,
    usd,
    variation,
)

DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("presence", "sold"),
    [
        ({}, True),
        ({"present_at_all_locations": True}, True),
        ({"present_at_all_locations": True, "absent_at_location_ids": [HERE]}, False),
        ({"present_at_all_locations": False}, False),
        ({"present_at_all_locations": False, "present_at_location_ids": [ELSEWHERE]}, False),
        ({"present_at_all_locations": False, "present_at_location_ids": [ELSEWHERE, HERE]}, True),
        ({"is_deleted": True}, False),
    ],
)
def test_what_is_sold_at_this_location(presence: dict[str, Any], sold: bool) -> None:
    assert bool(menu(item() | presence).items) is sold
    assert bool(menu(item("I", variation() | presence)).items) is sold


@pytest.mark.parametrize(
    "data",
    [
        {"is_archived": True},
        {"product_type": "APPOINTMENTS_SERVICE"},
        {"product_type": "GIFT_CARD"},
        {"variations": []},
    ],
)
def test_items_that_a_kiosk_does_not_sell(data: dict[str, Any]) -> None:
    assert menu(item() | {"item_data": {**item()["item_data"], **data}}).items == ()


@pytest.mark.parametrize(
    "data",
    [
        {"pricing_type": "VARIABLE_PRICING"},
        {"sellable": False},
        {"measurement_unit_id": "POUND"},
        {"price_money": {"amount": 500, "currency": "CAD"}},
        {"location_overrides": [{"location_id": HERE, "pricing_type": "VARIABLE_PRICING"}]},
    ],
)
def test_variations_that_guests_cannot_order_alone(data: dict[str, Any]) -> None:
    found = only(item("I", variation("V1", **data), variation("V2")))
    assert [each.id for each in found.variants] == ["V2"]


def test_the_location_s_price_counts_and_variations_come_in_order() -> None:
    here = {"location_overrides": [{"location_id": HERE, "price_money": usd(450)}]}
    there = {"location_overrides": [{"location_id": ELSEWHERE, "price_money": usd(1)}]}
    found = only(item("I", variation("V2", ordinal=2, **there), variation("V1", ordinal=1, **here)))
    assert [(each.id, each.price[ServiceMode.EAT_IN].minor) for each in found.variants] == [
        ("V1", 450),
        ("V2", 500),
    ]


def test_what_stands_on_a_dish() -> None:
    found = only(
        item(
            buyer_facing_name="Our Burger",
            description_html="<p>Beef &amp; <b>cheese</b></p><p>on a bun</p>",
            image_ids=["IMG", "IMG2"],
            is_alcoholic=True,
            variations=[variation(upc="4901234567894")],
            food_and_beverage_details={
                "calorie_count": 720,
                "ingredients": [
                    {"type": "STANDARD", "standard_name": "GLUTEN"},
                    {"type": "STANDARD", "standard_name": "CRUSTACEANS"},
                    {"type": "CUSTOM", "custom_name": "our secret"},
                ],
                "dietary_preferences": [{"type": "STANDARD", "standard_name": "HALAL"}],
            },
        )
    )
    assert found.name == {"en": "Our Burger"}
    assert found.text == {"en": "Beef & cheese\non a bun"}
    assert (found.picture, found.barcode, found.age_limit) == ("IMG", "4901234567894", 21)
    assert found.variants[0].calories == 720
    assert found.allergens.contains == {"gluten", "wheat", "shellfish", "our secret"}
    assert found.diet == {"halal"}


def test_a_dish_without_a_list_is_unknown_never_free() -> None:
    assert only(item()).allergens.contains is None
    assert only(item(food_and_beverage_details={"ingredients": []})).allergens.contains is None


def test_in_japan_square_s_list_says_too_little() -> None:
    """It has no word for buckwheat."""
    details = {"ingredients": [{"standard_name": "MILK"}]}
    yen = {"price_money": {"amount": 500, "currency": "JPY"}}
    location = {"currency": "JPY", "country": "JP", "language_code": "ja-JP"}
    found = only(item("I", variation(**yen), food_and_beverage_details=details), location=location)
    assert found.allergens.contains is None
    assert list(found.name) == ["ja"]


# -- categories


def test_categories_stand_below_their_parents_in_the_seller_s_order_without_empty_ones() -> None:
    found = menu(
        category("FOOD", parent_category={"ordinal": 2}),
        category("DRINKS", parent_category={"ordinal": 1}),
        category("SIDES", parent_category={"id": "FOOD", "ordinal": 2}),
        category("BURGERS", parent_category={"id": "FOOD", "ordinal": 1}),
        category("EMPTY"),
        category("PASS", category_type="KITCHEN_CATEGORY"),
        item("I1", categories=[{"id": "BURGERS", "ordinal": 2}, {"id": "PASS"}]),
        item("I2", categories=[{"id": "SIDES"}]),
        item("I3", categories=[{"id": "BURGERS", "ordinal": 1}]),
        item("I4", categories=[{"id": "DRINKS"}]),
        item("I5", categories=[{"id": "GONE"}]),
    )
    assert [(each.id, each.parent_id) for each in found.categories] == [
        ("DRINKS", None),
        ("FOOD", None),
        ("BURGERS", "FOOD"),
        ("SIDES", "FOOD"),
        (OTHERS, None),
    ]
    assert [each.id for each in found.items] == ["I4", "I3", "I1", "I2", "I5"]
    assert found.by_id["I1"].category_ids == ("BURGERS",)
    assert faults(found) == []


def period(name: str, start: str, end: str, day: str | None = None) -> dict[str, Any]:
    data = {"start_local_time": start, "end_local_time": end} | ({"day_of_week": day} if day else {})
    return one("AVAILABILITY_PERIOD", name, data)


@pytest.mark.parametrize(
    ("periods", "wanted"),
    [
        ([], ()),
        (
            [period("P", "7:00:00", "10:30:00", "MON"), period("Q", "07:00:00", "10:30:00", "SUN")],
            (DayPart(time(7), time(10, 30), frozenset({0, 6})),),
        ),
        ([period("P", "17:00:00", "24:00:00")], (DayPart(time(17), time.max),)),
        ([period("P", "22:00", "02:00", "FRI")], (DayPart(time(22), time(2), frozenset({4})),)),
    ],
)
def test_day_parts(periods: list[dict[str, Any]], wanted: tuple[DayPart, ...]) -> None:
    ids = [each["id"] for each in periods]
    found = menu(category("C", availability_period_ids=ids), item(categories=[{"id": "C"}]), *periods)
    assert found.categories[0].day_parts == wanted


def test_breakfast_is_over_at_half_past_ten() -> None:
    found = menu(
        category("C", availability_period_ids=["P"]),
        item(categories=[{"id": "C"}]),
        period("P", "7:00:00", "10:30:00"),
    )
    assert found.on_sale(found.items[0], datetime(2026, 11, 25, 10, 29))
    assert not found.on_sale(found.items[0], datetime(2026, 11, 25, 10, 30))


# -- taxes


def test_goods_with_the_same_taxes_are_one_class() -> None:
    found = menu(
        tax("STATE", "6.25"),
        tax("CITY", "2"),
        tax("WITHIN", "10", "INCLUSIVE"),
        tax("OLD", "5", enabled=False),
        tax("THERE", "5") | {"present_at_all_locations": False},
        item("I1", tax_ids=["STATE", "CITY", "OLD", "THERE"]),
        item("I2", tax_ids=["CITY", "STATE"]),
        item("I3", tax_ids=["WITHIN"]),
        item("I4", tax_ids=["STATE"], is_taxable=False),
    )
    taxes = {each.id: taxes_of(found, each.tax_class, ServiceMode.EAT_IN, DAY) for each in found.items}
    rows = {name: [(row.rate, row.included) for row in found] for name, found in taxes.items()}
    both = [(Decimal("0.02"), False), (Decimal("0.0625"), False)]
    assert rows == {"I1": both, "I2": both, "I3": [(Decimal("0.1"), True)], "I4": []}


def test_where_it_is_eaten_decides_about_taxes_that_the_settings_name() -> None:
    found = menu(
        tax("TEN", "10", "INCLUSIVE"),
        tax("EIGHT", "8", "INCLUSIVE"),
        item(tax_ids=["TEN", "EIGHT"]),
        eat_in_taxes=["TEN"],
        take_out_taxes=["EIGHT"],
    )
    for mode, rate in ((ServiceMode.EAT_IN, "0.1"), (ServiceMode.TAKE_OUT, "0.08")):
        assert [str(row.rate) for row in taxes_of(found, "EIGHT+TEN", mode, DAY)] == [rate]
