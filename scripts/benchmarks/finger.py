"""A finger on the screen, and where it can touch."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.hand import Hand
from scripts.benchmarks.screen import Screen


class Finger:
    def __init__(self, screen: Screen) -> None:
        self._window = screen.program.window.window
        self._hand = Hand(self._window)
        self._device = QTest.createTouchDevice()

    def find(self, name: str) -> QQuickItem:
        item = self._hand.find(name)
        if item is None:
            raise LookupError(f"{name} is not on the screen; there are {', '.join(self.names())}")
        return item

    def names(self, prefix: str = "") -> list[str]:
        return self._hand.names(prefix)

    def press(self, at: QPoint) -> None:
        QTest.touchEvent(self._window, self._device).press(0, at).commit()

    def move(self, at: QPoint) -> None:
        QTest.touchEvent(self._window, self._device).move(0, at).commit()

    def lift(self, at: QPoint) -> None:
        QTest.touchEvent(self._window, self._device).release(0, at).commit()


def place(item: QQuickItem, across: float = 0.5, down: float = 0.5) -> QPointF:
    """A point of an item in the window: its middle, or at other shares of its width and height."""
    return item.mapToScene(QPointF(item.width() * across, item.height() * down))
