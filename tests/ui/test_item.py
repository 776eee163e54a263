"""The page of a dish: what can be chosen, what is missing, what it costs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.basket import Choice, Line
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from tests.examples import one_of
from tests.ui import demo, scene, states, states_menu
from tests.ui.faults import faults
from tests.ui.look import dressed
from tests.ui.walk import Walk, walking

pytestmark = pytest.mark.usefixtures("screens")


def fresh(language: str, item_id: str, **guest: object) -> Kiosk:
    """The page as a touch on the card opens it."""
    item = demo.menu().by_id[item_id]
    return states.kiosk(language, st.ItemScreen(Line(0, item_id, item.variants[0].id)), **guest)


def settle(walk: Walk) -> None:
    walk.hand.rest(0.02)


def test_a_required_group_is_asked_for_and_the_button_says_so() -> None:
    with walking(fresh("en", "cheeseburger")) as walk:
        assert "1 to go: choose your sauce" in walk.text("hint")
        assert walk.property("add", "ready") is False
        walk.touch("option-sauce-wasabi-mayo")
        walk.hand.wait_gone("hint")
        assert walk.property("add", "ready") is True
        walk.touch("add")
        assert walk.kiosk.guest.basket.count == 1
        assert isinstance(walk.kiosk.screen, st.Browse)


@pytest.mark.slow
def test_plain_japanese_shows_how_a_name_with_kanji_is_read() -> None:
    with walking(fresh("ja-Hira", "gyudon")) as walk:
        assert walk.hand.sees("furigana")
        assert walk.text("furigana") == "おんたま温玉ぎゅうどん牛丼"
        assert "おおきさ" in walk.text("item")
    with walking(fresh("ja-Hira", "cheeseburger")) as walk:
        assert not walk.hand.sees("furigana")
    with walking(fresh("ja", "gyudon")) as walk:
        assert not walk.hand.sees("furigana")


def test_a_touch_too_early_shows_what_is_missing() -> None:
    with walking(fresh("en", "taiyaki")) as walk:
        walk.touch("add")
        assert isinstance(walk.kiosk.screen, st.ItemScreen)
        assert walk.kiosk.screen.nod == 1


@pytest.mark.parametrize("language", one_of("en", "ja-Hira"))
def test_with_large_type_the_way_back_stays_and_nothing_shines_through_the_header(language: str) -> None:
    made = dressed(fresh(language, "cheeseburger"), "light", 200)
    with walking(made) as walk:
        walk.hand.into_view("option-leave-out-burger-no-onion")
        window = walk.window.window
        assert list(faults(scene.read(window), window.property("pxPerMm"))) == []
        walk.touch("back")
        assert isinstance(walk.kiosk.screen, st.Browse)


@pytest.mark.slow
def test_the_missing_group_scrolls_into_sight() -> None:
    made = fresh("en", "gyudon")
    item = demo.menu().by_id["gyudon"]
    groups = (*item.groups, *demo.menu().by_id["cheeseburger"].groups)
    items = tuple(replace(i, groups=groups) if i.id == "gyudon" else i for i in demo.menu().items)
    with walking(replace(made, shop=replace(made.shop, menu=replace(demo.menu(), items=items)))) as walk:
        assert walk.property("item-page", "contentY") == 0
        walk.touch("hint")
        settle(walk)
        assert walk.property("item-page", "contentY") > 0


def test_sizes_come_first_with_their_differences_and_the_price_runs_along() -> None:
    with walking(fresh("en", "cheeseburger")) as walk:
        assert walk.text("barTotal") == "¥590"
        assert "+¥150" in walk.text("option-variants-cheeseburger-large")
        walk.touch("option-variants-cheeseburger-large", "option-burger-topping-cheese")
        assert walk.text("barTotal") == "¥800"
        walk.touch("how-many/more")
        assert walk.text("barTotal") == "¥1,600"


def test_calories_and_allergens_are_those_of_what_is_chosen() -> None:
    with walking(fresh("en", "salmon-rice-bowl")) as walk:
        before = walk.text("item")
        assert "648 kcal" in before
        walk.touch("option-rice-amount-rice-more")
        assert "788 kcal" in walk.text("item")
    with walking(fresh("en", "green-salad")) as walk:
        assert "Sesame" not in walk.text("item")
        walk.touch("option-dressing-wafu")
        assert "Sesame" in walk.text("item")


def test_a_full_group_takes_no_more() -> None:
    with walking(fresh("en", "cheeseburger")) as walk:
        assert "up to 3" in walk.text("item")
        for option in ("cheese", "bacon", "fried-egg", "avocado"):
            walk.touch(f"option-burger-topping-{option}")
        screen = walk.kiosk.screen
        assert isinstance(screen, st.ItemScreen)
        assert len(screen.line.choices) == 3


def test_what_can_be_had_more_than_once_is_counted() -> None:
    with walking(fresh("en", "gyudon")) as walk:
        walk.touch("option-bowl-topping-soft-egg/more", "option-bowl-topping-soft-egg/more")
        assert walk.text("barTotal") == "¥870"
        walk.touch("option-bowl-topping-soft-egg/less", "option-bowl-topping-soft-egg/less")
        assert walk.text("barTotal") == "¥690"


def test_the_choices_of_an_option_are_asked_under_it() -> None:
    with walking(fresh("en", "hot-coffee")) as walk:
        walk.hand.wait_gone("option-milk-kind-soy-milk")
        walk.touch("option-coffee-with-milk")
        assert "choose your kind of milk" in walk.text("hint")
        walk.touch("option-milk-kind-oat-milk", "add")
        line = walk.kiosk.guest.basket.lines[0]
        assert line.choices == (Choice("coffee", "with-milk", 1, (Choice("milk-kind", "oat-milk"),)),)


def test_ingredients_are_left_out_by_chips() -> None:
    with walking(fresh("en", "classic-burger")) as walk:
        walk.touch("option-leave-out-burger-no-onion")
        assert walk.property("option-leave-out-burger-no-onion", "selected") is True


def test_an_option_that_brings_what_the_guest_avoids_says_so() -> None:
    with walking(fresh("en", "green-salad", avoid=frozenset({"egg"}))) as walk:
        assert "Contains egg" in walk.text("option-dressing-caesar")
        assert "Contains" not in walk.text("option-dressing-lemon-oil")
        walk.touch("option-dressing-caesar")
        assert "What you chose contains egg" in walk.text("warning")


def test_what_is_not_stated_is_unknown_and_never_free() -> None:
    with walking(states_menu.item_unknown("en")) as walk:
        assert "Allergens not stated" in walk.text("item")
        walk.touch("facts")
        sheet = walk.text("factsSheet")
        assert "Not everything is stated" in sheet
        assert "None" not in sheet


def test_the_facts_sheet_speaks_of_every_listed_allergen_and_of_nutrition() -> None:
    with walking(fresh("en", "cheeseburger")) as walk:
        walk.touch("facts")
        sheet = walk.text("factsSheet")
        assert all(word in sheet for word in ("Shrimp", "Gelatin", "Contains", "None", "Protein", "27.0 g"))
        walk.touch("sheetClose")
        assert walk.kiosk.overlay is None


@pytest.mark.slow
def test_what_must_stand_by_the_dishes_comes_with_the_menu() -> None:
    made = fresh("en", "cheeseburger")
    with walking(made) as walk:
        walk.touch("facts")
        walk.hand.wait_gone("foodNote")
    noted = replace(made.shop.menu, notes=demo.menu("us").notes)
    with walking(replace(made, shop=replace(made.shop, menu=noted))) as walk:
        walk.touch("facts")
        assert walk.text("foodNote").startswith("2,000 calories a day")


def test_alone_comes_first_and_the_set_is_one_touch_away() -> None:
    with walking(fresh("en", "cheeseburger")) as walk:
        assert walk.property("alone", "selected") is True
        assert "¥940" in walk.text("as-set")
        assert "Save ¥180" in walk.text("as-set")
        walk.touch("as-set")
        assert isinstance(walk.kiosk.screen, st.SetScreen)


def test_a_set_that_is_not_sold_now_is_not_offered() -> None:
    made = fresh("en", "egg-burger")
    assert "as-set" not in seen(made)
    morning = replace(made.shop, now=states.NOW.replace(hour=8))
    assert "as-set" in seen(replace(made, shop=morning))


def seen(made: Kiosk) -> list[str]:
    with walking(made) as walk:
        return walk.hand.names("as-set")


def test_a_changed_line_is_saved_in_its_place() -> None:
    with walking(states_menu.item_ready("en")) as walk:
        assert walk.text("add") == "Save"
        walk.touch("option-sauce-teriyaki", "add")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
        assert walk.kiosk.guest.basket.lines[0].choices[-1].option_id == "teriyaki"


def test_sold_out_options_cannot_be_taken() -> None:
    item = demo.menu().by_id["cheeseburger"]
    sauce = item.groups[0]
    options = tuple(replace(o, available=o.id != "teriyaki") for o in sauce.options)
    gone = replace(item, groups=(replace(sauce, options=options), *item.groups[1:]))
    items = tuple(gone if i.id == item.id else i for i in demo.menu().items)
    made = fresh("en", "cheeseburger")
    with walking(replace(made, shop=replace(made.shop, menu=replace(demo.menu(), items=items)))) as walk:
        assert "Sold out" in walk.text("option-sauce-teriyaki")
        walk.touch("option-sauce-teriyaki")
        assert walk.property("add", "ready") is False


def test_nine_is_the_most_of_a_line() -> None:
    made = fresh("en", "cola")
    assert isinstance(made.screen, st.ItemScreen)
    line = replace(made.screen.line, quantity=9, choices=(Choice("ice", "ice-less"),))
    with walking(replace(made, screen=st.ItemScreen(line))) as walk:
        walk.touch("how-many/more")
        assert not any(isinstance(event, ev.QuantityChanged) for event in walk.events)


def test_a_drink_for_adults_says_that_staff_check() -> None:
    with walking(fresh("en", "beer")) as walk:
        assert "aged 20 and over" in walk.text("item")


def test_goods_to_take_home_say_so_when_eating_in() -> None:
    with walking(fresh("en", "taiyaki-box")) as walk:
        assert "To take out only" in walk.text("item")
