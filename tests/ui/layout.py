"""What a guest could not read or touch on a screen: the item tree under a window, looked through in the order in
which it is painted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

TARGET_MM = 12
PRIMARY_MM = 20
SLACK = 1.5
"""Pixels that rounding may take."""
UNSEEN = str.maketrans("", "", "\u200b\u2060")
_KINDS: dict[str, str] = {}


@dataclass(frozen=True)
class Pane:
    """A list or page that a finger moves: `view` is what is seen of it, `reach` how far its content can go up and
    down, left and right of where it is now."""

    view: QRectF
    reach: QRectF


@dataclass
class Seen:
    """An item, where it is painted, and what cuts it off: `clip` the innermost edges that never move, `pane` the list
    it lies in, `control` the control it is part of, `order` its place in painting."""

    item: QQuickItem
    kind: str
    rect: QRectF
    clip: QRectF
    pane: Pane | None
    control: Seen | None
    order: int
    parents: tuple[int, ...]

    def __str__(self) -> str:
        item = self.item
        text = str(item.property("text") or item.property("name") or "").translate(UNSEEN)
        name = item.objectName() or item.metaObject().className().split("_QML")[0]
        at = ",".join(str(round(n)) for n in self.rect.getRect())
        return f"{name} “{text}” at {at}"

    @property
    def shown(self) -> QRectF:
        seen = self.rect & self.clip
        return seen & self.pane.view if self.pane else seen

    def within(self, other: Seen) -> bool:
        return other.order in self.parents


@dataclass
class Scene:
    """Everything that is seen in a window and touches its guest."""

    window: QRectF
    px_per_mm: float
    texts: list[Seen] = field(default_factory=list)
    controls: list[Seen] = field(default_factory=list)
    grounds: list[Seen] = field(default_factory=list)
    """What hides whatever is under it."""
    blockers: list[Seen] = field(default_factory=list)
    """What swallows a touch."""

    def forget(self) -> None:
        for seen in (self.texts, self.controls, self.grounds, self.blockers):
            seen.clear()


def polished(window: QQuickWindow) -> None:
    """Lay out what is waiting to be laid out, without painting it."""
    for _ in range(3):
        _polish(window.contentItem())


def _polish(item: QQuickItem) -> None:
    item.ensurePolished()
    for child in item.childItems():
        _polish(child)


def _kind(item: QQuickItem) -> str:
    """text, control, primary, scrim, area, pane, ground or "": by class, found once."""
    meta = item.metaObject()
    name = meta.className()
    found = _KINDS.get(name)
    if found is None:
        found = _KINDS[name] = _kind_of(item, name.split("_QML")[0])
    return found


def _kind_of(item: QQuickItem, name: str) -> str:
    has = item.metaObject().indexOfProperty
    if name in ("Scrim", "Toast"):
        return name.lower()
    if name == "PrimaryButton":
        return "primary"
    if has("ringRadius") >= 0:
        return "control"
    for base, kind in _BASES.items():
        if item.inherits(base):
            return kind
    return ""


_BASES = {
    "QQuickText": "text",
    "QQuickFlickable": "pane",
    "QQuickMouseArea": "area",
    "QQuickRectangle": "ground",
}


class _Walk:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.order = 0

    def through(
        self,
        item: QQuickItem,
        clip: QRectF,
        pane: Pane | None,
        control: Seen | None,
        parents: tuple[int, ...],
        clear: bool,
    ) -> None:
        if not item.isVisible() or item.opacity() == 0:
            return
        self.order += 1
        kind = _kind(item)
        if kind == "toast":
            return  # it lies over what is there, and goes by itself
        clear = clear and item.opacity() == 1
        seen = None
        if kind or item.clip():
            rect = item.mapRectToScene(item.boundingRect() if kind == "text" else _box(item))
            seen = Seen(item, kind, rect, clip, pane, control, self.order, parents)
            self._note(seen, clear)
            if kind == "pane":
                pane, clip = _pane(item, seen.shown), self.scene.window
            elif item.clip():
                clip = clip & rect
            if kind in ("control", "primary"):
                control = seen
        parents = (*parents, self.order)
        for child in sorted(item.childItems(), key=QQuickItem.z):
            self.through(child, clip, pane, control, parents, clear)

    def _note(self, seen: Seen, clear: bool) -> None:
        scene, item = self.scene, seen.item
        match seen.kind:
            case "text":
                if item.property("text") and item.property("color").alpha():
                    scene.texts.append(seen)
            case "control" | "primary":
                if item.isEnabled():
                    scene.controls.append(seen)
            case "area":
                if item.isEnabled():
                    scene.blockers.append(seen)
            case "ground":
                if clear and item.property("color").alpha() == 255 and not seen.rect.isEmpty():
                    scene.grounds.append(seen)
            case "scrim":
                scene.forget()


def _box(item: QQuickItem) -> QRectF:
    return QRectF(0, 0, item.width(), item.height())


def _pane(item: QQuickItem, view: QRectF) -> Pane:
    return Pane(
        view,
        QRectF(
            *_reach(item, "contentX", "originX", "contentWidth", "width", "leftMargin", "rightMargin"),
            *_reach(item, "contentY", "originY", "contentHeight", "height", "topMargin", "bottomMargin"),
        ),
    )
