"""The menu: rail, list, search, filter, badges, bar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from kiosk.core.basket import Line
from kiosk.core.food import shown_variant
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from kiosk.core.menu import ServiceMode
from tests.ui import demo, states, states_menu
from tests.ui.walk import Walk, settled, walking

pytestmark = pytest.mark.usefixtures("screens")


def top_of_list(walk: Walk) -> list[str]:
    """The cards that can be seen, from the top."""
    return [name for name in walk.hand.names("card-") if name != "card-"]


def places(walk: Walk) -> dict[str, float]:
    """Where on the screen each card stands."""
    cards = {name: walk.hand.find(name) for name in top_of_list(walk)}
    return {name: round(card.mapToScene(QPointF(0, 0)).y()) for name, card in cards.items() if card}


def section_now(walk: Walk) -> object:
    return walk.property("menu-list", "current")


def settle(walk: Walk) -> None:
    walk.hand.rest(0.02)


def test_the_list_begins_at_the_top_with_the_picks() -> None:
    with walking(states_menu.browse_empty_basket("ja")) as walk:
        settle(walk)
        assert section_now(walk) == "picks"
        assert walk.hand.names("pick-")


def test_the_rail_jumps_and_the_list_follows() -> None:
    with walking(states_menu.browse_empty_basket("ja")) as walk:
        walk.touch("category-drinks")
        settle(walk)
        assert section_now(walk) == "drinks"
        assert walk.property("category-drinks", "now") is True
        assert top_of_list(walk)[0] == "card-cola"


@pytest.mark.slow
def test_pages_turn_by_buttons_and_the_rail_follows() -> None:
    with walking(states_menu.browse_empty_basket("ja")) as walk:
        settle(walk)
        walk.touch("page-down", "page-down")
        settle(walk)
        assert section_now(walk) != "picks"
        walk.touch("page-up", "page-up", "page-up")
        settle(walk)
        assert section_now(walk) == "picks"


@pytest.mark.slow
def test_a_page_begins_with_the_row_that_was_cut() -> None:
    with walking(states_menu.browse_empty_basket("ja")) as walk:
        settle(walk)
        cut = walk.hand.names("card-")[-1]
        walk.touch("page-down")
        settle(walk)
        assert cut in walk.hand.names("card-")


def test_one_touch_adds_a_simple_dish_and_its_badge_says_so() -> None:
    with walking(states_menu.browse(language="en")) as walk:
        walk.touch("card-classic-burger/add")
        assert walk.last(ev.ItemAdded).item_id == "classic-burger"
        assert walk.property("card-classic-burger", "quantity") == 1
        assert "4 items" in walk.text("browse")


@pytest.mark.slow
def test_a_dish_in_two_sections_has_its_badge_in_both() -> None:
    made = states.kiosk("en", st.Browse(), Line(1, "salmon-rice-bowl", "salmon-rice-bowl"))
    with walking(made) as walk:
        settle(walk)
        assert walk.property("pick-salmon-rice-bowl", "quantity") == 1
        walk.touch("category-bowls")
        settle(walk)
        assert walk.property("card-salmon-rice-bowl", "quantity") == 1


def test_a_dish_with_choices_opens() -> None:
    with walking(states_menu.browse("ja")) as walk:
        walk.touch("card-teriyaki-burger/add")
        assert isinstance(walk.kiosk.screen, st.ItemScreen)


@pytest.mark.slow
def test_plus_adds_at_once_is_the_shops_choice() -> None:
    made = states_menu.browse("ja")
    facts = replace(made.shop.facts, plus_adds_at_once=False)
    with walking(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        walk.touch("card-classic-burger/add")
        assert isinstance(walk.kiosk.screen, st.ItemScreen)


def test_a_sold_out_card_answers_with_what_could_be_had_instead() -> None:
    with walking(states_menu.browse("en")) as walk:
        assert "Sold out" in walk.text("card-shrimp-cutlet-burger")
        walk.touch("card-shrimp-cutlet-burger")
        assert walk.kiosk.toast is not None
        assert walk.kiosk.toast.say is st.Say.SOLD_OUT
        assert walk.kiosk.toast.instead is not None


@pytest.mark.slow
def test_coming_back_from_a_dish_is_coming_back_to_the_same_place() -> None:
    with walking(states_menu.browse_empty_basket("ja")) as walk:
        walk.touch("category-desserts", "page-up")
        settle(walk)
        before, opened = places(walk), top_of_list(walk)[3]
        walk.touch(opened, "back")
        settle(walk)
        assert places(walk) == before


def test_a_new_guest_begins_at_the_top() -> None:
    with walking(states_menu.browse("ja")) as walk:
        walk.touch("category-kids")
        settle(walk)
        walk.show(replace(walk.kiosk, screen=st.Attract(), guest=replace(walk.kiosk.guest, session=8)))
        walk.show(replace(walk.kiosk, screen=st.Browse()))
        settle(walk)
        assert section_now(walk) == "picks"


@pytest.mark.slow
def test_sub_categories_narrow_their_section() -> None:
    with walking(states_menu.browse_drinks("ja")) as walk:
        settle(walk)
        walk.touch("sub-hot-drinks")
        settle(walk)
        assert section_now(walk) == "drinks"
        assert top_of_list(walk)[:2] == ["card-hot-coffee", "card-green-tea"]
        walk.touch("sub-drinks")
        settle(walk)
        assert top_of_list(walk)[0] == "card-cola"


def test_a_search_by_the_kiosks_own_keys_finds_and_adds() -> None:
    with walking(states_menu.browse("ja")) as walk:
        walk.touch("search", "keyち", "keyー", "keyす", "keyVoiced")
        settle(walk)
        assert walk.last(ev.SearchTyped).text == "ちーず"
        assert top_of_list(walk)[0] == "card-cheeseburger"
        walk.touch("card-cheesecake/add")
        assert walk.kiosk.guest.basket.count_of("cheesecake") == 1
        walk.touch("search-close")
        settle(walk)
        assert section_now(walk) == "burgers"


def test_the_list_begins_under_the_field_of_the_search() -> None:
    with walking(states_menu.browse("ja", search="")) as walk:
        settle(walk)
        way_out, rows = walk.hand.find("search-close"), walk.hand.find("menu-list")
        assert way_out is not None and rows is not None
        assert way_out.mapToScene(QPointF(0, way_out.height())).y() < rows.mapToScene(QPointF(0, 0)).y()


def test_the_usual_order_is_a_touch_away_for_whom_there_is_one() -> None:
    with walking(states_menu.browse("ja")) as walk:
        assert walk.text("usual") == "いつもの"
        walk.touch("usual")
        assert isinstance(walk.kiosk.screen, st.MemberHome)
        assert "バーガーセット" in walk.text("usualTitle")
    with walking(states_menu.browse_empty_basket("ja")) as walk:
        assert not walk.hand.sees("usual")


def test_what_is_not_there_is_said() -> None:
    with walking(states_menu.browse_nothing_found("en")) as walk:
        assert "No dish of that name" in walk.text("nothing-found")


@pytest.mark.slow
def test_a_search_in_another_language_finds_too_and_kanji_are_found_by_their_reading() -> None:
    with walking(states_menu.browse("en", search="牛丼")) as walk:
        settle(walk)
        assert top_of_list(walk) == ["card-gyudon"]
        walk.post(ev.SearchTyped("ぎゅうどん"))
        settle(walk)
        assert top_of_list(walk) == ["card-gyudon"]


@pytest.mark.slow
def test_the_filter_acts_at_once_behind_its_sheet() -> None:
    with walking(states_menu.browse("en")) as walk:
        walk.touch("filter", "allergen-wheat")
        assert "hidden by your filter" in walk.text("filterSheet")
        walk.touch("filter-show")
        settle(walk)
        assert not any(name.startswith("card-cheeseburger") for name in top_of_list(walk))
        assert "7 dishes hidden" in walk.text("hidden-burgers")
        walk.touch("filter", "filter-clear", "sheetClose")
        settle(walk)
        assert walk.kiosk.guest.avoid == frozenset()


def test_dishes_are_filtered_by_what_they_cost_and_bring() -> None:
    with walking(states_menu.browse("en")) as walk:
        walk.touch("filter")
        price, energy = walk.hand.names("most-price-")[0], walk.hand.names("most-calories-")[0]
        assert walk.text(price).startswith("¥") and walk.text(energy).endswith("kcal")
        walk.touch(price, energy, "filter-show")
        settle(walk)
        most = walk.kiosk.guest.most
        assert (f"most-price-{most.price}", f"most-calories-{most.calories}") == (price, energy)
        assert top_of_list(walk)
        for name in top_of_list(walk):
            variant = shown_variant(walk.kiosk.shop.menu.by_id[name.removeprefix("card-")])
            assert variant.price[ServiceMode.EAT_IN].minor <= most.price
            assert variant.calories is not None and variant.calories <= most.calories
        walk.touch("filter", price, energy)
        assert walk.kiosk.guest.wishes == 0


def test_what_states_no_allergens_says_so_on_its_card() -> None:
    made = states_menu.browse_filtered("en")
    with walking(replace(made, screen=st.Browse("alcohol", None, 5))) as walk:
        settle(walk)
        assert "Not stated" in walk.text("card-lemon-sour")


def test_checkout_leads_to_the_basket_and_an_empty_one_stays() -> None:
    with walking(states_menu.browse_empty_basket("ja")) as walk:
        walk.touch("checkout")
        assert isinstance(walk.kiosk.screen, st.Browse)
    with walking(states_menu.browse("ja")) as walk:
        walk.touch("checkout")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)


@pytest.mark.slow
def test_prices_without_tax_say_so() -> None:
    made = states_menu.in_dollars("en", st.Browse())
    with walking(made) as walk:
        settle(walk)
        walk.touch("category-sides")
        settle(walk)
        cards = top_of_list(walk)
        walk.touch(next(name for name in cards if not walk.property(name, "opensChoices")) + "/add")
        assert "plus tax" in walk.text("browse")


@pytest.mark.slow
def test_on_a_wide_panel_the_basket_stands_beside_the_list() -> None:
    with walking(states_menu.browse("en"), "landscape") as walk:
        settle(walk)
        assert "Double Cheeseburger" in walk.text("line-1")
        walk.touch("line-1")
        assert isinstance(walk.kiosk.screen, st.ItemScreen)


@pytest.mark.slow
def test_a_wide_panel_shows_four_in_a_row() -> None:
    with walking(states_menu.browse("en"), "landscape") as walk:
        settle(walk)
        tops = {walk.property(name, "y") for name in top_of_list(walk)[:4]}
        assert len(tops) == 1


@pytest.mark.slow
def test_large_text_has_rows_and_turns_categories_by_arrows() -> None:
    made = states_menu.browse("ja")
    with walking(replace(made, guest=replace(made.guest, text_scale=200))) as walk:
        settle(walk)
        walk.touch("category-after")
        settle(walk)
        assert section_now(walk) == "bowls"
        walk.touch("category-before")
        settle(walk)
        assert section_now(walk) == "burgers"


def test_a_menu_that_could_not_be_loaded_says_what_to_do() -> None:
    with walking(states_menu.menu_failed("en")) as walk:
        walk.touch("menu-failed/statePrimary")
        assert isinstance(walk.last(ev.RetryPressed), ev.RetryPressed)


def changes(rows: QObject) -> QSignalSpy:
    return QSignalSpy(rows.dataChanged)  # type: ignore[attr-defined]


@pytest.mark.slow
def test_a_tap_announces_one_row_even_among_ten_thousand_dishes() -> None:
    with walking(states_menu.many(10_000)) as walk:
        settle(walk)
        model = walk.window.model.browse
        before = model.rows.resets
        spy = changes(model.rows)
        dish = next(item for item in walk.kiosk.shop.menu.items if item.simple)  # type: ignore[union-attr]
        walk.post(ev.ItemAdded(dish.id))
        assert model.rows.resets == before
        touched = {spy.at(i)[0].row() for i in range(spy.count())}
        assert 1 <= len(touched) <= 2  # a dish can be among the picks as well
        assert all(len(spy.at(i)[2]) == 1 for i in range(spy.count()))  # the badges only


def test_stock_that_changes_keeps_the_list_where_it_is() -> None:
    with walking(states_menu.browse_drinks("ja")) as walk:
        settle(walk)
        before = walk.window.model.browse.rows.resets
        sold_out = replace(walk.kiosk.shop, menu=demo.sold_out(["cola"]))
        walk.show(replace(walk.kiosk, shop=sold_out))
        assert walk.window.model.browse.rows.resets == before
        assert walk.property("card-cola", "soldOut") is True


def languages(made: Kiosk, language: str) -> Kiosk:
    return replace(made, guest=replace(made.guest, language=language))


@pytest.mark.slow
def test_another_language_keeps_place_and_basket() -> None:
    with walking(states_menu.browse_drinks("ja")) as walk:
        settle(walk)
        before = places(walk)
        walk.show(languages(walk.kiosk, "en"))
        settle(walk)
        assert places(walk) == before
        assert "Cola" in walk.text("card-cola")


@pytest.fixture
def moving() -> Iterator[Walk]:
    with settled(states_menu.NAMED["burgers"]("en")) as walk:
        walk.window.window.setProperty("reduceMotion", False)
        try:
            yield walk
        finally:
            walk.window.window.setProperty("reduceMotion", True)


def growing(walk: Walk) -> QQuickItem:
    found = walk.window.window.findChild(QQuickItem, "growing")
    assert found is not None
    return found


@pytest.mark.slow
def test_a_dish_grows_into_its_page_and_goes_back_to_its_card(moving: Walk) -> None:
    dish = growing(moving)
    moving.touch("card-cheeseburger")
    moving.hand.wait(lambda: dish.property("way") == 1 and not dish.isVisible(), "the dish at its page")
    hero = dish.property("hero")
    assert hero.isVisible()
    middle = hero.mapRectToScene(hero.boundingRect()).center().x()
    assert dish.mapRectToScene(dish.boundingRect()).center().x() == pytest.approx(middle, abs=1)
    moving.touch("back")
    moving.hand.wait(lambda: dish.property("way") == 0, "the dish at its card")


@pytest.mark.slow
def test_a_touch_is_answered_while_a_dish_grows(moving: Walk) -> None:
    moving.touch("card-cheeseburger", "back")
    assert isinstance(moving.kiosk.screen, st.Browse)
    moving.touch("card-double-cheeseburger")
    assert isinstance(moving.kiosk.screen, st.ItemScreen)


def running_total(walk: Walk) -> QQuickItem:
    found = walk.hand.find("barTotal")
    assert found is not None
    return found


@pytest.mark.slow
def test_an_old_total_fades_away_behind_the_new_one(moving: Walk) -> None:
    figure = running_total(moving)
    old = figure.property("text")
    moving.touch("category-sides", "card-edamame/add")
    new = figure.property("text")
    assert new != old and (figure.property("before"), figure.property("now")) == (old, new)
    moving.hand.wait(lambda: moving.text("barTotal") == new, "the old total to be gone")


@pytest.mark.slow
def test_nothing_moves_where_motion_is_reduced() -> None:
    with settled(states_menu.NAMED["burgers"]("en")) as walk:
        walk.touch("card-cheeseburger")
        assert growing(walk).property("way") == 0 and not growing(walk).isVisible()
        walk.touch("back", "category-sides", "card-edamame/add")
        assert running_total(walk).property("change") == 0


@pytest.mark.slow
def test_a_dish_that_comes_back_today_says_when() -> None:
    back = states.NOW.replace(hour=15, minute=0)
    made = states.kiosk("en", st.Browse("burgers"))
    gone = replace(made.shop.menu.by_id["chicken-burger"], available=False, back_at=back)
    items = tuple(gone if item.id == gone.id else item for item in made.shop.menu.items)
    made = replace(made, shop=replace(made.shop, menu=replace(made.shop.menu, items=items)))
    with settled(made) as walk:
        assert "Back at 3:00" in walk.text("card-chicken-burger")
        walk.touch("card-chicken-burger")
        assert "Crispy Chicken Burger is sold out · Back at 3:00" in walk.text("toast")
        walk.post(ev.LanguageChosen("ja"))
        assert "15:00から販売" in walk.text("card-chicken-burger").replace("\u2060", "").replace("\u200b", "")
        walk.post(ev.ClockTicked(back))
        assert "本日売り切れ" in walk.text("card-chicken-burger").replace("\u2060", "").replace("\u200b", "")
