"""Allergens, diets and calories of what was really chosen."""

from dataclasses import replace

import pytest

from kiosk.core.basket import Choice, Line, Part
from kiosk.core.food import Fit, calories, fit, line_allergens, stated_allergens
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
