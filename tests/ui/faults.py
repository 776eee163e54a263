"""Everything a guest could not read or touch in a scene."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from tests.ui.scene import Scene, Seen

TARGET_MM = 12
PRIMARY_MM = 20
SLACK = 1.5
"""Pixels that rounding may take."""
LEANS = 0.05
"""Of a type size: the accent of "í" stands out so far beside the letter's own place."""
LEADING = 0.22
"""Of a type size: the room over and under the signs of several lines."""


def faults(scene: Scene, px_per_mm: float) -> Iterator[str]:
    """One sentence a fault."""
    yield from _unread(scene)
    yield from _untouched(scene, px_per_mm)
    for passing in scene.passing:
        yield from faults(passing, px_per_mm)


# Reading.


def _unread(scene: Scene) -> Iterator[str]:
    for text in scene.texts:
        if text.item.property("truncated"):
            yield f"elided: {text}"
        if _spills(text):
            yield f"wider or higher than its place: {text}"
        if not _fits(text, _ink(text), scene) and not _pinned(text, scene):
            yield f"cut off: {text}"
        if text.control and not _grown(text.control.rect, SLACK).contains(_ink(text)):
            yield f"beyond its control {text.control}: {text}"
        if text.pane is None and (ground := _over(text, scene)):
            yield f"hidden by {ground}: {text}"
    yield from _texts_on_texts(scene)


def _pinned(text: Seen, scene: Scene) -> bool:
    """Do the same words stand in a bar over it? So does a list's heading in the list's title."""
    return any(
        over.text == text.text and over.pane is None and text.under(over) and _much(text.rect & over.rect)
        for over in scene.texts
    )


def _ink(text: Seen) -> QRectF:
    """The signs of a text, without the room over and under them."""
    item, rect = text.item, text.rect
    font = item.property("font")
    if item.property("lineCount") == 1:
        signs = QFontMetricsF(font).tightBoundingRect(text.text)
        line = rect.top() + QFontMetricsF(font).ascent()
        return QRectF(rect.left(), line + signs.top(), rect.width(), signs.height())
    leading = LEADING * font.pixelSize()
    return rect.adjusted(0, leading, 0, -leading)


def _spills(text: Seen) -> bool:
    """Is it more than its own item has room for? The accent of a last letter may lean out a little."""
    place = text.item.mapRectToScene(QRectF(0, 0, text.item.width(), text.item.height()))
    font = text.item.property("font")
    lean = LEANS * font.pixelSize() if font is not None else 0
    return not _grown(place, max(SLACK, lean)).contains(_ink(text))


def _over(text: Seen, scene: Scene) -> Seen | None:
    ink = _ink(text)
    return next((g for g in scene.grounds if text.under(g) and _much(g.shown & ink)), None)


def _texts_on_texts(scene: Scene) -> Iterator[str]:
    inks = [(text, _ink(text) & text.clip) for text in scene.texts]
    for at, (upper, ink) in enumerate(inks):
        for lower, other in inks[:at]:
            both = ink & other
            if _much(both) and not _between(lower, upper, both, scene):
                yield f"one on the other: {lower} and {upper}"


def _between(lower: Seen, upper: Seen, spot: QRectF, scene: Scene) -> bool:
    """Does something hide the lower text there?"""
    return any(lower.under(g) and g.order < upper.order and g.shown.contains(spot) for g in scene.grounds)


# Touching.


def _untouched(scene: Scene, px_per_mm: float) -> Iterator[str]:
    owners = {area.control.order: area for area in scene.areas if area.control}
    for control in scene.controls:
        area = owners.get(control.order)
        if area is None:
            continue
        side = min(area.rect.width(), area.rect.height())
        least = (PRIMARY_MM if control.kind == "primary" else TARGET_MM) * px_per_mm
        if side < least - SLACK:
            yield f"only {side / px_per_mm:.1f} mm: {control}"
        if not _fits(control, control.rect, scene):
            yield f"out of reach: {control}"
        if control.pane is None and (cover := _covering(control, scene)):
            yield f"under {cover}: {control}"
    yield from _controls_on_controls(scene)


def _covering(control: Seen, scene: Scene) -> Seen | None:
    """What takes the touches at a control's middle instead of it."""
    middle = control.rect.center()
    for area in reversed(scene.areas):
        if area.shown.contains(middle):
            cover = area.control or area
            return None if control.order in area.inside or control.rect.contains(cover.rect) else cover
    return None


def _controls_on_controls(scene: Scene) -> Iterator[str]:
    for at, upper in enumerate(scene.controls):
        for lower in scene.controls[:at]:
            if lower.rect.contains(upper.rect):
                continue  # a button that stands on a card
            both = upper.shown & lower.shown
            if _much(both) and not _swallowed(lower, upper, both, scene):
                yield f"one on the other: {lower} and {upper}"


def _swallowed(lower: Seen, upper: Seen, spot: QRectF, scene: Scene) -> bool:
    """Does something between the two take the touch there?"""
    return any(
        a.control is None and lower.under(a) and a.order < upper.order and a.shown.contains(spot)
        for a in scene.areas
    )


# Both.


def _fits(seen: Seen, rect: QRectF, scene: Scene) -> bool:
    """Can all of `rect` be seen, where the lists around it are moved as far as they go?"""
    pane = seen.pane
    if pane is None:
        return _grown(seen.clip, SLACK).contains(rect)
    if pane.kind == "list" and not rect.intersects(pane.rect):
        return True  # a row kept for later: a list only guesses how far away that is
    view, slide = _free(pane, scene), pane.slide
    return (
        _along(rect.left(), rect.right(), view.left(), view.right(), slide.left, slide.right)
        and _along(rect.top(), rect.bottom(), view.top(), view.bottom(), slide.up, slide.down)
        and (pane.pane is None or _fits(pane, _moved(rect, view), scene))
    )


def _moved(rect: QRectF, view: QRectF) -> QRectF:
    """Where it is once its list has brought it into view."""
    moved = QRectF(rect)
    moved.moveLeft(max(view.left(), min(rect.left(), view.right() - rect.width())))
    moved.moveTop(max(view.top(), min(rect.top(), view.bottom() - rect.height())))
    return moved


def _along(start: float, end: float, first: float, last: float, back: float, forth: float) -> bool:
    """Is there a move between `back` and `forth` that brings start…end into first…last?"""
    low, high = sorted((first - start, last - end))
    return low <= forth + SLACK and high >= back - SLACK


def _free(pane: Seen, scene: Scene) -> QRectF:
    """A list's view without the bars that lie over its upper or lower end; a list in a list moves with
    that.
    """
    if pane.pane:
        return pane.rect
    view = QRectF(pane.shown)
    for bar in (*scene.areas, *scene.grounds):
        rect = bar.shown
        if not pane.under(bar) or rect.left() > view.left() + SLACK or rect.right() < view.right() - SLACK:
            continue
        if rect.top() > view.top() and rect.bottom() >= view.bottom() - SLACK:
            view.setBottom(min(view.bottom(), rect.top()))
        elif rect.top() <= view.top() + SLACK and rect.bottom() < view.bottom():
            view.setTop(max(view.top(), rect.bottom()))
    return view


def _grown(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(-by, -by, by, by)


def _much(rect: QRectF) -> bool:
    """More than rounding may take."""
    return rect.width() > 2 * SLACK and rect.height() > 2 * SLACK
