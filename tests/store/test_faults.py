"""What put a kiosk out of order is looked up by its reference."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.store.errors import StoreError
from kiosk.store.faults import KEPT, Fault, Faults

NOON = datetime(2026, 4, 1, 3, tzinfo=UTC)


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    return Faults(tmp_path / "data" / "faults.json")


def a_fault(n: int) -> Fault:
    return Fault(f"K1-{n:04}", NOON + timedelta(minutes=n), "The disk is full.")


def test_the_newest_comes_first_and_old_ones_go(faults: Faults) -> None:
    for n in range(KEPT + 3):
        faults.note(a_fault(n))
    assert [fault.reference for fault in faults.read()] == [f"K1-{n:04}" for n in range(KEPT + 2, 2, -1)]


def test_what_is_new_about_a_fault_takes_its_place(faults: Faults) -> None:
    faults.note(a_fault(1))
    faults.end(NOON)
    assert faults.read() == [Fault("K1-0001", a_fault(1).at, "The disk is full.", NOON)]
    faults.end(NOON + timedelta(days=1))
    assert faults.read()[0].ended == NOON


def test_where_there_was_none_nothing_is_written(faults: Faults, tmp_path: Path) -> None:
    faults.end(NOON)
    assert faults.read() == [] and list(tmp_path.rglob("*.json")) == []


@pytest.mark.parametrize("content", [b"", b"[{", b'[{"reference": 1}]', b"\xff\x00"])
def test_a_damaged_file_is_begun_anew(faults: Faults, tmp_path: Path, content: bytes) -> None:
    faults.note(a_fault(1))
    (tmp_path / "data" / "faults.json").write_bytes(content)
    assert faults.read() == []
    faults.note(a_fault(2))
    assert faults.read() == [a_fault(2)]


def test_only_the_kiosks_user_can_read_it(faults: Faults, tmp_path: Path) -> None:
    faults.note(a_fault(1))
    assert (tmp_path / "data" / "faults.json").stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(StoreError):
        Faults(tmp_path / "data" / "faults.json").note(a_fault(1))
