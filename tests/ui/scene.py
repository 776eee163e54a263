"""What is seen in a window and what can be touched in it: the item tree, read in the order in which it is
painted.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

UNSEEN = str.maketrans("", "", "\u200b\u2060")
"""Signs that only steer Japanese line breaks."""


@dataclass(frozen=True)
class Slide:
    """How far a list's content can still move, in pixels: to the left and up (negative), to the right and
    down.
    """

    left: float = 0
    up: float = 0
    right: float = 0
    down: float = 0


@dataclass
class Seen:
    """An item where it is painted. `clip` is what cuts it off; `pane` the list it lies in, `control` what
    it is a
    part of; `order` is its place in painting, `inside` those of the items around it."""

    item: QQuickItem
    kind: str
    rect: QRectF
    clip: QRectF
    pane: Seen | None
    control: Seen | None
    order: int
    inside: tuple[int, ...]
    slide: Slide = field(default_factory=Slide)

    @property
    def text(self) -> str:
        said = self.item.property("text") or self.item.property("name") or ""
        return str(said).translate(UNSEEN)

    @property
    def shown(self) -> QRectF:
        """What of it can be seen now."""
        return self.rect & self.clip

    def under(self, other: Seen) -> bool:
        """Is `other` painted over it and no part of it?"""
        return other.order > self.order and self.order not in other.inside

    def __str__(self) -> str:
        name = self.item.objectName() or self.kind
        x, y, width, height = (round(n) for n in self.rect.getRect())
        return f"{name} “{self.text}” ({width}×{height} at {x}, {y})"


@dataclass
class Scene:
    """`grounds` hide what is under them, `areas` take touches; `window` is the window's own rectangle."""

    window: QRectF
    texts: list[Seen] = field(default_factory=list)
    controls: list[Seen] = field(default_factory=list)
    grounds: list[Seen] = field(default_factory=list)
    areas: list[Seen] = field(default_factory=list)
    passing: list[Scene] = field(default_factory=list)
    """What lies over all this and goes by itself, read alone."""

    def veil(self) -> None:
        """What lies under a sheet is neither read nor touched."""
        for seen in (self.texts, self.controls, self.grounds, self.areas):
            seen.clear()

    def note(self, seen: Seen) -> None:
        item = seen.item
        match seen.kind:
            case "veil":
                self.veil()
            case "text" if item.property("text") and item.property("color").alpha():
                self.texts.append(seen)
            case "control" | "primary" if item.isEnabled():
                self.controls.append(seen)
            case "area" if item.isEnabled() and item.property("enabled"):
                self.areas.append(seen)
            case "ground" if _solid(item) and not seen.rect.isEmpty():
                self.grounds.append(seen)


def _solid(item: QQuickItem) -> bool:
    gradient = item.property("gradient")
    plain = gradient is None or gradient.isNull() or gradient.isUndefined()
    return plain and item.property("color").alpha() == 255 and item.opacity() == 1


def read(window: QQuickWindow) -> Scene:
    """Paint what is waiting for it, and read what is there: of use until the window shows something else."""
    window.grabWindow()
    root = window.contentItem()
    scene = Scene(QRectF(0, 0, root.width(), root.height()))
    _Reader(scene).read(root, scene.window, None, None, ())
    return scene


class _Reader:
    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._order = 0

    def read(
        self, item: QQuickItem, clip: QRectF, pane: Seen | None, control: Seen | None, inside: tuple[int, ...]
    ) -> None:
        if not item.isVisible() or item.opacity() == 0:
            return
        kind = _kind(item)
        if kind == "passing":
            self._scene.passing.append(Scene(self._scene.window))
            _Reader(self._scene.passing[-1])._children(item, clip, pane, None, ())
            return
        self._order += 1
        if kind or item.clip():
            seen = Seen(item, kind, _painted(item, kind), clip, pane, control, self._order, inside)
            self._scene.note(seen)
            if kind in ("pane", "list"):
                seen.slide, pane, clip = _slide(item), seen, seen.shown
            elif item.clip():
                clip = seen.shown
            elif kind in ("control", "primary"):
                control = seen
        self._children(item, clip, pane, control, (*inside, self._order))

    def _children(
        self, item: QQuickItem, clip: QRectF, pane: Seen | None, control: Seen | None, inside: tuple[int, ...]
    ) -> None:
        for child in sorted(item.childItems(), key=QQuickItem.z):
            self.read(child, clip, pane, control, inside)


def _painted(item: QQuickItem, kind: str) -> QRectF:
    """For a text the words themselves, else the whole item."""
    box = item.boundingRect() if kind == "text" else QRectF(0, 0, item.width(), item.height())
    return item.mapRectToScene(box)


def _slide(item: QQuickItem) -> Slide:
    left, right = _ways(item, "X", "Width", "left", "right")
    up, down = _ways(item, "Y", "Height", "top", "bottom")
    return Slide(left, up, right, down)


def _ways(item: QQuickItem, axis: str, size: str, before: str, after: str) -> tuple[float, float]:
    """The content's way back (negative) and forth along one axis."""

    def value(name: str) -> float:
        return float(item.property(name) or 0)

    now, first = value(f"content{axis}"), value(f"origin{axis}") - value(f"{before}Margin")
    whole = value(f"origin{axis}") + value(f"content{size}") + value(f"{after}Margin")
    last = max(first, whole - value(size.lower()))
    return min(0.0, now - last), max(0.0, now - first)


_BASES = {
    "QQuickText": "text",
    "QQuickListView": "list",
    "QQuickFlickable": "pane",
    "QQuickMouseArea": "area",
    "QQuickRectangle": "ground",
}
_OWN = "ringRadius"
_PRIMARY = "ready"
_LAID_OVER = {"open": "veil", "undoText": "passing"}
"""The program's own controls, by a property that only they have."""


def _kind(item: QQuickItem) -> str:
    """What an item is here; "" for what only holds others. Its class is not asked: what Python remembers of a
    QML class outlives it, and another object may come to lie in its place.
    """
    found = next((kind for base, kind in _BASES.items() if item.inherits(base)), "")
    if not found and item.property(_OWN) is not None:
        return "control" if item.property(_PRIMARY) is None else "primary"
    own = _LAID_OVER if found == "ground" else {}
    return next((kind for name, kind in own.items() if item.property(name) is not None), found)
