"""How much memory the kiosk takes, and how much more after many orders.

Method. Both from /proc/self/smaps_rollup of the kiosk's process; the mock POS is another process.
`pss_menu_mb`: the proportional set size while the menu is on the screen with the demo shop's dishes and
pictures, for a guest who comes some seconds after the start; the median of several starts on cached data. It
is smaller where other programs that use Qt run on the machine.
`growth_mb_500`: the median of three runs, each in a fresh process on a fresh data folder. In one run orders
are placed one after the other by the real engine with every screen drawn: dishes, one with choices, the
basket, table number, payment at the counter, the order number. From order 100 to 600, every 10 orders,
Python's and QML's garbage is collected, a frame is drawn (Qt lets pictures of screens that are gone go with
the next one), Qt's pictures that are on no screen and freed memory are given back, as the kiosk does between
guests who come less close together, and the process's own (anonymous) memory is taken, the smallest of some
looks: what is written or checked behind the screen at that moment takes some MB and gives them back. The
first guest comes once the kiosk has done what it does in its first two minutes in any case: its checks, and
what they import. A run's figure is the slope of the straight line through these points (least squares), per
500 orders; holes in the heap move each point by some tenths of a MB, so that one run alone says it to about
±0.2.
"""

from __future__ import annotations

import gc
from pathlib import Path
from statistics import linear_regression, median
from typing import Any

from kiosk.ui import giving_back
from scripts.benchmarks import menus
from scripts.benchmarks.ground import Ground, say

ALONE_S = 5.0
SETTLE_S = 2.0
LOOKS = 5
FEW: dict[str, float] = {"orders": 10, "skip": 5, "every": 1}
MANY: dict[str, float] = {"orders": 600, "skip": 100, "every": 10, "warm_s": 130}


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    with ground.own_pos() as url:
        config = ground.config("memory", url)
        sizes = [run["pss"] for run in ground.children(2 if quick else 6, "memory", file=config, orders=0)]
    runs, orders = (1, FEW) if quick else (3, MANY)
    growths = [_growth_mb(ground, f"growth-{run}", **orders) for run in range(runs)]
    return {"pss_menu_mb": round(median(sizes[1:]), 1), "growth_mb_500": median(growths)}


def _growth_mb(ground: Ground, name: str, **orders: float) -> float:
    """One run's figure."""
    with ground.own_pos(menus.never_sold_out(ground.folder)) as url:
        grown = ground.child("memory", file=ground.config(name, url), **orders)
    growth = round(grown["slope"] * 500, 2)
    say(f"  own memory while ordering: {grown['first']} to {grown['last']} MB, {growth} MB in 500 orders")
    return growth


def memory_mb(kind: str) -> float:
    """ "Pss" or "Anonymous" of this process."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith(f"{kind}:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not tell how much memory a process uses")


def here(file: str, orders: int, skip: int = 0, every: int = 1, warm_s: float = 0) -> dict[str, float]:
    from scripts.benchmarks.screen import opened

    with opened(file) as screen:
        if not orders:
            screen.rest(ALONE_S)
            screen.to_menu()
            screen.rest(SETTLE_S)
            return {"pss": memory_mb("Pss")}
        screen.rest(warm_s)
        points: list[tuple[int, float]] = []
        for number in range(1, orders + 1):
            _ordered(screen)
            if number >= skip and number % every == 0:
                points.append((number, _settled_mb(screen)))
    slope = linear_regression(*zip(*points, strict=True)).slope
    return {"slope": slope, "first": round(points[0][1], 1), "last": round(points[-1][1], 1)}


def _settled_mb(screen: Any) -> float:
    """The process's own memory that stays in use."""
    return min(_own_mb(screen) for _ in range(LOOKS))


def _own_mb(screen: Any) -> float:
    screen.rest(0.3)
    screen.frames.times.clear()
    for _ in range(2):
        gc.collect()
        screen.program.window.engine.collectGarbage()
        screen.program.window.window.update()  # what was on the screens before goes with the next frame
        screen.rest(0.05)
        screen.program.window.window.releaseResources()
    giving_back.trim()
    return memory_mb("Anonymous")


def _ordered(screen: Any) -> None:
    """One guest's walk, every screen of it drawn."""
    from kiosk.core.journey import events as ev
    from kiosk.core.journey import state as st
    from kiosk.core.menu import ServiceMode

    def to(screen_type: type, *events: ev.Event) -> None:
        """Do something that leads to a screen, and see it drawn."""
        screen.post(*events)
        screen.wait(lambda: isinstance(screen.kiosk.screen, screen_type), screen_type.__name__, 30)
        screen.program.window.window.update()
        screen.frames.after(lambda: isinstance(screen.kiosk.screen, screen_type))

    to(st.Attract)
    to(st.Service, ev.Began())
    to(st.Browse, ev.ModeChosen(ServiceMode.EAT_IN))
    items = screen.kiosk.shop.menu.items
    simple = [item.id for item in items if item.simple and item.sellable and not item.age_limit]
    chosen = next(item.id for item in items if item.groups and not item.steps)
    served = screen.kiosk.guest.session
    to(st.Browse, ev.ItemAdded(simple[served % len(simple)]))
    to(st.ItemScreen, ev.ItemOpened(chosen))
    to(st.Browse, ev.BackPressed())
    to(st.Browse, ev.ItemAdded(simple[served * 7 % len(simple)]))
    to(st.BasketScreen, ev.BasketAsked())
    screen.post(ev.PayPressed())
    if isinstance(screen.kiosk.screen, st.TableScreen):
        to(st.TableScreen, ev.DigitPressed("1"), ev.DigitPressed("2"))
        to(st.PayScreen, ev.TableEntered())
    to(st.PayScreen)
    to(st.Done, ev.MethodChosen("counter"))
    to(st.Attract, ev.Finished())
