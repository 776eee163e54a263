"""How the database is reached, migrated and spoken to: one call of the port is one transaction.

Everybody who changes a member's points has locked the member's row first (`SELECT … FOR UPDATE`); SQLite has
one writer at a time (`BEGIN IMMEDIATE`). So nobody spends what another is spending.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused, Uncertain, Unreachable
from pos_adapters.house_loyalty.tables import HEAD

MIGRATIONS = Path(__file__).with_name("migrations")
AGAIN = ("40001", "40P01", "23505")
"""PostgreSQL's words for "somebody was faster": a serialization failure, a deadlock, a key that is there."""

# While a connection is made the driver tells no state, only the server's words.
_NOT_LET_IN = re.compile(r"authentication failed|role \".*\" (does not exist|is not permitted)|pg_hba\.conf")

_LOCK = 0x6F6B6C79  # any number will do, as long as everybody takes the same


class DatabaseError(Exception):
    """The address makes no sense, or the database is from a newer version. The text names the cure."""


class Busy(Exception):
    """Somebody else was faster: the whole transaction is to be tried again."""


class Database:
    """The members' database. Thread-safe; opened, and brought to the newest version, by its first use.

    Raises DatabaseError at once where the address cannot be used.
    """

    def __init__(self, url: str, connect_s: int = 3, statement_s: int = 5) -> None:
        self.engine = _engine(url, connect_s, statement_s)
        self._ready = False

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Written when the block ends well, else nothing of it.

        Raises Unreachable where the database does not answer (nothing has happened), Uncertain where the
        answer to the COMMIT itself was lost, NotAllowed where it does not let us in, Busy.
        """
        try:
            connection = self.engine.connect()
        except SQLAlchemyError as error:
            raise _said(error, self.engine.url, False) from error
        ending = False
        try:
            with connection, connection.begin() as running:
                self._migrated(connection)
                yield connection
                ending = True
                running.commit()
        except SQLAlchemyError as error:
            raise _said(error, self.engine.url, ending) from error
        self._ready = True

    def _migrated(self, connection: Connection) -> None:
        if not self._ready:
            migrate(connection)

    def close(self) -> None:
        self.engine.dispose()


def _engine(url: str, connect_s: int, statement_s: int) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            return _sqlite(parsed, statement_s)
        limits = f"-c statement_timeout={statement_s * 1000} -c lock_timeout={statement_s * 1000}"
        bounded = {"connect_timeout": connect_s, "options": limits}
        return create_engine(
            parsed,
            pool_size=4,
            pool_timeout=connect_s,
            pool_pre_ping=True,
            connect_args=bounded,
            hide_parameters=True,
        )
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise DatabaseError(f"The address of the members' database cannot be used: {error}") from None


def _sqlite(url: URL, statement_s: int) -> Engine:
    if not url.database or url.database == ":memory:":
        raise DatabaseError("The members' database needs a file: sqlite:////var/lib/kiosk/members.db")
    _private(Path(url.database))
    engine = create_engine(url, pool_timeout=statement_s, hide_parameters=True)
    event.listen(engine, "connect", lambda connection, _: _set_up(connection, statement_s))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _private(file: Path) -> None:
    """Nobody but the program's user reads who the members are. Where it cannot be made, opening says why."""
    with suppress(OSError):
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        file.chmod(0o600)


def _set_up(connection: sqlite3.Connection, busy_s: int) -> None:
    """Python's driver would begin transactions by itself, and not before statements that change tables."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={busy_s * 1000}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")


def migrate(connection: Connection) -> None:
    """Bring the tables to `HEAD`. Alembic, slow to import, is only asked where something is to be done."""
    found = _version(connection)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise DatabaseError(
            f"The members' database is from a newer version of this program (format {found}, known up to "
            f"{HEAD}). Install that version."
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
    """Alembic keeps the migration under way in its modules, one a process, and after an update the kiosk
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


def _said(error: SQLAlchemyError, url: URL, ending: bool) -> PortError | Busy:
    """The port's error for what the database said. Never holds the statement's values."""
    cause: Any = error.orig if isinstance(error, DBAPIError) else None
    state = getattr(cause, "sqlstate", None) or ""
    if state in AGAIN or isinstance(cause, sqlite3.IntegrityError):
        return Busy(type(cause).__name__)
    where = f"members' database {_where(url)}"
    if isinstance(error, DataError):
        return Refused(Reason.INVALID, f"{where}: a value that cannot be kept")
    if state.startswith("28") or _NOT_LET_IN.search(str(cause)):
        return NotAllowed(f"{where}: it does not let us in")
    if ending and not isinstance(cause, sqlite3.Error):
        return Uncertain(f"{where}: the answer to the COMMIT was lost")
    return Unreachable(f"{where}: {type(cause or error).__name__}")


def _where(url: URL) -> str:
    """The address as a technician may read it: no password."""
    return Path(url.database or "").name if url.get_backend_name() == "sqlite" else f"at {url.host}"
