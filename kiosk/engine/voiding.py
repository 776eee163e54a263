"""Takes back what nobody paid at the counter: after a set time, and when the shop has closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from kiosk.core.order import Record
from kiosk.core.refund import Ended, Refund, RefundFacts
from kiosk.engine.asking import Asking
from kiosk.engine.refund_asked import taking_back
from kiosk.engine.refunds import Refunds
from kiosk.engine.tasks import Clock, Tasks

ROUND_S = 60.0
CLOSED_S = 600.0
"""So long after closing time guests may still pay: they ordered before it."""
AGAIN = timedelta(minutes=30)
"""So long after the POS refused to take an order back it is asked again."""
UNPAID, CLOSED = "unpaid", "closed"
"""Why an order was taken back."""


class UnpaidStore(Protocol):
    """What is asked of `kiosk.store.day_book.DayBook`, on the store's thread."""

    def unpaid(self, before: datetime) -> list[str]: ...

    def of(self, order_key: str) -> list[Refund]: ...


class Voiding:
    """`start` and `close` are for the engine's thread. `closed`: are the opening hours over? `after`: how
    long an order waits for its guest. Where the POS cannot take an order back, or the guest has paid by now,
    the order stays; then the kiosk knows that it is paid.
    """

    def __init__(
        self,
        refunds: Refunds,
        facts: Callable[[], RefundFacts],
        book: UnpaidStore,
        record: Callable[[str], Record | None],
        tasks: Tasks,
        clock: Clock,
        after: timedelta,
        closed: Callable[[], bool],
    ) -> None:
        self._refunds = refunds
        self._facts = facts
        self._book = book
        self._record = record
        self._tasks = tasks
        self._clock = clock
        self._after = after
        self._closed = closed
        self._closed_at: float | None = None
        self._asking = Asking(tasks)

    def start(self) -> None:
        self._asking.later(ROUND_S, self.look)

    def look(self) -> None:
        """One round, now; the next after `ROUND_S`."""
        now = self._clock.monotonic()
        if not self._closed():
            self._closed_at = None
        elif self._closed_at is None:
            self._closed_at = now
        over = self._closed_at is not None and now - self._closed_at >= CLOSED_S
        self._asking.once("unpaid orders", lambda: self._round(over), self._done)

    def _done(self, _: object, error: BaseException | None) -> None:
        self._asking.later(ROUND_S, self.look)

    def close(self) -> None:
        self._asking.close()

    def _round(self, over: bool) -> None:
        """In a worker. `over`: the shop has closed, nobody is waited for."""
        before = self._clock.now() - (timedelta(0) if over else self._after)
        waiting = self._tasks.in_store(lambda: self._book.unpaid(before))
        if not waiting or not self._facts().cancel:
            return
        for key in waiting:
            if self._void(key, CLOSED if over else UNPAID):
                return  # the POS does not answer: what was begun is drained, the others wait

    def _void(self, key: str, why: str) -> bool:
        """Take an order back, unless that was begun, or refused just now, or by a POS that does not say why:
        did it not answer?
        """
        record, known = self._tasks.in_store(lambda: (self._record(key), self._book.of(key)))
        refused = all(each.end in (Ended.REFUSED, Ended.CALLED_OFF) for each in known)
        if record is None or record.receipt is None or not refused or (known and not self._facts().status):
            return False
        now = self._clock.now()
        if any(abs(now - each.at) < AGAIN for each in known):
            return False
        return self._refunds.begin(taking_back(record, record.receipt, now, "", why)).tries > 0
