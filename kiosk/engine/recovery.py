"""What is done for orders around the guests: what a crash left is taken up, and an outbox that cannot be
written is tried until it can.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Event
from kiosk.core.order import Record
from kiosk.engine import draft as drafts
from kiosk.engine.draft import Draft, DraftStore
from kiosk.engine.orders import Orders
from kiosk.engine.tasks import Clock, Tasks, logged
from kiosk.store.errors import StoreError
from kiosk.store.faults import Fault

log = logging.getLogger(__name__)

_READABLE = "2345679ACDEFHJKMNPRTVWXY"
"""What is not taken for something else when it is read out or written down."""
MEND_S = 10.0
ROOM_S = 20.0
"""So often it is looked whether an order would fit on the disk: guests are told before they choose."""
REST_S = 300.0


class Probed(Protocol):
    """What is asked of `kiosk.store.local.Outbox`, on the store's thread."""

    def probe(self) -> None:
        """Raises StoreError where nothing can be written down now."""
        ...

    def room(self) -> None:
        """The same, tried only where the disk is nearly full."""
        ...


class FaultBook(Protocol):
    """What is asked of `kiosk.store.faults.Faults`, on the store's thread."""

    def note(self, fault: Fault) -> None: ...

    def end(self, now: datetime) -> None: ...


class Recovery:
    """All methods are for the engine's thread. `drain` moves on what nobody waits for.

    While the kiosk is out of order its screen shows a reference, `kiosk_id` and four characters; the log,
    `kiosk check` and `kiosk outbox list` say what it stands for.
    """

    def __init__(
        self,
        orders: Orders,
        outbox: Probed,
        kept: DraftStore,
        faults: FaultBook,
        kiosk_id: str,
        tasks: Tasks,
        clock: Clock,
        post: Callable[[Event], None],
        drain: Callable[[], None],
    ) -> None:
        self._orders = orders
        self._outbox = outbox
        self._kept = kept
        self._faults = faults
        self._kiosk_id = kiosk_id
        self._tasks = tasks
        self._clock = clock
        self._post = post
        self._drain = drain
        self._fault: Fault | None = None
        self._stop: Callable[[], None] | None = None
        self._room: Callable[[], None] | None = None

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
            self._tasks.store(lambda: self._faults.end(self._clock.now()), logged("close the last fault"))
            if draft is not None and (draft.basket.lines or record is not None):
                log.info("the last guest's basket is back", extra={"lines": len(draft.basket.lines)})
                self._post(ev.Resumed(draft.basket, draft.looks, record))
            self._drain()
            self._look_for_room()

        self._tasks.pool(lambda: self._orders.recover(resume), done)

    def broke(self, error: BaseException) -> str:
        """An order could not be written down: nothing is sold until that works again. The answer is the
        reference that the screen shows.
        """
        return self._out_of_order(error, self._probe)

    def rest(self, why: str, again: Callable[[], None]) -> None:
        """Sell nothing for a while, then try again."""
        self._post(ev.Broke(self._faulty(why), resting=True))
        self._later(REST_S, again)

    def _look_for_room(self) -> None:
        def done(_: None, error: BaseException | None) -> None:
            if error is not None and self._fault is None:
                self._out_of_order(error, self._probe)

        self._room = self._tasks.later(ROOM_S, self._look_for_room)
        if self._fault is None:
            self._tasks.store(self._outbox.room, done)

    def _out_of_order(self, error: BaseException, again: Callable[[], None]) -> str:
        reference = self._faulty(str(error) if isinstance(error, StoreError) else type(error).__name__)
        self._post(ev.Broke(reference))
        self._later(MEND_S, again)
        return reference

    def _later(self, seconds: float, call: Callable[[], None]) -> None:
        if self._stop is not None:
            self._stop()
        self._stop = self._tasks.later(seconds, call)

    def _faulty(self, what: str) -> str:
        """The reference of the fault that lasts, or of a new one."""
        if self._fault is None:
            reference = f"{self._kiosk_id}-{''.join(secrets.choice(_READABLE) for _ in range(4))}"
            self._fault = Fault(reference, self._clock.now(), what)
            log.error("out of order (reference %s): %s", reference, what)
            self._keep(self._fault)
        return self._fault.reference

    def _keep(self, fault: Fault) -> None:
        """Where there is no room for it now, it is written when the kiosk is mended."""

        def done(_: None, error: BaseException | None) -> None:
            if error is not None and fault.ended is not None:
                log.error("a fault could not be written down: %s", error)

        self._tasks.store(lambda: self._faults.note(fault), done)

    def _probe(self) -> None:
        def done(_: None, error: BaseException | None) -> None:
            if error is not None:
                self._out_of_order(error, self._probe)
                return
            self._mended()
            self._drain()

        self._tasks.store(self._outbox.probe, done)

    def _mended(self) -> None:
        if self._fault is not None:
            self._keep(replace(self._fault, ended=self._clock.now()))
            self._fault = None
            log.warning("orders can be written down again")
            self._post(ev.Mended())

    def close(self) -> None:
        for stop in (self._stop, self._room):
            if stop is not None:
                stop()
        self._stop = self._room = None
