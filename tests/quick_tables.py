"""Empty databases that are brought to the newest version quickly: Alembic does it once a process and
database; the statements that its tables consist of then make the next one's. One that already holds something
is Alembic's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock

import pytest
from sqlalchemy import Connection, create_engine

from kiosk.store import shop_engine
from pos_adapters.house_loyalty import database as members

Migrate = Callable[[Connection], None]

_REAL: dict[str, Migrate] = {module.__name__: module.migrate for module in (shop_engine, members)}
_one_at_a_time = Lock()


@contextmanager
def quick_tables() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, real in _REAL.items():
            patch.setattr(f"{name}.migrate", _quick(real))
        yield


@contextmanager
def real_tables() -> Iterator[None]:
    """In the block Alembic does it all, for tests of the migrations."""
    with pytest.MonkeyPatch.context() as patch:
        for name, real in _REAL.items():
            patch.setattr(f"{name}.migrate", real)
        yield


def _quick(real: Migrate) -> Migrate:
    def migrate(connection: Connection) -> None:
        if connection.dialect.name != "sqlite" or _holds_something(connection):
            real(connection)
            return
        with _one_at_a_time:  # kiosks may start in threads, and Alembic is for one of them
            statements = _statements(real)
        for statement in statements:
            connection.exec_driver_sql(statement)

    return migrate


def _holds_something(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").first() is not None


@cache
def _statements(real: Migrate) -> list[str]:
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            real(connection)
            made = connection.connection.driver_connection
            assert made is not None
            return [line for line in made.iterdump() if line not in ("BEGIN TRANSACTION;", "COMMIT;")]
    finally:
        engine.dispose()
