"""The shop database: what all kiosks of a shop share. A file, or one PostgreSQL for several kiosks.

It is never needed to sell: what cannot be written now waits in the journal's queue (`kiosk.store.journal`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import SQLAlchemyError

from kiosk.core.journal import Entry, JournalOrder
from kiosk.store import shop_engine, shop_rows, summaries
from kiosk.store.shop_tables import orders

_MEMBERS = "members"


class ShopDatabase:
    """`url`: as SQLAlchemy writes it, "sqlite:////var/lib/kiosk/shop.db" or "postgresql+psycopg://…".

    Every method raises ShopAway where the database does not answer (try later), CorruptStore, DiskFull,
    ReadOnly and NewerStore as a file does. All writing may be repeated: the same entry twice is one row. It
    belongs to the thread that first uses it.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._engine: Engine | None = None

    def open(self) -> None:
        """Connect, and bring the tables to the newest version; the first use does it."""
        if self._engine is not None:
            return
        engine = shop_engine.connect(self._url)
        try:
            with self._begin(engine) as connection:
                shop_engine.migrate(connection)
        except BaseException:
            engine.dispose()
            raise
        self._engine = engine

    def close(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def write(self, entries: Iterable[Entry]) -> None:
        """Write entries of the journal, all or none. Raises EntryRefused where one of them can never be
        written.
        """
        with self.transaction() as connection:
            stale: list[summaries.Mark] = []
            for entry in entries:
                stale += summaries.touched(connection, entry)
                shop_rows.write(connection, entry)
            summaries.mark(connection, stale)

    def member_secret(self, offered: bytes) -> bytes:
        """What makes pseudonyms of members, the same for all kiosks of the shop: that of the first kiosk that
        offered one.
        """
        with self.transaction() as connection:
            return bytes.fromhex(shop_rows.shared_secret(connection, _MEMBERS, offered.hex()))

    def orders_between(self, first: date, last: date) -> list[JournalOrder]:
        """The orders of these business days, both included, in the order they were opened."""
        with self.transaction() as connection:
            found = connection.execute(
                select(orders)
                .where(orders.c.business_day.between(first, last))
                .order_by(orders.c.opened_at, orders.c.key)
            )
            return shop_rows.read_orders(connection, found.mappings().all())

    def ended_orders(self, keys: Sequence[str]) -> set[str]:
        """Which of these orders are known to have ended."""
        found: set[str] = set()
        with self.reading() as connection:
            for start in range(0, len(keys), 500):  # databases limit the length of a list
                some = orders.c.key.in_(keys[start : start + 500]) & orders.c.end.is_not(None)
                found |= set(connection.execute(select(orders.c.key).where(some)).scalars())
        return found

    @contextmanager
    def fresh(self, days: summaries.Days) -> Iterator[Connection]:
        """A transaction in which all daily summaries are as the journal is. What was stale is made first,
        some days at a time, so that kiosks can write in between.
        """
        while True:
            with self.transaction() as connection:
                if not summaries.freshen(connection, days):
                    yield connection
                    return

    def rebuild(self, days: summaries.Days) -> None:
        """Make all daily summaries anew; a kiosk may be running meanwhile."""
        with self.transaction() as connection:
            summaries.stale_everything(connection)
        with self.fresh(days):
            pass

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All of the block's statements or none, for the store's modules with tables of their own."""
        self.open()
        assert self._engine is not None
        with self._begin(self._engine) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """As `transaction`, for what only reads: it waits for nobody who writes."""
        self.open()
        assert self._engine is not None
        with self._begin(self._engine.execution_options(**{shop_engine.READING: True})) as connection:
            yield connection

    @contextmanager
    def _begin(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise shop_engine.explained(error, engine.url) from error
