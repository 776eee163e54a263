"""What is sold out, and what cannot be made without it."""

from dataclasses import replace
from datetime import timedelta

from kiosk.core.menu import Item, Menu
from kiosk.core.stock import marked
from tests.core.menus import BURGER, COFFEE, MENU, NOON, NUGGETS, SAUCE, an_option, sold_out, with_items


def gone(menu: Menu) -> list[str]:
    return [item.id for item in menu.items if not item.sellable]


def options(item: Item, group: int = 0) -> dict[str, bool]:
    return {option.id: option.available for option in item.groups[group].options}


def test_with_nothing_sold_out_the_menu_is_the_same_object() -> None:
    assert marked(MENU) is MENU
    assert marked(MENU, {"unknown"}, {"unknown"}, {"unknown"}) is MENU


def test_items_variants_and_options_are_marked_and_all_else_stays_as_it_is() -> None:
    menu = marked(MENU, {"soup"}, {"fries-l"}, {"wasabi"})
    assert gone(menu) == ["soup", "salad"]  # the salad was sold out before
    assert [v.available for v in menu.by_id["fries"].variants] == [True, True, False]
    assert options(menu.by_id["burger"]) == {"teriyaki": True, "wasabi": False, "gone": True}
    assert menu.by_id["cola"] is MENU.by_id["cola"]


def test_nested_options_are_marked_too() -> None:
    menu = marked(MENU, options={"soy"})
    with_milk, black = menu.by_id["coffee"].groups[0].options
    assert [option.available for option in with_milk.groups[0].options] == [True, False]
    assert black is COFFEE.groups[0].options[1]


def test_a_dish_whose_required_choice_has_nothing_left_is_sold_out() -> None:
    assert "burger" in gone(marked(MENU, options={"teriyaki", "wasabi", "gone"}))
    assert "burger" not in gone(marked(MENU, options={"teriyaki", "wasabi"}))
    assert "burger" not in gone(marked(MENU, options={"onion", "pickle", "cheese", "egg"}))
    assert "nuggets" in gone(marked(MENU, options={"bbq", "curry"}))  # two dips belong to them


def test_one_kind_is_enough_where_it_may_be_taken_twice() -> None:
    twice = replace(NUGGETS, groups=(replace(NUGGETS.groups[0], repeat=True),))
    assert "nuggets" not in gone(marked(with_items(twice), options={"bbq", "curry"}))


def test_a_set_without_a_part_is_sold_out() -> None:
    assert "combo" not in gone(marked(MENU, items={"burger"}))  # there is the cheeseburger
    assert "combo" in gone(marked(MENU, items={"burger", "cheeseburger"}))
    assert "combo" in gone(marked(MENU, variants={"cola-s"}, items={"beer"}))
    no_sauce = replace(BURGER, groups=(replace(SAUCE, options=(an_option("x", available=False),)),))
    assert "combo" in gone(marked(with_items(no_sauce), items={"cheeseburger"}))


def test_what_the_pos_marked_itself_counts_as_well() -> None:
    assert "party" in gone(marked(with_items(sold_out(MENU.by_id["edamame"]))))


def test_what_comes_back_says_when() -> None:
    three, four = NOON + timedelta(hours=3), NOON + timedelta(hours=4)
    back = {"soup": three, "cola-s": four, "cola-l": three, "fries-l": three}
    back["edamame"] = three.replace(tzinfo=None)  # nobody knows whose three o'clock that is
    menu = marked(MENU, {"soup", "edamame"}, {"cola-s", "cola-l", "fries-l"}, back_at=back)
    assert menu.by_id["soup"].back_at == three and menu.by_id["edamame"].back_at is None
    assert menu.by_id["cola"].back_at == three  # the first of its sizes
    assert menu.by_id["fries"].back_at is None  # there are others
