"""The shop's menu as a table for those who prefer a laptop, and a table that somebody changed as changes of
the draft.

A cell shows what guests see. One that was changed is this shop's from then on; one that was emptied, or says
what the POS says, is as the POS has it again; columns and rows that are left out stay as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from kiosk.core.edition import Content
from kiosk.core.frozen import frozen
from kiosk.core.menu import Menu, readable
from kiosk.core.places import Place
from kiosk.staff.menu_table_rows import PRICES, Cell, rows
from kiosk.staff.spreadsheet import unguarded

Table = Sequence[Sequence[str]]
MOST_WRONG = 100
_KINDS = {
    "category": "categories",
    "item": "items",
    "variant": "variants",
    "step": "items",
    "group": "groups",
    "option": "options",
}
_PLAIN = (
    "picture",
    "hours",
    *PRICES,
    "calories",
    "allergens",
    "diet",
    "tags",
    "goes_with",
    "featured",
    "members",
    "hidden",
)


@frozen
class Wrong:
    """`row` counts from 1, the heading; `column` is its letter and heading."""

    row: int
    column: str
    what: str

    def __str__(self) -> str:
        return f"row {self.row}, column {self.column}: {self.what}"


class BadTable(Exception):
    """Nothing of the table was taken. `wrong`: each fault with its place."""

    def __init__(self, wrong: Sequence[Wrong]) -> None:
        super().__init__("\n".join(map(str, wrong)))
        self.wrong = tuple(wrong)


def columns(languages: Sequence[str]) -> list[str]:
    names = [f"{field}_{language}" for field in ("name", "text", "note") for language in languages]
    return ["kind", "id", *names, *_PLAIN]


def written(content: Content, menu: Menu, languages: Sequence[str]) -> list[list[str]]:
    """The table with its heading. `menu`: the POS's."""
    heading = columns(languages)
    found = rows(content, menu, languages)
    return [heading, *([kind, readable(name), *_texts(cells, heading[2:])] for kind, name, cells in found)]


def _texts(found: Mapping[str, Cell], heading: Sequence[str]) -> list[str]:
    return [found[column].shown if column in found else "" for column in heading]


def read(
    table: Table, content: Content, menu: Menu, languages: Sequence[str], takes: Collection[str]
) -> dict[Place, Any]:
    """What the table changes about `content`, for `kiosk.core.edits.Put`. `takes`: what the POS lets
    itself be told. Raises BadTable.
    """
    return _Reading(content, menu, languages, takes).all(table)


def letter(index: int) -> str:
    """0 is A, 26 is AA."""
    rest, name = index, ""
    while rest >= 0:
        rest, last = divmod(rest, 26)
        name, rest = chr(65 + last) + name, rest - 1
    return name


class _Reading:
    def __init__(
        self, content: Content, menu: Menu, languages: Sequence[str], takes: Collection[str]
    ) -> None:
        self._known = {(kind, name): found for kind, name, found in rows(content, menu, languages)}
        self._pos = {(kind, name): found for kind, name, found in rows(Content(), menu, languages)}
        self._columns = columns(languages)
        self._takes = takes
        self._wrong: list[Wrong] = []
        self._heading: list[str] = []

    def all(self, table: Table) -> dict[Place, Any]:
        if not table:
            raise BadTable([Wrong(1, "A", "the table is empty: it begins with a row of headings")])
        self._head(table[0])
        found: dict[Place, Any] = {}
        seen: dict[tuple[str, str], int] = {}
        for number, row in enumerate(table[1:], 2):
            if any(cell.strip() for cell in row) and not self._full():
                self._row(number, row, seen, found)
        if self._wrong:
            raise BadTable(self._wrong)
        return found

    def _full(self) -> bool:
        return len(self._wrong) >= MOST_WRONG or not {"kind", "id"} <= set(self._heading)

    def _say(self, row: int, index: int, what: str) -> None:
        heading = self._heading[index] if index < len(self._heading) else ""
        self._wrong.append(Wrong(row, f"{letter(index)} ({heading})" if heading else letter(index), what))

    def _head(self, row: Sequence[str]) -> None:
        self._heading = [cell.strip().lower() for cell in row]
        for index, name in enumerate(self._heading):
            if name and name not in self._columns:
                close = get_close_matches(name, self._columns, 1)
                meant = f"did you mean {close[0]}?" if close else f"there are {', '.join(self._columns)}."
                self._say(1, index, f"there is no such column; {meant}")
            elif name and name in self._heading[:index]:
                self._say(1, index, "this heading is there twice")
        for name in ("kind", "id"):
            if name not in self._heading:
                self._wrong.append(Wrong(1, "-", f"the column {name} is missing"))

    def _row(
        self, number: int, row: Sequence[str], seen: dict[tuple[str, str], int], found: dict[Place, Any]
    ) -> None:
        cell = {name: unguarded(text) for name, text in zip(self._heading, row, strict=False) if name}
        kind, name = cell.get("kind", "").lower(), cell.get("id", "")
        if any(text.strip() for text in row[len(self._heading) :]):
            self._say(number, len(self._heading), "there is no heading above this cell")
            return
        if kind not in _KINDS:
            self._say(number, self._heading.index("kind"), f"“{kind}” is none of {', '.join(_KINDS)}")
            return
        known = self._known.get((kind, name))
        at = self._heading.index("id")
        if known is None:
            close = get_close_matches(name, [each for of, each in self._known if of == kind], 1)
            meant = f" Did you mean {close[0]}?" if close else ""
            self._say(number, at, f"the POS has no {kind} “{name}”.{meant} New goods are made at the POS.")
            return
        if (kind, name) in seen:
            self._say(number, at, f"{kind} {name} is in row {seen[kind, name]} already")
            return
        seen[kind, name] = number
        pos = self._pos[kind, name]
        for index, column in enumerate(self._heading):
            if column in cell and column not in ("kind", "id"):  # a row that ends early says no more
                self._cell(number, index, cell[column], known.get(column), pos.get(column), found)

    def _cell(
        self, row: int, index: int, text: str, known: Cell | None, pos: Cell | None, found: dict[Place, Any]
    ) -> None:
        """`known`: the cell as it is now; `pos`: as the POS would have it."""
        if known is None or pos is None:
            if text:
                self._say(row, index, "this kind of row has no such thing; leave the cell empty")
            return
        if text == known.shown:
            return
        if self._heading[index] in PRICES and text and "price" not in self._takes:
            self._say(row, index, "this POS takes no prices from a kiosk: change it at the POS")
            return
        try:
            value = known.read(text) if text else None
            found[known.place] = None if pos.says(value) else value
        except ValueError as error:
            self._say(row, index, str(error))
