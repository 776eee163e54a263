"""What becomes of orders, of their money and of their papers, put together: these wake each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import Event
from kiosk.core.order import Facts, Record
from kiosk.core.refund import RefundFacts
from kiosk.engine.adapters import Ports
from kiosk.engine.drain import Drain
from kiosk.engine.follow import Follow
from kiosk.engine.forgetting import Forgetting
from kiosk.engine.joining import Joinings
from kiosk.engine.notes import Notes
from kiosk.engine.opening import Opening
from kiosk.engine.opinions import Opinions
from kiosk.engine.orders import Orders
from kiosk.engine.printing import Printing
from kiosk.engine.recovery import Recovery
from kiosk.engine.refunds import Refunds
from kiosk.engine.tally import Tally
from kiosk.engine.tasks import Clock, Tasks
from kiosk.engine.voiding import Voiding
from kiosk.store.day_book import DayBook
from kiosk.store.faults import Faults
from kiosk.store.folder import DataFolder
from kiosk.store.local import Cache, Outbox
from kiosk.store.print_queue import PrintQueue

if TYPE_CHECKING:
    from kiosk.config import Config


@frozen
class Given:
    """What they are made of. `facts` and `refund_facts` may build the adapters: for workers. `moved` is told
    of each order that moved on behind its guest's back. `picture`: the `file:` URL of one, "" for none.
    """

    config: Config
    folder: DataFolder
    ports: Ports
    outbox: Outbox
    cache: Cache
    notes: Notes
    opening: Opening
    tasks: Tasks
    clock: Clock
    facts: Callable[[], Facts]
    refund_facts: Callable[[], RefundFacts]
    post: Callable[[Event], None]
    moved: Callable[[Record], None]
    picture: Callable[[str], str]


class OrderSide:
    """Made, started and closed on the engine's thread."""

    def __init__(self, given: Given) -> None:
        self._given = given
        ports, outbox, tasks, now = given.ports, given.outbox, given.tasks, given.clock.now
        self.tally = Tally()
        numbers = given.config.kiosk.number_range
        self.orders = Orders(ports, given.facts, outbox, tasks, numbers, self._note, now)
        self.printing = Printing(ports, PrintQueue(outbox), tasks, given.clock, given.post, given.picture)
        self.joinings = Joinings(ports, outbox, tasks, now)
        self.day_book = DayBook(outbox)
        self.refunds = self._refunds()
        self.voiding = self._voiding()
        self.drain = Drain(self.orders, self.joinings, self.refunds, tasks, given.moved)
        self.follow = Follow(ports, given.facts, self.orders, outbox, tasks, given.clock)
        self.opinions = Opinions(ports, tasks, given.clock, given.notes.note)
        self.forgetting = Forgetting(given.config, ports, given.notes, tasks, given.clock)
        self.recovery = self._recovery()

    def _note(self, record: Record) -> None:
        self.tally.note(record)
        self._given.notes.note_order(record)

    def _refunds(self) -> Refunds:
        given = self._given
        return Refunds(
            given.ports,
            given.refund_facts,
            self.orders,
            self.day_book,
            given.tasks,
            given.notes.note_refund,
            lambda: given.tasks.pool(lambda: None, lambda _, error: self.drain.now()),
            given.clock.now,
        )

    def _voiding(self) -> Voiding:
        given = self._given
        return Voiding(
            self.refunds,
            given.refund_facts,
            self.day_book,
            given.outbox.get,
            given.tasks,
            given.clock,
            timedelta(minutes=given.config.kiosk.unpaid_min),
            given.opening.over,
        )

    def _recovery(self) -> Recovery:
        given = self._given
        return Recovery(
            self.orders,
            given.outbox,
            given.cache,
            Faults(given.folder.faults),
            given.config.kiosk.id,
            given.tasks,
            given.clock,
            given.post,
            self.drain.now,
        )

    def start(self) -> None:
        self.recovery.start()
        self.printing.start()
        self.follow.start()
        self.opinions.start()
        self.forgetting.start()
        self.voiding.start()

    def close(self) -> None:
        self.printing.close()
        self.drain.close()
        self.follow.close()
        self.opinions.close()
        self.forgetting.close()
        self.voiding.close()
        self.refunds.close()
        self.orders.close()
        self.recovery.close()
