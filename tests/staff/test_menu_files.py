"""Files that come from somewhere else: damaged, hostile, or with signs in them that nobody can read."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook

from kiosk.core.edition import NOTHING
from kiosk.core.menu import say
from kiosk.staff import menu_files, menu_table
from tests.core.menus import MENU

SHEET, BOOK = "xl/worksheets/sheet1.xml", "xl/workbook.xml"


def workbook(part: str, old: bytes, new: bytes) -> bytes:
    """A workbook of one row, in one part of which `new` stands for `old`."""
    book, whole, spoiled = Workbook(), io.BytesIO(), io.BytesIO()
    assert book.active is not None
    book.active.append(["kind", "id"])
    book.save(whole)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(spoiled, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            assert name != part or old in data
            target.writestr(name, data.replace(old, new) if name == part else data)
    return spoiled.getvalue()


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, b"</sheetData>", b""),
        (SHEET, b'r="1"', b'r="first"'),
        (SHEET, b'r="B1"', b'r="ZZZZZZ1"'),
        (BOOK, b"<sheets>", b"<sheets/><others>"),
        (BOOK, b'name="Sheet"', b""),
    ],
)
def test_a_damaged_workbook_is_refused_in_words(part: str, old: bytes, new: bytes) -> None:
    with pytest.raises(menu_files.BadFile, match="no Excel workbook"):
        menu_files.table_of(workbook(part, old, new))


def test_a_number_without_end_is_refused_in_words() -> None:
    with pytest.raises(menu_files.BadFile, match="longer than any"):
        menu_files.content_of(b'{"what": "okawari menu", "format": ' + b"1" * 5000 + b"}")


def test_a_name_nobody_can_read_comes_back_as_it_is_shown_and_changes_nothing() -> None:
    """The POS may call a dish anything; neither a spreadsheet nor the draft takes its control characters."""
    first, *others = MENU.items
    named = {"ja": " 味\x1b噌\r\n汁\x00", "en": "\u202eSoup"}
    menu = replace(MENU, items=(replace(first, name=named), *others)).indexed()
    table = menu_table.written(NOTHING, menu, ("ja", "en"))
    for data in (menu_files.as_xlsx(table), menu_files.as_csv(table)):
        assert menu_table.read(menu_files.table_of(data)[0], NOTHING, menu, ("ja", "en"), ()) == {}


def test_what_is_typed_into_a_cell_is_kept_as_it_can_be_read() -> None:
    table = [["kind", "id", "name_en"], ["item", MENU.items[0].id, "Hot\x07 soup\u202e"]]
    ((_, name),) = menu_table.read(table, NOTHING, MENU, ("ja", "en"), ()).items()
    assert name == "Hot  soup" == say({"en": name}, "en")
