"""How long a new menu of 10,000 items takes to be shown, and whether the screen stands still meanwhile.

Method. The program shows the menu; its mock POS, in another process, publishes a new version: a dish costs
more. The POS is first asked for that version by someone else, so that its own work is not counted. Then the
kiosk asks, as it does each minute. `menu_refresh_ms_10000` runs from there to the first frame swapped with
the new menu in the state. `menu_refresh_stall_ms`: all the while, and until the menu has been kept on disk
and a while more has passed, a timer of one millisecond on the GUI thread notes the gaps between its
ticks; the longest is the figure. Several refreshes a run; of both figures the median.
"""

from __future__ import annotations

import time
from itertools import pairwise
from statistics import median
from typing import Any

import httpx

from scripts.benchmarks import menus
from scripts.benchmarks.ground import TOKEN, Ground, say

SIZE = 10_000
AFTER_S = 1.5


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    menu = menus.large(ground.folder, SIZE)
    url = ground.pos(menu)
    config = ground.config(f"menu-{SIZE}", url)
    found = ground.child("refresh", file=config, url=url, times=1 if quick else 5)
    say(f"  refreshes: {found['took']} ms; longest gaps: {found['gaps']} ms")
    return {
        "menu_refresh_ms_10000": round(median(found["took"])),
        "menu_refresh_stall_ms": round(median(found["gaps"]), 1),
    }


def here(file: str, url: str, times: int) -> dict[str, list[float]]:
    from scripts.benchmarks.screen import opened

    took, gaps = [], []
    with opened(file) as screen, httpx.Client(headers={"Authorization": f"Bearer {TOKEN}"}) as staff:
        screen.to_menu()
        screen.rest(AFTER_S)
        for number in range(1, times + 1):
            version = _published(staff, url, number)
            one = _refreshed(screen, version)
            took.append(round(one[0], 1))
            gaps.append(round(one[1], 1))
    return {"took": took, "gaps": gaps}


def _published(staff: httpx.Client, url: str, number: int) -> str:
    """Let the POS sell a dish at another price: the new menu's version, ready to be read."""
    body = {"price": 100 + number}
    variant = staff.get(f"{url}/staff/api/shelf", timeout=60).json()["items"][0]["variants"][0]["id"]
    staff.post(f"{url}/staff/api/shelf/{variant}/price", json=body, timeout=60).raise_for_status()
    answer = staff.get(f"{url}/v1/menu", timeout=60)
    return str(answer.raise_for_status().json()["version"])


def _refreshed(screen: Any, version: str) -> tuple[float, float]:
    """Milliseconds until the new menu showed, and the longest gap."""
    from PySide6.QtCore import Qt, QTimer

    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(1)
    screen.rest(0.1)
    began = time.perf_counter()
    screen.program.machine.watch.ask_menu()
    shown = screen.frames.after(lambda: screen.kiosk.shop.menu.version == version, 60)
    kept: list[object] = []
    screen.program.tasks.store(lambda: None, lambda *_: kept.append(True))
    screen.wait(lambda: bool(kept), "the menu to be kept", 60)
    screen.rest(AFTER_S)
    timer.stop()
    return (shown - began) * 1000, max(b - a for a, b in pairwise(ticks)) * 1000
