"""Files for a stick: whole, and never through what the stick brought."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.core.day_words import word
from kiosk.staff import exports
from kiosk.staff.day_said import Said
from kiosk.ui.staff import day_pdf

NAME = "day-report-2026-11-22.csv"


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "media" / "stick"
    place.mkdir(parents=True)
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == place)
    return place


@pytest.mark.parametrize("name", [NAME, f".{NAME}.new"])
def test_a_link_on_a_stick_leads_nowhere(stick: Path, tmp_path: Path, name: str) -> None:
    orders = tmp_path / "outbox.db"
    orders.write_bytes(b"orders")
    (stick / name).symlink_to(orders)
    path = exports.put(b"figures", NAME, tmp_path / "data", (tmp_path / "media",))
    assert (path, path.read_bytes(), path.is_symlink()) == (stick / NAME, b"figures", False)
    assert orders.read_bytes() == b"orders" and [each.name for each in stick.iterdir()] == [NAME]


def test_nor_does_one_for_a_pdf(stick: Path, tmp_path: Path, qapp: object) -> None:
    orders = tmp_path / "outbox.db"
    orders.write_bytes(b"orders")
    (stick / ".report.pdf.new").symlink_to(orders)
    day_pdf.write(Said("Day", "now", word("nothing", "en"), False, (), (), ""), "en", stick / "report.pdf")
    assert (stick / "report.pdf").read_bytes().startswith(b"%PDF") and orders.read_bytes() == b"orders"


def test_what_was_left_half_written_does_not_stand_in_the_way(stick: Path, tmp_path: Path) -> None:
    (stick / f".{NAME}.new").write_bytes(b"hal")
    assert exports.put(b"all", NAME, tmp_path, (tmp_path / "media",)).read_bytes() == b"all"
