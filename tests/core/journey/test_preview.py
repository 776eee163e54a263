"""A walk for looks only: screens change as a guest's do, and nothing is ordered or done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey import preview
from kiosk.core.journey.state import Attract, Browse, Filter, ItemScreen, Kiosk, SetScreen
from kiosk.core.members_only import ALL
from tests.ui import demo, states


@pytest.fixture
def kiosk() -> Kiosk:
    made = states.NAMED["loading"]("ja")
    return preview.begun(made.shop.facts, demo.menu(), made.shop.now)


def walked(kiosk: Kiosk, *events: ev.Event) -> Kiosk:
    for event in events:
        kiosk = preview.touched(kiosk, event)
    return kiosk


def test_it_begins_at_the_first_screen_and_a_touch_leads_to_the_menu(kiosk: Kiosk) -> None:
    assert isinstance(kiosk.screen, Attract)
    menu = walked(kiosk, ev.Began())
    assert isinstance(menu.screen, Browse) and menu.toast is None
    assert isinstance(walked(menu, ev.CancelAsked()).screen, Attract)


def test_an_item_is_opened_looked_at_and_left(kiosk: Kiosk) -> None:
    item = preview.at_item(kiosk, "cheeseburger")
    assert isinstance(item.screen, ItemScreen)
    chosen = walked(item, ev.OptionTouched(("sauce", "teriyaki")), ev.QuantityChanged(1))
    assert isinstance(chosen.screen, ItemScreen) and chosen.screen.line.quantity == 2
    assert isinstance(walked(chosen, ev.BackPressed()).screen, Browse)
    assert isinstance(preview.at_item(kiosk, "burger-set").screen, SetScreen)


def test_what_is_for_members_is_grey_in_the_menu_and_its_page_is_theirs(kiosk: Kiosk) -> None:
    menu = demo.menu()
    items = tuple(replace(item, members=ALL) if item.id == "cheeseburger" else item for item in menu.items)
    begun = preview.begun(kiosk.shop.facts, replace(menu, items=items), kiosk.shop.now)
    assert begun.shop.menu is not None and begun.shop.menu.by_id["cheeseburger"].barred == ALL
    assert isinstance(walked(begun, ev.Began(), ev.ItemOpened("cheeseburger")).screen, Browse)
    assert isinstance(preview.at_item(begun, "cheeseburger").screen, ItemScreen)


def test_putting_it_into_the_basket_leads_back_to_the_menu_and_the_basket_stays_empty(kiosk: Kiosk) -> None:
    item = preview.at_item(kiosk, "cheeseburger")
    after = walked(item, ev.OptionTouched(("sauce", "teriyaki")), ev.AddPressed())
    assert isinstance(after.screen, Browse)
    assert not after.guest.basket.lines and after.toast is None and after.guest.quote is None


def test_a_plus_opens_the_item(kiosk: Kiosk) -> None:
    simple = next(item for item in demo.menu().items if item.simple)
    after = preview.touched(preview.at_category(kiosk, None), ev.ItemAdded(simple.id))
    assert isinstance(after.screen, ItemScreen) and after.screen.line.item_id == simple.id


def test_nothing_leads_out_of_what_can_be_looked_at(kiosk: Kiosk) -> None:
    menu = walked(kiosk, ev.Began())
    for event in (ev.MemberAsked(), ev.BasketAsked(), ev.HelpAsked(), ev.StaffCalled(), ev.Scanned("12345")):
        assert preview.touched(menu, event) == menu
    filtered = walked(menu, ev.FilterAsked(), ev.AllergenToggled("egg"))
    assert isinstance(filtered.overlay, Filter) and filtered.guest.avoid == {"egg"}


def test_looks_are_kept_over_the_way_back(kiosk: Kiosk) -> None:
    worn = walked(kiosk, ev.Began(), ev.LanguageChosen("en"), ev.ThemeChosen("dark"), ev.TextScaleChosen(200))
    back = walked(worn, ev.CancelAsked())
    assert (back.guest.language, back.guest.theme, back.guest.text_scale) == ("en", "dark", 200)


def test_a_dish_that_cannot_be_had_now_is_shown_in_its_place(kiosk: Kiosk) -> None:
    menu = demo.menu()
    gone = replace(menu, items=tuple(replace(i, available=i.id != "cheeseburger") for i in menu.items))
    there = preview.at_item(preview.begun(kiosk.shop.facts, gone, kiosk.shop.now), "cheeseburger")
    assert isinstance(there.screen, Browse) and there.screen.category_id == "burgers"
