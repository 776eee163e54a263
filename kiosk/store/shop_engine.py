"""How the shop database is reached and migrated, and its errors said in the store's words."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
    SQLAlchemyError,
    StatementError,
)

from kiosk.store import errors
from kiosk.store.database import CACHE_KB, make_private
from kiosk.store.errors import EntryRefused, NewerStore, ShopAway, StoreError
from kiosk.store.shop_tables import HEAD

CONNECT_S = 3
STATEMENT_S = 5
SILENT_S = 8
BUSY_MS = 5000
READING = "okawari_reading"
MIGRATIONS = Path(__file__).with_name("migrations")

_LOCK = 0x6F6B6177  # any number will do, as long as all kiosks take the same


def connect(url: str) -> Engine:
    """An engine for the address. Raises StoreError where the address makes no sense, ReadOnly."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            return _sqlite(parsed)
        bounded = {
            "connect_timeout": CONNECT_S,
            "options": f"-c statement_timeout={STATEMENT_S * 1000}",
            "tcp_user_timeout": SILENT_S * 1000,  # a cable that was pulled says nothing
        }
        return create_engine(
            parsed, pool_size=1, pool_pre_ping=True, connect_args=bounded, hide_parameters=True
        )
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(f"The address of the shop database cannot be used: {error}") from None


def _sqlite(url: URL) -> Engine:
    if url.database:
        try:
            make_private(Path(url.database))
        except OSError as error:
            raise errors.explained(error, Path(url.database)) from error
    engine = create_engine(url, hide_parameters=True)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _record: Any) -> None:
    """Python's driver would begin transactions by itself, and not before statements that change tables."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    connection.execute(f"PRAGMA cache_size=-{CACHE_KB}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin(connection: Connection) -> None:
    """Who only reads (`READING`) does not wait for who writes."""
    reads = connection.get_execution_options().get(READING)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def migrate(connection: Connection) -> None:
    """Bring the tables to `HEAD`. Alembic, slow to import, is only asked where something is to be done."""
    found = _version(connection)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise NewerStore(
            f"The shop database {_where(connection.engine.url)} is from a newer version of this program "
            f"(format {found}, known up to {HEAD}). Install that version again."
        )
    if connection.dialect.name == "postgresql":  # two kiosks that start at once
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    with _alone():
        command.upgrade(config, "head")


def _alone() -> Lock:
    """Alembic keeps the migration under way in its modules, one a process, and after an update an adapter
    brings another database up to date at the same moment. So the lock lies there too, where both find it.
    """
    from alembic import context

    lock: Lock = vars(context).setdefault("one_at_a_time", Lock())
    return lock


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def explained(error: SQLAlchemyError, url: URL) -> StoreError:
    """The store's error for what the database said. Never holds the statement's values."""
    cause = error.orig if isinstance(error, StatementError) else None
    if isinstance(error, IntegrityError | DataError):
        return EntryRefused(f"{_where(url)}: {type(error).__name__}")
    if isinstance(cause, sqlite3.Error) and url.database:
        known = errors.explained(cause, Path(url.database))
        return known if type(known) is not StoreError else ShopAway(str(known))
    if isinstance(error, DBAPIError):
        return ShopAway(f"{_where(url)} does not answer: {str(cause).strip().splitlines()[0]}")
    if isinstance(error, StatementError):  # a value that no driver can send
        return EntryRefused(f"{_where(url)}: {type(cause).__name__}")
    return ShopAway(f"{_where(url)} does not answer: {type(error).__name__}")


def _where(url: URL) -> str:
    """The address as a technician may read it: no password."""
    return url.database or "memory" if url.get_backend_name() == "sqlite" else url.render_as_string()
