"""Drains the outbox behind the guests' backs: what waited for the POS, is taken back, half done, or joins."""

from __future__ import annotations

import logging
from collections.abc import Callable

from kiosk.core.order import Record
from kiosk.engine.joining import Joinings
from kiosk.engine.orders import LOYALTY, Orders
from kiosk.engine.refunds import Refunds
from kiosk.engine.tasks import Tasks

log = logging.getLogger(__name__)

FIRST_S = 2.0
MOST_S = 30.0


class Drain:
    """One round at a time; rounds come further apart while something stays. For the engine's thread.

    `moved` is told of each order that a round moved on.
    """

    def __init__(
        self,
        orders: Orders,
        joinings: Joinings,
        refunds: Refunds,
        tasks: Tasks,
        moved: Callable[[Record], None],
    ) -> None:
        self._orders = orders
        self._joinings = joinings
        self._refunds = refunds
        self._tasks = tasks
        self._moved = moved
        self._running = False
        self._wished = False
        self._pause = FIRST_S
        self._stop: Callable[[], None] | None = None

    def now(self) -> None:
        """Move on what can be moved on, now; again later while something is left."""
        if self._running:
            self._wished = True
            return
        self.close()
        self._running = True
        self._tasks.pool(self._round, self._done)

    def _round(self) -> int:
        """In a worker. Who joined comes first, so that the programme knows whose points an order earns."""
        joining, away = self._joinings.drain()
        silent = {LOYALTY} if away else set()
        return joining + self._orders.drain(self._tell, silent) + self._refunds.drain(silent)

    def _tell(self, record: Record) -> None:
        """In a worker: tell the engine's thread."""
        self._tasks.pool(lambda: record, lambda moved, _: self._moved(moved))

    def _done(self, left: int | None, error: BaseException | None) -> None:
        self._running = False
        if error is not None:
            log.error("the outbox could not be drained", exc_info=error)
        wished, self._wished = self._wished, False
        if wished:
            self._pause = FIRST_S
            self.now()
        elif left or error is not None:
            self._stop = self._tasks.later(self._pause, self.now)
            self._pause = min(self._pause * 2, MOST_S)
        else:
            self._pause = FIRST_S

    def close(self) -> None:
        if self._stop is not None:
            self._stop()
            self._stop = None
