"""The real program with its window in this process, and what a measurement does with it: wait, touch, look
at the frames.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import config
from kiosk.app import Program, application
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, Browse, Kiosk
from kiosk.core.menu import ServiceMode
from kiosk.ui.hand import Hand

PANEL = {"width": 1080, "height": 1920}
MENU_S = 120.0


class Frames:
    """Notes when each frame was swapped. Drawing happens on the GUI thread: no state changes meanwhile."""

    def __init__(self, program: Program) -> None:
        self.times: list[float] = []
        self._waiting: list[tuple[Callable[[], bool], QEventLoop]] = []
        program.window.window.frameSwapped.connect(self._swapped, Qt.ConnectionType.DirectConnection)

    def _swapped(self) -> None:
        self.times.append(time.perf_counter())
        for true, loop in self._waiting:
            if true():
                loop.quit()

    def after(self, true: Callable[[], bool], seconds: float = 5.0) -> float:
        """Let the program run until a frame is swapped while `true()`: when that was. Raises TimeoutError."""
        seen = len(self.times)
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), lambda: loop.exit(1))
        self._waiting.append((true, loop))
        late = loop.exec()
        self._waiting.clear()
        if late or len(self.times) == seen:
            raise TimeoutError("no frame came")
        return self.times[-1]


@dataclass
class Screen:
    program: Program
    hand: Hand
    frames: Frames
    device: Any

    @property
    def kiosk(self) -> Kiosk:
        return self.program.engine.kiosk

    def post(self, *events: ev.Event) -> None:
        for event in events:
            self.program.post(event)

    def rest(self, seconds: float) -> None:
        """Let the program run."""
        self.hand.rest(seconds)

    def wait(self, happened: Callable[[Kiosk], bool], what: str, seconds: float = MENU_S) -> None:
        self.hand.wait(lambda: happened(self.kiosk), what, seconds)

    def to_menu(self) -> None:
        """A guest who eats in stands before the menu, and everything has come to rest."""
        self.wait(lambda kiosk: isinstance(kiosk.screen, Attract), "the first screen")
        self.post(ev.Began(), ev.ModeChosen(ServiceMode.EAT_IN))
        self.wait(lambda kiosk: isinstance(kiosk.screen, Browse), "the menu")
        self.rest(1.0)

    def find(self, name: str) -> QQuickItem:
        item = self.hand.find(name)
        if item is None:
            raise LookupError(f"{name} is not on the screen; there are {', '.join(self.hand.names())}")
        return item

    def press(self, at: QPoint) -> None:
        QTest.touchEvent(self.program.window.window, self.device).press(0, at).commit()

    def move(self, at: QPoint) -> None:
        QTest.touchEvent(self.program.window.window, self.device).move(0, at).commit()

    def lift(self, at: QPoint) -> None:
        QTest.touchEvent(self.program.window.window, self.device).release(0, at).commit()


@contextmanager
def opened(file: str, pictures: bool = True) -> Iterator[Screen]:
    """The program on a configuration file; with `pictures`, in the block they are all there."""
    application()
    program = Program(config.load(Path(file), {}), **PANEL)
    try:
        frames = Frames(program)
        program.start()
        screen = Screen(program, Hand(program.window.window), frames, QTest.createTouchDevice())
        screen.wait(lambda kiosk: kiosk.shop.menu is not None, "a menu")
        if pictures:
            screen.wait(lambda kiosk: not program.pictures.missing(kiosk.shop.menu), "the pictures")
        yield screen
    finally:
        program.close()
