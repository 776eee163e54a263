"""The outbox: every order, from before its first call to the POS until staff no longer ask for it."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.core.loyalty import Joining
from kiosk.core.order import ReceiptState, Record
from kiosk.store.codec import codec
from kiosk.store.errors import CorruptStore, StoreError, explained
from kiosk.store.twins import Twins

KEPT = 500
"""Ended orders that are kept for staff to look up."""

MOST_LATE = 50
"""Orders whose guests are forgotten together, see `Outbox.forget_late`."""

CRAMPED = 2_000_000
"""With fewer bytes free on the disk it is tried whether an order fits."""

SHAPE = 1
"""The shape of a record's JSON, written beside it. New fields with defaults need no new shape."""

MIGRATIONS = (
    """
    CREATE TABLE records (
        place INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        ended TEXT,
        attention TEXT,
        schema INTEGER NOT NULL,
        data TEXT NOT NULL
    );
    CREATE INDEX records_open ON records (place) WHERE ended IS NULL;
    CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO counters VALUES ('writes', 0), ('number', 0);
    """,
    "CREATE TABLE joinings (place INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT UNIQUE, data TEXT NOT NULL)",
    """
    ALTER TABLE records ADD COLUMN followed TEXT;
    CREATE INDEX records_followed ON records (place) WHERE followed IS NOT NULL;
    """,
    """
    CREATE TABLE refunds (place INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE,
        order_key TEXT NOT NULL, ended TEXT, data TEXT NOT NULL);
    CREATE INDEX refunds_by_order ON refunds (order_key);
    """,
    """
    CREATE TABLE prints (place INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL, data TEXT NOT NULL)
    """,
)

_UPSERT = """
    INSERT INTO records (key, created_at, updated_at, ended, attention, schema, data, followed)
    VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET updated_at = excluded.updated_at, ended = excluded.ended,
        attention = excluded.attention, schema = excluded.schema, data = excluded.data,
        followed = excluded.followed
"""
_PRUNE = """
    DELETE FROM records WHERE ended IS NOT NULL AND followed IS NULL AND place <= (
        SELECT place FROM records WHERE ended IS NOT NULL ORDER BY place DESC LIMIT 1 OFFSET ?)
"""
_JOIN = "INSERT INTO joinings (key, data) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET data = excluded.data"
_JOINED = "DELETE FROM joinings WHERE key = ?"
_TRY = "INSERT OR REPLACE INTO counters VALUES ('probe', zeroblob(200000))"
_UNTRY = "DELETE FROM counters WHERE name = 'probe'"


class Outbox(Twins):
    """The orders of this kiosk, in two equal files. A method that writes does so in both, or in neither and
    raises a StoreError: an order is written down before anything is done for it.

    `look_only` is for a second program beside a running kiosk. An outbox belongs to the thread that first
    uses it.
    """

    def __init__(self, path: Path, look_only: bool = False) -> None:
        super().__init__(path, MIGRATIONS, look_only)
        self._late = False
        self._ended = 0
        """Orders that ended since the logs were emptied."""

    def write(self, record: Record) -> None:
        """Insert or update the record of an order, by its key. With an `end` without its guest."""
        if record.end is None:
            self.change(lambda connection: _put(connection, record))
            return
        self.change(lambda connection: self._put_ended(connection, scrubbed(record)))
        self._ended += 1
        if not self._late:
            self._ended = 0
            self.forget_logs()
        elif self._ended >= MOST_LATE:
            self._forget_ended()

    def forget_late(self, late: bool) -> None:
        """Begin (True) or end (False) a time in which many orders end one after the other. What is left of
        their guests in the files' logs, and orders that are too old to be kept, then go for `MOST_LATE` of
        them together, and for the last ones at the end: to empty a log takes longer than to write an order.
        """
        self._late = late
        if self._ended:
            self._forget_ended()

    def _put_ended(self, connection: sqlite3.Connection, record: Record) -> None:
        _put(connection, record)
        if not self._late:
            connection.execute(_PRUNE, (KEPT,))

    def _forget_ended(self) -> None:
        self._ended = 0
        try:
            self.change(lambda connection: connection.execute(_PRUNE, (KEPT,)))
        except StoreError as error:  # the records themselves are written
            self.problems.note(error)
        self.forget_logs()

    def add(self, record: Record, first: int, last: int) -> Record:
        """Write a new order down with this kiosk's next own number: from `first` to `last` and round again,
        also over restarts. The answer is the record as it was written.
        """

        def numbered(connection: sqlite3.Connection) -> Record:
            order = replace(record.order, number=str(_count_on(connection, first, last)))
            new = replace(record, order=order)
            _put(connection, new)
            return new

        return self.change(numbered)

    def get(self, key: str) -> Record | None:
        """The record of an order, or None. Raises CorruptStore where it cannot be read."""
        rows = self.rows("SELECT key, data FROM records WHERE key = ?", key)
        return self._read(*rows[0]) if rows else None

    def open_records(self) -> list[Record]:
        """The orders that have not ended, oldest first. One that cannot be read is left and reported."""
        return self.readable("SELECT key, data FROM records WHERE ended IS NULL ORDER BY place")

    def ended(self) -> list[tuple[Record, datetime]]:
        """The ended orders that are kept, oldest first, with when each was written last (aware UTC)."""
        query = "SELECT key, data FROM records WHERE ended IS NOT NULL ORDER BY place"
        times = {
            key: datetime.fromisoformat(at)
            for key, at in self.rows("SELECT key, updated_at FROM records WHERE ended IS NOT NULL")
        }
        return [(record, times[record.order.key]) for record in self.readable(query)]

    def followed(self) -> list[tuple[str, datetime, bool]]:
        """The ended orders that are looked at once more, oldest first: key, when it was made, and whether it
        was unpaid when it was looked at last.
        """
        rows = self.rows(
            "SELECT key, created_at, followed FROM records WHERE followed IS NOT NULL ORDER BY place"
        )
        return [(key, datetime.fromisoformat(at), state == ReceiptState.UNPAID) for key, at, state in rows]

    def recent(self, limit: int) -> list[Record]:
        """The newest orders, ended or not, newest first."""
        return self.readable("SELECT key, data FROM records ORDER BY place DESC LIMIT ?", limit)

    def join(self, joining: Joining) -> None:
        """Insert or update somebody who wants to join, by the key."""
        data = codec(Joining).dump_json(joining).decode()
        self.change(lambda connection: connection.execute(_JOIN, (joining.key, data)))

    def joined(self, key: str) -> None:
        """The programme knows them: afterwards nothing of them remains in the files or their logs."""
        self.change(lambda connection: connection.execute(_JOINED, (key,)))
        self.forget_logs()

    def joinings(self) -> list[Joining]:
        """Who wants to join, first come first. One that cannot be read is left and reported."""
        return self.readable("SELECT key, data FROM joinings ORDER BY place", kind=Joining)

    def room(self) -> None:
        """Does an order still fit, where the disk is nearly full? Raises StoreError where it does not."""
        try:
            free = shutil.disk_usage(self.path.parent).free
        except OSError as error:
            raise explained(error, self.path) from error
        if free < CRAMPED:
            self.probe()

    def probe(self) -> None:
        """Write as much as a large order takes, and take it out again. Raises StoreError where that fails."""
        self.change(lambda connection: connection.execute(_TRY))
        self.change(lambda connection: connection.execute(_UNTRY))

    def export(self) -> list[dict[str, Any]]:
        """All orders as plain JSON values without personal data, oldest first, for support."""
        records = self.readable("SELECT key, data FROM records ORDER BY place")
        return [_impersonal(record) for record in records]

    def readable(self, sql: str, *values: Any, kind: Any = Record) -> list[Any]:
        """What rows of a key and JSON hold. One that cannot be read is left and reported."""
        found = []
        for key, data in self.rows(sql, *values):
            try:
                found.append(self._read(key, data, kind))
            except CorruptStore as error:
                self.problems.note(error)
        return found

    def column(self, sql: str, *values: Any) -> list[Any]:
        """The first column of what a query finds."""
        return [row[0] for row in self.rows(sql, *values)]

    def _read(self, key: str, data: str, kind: Any = Record) -> Any:
        try:
            return codec(kind).validate_json(data)
        except ValueError as error:
            what = "order" if kind is Record else kind.__name__.lower()
            raise CorruptStore(
                f"{self.path}: the {what} {key} cannot be read ({type(error).__name__})."
            ) from None


def _put(connection: sqlite3.Connection, record: Record) -> None:
    order = record.order
    created = order.created_at.astimezone(UTC).isoformat()
    data = codec(Record).dump_json(record).decode()
    state = record.receipt.state if record.followed and record.receipt is not None else None
    values = (order.key, created, record.end, record.attention, SHAPE, data, state)
    connection.execute(_UPSERT, values)


def _count_on(connection: sqlite3.Connection, first: int, last: int) -> int:
    (now,) = connection.execute("SELECT value FROM counters WHERE name = 'number'").fetchone()
    number: int = now + 1 if first <= now < last else first
    connection.execute("UPDATE counters SET value = ? WHERE name = 'number'", (number,))
    return number


def scrubbed(record: Record) -> Record:
    """The record without what says who the guest was; the goods, the money and the POS's words stay."""
    order = replace(record.order, credential=None, name=None, member_id=None, holds=(), point_card=None)
    return replace(record, order=order)


def _impersonal(record: Record) -> dict[str, Any]:
    data: dict[str, Any] = codec(Record).dump_python(scrubbed(record), mode="json")
    for part in (data["receipt"], data["payment"], (data["receipt"] or {}).get("card_points")):
        if part is not None:
            part.pop("url", None)
            part.pop("masked", None)
    return data
