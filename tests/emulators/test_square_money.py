"""The emulated Square's arithmetic, against sums that were worked out by hand."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from tests.emulators.square.pricing import apportion, rounded
from tests.emulators.square.till import Till, line, with_modifiers


@pytest.fixture
def till() -> Iterator[Till]:
    till = Till()
    yield till
    assert till.broken() == []


@pytest.fixture
def japan() -> Iterator[Till]:
    till = Till("japan")
    yield till
    assert till.broken() == []


def amounts(one: dict[str, Any], *names: str) -> list[int]:
    return [one[name]["amount"] for name in names]


@pytest.mark.parametrize(
    ("exact", "whole"),
    [("0.5", 0), ("1.5", 2), ("2.5", 2), ("3.5", 4), ("2.51", 3), ("2.49", 2), ("-0.5", 0), ("-1.5", -2)],
)
def test_a_half_goes_to_the_even_one(exact: str, whole: int) -> None:
    assert rounded(Fraction(exact)) == whole


def test_shares_come_to_the_total_and_the_first_gets_what_is_over() -> None:
    assert apportion(100, [1, 1, 1]) == [34, 33, 33]
    assert apportion(5, [850, 1150, 0]) == [2, 3, 0]
    assert apportion(-100, [1, 1, 1]) == [-33, -33, -34]
    assert apportion(100, [0, 0]) == [0, 0]


def test_two_taxes_on_top_are_rounded_each_by_itself(till: Till) -> None:
    # 850 x 6.25 % = 53.125 and 850 x 2 % = 17.
    order = till.calculate(line("VAR_BURGER"))
    assert amounts(order, "total_tax_money", "total_money") == [70, 920]
    assert [(tax["uid"], tax["applied_money"]["amount"]) for tax in order["taxes"]] == [
        ("TAX_STATE", 53),
        ("TAX_CITY", 17),
    ]
    assert all(tax["auto_applied"] for tax in order["taxes"])


@pytest.mark.parametrize(("quantity", "tax"), [("1", 2), ("3", 8), ("5", 12)])
def test_half_a_cent_of_tax_goes_to_the_even_cent(till: Till, quantity: str, tax: int) -> None:
    # 250 at 1 %: 2.5, 7.5 and 12.5 cents.
    half = [{"uid": "half", "name": "Half", "percentage": "1", "scope": "LINE_ITEM"}]
    drink = line("VAR_COLA_MEDIUM", quantity, applied_taxes=[{"tax_uid": "half"}])
    order = till.calculate(drink, taxes=half, pricing_options={"auto_apply_taxes": False})
    assert order["total_tax_money"]["amount"] == tax


def test_taxes_of_lines_are_rounded_by_line_and_those_of_the_order_once(till: Till) -> None:
    # Three lines of 150 at 5 %: 7.5 -> 8 each, so 24; all together 22.5 -> 22.
    lines = [line("VAR_WATER") | {"uid": uid} for uid in "abc"]
    tax = {"uid": "tax", "name": "Tax", "percentage": "5", "scope": "ORDER"}
    together = till.calculate(*lines, taxes=[tax])
    assert together["total_tax_money"]["amount"] == 22
    assert [one["total_tax_money"]["amount"] for one in together["line_items"]] == [8, 7, 7]
    apart = [one | {"applied_taxes": [{"tax_uid": "tax"}]} for one in lines]
    assert till.calculate(*apart, taxes=[tax | {"scope": "LINE_ITEM"}])["total_tax_money"]["amount"] == 24


def test_a_tax_within_the_price_does_not_make_it_dearer(till: Till) -> None:
    # 605 with 10 % in it: 605 / 11 = 55.
    order = till.calculate(line("VAR_CHEESECAKE", "2"))
    cake = order["line_items"][0]
    assert amounts(order, "total_money", "total_tax_money") == [1210, 110]
    assert amounts(cake, "variation_total_price_money", "gross_sales_money", "total_money") == [
        1210,
        1100,
        1210,
    ]


def test_both_kinds_of_tax_on_one_line(till: Till) -> None:
    # 1100 holds 100 of the 10 %; the 5 % come on top of the 1000 without it.
    taxes = [
        {"uid": "in", "name": "In", "percentage": "10", "scope": "ORDER", "type": "INCLUSIVE"},
        {"uid": "on", "name": "On", "percentage": "5", "scope": "ORDER", "type": "ADDITIVE"},
    ]
    order = till.calculate(
        {"uid": "l", "name": "Platter", "quantity": "1", "base_price_money": till.shop.money(1100)},
        taxes=taxes,
    )
    assert amounts(order, "total_money", "total_tax_money") == [1150, 150]


def test_modifiers_count_by_their_quantity_and_by_the_lines(till: Till) -> None:
    # Two burgers at 850, each with fries at 199, chilli twice at 50, hot once at 25: 2 x 1174 = 2348.
    burger = line(
        "VAR_BURGER",
        "2",
        modifiers=[
            {"uid": "side", "catalog_object_id": "MOD_FRIES"},
            {"uid": "dip", "catalog_object_id": "MOD_CHILI", "quantity": "2", "parent_modifier_uid": "side"},
            {"uid": "heat", "catalog_object_id": "MOD_HOT", "parent_modifier_uid": "dip"},
        ],
    )
    found = till.calculate(burger)["line_items"][0]
    assert amounts(found, "base_price_money", "variation_total_price_money") == [850, 1700]
    assert found["gross_sales_money"]["amount"] == 2348
    assert [each["total_price_money"]["amount"] for each in found["modifiers"]] == [398, 200, 50]
    # 2348 at 6.25 % = 146.75, at 2 % = 46.96.
    assert amounts(found, "total_tax_money", "total_money") == [194, 2542]


def test_a_price_of_the_location_counts_before_the_general_one(till: Till) -> None:
    assert till.calculate(line("VAR_VEGGIE"))["line_items"][0]["base_price_money"]["amount"] == 900


def test_a_percentage_off_the_order_is_shared_out_and_taxed_afterwards(till: Till) -> None:
    # 10 % of 850 + 199 = 104.9 -> 105, in shares of 85.08 and 19.92: 85 and 20.
    off = [{"uid": "promo", "catalog_object_id": "DISC_WELCOME", "scope": "ORDER"}]
    order = till.calculate(line("VAR_BURGER"), line("VAR_COLA_SMALL"), discounts=off)
    assert [one["total_discount_money"]["amount"] for one in order["line_items"]] == [85, 20]
    # 765: 47.8125 and 15.3; 179: 11.1875 and 3.58.
    assert [one["total_tax_money"]["amount"] for one in order["line_items"]] == [63, 15]
    assert amounts(order, "total_discount_money", "total_tax_money", "total_money") == [105, 78, 1022]


def test_an_amount_off_never_goes_below_nothing(till: Till) -> None:
    off = [{"uid": "beach", "catalog_object_id": "DISC_BEACH", "scope": "ORDER"}]
    order = till.calculate(line("VAR_WATER"), discounts=off)
    assert amounts(order, "total_discount_money", "total_money") == [150, 0]


def test_discounts_come_off_in_squares_sequence_whatever_theirs(till: Till) -> None:
    # 1000, less 10 % of the line = 900, less 10 % of the order = 810, less 110 = 700, less 200 = 500.
    discounts = [
        {"uid": "d", "name": "D", "amount_money": till.shop.money(200), "scope": "ORDER"},
        {"uid": "c", "name": "C", "amount_money": till.shop.money(110), "scope": "LINE_ITEM"},
        {"uid": "b", "name": "B", "percentage": "10", "scope": "ORDER"},
        {"uid": "a", "name": "A", "percentage": "10", "scope": "LINE_ITEM"},
    ]
    order = till.calculate(
        {
            "uid": "l",
            "name": "Platter",
            "quantity": "1",
            "base_price_money": till.shop.money(1000),
            "applied_discounts": [{"discount_uid": "a"}, {"discount_uid": "c"}],
        },
        discounts=discounts,
    )
    assert [each["applied_money"]["amount"] for each in order["discounts"]] == [200, 110, 90, 100]
    assert order["total_money"]["amount"] == 500


def test_a_reward_for_one_piece_takes_one_piece_off(till: Till) -> None:
    # Two coffees with oat milk are 2 x 440; one of them is free: 440, and 27.5 -> 28 and 8.8 -> 9 of tax.
    coffees = with_modifiers("VAR_COFFEE_HOT", "MOD_OAT", quantity="2")
    order = till.calculate(
        coffees, line("VAR_BURGER"), rewards=[{"id": "maybe", "reward_tier_id": "TIER_COFFEE"}]
    )
    assert [one["total_discount_money"]["amount"] for one in order["line_items"]] == [440, 0]
    assert order["line_items"][0]["total_money"]["amount"] == 477
    assert order["rewards"] == [{"id": "maybe", "reward_tier_id": "TIER_COFFEE"}]
    assert order["discounts"][0]["reward_ids"] == ["maybe"]


def test_a_blocked_tax_is_not_applied_to_its_line(till: Till) -> None:
    blocked = {"blocked_taxes": [{"uid": "b", "tax_catalog_object_id": "TAX_CITY"}]}
    order = till.calculate(line("VAR_BURGER", pricing_blocklists=blocked), line("VAR_COLA_SMALL"))
    assert [len(one["applied_taxes"]) for one in order["line_items"]] == [1, 2]


def test_what_is_not_taxable_is_not_taxed(till: Till) -> None:
    assert till.calculate(line("VAR_WATER"))["total_tax_money"]["amount"] == 0


def test_yen_have_no_cents(japan: Till) -> None:
    # 850 holds 850 / 11 = 77.27 of the 10 %.
    order = japan.calculate(line("VAR_BURGER"))
    assert order["total_money"] == {"amount": 850, "currency": "JPY"}
    assert order["total_tax_money"]["amount"] == 77
