"""What was ordered before, as it can be had today."""

from dataclasses import replace

from kiosk.core.basket import Choice, Line, Part
from kiosk.core.usual import again
from tests.core.menus import BURGER, EAT_IN, MENU, NOON, SAUCE, sold_out, with_items, yen
from tests.core.menus import FRIES as FRIES_ITEM

BURGERS = Line(4, "burger", "burger", 2, (Choice("sauce", "wasabi"),))
FRIES = Line(9, "fries", "fries-m")
COMBO = Line(
    1,
    "combo",
    "combo",
    parts=(Part("main", "cheeseburger"), Part("side", "fries-m"), Part("drink", "cola-s")),
)


def test_what_can_be_had_costs_what_it_costs_today() -> None:
    found = again(MENU, NOON, EAT_IN, (BURGERS, FRIES))
    assert (found.lines, found.amount, found.gone, found.changed) == (
        (BURGERS, FRIES),
        yen(2 * 640 + 260),
        (),
        False,
    )


def test_what_is_sold_out_is_named_and_the_rest_can_be_had() -> None:
    found = again(with_items(sold_out(FRIES_ITEM)), NOON, EAT_IN, (BURGERS, FRIES))
    assert found.lines == (BURGERS,) and found.gone == ("fries",) and not found.changed
    in_a_set = again(with_items(sold_out(FRIES_ITEM)), NOON, EAT_IN, (COMBO,))
    assert in_a_set.lines == () and in_a_set.gone == ("combo",) and in_a_set.amount == yen(0)


def test_what_has_left_the_menu_has_changed_it() -> None:
    found = again(MENU, NOON, EAT_IN, (Line(1, "no-such", "no-such"), FRIES))
    assert found.lines == (FRIES,) and found.gone == () and found.changed


def test_breakfast_is_not_had_at_noon() -> None:
    breakfast = Line(1, "pancakes", "pancakes")
    assert again(MENU, NOON, EAT_IN, (breakfast,)).gone == ("pancakes",)
    assert again(MENU, NOON.replace(hour=8), EAT_IN, (breakfast,)).gone == ()


def test_an_extra_that_is_no_longer_offered_is_left_out_and_said() -> None:
    extra = replace(BURGERS, choices=(Choice("sauce", "wasabi"), Choice("extra", "bacon")))
    found = again(MENU, NOON, EAT_IN, (extra,))
    assert found.lines == (BURGERS,) and found.changed


def test_a_sauce_that_must_be_chosen_anew_is_not_chosen_for_the_guest() -> None:
    other = replace(SAUCE, options=tuple(o for o in SAUCE.options if o.id != "wasabi"))
    menu = with_items(replace(BURGER, groups=(other, *BURGER.groups[1:])))
    found = again(menu, NOON, EAT_IN, (BURGERS,))
    assert found.lines == () and found.gone == ("burger",)
