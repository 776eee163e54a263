"""Once a day, behind everything, old editions and pictures that nobody can need leave the shop database."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing

from kiosk.engine.tasks import Clock, Tasks
from kiosk.store.errors import StoreError

log = logging.getLogger(__name__)

FIRST_S = 900.0
"""After the start: guests, and what was left from before, come first."""
DAY_S = 24 * 3600.0


class Pruning:
    """Every kiosk of a shop does it: whoever comes later finds nothing to do."""

    def __init__(self, url: str, tasks: Tasks, clock: Clock) -> None:
        self._url, self._tasks, self._clock = url, tasks, clock
        self._stop: Callable[[], None] = lambda: None

    def start(self) -> None:
        self._stop = self._tasks.later(FIRST_S, self._look)

    def _look(self) -> None:
        self._stop = self._tasks.later(DAY_S, self._look)
        self._tasks.background(self.prune, self._done)

    def prune(self) -> str:
        """In a worker: says what went, "" for nothing. Raises StoreError."""
        from kiosk.store.edition_pruning import prune
        from kiosk.store.shop import ShopDatabase

        with closing(ShopDatabase(self._url)) as shop, shop.transaction() as transaction:
            pruned = prune(transaction, self._clock.now())
        if not pruned.editions and not pruned.pictures:
            return ""
        return f"{pruned.editions} old editions and {pruned.pictures} unused pictures"

    def _done(self, went: str | None, error: BaseException | None) -> None:
        if isinstance(error, StoreError):
            log.info("old editions stay for another day: %s", error)
        elif error is not None:
            log.error("old editions could not be looked through", exc_info=error)
        elif went:
            log.info("the shop database has no more: %s", went)

    def close(self) -> None:
        self._stop()
