"""The wiring: the only file that knows every part."""

from __future__ import annotations

import logging
import os
import sys
import time as clock_time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.config import Config
from kiosk.core.hours import OpeningHours
from kiosk.core.journal import Entry, journal_order
from kiosk.core.journey import events as ev
from kiosk.core.journey import first
from kiosk.core.journey.events import Event
from kiosk.core.journey.state import Kiosk, ShopFacts, Starting, Timings
from kiosk.core.order import Facts, Record
from kiosk.engine import draft as drafts
from kiosk.engine.engine import Engine
from kiosk.engine.orders import Orders
from kiosk.engine.pictures import Pictures
from kiosk.engine.placing import Adapters, Ports
from kiosk.engine.tasks import logged
from kiosk.engine.watch import Watch
from kiosk.ports.facts import order_facts
from kiosk.ports.pos import Capabilities
from kiosk.ports.registry import State
from kiosk.store.cache import AdapterState
from kiosk.store.codec import codec
from kiosk.store.errors import StoreError
from kiosk.store.folder import DataFolder
from kiosk.store.journal import Journal
from kiosk.store.local import Cache, Outbox
from kiosk.ui.scanner import Scanner
from kiosk.ui.tasks import Tasks
from kiosk.ui.window import KioskWindow

log = logging.getLogger(__name__)

DRAIN_S = 2.0
DRAIN_MOST_S = 30.0
FLUSH_S = 10.0


USAGE = 2


class _Nobody:
    """Stands for the POS until it is there: it can do nothing yet."""

    capabilities = Capabilities()


_NOBODY: Any = _Nobody()


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return clock_time.monotonic()


class _Shop:
    """The shop database, which is imported when something is first written to it: SQLAlchemy takes its time."""

    def __init__(self, url: str, secret: bytes) -> None:
        self._where = url, secret
        self._database: Any = None

    def write(self, entries: Iterable[Entry]) -> None:
        if self._database is None:
            from kiosk.store.shop import ShopDatabase

            self._database = ShopDatabase(*self._where)
        self._database.write(entries)


def facts_of(config: Config, ports: Adapters) -> ShopFacts:
    """What configuration and adapters say once, for the core."""
    pos, loyalty, terminal = ports.pos.capabilities, None, None
    if ports.loyalty is not None:
        loyalty = ports.loyalty.capabilities
    if ports.terminal is not None:
        terminal = ports.terminal.capabilities
    kiosk = config.kiosk
    return ShopFacts(
        kiosk_id=kiosk.id,
        languages=config.shop.languages,
        phone_region=config.shop.country,
        tax=pos.tax,
        order=order_facts(pos, loyalty, terminal),
        quote=pos.quote,
        stock=pos.stock,
        at_counter=pos.at_counter,
        call_staff=pos.call_staff,
        tables=pos.tables,
        methods=terminal.methods if terminal else (),
        phone=bool(loyalty and loyalty.phone),
        code=bool(loyalty and loyalty.code),
        enrol=bool(loyalty and loyalty.enrol),
        rewards=bool(loyalty and loyalty.rewards),
        tender=bool(loyalty and loyalty.tender),
        coupons=bool(loyalty and loyalty.coupons),
        phone_encrypted=bool(loyalty and loyalty.phone_encrypted),
        timings=Timings(idle=kiosk.idle_s, warning=kiosk.warn_s, done=kiosk.done_s),
        plus_adds_at_once=kiosk.plus_adds_at_once,
        hide_sold_out=kiosk.hide_sold_out,
        country=config.shop.country,
        tax_number=config.shop.tax_number,
        reader_place=None if kiosk.reader_place == "none" else kiosk.reader_place,
        payment_deadline_s=terminal.deadline_s if terminal else 0,
        theme=kiosk.theme,
        text_scale=round(kiosk.text_scale * 100),
    )


def adapters_of(config: Config, state: Callable[[str], State]) -> Adapters:
    """The configured adapters, each with an HTTP client and a small store of its own. Raises AdapterError."""
    from kiosk.ports import registry
    from kiosk.ports.http import client

    def build(group: str) -> Any:
        adapter = config.adapters().get(group)
        if adapter is None:
            return None
        kept = state(f"{group}.{adapter.adapter}")
        return registry.build(group, adapter.adapter, adapter.settings, client(), kept)

    return Adapters(build("pos"), build("loyalty"), build("payment"))


def hours_of(config: Config) -> OpeningHours:
    return config.hours.opening_hours() if config.hours else OpeningHours()


class Program(QObject):
    """A running kiosk: made, started, and closed on the GUI thread. The data folder is locked while it lives.

    `failed` says why it cannot go on: an adapter that does not load, or does not accept its settings.
    """

    failed = Signal(str)

    def __init__(self, config: Config, **window: Any) -> None:
        super().__init__()
        self.config = config
        self.folder = DataFolder(config.kiosk.data_dir)
        self.folder.lock()
        self.tasks = Tasks(self)
        self.clock = SystemClock()
        self.outbox = Outbox(self.folder.outbox)
        self.cache = Cache(self.folder.cache)
        self._secret = self.folder.secret("journal")
        self.ports = Ports(lambda: adapters_of(config, self._adapter_state))
        self.pictures = Pictures(self.folder.pictures)
        self.journal = Journal(_Shop(config.shop_database.url, self._secret), self.cache)
        self._hours = hours_of(config)
        self._drain_after = DRAIN_S
        self._stop_drain: Callable[[], None] | None = None
        self._draining = False
        state = self._first_state()
        self._facts = state.shop.facts
        self._make_engine(state)
        self.window = KioskWindow(self.post, self.pictures.url, state, **window)
        self.scanner = Scanner(self)
        self.scanner.scanned.connect(lambda text: self.post(ev.Scanned(text)))
        self.window.window.installEventFilter(self.scanner)

    def _first_state(self) -> Kiosk:
        """Before any adapter is there: what they can do follows from the last start's memory, or from them."""
        now = self.clock.now().astimezone(self.config.shop.time_zone)
        return first(facts_of(self.config, Adapters(_NOBODY)), now)

    def _adapter_state(self, name: str) -> AdapterState:
        return self.tasks.in_store(lambda: self.cache.adapter_state(name))

    def _make_engine(self, state: Kiosk) -> None:
        numbers = self.config.kiosk.number_range

        def facts() -> Facts:
            return facts_of(self.config, self.ports.built()).order

        self.orders = Orders(self.ports, facts, self.outbox, self.tasks, numbers, self._note_order)
        self.watch = Watch(
            self.ports,
            self.cache,
            self.pictures,
            self.tasks,
            self.clock,
            self.config.shop.time_zone,
            lambda: self._hours,
            lambda: facts_of(self.config, self.ports.built()),
            timedelta(hours=self.config.kiosk.menu_max_age_h),
            self.post,
        )
        self.engine = Engine(
            state,
            self.ports,
            self.orders,
            self.cache,
            self.tasks,
            self.clock,
            self._show,
            self.note,
            self.watch.wish,
            self.drain,
        )

    def post(self, event: Event) -> None:
        self.engine.post(event)

    def _show(self, state: Kiosk) -> None:
        self.window.show(state)
        if state.shop.facts is not self._facts:
            facts = self._facts = state.shop.facts
            self.tasks.store(lambda: self._keep_facts(facts), logged("remember what the adapters can do"))

    # Start and end.

    def start(self) -> None:
        """Show what is remembered, then watch the world, restore what a crash left, and drain the outbox."""
        self.tasks.store(self._remembered, self._begin)

    def _remembered(self) -> ShopFacts | None:
        """On the store's thread: what this configuration's adapters could do when the kiosk ran last."""
        kept = self.cache.adapter_state("kiosk")
        known = kept.get("facts") if kept.get("configuration") == repr(self.config) else None
        try:
            return codec(ShopFacts).validate_json(known) if known else None
        except ValueError:
            return None

    def _begin(self, facts: ShopFacts | None, error: BaseException | None) -> None:
        if error is not None:
            log.error("the cache could not be read", exc_info=error)
        if facts is not None:
            self.post(ev.FactsLearned(facts))
        self.watch.start(self.engine.kiosk.shop.facts)
        self.tasks.store(self.cache.load_draft, self._restore)
        self.tasks.pool(self.ports.built, self._built)
        self.tasks.later(FLUSH_S, self._flush)

    def _built(self, adapters: Adapters | None, error: BaseException | None) -> None:
        """The adapters are there; a configuration they do not accept ends the program."""
        if error is not None:
            self.failed.emit(str(error))

    def _keep_facts(self, facts: ShopFacts) -> None:
        kept = self.cache.adapter_state("kiosk")
        kept.set("configuration", repr(self.config))
        kept.set("facts", codec(ShopFacts).dump_json(facts).decode())

    def _restore(self, data: bytes | None, error: BaseException | None) -> None:
        draft = drafts.load(data) if data else None
        if draft is not None and not draft.young(self.clock.now()):
            draft = None
        resume = draft.order_key if draft else None

        def done(record: Record | None, error: BaseException | None) -> None:
            if error is not None:
                log.error("the outbox could not be read", exc_info=error)
                self.post(ev.Broke("outbox"))
                return
            if draft is not None and (draft.basket.lines or record is not None):
                self.post(ev.Resumed(draft.basket, draft.language, record))
            self.drain()

        self.tasks.pool(lambda: self.orders.recover(resume), done)

    def close(self) -> None:
        self.watch.close()
        self.engine.close()
        self.window.close()
        self.tasks.in_store(self._close_stores)
        self.tasks.close()
        self.ports.close()
        self.folder.unlock()

    def _close_stores(self) -> None:
        self.outbox.close()
        self.cache.close()

    # The outbox.

    def drain(self) -> None:
        """Move on what the outbox holds, now; again later while something is left."""
        if self._draining:
            self._drain_after = 0.0
            return
        self._draining = True
        self.tasks.pool(lambda: self.orders.drain(self._drained), self._drain_done)

    def _drained(self, record: Record) -> None:
        """In a worker: tell the GUI thread."""
        self.tasks.pool(lambda: record, lambda moved, _: self.engine.drained(moved))

    def _drain_done(self, left: int | None, error: BaseException | None) -> None:
        self._draining = False
        if error is not None:
            log.error("the outbox could not be drained", exc_info=error)
        if self._stop_drain is not None:
            self._stop_drain()
            self._stop_drain = None
        again = self._drain_after == 0.0
        self._drain_after = min(max(self._drain_after, DRAIN_S) * 2, DRAIN_MOST_S) if left else DRAIN_S
        if left or error or again:
            self._stop_drain = self.tasks.later(DRAIN_S if again else self._drain_after, self.drain)

    # The journal.

    def note(self, entry: Entry) -> None:
        """Into the journal, from any thread, in the store's own time."""
        self.tasks.store(lambda: self.journal.note(entry), logged("write the journal"))

    def _note_order(self, record: Record) -> None:
        """On the store's thread, before the record is written."""
        if record.end is None and not record.released and not record.promised:
            return
        local = record.order.created_at.astimezone(self.config.shop.time_zone)
        day = (local - _since_midnight(self.config)).date()
        finished = self.clock.now() if record.end is not None else None
        try:
            self.journal.note(journal_order(record, self.config.kiosk.id, day, finished, self._secret))
        except StoreError as error:
            log.error("the journal could not be written: %s", error)

    def _flush(self) -> None:
        self.tasks.store(self.journal.flush, logged("flush the journal"))
        self.tasks.later(FLUSH_S, self._flush)


def _since_midnight(config: Config) -> timedelta:
    start = config.shop.day_starts_at
    return timedelta(hours=start.hour, minutes=start.minute)


def _stop(app: QGuiApplication, why: str) -> None:
    print(f"kiosk run: {why}", file=sys.stderr)
    app.exit(USAGE)


def announce(program: Program) -> None:
    """Log how long it took from the process's begin to the first frame of a screen that can be touched."""
    window = program.window.window

    def swapped() -> None:
        if isinstance(program.engine.kiosk.screen, Starting):
            return
        window.frameSwapped.disconnect(swapped)
        log.info("the first screen shows", extra={"duration_ms": _alive_ms()})

    window.frameSwapped.connect(swapped, Qt.ConnectionType.QueuedConnection)


def _alive_ms() -> int:
    """Milliseconds since this process began, where the system tells."""
    try:
        with open("/proc/self/stat", "rb") as stat:
            began = int(stat.read().rpartition(b")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
        with open("/proc/uptime", "rb") as uptime:
            return round((float(uptime.read().split()[0]) - began) * 1000)
    except (OSError, ValueError, IndexError):
        return 0


def application() -> QGuiApplication:
    """The one Qt application; without a GPU the software renderer is the fast one."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    app.setApplicationName("okawari")
    return app


def run(config: Config, *, windowed: bool = False, demo: str | None = None) -> int:
    """Show the kiosk until its window is closed. Returns an exit code of `kiosk.commands`."""
    from PySide6.QtGui import QWindow

    app = application()
    visibility = QWindow.Visibility.Windowed if windowed else QWindow.Visibility.FullScreen
    program = Program(config, visibility=visibility, panelMm=config.kiosk.panel_mm)
    program.failed.connect(lambda why: _stop(app, why))
    announce(program)
    QTimer.singleShot(0, program.start)
    try:
        return app.exec()
    finally:
        program.close()
