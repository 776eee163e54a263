"""Files for a stick: whole, and never through what the stick brought."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.core.day_words import word
from kiosk.staff import exports, menu_files
from kiosk.staff.day_said import Said
from kiosk.ui.staff import day_pdf

NAME = "day-report-2026-11-22.csv"
BUNDLE = "okawari-front-1-20261122-1830.zip"


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


def bomb(path: Path) -> None:
    """8 MB of nothing in some kilobytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("about.json", "w") as part:
        for _ in range(8):
            part.write(bytes(1 << 20))


@pytest.mark.parametrize("trap", [bomb, os.mkfifo])
def test_what_looks_like_a_support_file_on_a_stick_is_not_read_but_replaced(
    stick: Path, tmp_path: Path, trap: Callable[[Path], None]
) -> None:
    trap(stick / BUNDLE)
    path = exports.put(b"the new one", BUNDLE, tmp_path / "data", (tmp_path / "media",))
    assert path == stick / BUNDLE and path.read_bytes() == b"the new one"


def test_a_folder_of_its_name_is_said_and_left(stick: Path, tmp_path: Path) -> None:
    (stick / BUNDLE).mkdir()
    with pytest.raises(OSError, match="directory"):
        exports.put(b"the new one", BUNDLE, tmp_path / "data", (tmp_path / "media",))
    assert (stick / BUNDLE).is_dir()


def test_a_bomb_of_a_menu_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(menu_files, "MOST_UNPACKED", 1 << 20)
    bomb(tmp_path / "menu.xlsx")
    with pytest.raises(menu_files.BadFile, match="far larger unpacked"):
        list(menu_files._sheet((tmp_path / "menu.xlsx").read_bytes()))
