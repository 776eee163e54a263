"""Whatever a test opens is closed after it; a PostgreSQL server for the tests that need one."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from kiosk.store.shop import ShopDatabase
from tests.store.postgres import running_postgres

Keep = Callable[[Any], Any]


@pytest.fixture
def keep() -> Iterator[Keep]:
    """`keep(thing)` gives the thing back and closes it when the test is over."""
    with ExitStack() as stack:
        yield lambda thing: stack.enter_context(closing(thing))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")
    with running_postgres() as url:
        yield url


@pytest.fixture
def postgresql(server: str) -> str:
    """Empty again."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty shop database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'shop.db'}"
    found: str = request.getfixturevalue("postgresql")
    return found


@pytest.fixture
def shop(url: str, keep: Keep) -> ShopDatabase:
    made: ShopDatabase = keep(ShopDatabase(url))
    return made
