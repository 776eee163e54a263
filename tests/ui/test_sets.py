"""A set: one group a step, a touch chooses and goes on, a review at the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.basket import Line, Part, default_parts, first_line
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from tests.ui import demo, states, states_menu
from tests.ui.walk import Walk, walking

pytestmark = pytest.mark.usefixtures("screens")


def fresh(language: str, item_id: str, **guest: object) -> Kiosk:
    item = demo.menu().by_id[item_id]
    return states.kiosk(language, st.SetScreen(first_line(demo.menu(), item)), **guest)


def screen(walk: Walk) -> st.SetScreen:
    assert isinstance(walk.kiosk.screen, st.SetScreen)
    return walk.kiosk.screen


def part_of(walk: Walk, step: str) -> list[str]:
    return [part.variant_id for part in screen(walk).line.parts if part.step_id == step]


def test_one_touch_a_group_and_the_set_is_in_the_basket() -> None:
    with walking(fresh("en", "burger-set")) as walk:
        walk.touch("choice-classic-burger", "choice-miso-soup", "choice-hot-coffee")
        assert walk.property("add", "ready") is True
        walk.touch("add")
        line = walk.kiosk.guest.basket.lines[0]
        assert [part.variant_id for part in line.parts] == ["classic-burger", "miso-soup", "hot-coffee"]


def test_next_keeps_what_is_included() -> None:
    with walking(states_menu.set_side("en")) as walk:
        assert walk.text("next") == "Next: drink"
        walk.touch("next")
        assert screen(walk).step == 2
        assert part_of(walk, "side") == ["fries-m"]


def test_what_costs_more_says_how_much() -> None:
    with walking(states_menu.set_side("en")) as walk:
        assert "Included" in walk.text("choice-green-salad")
        assert "+¥50" in walk.text("choice-onion-rings")
        before = walk.text("barTotal")
        walk.touch("choice-onion-rings")
        assert (before, walk.text("barTotal")) == ("¥1,140", "¥1,190")


def test_a_part_that_needs_a_choice_asks_before_going_on() -> None:
    with walking(fresh("en", "burger-set")) as walk:
        walk.touch("choice-double-cheeseburger")
        assert screen(walk).part == 0
        assert "choose your sauce" in walk.text("hint")
        walk.touch("next")
        assert screen(walk).part == 0
        walk.touch("option-sauce-special", "next")
        assert (screen(walk).step, screen(walk).part) == (1, None)


@pytest.mark.slow
def test_plain_japanese_shows_how_a_parts_name_is_read() -> None:
    for language, seen in (("ja-Hira", True), ("ja", False)):
        with walking(states_menu.set_bowl(language)) as walk:
            assert walk.hand.sees("furigana") is seen
            if seen:
                assert walk.text("furigana") == "おんたま温玉ぎゅうどん牛丼"
                walk.touch("next")
                assert not walk.hand.sees("furigana")


def test_done_steps_can_be_opened_again() -> None:
    with walking(states_menu.set_side("en")) as walk:
        walk.touch("step0")
        assert screen(walk).step == 0
        assert walk.property("choice-double-cheeseburger", "selected") is True


def test_two_are_included_and_more_cost_their_price() -> None:
    with walking(states_menu.set_bites("en")) as walk:
        assert "2 are included. You can have up to 4." in walk.text("set")
        before = walk.text("barTotal")
        walk.touch("choice-onion-rings")
        assert len(part_of(walk, "bites")) == 3
        assert walk.text("barTotal") != before
        assert screen(walk).step == 1


@pytest.mark.slow
def test_the_review_lists_every_part_and_each_can_be_changed() -> None:
    with walking(states_menu.set_review("en")) as walk:
        assert "Wasabi mayo" in walk.text("set-page")
        assert walk.text("add") == "Save"
        walk.touch("part-1")
        assert screen(walk).step == 1
        walk.touch("choice-edamame")
        assert screen(walk).step == 3
        walk.touch("part-options-0")
        assert screen(walk).part == 0
        walk.touch("option-sauce-teriyaki", "next", "add")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
        assert walk.kiosk.guest.basket.lines[0].parts[1] == Part("side", "edamame")


@pytest.mark.slow
def test_what_the_set_itself_asks_stands_on_the_review() -> None:
    with walking(states_menu.set_toy("en")) as walk:
        assert "choose your little gift" in walk.text("hint")
        walk.touch("add")
        assert screen(walk).nod == 1
        walk.touch("option-toy-toy-car", "add")
        assert walk.kiosk.guest.basket.lines[0].choices[0].option_id == "toy-car"


def test_sold_out_choices_are_seen_and_cannot_be_taken() -> None:
    with walking(fresh("en", "burger-set")) as walk:
        assert "Sold out" in walk.text("choice-shrimp-cutlet-burger")
        walk.touch("choice-shrimp-cutlet-burger")
        assert screen(walk).step == 0


def test_the_guests_filter_is_said_on_the_choices() -> None:
    made = states_menu.set_side("en")
    with walking(replace(made, guest=replace(made.guest, avoid=frozenset({"milk"})))) as walk:
        assert "Contains milk" in walk.text("choice-onion-rings")
        assert "Contains" not in walk.text("choice-edamame")


def test_more_than_one_of_a_set() -> None:
    with walking(states_menu.set_review("en")) as walk:
        walk.touch("how-many/more")
        assert screen(walk).line.quantity == 2
        assert walk.text("barTotal") == "¥2,380"


@pytest.mark.slow
def test_a_set_out_of_single_choices_opens_at_its_review() -> None:
    item = demo.menu().by_id["morning-set"]
    steps = tuple(replace(step, choices=step.choices[:1]) for step in item.steps)
    fixed = replace(item, steps=steps)
    menu = replace(demo.menu(), items=tuple(fixed if i.id == item.id else i for i in demo.menu().items))
    line = Line(0, item.id, item.id, parts=default_parts(menu, fixed))
    made = states.kiosk("en", st.SetScreen(line, len(steps)))
    with walking(replace(made, shop=replace(made.shop, menu=menu))) as walk:
        assert not walk.hand.names("choice-")
        walk.touch("add")
        assert walk.kiosk.guest.basket.count_of("morning-set") == 1


@pytest.mark.slow
def test_back_goes_one_step_back_and_then_to_the_menu() -> None:
    with walking(states_menu.set_side("en")) as walk:
        walk.touch("back")
        assert screen(walk).step == 0
        walk.touch("back")
        assert isinstance(walk.kiosk.screen, st.Browse)
