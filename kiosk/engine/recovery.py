"""What is done for orders around the guests: what a crash left is taken up, and an outbox that cannot be
written is tried until it can.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Protocol

from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Event
from kiosk.core.order import Record
from kiosk.engine import draft as drafts
from kiosk.engine.draft import Draft
from kiosk.engine.engine import Clock, DraftStore
from kiosk.engine.orders import Orders
from kiosk.engine.tasks import Tasks, logged

log = logging.getLogger(__name__)

REFERENCE = "outbox"
"""What the out-of-order screen shows; the log has it beside the reason."""
MEND_S = 10.0


class Probed(Protocol):
    """What is asked of `kiosk.store.local.Outbox`, on the store's thread."""

    def probe(self) -> None:
        """Raises StoreError where nothing can be written down now."""
        ...


class Recovery:
    """All methods are for the engine's thread. `drain` moves on what nobody waits for."""

    def __init__(
        self,
        orders: Orders,
        outbox: Probed,
        kept: DraftStore,
        tasks: Tasks,
        clock: Clock,
        post: Callable[[Event], None],
        drain: Callable[[], None],
    ) -> None:
        self._orders = orders
        self._outbox = outbox
        self._kept = kept
        self._tasks = tasks
        self._clock = clock
        self._post = post
        self._drain = drain
        self._broken = False
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        """Give the last guest the basket or the order back, take back what nobody waits for, then drain."""
        self._tasks.store(self._kept.load_draft, self._loaded)

    def _loaded(self, data: bytes | None, error: BaseException | None) -> None:
        if error is not None:
            log.error("the last guest's basket could not be read: %s", error)
        draft = drafts.load(data) if data else None
        if draft is not None and not draft.young(self._clock.now()):
            draft = None
        if data and draft is None:  # nothing of a guest who has gone stays on the disk
            self._tasks.store(self._kept.clear_draft, logged("clear the draft"))
        self._recover(draft)

    def _recover(self, draft: Draft | None) -> None:
        resume = draft.order_key if draft else None

        def done(record: Record | None, error: BaseException | None) -> None:
            if error is not None:
                self._out_of_order(error, lambda: self._recover(draft))
                return
            self._mended()
            if draft is not None and (draft.basket.lines or record is not None):
                self._post(ev.Resumed(draft.basket, draft.language, record))
            self._drain()

        self._tasks.pool(lambda: self._orders.recover(resume), done)

    def broke(self, error: BaseException) -> None:
        """An order could not be written down: nothing is sold until that works again."""
        self._out_of_order(error, self._probe)

    def _out_of_order(self, error: BaseException, again: Callable[[], None]) -> None:
        if not self._broken:
            log.error("out of order (reference %s): %s", REFERENCE, error)
        self._broken = True
        self._post(ev.Broke(REFERENCE))
        self.close()
        self._stop = self._tasks.later(MEND_S, again)

    def _probe(self) -> None:
        def done(_: None, error: BaseException | None) -> None:
            if error is not None:
                self._out_of_order(error, self._probe)
                return
            self._mended()
            self._drain()

        self._tasks.store(self._outbox.probe, done)

    def _mended(self) -> None:
        if self._broken:
            self._broken = False
            log.warning("orders can be written down again")
            self._post(ev.Mended())

    def close(self) -> None:
        if self._stop is not None:
            self._stop()
            self._stop = None
