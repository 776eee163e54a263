"""The receipt as data."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from kiosk.core.basket import Basket
from kiosk.core.menu import ServiceMode, TaxRow
from kiosk.core.money import Money, zero
from kiosk.core.order import Order, OrderLine, Payment, PaymentState, Receipt, ReceiptState, Record
from kiosk.core.pricing import Quote, QuoteDiscount, QuoteLine, QuoteTax
from kiosk.core.receipt import Entry, Issuer, Kind, receipt, settled

TOKYO = timezone(timedelta(hours=9))
ISSUER = Issuer({"ja": "おかわり", "en": "Okawari"}, "JP", TOKYO, "T8700110005901")
TEN = TaxRow("food", {"ja": "消費税"}, Decimal("0.10"), ServiceMode.EAT_IN)
EIGHT = TaxRow("gift", {"ja": "消費税"}, Decimal("0.08"), reduced=True)


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


def cents(minor: int) -> Money:
    return Money(minor, "USD")


def the_design() -> Quote:
    """The order of the design: 2,430 at 10 %, 720 at 8 %, 200 off."""
    return Quote(
        "JPY",
        (QuoteLine(1, yen(2430), yen(2430)), QuoteLine(2, yen(720), yen(720))),
        yen(3150),
        (QuoteDiscount("AKI200", {"ja": "秋のおかわり 200円引き", "en": "Autumn okawari"}, yen(200)),),
        (
            QuoteTax((TEN,), yen(2070), (yen(206),), yen(2276)),
            QuoteTax((EIGHT,), yen(625), (yen(49),), yen(674)),
        ),
        yen(2950),
        True,
        zero("JPY"),
        zero("JPY"),
    )


LINES = (
    OrderLine(
        "burger", {"ja": "バーガー", "en": "Burger"}, ({"ja": "わさび", "en": "Wasabi"},), 1, yen(2430)
    ),
    OrderLine("gift", {"ja": "たい焼き", "en": "Taiyaki"}, (), 2, yen(720), reduced=True),
)


def record(quote: Quote, **changes: object) -> Record:
    order = Order(
        key="k",
        number="901",
        created_at=datetime(2026, 11, 16, 3, 30, tzinfo=UTC),
        language="ja",
        basket=Basket(ServiceMode.EAT_IN),
        quote=quote,
        lines=LINES,
        method="card",
    )
    placed = Receipt("r", "128", quote.total, ReceiptState.PAID)
    payment = Payment("p", PaymentState.APPROVED, quote.due, masked="•••• 4242")
    return replace(Record(order, receipt=placed, payment=payment), **changes)


def said(entries: tuple[Entry, ...], kind: Kind) -> list[tuple[str, str, int | None]]:
    return [(e.text, e.value, e.amount.minor if e.amount else None) for e in entries if e.kind is kind]


def test_a_simplified_qualified_invoice_has_all_the_law_asks_for() -> None:
    entries = receipt(record(the_design()), ISSUER, "ja")
    assert said(entries, Kind.ISSUER) == [("おかわり", "", None)]
    assert ("登録番号", "T8700110005901", None) in said(entries, Kind.FACT)
    assert said(entries, Kind.TITLE) == [("レシート（適格簡易請求書）", "", None)]
    assert next(e.when for e in entries if e.when) == datetime(2026, 11, 16, 12, 30, tzinfo=TOKYO)
    assert said(entries, Kind.ITEM) == [("バーガー", "", 2430), ("たい焼き ※", "×2", 720)]
    assert said(entries, Kind.DETAIL) == [("わさび", "", None)]
    assert said(entries, Kind.BASE) == [("10%対象", "", 2276), ("※ 8%対象", "", 674)]
    assert said(entries, Kind.TAX) == [("（内消費税）", "", 206), ("（内消費税）", "", 49)]
    assert said(entries, Kind.NOTE) == [("※は軽減税率の対象です", "", None)]


def test_the_figures_add_up_from_top_to_bottom() -> None:
    entries = receipt(record(the_design()), ISSUER, "en")
    assert said(entries, Kind.SUBTOTAL) == [("Subtotal", "", 3150)]
    assert said(entries, Kind.DISCOUNT) == [("Autumn okawari", "", -200)]
    assert said(entries, Kind.TOTAL) == [("Total", "", 2950)]
    assert said(entries, Kind.PAID) == [("Card", "•••• 4242", 2950)]


def test_before_it_is_paid_it_is_no_invoice() -> None:
    unpaid = record(the_design(), payment=None)
    assert not settled(unpaid)
    entries = receipt(unpaid, ISSUER, "ja")
    assert said(entries, Kind.TITLE) == [("ご注文の控え（お支払い前）", "", None)]
    assert said(entries, Kind.PAID) == [("お支払い", "", 2950)]


def test_an_issuer_without_a_number_gives_a_plain_receipt() -> None:
    entries = receipt(record(the_design()), replace(ISSUER, tax_number=None), "ja")
    assert said(entries, Kind.TITLE) == [("レシート", "", None)]
    assert not any(e.text == "登録番号" for e in entries)


def test_points_paid_as_money_do_not_touch_the_tax() -> None:
    quote = replace(the_design(), points=yen(300))
    entries = receipt(record(quote), ISSUER, "ja")
    assert said(entries, Kind.TAX) == [("（内消費税）", "", 206), ("（内消費税）", "", 49)]
    assert said(entries, Kind.POINTS) == [("ポイント利用", "", -300)]
    assert said(entries, Kind.PAID) == [("クレジットカード", "•••• 4242", 2650)]


def test_the_kiosks_own_number_stays_the_guests_where_it_was_promised() -> None:
    promised = receipt(record(the_design(), promised=True), ISSUER, "ja")
    assert said(promised, Kind.NUMBER) == [("ご注文番号", "901", None)]
    known = receipt(record(the_design()), ISSUER, "ja")
    assert said(known, Kind.NUMBER) == [("ご注文番号", "128", None)]


def test_in_texas_each_tax_stands_by_itself() -> None:
    state = TaxRow("prepared", {"en": "State tax"}, Decimal("0.0625"))
    city = TaxRow("prepared", {"en": "City tax"}, Decimal("0.02"))
    quote = Quote(
        "USD",
        (QuoteLine(1, cents(1000), cents(1000)), QuoteLine(2, cents(250), cents(250))),
        cents(1250),
        (),
        (
            QuoteTax((state, city), cents(1000), (cents(63), cents(20)), cents(1083)),
            QuoteTax((), cents(250), (), cents(250)),
        ),
        cents(1333),
        False,
        zero("USD"),
        zero("USD"),
    )
    entries = receipt(record(quote), Issuer({"en": "Okawari"}, "US", TOKYO), "en")
    assert said(entries, Kind.TAX) == [("State tax 6.25%", "", 63), ("City tax 2%", "", 20)]
    assert said(entries, Kind.BASE) == []
    assert said(entries, Kind.TOTAL) == [("Total", "", 1333)]
    assert said(entries, Kind.TITLE) == [("Receipt", "", None)]


def test_in_a_set_with_two_rates_the_parts_at_the_reduced_one_are_marked() -> None:
    parts = ({"ja": "バーガー"}, {"ja": "わさび"}, {"ja": "ビール"})
    line = OrderLine("set", {"ja": "ビールセット"}, parts, 1, yen(2430), marked=(0,))
    made = record(the_design())
    made = replace(made, order=replace(made.order, lines=(line,)))
    entries = receipt(made, ISSUER, "ja")
    assert [e.text for e in entries if e.kind is Kind.DETAIL] == ["バーガー ※", "わさび", "ビール"]
    assert [e.text for e in entries if e.kind is Kind.ITEM] == ["ビールセット"]
    assert [e.text for e in entries if e.kind is Kind.NOTE] == ["※は軽減税率の対象です"]


def test_the_name_that_is_called_stands_by_the_number() -> None:
    made = record(the_design())
    named = replace(made, order=replace(made.order, name="さくら"))
    assert ("お名前", "さくら", None) in said(receipt(named, ISSUER, "ja"), Kind.FACT)
    assert "お名前" not in [e.text for e in receipt(made, ISSUER, "ja")]
