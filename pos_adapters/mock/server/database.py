"""The shop's SQLite file. One connection, used by the server's one thread; a change is one transaction."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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


class DatabaseError(Exception):
    """A file that is no database of this program, or that cannot be opened; the message is for a person."""


class Database:
    """`path` may be ":memory:"."""

    def __init__(self, path: str) -> None:
        try:
            with ExitStack() as opened:
                self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
                opened.callback(self._connection.close)
                self._connection.row_factory = sqlite3.Row
                self._prepare(path)
                opened.pop_all()
        except sqlite3.Error as error:
            raise DatabaseError(f"{path}: cannot be used as the POS's database: {error}") from error

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
        self._connection.execute(f"PRAGMA user_version = {VERSION}")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. A transaction inside another is part of it.

        Raises Problem 503 where the file cannot be written (a full disk): then nothing has happened.
        """
        if self._connection.in_transaction:
            yield
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise Problem(503, "storage", f"The POS cannot write its database: {error}.") from error
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def run(self, sql: str, *values: Any) -> int:
        """Change something; the answer is how many rows."""
        return self._connection.execute(sql, values).rowcount

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
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
        self._connection.close()
