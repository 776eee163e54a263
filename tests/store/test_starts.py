"""Starts that did not last are counted, whatever the clock and the disk do."""

from __future__ import annotations

from pathlib import Path

from kiosk.store.starts import MOST, Starts


def test_starts_that_do_not_last_are_counted_until_one_does(tmp_path: Path) -> None:
    starts = Starts(tmp_path / "starts")
    assert [starts.begun() for _ in range(MOST + 1)] == list(range(MOST + 1))
    starts.lasted()
    assert starts.begun() == 0


def test_after_its_rest_a_kiosk_is_tried_once(tmp_path: Path) -> None:
    starts = Starts(tmp_path / "starts")
    for _ in range(MOST + 1):
        starts.begun()
    starts.rested()
    assert Starts(tmp_path / "starts").begun() == MOST


def test_a_file_that_says_nothing_counts_as_none(tmp_path: Path) -> None:
    file = tmp_path / "starts"
    file.write_bytes(b"\xff nonsense")
    assert Starts(file).begun() == 0
    assert Starts(file).begun() == 1


def test_a_folder_that_is_not_there_keeps_no_kiosk_from_starting(tmp_path: Path) -> None:
    assert Starts(Path("/proc/nowhere/starts")).begun() == 0
