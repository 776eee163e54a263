"""What a receipt says, as data: a screen or a printer lays it out, and formats its amounts and times.

In Japan it is a simplified qualified invoice: the issuer with its number, the date, the goods with a mark on
those at a reduced rate, and for each rate what falls to it and its tax. Before an order is paid it is no
invoice, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from decimal import Decimal
from enum import StrEnum

from kiosk.core.brand import Logo
from kiosk.core.frozen import frozen
from kiosk.core.language import japanese
from kiosk.core.menu import ServiceMode, Text, plain
from kiosk.core.money import Money, total
from kiosk.core.order import OrderLine, Record
from kiosk.core.pricing import Quote, QuoteTax
from kiosk.core.tax import rate_percent


class Kind(StrEnum):
    """What an entry is, for its layout."""

    ISSUER = "issuer"
    TITLE = "title"
    NUMBER = "number"
    """The number the guest is called by."""
    FACT = "fact"
    """A label and its value: date, invoice number, table, name."""
    ITEM = "item"
    DETAIL = "detail"
    """An option of the item above."""
    SUBTOTAL = "subtotal"
    DISCOUNT = "discount"
    BASE = "base"
    """What falls to a tax rate."""
    TAX = "tax"
    TOTAL = "total"
    POINTS = "points"
    GIFT = "gift"
    PAID = "paid"
    NOTE = "note"
    LINK = "link"
    """An address for the guest's phone, as `value`."""


@frozen
class Entry:
    """One line: `text` at the left; at the right a `value`, an `amount` or a time (`when`)."""

    kind: Kind
    text: str
    value: str = ""
    amount: Money | None = None
    when: datetime | None = None


@frozen
class Issuer:
    """Who gives the receipt. `zone`: the shop's time zone. `logo`: above all else."""

    name: Text
    country: str
    zone: tzinfo
    tax_number: str | None = None
    logo: Logo | None = None


@frozen
class Links:
    """Addresses for the guest's phone: points to be had later, an invitation for friends."""

    claim: str | None = None
    invite: str | None = None


_WORDS: Mapping[str, Text] = {
    "invoice": {"ja": "レシート（適格簡易請求書）", "en": "Receipt", "es": "Recibo"},
    "receipt": {"ja": "レシート", "en": "Receipt", "es": "Recibo"},
    "slip": {
        "ja": "ご注文の控え（お支払い前）",
        "en": "Order slip: not yet paid",
        "es": "Comprobante: sin pagar",
    },
    "number": {"ja": "ご注文番号", "en": "Order number", "es": "Número de pedido"},
    "date": {"ja": "日時", "en": "Date", "es": "Fecha"},
    "tax_number": {"ja": "登録番号", "en": "Invoice no.", "es": "N.º fiscal"},
    "table": {"ja": "テーブル", "en": "Table", "es": "Mesa"},
    "name": {"ja": "お名前", "en": "Name", "es": "Nombre"},
    "eat_in": {"ja": "店内", "en": "Eat in", "es": "Comer aquí"},
    "take_out": {"ja": "お持ち帰り", "en": "Take out", "es": "Para llevar"},
    "subtotal": {"ja": "小計", "en": "Subtotal", "es": "Subtotal"},
    "at_rate": {"ja": "{}%対象", "en": "At {}%", "es": "Al {}%"},
    "tax_within": {"ja": "（内消費税）", "en": "(tax included)", "es": "(impuesto incluido)"},
    "untaxed": {"ja": "対象外", "en": "Untaxed", "es": "Sin impuesto"},
    "total": {"ja": "合計", "en": "Total", "es": "Total"},
    "points": {"ja": "ポイント利用", "en": "Paid with points", "es": "Pagado con puntos"},
    "gift": {"ja": "ギフトカード", "en": "Gift card", "es": "Tarjeta de regalo"},
    "due": {"ja": "お支払い", "en": "To pay", "es": "A pagar"},
    "card": {"ja": "クレジットカード", "en": "Card", "es": "Tarjeta"},
    "ic": {"ja": "電子マネー", "en": "IC card", "es": "Tarjeta IC"},
    "qr": {"ja": "QRコード決済", "en": "QR payment", "es": "Pago QR"},
    "scan": {"ja": "QRコード決済", "en": "QR payment", "es": "Pago QR"},
    "adjustment": {"ja": "端数調整", "en": "Rounding", "es": "Redondeo"},
    "mark": {
        "ja": "※は軽減税率の対象です",
        "en": "* at the reduced tax rate",
        "es": "* con tipo reducido",
    },
    "keep": {
        "ja": "スマートフォンで控えを保存",
        "en": "Keep this receipt on your phone",
        "es": "Guarde este recibo en su teléfono",
    },
    "card_points_later": {"ja": "ポイントは後日", "en": "points later", "es": "puntos más tarde"},
    "no_card_points": {"ja": "ポイントなし", "en": "no points", "es": "sin puntos"},
    "claim": {
        "ja": "あとでポイントを受け取る",
        "en": "Collect the points of this order later",
        "es": "Reciba después los puntos de este pedido",
    },
    "invite": {"ja": "お友だちを招待する", "en": "Bring a friend", "es": "Invite a un amigo"},
}


def words(key: str, language: str) -> str:
    """A word of the receipt; a payment method nobody knows is shown as it is."""
    return plain(_WORDS[key], language) if key in _WORDS else key


def reduced_sign(language: str) -> str:
    """The mark of goods at a reduced rate."""
    return "※" if japanese(language) else "*"


def receipt(record: Record, issuer: Issuer, language: str, links: Links | None = None) -> tuple[Entry, ...]:
    """The receipt of an order, in `language`; before it is paid, its slip."""
    quote = record.order.quote
    return (
        *_head(record, issuer, language),
        *(entry for line in record.order.lines for entry in _item(line, language)),
        *_sums(quote, language),
        *_payment(record, language),
        *_point_card(record, language),
        *_foot(record, language),
        *_links(record, links or Links(), language),
    )


def settled(record: Record) -> bool:
    """Nothing is left to pay: only then the paper is a receipt."""
    return record.paid or not record.order.quote.due


def _head(record: Record, issuer: Issuer, language: str) -> Iterator[Entry]:
    order = record.order
    invoice = "invoice" if issuer.country == "JP" and issuer.tax_number else "receipt"
    yield Entry(Kind.ISSUER, plain(issuer.name, language))
    if issuer.tax_number:
        yield Entry(Kind.FACT, words("tax_number", language), issuer.tax_number)
    yield Entry(Kind.TITLE, words(invoice if settled(record) else "slip", language))
    number = order.number if record.promised or record.receipt is None else record.receipt.number
    yield Entry(Kind.NUMBER, words("number", language), number)
    if order.name:
        yield Entry(Kind.FACT, words("name", language), order.name)
    yield Entry(Kind.FACT, words("date", language), when=order.created_at.astimezone(issuer.zone))
    mode = "eat_in" if order.basket.mode is ServiceMode.EAT_IN else "take_out"
    where = f"{words('table', language)} {order.table}" if order.table else ""
    yield Entry(Kind.FACT, words(mode, language), where)


def _item(line: OrderLine, language: str) -> Iterator[Entry]:
    mark = f" {reduced_sign(language)}" if line.reduced else ""
    times = f"×{line.quantity}" if line.quantity > 1 else ""
    yield Entry(Kind.ITEM, f"{plain(line.name, language)}{mark}", times, line.amount)
    for place, detail in enumerate(line.details):
        mark = f" {reduced_sign(language)}" if place in line.marked else ""
        yield Entry(Kind.DETAIL, plain(detail, language) + mark)


def _sums(quote: Quote, language: str) -> Iterator[Entry]:
    yield Entry(Kind.SUBTOTAL, words("subtotal", language), amount=quote.subtotal)
    for discount in quote.discounts:
        yield Entry(Kind.DISCOUNT, plain(discount.name, language), amount=-discount.amount)
    yield from _included(quote, language) if quote.included else _added(quote, language)
    if quote.adjustment:
        yield Entry(Kind.TAX, words("adjustment", language), amount=quote.adjustment)
    yield Entry(Kind.TOTAL, words("total", language), amount=quote.total)


def _rate(row: QuoteTax) -> str:
    return rate_percent(sum((tax.rate for tax in row.taxes), Decimal(0)))


def _included(quote: Quote, language: str) -> Iterator[Entry]:
    """Prices with tax: per rate what falls to it, and the tax in that."""
    for row in quote.taxes:
        if not row.taxes:
            yield Entry(Kind.BASE, words("untaxed", language), amount=row.gross)
            continue
        mark = f"{reduced_sign(language)} " if any(tax.reduced for tax in row.taxes) else ""
        yield Entry(Kind.BASE, mark + words("at_rate", language).format(_rate(row)), amount=row.gross)
        yield Entry(Kind.TAX, words("tax_within", language), amount=row.tax)


def _added(quote: Quote, language: str) -> Iterator[Entry]:
    """Prices without tax: each tax by name, over all goods that bear it."""
    found: dict[str, list[Money]] = {}
    for row in quote.taxes:
        for tax, amount in zip(row.taxes, row.amounts, strict=True):
            found.setdefault(f"{plain(tax.name, language)} {rate_percent(tax.rate)}%", []).append(amount)
    for name, amounts in found.items():
        yield Entry(Kind.TAX, name, amount=total(amounts, quote.currency))


def _payment(record: Record, language: str) -> Iterator[Entry]:
    quote = record.order.quote
    if quote.points:
        yield Entry(Kind.POINTS, words("points", language), amount=-quote.points)
    if quote.gift is not None:
        yield Entry(Kind.GIFT, words("gift", language), gift_masked(record), -quote.gift)
    if record.paid and record.payment is not None:
        method = words(record.order.method, language)
        yield Entry(Kind.PAID, method, record.payment.masked or "", record.payment.amount)
    elif quote.due:
        yield Entry(Kind.PAID, words("due", language), amount=quote.due)


def gift_masked(record: Record) -> str:
    """The last signs of the gift card that paid."""
    card = record.order.basket.gift
    return card.masked if card is not None else ""


def _point_card(record: Record, language: str) -> Iterator[Entry]:
    """The common-point card: what the POS books on it; until it has, or the order is paid, that it will."""
    order, said = record.order, record.receipt.card_points if record.receipt is not None else None
    card = said or order.point_card
    if card is None:
        return
    value = words("card_points_later", language)
    if said is not None and said.points is None:
        value = words("no_card_points", language)
    elif said is not None and settled(record):
        value = f"+{said.points} pt"
    yield Entry(Kind.FACT, f"{plain(card.name, language)} {card.masked}", value)


def _foot(record: Record, language: str) -> Iterator[Entry]:
    if any(line.reduced or line.marked for line in record.order.lines):
        yield Entry(Kind.NOTE, words("mark", language))


def _links(record: Record, links: Links, language: str) -> Iterator[Entry]:
    keep = record.receipt.url if record.receipt is not None and settled(record) else None
    for key, url in (("keep", keep), ("claim", links.claim), ("invite", links.invite)):
        if url:
            yield Entry(Kind.LINK, words(key, language), url)
