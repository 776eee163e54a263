"""How long a touch takes to be seen, with 300 and with 10,000 items on the menu.

Method. The real program in a window of 1080 × 1920 (software renderer, offscreen), its menu from a mock POS
in another process. A synthetic finger presses the + of a dish, rests, and is lifted: the time runs from just
before the lifting, which is what counts as the touch, to the first swapped frame after the state has changed.
Each dish on the screen in turn; after some the list is sent to another category, so that taps happen all
over the menu, and the basket is emptied. The first taps are not counted. Animations are on, as for a guest.
Of each run the 50th and 99th percentile, of those the median over the runs.
"""

from __future__ import annotations

import time
from statistics import median, quantiles
from typing import Any

from PySide6.QtCore import QPoint

from kiosk.core.journey import events as ev
from scripts.benchmarks import menus
from scripts.benchmarks.ground import Ground

SIZES = (300, 10_000)
WARM_UP = 12
PRESSED_S = 0.04
BETWEEN_S = 0.08
SETTLE_S = 0.6


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    figures: dict[str, float | None] = {}
    for size in SIZES:
        menu = menus.large(ground.folder, size)
        config = ground.config(f"menu-{size}", ground.pos(menu))
        runs = ground.children(1 if quick else 3, "tap", file=config, taps=24 if quick else 200)
        for key in ("p50", "p99"):
            figures[f"tap_{key}_ms_{size}"] = round(median(run[key] for run in runs), 1)
    return figures


def here(file: str, taps: int) -> dict[str, float]:
    from scripts.benchmarks.finger import Finger
    from scripts.benchmarks.screen import opened

    took: list[float] = []
    with opened(file) as screen:
        finger = Finger(screen)
        screen.to_menu()
        categories = [category.id for category in screen.kiosk.shop.menu.categories]
        while len(took) < WARM_UP + taps:
            _clear(screen, categories[len(took) * 7 % len(categories)])
            for spot in _spots(screen, finger):
                took.append(_tapped(screen, finger, spot))
    cuts = quantiles(took[WARM_UP:], n=100, method="inclusive")
    return {"p50": cuts[49], "p99": cuts[98]}


def _clear(screen: Any, category: str) -> None:
    """An empty basket, and the list at another place, at rest."""
    for line in screen.kiosk.guest.basket.lines:
        screen.post(ev.LineCounted(line.id, -line.quantity))
    screen.post(ev.CategoryChosen(category))
    screen.rest(SETTLE_S)


def _spots(screen: Any, finger: Any) -> list[QPoint]:
    """The middles of all + that add at once and are whole on the screen."""
    from scripts.benchmarks.finger import place

    menu, found = screen.kiosk.shop.menu, []
    listed = finger.find("menu-list")
    top = place(listed, down=0).y() + listed.property("covered")
    bottom = place(listed, down=1).y()
    for name in finger.names("card-"):
        item = menu.by_id.get(name.removeprefix("card-"))
        if item is not None and item.simple:
            add = finger.find(f"{name}/add")
            if top < place(add, down=0).y() and place(add, down=1).y() < bottom:
                found.append(place(add).toPoint())
    if not found:
        raise LookupError("no dish on the screen can be added by one touch")
    return found


def _tapped(screen: Any, finger: Any, at: QPoint) -> float:
    """Milliseconds from the finger's lifting to the frame that shows it."""
    finger.press(at)
    screen.rest(PRESSED_S)
    before = screen.kiosk.guest.basket
    swapped = len(screen.frames.times)
    began = time.perf_counter()
    finger.lift(at)
    if screen.kiosk.guest.basket is before:
        raise LookupError(f"a touch at {at.x()}, {at.y()} added nothing")
    new = screen.frames.times[swapped:]
    seen = new[0] if new else screen.frames.after(lambda: True)
    screen.rest(BETWEEN_S)
    return (seen - began) * 1000
