"""The real window of a kiosk with a manager before it, and another kiosk of the shop."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest

from kiosk.core.staff import Role
from kiosk.engine.shop_watch import LOOK_S
from kiosk.staff.people import People
from kiosk.staff.pins import Pins
from kiosk.ui.door import StaffDoor
from kiosk.ui.hand import Hand
from kiosk.ui.staff.shell import Looks, StaffModel
from kiosk.ui.window import KioskWindow
from tests.journeys.conftest import Start
from tests.journeys.world import World
from tests.ui.staff_scene import CHEAP, PIN

SOON_S = LOOK_S + 0.5
"""Then each kiosk has seen what the other wrote."""


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


def two_kiosks(start: Start) -> tuple[World, World]:
    """Two of one shop, with one clock."""
    left = start(id="left")
    right = start(begin=False, id="right", database=left)
    right.clock = left.clock
    right.start()
    for kiosk in (left, right):
        kiosk.passes(5)
    return left, right


@contextmanager
def at_page(start: Start, page: str) -> Iterator[tuple[Glass, World]]:
    """A manager at a page of one kiosk's staff side, and the other kiosk."""
    left, right = two_kiosks(start)
    glass = Glass(left)
    glass.manager()
    glass.door.staff.go(page)
    glass.settle()
    yield glass, right
    glass.close()
