"""Writes the journal: every order and every step of a walk, in the store's own time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kiosk.core.journal import Entry, Paper, business_day, journal_order
from kiosk.core.order import Record
from kiosk.core.refund import Refund, journal_refund
from kiosk.engine.tasks import Clock, Tasks, logged
from kiosk.store.cache import Cache
from kiosk.store.errors import StoreError
from kiosk.store.folder import DataFolder
from kiosk.store.journal import Journal
from kiosk.store.memory import made_to_last, undisturbed
from kiosk.store.outbox import scrubbed

if TYPE_CHECKING:
    from kiosk.config import Config

log = logging.getLogger(__name__)

FLUSH_S = 10.0
SECRET = "journal"
"""What the copy of the secret that makes pseudonyms is called in the data folder."""


class _LateShop:
    """The shop database, imported when something is first written to it: SQLAlchemy takes its time. Before
    that it is looked whether it is `sound`, and agreed with the shop's other kiosks which secret makes
    pseudonyms.
    """

    def __init__(self, url: str, sound: Callable[[], None], agree: Callable[[Any], None]) -> None:
        self._url = url
        self._sound = sound
        self._agree = agree
        self._agreed = False
        self._database: Any = None

    def write(self, entries: Iterable[Entry]) -> None:
        if self._agreed:
            self._database.write(entries)
            return
        self._sound()
        with undisturbed():
            self._first_write(entries)
        made_to_last()

    def _first_write(self, entries: Iterable[Entry]) -> None:
        if self._database is None:
            from kiosk.store.shop import ShopDatabase

            self._database = ShopDatabase(self._url)
        self._agree(self._database)
        self._database.write(entries)
        self._agreed = True

    def close(self) -> None:
        if self._database is not None:
            self._database.close()


class Notes:
    """The journal of a kiosk. `folder` keeps this kiosk's copy of the secret that makes pseudonyms. `sound`:
    in a worker, before the shop database is used first. `trouble` is told why the journal could not be
    brought there, on the engine's thread.
    """

    def __init__(
        self,
        config: Config,
        cache: Cache,
        tasks: Tasks,
        clock: Clock,
        folder: DataFolder,
        sound: Callable[[], None],
        trouble: Callable[[BaseException | None], None] = lambda error: None,
    ) -> None:
        self.sound = sound
        self._trouble = trouble
        self._shop = _LateShop(config.shop_database.url, sound, self._agree)
        self.journal = Journal(self._shop, cache, tasks.in_store)
        self._config = config
        self._tasks = tasks
        self._clock = clock
        self._folder = folder
        self._told: set[str] = set()
        self._others: Callable[[], Iterable[StoreError]] = tuple
        self._secret, self._former = folder.secret(SECRET), folder.former_secret(SECRET)

    def _agree(self, database: Any) -> None:
        """The shop's secret from now on; where this kiosk wrote by another one, its members are known again
        when they come back.
        """
        shared = database.member_secret(self._secret)
        if shared != self._secret:
            self._folder.share_secret(SECRET, shared)
            self._secret, self._former = shared, self._folder.former_secret(SECRET)
            log.info("members are known by the pseudonyms of the whole shop from now on")

    @property
    def secret(self) -> bytes:
        """What makes pseudonyms here: the shop's, once this kiosk has reached its database."""
        return self._secret

    def note(self, entry: Entry) -> None:
        """From any thread."""
        self._tasks.store(lambda: self.journal.note(entry), logged("write the journal"))

    def note_order(self, record: Record, finished: datetime | None = None) -> None:
        """On the store's thread, before the record is written: has something happened to report? `finished`:
        when it ended; without it that is now.
        """
        if record.end is None and not record.released and not record.promised:
            return
        day, kiosk_id = self._day(record.order.created_at), self._config.kiosk.id
        finished = (finished or self._clock.now()) if record.end is not None else None
        if finished is not None and record.receipt is not None:
            self._write(Paper(record.order.key, record.number, kiosk_id, day, scrubbed(record)))
        self._write(journal_order(record, kiosk_id, day, finished, self._secret, self._former))

    def note_refund(self, refund: Refund) -> None:
        """On the store's thread, before the refund is written."""
        self._write(journal_refund(refund, self._config.kiosk.id, self._day(refund.at)))

    def _day(self, at: datetime) -> date:
        return business_day(at, self._config.shop.time_zone, self._config.shop.day_starts_at)

    def _write(self, entry: Entry) -> None:
        try:
            self.journal.note(entry)
        except StoreError as error:
            log.error("the journal could not be written: %s", error)

    def start(self, others: Callable[[], Iterable[StoreError]]) -> None:
        """On the engine's thread: flush every few seconds. What the stores dealt with by themselves, the
        journal or `others`, is logged once; that is read on the store's thread.
        """
        self._others = others
        self._tasks.later(FLUSH_S, self._flush)

    def _flush(self) -> None:
        self._tasks.background(self.flush, self._flushed)

    def _flushed(self, _: None, error: BaseException | None) -> None:
        logged("flush the journal")(None, error)
        self._trouble(error)
        for problem in tuple(self.journal.problems):
            self._trouble(problem)
        self._tasks.store(self._say_problems, logged("say what the stores dealt with"))
        self._tasks.later(FLUSH_S, self._flush)

    def _say_problems(self) -> None:
        for problem in (*self._others(), *self.journal.problems):
            if str(problem) not in self._told:
                self._told.add(str(problem))
                log.warning("%s", problem)

    def flush(self) -> None:
        """On a worker's thread: bring what waits to the shop database."""
        self.journal.flush()

    def forget(self, known: Mapping[str, datetime]) -> None:
        """On the store's thread: members who were forgotten leave what still waits. Raises StoreError."""
        self.journal.forget(known)

    def close(self) -> None:
        """On the store's thread. What was not said yet is said now: it may have begun only a moment ago."""
        self._say_problems()
        self.journal.close()

    def leave(self) -> None:
        """After the tasks have ended."""
        self._shop.close()
