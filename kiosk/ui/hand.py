"""A hand at the real screen: finds controls by name, touches them, types like a scanner, takes pictures.

The tour and the tests use it; nothing in it reaches behind the glass.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE_S = 15.0
STILL_S = 0.4
"""How long a screen must stay as it is before it is touched: a person looks first, and a screen that has just changed
takes no touches for 0.3 s."""


class Missed(Exception):
    """A control that should be there is not, or something did not happen in time."""


class Hand(QObject):
    """`window`: the kiosk's. `taps` counts the touches."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._device = QTest.createTouchDevice()
        self.taps = 0

    def find(self, name: str) -> QQuickItem | None:
        """The visible control of that objectName; "card-cola/add" is the control "add" inside "card-cola"."""
        item: QQuickItem | None = self._window.contentItem()
        for part in name.split("/"):
            item = _seek(item, part) if item is not None else None
        return item

    def names(self) -> list[str]:
        """The objectNames that can be seen, for messages and for walks that look around."""
        found: list[str] = []
        _collect(self._window.contentItem(), found)
        return found

    def touch(self, name: str) -> None:
        """Wait for a control, bring it into view, and touch its middle. Raises Missed naming what is there instead."""
        item = self.wait_for(name)
        self.into_view(item)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        if not self._window.contentItem().contains(QPointF(middle)):
            raise Missed(f"{name} is outside the window")
        QTest.touchEvent(self._window, self._device).press(0, middle, self._window).commit()
        self.rest(0.03)
        QTest.touchEvent(self._window, self._device).release(0, middle, self._window).commit()
        self.taps += 1
        self.rest(0.03)

    def wait_for(self, name: str) -> QQuickItem:
        self.wait(lambda: self.find(name) is not None, f"{name!r} on the screen")
        item = self.find(name)
        assert item is not None
        return item

    def wait(self, happened: Callable[[], bool], what: str, seconds: float = PATIENCE_S) -> None:
        """Let the program run until something has happened. Raises Missed."""
        end = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > end:
                raise Missed(f"waited {seconds:.0f} s for {what}; there are: {', '.join(self.names())}")
            self.rest(0.02)

    def rest(self, seconds: float) -> None:
        """Let the program run."""
        loop = QEventLoop()
        QTimer.singleShot(max(1, round(seconds * 1000)), loop.quit)
        loop.exec()

    def into_view(self, item: QQuickItem) -> None:
        """Scroll the lists around an item until it can be touched, as a finger would."""
        parent = item.parentItem()
        while parent is not None:
            if parent.inherits("QQuickFlickable"):
                _scroll(parent, item)
            parent = parent.parentItem()
        self.rest(0.02)

    def scan(self, text: str) -> None:
        """A keyboard-wedge scanner: keys in a burst, then Enter."""
        for character in text:
            QTest.keyClick(self._window, character)
        QTest.keyClick(self._window, Qt.Key.Key_Return)
        self.rest(0.05)

    def picture(self, path: Path) -> None:
        """What the guest sees, as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        image = self._window.grabWindow()
        if not image.save(str(path)):
            raise Missed(f"{path}: the picture could not be written")


def _shown(item: QQuickItem) -> bool:
    return item.isVisible() and item.opacity() > 0 and item.width() > 0


def _seek(item: QQuickItem, name: str) -> QQuickItem | None:
    """Topmost first: what lies over the screen is found before what lies under it."""
    if not _shown(item) and item.parentItem() is not None:
        return None
    for child in reversed(item.childItems()):
        found = _seek(child, name)
        if found is not None:
            return found
    return item if item.objectName() == name else None


def _collect(item: QQuickItem, found: list[str]) -> None:
    if not item.isVisible():
        return
    if item.objectName():
        found.append(item.objectName())
    for child in item.childItems():
        _collect(child, found)


def _scroll(flickable: QQuickItem, item: QQuickItem) -> None:
    """Move a flickable just so far that the item lies inside it."""
    for size, place, content in (("height", "contentY", "y"), ("width", "contentX", "x")):
        span = float(flickable.property(size))
        corner = item.mapToItem(flickable, QPointF(0, 0))
        start = getattr(corner, content)()
        length = float(item.property(size))
        if start < 0 or start + length > span:
            target = float(flickable.property(place)) + start - max(0.0, (span - length) / 2)
            low = float(flickable.property("originY" if content == "y" else "originX") or 0)
            most = low + float(flickable.property("contentHeight" if content == "y" else "contentWidth")) - span
            flickable.setProperty(place, min(max(target, low), max(low, most)))


