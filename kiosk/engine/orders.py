"""The orders on their way: the guest's own, moved on at once, and the rest of the outbox, drained behind."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property, partial
from threading import Lock
from typing import Protocol
from weakref import WeakValueDictionary

from kiosk.core.loyalty import Credential
from kiosk.core.order import Do, Facts, Order, Record
from kiosk.core.rule import nobody_waits, pay_again
from kiosk.engine.adapters import Ports
from kiosk.engine.placing import Placer
from kiosk.engine.tasks import Tasks

log = logging.getLogger(__name__)

ALONE = 10
LANES = 3
"""Of a long outbox so many orders are moved on one by one, then so many at a time."""

STUBBORN = 10
"""An order that failed more often in a row says nothing about the others."""

LOYALTY = "loyalty"
_POS = (
    *(Do.SUBMIT, Do.FIND, Do.SETTLE, Do.NAME_TICKET, Do.CANCEL_ORDER),
    *(Do.HOLD_GIFT, Do.RELEASE_GIFT),
)
_SIDES = {
    **dict.fromkeys((Do.HOLD, Do.REDEEM, Do.EARN, Do.RELEASE), LOYALTY),
    **dict.fromkeys((Do.PAY, Do.POLL, Do.CANCEL_PAYMENT, Do.REFUND), "terminal"),
    **dict.fromkeys(_POS, "pos"),
}


def _side(do: Do) -> str:
    """Who is asked in a step; "" for a step of our own."""
    return _SIDES.get(do, "")


class OutboxStore(Protocol):
    """What the engine asks of `kiosk.store.local.Outbox`; every call on the store's thread."""

    def add(self, record: Record, first: int, last: int) -> Record: ...

    def write(self, record: Record) -> None: ...

    def forget_late(self, late: bool) -> None: ...

    def get(self, key: str) -> Record | None: ...

    def open_records(self) -> list[Record]: ...


class Orders:
    """All methods but `watch`, `unwatch` and `close` are for worker threads. One order is moved by one
    thread at a time.

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
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._ports = ports
        self._facts = facts
        self._outbox = outbox
        self._tasks = tasks
        self._numbers = numbers
        self._note = note
        self._now = now
        self._lock = Lock()
        self._locks: WeakValueDictionary[str, Lock] = WeakValueDictionary()
        """Of orders that are moved or waited for just now."""
        self._watched: set[str] = set()
        self._closed = False

    @cached_property
    def _placer(self) -> Placer:
        """Made at the first use, in a worker: what the adapters can do is known when they are built."""
        return Placer(self._ports, self._facts(), self.write, self._now)

    def write(self, record: Record) -> None:
        """Write a record down, durably, before anything else happens with it; the journal first, for
        the outbox forgets the guest of an ended order.
        """

        def both() -> None:
            self._note(record)
            self._outbox.write(record)

        self._tasks.in_store(both)

    def new(
        self,
        draft: Order,
        written: Callable[[Record], None] | None = None,
        instead_of: str | None = None,
    ) -> tuple[Record, bool]:
        """Give a draft its key, number and time, write it down, call `written`, and take its first steps.

        `instead_of`: the order that the guest changed, taken back first: what it holds (points, the last
        piece) is for the new one.
        """
        if instead_of is not None:
            self.mark(instead_of, abandoned=True)
            self.drained(instead_of, lambda _: None)
        order = replace(draft, key=str(uuid.uuid4()), created_at=self._now())
        begun, first = self._placer.begun(Record(order))
        self.watch(order.key)
        try:
            record = self._tasks.in_store(lambda: self._outbox.add(begun, *self._numbers))
            if written is not None:
                written(record)
            return self._moved(record, lambda new: self._placer.advance(new, first))
        except Exception:  # nobody waits for it: what was written is taken back when it can be
            self.unwatch(order.key)
            raise

    def advance(self, key: str) -> tuple[Record, bool]:
        return self.locked(key, self._placer.advance)

    def pay_again(self, key: str, method: str) -> tuple[Record, bool]:
        """Go on with another (or the same) way to pay, unless the money is already on its way."""

        def again(record: Record) -> tuple[Record, bool]:
            after = pay_again(record, method)
            if after is not record:
                self.write(after)
            return self._placer.advance(after)

        self.watch(key)
        return self.locked(key, again)

    def cancel_payment(self, key: str) -> tuple[Record, bool]:
        """Ask the terminal to stop; where it has decided meanwhile, go on with what it decided."""

        def stop(record: Record) -> tuple[Record, bool]:
            if not record.pending:
                return (record, False) if record.payment is None else self._placer.advance(record)
            return self._placer.perform(record, Do.CANCEL_PAYMENT)

        return self.locked(key, stop)

    def mark(self, key: str, *, abandoned: bool = False, promised: bool = False) -> None:
        """The guest gave up, or left with our number; from now on the order is drained behind. What was
        promised is not given up. An order that has ended stays as it is: it no longer says whose it was.

        Where it cannot be written down, what was given up is drained all the same, which says it again; a
        promise is waited for.
        """

        def marked(record: Record) -> tuple[Record, bool]:
            if record.end is not None:
                return record, False
            promise = promised or record.promised
            gave_up = not promise and (abandoned or record.abandoned)
            after = replace(record, abandoned=gave_up, promised=promise)
            if after != record:
                self.write(after)
            return after, False

        try:
            self.locked(key, marked)
        except Exception:
            if abandoned:
                self.unwatch(key)
            raise
        self.unwatch(key)

    def earned_by(self, key: str, credential: Credential) -> None:
        """Whoever joined after paying earns for the order, also where it has ended already. One that earned
        for somebody is left as it is.
        """

        def theirs(record: Record) -> tuple[Record, bool]:
            order = record.order
            known = record.earned is not None or order.credential or order.member_id
            if known or not (record.released or record.promised):
                return record, False
            after = replace(record, order=replace(order, credential=credential), end=None)
            self.write(after)
            return after, False

        self.locked(key, theirs)

    def watch(self, key: str) -> None:
        """The guest waits for this order: the drain leaves it alone."""
        with self._lock:
            self._watched.add(key)

    def unwatch(self, key: str) -> None:
        with self._lock:
            self._watched.discard(key)

    def close(self) -> None:
        """From any thread: a drain that runs does not begin another order. The program shall end, and a long
        outbox is drained after the next start.
        """
        self._closed = True

    def drain(self, note: Callable[[Record], None], silent: Set[str] = frozenset()) -> int:
        """Move everything on that nobody waits for, oldest first.

        A side that does not answer (POS, loyalty, terminal) is not asked again in this round; one order
        that fails again and again does not stop the others. `silent`: sides that are known not to answer.
        Returns how many orders are still open and can be moved by a machine.
        """
        away = set(silent)
        # Keys only: a thousand records would make each look for garbage a pause of the screen.
        waiting = [record.order.key for record in self._tasks.in_store(self._outbox.open_records)]
        if len(waiting) < 2:
            return self._drain(waiting, note, away)
        self._tasks.in_store(lambda: self._outbox.forget_late(True))
        try:
            return self._drain(waiting, note, away)
        finally:
            self._tasks.in_store(lambda: self._outbox.forget_late(False))

    def _drain(self, waiting: Sequence[str], note: Callable[[Record], None], away: set[str]) -> int:
        """The first one by one: they tell who is away. Then `LANES` at a time, for most of it is waiting."""
        one = partial(self._left, note=note, away=away)
        left = sum(map(one, waiting[:ALONE]))
        lanes = ThreadPoolExecutor(LANES, "drain")
        try:
            return left + sum(lanes.map(one, waiting[ALONE:]))
        finally:
            lanes.shutdown(cancel_futures=True)

    def _left(self, key: str, note: Callable[[Record], None], away: set[str]) -> bool:
        """Move one order on, unless its guest waits for it: can a machine do more for it later?"""
        with self._lock:
            if self._closed or key in self._watched:
                return False
        after, lost = self.drained(key, note, frozenset(away))
        if lost and after.tries <= STUBBORN:
            away.add(_side(self._placer.next(after)))
        return after.end is None and after.attention is None

    def drained(
        self, key: str, note: Callable[[Record], None], away: Set[str] = frozenset()
    ) -> tuple[Record, bool]:
        """Move one order on until it rests, or needs a side that is away."""
        seen: list[Record] = []

        def behind(record: Record) -> tuple[Record, bool]:
            seen.append(record)
            after = nobody_waits(record)
            if after is not record:
                self.write(after)
            if _side(self._placer.next(after)) in away:
                return after, False
            return self._placer.advance(after, behind=True)

        while True:
            after, lost = self.locked(key, behind)
            if after != seen[-1]:
                note(after)
            if lost or after == seen[-1] or after.end is not None:
                return after, lost

    def recover(self, resume: str | None) -> Record | None:
        """After a start: orders nobody waits for any more are taken back unless they were paid or promised.

        `resume`: the order of the guest whose basket is restored; it is returned if it is still on its way,
        waits for staff, or was taken over by the POS: then the guest must not order the same again.
        """
        resumed = self._tasks.in_store(lambda: self._outbox.get(resume)) if resume else None
        if resumed is not None and resumed.end is None:
            self.watch(resumed.order.key)
        for record in self._tasks.in_store(self._outbox.open_records):
            if record.order.key != resume and nobody_waits(record) is not record:
                self.write(nobody_waits(record))
        return None if resumed is None or (resumed.end and not resumed.released) else resumed

    def locked(self, key: str, move: Callable[[Record], tuple[Record, bool]]) -> tuple[Record, bool]:
        """Move one order while nobody else does. Raises KeyError where there is none."""
        with self._lock:
            lock = self._locks.setdefault(key, Lock())
        with lock:
            record = self._tasks.in_store(lambda: self._outbox.get(key))
            if record is None:
                raise KeyError(key)
            return self._moved(record, move)

    def _moved(self, record: Record, move: Callable[[Record], tuple[Record, bool]]) -> tuple[Record, bool]:
        after, lost = move(record)
        if after.stuck and not record.stuck:
            why = after.attention or after.error or "the terminal does not say how the payment ended"
            log.error("an order needs attention", extra={"order": after.order.key, "why": why})
        return after, lost
