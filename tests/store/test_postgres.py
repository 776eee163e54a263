"""The shop database of several kiosks: a real PostgreSQL, where there is one on this machine."""

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from kiosk.core.journal import Feedback, JournalOrder, StaffCall, Step, journal_order
from kiosk.core.staff import Audit, Person, Role
from kiosk.store import edition_tables, shop_tables, upkeep_tables
from kiosk.store.errors import EntryRefused, ShopAway
from kiosk.store.journal import Journal
from kiosk.store.local import Cache
from kiosk.store.people import Known, read_audit, roll
from kiosk.store.shop import ShopDatabase

from .conftest import Keep
from .orders import NOON, a_record, ended
from .postgres import running_postgres

pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")

pytestmark = pytest.mark.slow

DAY = date(2026, 4, 1)
STEP = Step("walk", 2, "k1", NOON, "menu", "attract", 1200, 3, "ja")


def entry(key: str = "order-1", secret: bytes = b"s" * 32) -> JournalOrder:
    return journal_order(ended(a_record(key)), "k1", DAY, NOON + timedelta(minutes=3), secret)


@pytest.fixture
def url(postgresql: str) -> str:
    return postgresql


def at_once(count: int, work: object) -> None:
    threads = [Thread(target=work, args=(n,)) for n in range(count)]  # type: ignore[arg-type]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)


def test_the_tables_are_those_the_program_knows(shop: ShopDatabase, url: str) -> None:
    shop.open()
    engine = create_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert upkeep_tables.metadata is edition_tables.metadata is shop_tables.metadata
        assert compare_metadata(context, shop_tables.metadata) == []
    engine.dispose()


def test_an_order_is_read_as_it_was_written_however_often(shop: ShopDatabase) -> None:
    for _ in range(2):
        shop.write([entry(), STEP, Feedback("walk", "k1", NOON, 4), StaffCall("c", "k1", NOON, "help")])
    assert shop.orders_between(DAY, DAY) == [entry()]


def test_an_entry_that_can_never_be_written_is_refused_and_nothing_beside_it_written(
    shop: ShopDatabase,
) -> None:
    with pytest.raises(EntryRefused):
        shop.write([entry("good"), replace(entry("bad"), number=None)])  # type: ignore[arg-type]
    assert shop.orders_between(DAY, DAY) == []


def test_kiosks_that_start_at_the_same_moment_build_one_database_and_agree_on_a_secret(url: str) -> None:
    together, told = Barrier(4), []

    def start(n: int) -> None:
        with closing(ShopDatabase(url)) as shop:
            together.wait(20)
            told.append(shop.member_secret(bytes([n]) * 32))
            shop.write([entry(f"order-{n}", told[-1])])

    at_once(4, start)
    with closing(ShopDatabase(url)) as shop:
        orders = shop.orders_between(DAY, DAY)
    assert len(told) == 4 and len(set(told)) == 1
    assert len(orders) == 4 and len({order.member_ref for order in orders}) == 1


def test_a_database_that_goes_away_is_said_to_be_away(tmp_path: Path, keep: Keep) -> None:
    with running_postgres() as url:
        shop = keep(ShopDatabase(url))
        cache = keep(Cache(tmp_path / "cache.db"))
        journal = Journal(shop, cache)
        journal.note(STEP)
        assert journal.flush() == 0
    journal.note(STEP)
    assert journal.flush() == 1
    with pytest.raises(ShopAway, match=r"127\.0\.0\.1") as away:
        shop.orders_between(DAY, DAY)
    assert "okawari@" in str(away.value)


def test_two_managers_who_remove_each_other_at_once_leave_one(url: str) -> None:
    def known(name: str) -> Known:
        return Known(Person(name, name, Role.MANAGER), "hash")

    with closing(ShopDatabase(url)) as shop, roll(shop) as people:
        people.put(known("ann"), NOON)
        people.put(known("ben"), NOON)
    barrier = Barrier(2)

    def remove(n: int) -> None:
        """As `kiosk.staff.people` does: look who is there, then remove."""
        with closing(ShopDatabase(url)) as shop:
            shop.open()
            barrier.wait(10)
            with roll(shop) as people:
                if len(people.all()) > 1:
                    people.remove(("ann", "ben")[n])

    at_once(2, remove)
    with closing(ShopDatabase(url)) as shop, roll(shop) as people:
        assert len(people.all()) == 1


def test_the_audit_log_of_all_kiosks_is_one(shop: ShopDatabase) -> None:
    lines = [
        Audit(
            f"key-{n}",
            f"k{n % 2}",
            NOON + timedelta(seconds=n),
            None,
            "Ann",
            "manager",
            "enter",
            {"n": str(n)},
        )
        for n in range(5)
    ]
    shop.write(lines)
    assert read_audit(shop, 3) == lines[:1:-1]
    assert read_audit(shop, 10, before=lines[2].at) == lines[1::-1]
