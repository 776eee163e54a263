"""A manager at the screen of one kiosk, guests before two: what is touched there is what these see."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest

from kiosk.core.menu import Item, ServiceMode
from kiosk.core.staff import Role
from kiosk.engine.shop_watch import LOOK_S
from kiosk.ports.menu_change import Goods, MenuChange
from kiosk.staff.people import People
from kiosk.staff.pins import Pins
from kiosk.ui.door import StaffDoor
from kiosk.ui.hand import Hand
from kiosk.ui.staff.shell import Looks, StaffModel
from kiosk.ui.window import KioskWindow
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock
from tests.ui.staff_scene import CHEAP, PIN

SOON_S = LOOK_S + 0.5
DISH = "double-cheeseburger"


class Glass(QObject):
    """The real window of a kiosk, with a manager behind it."""

    def __init__(self, kiosk: World) -> None:
        super().__init__()
        self.kiosk = kiosk
        self.pins = Pins(CHEAP)
        self.door = StaffDoor(self._behind, lambda opened: self.window.hold(opened), kiosk.clock.monotonic)
        self.window = KioskWindow(
            kiosk.post,
            kiosk.machine.pictures.url,
            kiosk.state,
            self.door,
            width=1080,
            height=1920,
            reduceMotion=True,
            guardMs=0,
        )
        QTest.qWaitForWindowExposed(self.window.window)
        self.hand = Hand(self.window.window, patience=30)

    def _behind(self, door: StaffDoor) -> QObject:
        return StaffModel(self.kiosk.machine, door, self.window.model.translations, lambda: self.pins)

    def manager(self) -> None:
        """Comes in."""
        machine = self.kiosk.machine
        People(self.kiosk.config, self.kiosk.clock.now, machine.notes.note, self.pins).add(
            "Aki", Role.MANAGER, PIN, None
        )
        self.door.open()
        self.settle()
        for digit in PIN:
            self.door.staff.gate.press(digit)
        self.door.staff.gate.submit()
        self.settle()
        self.door.staff._wear(Looks("en", "light", 1.0))
        self.hand.wait(self._filled, "the board's tiles")

    def _filled(self) -> bool:
        """The page is drawn before the board is read, and that piece by piece."""
        self.settle(0.1)
        board = self.hand.find("board")
        return board is not None and bool(board.property("filled"))

    def touch(self, *names: str) -> None:
        for name in names:
            self.hand.touch(name)
            self.settle()

    def settle(self, seconds: float = 0.0) -> None:
        self.kiosk.passes(seconds)
        self.window.show(self.kiosk.state)
        QTest.qWait(1)

    def close(self) -> None:
        if self.door.opened:
            self.door.staff.leave()
        self.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.door.end()
        self.window.close()


@pytest.fixture
def kiosks(pos: Mock, start: Start, qapp: object) -> Iterator[tuple[World, World]]:
    """Two of one shop, with one clock. What they write to the POS is taken back."""
    left = start(id="left")
    right = start(begin=False, id="right", database=left)
    right.clock = left.clock
    right.start()
    for kiosk in (left, right):
        kiosk.passes(5)
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
