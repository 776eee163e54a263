"""The meal ticket of an order (食券): a half for the kitchen, to be torn off, and one for the guest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.core.menu import ServiceMode, plain
from kiosk.core.menu import Text as Words
from kiosk.core.order import Record
from kiosk.core.paper import Align, Big, Columns, Cut, Document, Row, Rule, Size, Text
from kiosk.core.receipt import Issuer, words
from kiosk.paper.words import when_text

_WORDS: Mapping[str, Words] = {
    "kitchen": {"ja": "食券（厨房用）", "en": "Ticket for the kitchen", "es": "Vale para la cocina"},
    "guest": {"ja": "食券（お客様控え）", "en": "Your ticket", "es": "Su vale"},
    "call": {
        "ja": "番号が呼ばれましたら、カウンターまでお越しください。",
        "en": "When your number is called, please come to the counter.",
        "es": "Cuando llamen a su número, acérquese al mostrador.",
    },
    "bring": {
        "ja": "テーブルまでお持ちします。",
        "en": "We will bring it to your table.",
        "es": "Se lo llevaremos a su mesa.",
    },
    "pay": {
        "ja": "お会計がまだです。この番号をレジでお伝えください。",
        "en": "Not yet paid: please show this number at the counter.",
        "es": "Sin pagar: muestre este número en el mostrador.",
    },
}


def meal_ticket_document(record: Record, issuer: Issuer, shop_language: str) -> Document:
    """Both halves: the kitchen's in the shop's own language, the guest's in theirs."""
    language = record.order.language
    rows = (*_kitchen(record, issuer, shop_language), Cut(), *_guest(record, issuer, language))
    return Document(rows, language)


def _kitchen(record: Record, issuer: Issuer, language: str) -> Iterator[Row]:
    order = record.order
    yield Columns(
        plain(_WORDS["kitchen"], language),
        when_text(order.created_at.astimezone(issuer.zone), language),
        size=Size.SMALL,
    )
    yield Big(record.number, _where(record, language))
    if order.name:
        yield Text(order.name, Size.LARGE, True, Align.CENTER)
    yield Rule()
    for line in order.lines:
        yield Columns(plain(line.name, language), f"×{line.quantity}", size=Size.LARGE, bold=True)
        for detail in line.details:
            yield Columns(plain(detail, language), indent=True)


def _guest(record: Record, issuer: Issuer, language: str) -> Iterator[Row]:
    order = record.order
    yield Text(plain(issuer.name, language), Size.LARGE, True, Align.CENTER)
    yield Text(plain(_WORDS["guest"], language), align=Align.CENTER)
    yield Big(record.number, words("number", language))
    yield Text(_what_next(record, language), align=Align.CENTER)
    yield Rule()
    for line in order.lines:
        yield Columns(plain(line.name, language), f"×{line.quantity}")
    yield Columns(
        _where(record, language),
        when_text(order.created_at.astimezone(issuer.zone), language),
        size=Size.SMALL,
    )


def _where(record: Record, language: str) -> str:
    mode = "eat_in" if record.order.basket.mode is ServiceMode.EAT_IN else "take_out"
    table = f" · {words('table', language)} {record.order.table}" if record.order.table else ""
    return words(mode, language) + table


def _what_next(record: Record, language: str) -> str:
    if record.order.quote.due and not record.paid:
        return plain(_WORDS["pay"], language)
    return plain(_WORDS["bring" if record.order.table else "call"], language)
