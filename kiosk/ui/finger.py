"""A finger on a window and a scanner's keys, as Qt itself delivers those of a panel and a keyboard.

Qt keeps its tool for this in QtTest, which brings all of QtWidgets along; a program that plays its own tour
would be a tenth larger. A touch needs a point that Qt has noted at its device: a mouse event of that device
notes one while it is made, and what is sent is a touch event with that point.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPointingDevice, QTouchEvent, QWindow

_PLAIN = Qt.KeyboardModifier.NoModifier
_NONE, _LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton


class Finger:
    """One finger before a window. Places are pixels of the window."""

    _ahead_ms = 0
    """All fingers' time is so far ahead of the computer's."""

    def __init__(self, window: QWindow) -> None:
        self._window = window
        kind, pointer = QInputDevice.DeviceType.TouchScreen, QPointingDevice.PointerType.Finger
        place = QInputDevice.Capability.Position
        self._device = QPointingDevice("finger", id(self), kind, pointer, place, 1, 0, parent=window)

    def press(self, at: QPoint) -> None:
        self._send(QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, at, _LEFT, _LEFT)

    def move(self, at: QPoint) -> None:
        self._send(QEvent.Type.TouchUpdate, QEvent.Type.MouseMove, at, _NONE, _LEFT)

    def lift(self, at: QPoint) -> None:
        self._send(QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease, at, _LEFT, _NONE)

    def rests(self, seconds: float) -> None:
        """What it does next comes so much later; Qt asks the touches when they were, and nobody waits."""
        Finger._ahead_ms += round(seconds * 1000)

    def _send(
        self,
        kind: QEvent.Type,
        likeness: QEvent.Type,
        at: QPoint,
        button: Qt.MouseButton,
        held: Qt.MouseButton,
    ) -> None:
        here, there = QPointF(at), QPointF(self._window.mapToGlobal(at))
        noted = QMouseEvent(likeness, here, here, there, button, held, _PLAIN, self._device)
        touch = QTouchEvent(kind, self._device, _PLAIN, noted.points())
        touch.setTimestamp(time.monotonic_ns() // 1_000_000 + Finger._ahead_ms)
        QCoreApplication.sendEvent(self._window, touch)
        QCoreApplication.processEvents()


def type_key(window: QWindow, key: int, text: str, at_ms: int) -> None:
    """Press and release a key, typed at some moment of the computer's time."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        typed = QKeyEvent(kind, key, _PLAIN, text)
        typed.setTimestamp(at_ms)
        QCoreApplication.sendEvent(window, typed)
