"""The database: its tables, what it says when it is away, and kiosks that spend at the same moment."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from kiosk.ports.errors import NotAllowed, Uncertain, Unreachable
from kiosk.ports.registry import AdapterError
from kiosk.store.shop import ShopDatabase
from pos_adapters.house_loyalty import HouseLoyalty, HouseSettings, tables
from pos_adapters.house_loyalty.database import MIGRATIONS
from pos_adapters.house_loyalty.rules import Saving
from tests.pos_adapters.house_loyalty import one_kiosk
from tests.pos_adapters.house_loyalty.house import OTHER, PHONE, SECRET, TestHouse, a_house
from tests.pos_adapters.house_loyalty.one_kiosk import EACH
from tests.pos_adapters.house_loyalty.test_possession import ALICE
from tests.pos_adapters.house_loyalty.test_proofs import BOB
from tests.store.postgres import running_postgres

pytestmark = pytest.mark.usefixtures("real_migrations")

KIOSKS = 3
START = 10 * EACH
"""Enough for ten, whoever is first: the five a sale earns are the five that all hold by the same key."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")
    with running_postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def shared(request: pytest.FixtureRequest, folder: Path) -> str:
    """The address of a database that several kiosks share."""
    if request.param == "sqlite":
        return f"sqlite:///{folder / 'members.db'}"
    url: str = request.getfixturevalue("server")
    return url


def test_the_tables_are_those_the_program_knows(shared: str) -> None:
    with closing(TestHouse(shared)) as house:
        house.join()
    engine = create_engine(shared)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.metadata) == []
        assert context.get_current_revision() == tables.HEAD
    engine.dispose()


def test_members_of_an_earlier_version_are_brought_along(folder: Path) -> None:
    url = f"sqlite:///{folder / 'members.db'}"
    with closing(TestHouse(url)) as house:
        member = house.join()
        house.house.join("k", "", "ja", "1", phone=OTHER, identity=ALICE)
        linked = house.join("+819011112222")
        house.later(minutes=1)
        house.house.link(linked, BOB)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0002")
    engine.dispose()
    with closing(TestHouse(url)) as house:
        assert house.order(member, categories={"drinks": 2})[1] == 10
        assert house.points(member) > 0
        # A number that came with a sign-in counts for nobody; one that was there before it, for its member.
        assert [house.order(None, phone=phone)[1] for phone in (PHONE, OTHER, "+819011112222")] == [10, 0, 10]


def started(url: str, number: int, member: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", one_kiosk.__name__, url, str(number), member]
    return subprocess.Popen(
        command, cwd=Path(__file__).parents[3], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.slow
def test_kiosks_that_spend_at_the_same_moment_never_spend_the_same_points(shared: str) -> None:
    with closing(TestHouse(shared)) as house, ExitStack() as stack:
        house.rules()
        member = house.join()
        house.manager.adjust(member, START - house.points(member), "for the test", "start")
        house.manager.add_code("FEW", {"en": "Few"}, Saving(percent=10), most=5)
        kiosks = [stack.enter_context(started(shared, number, member)) for number in range(KIOSKS)]
        for kiosk in kiosks:
            assert kiosk.stdout is not None and kiosk.stdout.readline() == "ready\n"
        for kiosk in kiosks:
            assert kiosk.stdin is not None
            kiosk.stdin.write("go\n")
            kiosk.stdin.flush()
        answers = [json.loads(kiosk.communicate(timeout=50)[0]) for kiosk in kiosks]
        held, codes, earned, same, who = zip(*answers, strict=True)
        assert sum(held) == 10 and sum(codes) == 5
        assert set(earned) == {5} and len(set(same)) == 1 and len(set(who)) == 1
        assert house.points(member) == START - 10 * EACH + 5 - 5
        house.check_books()


@pytest.mark.slow
def test_a_database_that_goes_away_is_unreachable_and_comes_back(folder: Path) -> None:
    with running_postgres() as url:
        adapter = HouseLoyalty(HouseSettings(database=url, secret=SECRET), None, State())
        adapter.programme()
    for _ in range(2):
        with pytest.raises(Unreachable) as away:
            adapter.programme()
    assert SECRET not in str(away.value)
    adapter.close()


@pytest.mark.slow
def test_an_answer_to_the_commit_that_is_lost_is_uncertain_and_the_same_key_finds_out(server: str) -> None:
    """The server ends the connection in the moment of the COMMIT."""
    with closing(TestHouse(server)) as house:
        house.rules()
        member = house.join()

        def cut(call: Any) -> None:
            house.house.database.engine.dispose()
            raw = call.c.connection.dbapi_connection
            pid = raw.info.backend_pid
            other = create_engine(server)
            with other.connect() as connection:
                connection.exec_driver_sql(f"SELECT pg_terminate_backend({pid})")
            other.dispose()

        with pytest.raises(Uncertain):
            house.house.run(cut)
        assert house.house.member(member) is not None


def test_who_is_not_let_in_is_told_so(server: str) -> None:
    stranger = HouseSettings(database=server.replace("okawari@", "nobody:hush@"), secret=SECRET)
    adapter = HouseLoyalty(stranger, None, State())
    with pytest.raises(NotAllowed) as refused:
        adapter.programme()
    assert "hush" not in str(refused.value)
    adapter.close()


@pytest.mark.parametrize(
    "url", ["nonsense", "sqlite://", "sqlite:///:memory:", "mongodb://x", "postgresql+nope://x"]
)
def test_an_address_that_makes_no_sense_is_said_at_once(url: str) -> None:
    with pytest.raises(AdapterError, match="database"):
        HouseLoyalty(HouseSettings(database=url, secret=SECRET), None, State())


def test_it_is_brought_up_to_date_while_the_shops_own_database_is_too(tmp_path: Path) -> None:
    """After an update both are asked for in the same moment, in two threads of the kiosk."""
    at_once = Barrier(2)

    def shop() -> None:
        at_once.wait()
        with closing(ShopDatabase(f"sqlite:///{tmp_path / 'shop.db'}")) as database:
            database.open()

    def programme() -> None:
        with a_house(tmp_path) as house:
            at_once.wait()
            house.join()

    with ThreadPoolExecutor(2) as threads:
        for ended in [threads.submit(shop), threads.submit(programme)]:
            ended.result(30)
    with closing(sqlite3.connect(tmp_path / "members.db")) as file:
        assert file.execute("SELECT version_num FROM alembic_version").fetchall() == [(tables.HEAD,)]


def test_a_database_of_a_newer_version_is_left_alone(folder: Path) -> None:
    file = folder / "members.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with a_house(folder) as house, pytest.raises(Unreachable, match="newer version"):
        house.join()


def test_nobody_else_on_the_machine_reads_who_the_members_are(tmp_path: Path) -> None:
    with a_house(tmp_path) as house:
        house.join()
        modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}
    assert "members.db" in modes and set(modes.values()) == {0}


def test_a_folder_that_is_not_there_is_unreachable(tmp_path: Path) -> None:
    with a_house(tmp_path / "nowhere") as house, pytest.raises(Unreachable):
        house.join(PHONE)


class State(dict[str, str]):
    def set(self, key: str, value: str) -> None:
        self[key] = value
