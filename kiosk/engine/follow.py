"""Tells a loyalty programme that is not the POS's own what became of orders there: paid at the counter,
voided, given back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from kiosk.core.following import Meaning, due, meaning
from kiosk.core.order import Facts, Receipt, Record, latest
from kiosk.engine import answers
from kiosk.engine.adapters import Ports
from kiosk.engine.asking import Asking
from kiosk.engine.orders import Orders
from kiosk.engine.placing import key_for
from kiosk.engine.tasks import Clock, Tasks
from kiosk.ports.errors import NotSupported, PortError, Refused

log = logging.getLogger(__name__)

ROUND_S = 60.0
AT_ONCE = 20
"""So many orders are asked for in a round: the POS has other work."""


class FollowedStore(Protocol):
    """What is asked of `kiosk.store.local.Outbox`, on the store's thread."""

    def followed(self) -> list[tuple[str, datetime, bool]]: ...


class Follow:
    """`start` and `close` are for the engine's thread. What is to be looked at is in the outbox; when it was
    looked at last only here, so that after a start each is looked at.
    """

    def __init__(
        self,
        ports: Ports,
        facts: Callable[[], Facts],
        orders: Orders,
        outbox: FollowedStore,
        tasks: Tasks,
        clock: Clock,
    ) -> None:
        self._ports = ports
        self._facts = facts
        self._orders = orders
        self._outbox = outbox
        self._tasks = tasks
        self._clock = clock
        self._asking = Asking(tasks)
        self._looked: dict[str, float] = {}
        self._away = ""

    def start(self) -> None:
        self._asking.later(ROUND_S, self.look)

    def look(self) -> None:
        """One round, now; the next after `ROUND_S`."""
        self._asking.once("followed orders", self._round, self._done)

    def _done(self, _: object, error: BaseException | None) -> None:
        said = str(error or "") if isinstance(error, PortError) else ""
        if said and not self._away:
            log.warning("what became of earlier orders is not known yet: %s", said)
        self._away = said
        self._asking.later(ROUND_S, self.look)

    def close(self) -> None:
        self._asking.close()

    def _round(self) -> None:
        """In a worker. A side that does not answer ends the round."""
        found = self._tasks.in_store(self._outbox.followed)
        if not found or not self._facts().follow:
            return
        self._looked = {key: at for key, at in self._looked.items() if key in {each[0] for each in found}}
        waiting = [each for each in found if self._due(*each)]
        for key, _, _ in sorted(waiting, key=lambda each: self._looked.get(each[0], 0.0))[:AT_ONCE]:
            self._looked[key] = self._clock.monotonic()  # one that fails does not stand before the others
            self._orders.locked(key, self._follow)

    def _due(self, key: str, made: datetime, unpaid: bool) -> bool:
        last = self._looked.get(key)
        since = None if last is None else timedelta(seconds=self._clock.monotonic() - last)
        return due(unpaid, self._clock.now() - made, since)

    def _follow(self, record: Record) -> tuple[Record, bool]:
        """The programme hears first, then it is written down: a crash in between says it once more, with the
        same key.
        """
        if record.end is None or record.receipt is None or not record.followed:
            return record, False
        after = self._heard(record, record.receipt)
        if after != record:
            self._orders.write(after)
        return after, False

    def _heard(self, record: Record, before: Receipt) -> Record:
        now = self._asked(record, before)
        age = self._clock.now() - record.order.created_at
        what = meaning(before, now, age)
        receipt = before if now is None else now
        match what:
            case Meaning.NOTHING | Meaning.LEFT:
                return replace(record, receipt=receipt, followed=what is Meaning.NOTHING)
            case Meaning.PAID:
                return replace(record, receipt=receipt, earned=self._earned(record, receipt))
            case Meaning.OVER:
                self._loyalty("reverse", record, receipt)
                return replace(record, receipt=receipt, followed=False)

    def _asked(self, record: Record, before: Receipt) -> Receipt | None:
        """The receipt as the POS has it now; None: it certainly has none. What is refused says nothing."""
        facts = self._facts()
        try:
            answer = self._ports.pos.status(before) if facts.status else None
        except Refused as error:
            log.info("the POS does not tell of an order: %s", error.reason.value)
            if not facts.find:
                return before
            answer = None
        if answer is None:
            answer = self._ports.pos.find(record.order.key)
        if answer is None:
            return None
        told = replace(record, receipt=latest(before, answer))
        return answers.record(record, told, facts.pages).receipt

    def _earned(self, record: Record, receipt: Receipt) -> int | None:
        return self._loyalty("earn", record, receipt)

    def _loyalty(self, what: str, record: Record, receipt: Receipt) -> int | None:
        """A programme that says no, or cannot, is not asked again."""
        loyalty = self._ports.loyalty
        if loyalty is None:
            raise NotSupported("no loyalty provider is configured")
        try:
            if what == "earn":
                return loyalty.earn(record.order, receipt, key_for(record, "earn paid"))
            loyalty.reverse(receipt, key_for(record, "reverse"))
        except (Refused, NotSupported) as error:
            log.warning("the programme refused: %s %s", what, answers.said(error))
        return record.earned
