"""A guest's hand at the real screens, with the real journey behind them and nothing behind that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.core.journey.effects import Effect
from kiosk.core.journey.events import Event
from kiosk.core.journey.state import Kiosk
from kiosk.core.journey.step import first, step
from kiosk.ui.hand import Hand
from kiosk.ui.window import KioskWindow
from tests.ui import demo
from tests.ui.look import SIZES
from tests.ui.look import settled as settled_window

E = TypeVar("E")
STILL = 3
"""So many pictures in a row are alike."""


class Walk:
    """`kiosk` is the state now; `events` what the screens reported, `effects` what would have been done."""

    def __init__(self, kiosk: Kiosk, size: str = "portrait") -> None:
        width, height, panel = SIZES[size]
        self.kiosk = kiosk
        self.events: list[Event] = []
        self.effects: list[Effect] = []
        self.window = KioskWindow(
            self.post,
            demo.stand_in,
            kiosk,
            width=width,
            height=height,
            panelMm=panel,
            reduceMotion=True,
            guardMs=0,
        )
        QTest.qWaitForWindowExposed(self.window.window)
        self.hand = Hand(self.window.window)
        self.at_rest()

    def post(self, event: Event) -> None:
        self.events.append(event)
        self.kiosk, effects = step(self.kiosk, event)
        self.effects += effects
        self.window.show(self.kiosk)

    def show(self, kiosk: Kiosk) -> None:
        """Another state, whatever led to it."""
        self.kiosk = kiosk
        self.window.show(kiosk)

    def touch(self, *names: str) -> None:
        """Touch one control after the other."""
        for name in names:
            self.hand.touch(name)

    def at_rest(self) -> QImage:
        """The screen once nothing moves on it any more, also nothing that waits a moment before it does, and
        every picture is there.
        """
        before, times = QImage(), 0
        for _ in range(100):
            self.hand.rest(0.03)
            now = self.window.window.grabWindow().copy()
            times = times + 1 if now == before and settled_window(self.window) else 0
            if times == STILL:
                return now
            before = now
        raise AssertionError("the screen never comes to rest")

    def text(self, name: str) -> str:
        """What stands in a control, without its marks of style."""
        return re.sub(r"<[^>]+>", "", self.hand.text(name))

    def last(self, kind: type[E]) -> E:
        """The last event of a kind."""
        return next(event for event in reversed(self.events) if isinstance(event, kind))

    def property(self, name: str, of: str) -> object:
        """A property of the control called `name`."""
        item = self.hand.find(name)
        assert item is not None, f"{name} is not there; there are {self.hand.names()}"
        return item.property(of)


_OPEN: dict[str, Walk] = {}


@contextmanager
def walking(kiosk: Kiosk, size: str = "portrait") -> Iterator[Walk]:
    """A walk that begins at `kiosk`. The window is kept for the next: making it is most of a test's time."""
    walk = _OPEN.get(size) or _OPEN.setdefault(size, Walk(kiosk, size))
    walk.events.clear()
    walk.effects.clear()
    walk.hand.taps = 0
    walk.show(kiosk)
    try:
        yield walk
    finally:
        walk.show(first(kiosk.shop.facts, kiosk.shop.now))


@contextmanager
def settled(kiosk: Kiosk, size: str = "portrait") -> Iterator[Walk]:
    """A walk that begins once everything stands in its place."""
    with walking(kiosk, size) as walk:
        walk.hand.rest(0.02)
        yield walk


def close_windows() -> None:
    while _OPEN:
        _OPEN.popitem()[1].window.close()
