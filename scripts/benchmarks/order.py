"""What the kiosk itself adds to an order's round trip.

Method. An order of the demo shop, paid at the counter, is sent to the mock POS (another process) by the
engine's `Orders.new` in a worker thread, as for a guest: number, outbox and journal written to disk, port,
HTTP, the answer read and written down. Its requests are noted as they leave. Then the same requests are sent
by a bare httpx client: same addresses, headers and bodies, but for the order's id and the idempotency keys,
which must be new. Both in turn, so that what the machine does otherwise meets both alike. The figure is the
median of the kiosk's times minus the median of the bare ones.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import httpx

from scripts.benchmarks import menus
from scripts.benchmarks.ground import Ground, say

WARM_UP = 5


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    with ground.own_pos(menus.never_sold_out(ground.folder)) as url:
        config = ground.config("order", url)
        runs = ground.children(1 if quick else 3, "order", file=config, orders=20 if quick else 100)
    bare = [round(run["bare"], 1) for run in runs]
    say(f"  requests an order: {[run['requests'] for run in runs]}, which bare take {bare} ms")
    return {"order_own_ms_p50": round(median(run["whole"] - run["bare"] for run in runs), 2)}


def here(file: str, orders: int) -> dict[str, float]:
    from PySide6.QtCore import QCoreApplication

    from kiosk import config
    from kiosk.app import SystemClock
    from kiosk.engine.adapters import Adapters
    from kiosk.engine.machine import Machine
    from kiosk.ui.tasks import Tasks

    app = QCoreApplication([])
    sent: list[httpx.Request] = []
    tasks = Tasks()

    def build(settings: Any, state: Any) -> Adapters:
        """The configured adapters, with a client that notes what is sent."""
        from kiosk.ports import http, registry

        clients = [http.client() for _ in settings.adapters()]
        clients[0].event_hooks = {"request": [lambda request: _note(request, sent)]}
        made = (
            registry.build(group, adapter.adapter, adapter.settings, client, state(group))
            for client, (group, adapter) in zip(clients, settings.adapters().items(), strict=True)
        )
        return Adapters(*made)

    machine = Machine(config.load(Path(file), {}), tasks, SystemClock(), lambda _: None, print, build)
    try:
        machine.start()
        draft = _draft(machine, app)
        whole, bare = _done(tasks, app, lambda: _in_turn(machine.orders, draft, sent, orders))
    finally:
        machine.close()
        tasks.close(machine.close_stores)
        machine.leave()
    return {"whole": median(whole), "bare": median(bare), "requests": len(sent)}


def _draft(machine: Any, app: Any) -> Any:
    """An order of three dishes as the journey hands it to the engine, paid at the counter."""
    from kiosk.core.journey import events as ev
    from kiosk.core.journey import step
    from kiosk.core.journey.effects import WriteOrder
    from kiosk.core.journey.state import Attract
    from kiosk.core.menu import ServiceMode

    _until(app, lambda: isinstance(machine.engine.kiosk.screen, Attract))
    menu = machine.engine.kiosk.shop.menu
    simple = [item.id for item in menu.items if item.simple and item.sellable and not item.age_limit]
    for event in (
        ev.Began(),
        ev.ModeChosen(ServiceMode.TAKE_OUT),
        *(ev.ItemAdded(item) for item in simple[:3]),
        ev.BasketAsked(),
        ev.PayPressed(),
    ):
        machine.post(event)
    _until(app, lambda: machine.engine.kiosk.shop.online)
    effects = step(machine.engine.kiosk, ev.MethodChosen("counter"))[1]
    return next(effect.order for effect in effects if isinstance(effect, WriteOrder))


def _until(app: Any, happened: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not happened():
        if time.monotonic() > end:
            raise TimeoutError("the kiosk does not get ready")
        app.processEvents()
        time.sleep(0.005)


def _done(tasks: Any, app: Any, work: Callable[[], Any]) -> Any:
    """What `work` gives in one of the network's threads."""
    results: list[tuple[Any, BaseException | None]] = []
    tasks.pool(work, lambda result, error: results.append((result, error)))
    while not results:
        app.processEvents()
        time.sleep(0.02)
    result, error = results[0]
    if error is not None:
        raise error
    return result


def _in_turn(orders: Any, draft: Any, sent: list[httpx.Request], count: int) -> tuple[list[float], ...]:
    """Milliseconds of the kiosk's orders, and of the same requests sent bare. `sent`: the last order's."""
    whole, plain = [], []
    with httpx.Client() as bare:
        for _ in range(WARM_UP + count):
            sent.clear()
            began = time.perf_counter()
            record, lost = orders.new(draft)
            whole.append((time.perf_counter() - began) * 1000)
            if lost or record.receipt is None:
                raise RuntimeError(f"the order did not go through: {record}")
            requests = _renewed(sent, record.order.key)
            began = time.perf_counter()
            for request in requests:
                bare.send(request).raise_for_status()
            plain.append((time.perf_counter() - began) * 1000)
    return whole[WARM_UP:], plain[WARM_UP:]


def _note(request: httpx.Request, sent: list[httpx.Request]) -> None:
    """What is sent for orders; the kiosk also asks after the POS's health and stock meanwhile."""
    if request.method == "POST" and request.url.path.startswith("/v1/orders"):
        sent.append(request)


def _renewed(sent: list[httpx.Request], key: str) -> list[httpx.Request]:
    """The same requests for another order."""
    new = str(uuid.uuid4())
    renewed = []
    for request in sent:
        headers = httpx.Headers(request.headers.raw)
        headers["Idempotency-Key"] = new
        body = request.content.replace(key.encode(), new.encode())
        renewed.append(httpx.Request(request.method, request.url, headers=headers, content=body))
    return renewed
