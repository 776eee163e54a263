"""The shop's own menu: how long until another kiosk knows, and how long staff wait with 2,000 dishes.

Method. `sold_out_other_kiosk_s`: a kiosk without a screen runs before a mock POS; the use case that puts a
dish out of sale is called as if for another kiosk of the shop, on the same database, at a moment of its own
in the two seconds between two looks. The figure is the longest of ten times from before the call to the
guest's state of the running kiosk, in which the dish is sold out. `publish_2000_s`: a draft that says
something new about each of 2,000 dishes (two names, a description, allergens, a price) becomes an edition;
`draft_open_2000_ms`: a saved draft of that size is read. Each in SQLite, the median of five, after one that
is not counted.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from scripts.benchmarks.ground import Ground, say
from scripts.benchmarks.menus import large, never_sold_out

ITEMS = 2000


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    file = ground.config("shop-menu", ground.pos(never_sold_out(ground.folder)))
    told = ground.child("shop_menu", file=file, times=3 if quick else 10, what="sold_out")
    big = ground.config("shop-menu-2000", ground.pos(large(ground.folder, ITEMS)))
    staff = ground.child("shop_menu", file=big, times=2 if quick else 5, what="staff")
    say(f"  sold out elsewhere after {told['p50']:.2f} s (median), {told['most']:.2f} s at most")
    return {
        "sold_out_other_kiosk_s": round(told["most"], 2),
        "publish_2000_s": round(staff["publish"], 2),
        "draft_open_2000_ms": round(staff["open"], 1),
    }


def here(file: str, times: int, what: str) -> dict[str, float]:
    return _sold_out(Path(file), times) if what == "sold_out" else _staff(Path(file), times)


def _sold_out(file: Path, times: int) -> dict[str, float]:
    from dataclasses import replace

    from PySide6.QtCore import QCoreApplication

    from kiosk import config
    from kiosk.app import SystemClock
    from kiosk.engine.machine import Machine
    from kiosk.engine.shop_watch import LOOK_S
    from kiosk.staff.here import here as this
    from kiosk.ui.tasks import Tasks

    app = QCoreApplication([])
    tasks, settings = Tasks(), config.load(file, {})
    machine = Machine(settings, tasks, SystemClock(), lambda _: None, print)
    try:
        machine.start()
        _until(app, lambda: machine.shop.known.revision > 0 and machine.engine.kiosk.shop.online)
        other = replace(this(settings, machine.ports.pos.capabilities), kiosk_id="another")
        taken = []
        for n in range(times):
            _for(app, n / times * LOOK_S + 1)
            taken.append(_one(app, machine, other, n % 2 == 0))
    finally:
        machine.close()
        tasks.close(machine.close_stores)
        machine.leave()
    return {"p50": median(taken), "most": max(taken)}


def _one(app: Any, machine: Any, other: Any, out: bool) -> float:
    from datetime import UTC, datetime

    from kiosk.core.sold_out import Goods
    from kiosk.staff import selling

    menu = machine.engine.kiosk.shop.menu
    item = next(each for each in menu.items if each.simple)
    began = time.monotonic()
    now = datetime.now(UTC)
    if out:
        selling.sold_out(other, Goods.ITEM, item.id, None, "bench", now)
    else:
        selling.back(other, Goods.ITEM, item.id, now)
    _until(app, lambda: machine.engine.kiosk.shop.menu.by_id[item.id].sellable is not out)
    return time.monotonic() - began


def _until(app: Any, happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not happened():
        if time.monotonic() > end:
            raise TimeoutError("it never happens")
        app.processEvents()
        time.sleep(0.005)


def _for(app: Any, seconds: float) -> None:
    end = time.monotonic() + seconds
    _until(app, lambda: time.monotonic() > end)


def _staff(file: Path, times: int) -> dict[str, float]:
    from datetime import UTC, datetime

    from kiosk import config
    from kiosk.ports import http, registry
    from kiosk.staff import editing, publishing
    from kiosk.staff.here import here as this

    settings = config.load(file, {})
    adapter = registry.build("pos", settings.pos.adapter, settings.pos.settings, http.client(), _State())
    menu, place = adapter.menu(None), this(settings, adapter.capabilities)
    opens, publishes = [], []
    for n in range(times + 1):
        now = datetime.now(UTC)
        draft = editing.changed(editing.opened(place, now), _everything(menu, n), place.takes)
        editing.save(place, draft, "bench", now)
        began = time.monotonic()
        draft = editing.opened(place, now)
        opens.append(time.monotonic() - began)
        began = time.monotonic()
        publishing.publish(place, draft, menu, "bench", now)
        publishes.append(time.monotonic() - began)
    return {"open": median(opens[1:]) * 1000, "publish": median(publishes[1:])}


class _State(dict[str, str]):
    def set(self, key: str, value: str) -> None:
        self[key] = value


def _everything(menu: Any, n: int) -> Any:
    """Something new about every dish."""
    from kiosk.core.edits import Put
    from kiosk.core.menu import ServiceMode
    from kiosk.core.money import Money

    values: dict[tuple[str, ...], Any] = {}
    for item in menu.items:
        place = ("overlay", "items", item.id)
        values[*place, "name", "ja"] = f"品 {n}"
        values[*place, "name", "en"] = f"Dish {n}"
        values[*place, "text", "en"] = f"As good as it was the time before, number {n}."
        values[*place, "allergens"] = frozenset({"egg", "milk"})
        price = item.variants[0].price[ServiceMode.EAT_IN]
        values["prices", item.variants[0].id, ServiceMode.EAT_IN] = Money(
            price.minor + 10 * n + 10, price.currency
        )
    return Put(values)
