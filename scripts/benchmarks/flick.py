"""Whether a flicked list runs smoothly, with 10,000 items on the menu.

Method. The program as in `tap.py`. A synthetic finger drags the list up and lets it go while it moves, some
times down the menu and every third time back; while the list moves, the gap between two swapped frames is
taken. A frame that is shown more than 25 ms after the one before counts as dropped. The figure is the share
of such gaps in percent, of all flicks of a run; of those the median over the runs. Rows are made as they come
into view and their pictures decoded: nothing was shown before.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import Any

from PySide6.QtCore import QPoint

from scripts.benchmarks import menus
from scripts.benchmarks.ground import Ground, say

SIZE = 10_000
DROPPED_S = 0.025
SAME_S = 0.004
"""A synthetic touch is drawn at once, besides the frame that was due: not a frame of its own."""
STEPS, STEP_PX, STEP_S = 8, 55, 0.008
LONGEST_S = 6.0


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    menu = menus.large(ground.folder, SIZE)
    config = ground.config(f"menu-{SIZE}", ground.pos(menu))
    runs = ground.children(1 if quick else 3, "flick", file=config, flicks=3 if quick else 20)
    say(f"  longest gaps between frames: {[run['longest'] for run in runs]} ms")
    return {"flick_dropped_pct": round(median(run["dropped"] for run in runs), 2)}


def here(file: str, flicks: int) -> dict[str, float]:
    from scripts.benchmarks.finger import Finger
    from scripts.benchmarks.screen import opened

    gaps: list[float] = []
    with opened(file) as screen:
        finger = Finger(screen)
        screen.to_menu()
        for number in range(flicks):
            gaps += _flicked(screen, finger, -1 if number % 3 == 2 else 1)
    dropped = 100 * sum(gap > DROPPED_S for gap in gaps) / len(gaps)
    return {"dropped": dropped, "longest": round(max(gaps) * 1000)}


def _flicked(screen: Any, finger: Any, down: int) -> list[float]:
    """The gaps in seconds between the frames of one flick, from its first movement to its rest."""
    from scripts.benchmarks.finger import place

    listed = finger.find("menu-list")
    at = place(listed, down=0.5 + down * 0.25).toPoint()
    finger.press(at)
    first = None
    for _ in range(STEPS):
        at -= QPoint(0, down * STEP_PX)
        finger.move(at)
        screen.rest(STEP_S)
        if first is None and listed.property("moving"):
            first = len(screen.frames.times)
    finger.lift(at)
    if first is None:
        raise LookupError("the list does not follow the finger")
    screen.wait(lambda: not listed.property("moving"), "the list to come to rest", LONGEST_S)
    gaps = [after - before for before, after in pairwise(screen.frames.times[first:])]
    screen.rest(0.2)
    return [gap for gap in gaps if gap > SAME_S]
