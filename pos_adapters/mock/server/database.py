"""The shop's SQLite file. One connection, used by the server's one thread; a change is one transaction."""

import fcntl
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

from pos_adapters.mock.server.problems import Problem

_SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL,
    at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS orders (
    id TEXT PRIMARY KEY, client_order_id TEXT UNIQUE NOT NULL, token TEXT UNIQUE NOT NULL,
    number TEXT NOT NULL, state TEXT NOT NULL, at REAL NOT NULL, paid REAL, ready REAL,
    document TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS orders_by_state ON orders (state, at);
CREATE TABLE IF NOT EXISTS sold_out (id TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS back_at (id TEXT PRIMARY KEY, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS stock (variant_id TEXT PRIMARY KEY, remaining INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS prices (
    variant_id TEXT NOT NULL, mode TEXT NOT NULL, price INTEGER NOT NULL, PRIMARY KEY (variant_id, mode));
CREATE TABLE IF NOT EXISTS menu_changes (
    goods TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, hidden INTEGER NOT NULL,
    PRIMARY KEY (goods, id));
CREATE TABLE IF NOT EXISTS members (
    id TEXT PRIMARY KEY, phone TEXT UNIQUE, code TEXT UNIQUE, name TEXT NOT NULL, language TEXT,
    birthday TEXT, joined REAL NOT NULL);
CREATE TABLE IF NOT EXISTS ic_cards (hash TEXT PRIMARY KEY, member_id TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS forgotten (
    number INTEGER PRIMARY KEY AUTOINCREMENT, member_id TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS ledger (
    entry INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, points INTEGER NOT NULL,
    booking TEXT NOT NULL, reason TEXT NOT NULL, order_id TEXT, at REAL NOT NULL);
CREATE INDEX IF NOT EXISTS ledger_by_account ON ledger (account);
CREATE INDEX IF NOT EXISTS ledger_by_order ON ledger (order_id);
CREATE TABLE IF NOT EXISTS holds (
    id TEXT PRIMARY KEY, member_id TEXT NOT NULL, reward_id TEXT, points INTEGER NOT NULL,
    client_order_id TEXT NOT NULL, order_id TEXT, state TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE IF NOT EXISTS coupon_uses (
    code TEXT NOT NULL, member_id TEXT, order_id TEXT NOT NULL, PRIMARY KEY (code, order_id));
CREATE TABLE IF NOT EXISTS gift_cards (
    id TEXT PRIMARY KEY, number TEXT UNIQUE NOT NULL, expires TEXT, blocked INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS gift_bookings (
    entry INTEGER PRIMARY KEY AUTOINCREMENT, card_id TEXT NOT NULL, amount INTEGER NOT NULL,
    reason TEXT NOT NULL, order_id TEXT, at REAL NOT NULL);
CREATE INDEX IF NOT EXISTS gift_bookings_by_card ON gift_bookings (card_id);
CREATE TABLE IF NOT EXISTS gift_holds (
    id TEXT PRIMARY KEY, card_id TEXT NOT NULL, amount INTEGER NOT NULL, client_order_id TEXT NOT NULL,
    state TEXT NOT NULL, given_back INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS card_points (
    entry INTEGER PRIMARY KEY AUTOINCREMENT, scheme TEXT NOT NULL, number TEXT NOT NULL,
    points INTEGER NOT NULL, reason TEXT NOT NULL, order_id TEXT NOT NULL, at REAL NOT NULL);
CREATE INDEX IF NOT EXISTS card_points_by_order ON card_points (order_id);
CREATE TABLE IF NOT EXISTS payments (
    id TEXT PRIMARY KEY, order_id TEXT, state TEXT NOT NULL, at REAL NOT NULL, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS calls (
    id TEXT PRIMARY KEY, reason TEXT NOT NULL, place TEXT NOT NULL, language TEXT NOT NULL, at REAL NOT NULL,
    taken REAL);
"""

VERSION = 1


MEMORY = ":memory:"


class DatabaseError(Exception):
    """A file that is no database of this program, that another one works on, or that cannot be opened; the
    message is for a person.
    """


class Database:
    """`path` may be ":memory:". A file is this server's alone until `close`, or the end of the process.

    `trouble`: why the file could not be written the last time, None where it could; `moved` is called as
    that changes. `undone`: called after what was begun did not happen, for whatever remembers parts of it.
    """

    def __init__(self, path: str) -> None:
        self.trouble: str | None = None
        self.moved: Callable[[], None] = lambda: None
        self.undone: list[Callable[[], None]] = []
        try:
            with ExitStack() as opened:
                if path != MEMORY:
                    opened.callback(os.close, _locked(path))
                self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
                opened.callback(self._connection.close)
                self._connection.row_factory = sqlite3.Row
                self._prepare(path)
                self._opened = opened.pop_all()
        except (sqlite3.Error, OSError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise DatabaseError(f"{path}: cannot be used as the POS's database: {why}") from error

    def _prepare(self, path: str) -> None:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise DatabaseError(
                f"{path}: written by a newer mock POS (version {version}, this one knows {VERSION}); "
                "start that one, or name another file with --db"
            )
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.executescript(_SCHEMA)
        if version != VERSION:
            self._connection.execute(f"PRAGMA user_version = {VERSION}")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. A transaction inside another is part of it.

        Raises Problem 503 where the file cannot be written (a full disk): then nothing has happened.
        """
        if self._connection.in_transaction:
            yield
            return
        before = self._connection.total_changes
        try:
            with self._said():
                self._connection.execute("BEGIN IMMEDIATE")
                yield
                self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            for undo in self.undone:
                undo()
            raise
        if self._connection.total_changes != before:
            self._be(None)

    @contextmanager
    def _said(self) -> Iterator[None]:
        """What SQLite cannot do, as a Problem."""
        try:
            yield
        except sqlite3.OperationalError as error:
            self._be(str(error))
            raise Problem(503, "storage", f"The POS cannot write its database: {error}.") from error

    def _be(self, trouble: str | None) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.moved()

    def look(self) -> None:
        """After some trouble: can it be written by now?"""
        if self.trouble is not None:
            with suppress(Problem), self.transaction():
                self.remember("tried", (self.fact("tried") or 0) + 1)

    def run(self, sql: str, *values: Any) -> int:
        """Change something; the answer is how many rows."""
        with self._said():
            return self._connection.execute(sql, values).rowcount

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        with self._said():
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        with self._said():
            found: sqlite3.Row | None = self._connection.execute(sql, values).fetchone()
        return found

    def fact(self, name: str, otherwise: Any = None) -> Any:
        """A remembered fact (JSON), such as whether the session is open."""
        row = self.row("SELECT value FROM facts WHERE name = ?", name)
        return json.loads(row["value"]) if row else otherwise

    def remember(self, name: str, value: Any) -> None:
        self.run(
            "INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            json.dumps(value),
        )

    def close(self) -> None:
        self._opened.close()


def _locked(path: str) -> int:
    """The handle of a file beside the database that keeps a second server out. Raises DatabaseError where
    there is one, OSError.
    """
    handle = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        holder = os.pread(handle, 20, 0).decode(errors="replace") or "unknown"
        os.close(handle)
        raise DatabaseError(
            f"{path}: another mock POS (process {holder}) works on it; stop that one, or name another file "
            "with --db"
        ) from error
    os.ftruncate(handle, 0)
    os.pwrite(handle, str(os.getpid()).encode(), 0)
    return handle
