"""The orders on their way: the guest's own, moved on at once, and the rest of the outbox, drained behind."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from threading import Lock
from typing import Protocol

from kiosk.core.order import Do, Facts, Order, Record, pay_again
from kiosk.engine.placing import Placer, Ports
from kiosk.engine.tasks import Tasks

log = logging.getLogger(__name__)


class OutboxStore(Protocol):
    """What the engine asks of `kiosk.store.local.Outbox`; every call on the store's thread."""

    def write(self, record: Record) -> None: ...

    def get(self, key: str) -> Record | None: ...

    def open_records(self) -> list[Record]: ...

    def next_number(self, first: int, last: int) -> int: ...


class Orders:
    """All methods but `watch` and `unwatch` are for worker threads. One order is moved by one thread at
    a time.

    `facts` is asked once, in a worker. `note` is called on the store's thread with each record, before it
    is written.
    """

    def __init__(
        self,
        ports: Ports,
        facts: Callable[[], Facts],
        outbox: OutboxStore,
        tasks: Tasks,
        numbers: tuple[int, int],
        note: Callable[[Record], None],
    ) -> None:
        self._ports = ports
        self._facts = facts
        self._outbox = outbox
        self._tasks = tasks
        self._numbers = numbers
        self._note = note
        self._lock = Lock()
        self._locks: dict[str, Lock] = {}
        self._watched: set[str] = set()

    @cached_property
    def _placer(self) -> Placer:
        """Made at the first use, in a worker: what the adapters can do is known when they are built."""
        return Placer(self._ports, self._facts(), self.write)

    def write(self, record: Record) -> None:
        """Write a record down, durably, before anything else happens with it; the journal first, for
        the outbox forgets the guest of an ended order.
        """

        def both() -> None:
            self._note(record)
            self._outbox.write(record)

        self._tasks.in_store(both)

    def new(self, draft: Order) -> tuple[Record, bool]:
        """Give a draft its key, number and time, write it down, and take its first steps."""
        number = self._tasks.in_store(lambda: self._outbox.next_number(*self._numbers))
        order = replace(draft, key=str(uuid.uuid4()), number=str(number), created_at=datetime.now(UTC))
        record = Record(order)
        self.watch(order.key)
        self.write(record)
        return self._moved(record, self._placer.advance)

    def advance(self, key: str) -> tuple[Record, bool]:
        return self._locked(key, self._placer.advance)

    def pay_again(self, key: str, method: str) -> tuple[Record, bool]:
        def again(record: Record) -> tuple[Record, bool]:
            if record.released or record.paid or (record.payment and record.unsure is Do.PAY):
                return self._placer.advance(record)
            record = pay_again(record, method)
            self.write(record)
            return self._placer.advance(record)

        self.watch(key)
        return self._locked(key, again)

    def cancel_payment(self, key: str) -> tuple[Record, bool]:
        return self._locked(key, lambda record: self._placer.perform(record, Do.CANCEL_PAYMENT))

    def mark(self, key: str, *, abandoned: bool = False, promised: bool = False) -> None:
        """The guest gave up, or left with our number; from now on the order is drained behind."""

        def marked(record: Record) -> tuple[Record, bool]:
            after = replace(
                record, abandoned=abandoned or record.abandoned, promised=promised or record.promised
            )
            if after != record:
                self.write(after)
            return after, False

        self._locked(key, marked)
        self.unwatch(key)

    def watch(self, key: str) -> None:
        """The guest waits for this order: the drain leaves it alone."""
        with self._lock:
            self._watched.add(key)

    def unwatch(self, key: str) -> None:
        with self._lock:
            self._watched.discard(key)

    def drain(self, note: Callable[[Record], None]) -> int:
        """Move everything on that nobody waits for, oldest first; stops where the POS does not answer.

        Returns how many are still open and can be moved by a machine.
        """
        left = 0
        for record in self._tasks.in_store(self._outbox.open_records):
            key = record.order.key
            with self._lock:
                if key in self._watched:
                    continue
            after, lost = self.drained(key, note)
            if lost:
                return left + 1
            left += after.end is None and after.attention is None
        return left

    def drained(self, key: str, note: Callable[[Record], None]) -> tuple[Record, bool]:
        """Move one order on until it rests."""
        while True:
            before = self._tasks.in_store(lambda: self._outbox.get(key))
            after, lost = self.advance(key)
            if after != before:
                note(after)
            if lost or after == before or after.end is not None:
                return after, lost

    def recover(self, resume: str | None) -> Record | None:
        """After a start: orders nobody waits for any more are taken back unless they were paid or promised.

        `resume`: the order of the guest whose basket is restored; it is returned if it is still on its way.
        """
        resumed = None
        for record in self._tasks.in_store(self._outbox.open_records):
            if record.order.key == resume and record.attention is None:
                resumed = record
                self.watch(record.order.key)
            elif not (record.paid or record.promised or record.released or record.attention):
                self.write(replace(record, abandoned=True))
        return resumed

    def _locked(self, key: str, move: Callable[[Record], tuple[Record, bool]]) -> tuple[Record, bool]:
        with self._lock:
            lock = self._locks.setdefault(key, Lock())
        with lock:
            record = self._tasks.in_store(lambda: self._outbox.get(key))
            if record is None:
                raise KeyError(key)
            return self._moved(record, move)

    def _moved(self, record: Record, move: Callable[[Record], tuple[Record, bool]]) -> tuple[Record, bool]:
        after, lost = move(record)
        if after.attention is not None and record.attention is None:
            log.error("an order needs attention", extra={"order": after.order.key, "why": after.attention})
        if after.end is not None:
            with self._lock:
                self._locks.pop(after.order.key, None)
        return after, lost
