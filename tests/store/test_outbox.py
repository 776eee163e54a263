"""The outbox: what was written is there again, in both files, and of a guest who has gone nothing is."""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.core.loyalty import Joining
from kiosk.core.order import Do, ReceiptState, Record
from kiosk.store import outbox as outbox_module
from kiosk.store.codec import codec
from kiosk.store.errors import CorruptStore, NewerStore, StoreError
from kiosk.store.local import Outbox
from tests.examples import examples

from .conftest import Keep
from .orders import GUEST, NOON, a_record, ended, next_number, records


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "outbox.db"


@pytest.fixture
def outbox(path: Path, keep: Keep) -> Outbox:
    return keep(Outbox(path))


@pytest.fixture
def reopened(path: Path, keep: Keep) -> Callable[[], Outbox]:
    """Opens the same files again, as the next start of the program does."""
    return lambda: keep(Outbox(path))


def copy_of(path: Path) -> Path:
    return path.with_name("outbox-copy.db")


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


def damage(path: Path) -> None:
    """Overwrite the middle of the file, as a dying disk does."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(8192))


@given(records)
@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
def test_any_record_comes_back_equal(record: Record) -> None:
    kinds = codec(Record)
    assert kinds.validate_json(kinds.dump_json(record)) == record


def test_a_record_is_there_again_after_a_restart(
    outbox: Outbox, path: Path, reopened: Callable[[], Outbox]
) -> None:
    record = a_record()
    outbox.write(record)
    outbox.write(replace(record, unsure=Do.SUBMIT, tries=2))
    outbox.close()
    assert reopened().get("order-1") == replace(record, unsure=Do.SUBMIT, tries=2)
    assert reopened().get("order-2") is None


def test_orders_stay_in_the_order_they_came_although_the_clock_jumped_back(outbox: Outbox) -> None:
    for key, minute in (("first", 60), ("second", 0), ("third", 30)):
        outbox.write(a_record(key, minute=minute))
    outbox.write(replace(a_record("first", minute=60), tries=1))
    outbox.write(ended(a_record("second")))
    assert [record.order.key for record in outbox.open_records()] == ["first", "third"]
    assert [record.order.key for record in outbox.recent(2)] == ["third", "second"]


def test_own_numbers_go_round_and_on_after_a_restart(
    outbox: Outbox, path: Path, reopened: Callable[[], Outbox]
) -> None:
    assert [next_number(outbox, 7, 9) for _ in range(4)] == [7, 8, 9, 7]
    outbox.close()
    assert next_number(reopened(), 7, 9) == 8
    assert next_number(reopened(), 100, 199) == 100


def test_of_a_guest_who_has_gone_nothing_is_left_in_any_file(outbox: Outbox, path: Path) -> None:
    for n in range(40):  # enough for pages to fill, split and be given back
        guest = tuple(f"{word}-{'x' * (n * 37 % 900)}" for word in GUEST)
        outbox.write(a_record(f"order-{n}", guest))
        if n >= 5:
            outbox.write(ended(a_record(f"order-{n - 5}", guest)))
    for record in outbox.open_records():
        outbox.write(ended(record))
    left = everything_in(path.parent)
    assert b"pos-77" in left
    assert [word for word in GUEST if word.encode() in left] == []


def test_where_many_orders_end_in_a_row_their_guests_are_forgotten_together(
    outbox: Outbox, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_module, "MOST_LATE", 3)
    monkeypatch.setattr(outbox_module, "KEPT", 2)
    outbox.forget_late(True)
    for n, left in enumerate((True, True, False, True)):
        outbox.write(a_record(f"order-{n}"))
        outbox.write(ended(a_record(f"order-{n}")))
        assert any(word.encode() in everything_in(path.parent) for word in GUEST) is left
    outbox.forget_late(False)
    assert not any(word.encode() in everything_in(path.parent) for word in GUEST)
    assert [record.order.key for record in outbox.recent(9)] == ["order-3", "order-2"]


def test_what_is_followed_is_known_after_a_restart_and_is_kept_longer(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch, reopened: Callable[[], Outbox]
) -> None:
    monkeypatch.setattr(outbox_module, "KEPT", 1)
    unpaid = replace(ended(a_record("order-0")), followed=True)
    unpaid = replace(unpaid, receipt=replace(unpaid.receipt, state=ReceiptState.UNPAID))
    outbox.write(unpaid)
    outbox.write(replace(ended(a_record("order-1")), followed=True))
    for n in range(2, 5):
        outbox.write(ended(a_record(f"order-{n}")))
    outbox.close()
    again = reopened()
    assert [(key, at, unpaid) for key, at, unpaid in again.followed()] == [
        ("order-0", NOON, True),
        ("order-1", NOON, False),
    ]
    assert {record.order.key for record in again.recent(9)} == {"order-0", "order-1", "order-4"}
    again.write(replace(unpaid, followed=False))
    assert [key for key, _, _ in again.followed()] == ["order-1"]


A_JOINING = Joining(
    "j-1", datetime(2026, 4, 1, 3, tzinfo=UTC), "+819077770001", "Nanashi-Gonbe", "ja", "2026-01"
)


def test_who_wants_to_join_is_there_after_a_restart_and_in_the_copy(
    outbox: Outbox, path: Path, reopened: Callable[[], Outbox]
) -> None:
    outbox.join(A_JOINING)
    outbox.join(replace(A_JOINING, key="j-2"))
    outbox.join(replace(A_JOINING, tries=3, error="away"))
    outbox.close()
    damage(path)
    waiting = [replace(A_JOINING, tries=3, error="away"), replace(A_JOINING, key="j-2")]
    assert reopened().joinings() == waiting


def test_of_somebody_who_joined_nothing_is_left_in_any_file(outbox: Outbox, path: Path) -> None:
    outbox.join(A_JOINING)
    assert A_JOINING.name.encode() in everything_in(path.parent)
    outbox.joined("j-1")
    left = everything_in(path.parent)
    assert outbox.joinings() == []
    assert A_JOINING.name.encode() not in left and A_JOINING.phone.encode() not in left


def test_a_file_from_before_there_were_joinings_is_brought_up_to_date(
    path: Path, reopened: Callable[[], Outbox]
) -> None:
    for file in (path, copy_of(path)):
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript(f"{outbox_module.MIGRATIONS[0]}; PRAGMA user_version=1")
    outbox = reopened()
    outbox.write(a_record())
    assert outbox.joinings() == [] and outbox.open_records() == [a_record()]


def test_an_open_order_keeps_what_it_needs_of_its_guest(outbox: Outbox) -> None:
    outbox.write(a_record())
    assert outbox.get("order-1") == a_record()


def test_what_is_exported_for_support_tells_the_order_but_not_the_guest(outbox: Outbox) -> None:
    outbox.write(a_record())
    outbox.write(ended(a_record("order-2")))
    text = json.dumps(outbox.export())
    assert [row["order"]["key"] for row in outbox.export()] == ["order-1", "order-2"]
    assert "pos-77" in text
    assert [word for word in (*GUEST, "pos.example") if word in text] == []


def test_old_ended_orders_go_and_open_ones_never(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox_module, "KEPT", 3)
    outbox.write(a_record("still open"))
    for n in range(6):
        outbox.write(ended(a_record(f"order-{n}")))
    assert [record.order.key for record in outbox.recent(9)] == [
        "order-5",
        "order-4",
        "order-3",
        "still open",
    ]


def test_a_file_of_a_newer_version_is_refused_and_left_alone(
    outbox: Outbox, path: Path, reopened: Callable[[], Outbox]
) -> None:
    outbox.write(a_record())
    outbox.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")
    before = path.read_bytes()
    with pytest.raises(NewerStore, match=r"outbox\.db was written by a newer version"):
        reopened().open()
    assert path.read_bytes() == before


def test_a_damaged_file_is_moved_aside_and_its_orders_come_from_the_copy(
    outbox: Outbox, path: Path, reopened: Callable[[], Outbox]
) -> None:
    outbox.write(a_record())
    next_number(outbox, 1, 99)
    outbox.close()
    damage(path)
    again = reopened()
    assert again.open_records() == [a_record()]
    assert next_number(again, 1, 99) == 2
    moved = [problem for problem in again.problems if "moved to outbox-damaged-" in str(problem)]
    assert len(moved) == 1 and isinstance(moved[0], CorruptStore)
    assert len(list(path.parent.glob("outbox-damaged-*.db"))) == 1


def test_a_file_that_is_no_database_is_moved_aside_too(
    outbox: Outbox, path: Path, reopened: Callable[[], Outbox]
) -> None:
    outbox.write(a_record())
    outbox.close()
    path.write_text("the disk was repaired and this is what was left")
    assert reopened().open_records() == [a_record()]


def test_damage_that_shows_at_a_look_is_mended_from_the_copy(outbox: Outbox, path: Path) -> None:
    outbox.write(a_record())
    outbox.forget_logs()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:  # what is in memory is old now
        other.execute("UPDATE counters SET value = value + 1 WHERE name = 'writes'")
    damage(path)
    assert outbox.open_records() == [a_record()] and outbox.get("order-1") == a_record()
    assert any("moved to outbox-damaged-" in str(problem) for problem in outbox.problems)


def test_a_damaged_copy_is_made_anew(outbox: Outbox, path: Path, reopened: Callable[[], Outbox]) -> None:
    outbox.write(a_record())
    outbox.close()
    damage(copy_of(path))
    again = reopened()
    assert again.open_records() == [a_record()]
    assert len(again.problems) == 1
    again.close()
    path.unlink()
    assert reopened().open_records() == [a_record()]


@pytest.mark.parametrize("lost", ["file", "content", "log"])
def test_what_the_file_lost_comes_from_the_copy(
    path: Path, lost: str, reopened: Callable[[], Outbox]
) -> None:
    outbox = reopened()
    outbox.write(a_record())
    kept = {file: file.read_bytes() for file in path.parent.iterdir()}  # as after a crash: with logs
    outbox.close()
    for file, content in kept.items():
        file.write_bytes(content)
    Path(f"{path}-wal").unlink()
    Path(f"{path}-shm").unlink()
    if lost == "file":
        path.unlink()
    elif lost == "content":
        path.write_bytes(b"")
    again = reopened()
    assert again.open_records() == [a_record()]
    assert "restored from outbox-copy.db" in str(again.problems[-1])
    again.close()


def test_with_both_files_damaged_the_kiosk_starts_and_says_so(
    outbox: Outbox, path: Path, reopened: Callable[[], Outbox]
) -> None:
    outbox.write(a_record())
    outbox.close()
    damage(path)
    damage(copy_of(path))
    again = reopened()
    assert again.open_records() == []
    assert len(again.problems) == 2
    again.write(a_record("order-2"))
    assert len(list(path.parent.glob("outbox*-damaged-*.db"))) == 2


def test_a_record_that_cannot_be_read_hides_no_other(
    outbox: Outbox, path: Path, reopened: Callable[[], Outbox]
) -> None:
    outbox.write(a_record())
    outbox.write(a_record("order-2"))
    outbox.close()
    for file in (path, copy_of(path)):
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("""UPDATE records SET data = '{"order": "half' WHERE key = 'order-1'""")
    again = reopened()
    assert again.open_records() == again.open_records() == [a_record("order-2")]
    assert [str(problem) for problem in again.problems] == [
        f"{path}: the order order-1 cannot be read (ValidationError)."
    ]
    with pytest.raises(CorruptStore):
        again.get("order-1")


def test_a_look_from_beside_changes_nothing(outbox: Outbox, path: Path, keep: Keep) -> None:
    with pytest.raises(StoreError, match="There is no"):
        Outbox(path, look_only=True).open_records()
    outbox.write(a_record())
    copy_of(path).rename(path.with_name("away"))
    beside = keep(Outbox(path, look_only=True))
    assert beside.open_records() == [a_record()]
    assert beside.export()
    with pytest.raises(StoreError):
        beside.write(a_record("order-2"))
    beside.close()
    assert not copy_of(path).exists()
