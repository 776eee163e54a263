"""Between guests, memory that nothing needs any more goes back to the system."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.engine.tasks import Tasks, logged

AFTER_S = 2.0
"""So long nobody has been at the kiosk: the first screen has come to rest, and a guest's work has ended."""


class GivingBack(QObject):
    """`moved` is told whenever somebody may have come or left. Each time that everybody has left, what Python
    and Qt only keep in case it is wanted again goes (the last guest's texts and pictures among it), and so do
    the pages that hold nothing.
    """

    def __init__(self, tasks: Tasks, window: QQuickWindow, free: Callable[[], bool]) -> None:
        super().__init__(window)
        self._tasks, self._window, self._free = tasks, window, free
        self._due = True
        self._cancel: Callable[[], None] | None = None

    def moved(self) -> None:
        if not self._free():
            self._due = True
            if self._cancel is not None:
                self._cancel()
                self._cancel = None
        elif self._due and self._cancel is None:
            self._cancel = self._tasks.later(AFTER_S, self._give_back)

    def _give_back(self) -> None:
        self._due, self._cancel = False, None
        gc.collect()  # here: what lives on the screen's thread must end on it
        self._window.releaseResources()
        self._tasks.background(trim, logged("give memory back"))


def trim() -> None:
    """Pages of the C library's heap that hold nothing go back to the system, where it is GNU's."""
    give = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if give is not None:
        give(0)
