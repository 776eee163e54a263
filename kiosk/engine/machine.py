"""A kiosk without its screen: stores, ports, engine and the rest, put together from the configuration."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from kiosk.core.edition import InForce
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import first
from kiosk.core.journey.events import Event
from kiosk.core.journey.papers import issuer_of
from kiosk.core.journey.state import Kiosk, ShopFacts, in_session
from kiosk.core.order import Facts, Record
from kiosk.core.receipt import Issuer
from kiosk.core.refund import RefundFacts
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.drain import Drain
from kiosk.engine.engine import Engine
from kiosk.engine.follow import Follow
from kiosk.engine.joining import Joinings
from kiosk.engine.notes import FLUSH_S, Notes
from kiosk.engine.opening import Opening
from kiosk.engine.opinions import Opinions
from kiosk.engine.orders import Orders
from kiosk.engine.picture_watch import PictureWatch
from kiosk.engine.pictures import Pictures
from kiosk.engine.printing import Printing
from kiosk.engine.recovery import Recovery
from kiosk.engine.refunds import Refunds
from kiosk.engine.setup import NOBODY, adapters_of, facts_of, hours_of
from kiosk.engine.shelf import Shelf
from kiosk.engine.shop_watch import ShopWatch
from kiosk.engine.tally import Tally
from kiosk.engine.tasks import Clock, Tasks, logged
from kiosk.engine.voiding import Voiding
from kiosk.engine.watch import Watch
from kiosk.ports.facts import refund_facts
from kiosk.store import menu_pages
from kiosk.store.cache import AdapterState
from kiosk.store.codec import codec
from kiosk.store.day_book import DayBook
from kiosk.store.faults import Faults
from kiosk.store.folder import DataFolder
from kiosk.store.local import Cache, Outbox
from kiosk.store.print_queue import PrintQueue

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.ports.registry import State

log = logging.getLogger(__name__)

LOOK_S = 0.3
"""The adapters are built after the first screen is drawn: importing them would slow it down."""


def _get_ready_to_read() -> None:
    """What reads the cache takes a while to be imported and made."""
    codec(ShopFacts)
    menu_pages.get_ready()


class Machine:
    """Made, started and closed on the engine's thread; the data folder is locked while it lives.

    `show` gets each new state. `failed` says why it cannot go on: an adapter that does not load, or does not
    accept its settings. Raises StoreError where the data folder cannot be used.
    """

    def __init__(
        self,
        config: Config,
        tasks: Tasks,
        clock: Clock,
        show: Callable[[Kiosk], None],
        failed: Callable[[str], None],
        build: Callable[[Config, Callable[[str], State]], Adapters] = adapters_of,
    ) -> None:
        self.config = config
        self.folder = DataFolder(config.kiosk.data_dir)
        self.folder.lock()
        self.tasks = tasks
        self.clock = clock
        self.outbox = Outbox(self.folder.outbox)
        self.cache = Cache(self.folder.cache)
        self.ports = Ports(lambda: build(config, self._adapter_state))
        self.pictures = Pictures(self.folder.pictures)
        self.notes = Notes(config, self.cache, tasks, clock, self.folder)
        self.tally = Tally()
        self._show_on = show
        self._failed = failed
        self._told: set[str] = set()
        self.checkup: Any = None
        """`kiosk.staff.checkup.Checkup`, given by whoever wires both: the engine knows nothing of it."""
        self.daily: Any = None
        """`kiosk.staff.daily_watch.DailyWatch`, likewise."""
        self.stopped = False
        """Staff stopped the orders at this kiosk: `stop_orders`."""
        zone = config.shop.time_zone
        starts = config.shop.day_starts_at
        self.opening = Opening(hours_of(config), zone, clock, lambda: self.stopped, starts)
        state = first(facts_of(config, NOBODY), clock.now().astimezone(config.shop.time_zone))
        self._known_facts, self._online = state.shop.facts, state.shop.online
        self._make_orders()
        self._make_engine(state)
        tasks.store(_get_ready_to_read, logged("get ready to read"))  # while the window is being made

    def _adapter_state(self, name: str) -> AdapterState:
        return self.tasks.in_store(lambda: self.cache.adapter_state(name))

    def _facts(self) -> ShopFacts:
        return facts_of(self.config, self.ports.built())

    def _make_orders(self) -> None:
        def facts() -> Facts:
            return self._facts().order

        def note(record: Record) -> None:
            self.tally.note(record)
            self.notes.note_order(record)

        numbers = self.config.kiosk.number_range
        self.orders = Orders(self.ports, facts, self.outbox, self.tasks, numbers, note, self.clock.now)
        self.printing = Printing(self.ports, PrintQueue(self.outbox), self.tasks, self.clock, self.post)
        self.joinings = Joinings(self.ports, self.outbox, self.tasks, self.clock.now)
        self._make_refunds()
        self.drain = Drain(self.orders, self.joinings, self.refunds, self.tasks, self._moved)
        self.follow = Follow(self.ports, facts, self.orders, self.outbox, self.tasks, self.clock)
        self.opinions = Opinions(self.ports, self.tasks, self.clock, self.notes.note)
        self.recovery = Recovery(
            self.orders,
            self.outbox,
            self.cache,
            Faults(self.folder.faults),
            self.config.kiosk.id,
            self.tasks,
            self.clock,
            self.post,
            self.drain.now,
        )

    def _make_refunds(self) -> None:
        self.day_book = DayBook(self.outbox)
        self.refunds = Refunds(
            self.ports,
            self.refund_facts,
            self.orders,
            self.day_book,
            self.tasks,
            self.notes.note_refund,
            lambda: self.tasks.pool(lambda: None, lambda _, error: self.drain.now()),
            self.clock.now,
        )
        self.voiding = Voiding(
            self.refunds,
            self.refund_facts,
            self.day_book,
            self.outbox.get,
            self.tasks,
            self.clock,
            timedelta(minutes=self.config.kiosk.unpaid_min),
            self.opening.over,
        )

    def order_facts(self) -> Facts:
        """What the rule of orders knows of the adapters. In a worker: it may build them."""
        return self._facts().order

    def issuer(self) -> Issuer:
        """Who gives receipts."""
        return issuer_of(self.engine.kiosk.shop)

    def refund_facts(self) -> RefundFacts:
        """What can be given back, and how. In a worker: it may build the adapters."""
        built = self.ports.built()
        loyalty, terminal = built.loyalty, built.terminal
        return refund_facts(
            built.pos.capabilities,
            loyalty.capabilities if loyalty else None,
            terminal.capabilities if terminal else None,
        )

    def _make_engine(self, state: Kiosk) -> None:
        self.shop = ShopWatch(
            self.config.shop_database.url,
            self.config.kiosk.id,
            self.ports,
            self.cache,
            self.tasks,
            self.clock,
            self._shop_changed,
            self._pos_changed,
        )
        self._in_force: InForce | None = None
        pictures = PictureWatch(
            self.ports, self.pictures, self.cache, self.tasks, self.clock, self.post, self.shop.picture
        )
        self.watch = Watch(
            self.ports,
            self.cache,
            pictures,
            self.tasks,
            self.clock,
            self.config.shop.time_zone,
            self.opening.now,
            self.opening.queue,
            self._facts,
            timedelta(hours=self.config.kiosk.menu_max_age_h),
            self.post,
        )
        self.engine = Engine(
            state,
            self.ports,
            self.orders,
            self.joinings,
            self.cache,
            self.tasks,
            self.clock,
            self._show,
            self.notes.note,
            self.watch.wish,
            self.drain.now,
            self.recovery.broke,
            self._paper,
        )

    def _paper(self, asked: fx.PrintPaper | fx.SayPaper) -> None:
        if isinstance(asked, fx.SayPaper):
            self.printing.answer(asked.key, asked.came)
        else:
            self.printing.of_order(asked, issuer_of(self.engine.kiosk.shop), self.config.shop.languages[0])

    def post(self, event: Event) -> None:
        self.engine.post(event)

    def _moved(self, record: Record) -> None:
        self.engine.drained(record)

    def _show(self, state: Kiosk) -> None:
        self._show_on(state)
        if state.shop.facts is not self._known_facts:
            facts = self._known_facts = state.shop.facts
            self.tasks.store(lambda: self._keep_facts(facts), logged("remember what the adapters can do"))
        if state.shop.online and not self._online:
            self.drain.now()
        self._online = state.shop.online
        self.shelf.guest(in_session(state))

    @property
    def shelf(self) -> Shelf:
        """The POS's menu, and what of the shop's own lies over it."""
        return self.watch.shelf

    def _pos_changed(self) -> None:
        """A kiosk of the shop has told the POS something."""
        self.watch.ask_menu()
        self.watch.ask_stock()

    def _shop_changed(self, known: InForce) -> None:
        now = self.clock.now()
        if known.running != self.opening.running:
            self.opening.running = known.running
            self.watch.tick()
        self.shelf.shop(known.edition(now), known.out(now))

    # Start and end.

    def start(self) -> None:
        """Show what is remembered, then watch the world, restore what a crash left, and drain the outbox."""
        self.tasks.store(self._remembered, self._begin)

    def rest(self, starts: int, again: Callable[[], None]) -> None:
        """After `starts` that ended badly in a row: sell nothing for a while, then do `again`."""
        self.recovery.rest(f"{starts} starts in a row did not last a minute", again)

    def _remembered(self) -> ShopFacts | None:
        """On the store's thread: what this configuration's adapters could do when the kiosk ran last."""
        self._in_force = self.shop.load()
        kept = self.cache.adapter_state("kiosk")
        self.stopped = bool(kept.get("stopped"))
        known = kept.get("facts") if kept.get("configuration") == repr(self.config) else None
        try:
            return codec(ShopFacts).validate_json(known) if known else None
        except ValueError:
            return None

    def stop_orders(self, stopped: bool) -> None:
        """Take no more orders here, or take them again; also over a restart. Who is ordering may end."""
        self.stopped = stopped

        def keep() -> None:
            self.cache.adapter_state("kiosk").set("stopped", "yes" if stopped else "")

        self.tasks.store(keep, logged("remember that the orders were stopped"))
        self.watch.tick()

    def _keep_facts(self, facts: ShopFacts) -> None:
        kept = self.cache.adapter_state("kiosk")
        kept.set("configuration", repr(self.config))
        kept.set("facts", codec(ShopFacts).dump_json(facts).decode())

    def _begin(self, facts: ShopFacts | None, error: BaseException | None) -> None:
        if error is not None:
            log.error("the cache could not be read: %s", error)
        if facts is not None:
            self.post(ev.FactsLearned(facts))
        self.shop.start(self._in_force)
        self.watch.start(self.engine.kiosk.shop.facts)
        self.recovery.start()
        self.printing.start()
        self.follow.start()
        self.opinions.start()
        self.voiding.start()
        self.tasks.later(LOOK_S, lambda: self.tasks.pool(self.ports.built, self._built))
        self.tasks.later(FLUSH_S, self._flush)

    def _built(self, adapters: Adapters | None, error: BaseException | None) -> None:
        """The adapters are there; a configuration they do not accept ends the program."""
        if error is not None:
            self._failed(str(error))

    def _flush(self) -> None:
        self.tasks.background(self.notes.flush, self._flushed)

    def _flushed(self, _: None, error: BaseException | None) -> None:
        logged("flush the journal")(None, error)
        self.tasks.store(self._say_problems, logged("say what the stores dealt with"))
        self.tasks.later(FLUSH_S, self._flush)

    def _say_problems(self) -> None:
        """On the store's thread. What the stores dealt with by themselves is logged once."""
        for problem in (*self.outbox.problems, *self.cache.problems, *self.notes.journal.problems):
            if str(problem) not in self._told:
                self._told.add(str(problem))
                log.warning("%s", problem)

    def close(self) -> None:
        """Ends everything but the tasks, which their owner closes afterwards."""
        self.shop.close()
        self.watch.close()
        self.printing.close()
        self.drain.close()
        self.follow.close()
        self.opinions.close()
        self.voiding.close()
        self.refunds.close()
        self.orders.close()
        self.recovery.close()
        self.engine.close()
        self.tasks.in_store(self._close_stores)

    def _close_stores(self) -> None:
        self.outbox.close()
        self.notes.close()
        self.cache.close()

    def leave(self) -> None:
        """After the tasks have ended: give the connections and the data folder back."""
        self.shop.leave()
        self.notes.leave()
        self.ports.close()
        self.folder.unlock()
