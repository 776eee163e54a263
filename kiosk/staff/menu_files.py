"""Files of the shop's menu: CSV and Excel hold its table (`kiosk.staff.menu_table`), JSON all of an edition.

What is read comes from somewhere else: its size is looked at first, and a file that is not what its name says
is refused in words.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from kiosk.core.edition import FORMAT, Content
from kiosk.staff.menu_table import BadTable, Table, Wrong, letter
from kiosk.staff.spreadsheet import csv_text
from kiosk.store.codec import codec

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024
MOST_ROWS = 60_000
MOST_COLUMNS = 200
"""What stands farther right was typed there by mistake."""
_MARK = "okawari menu"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class BadFile(Exception):
    """The file cannot be read; the text says why and what to do."""


# Writing.


def as_csv(table: Table) -> bytes:
    """UTF-8 with the mark that spreadsheets need to know it; no cell is a formula."""
    return csv_text(table).encode("utf-8-sig")


def as_xlsx(table: Table) -> bytes:
    """One sheet; every cell is text, so that no leading zero and no formula comes of it."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet("menu")
    sheet.freeze_panes = "C2"
    for number, row in enumerate(table):
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet, value=text or None)
            if text:
                cell.data_type = "s"
            if number == 0:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_json(content: Content, number: int) -> bytes:
    """All of an edition; `number` says which it was."""
    whole = json.loads(codec(Content).dump_json(content, exclude_defaults=True))
    head = {"what": _MARK, "format": FORMAT, "edition": number, "content": whole}
    return (json.dumps(head, ensure_ascii=False, indent=1) + "\n").encode()


# Reading.


def table_of(data: bytes) -> tuple[Table, str]:
    """The table in a CSV or Excel file, and how it was read: "UTF-8", "Shift-JIS", "Excel". Raises BadFile,
    BadTable.
    """
    if len(data) > MOST_BYTES:
        raise BadFile(f"The file has more than {MOST_BYTES >> 20} MB: that is no menu's table.")
    if data.startswith(b"PK\x03\x04"):
        return _sheet(data), "Excel"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise BadFile("The file is of an old Excel (.xls). Save it as .xlsx or as CSV UTF-8.")
    text, how = _text(data)
    return _rows(text), how


def _text(data: bytes) -> tuple[str, str]:
    """Shift-JIS is what Japanese spreadsheets write when nobody asks them for UTF-8."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(name), "UTF-8" if name == "utf-8-sig" else "UTF-16"
            except UnicodeDecodeError:
                raise BadFile("The file is cut off or damaged. Export it again.") from None
    if b"\0" in data:
        raise BadFile("The file is neither CSV nor Excel (.xlsx). Save the table as one of these.")
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        place = data[: error.start].count(b"\n") + 1
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        text = ""
    if any("぀" <= sign <= "ヿ" or "一" <= sign <= "鿿" for sign in text):
        return text, "Shift-JIS"
    raise BadFile(f"Row {place}: the file is not in UTF-8. Save it as “CSV UTF-8” and import that.")


def _rows(text: str) -> list[list[str]]:
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise BadFile(f"The file is no CSV: {error}. Export it again and change only its cells.") from None
    if len(rows) > MOST_ROWS:
        raise BadFile(f"The table has more than {MOST_ROWS} rows.")
    return rows


def _sheet(data: bytes) -> Table:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise BadFile("The file is far larger unpacked than a menu's table can be.")
        return _cells(data)
    except (BadFile, BadTable):
        raise
    except Exception as error:  # whatever is wrong inside, openpyxl says it in its own ways
        raise BadFile(f"The file is no Excel workbook (.xlsx), or damaged: {type(error).__name__}.") from None


def _cells(data: bytes) -> Table:
    """The first sheet. Raises BadTable where it has formulas."""
    import warnings

    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and rules that are of no matter here
        book = load_workbook(io.BytesIO(data), read_only=True)
    wrong: list[Wrong] = []
    with closing(book):
        rows = book.worksheets[0].iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
        found = [
            [_cell(number, at, cell, wrong) for at, cell in enumerate(row)]
            for number, row in enumerate(rows, 1)
        ]
    if wrong:
        raise BadTable(wrong)
    return found


def _cell(row: int, at: int, cell: Any, wrong: list[Wrong]) -> str:
    found = cell.value
    if cell.data_type == "f":
        wrong.append(Wrong(row, letter(at), "a formula: paste its value in its place"))
        return ""
    if found is None:
        return ""
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, float):
        return f"{found:.10g}"
    return str(found)


def content_of(data: bytes) -> Content:
    """The content of a JSON file. Raises BadFile, with line and column or the place of the fault."""
    from pydantic import ValidationError

    given = _exported(data)
    try:
        found: Content = codec(Content).validate_json(json.dumps(given), strict=False)
    except ValidationError as error:
        raise BadFile("\n".join(_places(error))) from None
    known = json.loads(codec(Content).dump_json(found, exclude_defaults=True))
    strange = list(_strange(given, known, "content"))
    if strange:
        raise BadFile("\n".join(strange[:100]))
    return found


def _exported(data: bytes) -> Any:
    """What lies under the heading of an export that this program can read. Raises BadFile."""
    head = _json(data)
    if not isinstance(head, dict) or head.get("what") != _MARK:
        raise BadFile(
            "The file is no exported menu: it lacks its heading. Import what `kiosk menu export` wrote."
        )
    if not isinstance(head.get("format"), int) or head["format"] > FORMAT:
        raise BadFile(
            "The file was exported by a newer version of this program. Install that version here too."
        )
    return head.get("content", {})


def _json(data: bytes) -> Any:
    if len(data) > MOST_BYTES:
        raise BadFile(f"The file has more than {MOST_BYTES >> 20} MB: that is no menu.")
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BadFile("The file is not in UTF-8.") from None
    except json.JSONDecodeError as error:
        raise BadFile(f"Line {error.lineno}, column {error.colno}: {error.msg}.") from None
    except RecursionError:
        raise BadFile("The file is nested deeper than any menu.") from None
    except ValueError:
        raise BadFile("The file holds a number that is longer than any of a menu.") from None


def _strange(given: Any, known: Any, where: str) -> Iterator[str]:
    """What was given and says nothing: a name written wrong would be lost without a word."""
    if not isinstance(given, dict) or not isinstance(known, dict):
        return
    for name, value in given.items():
        if name in known:
            yield from _strange(value, known[name], f"{where} / {name}")
        elif value not in (None, {}, [], ""):
            yield f"{where} / {name}: there is no such place"


def _places(error: Any) -> Iterator[str]:
    for fault in error.errors()[:100]:
        where = " / ".join(str(part) for part in ("content", *fault["loc"]))
        yield f"{where}: {fault['msg'][:1].lower()}{fault['msg'][1:]}"
