"""How the shop runs is kept in the shop database, and passes on with what is in force."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from kiosk.core.edition import InForce
from kiosk.core.hours import OpeningHours, Window
from kiosk.core.running import Pause, Running
from kiosk.store.cache import Cache
from kiosk.store.running import put_running, running
from kiosk.store.shop import ShopDatabase
from kiosk.store.shop_rows import set_setting

NOON = datetime(2026, 4, 1, 3, tzinfo=UTC)
HOURS = OpeningHours(
    {0: (Window(time(9), time(14)), Window(time(17), time(1, 30))), 2: ()},
    {date(2026, 12, 31): (), date(2026, 5, 5): (Window(time(0), time(0)),)},
)
ALL = Running(HOURS, Pause(NOON, NOON, "Mio"), NOON)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[ShopDatabase]:
    with closing(ShopDatabase(f"sqlite:///{tmp_path / 'shop.db'}")) as made:
        yield made


def test_it_is_read_as_it_was_set_and_counted(shop: ShopDatabase) -> None:
    with shop.transaction() as transaction:
        assert running(transaction) == Running()
        put_running(transaction, ALL)
        assert running(transaction) == replace(ALL, version=1)
        put_running(transaction, Running())
        assert running(transaction) == Running(version=2)


def test_what_a_newer_program_wrote_counts_as_not_set_and_is_counted_on(shop: ShopDatabase) -> None:
    with shop.transaction() as transaction:
        set_setting(transaction, "running", {"hours": "when the moon shines"})
        assert running(transaction) == Running(version=1)


def test_a_kiosk_keeps_it_while_the_database_is_away(tmp_path: Path) -> None:
    known = InForce(3, running=replace(ALL, version=7))
    with closing(Cache(tmp_path / "cache.db")) as cache:
        cache.save_in_force(known)
    with closing(Cache(tmp_path / "cache.db")) as cache:
        assert cache.load_in_force() == known


def test_what_is_kept_is_plain_json(shop: ShopDatabase, tmp_path: Path) -> None:
    with shop.transaction() as transaction:
        put_running(transaction, ALL)
        text = transaction.exec_driver_sql("SELECT value FROM settings").scalar_one()
    assert json.loads(text)["hours"]["exceptions"]["2026-12-31"] == []
