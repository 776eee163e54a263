"""Writes the journal: every order and every step of a walk, in the store's own time."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from kiosk.core.journal import Entry, journal_order
from kiosk.core.order import Record
from kiosk.engine.engine import Clock
from kiosk.engine.tasks import Tasks, logged
from kiosk.store.cache import Cache
from kiosk.store.errors import StoreError
from kiosk.store.journal import Journal

if TYPE_CHECKING:
    from kiosk.config import Config

log = logging.getLogger(__name__)

FLUSH_S = 10.0


class _LateShop:
    """The shop database, imported when something is first written to it: SQLAlchemy takes its time."""

    def __init__(self, url: str, secret: bytes) -> None:
        self._where = url, secret
        self._database: Any = None

    def write(self, entries: Iterable[Entry]) -> None:
        if self._database is None:
            from kiosk.store.shop import ShopDatabase

            self._database = ShopDatabase(*self._where)
        self._database.write(entries)

    def close(self) -> None:
        if self._database is not None:
            self._database.close()


class Notes:
    """The journal of a kiosk. `secret` makes pseudonyms of members."""

    def __init__(self, config: Config, cache: Cache, tasks: Tasks, clock: Clock, secret: bytes) -> None:
        self._shop = _LateShop(config.shop_database.url, secret)
        self.journal = Journal(self._shop, cache)
        self._config = config
        self._tasks = tasks
        self._clock = clock
        self._secret = secret

    def note(self, entry: Entry) -> None:
        """From any thread."""
        self._tasks.store(lambda: self.journal.note(entry), logged("write the journal"))

    def note_order(self, record: Record) -> None:
        """On the store's thread, before the record is written: has something happened to report?"""
        if record.end is None and not record.released and not record.promised:
            return
        shop = self._config.shop
        starts = timedelta(hours=shop.day_starts_at.hour, minutes=shop.day_starts_at.minute)
        day = (record.order.created_at.astimezone(shop.time_zone) - starts).date()
        finished = self._clock.now() if record.end is not None else None
        try:
            self.journal.note(journal_order(record, self._config.kiosk.id, day, finished, self._secret))
        except StoreError as error:
            log.error("the journal could not be written: %s", error)

    def flush(self) -> None:
        """On the store's thread: bring what waits to the shop database."""
        self.journal.flush()

    def close(self) -> None:
        """On the store's thread."""
        self._shop.close()
