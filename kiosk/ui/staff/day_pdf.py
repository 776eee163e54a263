"""A day report as a PDF of A4 pages. Its fonts are embedded, so that it can be read anywhere."""

from __future__ import annotations

import html
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from kiosk.core.day_words import word
from kiosk.staff.day_said import Said, Table

FAMILIES = ("Noto Sans CJK JP", "Noto Sans JP", "Noto Sans")
_STYLE = """
h1 { font-size: 15pt; } h2 { font-size: 12pt; margin-top: 10pt; }
th { color: #444444; } .note { color: #444444; }
"""
_AMOUNTS = tuple("¥￥$€£−")


def write(what: Said, language: str, path: Path) -> None:
    """Write the file, whole or not at all. Raises OSError."""
    application = QGuiApplication.instance() or _application()
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)  # never through a link that a stick brought
    writer = QPdfWriter(str(new))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),  # the document brings margins of its own
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(what.title)
    document = QTextDocument()
    font = QFont(list(FAMILIES))
    font.setPointSize(9)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml("".join(_html(what, language)))
    document.print_(writer)
    del document, writer  # closes the file
    assert application is not None
    if not new.exists():
        raise OSError(f"{path} cannot be written")
    new.replace(path)


def _application() -> QGuiApplication:
    """A command has no screen, and needs none."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


def _html(what: Said, language: str) -> Iterator[str]:
    said = html.escape
    yield f"<h1>{said(what.title)}</h1><p>{said(what.made)}</p><p><b>{said(what.verdict)}</b></p>"
    yield from (f"<p>{said(problem)}</p>" for problem in what.problems)
    for table in what.tables:
        yield f"<h2>{said(table.title)}</h2>"
        yield from _table(table) if table.rows else (f"<p>{said(word('nothing', language))}</p>",)
    yield f"<p class='note'>{said(what.note)}</p>"


def _table(table: Table) -> Iterator[str]:
    right = [
        any(row[place].startswith(_AMOUNTS) for row in table.rows) for place in range(len(table.columns))
    ]
    yield "<table width='100%' cellspacing='0' cellpadding='3'>"
    yield _row(table.columns, "th", right)
    for place, row in enumerate(table.rows):
        yield _row(row, "td", right)
        if place < len(table.notes):
            note = html.escape(table.notes[place])
            yield f"<tr><td class='note' colspan='{len(table.columns)}'>{note}</td></tr>"
    yield "</table>"


def _row(cells: Sequence[str], tag: str, right: Sequence[bool]) -> str:
    """Columns that hold amounts are aligned to the right."""
    sides = ("right" if each else "left" for each in right)
    made = (
        f"<{tag} align='{side}'>{html.escape(cell)}</{tag}>" for cell, side in zip(cells, sides, strict=True)
    )
    return f"<tr>{''.join(made)}</tr>"
