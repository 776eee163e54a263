"""A scanner that types like a keyboard: its burst is told from a person's typing by its speed and shape."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

log = logging.getLogger(__name__)

GAP_S = 0.060
"""Keys further apart than this are typed by a person."""
SHORTEST = 6
LONGEST = 512

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Scanner(QObject):
    """An event filter for the application. `scanned` gives a burst's text once Enter or Tab has ended it.

    Keys are passed on as they come: what a person types arrives untouched, and no control of the kiosk takes
    text from keys. Only the Enter that ends a burst is swallowed, because it would press whatever has the
    focus. Control characters are dropped; a burst of more than `LONGEST` characters is no code and is ignored
    as a whole.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last = 0.0
        self._text: list[str] = []
        self._length = 0

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(receiver, QWindow):
            return False
        assert isinstance(event, QKeyEvent)
        now = self._clock()
        if now - self._last > GAP_S:
            self._begin()
        self._last = now
        if event.key() in _ENDS:
            return self._end()
        self._take("" if event.modifiers() & _COMMANDS else event.text())
        return False

    def _begin(self) -> None:
        self._text.clear()
        self._length = 0

    def _take(self, text: str) -> None:
        self._length += len(text)
        if self._length <= LONGEST:
            self._text += [sign for sign in text if sign.isprintable()]

    def _end(self) -> bool:
        text, length = "".join(self._text).strip(), self._length
        self._begin()
        if length > LONGEST:
            log.warning("a scan of %d characters was ignored", length)
            return True
        if len(text) < SHORTEST:
            return False
        self.scanned.emit(text)
        return True
