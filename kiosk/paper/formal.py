"""Papers that are asked for at the counter: a 領収書 with addressee and proviso, and the receipt of a return.

Both say by tax rate what the money was for, with the issuer's number: with it a 領収書 is a qualified
invoice, a return's receipt a qualified return invoice. Outside Japan a plain copy of the receipt serves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from kiosk.core.frozen import frozen
from kiosk.core.menu import plain
from kiosk.core.money import Money, zero
from kiosk.core.order import Order, Record
from kiosk.core.paper import Align, Columns, Document, Row, Rule, Size, Space, Text, reprinted
from kiosk.core.pricing import QuoteTax
from kiosk.core.receipt import Issuer, gift_masked, reduced_sign, words
from kiosk.core.returned import Returned, left_of
from kiosk.core.tax import rate_percent
from kiosk.paper.receipt import receipt_document
from kiosk.paper.words import money, when_text

LONGEST_NAME, LONGEST_PROVISO = 60, 60

_WORDS = {
    "title": {"ja": "領収書", "en": "Receipt", "es": "Recibo"},
    "copy": {"ja": "レシート（控え）", "en": "RECEIPT COPY", "es": "COPIA DEL RECIBO"},
    "for": {"ja": "但し {} として", "en": "For: {}", "es": "Por: {}"},
    "by": {"ja": "{}利用", "en": "Paid by {}", "es": "Pagado con {}"},
    "and": {"ja": "・", "en": ", ", "es": ", "},
    "received": {"ja": "上記正に領収いたしました", "en": "Received with thanks", "es": "Recibido, gracias"},
    "parts": {"ja": "内訳", "en": "Of which", "es": "Desglose"},
    "order": {"ja": "注文番号", "en": "Order", "es": "Pedido"},
    "bought": {"ja": "お買上げ日", "en": "Bought", "es": "Comprado"},
    "return": {"ja": "返金レシート", "en": "Return receipt", "es": "Recibo de devolución"},
    "return_invoice": {"ja": "返金レシート（適格返還請求書）", "en": "Return receipt", "es": "Devolución"},
    "cancelled": {"ja": "ご注文の取消", "en": "Order cancelled", "es": "Pedido cancelado"},
    "given_back": {"ja": "返金額", "en": "Refunded", "es": "Devuelto"},
    "in_money": {"ja": "お支払い方法へ返金", "en": "The way it was paid", "es": "Como se pagó"},
    "in_points": {"ja": "ポイントへ返却", "en": "In points", "es": "En puntos"},
    "count": {"ja": "{}ポイント", "en": "{} points", "es": "{} puntos"},
    "points_later": {
        "ja": "ポイントは、残りのご注文の返金時に戻ります。",
        "en": "The points come back when the rest of the order is refunded.",
        "es": "Los puntos vuelven cuando se devuelva el resto del pedido.",
    },
}
PROVISO = {"ja": "お食事代", "en": "Food and drinks", "es": "Comida y bebida"}
"""What stands after 但し where nothing else is wished for."""


@frozen
class Wish:
    """What somebody wants on a 領収書; both may stay empty (上様 is not put in their place)."""

    addressee: str = ""
    proviso: str = ""


def _word(key: str, language: str) -> str:
    return plain(_WORDS[key], language)


def formal_document(
    record: Record,
    issuer: Issuer,
    language: str,
    wish: Wish,
    at: datetime,
    gone: Sequence[Returned] = (),
    again: bool = False,
) -> Document:
    """A 領収書 over what the guest paid and did not get back; outside Japan a copy of the receipt. `at`: when
    it is issued; `again`: it is not the first for this order. Under the proviso stands what it was paid by,
    unless that was the counter's till: a 領収書 that does not name the credit card counts as one for cash,
    which from ￥50,000 on needs a revenue stamp.
    """
    if issuer.country != "JP":
        copy = receipt_document(record, issuer, language)
        head = Text(_word("copy", language), Size.LARGE, True, Align.CENTER)
        made = Document((head, *_to(wish, language), *copy.rows), language)
    else:
        made = Document(tuple(_formal(record, issuer, language, wish, at, gone)), language)
    return reprinted(made) if again else made


def received(order: Order, gone: Sequence[Returned] = ()) -> Money:
    """What an order was paid with in money, a gift card's too, and what of that was not given back."""
    paid = order.quote.spent
    for each in gone:
        paid -= each.money + each.gift
    return paid


def _to(wish: Wish, language: str) -> Iterator[Row]:
    if wish.addressee:
        honoured = f"{wish.addressee} 様" if language == "ja" else wish.addressee
        yield Text(honoured[: LONGEST_NAME + 2], Size.LARGE, True)
        yield Rule()


def _formal(
    record: Record, issuer: Issuer, language: str, wish: Wish, at: datetime, gone: Sequence[Returned]
) -> Iterator[Row]:
    order = record.order
    ways = tuple(_ways(record, gone, language))
    yield Text(_word("title", language), Size.HUGE, True, Align.CENTER)
    yield Columns("", when_text(at.astimezone(issuer.zone), language), size=Size.SMALL)
    yield Space()
    yield from _to(wish, language)
    sum_said = money(received(order, gone), language) + ("−" if language == "ja" else "")
    yield Text(sum_said, Size.HUGE, True, Align.CENTER)
    proviso = wish.proviso[:LONGEST_PROVISO] or plain(PROVISO, language)
    yield Text(_word("for", language).format(proviso))
    named = [way for way, till, _, _ in ways if not till]
    if named:
        yield Text(_word("by", language).format(_word("and", language).join(named)))
    yield Text(_word("received", language))
    yield Rule()
    yield Text(_word("parts", language), Size.SMALL, True)
    yield from _rates(left_of(order, gone), language)
    if order.quote.points:
        yield Columns(words("points", language), money(-order.quote.points, language), size=Size.SMALL)
    for way, _, number, amount in ways:
        yield Columns(f"{way} {number}".strip(), money(amount, language), size=Size.SMALL)
    yield from _about(record, issuer, language)


def _ways(record: Record, gone: Sequence[Returned], language: str) -> Iterator[tuple[str, bool, str, Money]]:
    """What it was paid by: its name, whether it is the counter's till, the number's last signs, how much is
    left of it.
    """
    order = record.order
    gift, due = order.quote.gift or zero(order.quote.currency), order.quote.due
    for each in gone:
        gift, due = gift - each.gift, due - each.money
    if gift:
        yield words("gift", language), False, gift_masked(record), gift
    if due:
        yield words(order.method, language), order.method == "counter", _masked(record), due


def _masked(record: Record) -> str:
    return (record.payment.masked or "") if record.payment is not None else ""


def _rates(rows: Sequence[QuoteTax], language: str) -> Iterator[Row]:
    """By rate: what falls to it, and the tax in that."""
    for row in rows:
        if not row.taxes:
            yield Columns(words("untaxed", language), money(row.gross, language), size=Size.SMALL)
            continue
        rate = rate_percent(sum((tax.rate for tax in row.taxes), Decimal(0)))
        mark = f"{reduced_sign(language)} " if any(tax.reduced for tax in row.taxes) else ""
        said = mark + words("at_rate", language).format(rate)
        yield Columns(said, money(row.gross, language), size=Size.SMALL)
        yield Columns(words("tax_within", language), money(row.tax, language), size=Size.SMALL, indent=True)


def _about(record: Record, issuer: Issuer, language: str) -> Iterator[Row]:
    if any(line.reduced or line.marked for line in record.order.lines):
        yield Text(words("mark", language), Size.SMALL)
    yield Rule()
    bought = when_text(record.order.created_at.astimezone(issuer.zone), language)
    yield Columns(_word("order", language), record.number, size=Size.SMALL)
    yield Columns(_word("bought", language), bought, size=Size.SMALL)
    yield Text(plain(issuer.name, language), Size.LARGE, True)
    if issuer.tax_number:
        yield Columns(words("tax_number", language), issuer.tax_number, size=Size.SMALL)


def return_document(
    record: Record, issuer: Issuer, language: str, what: Returned, at: datetime, cancelled: bool = False
) -> Document:
    """The receipt of a return, or of a cancellation, for the guest."""
    return Document(tuple(_return(record, issuer, language, what, at, cancelled)), language)


def _return(
    record: Record, issuer: Issuer, language: str, what: Returned, at: datetime, cancelled: bool
) -> Iterator[Row]:
    invoice = issuer.country == "JP" and issuer.tax_number and not cancelled
    title = "cancelled" if cancelled else "return_invoice" if invoice else "return"
    yield Text(plain(issuer.name, language), Size.HUGE, True, Align.CENTER)
    if issuer.tax_number:
        yield Columns(words("tax_number", language), issuer.tax_number, size=Size.SMALL)
    yield Text(_word(title, language), Size.LARGE, True, Align.CENTER)
    yield Columns(words("date", language), when_text(at.astimezone(issuer.zone), language), size=Size.SMALL)
    bought = when_text(record.order.created_at.astimezone(issuer.zone), language)
    yield Columns(_word("order", language), record.number, size=Size.SMALL)
    yield Columns(_word("bought", language), bought, size=Size.SMALL)
    yield Rule()
    for line in what.lines:
        mark = f" {reduced_sign(language)}" if line.reduced else ""
        times = f"×{line.quantity}" if line.quantity > 1 else ""
        amount = "" if cancelled else money(-line.amount, language)
        yield Columns(plain(line.name, language) + mark, amount, times, bold=True)
    if not cancelled:
        yield from _given_back(record, language, what)


def _given_back(record: Record, language: str, what: Returned) -> Iterator[Row]:
    yield Rule()
    yield from _rates([_negative(row) for row in what.taxes], language)
    yield Columns(_word("given_back", language), money(-what.amount, language), size=Size.LARGE, bold=True)
    in_points = what.amount - what.money - what.gift
    if what.money:
        method = words(record.order.method, language)
        said = _word("in_money", language) if record.order.method == "counter" else method
        yield Columns(said, money(what.money, language), _masked(record), size=Size.SMALL)
    if what.gift:
        yield Columns(
            f"{words('gift', language)} {gift_masked(record)}", money(what.gift, language), size=Size.SMALL
        )
    if in_points:
        count = _word("count", language).format(what.points) if what.points else ""
        yield Columns(_word("in_points", language), money(in_points, language), count, size=Size.SMALL)
        if what.points == 0:
            yield Text(_word("points_later", language), Size.SMALL)
    if any(line.reduced or line.marked for line in what.lines):
        yield Text(words("mark", language), Size.SMALL)


def _negative(row: QuoteTax) -> QuoteTax:
    def minus(amount: Money) -> Money:
        return -amount

    return QuoteTax(row.taxes, minus(row.net), tuple(map(minus, row.amounts)), minus(row.gross))
