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
from kiosk.core.order import Facts
from kiosk.core.receipt import Issuer
from kiosk.core.refund import RefundFacts
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.engine import Engine
from kiosk.engine.mending import Mending
from kiosk.engine.notes import Notes
from kiosk.engine.opening import Opening
from kiosk.engine.order_side import Given, OrderSide
from kiosk.engine.picture_watch import PictureWatch
from kiosk.engine.pictures import Pictures
from kiosk.engine.pruning import Pruning
from kiosk.engine.put_back import put_back
from kiosk.engine.recovery import MEND_S
from kiosk.engine.remembered import Remembered, get_ready
from kiosk.engine.setup import NOBODY, adapters_of, facts_of, hours_of, refunds_of
from kiosk.engine.shelf import Shelf
from kiosk.engine.shop_keeping import ShopKeeping
from kiosk.engine.shop_watch import ShopWatch
from kiosk.engine.tasks import Clock, Tasks, logged
from kiosk.engine.watch import Watch
from kiosk.store.cache import AdapterState
from kiosk.store.errors import StoreError
from kiosk.store.folder import DataFolder
from kiosk.store.local import Cache, Outbox

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.ports.registry import State

log = logging.getLogger(__name__)

LOOK_S = 0.3
"""The adapters are built after the first screen is drawn: importing them would slow it down."""


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
        self._remembered = Remembered(config, self.cache, tasks)
        self._show_on = show
        self._failed = failed
        self._in_force: InForce | None = None
        self.checkup: Any = None
        """`kiosk.staff.checkup.Checkup`, given by whoever wires both: the engine knows nothing of it."""
        self.daily: Any = None
        """`kiosk.staff.daily_watch.DailyWatch`, likewise."""
        self.stopped = False
        """Staff stopped the orders at this kiosk: `stop_orders`."""
        self.chosen_profile: str | None = None
        """What staff chose at the screen: `choose_profile`."""
        self._keep_the_shop()
        state = first(facts_of(config, NOBODY), clock.now().astimezone(config.shop.time_zone))
        self._known_facts, self._online = state.shop.facts, state.shop.online
        self._take_orders()
        self.shop = self._shop_watch()
        self.watch = self._menu_watch()
        self.engine = self._made_engine(state)
        tasks.store(get_ready, logged("get ready to read"))  # while the window is being made

    def _keep_the_shop(self) -> None:
        config, tasks, clock = self.config, self.tasks, self.clock
        zone, starts = config.shop.time_zone, config.shop.day_starts_at
        self.opening = Opening(hours_of(config), zone, clock, lambda: self.stopped, starts)
        self.pruning = Pruning(config.shop_database.url, tasks, clock)
        self.keeping = ShopKeeping(
            config.shop_database, tasks, clock, self.opening.over, lambda restored: put_back(self, restored)
        )
        self.mending = Mending(self.folder, self.keeping, tasks, clock)
        heard = self.mending.heard
        self.notes = Notes(config, self.cache, tasks, clock, self.folder, self.keeping.sound, heard)

    def _adapter_state(self, name: str) -> AdapterState:
        return self.tasks.in_store(lambda: self.cache.adapter_state(name))

    def _facts(self) -> ShopFacts:
        return facts_of(self.config, self.ports.built())

    def _take_orders(self) -> None:
        given = Given(
            config=self.config,
            folder=self.folder,
            ports=self.ports,
            outbox=self.outbox,
            cache=self.cache,
            notes=self.notes,
            opening=self.opening,
            tasks=self.tasks,
            clock=self.clock,
            facts=self.order_facts,
            refund_facts=self.refund_facts,
            post=self.post,
            moved=lambda record: self.engine.drained(record),
            picture=self.pictures.url,
        )
        self._side = side = OrderSide(given)
        self.orders, self.joinings, self.drain = side.orders, side.joinings, side.drain
        self.refunds, self.day_book, self.printing = side.refunds, side.day_book, side.printing
        self.recovery, self.tally = side.recovery, side.tally

    def order_facts(self) -> Facts:
        """What the rule of orders knows of the adapters. In a worker: it may build them."""
        return self._facts().order

    def issuer(self) -> Issuer:
        """Who gives receipts."""
        return issuer_of(self.engine.kiosk.shop)

    def refund_facts(self) -> RefundFacts:
        """What can be given back, and how. In a worker: it may build the adapters."""
        return refunds_of(self.ports.built())

    def _shop_watch(self) -> ShopWatch:
        return ShopWatch(
            self.config.shop_database.url,
            self.config.kiosk.id,
            self.ports,
            self.cache,
            self.tasks,
            self.clock,
            self._shop_changed,
            self._pos_changed,
            self.keeping.sound,
            self.mending.heard,
        )

    def _menu_watch(self) -> Watch:
        pictures = PictureWatch(
            self.ports, self.pictures, self.cache, self.tasks, self.clock, self.post, self.shop.picture
        )
        watch = Watch(
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
        watch.shelf.become(self.profile)
        return watch

    def _made_engine(self, state: Kiosk) -> Engine:
        return Engine(
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

    def _show(self, state: Kiosk) -> None:
        self._show_on(state)
        if state.shop.facts is not self._known_facts:
            self._known_facts = state.shop.facts
            self._remembered.facts(state.shop.facts)
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
        self.tasks.store(self._load, self._begin)

    def rest(self, starts: int, again: Callable[[], None]) -> None:
        """After `starts` that ended badly in a row: sell nothing for a while, then do `again`."""
        self.recovery.rest(f"{starts} starts in a row did not last a minute", again)

    def _load(self) -> ShopFacts | None:
        """On the store's thread: what this configuration's adapters could do when the kiosk ran last."""
        self._in_force = self.shop.load()
        kept = self._remembered.load()
        self.stopped, self.chosen_profile = kept.stopped, kept.profile
        return kept.facts

    def stop_orders(self, stopped: bool) -> None:
        """Take no more orders here, or take them again; also over a restart. Who is ordering may end."""
        self.stopped = stopped
        self._remembered.stopped(stopped)
        self.watch.tick()

    @property
    def profile(self) -> str:
        """The kiosk's: what was chosen at its screen, else what kiosk.toml names; "": none."""
        chosen = self.chosen_profile
        return (self.config.kiosk.profile or "") if chosen is None else chosen

    def choose_profile(self, chosen: str | None) -> None:
        """From the next guest on, also over a restart. "": none of the shop's; None: as kiosk.toml says."""
        self.chosen_profile = chosen
        self._remembered.profile(chosen)
        self.shelf.become(self.profile)

    def _begin(self, facts: ShopFacts | None, error: BaseException | None) -> None:
        if error is not None:
            log.error("the cache could not be read: %s", error)
        if facts is not None:
            self.post(ev.FactsLearned(facts))
        self.shelf.become(self.profile)
        self.shop.start(self._in_force)
        self.watch.start(self.engine.kiosk.shop.facts)
        self.keeping.start()
        self.mending.start()
        self.pruning.start()
        self._side.start()
        self.tasks.later(LOOK_S, self._build)
        self.notes.start(lambda: (*self.outbox.problems, *self.cache.problems))

    def _build(self) -> None:
        self.tasks.pool(self.ports.built, self._built)

    def _built(self, adapters: Adapters | None, error: BaseException | None) -> None:
        """The adapters are there; a configuration they do not accept ends the program. A disk that is full
        does not: it is tried again.
        """
        if isinstance(error, StoreError):
            log.error("the adapters cannot read what they remember: %s", error)
            self.tasks.later(MEND_S, self._build)
        elif error is not None:
            self._failed(str(error))

    def close(self) -> None:
        """Ends everything but the tasks, which their owner closes afterwards, with `close_stores` last."""
        self.shop.close()
        self.watch.close()
        self.keeping.close()
        self.pruning.close()
        self._side.close()
        self.engine.close()
        self.tasks.in_store(self.notes.close)

    def close_stores(self) -> None:
        """On the store's thread, once the calls that were running have written down how they ended."""
        self.outbox.close()
        self.cache.close()

    def leave(self) -> None:
        """After the tasks have ended: give the connections and the data folder back."""
        self.shop.leave()
        self.notes.leave()
        self.keeping.leave()
        self.ports.close()
        self.folder.unlock()
