"""A manager at the screen of one kiosk, guests before two: what is touched there is what these see."""

from collections.abc import Iterator

import pytest

from kiosk.core.menu import Item, ServiceMode
from kiosk.ports.menu_change import Goods, MenuChange
from tests.journeys.conftest import Start
from tests.journeys.glass import SOON_S, Glass, two_kiosks
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock

DISH = "double-cheeseburger"


@pytest.fixture
def kiosks(pos: Mock, start: Start, qapp: object) -> Iterator[tuple[World, World]]:
    """Two of one shop, with one clock. What they write to the POS is taken back."""
    left, right = two_kiosks(start)
    before = dish(left)
    yield left, right
    adapter = pos.pos_adapter()
    adapter.write_menu(MenuChange(Goods.ITEM, DISH, name=before.name, sold_out=False))
    adapter.write_menu(MenuChange(Goods.VARIANT, DISH, price=before.variants[0].price))


@pytest.fixture
def glass(kiosks: tuple[World, World]) -> Iterator[Glass]:
    made = Glass(kiosks[0])
    made.manager()
    yield made
    made.close()


def dish(kiosk: World) -> Item:
    menu = kiosk.shop.menu
    assert menu is not None
    return menu.by_id[DISH]


@pytest.mark.slow
def test_two_touches_and_the_dish_is_sold_out_on_both_kiosks_cards(
    pos: Mock, kiosks: tuple[World, World], glass: Glass
) -> None:
    left, right = kiosks
    glass.touch(f"tile_{DISH}", "stop_close")
    glass.settle(SOON_S)
    right.passes(0)
    assert not dish(left).sellable and not dish(right).sellable
    assert DISH in left.machine.ports.pos.stock().items
    glass.door.staff.leave()
    guest = Guest(left)
    guest.begins()
    glass.settle()
    assert "Sold out" in glass.hand.text(f"card-{DISH}") or "売り切れ" in glass.hand.text(f"card-{DISH}")


def test_what_is_edited_and_published_is_on_both_kiosks_cards_and_at_the_pos(
    pos: Mock, kiosks: tuple[World, World], glass: Glass
) -> None:
    left, right = kiosks
    glass.touch(f"tile_{DISH}", "boardEdit")
    editor = glass.door.staff.page.editor
    editor.type("name.en", "Burger of two")
    editor.type(f"price.{DISH}.eat_in", "820")
    glass.settle()
    assert dish(left).name["en"] != "Burger of two"
    glass.touch("publish", "publishDo")
    glass.settle(SOON_S)
    right.passes(SOON_S)
    glass.settle(70)
    right.passes(0)
    for kiosk in kiosks:
        assert dish(kiosk).name["en"] == "Burger of two"
        assert dish(kiosk).variants[0].price[ServiceMode.EAT_IN].minor == 820
    menu = left.machine.ports.pos.menu(None)
    assert menu.by_id[DISH].variants[0].price[ServiceMode.EAT_IN].minor == 820
