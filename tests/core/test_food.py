"""Allergens, diets and calories of what was really chosen."""

from dataclasses import replace

import pytest

from kiosk.core.basket import Choice, Line, Part
from kiosk.core.food import Fit, Most, calories, fit, limits, line_allergens, stated_allergens, within
from kiosk.core.menu import (
    Allergens,
    Item,
    Menu,
    ModifierGroup,
    Option,
    ServiceMode,
    SetStep,
    StepChoice,
    Variant,
)
from kiosk.core.money import Money

NOTHING = Money(0, "JPY")
SAUCE = ModifierGroup(
    "sauce",
    {"en": "Sauce"},
    (
        Option("mayo", {"en": "Mayo"}, NOTHING, allergens=Allergens(frozenset({"egg"})), calories=70),
        Option("salt", {"en": "Salt"}, NOTHING, calories=0),
        Option("secret", {"en": "Secret"}, NOTHING, allergens=Allergens(None)),
    ),
    min=1,
    max=1,
)
MILK = ModifierGroup(
    "kind",
    {"en": "Kind"},
    (Option("soy", {"en": "Soy"}, NOTHING, allergens=Allergens(frozenset({"soy"})), calories=14),),
)
COFFEE = ModifierGroup("with", {"en": "With"}, (Option("milk", {"en": "Milk"}, NOTHING, groups=(MILK,)),))


def an_item(item_id: str, allergens: set[str] | None, **more: object) -> Item:
    variant = Variant(item_id, {}, dict.fromkeys(ServiceMode, Money(500, "JPY")), calories=100)
    stated = Allergens(None if allergens is None else frozenset(allergens))
    return Item(item_id, {"en": item_id}, ("all",), (variant,), "food", allergens=stated, **more)  # type: ignore[arg-type]


BURGER = an_item("burger", {"wheat"}, groups=(SAUCE,))
SALAD = an_item("salad", set(), diet=frozenset({"vegan"}))
MYSTERY = an_item("mystery", None)
LATTE = an_item("latte", set(), groups=(COFFEE,))
MEAL = an_item(
    "meal",
    set(),
    steps=(
        SetStep("main", {}, (StepChoice("burger", NOTHING), StepChoice("salad", NOTHING))),
        SetStep("drink", {}, (StepChoice("latte", NOTHING),)),
    ),
)
MENU = Menu("1", "JPY", ("en",), (), (BURGER, SALAD, MYSTERY, LATTE, MEAL), ())


@pytest.mark.parametrize(
    ("item", "avoid", "diet", "wanted"),
    [
        (BURGER, {"wheat"}, set(), Fit.NO),
        (BURGER, {"egg"}, set(), Fit.YES),  # there is a sauce without
        (MYSTERY, {"egg"}, set(), Fit.UNKNOWN),
        (MYSTERY, set(), set(), Fit.YES),
        (SALAD, set(), {"vegan"}, Fit.YES),
        (BURGER, set(), {"vegan"}, Fit.NO),
        (MEAL, {"wheat"}, set(), Fit.YES),  # with the salad
        (MEAL, set(), {"vegan"}, Fit.NO),  # no drink for a vegan
    ],
)
def test_a_dish_fits_if_it_can_be_had_without(
    item: Item, avoid: set[str], diet: set[str], wanted: Fit
) -> None:
    assert fit(MENU, item, frozenset(avoid), frozenset(diet)) is wanted


def test_an_option_whose_allergens_are_not_stated_never_passes_as_free() -> None:
    only_secret = replace(BURGER, groups=(replace(SAUCE, options=SAUCE.options[2:]),))
    assert fit(MENU, only_secret, frozenset({"egg"}), frozenset()) is Fit.UNKNOWN


def test_the_options_chosen_add_their_allergens_and_calories() -> None:
    line = Line(1, "burger", "burger", choices=(Choice("sauce", "mayo"),))
    assert line_allergens(MENU, line).contains == {"wheat", "egg"}
    assert calories(MENU, line) == 170


def test_nested_options_count_too() -> None:
    line = Line(1, "latte", "latte", choices=(Choice("with", "milk", 2, (Choice("kind", "soy"),)),))
    assert line_allergens(MENU, line).contains == {"soy"}
    assert calories(MENU, line) == 128


def test_one_unknown_makes_the_whole_unknown_but_what_is_known_is_still_said() -> None:
    line = Line(1, "burger", "burger", choices=(Choice("sauce", "secret"),))
    assert line_allergens(MENU, line).contains is None
    assert stated_allergens(MENU, line) == {"wheat"}


def test_a_set_is_the_sum_of_its_parts() -> None:
    parts = (Part("main", "burger", (Choice("sauce", "mayo"),)), Part("drink", "latte"))
    line = Line(1, "meal", "meal", parts=parts)
    assert line_allergens(MENU, line).contains == {"wheat", "egg"}
    assert calories(MENU, line) == 370


def test_calories_that_are_not_stated_are_not_guessed() -> None:
    variant = replace(MYSTERY.variants[0], calories=None)
    menu = replace(MENU, items=(replace(MYSTERY, variants=(variant,)),))
    assert calories(menu, Line(1, "mystery", "mystery")) is None


def priced(item_id: str, price: int, kcal: int | None, **more: object) -> Item:
    both = {ServiceMode.EAT_IN: Money(price, "JPY"), ServiceMode.TAKE_OUT: Money(price - 10, "JPY")}
    variant = Variant(item_id, {}, both, calories=kcal)
    return Item(item_id, {"en": item_id}, ("all",), (variant,), "food", **more)  # type: ignore[arg-type]


RICE, STEW = priced("rice", 200, 250), priced("stew", 800, None)
TRAY = priced(
    "tray", 900, None, steps=(SetStep("rice", {}, (StepChoice("rice", NOTHING),)), SetStep("salad", {}, ()))
)
TABLE = Menu("1", "JPY", ("en",), (), (RICE, STEW, TRAY), ())


@pytest.mark.parametrize(
    ("item", "most", "fits"),
    [
        (RICE, Most(), True),
        (RICE, Most(price=200), True),
        (RICE, Most(price=199), False),
        (RICE, Most(200, 249), False),
        (STEW, Most(calories=9999), False),  # nobody says what it brings
        (STEW, Most(price=800), True),
        (TRAY, Most(calories=250), True),  # what it comes with
    ],
)
def test_a_dish_costs_and_brings_no_more_than_was_asked_for(item: Item, most: Most, fits: bool) -> None:
    assert within(TABLE, item, most, ServiceMode.EAT_IN) is fits


def test_the_price_is_that_of_the_way_it_is_eaten() -> None:
    assert within(TABLE, RICE, Most(price=190), ServiceMode.TAKE_OUT)
    assert not within(TABLE, RICE, Most(price=190), ServiceMode.EAT_IN)


def test_a_limit_is_replaced_by_another_and_taken_back() -> None:
    both = Most(price=500).toggled(Most(calories=300)).toggled(Most(price=800))
    assert (both, len(both)) == (Most(800, 300), 2)
    assert both.toggled(Most(price=800)) == Most(calories=300)


@pytest.mark.parametrize(
    ("figures", "offered"),
    [
        ([180, 290, 290, 381, 381, 540, 695, 790, 980], (390, 700)),
        ([149, 299, 449, 899, 1099, 1299], (450, 1100)),
        ([0, 0, 5, 35, 400], (35,)),
        ([500, 500, 500], ()),
        ([7], ()),
        ([], ()),
    ],
)
def test_limits_are_round_and_part_the_dishes(figures: list[int], offered: tuple[int, ...]) -> None:
    assert limits(figures) == offered
