"""A hand at the real screen, and the eye above it: finds controls by name, touches and drags, types like a
scanner, reads what stands there, takes pictures.

The tour and the tests use it; nothing in it reaches behind the glass.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.finger import Finger, type_key

PATIENCE_S = 15.0
LOOK_S = 0.015
"""Between two looks at the screen while waiting."""
PAUSE_S = 0.11
"""A finger that rests so long before it is lifted does not flick."""
QUICK_PNG = 70
"""Qt's measure of how hard a PNG is compressed: a third of the time for a tenth more bytes."""
FINGER = 0.8
"""How much of a list one drag may cross."""
Far = Callable[[QQuickItem, QQuickItem], QPointF | None]
UNSEEN = str.maketrans("", "", "\u200b\u2060")
"""Signs that only steer Japanese line breaks."""


class Missed(Exception):
    """A control that should be there is not, or something did not happen in time."""


class Hand(QObject):
    """`window`: the kiosk's. `patience`: how many seconds it waits for anything. `taps` counts the touches;
    drags are none."""

    def __init__(self, window: QQuickWindow, patience: float = PATIENCE_S) -> None:
        super().__init__()
        self._window = window
        self._patience = patience
        self._finger = Finger(window)
        self._writer = ThreadPoolExecutor(1, "pictures")
        self._written: list[Future[bool]] = []
        # Made once: something of what Qt makes for each call stays.
        self._rest = QEventLoop(self)
        self._rested = QTimer(self, singleShot=True)
        self._rested.timeout.connect(self._rest.quit)
        self.taps = 0

    # The eye.

    def find(self, name: str) -> QQuickItem | None:
        """The visible control of that objectName; "card-cola/add" is the control "add" inside "card-cola"."""
        item: QQuickItem | None = self._window.contentItem()
        for part in name.split("/"):
            item = _seek(item, part) if item is not None else None
        return item

    def sees(self, name: str) -> bool:
        return self.find(name) is not None

    def names(self, prefix: str = "") -> list[str]:
        """The objectNames that can be seen, from top to bottom."""
        found = [
            item for item in _visible(self._window.contentItem()) if item.objectName().startswith(prefix)
        ]
        found.sort(key=lambda item: item.mapToScene(QPointF(0, 0)).y())
        return [item.objectName() for item in found if item.objectName()]

    def text(self, name: str) -> str:
        """What stands in a control, as the guest reads it: its texts one after the other. "" without it."""
        item = self.find(name)
        texts = [each for each in _visible(item) if each.inherits("QQuickText")] if item else []
        words = "".join(str(each.property("text")) for each in texts)
        return re.sub(r"<[^<>]+>", "", words).translate(UNSEEN)

    def wait_for(self, *names: str) -> str:
        """Wait until one of these controls is there, and say which. Raises Missed."""
        found: list[str] = []

        def there() -> bool:
            found[:] = [name for name in names if self.sees(name)]
            return bool(found)

        self.wait(there, f"{' or '.join(names)} on the screen")
        return found[0]

    def wait_gone(self, name: str) -> None:
        """Wait until a control is not there (any more). Raises Missed."""
        self.wait(lambda: not self.sees(name), f"{name} to go")

    def wait(self, happened: Callable[[], bool], what: str) -> None:
        """Let the program run until something has happened. Raises Missed."""
        end = time.monotonic() + self._patience
        while not happened():
            if time.monotonic() > end:
                raise Missed(
                    f"waited {self._patience:.0f} s for {what}; there are: {', '.join(self.names())}"
                )
            self.rest(LOOK_S)

    def rest(self, seconds: float) -> None:
        """Let the program run."""
        self._rested.start(max(1, round(seconds * 1000)))
        self._rest.exec()

    def picture(self, path: Path) -> None:
        """What the guest sees, as a PNG, once every picture on the screen is there. `finish` waits for the
        file."""
        self.wait(self._painted, "the pictures on the screen")
        path.parent.mkdir(parents=True, exist_ok=True)
        image = self._window.grabWindow()
        self._written.append(self._writer.submit(image.save, str(path), "PNG", QUICK_PNG))

    def finish(self) -> None:
        """Wait until all pictures are written. Raises Missed where one could not be."""
        self._writer.shutdown()
        lost = sum(not written.result() for written in self._written)
        if lost:
            raise Missed(f"{lost} pictures could not be written")

    def _painted(self) -> bool:
        return all(
            item.property("progress") == 1 or item.property("source").isEmpty()
            for item in _visible(self._window.contentItem())
            if item.inherits("QQuickImage")
        )

    # The hand.

    def touch(self, name: str) -> None:
        """Wait for a control, bring it into view, and touch its middle. Raises Missed naming what is there
        instead."""
        self.wait_for(name)
        self.wait(lambda: not self._guarded(), "the screen to take touches")
        at = _middle(self._within_reach(name))
        self._finger.press(at)
        self._finger.lift(at)
        self.taps += 1
        self.rest(0.001)

    def _guarded(self) -> bool:
        """Has the screen changed so lately that it takes no touches?"""
        guard = self.find("guard")
        return guard is not None and bool(guard.property("enabled"))

    def into_view(self, name: str) -> QQuickItem:
        """Drag the lists around a control until it can be seen. Raises Missed."""
        return self._dragged(name, lambda item: True)

    def _within_reach(self, name: str) -> QQuickItem:
        """Drag the lists around a control until a touch reaches it, or wait until what lies over it is gone.
        Raises Missed."""
        return self._dragged(name, self._reaches)

    def _dragged(self, name: str, enough: Callable[[QQuickItem], bool]) -> QQuickItem:
        end = time.monotonic() + self._patience
        while time.monotonic() < end:
            item = self.find(name)
            if item is None:
                raise Missed(f"{name} went away; there are: {', '.join(self.names())}")
            way = _way_to(item, _too_far)
            if way is None and enough(item):
                return item
            way = way or _way_to(item, _off_centre)
            if way is not None:
                self._drag(*way)
            else:
                self.rest(LOOK_S)
        raise Missed(f"{name} cannot be brought into view")

    def _reaches(self, item: QQuickItem) -> bool:
        """Does nothing that takes touches lie over the item's middle?"""
        return _first(self._window.contentItem(), QPointF(_middle(item)), item) is True

    def _drag(self, around: QQuickItem, far: QPointF) -> None:
        """Move a list's content by `far` pixels, at most most of its size, as a finger would: slow at the
        end."""
        most = QPointF(around.width() * FINGER, around.height() * FINGER)
        by = QPointF(min(max(far.x(), -most.x()), most.x()), min(max(far.y(), -most.y()), most.y()))
        middle = around.mapToScene(QPointF(around.width() / 2, around.height() / 2))
        start, end = (middle - by / 2).toPoint(), (middle + by / 2).toPoint()
        self._finger.press(start)
        for share in (0.2, 0.6, 0.9, 1.0):
            self._finger.move((QPointF(start) + by * share).toPoint())
            self.rest(0.01)
        self._finger.rests(PAUSE_S)
        self._finger.lift(end)
        self.rest(0.02)

    def scan(self, text: str) -> None:
        """A keyboard-wedge scanner: keys in a burst, then Enter."""
        now = time.monotonic_ns() // 1_000_000
        for character in text:
            type_key(self._window, ord(character.upper()), character, now)
        type_key(self._window, Qt.Key.Key_Return, "\r", now)


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


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if not _shown(item) and item.parentItem() is not None:
        return
    yield item
    for child in item.childItems():
        yield from _visible(child)


def _first(item: QQuickItem, at: QPointF, wanted: QQuickItem) -> bool | None:
    """What a finger meets first at a place of the scene: what is wanted (True), something else that takes
    touches (False), or neither within `item`."""
    if not _shown(item) and item.parentItem() is not None:
        return None
    if item == wanted:
        return True
    inside = item.contains(item.mapFromScene(at))
    if item.clip() and not inside:
        return None
    for child in sorted(reversed(item.childItems()), key=lambda child: -child.z()):
        found = _first(child, at, wanted)
        if found is not None:
            return found
    takes = inside and item.inherits("QQuickMouseArea") and bool(item.property("enabled"))
    return False if takes else None


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _lists(item: QQuickItem) -> Iterator[QQuickItem]:
    """The lists and pages around an item that a finger can move, the innermost first."""
    around = item.parentItem()
    while around is not None:
        if around.inherits("QQuickFlickable") and around.property("interactive"):
            yield around
        around = around.parentItem()


def _way_to(item: QQuickItem, far: Far) -> tuple[QQuickItem, QPointF] | None:
    """The innermost list around an item that has to move, and how far."""
    ways = ((around, far(around, item)) for around in _lists(item))
    return next(((around, way) for around, way in ways if way is not None), None)


def _too_far(around: QQuickItem, item: QQuickItem) -> QPointF | None:
    """How far a list's content has to move for an item to lie inside it; None: it does already."""
    return _way(around, item, always=False)


def _off_centre(around: QQuickItem, item: QQuickItem) -> QPointF | None:
    """How far a list's content has to move, and can, for an item to lie in its middle."""
    return _way(around, item, always=True)


def _way(around: QQuickItem, item: QQuickItem, *, always: bool) -> QPointF | None:
    corner = item.mapToItem(around, QPointF(0, 0))
    far = QPointF(
        _along(corner.x(), item.width(), around, "width", "contentX", "originX", always),
        _along(corner.y(), item.height(), around, "height", "contentY", "originY", always),
    )
    return None if far.isNull() else far


def _along(
    start: float, length: float, around: QQuickItem, size: str, place: str, origin: str, always: bool
) -> float:
    """The way along one direction, as far as the content can go."""
    span = float(around.property(size))
    if not always and start >= 0 and start + min(length, span) <= span + 1:
        return 0.0
    wish = (span - length) / 2 - start if length <= span else -start
    begin, now = float(around.property(origin) or 0), float(around.property(place))
    whole = float(around.property("contentWidth" if size == "width" else "contentHeight"))
    can = min(max(now - wish, begin), max(begin, begin + whole - span))
    way = now - can
    return way if abs(way) > 1 else 0.0
