"""A scanner that types like a keyboard: its burst is told from a person's typing by its speed and shape."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from shiboken6 import isValid

from kiosk.core.frozen import frozen

log = logging.getLogger(__name__)

GAP_S = 0.060
"""Keys further apart than this are typed by a person."""
SHORTEST = 6
LONGEST = 512

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


@frozen
class _Before:
    """A text field as it was before a burst."""

    field: QObject
    text: str
    cursor: int

    def put_back(self) -> None:
        if isValid(self.field) and self.field.property("text") != self.text:
            self.field.setProperty("text", self.text)
            self.field.setProperty("cursorPosition", self.cursor)


def typed_at(event: QKeyEvent) -> float:
    """When a key was typed, in seconds. A kiosk that is busy hears of a scanner's keys some moments later."""
    return event.timestamp() / 1000 if event.timestamp() else monotonic()


def _focused(window: QWindow) -> _Before | None:
    """The text field that has the focus, if one has."""
    field = window.focusObject()
    if field is None or field is window:
        return None
    text, cursor = field.property("text"), field.property("cursorPosition")
    return _Before(field, text, cursor) if isinstance(text, str) and isinstance(cursor, int) else None


class Scanner(QObject):
    """An event filter for the application. `scanned` gives a burst's text once Enter or Tab has ended it.

    Keys are passed on as they come: what a person types arrives untouched. A field that a burst was typed
    into gets its text back as it was, and the Enter that ends the burst is swallowed, because it would press
    whatever has the focus. Control characters are dropped; a burst of more than `LONGEST` characters is no
    code and is ignored as a whole.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None, clock: Callable[[QKeyEvent], float] = typed_at) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last = 0.0
        self._text: list[str] = []
        self._length = 0
        self._before: _Before | None = None

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(receiver, QWindow):
            return False
        assert isinstance(event, QKeyEvent)
        now = self._clock(event)
        if not 0 <= now - self._last <= GAP_S:
            self._begin()
        self._last = now
        if event.key() in _ENDS:
            return self._end()
        if not self._length:
            self._before = _focused(receiver)
        self._take("" if event.modifiers() & _COMMANDS else event.text())
        return False

    def _begin(self) -> None:
        self._text.clear()
        self._length, self._before = 0, None

    def _take(self, text: str) -> None:
        self._length += len(text)
        if self._length <= LONGEST:
            self._text += [sign for sign in text if sign.isprintable()]

    def _end(self) -> bool:
        text, length, before = "".join(self._text).strip(), self._length, self._before
        self._begin()
        if len(text) < SHORTEST:
            return False
        if before is not None:
            before.put_back()
        if length > LONGEST:
            log.warning("a scan of %d characters was ignored", length)
        else:
            self.scanned.emit(text)
        return True
