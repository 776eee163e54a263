"""Texts, day parts over midnight, what is on sale."""

from dataclasses import replace
from datetime import datetime, time

import pytest

from kiosk.core.menu import Allergens, Category, DayPart, Variant, plain, renewed, say
from tests.core.menus import (
    BURGER,
    CHEESEBURGER,
    EAT_IN,
    FRIES,
    MENU,
    NOON,
    PANCAKES,
    SALAD,
    TAKE_OUT,
    TOKYO,
    variant,
    yen,
)

TEXT = {"ja": "チーズ｜バーガー", "en": "Cheeseburger"}


def at(weekday: int, hour: int, minute: int = 0) -> datetime:
    """A moment of a week; Monday is 0."""
    return datetime(2026, 4, 6 + weekday, hour, minute, tzinfo=TOKYO)


def test_a_text_falls_back_to_english_then_to_whatever_there_is() -> None:
    assert say(TEXT, "ja") == "チーズ｜バーガー"
    assert say(TEXT, "es") == "Cheeseburger"
    assert say({"ko": "치즈버거"}, "ja") == "치즈버거"
    assert say({"ja": "", "en": "Cheeseburger"}, "ja") == "Cheeseburger"
    assert say({}, "ja") == ""
    assert plain(TEXT, "ja") == "チーズバーガー"


def test_no_name_spoils_the_sentence_it_stands_in() -> None:
    """Control characters are boxes on a screen, and a sign may turn the direction of all that follows."""
    assert say({"en": "Co\u202ela\x00\x1b[2J"}, "en") == "Cola  [2J"
    assert say({"en": "Fries\r\nlarge\u2067"}, "en") == "Fries\nlarge"
    for name in ("👩‍🍳 Chef’s", "شاورما حار", "味噌　汁", "Cre\u0300me"):
        assert say({"en": name}, "en") == name


@pytest.mark.parametrize(
    ("moment", "open_"),
    [
        (at(0, 6, 59), False),
        (at(0, 7), True),
        (at(0, 10, 29), True),
        (at(0, 10, 30), False),
    ],
)
def test_a_day_part_begins_at_its_start_and_is_over_at_its_end(moment: datetime, open_: bool) -> None:
    assert DayPart(time(7), time(10, 30)).holds(moment) is open_


@pytest.mark.parametrize(
    ("moment", "open_"),
    [
        (at(4, 21, 59), False),
        (at(4, 22), True),  # Friday night
        (at(5, 1, 59), True),  # it is Saturday now, and still Friday's night
        (at(5, 2), False),
        (at(5, 22), False),
        (at(4, 1), False),  # Thursday's night has none
    ],
)
def test_a_night_that_passes_midnight_belongs_to_the_day_it_began_on(moment: datetime, open_: bool) -> None:
    assert DayPart(time(22), time(2), frozenset({4})).holds(moment) is open_


def test_a_category_is_closed_with_its_parent() -> None:
    morning = Category("morning", {}, day_parts=(DayPart(time(7), time(10)),))
    eggs = Category("eggs", {}, parent_id="morning")
    menu = replace(MENU, categories=(morning, eggs, Category("all", {})))
    assert [category.id for category in menu.open_categories(at(0, 8))] == ["morning", "eggs", "all"]
    assert [category.id for category in menu.open_categories(at(0, 12))] == ["all"]


def test_breakfast_is_on_sale_in_the_morning_only() -> None:
    assert MENU.on_sale(PANCAKES, NOON.replace(hour=8))
    assert not MENU.on_sale(PANCAKES, NOON)
    assert MENU.on_sale(BURGER, NOON)
    assert MENU.on_sale(replace(PANCAKES, category_ids=("breakfast", "sides")), NOON)
    assert MENU.on_sale(replace(PANCAKES, category_ids=()), NOON)


def test_simple_is_what_one_touch_can_add() -> None:
    assert CHEESEBURGER.simple
    assert not BURGER.simple and not FRIES.simple


def test_sellable_needs_one_variant_that_can_be_had() -> None:
    assert FRIES.sellable and not SALAD.sellable
    some = replace(FRIES, variants=(variant("fries-s", 200, available=False), variant("fries-m", 260)))
    none = replace(FRIES, variants=(variant("fries-s", 200, available=False),))
    assert some.sellable and not none.sellable


def test_a_price_for_one_mode_is_the_price_for_both() -> None:
    only = Variant("tea", {}, {TAKE_OUT: yen(700)})
    assert only.price == {EAT_IN: yen(700), TAKE_OUT: yen(700)}
    both = {EAT_IN: yen(500), TAKE_OUT: yen(490)}
    assert Variant("tea", {}, both).price == both


def test_things_are_found_by_id_variant_and_barcode() -> None:
    assert MENU.by_id["fries"] is FRIES
    assert MENU.by_variant["fries-l"] is FRIES
    assert MENU.by_barcode["4900000000017"] is BURGER
    assert len(MENU.by_barcode) == 2  # who has none is not found by nothing


def test_one_unknown_makes_a_sum_of_allergens_unknown() -> None:
    wheat, egg = Allergens(frozenset({"wheat"})), Allergens(frozenset({"egg"}))
    assert (wheat | egg).contains == {"wheat", "egg"}
    assert (wheat | Allergens(None)).contains is None


def test_the_items_of_a_category_and_of_a_tag_are_in_the_menus_order() -> None:
    for category in MENU.categories:
        held = [item for item in MENU.items if category.id in item.category_ids]
        assert list(MENU.by_category.get(category.id, ())) == held
    tagged = replace(MENU, items=tuple(replace(item, tags=("pick",)) for item in MENU.items[:2]))
    assert tagged.tagged == {"pick": tagged.items}


def test_in_a_new_menu_only_what_has_changed_is_new() -> None:
    dearer = replace(BURGER, variants=(variant(BURGER.variants[0].id, 9999),))
    fresh = replace(
        MENU, version="2", items=tuple(dearer if i == BURGER else replace(i) for i in reversed(MENU.items))
    )
    new = renewed(MENU, fresh)
    assert new == fresh
    assert [item for item in new.items if not any(item is old for old in MENU.items)] == [dearer]


def test_without_a_menu_before_a_new_one_is_taken_as_it_is() -> None:
    assert renewed(None, MENU) is MENU
