"""Orders to be printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from kiosk.core.basket import Basket
from kiosk.core.menu import ServiceMode, TaxRow
from kiosk.core.money import Money, zero
from kiosk.core.order import Order, OrderLine, Payment, PaymentState, Receipt, ReceiptState, Record
from kiosk.core.pricing import Quote, QuoteDiscount, QuoteLine, QuoteTax
from kiosk.core.receipt import Issuer, Links

ISSUER = Issuer(
    {"ja": "おかわり食堂", "en": "Okawari Diner"}, "JP", timezone(timedelta(hours=9)), "T8700110005901"
)
CLAIM = "https://okawari.example.com/claim/4f0c1f0a9d"
LINKS = Links(claim=CLAIM)
KEEP = "https://okawari.example.com/receipt/128"


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


QUOTE = Quote(
    "JPY",
    (QuoteLine(1, yen(2430), yen(2430)), QuoteLine(2, yen(720), yen(720))),
    yen(3150),
    (QuoteDiscount("AKI200", {"ja": "秋のおかわり 200円引き", "en": "Autumn okawari"}, yen(200)),),
    (
        QuoteTax(
            (TaxRow("food", {"ja": "消費税"}, Decimal("0.10"), ServiceMode.EAT_IN),),
            yen(2070),
            (yen(206),),
            yen(2276),
        ),
        QuoteTax(
            (TaxRow("gift", {"ja": "消費税"}, Decimal("0.08"), reduced=True),), yen(625), (yen(49),), yen(674)
        ),
    ),
    yen(2950),
    True,
    zero("JPY"),
    zero("JPY"),
)
LINES = (
    OrderLine(
        "bowl",
        {
            "ja": "炙りチーズ明太もち豚カルビ丼とミニうどんのセット",
            "en": "Seared cheese and pork rib bowl with udon",
        },
        ({"ja": "ごはん大盛り", "en": "Large rice"}, {"ja": "みそ汁を豚汁に変更", "en": "Pork miso soup"}),
        1,
        yen(2430),
    ),
    OrderLine("gift", {"ja": "たい焼き", "en": "Taiyaki"}, (), 2, yen(720), reduced=True),
)


def paid(language: str = "ja") -> Record:
    """An order that was paid by card: number 128, ￥2,950."""
    order = Order(
        key="7f1c1c80-8d3f-4a60-8f16-1f6d8a0b1c11",
        number="901",
        created_at=datetime(2026, 11, 16, 3, 30, tzinfo=UTC),
        language=language,
        basket=Basket(ServiceMode.EAT_IN),
        quote=QUOTE,
        lines=LINES,
        method="card",
        table="5",
    )
    receipt = Receipt("r", "128", QUOTE.total, ReceiptState.PAID, url=KEEP)
    payment = Payment("p", PaymentState.APPROVED, QUOTE.due, masked="•••• 4242")
    return Record(order, receipt=receipt, payment=payment)


def to_be_paid(language: str = "ja") -> Record:
    """The same, to be paid at the counter."""
    record = paid(language)
    assert record.receipt is not None
    receipt = replace(record.receipt, state=ReceiptState.UNPAID)
    return replace(record, order=replace(record.order, method="counter"), receipt=receipt, payment=None)
