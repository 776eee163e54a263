"""What outlasts a restart beside the orders: menu, draft, adapters' marks, the journal's queue."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Lock

from kiosk.core.edition import InForce
from kiosk.core.menu import Menu
from kiosk.store import menu_pages
from kiosk.store.codec import codec
from kiosk.store.database import WAIT_S, Database
from kiosk.store.errors import CorruptStore, NewerStore, Problems, StoreError, explained

MIGRATIONS = (
    """
    CREATE TABLE menu_head (
        id INTEGER PRIMARY KEY CHECK (id = 1), fetched_at TEXT NOT NULL, data TEXT NOT NULL
    );
    CREATE TABLE menu_pages (number INTEGER PRIMARY KEY, data TEXT NOT NULL);
    CREATE TABLE draft (id INTEGER PRIMARY KEY CHECK (id = 1), data BLOB NOT NULL);
    CREATE TABLE adapter_state (
        adapter TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (adapter, key)
    ) WITHOUT ROWID;
    CREATE TABLE pictures (name TEXT PRIMARY KEY, etag TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE journal_queue (
        place INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, data TEXT NOT NULL, refused TEXT
    );
    """,
    "CREATE TABLE in_force (id INTEGER PRIMARY KEY CHECK (id = 1), data BLOB NOT NULL)",
)

_SET_STATE = """
    INSERT INTO adapter_state (adapter, key, value) VALUES (?, ?, ?)
    ON CONFLICT (adapter, key) DO UPDATE SET value = excluded.value
"""


class Cache:
    """One file, `path`. A damaged one is thrown away and begun anew; one of a newer program is set aside, for
    the shop goes on when a version is taken back. `problems` says so to a technician.

    It belongs to the thread that first uses it, except the objects `adapter_state` gives.
    """

    def __init__(self, path: Path) -> None:
        self.problems = Problems()
        self.file = Database(path, MIGRATIONS, durable=False)
        self._opened = False

    def open(self) -> None:
        """Open and check the file; the first use does it. Raises ReadOnly, DiskFull."""
        if self._opened:
            return
        try:
            self.file.open()
        except CorruptStore as error:
            self._begin_anew(error)
        except NewerStore:
            aside = self.file.begin_beside_newer().name
            said = f"{self.file.path} was written by a newer version of this program. It is kept as {aside}"
            self.problems.note(NewerStore(f"{said}; what of it this one can read goes on."))
        try:
            self.file.forget_log()  # a crash may have come between a guest's leaving and this
        except StoreError as error:  # a full disk: what is in it can be read all the same
            self.problems.note(error)
        self._opened = True

    def _begin_anew(self, error: CorruptStore) -> None:
        """Only the journal's queue is worth saving: what of it can still be read goes into the new file."""
        self.file.close()
        queue = _rescued(self.file.path)
        self.file.delete()
        with self.file.transaction() as connection:
            connection.executemany("INSERT INTO journal_queue (kind, data, refused) VALUES (?, ?, ?)", queue)
        self.problems.note(CorruptStore(f"{error} It was begun anew; the menu will be fetched again."))

    def close(self) -> None:
        self.file.close()
        self._opened = False

    def save_menu(self, menu: Menu, fetched_at: datetime) -> None:
        """Keep a menu in place of the one before, all of it or nothing."""
        self.open()
        head, pages = menu_pages.written(menu)
        with self.file.transaction() as connection:
            connection.execute("DELETE FROM menu_pages")
            connection.executemany("INSERT INTO menu_pages (number, data) VALUES (?, ?)", enumerate(pages))
            connection.execute(
                "INSERT OR REPLACE INTO menu_head VALUES (1, ?, ?)", (fetched_at.isoformat(), head)
            )

    def confirm_menu(self, fetched_at: datetime) -> None:
        """The menu that is kept was the POS's at that time."""
        self.open()
        with self.file.transaction() as connection:
            connection.execute("UPDATE menu_head SET fetched_at = ?", (fetched_at.isoformat(),))

    def load_menu(self) -> tuple[Menu, datetime] | None:
        """The menu that was saved last and when it was fetched; None where there is none that is whole."""
        self.open()
        try:
            heads = self.file.rows("SELECT fetched_at, data FROM menu_head")
            if not heads:
                return None
            fetched_at, head = heads[0]
            pages = [data for (data,) in self.file.rows("SELECT data FROM menu_pages ORDER BY number")]
            return menu_pages.read(head, pages), datetime.fromisoformat(fetched_at)
        except (ValueError, CorruptStore) as error:
            self._drop_menu(error)
            return None

    def _drop_menu(self, error: Exception) -> None:
        self.problems.note(
            CorruptStore(f"{self.file.path}: the cached menu cannot be read ({type(error).__name__}).")
        )
        try:
            with self.file.transaction() as connection:
                connection.execute("DELETE FROM menu_head")
                connection.execute("DELETE FROM menu_pages")
        except StoreError as second:
            self.problems.note(second)

    def save_in_force(self, known: InForce) -> None:
        """Keep what the shop has in force, for when its database is away. Where that is nothing, the next
        start need not read it.
        """
        self.open()
        nothing = known == InForce(known.revision)
        data = b"" if nothing else codec(InForce).dump_json(known, exclude_defaults=True)
        with self.file.transaction() as connection:
            connection.execute("DELETE FROM in_force")
            if data:
                connection.execute("INSERT INTO in_force VALUES (1, ?)", (data,))

    def load_in_force(self) -> InForce | None:
        """What was kept last; None where there is nothing that can be read: the shop database will say."""
        self.open()
        rows = self.file.rows("SELECT data FROM in_force")
        try:
            return codec(InForce).validate_json(rows[0][0]) if rows else None
        except ValueError as error:
            kind = type(error).__name__
            self.problems.note(CorruptStore(f"{self.file.path}: the shop's edition cannot be read ({kind})."))
            return None

    def save_draft(self, data: bytes) -> None:
        """Keep what the guest has chosen so far, so that a crash of the program does not cost it."""
        self.open()
        with self.file.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO draft VALUES (1, ?)", (data,))

    def load_draft(self) -> bytes | None:
        self.open()
        rows = self.file.rows("SELECT data FROM draft")
        return bytes(rows[0][0]) if rows else None

    def clear_draft(self) -> None:
        """Forget the draft: afterwards nothing of it remains in the file or its log."""
        self.open()
        with self.file.transaction() as connection:
            connection.execute("DELETE FROM draft")
        self.file.forget_log()

    def picture_etag(self, name: str) -> str | None:
        """The ETag a picture was fetched with."""
        self.open()
        rows = self.file.rows("SELECT etag FROM pictures WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def set_picture_etag(self, name: str, etag: str | None) -> None:
        """Remember a picture's ETag; None forgets it."""
        self.open()
        with self.file.transaction() as connection:
            connection.execute("DELETE FROM pictures WHERE name = ?", (name,))
            if etag is not None:
                connection.execute("INSERT INTO pictures VALUES (?, ?)", (name, etag))

    def adapter_state(self, adapter: str) -> AdapterState:
        """The small persistent store of one adapter (`kiosk.ports.registry.State`)."""
        self.open()
        rows = self.file.rows("SELECT key, value FROM adapter_state WHERE adapter = ?", (adapter,))
        return AdapterState(self, adapter, dict(rows))


class AdapterState:
    """Keys and values of one adapter. Any thread may use it: it reads memory, and writes by itself.

    A value that cannot be written is still kept in memory, and noted in the cache's `problems`.
    """

    def __init__(self, cache: Cache, adapter: str, values: dict[str, str]) -> None:
        self._cache = cache
        self._adapter = adapter
        self._values = values
        self._lock = Lock()

    def get(self, key: str) -> str | None:
        with self._lock:
            return self._values.get(key)

    def set(self, key: str, value: str) -> None:
        with self._lock:
            if self._values.get(key) == value:
                return
            self._values[key] = value
            self._write(key, value)

    def _write(self, key: str, value: str) -> None:
        path = self._cache.file.path
        try:
            with closing(sqlite3.connect(path, isolation_level=None, timeout=WAIT_S)) as connection:
                connection.execute("PRAGMA secure_delete=ON")
                connection.execute(_SET_STATE, (self._adapter, key, value))
        except sqlite3.Error as error:
            self._cache.problems.note(explained(error, path))


def _rescued(path: Path) -> list[tuple[str, str, str | None]]:
    """The rows of the journal's queue that can be read from a damaged file, up to the first that cannot."""
    found: list[tuple[str, str, str | None]] = []
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for row in connection.execute("SELECT kind, data, refused FROM journal_queue ORDER BY place"):
                found.append(row)
    except sqlite3.Error:
        return found  # the damage begins here
    return found
