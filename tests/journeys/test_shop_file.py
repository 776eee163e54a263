"""The shop database's file is backed up by itself, and lost: what the kiosk still knows is in it again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.staff import Role
from kiosk.engine.shop_keeping import EVERY_S
from kiosk.staff.access import Access
from kiosk.staff.people import People
from kiosk.staff.pins import Cost, Pins
from kiosk.store import backups
from kiosk.store.backups import Backup
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World

PINS = Pins(Cost(1, 8, 1))
SATO, KATO = "846290", "730518"


@pytest.fixture(autouse=True)
def a_roomy_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "SPARE", 0)


def sells(kiosk: World) -> str:
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("miso-soup")
    guest.pays("card")
    guest.leaves()
    kiosk.passes(15)
    return kiosk.record.order.key


def people(kiosk: World) -> People:
    return People(kiosk.config, kiosk.clock.now, kiosk.machine.notes.note, PINS)


def access(kiosk: World) -> Access:
    return Access(kiosk.config, kiosk.clock.now, kiosk.machine.notes.note, PINS)


def backups_of(kiosk: World) -> list[Backup]:
    assert kiosk.machine.keeping.backups is not None
    return kiosk.machine.keeping.backups.all()


def rows(kiosk: World, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(kiosk.machine.folder.shop)) as shop:
        return shop.execute(query).fetchall()


def spoils(file: Path) -> None:
    for beside in ("-wal", "-shm"):
        Path(f"{file}{beside}").unlink(missing_ok=True)
    file.write_bytes(b"\xa5" * 8192)


@pytest.fixture
def lost(kiosk: World) -> Iterator[tuple[World, list[str], list[tuple[object, ...]]]]:
    """A kiosk that sold before and after its backup, whose people changed since, and its file is damaged."""
    staff = people(kiosk)
    sato = staff.add("Sato", Role.MANAGER, SATO, None, first=True)
    gone = staff.add("Gone", Role.CREW, "918273", sato)
    before = sells(kiosk)
    kiosk.stands(EVERY_S)
    assert len(backups_of(kiosk)) == 1
    staff.remove(gone.id, sato)
    staff.add("Kato", Role.MANAGER, KATO, sato)
    keys = [before, sells(kiosk), sells(kiosk)]
    ended = rows(kiosk, "SELECT key, state, total, end FROM orders ORDER BY key")
    kiosk.stop()
    spoils(kiosk.machine.folder.shop)
    yield kiosk, keys, ended


def test_orders_since_the_backup_are_in_it_again(
    lost: tuple[World, list[str], list[tuple[object, ...]]],
) -> None:
    kiosk, keys, ended = lost
    kiosk.start_again()
    kiosk.passes(30)
    assert {key for (key,) in rows(kiosk, "SELECT key FROM orders")} == set(keys)
    assert rows(kiosk, "SELECT key, state, total, end FROM orders ORDER BY key") == ended
    assert len(rows(kiosk, "SELECT key FROM papers")) == 3
    ((details,),) = rows(kiosk, "SELECT details FROM audit WHERE action = 'shop_restored'")
    assert '"orders": "2"' in str(details)
    assert kiosk.failures == []


@pytest.mark.slow
def test_people_are_those_of_today_with_their_pins(
    lost: tuple[World, list[str], list[tuple[object, ...]]],
) -> None:
    kiosk, _, _ = lost
    kiosk.start_again()
    kiosk.passes(30)
    crowd = access(kiosk).crowd()
    assert not crowd.away and [person.name for person in crowd.people] == ["Kato", "Sato"]
    kato, sato = crowd.people
    assert access(kiosk).enter(kato.id, KATO).person == kato
    assert access(kiosk).enter(sato.id, SATO).person == sato


@pytest.mark.slow
def test_a_crash_before_all_of_it_is_there_is_made_good_at_the_next_start(
    lost: tuple[World, list[str], list[tuple[object, ...]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk, keys, _ = lost

    def stops(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as crash, pytest.raises(KeyboardInterrupt):
        crash.setattr("kiosk.engine.machine.put_back", stops)
        kiosk.start_again()
        kiosk.passes(30)
    kiosk.start_again()
    kiosk.passes(30)
    assert {key for (key,) in rows(kiosk, "SELECT key FROM orders")} == set(keys)


def test_without_a_backup_the_kiosk_sells_on_and_no_guest_becomes_a_manager(kiosk: World) -> None:
    people(kiosk).add("Sato", Role.MANAGER, SATO, None, first=True)
    sells(kiosk)
    kiosk.stop()
    spoils(kiosk.machine.folder.shop)
    kiosk.start_again()
    key = sells(kiosk)
    crowd = access(kiosk).crowd()
    assert crowd.away and [person.name for person in crowd.people] == ["Sato"]
    assert kiosk.machine.folder.shop.read_bytes() == b"\xa5" * 8192
    assert kiosk.records()[-1].order.key == key


@pytest.mark.slow
def test_one_is_made_each_day_and_one_when_the_shop_closes(start: Start) -> None:
    kiosk = start()
    sells(kiosk)
    kiosk.stands(EVERY_S)
    assert [each.number for each in backups_of(kiosk)] == [1]
    kiosk.stands(EVERY_S)
    assert [each.number for each in backups_of(kiosk)] == [1]
    kiosk.machine.keeping._over = lambda: True
    kiosk.stands(EVERY_S)
    assert [each.number for each in backups_of(kiosk)] == [2, 1]


def test_a_clean_end_leaves_one_that_is_of_today(kiosk: World) -> None:
    sells(kiosk)
    keeping = kiosk.machine.keeping
    keeping.close()
    keeping.leave()
    keeping.leave()
    (made,) = backups_of(kiosk)
    assert abs(made.at - kiosk.clock.now()) < timedelta(minutes=1)


@pytest.mark.slow
def test_a_trouble_is_noted_until_it_is_over(kiosk: World, monkeypatch: pytest.MonkeyPatch) -> None:
    sells(kiosk)
    assert kiosk.machine.keeping.backups is not None
    notes = kiosk.machine.keeping.backups.notes
    with monkeypatch.context() as full:
        full.setattr(backups, "SPARE", 1 << 60)
        kiosk.stands(EVERY_S)
        assert "is full" in notes.read().problem and backups_of(kiosk) == []
    kiosk.stands(EVERY_S)
    assert notes.read().problem == "" and len(backups_of(kiosk)) == 1
