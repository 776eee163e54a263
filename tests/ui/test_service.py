"""Eat in or take out: one question, two pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.menu import ServiceMode, TaxRow
from tests.ui import states, states_menu
from tests.ui.walk import walking

pytestmark = pytest.mark.usefixtures("screens")


@pytest.mark.parametrize(
    ("tile", "mode"), [("eat-in", ServiceMode.EAT_IN), ("take-out", ServiceMode.TAKE_OUT)]
)
def test_a_touch_answers_and_the_menu_follows(tile: str, mode: ServiceMode) -> None:
    with walking(states_menu.service_plain("ja")) as walk:
        walk.touch(tile)
        assert walk.kiosk.guest.basket.mode is mode
        assert isinstance(walk.kiosk.screen, st.Browse)


def test_the_rates_are_said_where_they_differ() -> None:
    with walking(states_menu.service_plain("en")) as walk:
        assert "10%" in walk.text("eat-in")
        assert "8%" in walk.text("take-out")


def test_a_change_of_the_law_is_a_row_and_not_a_release() -> None:
    made = states_menu.service_plain("en")
    assert made.shop.menu is not None
    old, *others = (row for row in made.shop.menu.taxes if row.mode is ServiceMode.TAKE_OUT)
    change = date(2027, 4, 1)
    taxes = tuple(replace(row, until=change) if row is old else row for row in made.shop.menu.taxes)
    one = TaxRow(old.tax_class, old.name, Decimal("0.01"), old.mode, change, reduced=True)
    menu = replace(made.shop.menu, taxes=(*taxes, one))
    later = replace(made.shop, menu=menu, now=states.NOW.replace(year=2027, month=4, day=1))
    assert not others
    with walking(replace(made, shop=later)) as walk:
        assert "1%" in walk.text("take-out")
        assert "10%" in walk.text("eat-in")


def test_where_prices_are_without_tax_no_rate_is_said() -> None:
    with walking(states_menu.in_dollars("en", st.Service())) as walk:
        assert "%" not in walk.text("eat-in") + walk.text("take-out")


def test_the_dish_of_the_offer_is_not_forgotten() -> None:
    with walking(states_menu.service("en")) as walk:
        assert "Matcha Parfait" in walk.text("service")
        walk.touch("eat-in")
        assert walk.kiosk.guest.basket.count_of("matcha-parfait") == 1


def test_a_dish_with_choices_opens_first() -> None:
    made = states_menu.service_plain("en")
    with walking(replace(made, guest=replace(made.guest, wish="cheeseburger"))) as walk:
        walk.touch("eat-in")
        assert isinstance(walk.kiosk.screen, st.ItemScreen)


def test_members_can_say_so_and_strangers_need_not() -> None:
    with walking(states_menu.service_plain("ja")) as walk:
        walk.touch("member")
        assert isinstance(walk.kiosk.screen, st.MemberScreen)


def test_a_shop_without_members_has_no_button() -> None:
    made = states_menu.service_plain("ja")
    facts = replace(made.shop.facts, phone=False, code=False)
    with walking(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        walk.hand.wait_gone("member")


def test_back_is_back() -> None:
    with walking(states_menu.service_plain("ja")) as walk:
        walk.touch("back")
        assert isinstance(walk.last(ev.BackPressed), ev.BackPressed)
        assert isinstance(walk.kiosk.screen, st.Attract)
