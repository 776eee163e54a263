"""A table as a PDF on A4 paper, lying."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

_DPI = 150


def as_pdf(rows: Sequence[Sequence[str]], title: str) -> bytes:
    """`rows`: the first is the heading, repeated on each page."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(_DPI)
    margins = QMarginsF(10, 10, 10, 10)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )
    document = QTextDocument()
    font = QFont("Noto Sans CJK JP")
    font.setPointSizeF(7)
    document.setDefaultFont(font)
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(_html(rows, title))
    document.setPageSize(writer.pageLayout().paintRectPixels(_DPI).size().toSizeF())
    document.print_(writer)
    buffer.close()
    return bytes(data.data())


def _html(rows: Sequence[Sequence[str]], title: str) -> str:
    head, *others = rows
    lines = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in others)
    heading = "".join(f"<th align='left'>{escape(cell)}</th>" for cell in head)
    return (
        f"<h2>{escape(title)}</h2>"
        "<table border='1' cellpadding='3' width='100%' style='border-collapse: collapse'>"
        f"<thead><tr>{heading}</tr></thead>{lines}</table>"
    )
