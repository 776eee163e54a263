"""One SQLite file: opened at its first use, checked, migrated, and its errors said in the store's words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.store.errors import CorruptStore, NewerStore, StoreError, explained

CACHE_KB = 32
"""Of pages in memory, for each file: little is asked for again, and orders would fill SQLite's 2 MB."""
WAIT_S = 5.0
_BESIDE = ("", "-wal", "-shm", "-journal")


class Database:
    """A file with numbered migrations (PRAGMA user_version). It belongs to the thread that first uses it.

    `migrations`: one SQL script a version, never changed once released. `durable`: what was committed
    survives a power cut (synchronous=FULL); otherwise only a crash of the program. What is deleted is
    overwritten with zeros. `look_only`: nothing is created, migrated or changed.
    """

    def __init__(self, path: Path, migrations: Sequence[str], durable: bool, look_only: bool = False) -> None:
        self.path = path
        self._migrations = migrations
        self._durable = durable
        self._look_only = look_only
        self._connection: sqlite3.Connection | None = None

    def open(self) -> sqlite3.Connection:
        """The open connection. Raises NewerStore, CorruptStore, ReadOnly, DiskFull: the file is as it was."""
        if self._connection is None:
            with self._errors():
                if not self._look_only:
                    make_private(self.path)
                elif not self.path.exists():
                    raise StoreError(f"There is no {self.path}.")
                connection = sqlite3.connect(self.path, isolation_level=None, timeout=WAIT_S)
                try:
                    self._prepare(connection)
                except BaseException:
                    connection.close()
                    raise
            self._connection = connection
        return self._connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        connection.execute(f"PRAGMA cache_size=-{CACHE_KB}")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > len(self._migrations):
            raise NewerStore(
                f"{self.path} was written by a newer version of this program (format {version}, known up to "
                f"{len(self._migrations)}). Install that version again, or finish its orders with it first."
            )
        if self._look_only and version < len(self._migrations):
            raise StoreError(f"{self.path} is from an older version; start the kiosk once with this one.")
        for row in connection.execute("PRAGMA integrity_check(1)"):
            if row != ("ok",):
                raise CorruptStore(f"{self.path} is damaged ({row[0]}).")
        if self._look_only:
            connection.execute("PRAGMA query_only=ON")
            return
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA synchronous={'FULL' if self._durable else 'NORMAL'}")
        connection.execute("PRAGMA secure_delete=ON")
        for number, script in enumerate(self._migrations[version:], version + 1):
            connection.executescript(f"BEGIN IMMEDIATE; {script}; PRAGMA user_version={number}; COMMIT")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of the block's writes or none. Raises StoreError."""
        connection = self.open()
        with self._errors():
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def power_proof(self) -> Iterator[None]:
        """What is committed in the block survives a power cut, also where the database is not `durable`."""
        connection = self.open()
        connection.execute("PRAGMA synchronous=FULL")
        try:
            yield
        finally:
            connection.execute(f"PRAGMA synchronous={'FULL' if self._durable else 'NORMAL'}")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Raises StoreError."""
        connection = self.open()
        with self._errors():
            return connection.execute(sql, values).fetchall()

    def forget_log(self) -> None:
        """Empty the write-ahead log, which otherwise still holds what was deleted. Raises StoreError."""
        if self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
            raise StoreError(f"{self.path} is in use by another program; its log could not be emptied.")

    def copy_to(self, other: Database) -> None:
        """Make `other` equal to this database, all at once. Raises StoreError."""
        source, target = self.open(), other.open()
        with other._errors():
            source.backup(target)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def move_aside(self, why: str = "damaged") -> Path:
        """Close the file and give it and its log a dated name; the answer is that name. Raises StoreError."""
        self.close()
        stamp = datetime.now().strftime("%Y%m%dT%H%M%S%f")
        aside = self.path.with_name(f"{self.path.stem}-{why}-{stamp}{self.path.suffix}")
        with self._errors():
            _rename(self.path, aside)
        return aside

    def begin_beside_newer(self) -> Path:
        """A newer program wrote the file: begin one of our own, with the rows of what has kept its shape. The
        answer is the name by which the newer one stays as it is. Raises StoreError: then it is in its place.
        """
        aside = self.move_aside("newer")
        try:
            with self._errors():
                _take_over(self.open(), aside)
        except StoreError:
            self.delete()
            with self._errors():
                _rename(aside, self.path)
            raise
        return aside

    def delete(self) -> None:
        """Close and remove the file and its log. Raises StoreError."""
        self.close()
        with self._errors():
            for end in _BESIDE:
                Path(f"{self.path}{end}").unlink(missing_ok=True)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise explained(error, self.path) from error


def _rename(path: Path, name: Path) -> None:
    """A file with its log."""
    for end in _BESIDE:
        beside = Path(f"{path}{end}")
        if beside.exists():
            beside.rename(f"{name}{end}")


def _take_over(connection: sqlite3.Connection, other: Path) -> None:
    """All rows of those tables that have our columns there too."""
    connection.execute("ATTACH ? AS newer", (str(other),))
    try:
        tables = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        for (table,) in connection.execute(tables).fetchall():
            ours, theirs = (
                [row[1] for row in connection.execute(f"PRAGMA {place}.table_info({table})")]
                for place in ("main", "newer")
            )
            if set(ours) <= set(theirs):
                names = ", ".join(ours)
                copy = f"INSERT OR IGNORE INTO main.{table} ({names}) SELECT {names} FROM newer.{table}"
                connection.execute(copy)
    finally:
        connection.execute("DETACH newer")


def make_private(path: Path) -> None:
    """Create a file for its owner alone, and its folder if need be. SQLite's logs take the file's mode."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
