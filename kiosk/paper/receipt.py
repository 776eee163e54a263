"""A receipt as a document: what `kiosk.core.receipt` says, in rows. Paper and screen show the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.core.brand import LIGHT
from kiosk.core.order import Record
from kiosk.core.paper import Align, Big, Columns, Document, Logo, Qr, Row, Rule, Size, Space, Text
from kiosk.core.receipt import Entry, Issuer, Kind, Links, receipt
from kiosk.paper.words import money, when_text

_RULED = (Kind.ITEM, Kind.SUBTOTAL, Kind.TOTAL, Kind.NOTE)
"""A line is drawn above the first of each."""


def receipt_document(record: Record, issuer: Issuer, language: str, links: Links | None = None) -> Document:
    """The receipt of an order; before it is paid, its slip."""
    document = document_of(receipt(record, issuer, language, links), language)
    if issuer.logo is None:
        return document
    logo = Logo(issuer.logo.picture, LIGHT not in issuer.logo.grounds)
    return replace(document, rows=(logo, *document.rows))


def document_of(entries: tuple[Entry, ...], language: str) -> Document:
    """Entries of a receipt, laid out."""
    return Document(tuple(_rows(entries, language)), language)


def _rows(entries: tuple[Entry, ...], language: str) -> Iterator[Row]:
    seen: set[Kind] = set()
    for entry in entries:
        new = entry.kind not in seen
        seen.add(entry.kind)
        if (new and entry.kind in _RULED) or (new and entry.kind is Kind.ITEM):
            yield Rule()
        if new and entry.kind is Kind.LINK:
            yield Space()
        yield _row(entry, language)
        if entry.kind is Kind.PAID and entry.value:
            yield Columns("", entry.value, size=Size.SMALL)


def _row(entry: Entry, language: str) -> Row:
    match entry.kind:
        case Kind.ISSUER:
            return Text(entry.text, Size.HUGE, True, Align.CENTER)
        case Kind.TITLE:
            return Text(entry.text, Size.NORMAL, True, Align.CENTER)
        case Kind.NUMBER:
            return Big(entry.value, entry.text)
        case Kind.NOTE:
            return Text(entry.text, Size.SMALL)
        case Kind.LINK:
            return Qr(entry.value, entry.text)
        case _:
            return _columns(entry, language)


def _columns(entry: Entry, language: str) -> Columns:
    amount = money(entry.amount, language) if entry.amount is not None else ""
    value = when_text(entry.when, language) if entry.when else entry.value
    right, side = (amount, value) if amount else (value, "")
    match entry.kind:
        case Kind.TOTAL:
            return Columns(entry.text, right, side, Size.LARGE, bold=True)
        case Kind.ITEM:
            return Columns(entry.text, right, side, bold=True)
        case Kind.PAID:
            return Columns(entry.text, right, bold=True)
        case Kind.DETAIL | Kind.TAX:
            return Columns(entry.text, right, side, Size.SMALL, indent=True)
        case Kind.FACT:
            return Columns(entry.text, right, side, Size.SMALL)
        case _:
            return Columns(entry.text, right, side)
