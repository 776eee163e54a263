"""How long the staff's menu page takes to open before a menu of 2,000 items, and whether the screen stands
still.

Method. The program shows a menu of 2,000 items; a manager comes in, and touches the page's tab.
`editor_open_ms_2000` runs from there to the first frame swapped with the board's tiles there and the draft
ready to be edited; all of that anew each time, as after each coming in. The very first time, when Python and
Qt read their files, is not counted. `editor_open_stall_ms`: the longest gap meanwhile, and for half a second
more, between ticks of a timer of one millisecond on the GUI thread. Of both the median.
"""

from __future__ import annotations

import time
from statistics import median
from typing import Any

from PySide6.QtCore import QObject

from scripts.benchmarks import menus
from scripts.benchmarks.ground import Ground, say

SIZE = 2000
AFTER_S = 0.5
PIN = "274936"


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    file = ground.config(f"menu-{SIZE}", ground.pos(menus.large(ground.folder, SIZE)))
    found: Any = ground.child("menu_page", file=file, times=2 if quick else 8)
    say(f"  opened in {found['took']} ms; longest gaps: {found['gaps']} ms")
    return {
        "editor_open_ms_2000": round(median(found["took"])),
        "editor_open_stall_ms": round(median(found["gaps"]), 1),
    }


def here(file: str, times: int) -> dict[str, list[float]]:
    from kiosk.core.staff import Role
    from kiosk.staff.people import People
    from kiosk.staff.pins import Pins
    from scripts.benchmarks.screen import opened

    took, gaps = [], []
    with opened(file) as screen:
        program, clock = screen.program, screen.program.machine.clock
        people = People(program.config, clock.now, program.machine.notes.note, Pins())
        screen.in_worker(lambda: people.add("Bench", Role.MANAGER, PIN, None), "a manager")
        for _ in range(times + 1):
            one = _come_in(screen)
            took.append(round(one[0], 1))
            gaps.append(round(one[1], 1))
    return {"took": took[1:], "gaps": gaps[1:]}


def _come_in(screen: Any) -> tuple[float, float]:
    """Milliseconds until the page can be used, and the longest gap."""
    door = screen.program.door
    door.open()
    staff = door.staff
    screen.wait(lambda: staff.gate.state == "pin", "the PIN pad")
    staff._opens = "people"
    for digit in PIN:
        staff.gate.press(digit)
    staff.gate.submit()
    screen.wait(lambda: staff.inside, "the manager to be in")
    screen.rest(AFTER_S)
    with screen.ticking() as gaps:
        began = time.perf_counter()
        staff.go("menu")
        window = screen.program.window.window
        shown = screen.frames.after(lambda: _ready(staff.page, window), 30)
        screen.rest(AFTER_S)
    staff.leave()
    screen.rest(AFTER_S)
    return (shown - began) * 1000, max(gaps) * 1000


def _ready(page: Any, window: Any) -> bool:
    if not hasattr(page, "board") or page.board.state != "ready" or not page.editor.ready:
        return False
    board = window.findChild(QObject, "board")
    return board is not None and bool(board.property("filled"))
