"""Searching the menu by what a guest can type on the kiosk's own pad."""

from dataclasses import replace

import pytest

from kiosk.core.menu import Category, Item, Menu, ServiceMode, Variant
from kiosk.core.money import Money
from kiosk.core.search import SearchIndex, folded
from tests.core.work import calls


def an_item(item_id: str, category: str = "food", **name: str) -> Item:
    price = Money(500, "JPY")
    variant = Variant(item_id, {}, {ServiceMode.EAT_IN: price, ServiceMode.TAKE_OUT: price})
    return Item(item_id, name, (category,), (variant,), "food")


def a_menu(*items: Item) -> Menu:
    categories = (
        Category("food", {"ja": "フード", "en": "Food"}),
        Category("drinks", {"ja": "ドリンク", "en": "Drinks"}),
    )
    return Menu("1", "JPY", ("ja", "en"), categories, items, ())


MENU = a_menu(
    an_item("double", ja="ダブルチーズ｜バーガー", en="Double Cheeseburger"),
    an_item("cheese", ja="チーズ｜バーガー", en="Cheeseburger"),
    an_item("gyudon", ja="温玉｜牛丼", en="Beef Bowl with Egg", **{"ja-Hira": "おんたまぎゅうどん"}),
    an_item("cola", "drinks", ja="コーラ", en="Cola"),
    an_item("jalapeno", ja="ハラペーニョ", en="Jalapeño Poppers", es="Jalapeños rellenos"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ちーず", ("cheese", "double")),
        ("チーズ", ("cheese", "double")),
        ("ﾁｰｽﾞ", ("cheese", "double")),
        ("CHEESE", ("cheese", "double")),
        ("ｃｈｅｅｓｅ", ("cheese", "double")),
        ("cheese double", ("double",)),
        ("bowl beef", ("gyudon",)),
        ("ぎゅうどん", ("gyudon",)),
        ("牛丼", ("gyudon",)),
        ("jalapeno", ("jalapeno",)),
        ("Jalapeños", ("jalapeno",)),
        ("どりんく", ("cola",)),
        ("drinks cola", ("cola",)),
        ("pizza", ()),
        ("", ()),
        ("  ", ()),
        ("・", ()),
        ("\t", ()),
    ],
)
def test_a_dish_is_found_however_its_name_is_typed(typed: str, found: tuple[str, ...]) -> None:
    assert SearchIndex(MENU).find(typed) == found


def test_a_name_that_begins_with_the_word_comes_first() -> None:
    menu = a_menu(an_item("iced", en="Iced Tea"), an_item("tea", en="Tea"), an_item("steak", en="Steak"))
    assert SearchIndex(menu).find("tea") == ("tea", "iced", "steak")


def test_kana_of_both_kinds_and_widths_fold_to_the_same() -> None:
    assert folded("ｶﾞﾘﾊﾞﾀ・ヴ") == folded("がりばたゔ")


def test_a_line_break_in_a_name_does_not_shift_the_others() -> None:
    menu = a_menu(an_item("odd", en="Odd\nName"), an_item("tea", en="Tea"))
    assert SearchIndex(menu).find("tea") == ("tea",)


def test_among_ten_times_the_items_a_search_is_no_more_than_ten_times_the_work() -> None:
    assert searching(10_000) < 12 * searching(1_000)


def searching(items: int) -> int:
    item = an_item("x", ja="ダブルチーズ｜バーガー", en="Double Cheeseburger")
    many = [replace(item, id=f"x{i}", name={**item.name, "en": f"Double {i}"}) for i in range(items)]
    index = SearchIndex(a_menu(*many))
    found: list[str] = []
    count = calls(lambda: found.extend(index.find("double 77")))
    assert "x77" in found
    return count
