"""How fast each adapter is, beyond the time that its POS takes: a large menu, orders, an outbox to drain.

Method. Each POS is another process (the mock POS; emulators of the others) with 5,000 items; it has answered
every request for the menu once before, so that its pages are ready. In an adapter's HTTP client the time from
a request's first byte to its answer's head is noted: it is the POS's, and is not counted as the adapter's.

`menu_5000_s`: the whole menu read, mapped, looked at, indexed and kept on disk, as a worker of the kiosk does
it; the median of several times. `menu_5000_peak_mb`: by how much the process's memory grew at most (VmHWM,
reset just before) when it did so for the first time.
`order_own_ms_p50`: 200 orders of three dishes one after the other through `submit`, left to be paid at the
counter where that is possible; the median. Connection, JSON, mapping and the checks of what came back are in
it, the outbox is not: `order_own_ms_p50` without an adapter's name has it.
`drain_per_s`: the whole program with its window shows the menu; 1,000 orders that guests were promised while
the POS was away are in the outbox, and it is drained. All the time counts, the POS's too. `drain_stall_ms`:
meanwhile a timer of one millisecond on the GUI thread notes the gaps between its ticks; the longest.
"""

from __future__ import annotations

import gc
import sqlite3
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from scripts.benchmarks.ground import Ground, say
from scripts.benchmarks.systems import SYSTEMS

KEYS = ("menu_5000_s", "menu_5000_peak_mb", "order_own_ms_p50", "drain_per_s", "drain_stall_ms")
ITEMS = 5_000
TIMES = {"menus": 3, "orders": 200, "drained": 1000, "away_s": 12}
"""An outage of `away_s`: the journal has been written for the first time, and its libraries are there."""
QUICKLY = {"menus": 1, "orders": 10, "drained": 20, "away_s": 1}
WARM_UP = 5
PATIENCE_S = 300


def names() -> tuple[str, ...]:
    """All keys of the figures."""
    return tuple(f"adapters.{system.name}.{key}" for system in SYSTEMS for key in KEYS)


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    figures: dict[str, float | None] = {}
    items, times = (ITEMS // 10, QUICKLY) if quick else (ITEMS, TIMES)
    for system in SYSTEMS:
        found: dict[str, float] = {}
        for task in ("adapter", "drain"):
            found |= ground.child("adapters", task=task, times=times, **system.shop(ground, items, task))
        say(f"  {system.name}: {', '.join(f'{key} {found[key]}' for key in KEYS)}; {_more(found)}")
        figures |= {f"adapters.{system.name}.{key}": found[key] for key in KEYS}
    return figures


def _more(found: Mapping[str, float]) -> str:
    pos = "the POS took {menu_pos_s:.2f} s for the menu and {order_pos_ms:.1f} ms in {requests:.0f} requests"
    own = " for an order; the kiosk worked {drain_cpu_ms:.1f} ms for an order that was drained"
    return (pos + own).format(**found)


def here(task: str, file: str, secrets: dict[str, str], times: dict[str, int]) -> dict[str, float]:
    """The adapter by itself, or the outbox drained through it, in a process of its own."""
    from kiosk import config

    settings = config.load(Path(file), secrets)
    if task == "drain":
        return _drained(settings, times)
    return _menu(settings, times["menus"]) | _orders(settings, times["orders"])


class _Line:
    """How long the adapter waited for answers, and for how many."""

    def __init__(self) -> None:
        self.waited_s = 0.0
        self.requests = 0
        self._since = 0.0

    def traced(self, request: Any) -> None:
        request.extensions["trace"] = self._trace

    def _trace(self, event: str, _: object) -> None:
        if event.endswith(".send_request_headers.started"):
            self._since = time.perf_counter()
        elif event.endswith(".receive_response_headers.complete"):
            self.waited_s += time.perf_counter() - self._since
            self.requests += 1

    @contextmanager
    def timed(self) -> Iterator[list[float]]:
        """After the block: the seconds it took without waiting, those it waited, and the requests."""
        self.waited_s, self.requests = 0.0, 0
        took: list[float] = []
        began = time.perf_counter()
        yield took
        whole = time.perf_counter() - began
        took += [whole - self.waited_s, self.waited_s, self.requests]


class _State(dict[str, str]):
    def set(self, key: str, value: str) -> None:
        self[key] = value


@contextmanager
def _built(settings: Any) -> Iterator[tuple[Any, _Line]]:
    """The configured adapter, and the line it speaks on."""
    from kiosk.ports import http, registry

    line = _Line()
    client = http.client()
    client.event_hooks = {"request": [line.traced]}
    pos = registry.build("pos", settings.pos.adapter, settings.pos.settings, client, _State())
    pos.health()
    yield pos, line
    pos.close()
    client.close()


def _menu(settings: Any, times: int) -> dict[str, float]:
    from kiosk.store import menu_pages
    from kiosk.store.local import Cache

    cache = Cache(settings.kiosk.data_dir / "cache.db")
    cache.open()
    menu_pages.get_ready()
    with _built(settings) as (pos, _):
        peak = _peak_mb(lambda: _fetched_and_kept(pos, cache))
    runs = []
    for _ in range(times):
        with _built(settings) as (pos, line):  # anew: an adapter may read only what has changed
            gc.collect()
            with line.timed() as took:
                _fetched_and_kept(pos, cache)
        runs.append(took)
    cache.close()
    own, waited = (median(run[at] for run in runs) for at in (0, 1))
    return {"menu_5000_s": round(own, 3), "menu_5000_peak_mb": round(peak, 1), "menu_pos_s": waited}


def _fetched_and_kept(pos: Any, cache: Any) -> None:
    """As the kiosk's workers do it."""
    from kiosk.core.sound import faults
    from kiosk.core.stock import marked
    from kiosk.store.memory import undisturbed

    with undisturbed():
        menu = pos.menu(None)
        if faults(menu):
            raise RuntimeError(f"the menu makes no sense: {faults(menu)[0]}")
        cache.save_menu(marked(menu).indexed(), datetime.now(UTC))


def _peak_mb(work: Any) -> float:
    """By how much the process grew at most in `work`."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")
    before = _status_kb("VmRSS")
    work()
    return (_status_kb("VmHWM") - before) / 1024


def _status_kb(name: str) -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise RuntimeError("this system does not tell how much memory a process uses")


def _orders(settings: Any, count: int) -> dict[str, float]:
    with _built(settings) as (pos, line):
        order = _drafted(pos, pos.menu(None))
        runs = []
        for _ in range(WARM_UP + count):
            new = replace(order, key=str(uuid.uuid4()))
            with line.timed() as took:
                pos.submit(new, None, new.key)
            runs.append(took)
    own, waited, requests = (median(run[at] for run in runs[WARM_UP:]) for at in range(3))
    return {
        "order_own_ms_p50": round(own * 1000, 2),
        "order_pos_ms": waited * 1000,
        "requests": requests,
    }


def _drafted(pos: Any, menu: Any) -> Any:
    """An order of three dishes at the POS's price, to be paid at the counter."""
    from kiosk.core.basket import Basket, first_line
    from kiosk.core.menu import ServiceMode
    from kiosk.core.order import COUNTER, Order
    from kiosk.core.pricing import price

    basket = Basket(ServiceMode.TAKE_OUT)
    simple = [item for item in menu.items if item.simple and item.sellable and not item.age_limit]
    for item in simple[:3]:
        basket = basket.added(first_line(menu, item))
    now = datetime.now(UTC)
    if pos.capabilities.quote:
        quote = pos.quote(basket, None)
    else:
        quote = price(menu, basket, now.date(), pos.capabilities.tax)
    return Order(str(uuid.uuid4()), "901", now, "en", basket, quote, (), COUNTER)


def _drained(settings: Any, times: dict[str, int]) -> dict[str, float]:
    from scripts.benchmarks.screen import opened

    count = times["drained"]
    with opened(settings) as screen:
        screen.to_menu()
        machine = screen.program.machine
        menu = screen.kiosk.shop.menu
        screen.in_worker(lambda: _stored(machine, menu, count), "the orders to be stored")
        screen.rest(times["away_s"])
        with screen.ticking() as gaps:
            began, worked = time.perf_counter(), time.process_time()
            machine.drain.now()
            while _waiting(settings.kiosk.data_dir / "outbox.db"):
                screen.rest(0.2)
                if time.perf_counter() - began > PATIENCE_S:
                    raise TimeoutError("the outbox is not drained")
            took, worked = time.perf_counter() - began, time.process_time() - worked
            screen.rest(0.5)
        ends = {record.end for record in screen.in_store(lambda: machine.outbox.recent(count), "the outbox")}
    if ends != {"done"}:
        raise RuntimeError(f"not every order went through: {ends}")
    return {
        "drain_per_s": round(count / took, 1),
        "drain_stall_ms": round(max(gaps) * 1000, 1),
        "drain_cpu_ms": worked / count * 1000,
    }


def _waiting(outbox: Path) -> int:
    """How many orders have not ended. Counted past the store's thread, which is busy with them."""
    with closing(sqlite3.connect(f"file:{outbox}?mode=ro", uri=True)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM records WHERE ended IS NULL").fetchone()
    return int(count)


def _stored(machine: Any, menu: Any, count: int) -> None:
    """In a worker: orders that were promised to guests while the POS was away."""
    from kiosk.core.order import Record

    order = _drafted(machine.ports.pos, menu)
    for number in range(count):
        new = replace(order, key=str(uuid.uuid4()), number=str(100 + number % 900), promised=True)
        record = Record(new, promised=True, tries=1, error="Unreachable: no answer")
        machine.tasks.in_store(lambda record=record: machine.outbox.write(record))
