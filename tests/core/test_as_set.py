"""Single dishes that a set holds too, for less: found, and never changed by themselves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.core.as_set import AsSet, as_set
from kiosk.core.basket import MOST_LINES, MOST_OF_A_LINE, Basket, Choice, Line
from kiosk.core.menu import Item, Menu, SetStep, StepChoice
from kiosk.core.pricing import unit_price
from tests.core.menus import (
    COMBO,
    EAT_IN,
    MENU,
    NOON,
    PARTY,
    TAKE_OUT,
    a_basket,
    a_line,
    an_item,
    name,
    sold_out,
    with_items,
    yen,
)

TERIYAKI = (Choice("sauce", "teriyaki"),)
BURGER = a_line("burger", choices=TERIYAKI)
FRIES, COLA = a_line("fries-s"), a_line("cola-s")


def plus(*items: Item) -> Menu:
    return replace(MENU, items=(*MENU.items, *items))


def offered(*lines: Line, menu: Menu = MENU) -> AsSet | None:
    return as_set(menu, a_basket(*lines), NOON)


def saved(offer: AsSet | None, menu: Menu = MENU) -> int:
    """What all the lines cost less."""
    if offer is None:
        return 0
    costs = [
        sum(unit_price(menu, x, basket.mode).minor * x.quantity for x in basket.lines)
        for basket in (offer.before, offer.after)
    ]
    return costs[0] - costs[1]


def goods(basket: Basket) -> list[tuple[str, int]]:
    return [(line.variant_id, line.quantity) for line in basket.lines]


def test_a_burger_fries_and_a_cola_are_the_set_with_what_was_chosen() -> None:
    offer = offered(BURGER, FRIES, COLA)
    assert offer is not None and saved(offer) == 590 + 200 + 190 - 890
    assert goods(offer.after) == [("combo", 1)]
    assert [(part.variant_id, part.choices) for part in offer.line.parts] == [
        ("burger", TERIYAKI),
        ("fries-s", ()),
        ("cola-s", ()),
    ]


def test_extras_and_the_prices_of_options_are_the_same_in_the_set() -> None:
    wasabi = a_line("burger", choices=(Choice("sauce", "wasabi"), Choice("extra", "cheese", 2)))
    assert saved(offered(wasabi, a_line("fries-m"), COLA)) == 90  # both cost 60 more, and the burger 210


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (BURGER, FRIES),
        (BURGER, FRIES, a_line("cola-l")),
        (a_line("cheeseburger"), FRIES, COLA),
    ],
    ids=["nothing", "no drink", "a size the set does not have", "dearer as a set"],
)
def test_nothing_is_offered_that_saves_nothing(lines: tuple[Line, ...]) -> None:
    assert offered(*lines) is None


def test_the_dish_that_gains_most_goes_into_the_set_and_the_rest_stays_as_it_is() -> None:
    offer = offered(a_line("cheeseburger"), BURGER, FRIES, COLA, a_line("edamame"))
    assert offer is not None and goods(offer.after) == [("cheeseburger", 1), ("combo", 1), ("edamame", 1)]
    assert saved(offer) == 90


def test_as_many_sets_as_there_are_dishes_for_them() -> None:
    offer = offered(replace(BURGER, quantity=3), replace(FRIES, quantity=2), replace(COLA, quantity=2))
    assert offer is not None and offer.line.quantity == 2 and saved(offer) == 180
    assert goods(offer.after) == [("combo", 2), ("burger", 1)]


def test_what_is_in_a_set_already_is_not_taken_for_another() -> None:
    first = offered(BURGER, FRIES, COLA)
    assert first is not None
    assert as_set(MENU, first.after, NOON) is None
    more = first.after.added(BURGER).added(FRIES).added(COLA)
    second = as_set(MENU, more, NOON)
    assert second is not None and goods(second.after) == [("combo", 2)]  # merged with the equal one


def test_a_line_of_sets_holds_no_more_than_a_line_may() -> None:
    lines = [replace(line, quantity=MOST_OF_A_LINE) for line in (BURGER, FRIES, COLA)]
    offer = offered(*lines)
    assert offer is not None and offer.line.quantity == MOST_OF_A_LINE


@pytest.mark.parametrize(
    "combo",
    [
        sold_out(COMBO),
        replace(COMBO, category_ids=("breakfast",)),
        replace(COMBO, take_out_only=True),
        replace(COMBO, age_limit=20),
        replace(COMBO, groups=PARTY.groups),
    ],
    ids=["sold out", "another time of day", "only to take out", "an age is asked for", "a choice is missing"],
)
def test_a_set_that_cannot_be_had_just_so_is_not_offered(combo: Item) -> None:
    assert offered(BURGER, FRIES, COLA, menu=with_items(combo)) is None


def test_a_set_of_the_morning_is_offered_in_the_morning() -> None:
    menu = with_items(replace(COMBO, category_ids=("breakfast",)))
    basket = a_basket(BURGER, FRIES, COLA)
    assert as_set(menu, basket, NOON - timedelta(hours=3)) is not None


def test_the_price_is_that_of_the_way_it_is_eaten() -> None:
    cheap = replace(COMBO.variants[0], price={EAT_IN: yen(1100), TAKE_OUT: yen(800)})
    menu = with_items(replace(COMBO, variants=(cheap,)))
    basket = a_basket(BURGER, FRIES, COLA)
    assert as_set(menu, basket, NOON) is None
    out = as_set(menu, basket.with_mode(TAKE_OUT), NOON)
    assert saved(out, menu) == 180


def test_what_is_sold_out_goes_into_no_set() -> None:
    assert offered(BURGER, FRIES, COLA, menu=with_items(sold_out(MENU.by_id["burger"]))) is None


def test_of_two_sets_the_one_that_saves_more() -> None:
    duo = an_item(
        "duo",
        600,
        "sets",
        steps=(
            SetStep("main", name("main"), (StepChoice("burger", yen(0)),)),
            SetStep("drink", name("drink"), (StepChoice("cola-s", yen(0)),)),
        ),
    )
    menu = plus(duo)
    offer = as_set(menu, a_basket(BURGER, FRIES, COLA), NOON)
    assert offer is not None and goods(offer.after) == [("duo", 1), ("fries-s", 1)]
    assert saved(offer, menu) == 180


def test_two_of_one_step_and_only_what_the_price_includes() -> None:
    bites = an_item(
        "bites",
        300,
        "sets",
        steps=(
            SetStep(
                "two",
                name("two"),
                tuple(StepChoice(x, yen(0)) for x in ("fries-s", "edamame", "soup")),
                min=1,
                max=3,
                included=2,
            ),
        ),
    )
    menu = plus(bites)
    offer = as_set(menu, a_basket(FRIES, a_line("edamame"), a_line("soup")), NOON)
    assert offer is not None and goods(offer.after) == [("bites", 1), ("soup", 1)]
    assert saved(offer, menu) == 150
    assert as_set(menu, a_basket(a_line("edamame")), NOON) is None  # alone it is cheaper


def test_a_basket_without_room_for_one_more_line_is_left_alone() -> None:
    pair = an_item(
        "pair", 800, "sets", steps=(SetStep("two", name("two"), (StepChoice("burger", yen(0)),), 2, 2, 2),)
    )
    sides = [an_item(f"side-{n}", 100) for n in range(MOST_LINES - 1)]
    menu = plus(pair, *sides)
    three = [replace(BURGER, quantity=3), *(a_line(side.id, menu=menu) for side in sides)]
    assert as_set(menu, a_basket(*three), NOON) is None  # the third burger needs its line
    offer = as_set(menu, a_basket(*three[:-1]), NOON)
    assert offer is not None and goods(offer.after)[:2] == [("pair", 1), ("burger", 1)]


def test_ten_thousand_dishes_are_not_looked_through() -> None:
    menu = plus(*(an_item(f"dish-{n}", 100) for n in range(10_000))).indexed()
    assert list(menu.steps_with) == list(MENU.steps_with)  # only what sets hold is asked about
    assert saved(as_set(menu, a_basket(BURGER, FRIES, COLA), NOON), menu) == 90
