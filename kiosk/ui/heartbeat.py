"""The sign of life: a frame that was drawn. A still screen draws none, so one a second is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk import service

EVERY_S = 1.0


class Heartbeat(QObject):
    """Feeds the service manager's watchdog, if it watches, with the frames of `window`. A screen that hangs
    draws none, and the manager starts the kiosk anew.
    """

    def __init__(self, window: QQuickWindow, tell: Callable[[str], object] = service.tell) -> None:
        super().__init__(window)
        self._window, self._tell, self._due = window, tell, True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._ask)

    def start(self) -> None:
        patience = service.watchdog_s()
        if patience is None:
            return
        self._window.frameSwapped.connect(self._drawn, Qt.ConnectionType.QueuedConnection)
        self._timer.start(round(min(EVERY_S, patience / 4) * 1000))
        self._ask()

    def _ask(self) -> None:
        if not self._window.isExposed():  # a panel that is off or unplugged shows no frames
            self._tell(service.ALIVE)
            return
        self._due = True
        self._window.update()

    def _drawn(self) -> None:
        if self._due:
            self._due = False
            self._tell(service.ALIVE)
