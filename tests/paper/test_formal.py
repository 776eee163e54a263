"""領収書 and the receipt of a return, reckoned by hand."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.core.gift import GiftCard
from kiosk.core.money import Money
from kiosk.core.order import Order, Payment, PaymentState, Receipt, ReceiptState, Record
from kiosk.core.paper import Columns, Document, Mark, Text
from kiosk.core.pricing import paid_by
from kiosk.core.receipt import Issuer
from kiosk.core.refund import Earlier
from kiosk.core.returned import returned
from kiosk.paper.draw import draw
from kiosk.paper.formal import Wish, formal_document, received, return_document
from tests.core.test_refund import NOON, an_order, yen
from tests.paper.samples import ISSUER

ISSUED = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
WISH = Wish("株式会社みどり商事", "会議費")
BEER = Earlier("k", yen(594), yen(594), (3,), False)


def a_record(order: Order | None = None) -> Record:
    order = order or an_order()
    payment = Payment("p", PaymentState.APPROVED, order.quote.due, masked="VISA •••• 4242")
    return Record(order, Receipt("r", "128", yen(1080), ReceiptState.PAID), payment)


def said(document: Document) -> list[str]:
    """Every row in a line: "left right"."""
    found = []
    for row in document.rows:
        if isinstance(row, Text | Mark):
            found.append(row.text)
        elif isinstance(row, Columns):
            found.append(f"{row.left} {row.right}".strip())
    return found


def test_it_says_for_whom_for_what_and_how_much_by_rate() -> None:
    made = formal_document(a_record(), ISSUER, "ja", WISH, ISSUED)
    rows = said(made)
    assert rows[0] == "領収書" and "株式会社みどり商事 様" in rows and "但し 会議費 として" in rows
    assert "￥1,080−" in rows
    assert "※ 8%対象 ￥486" in rows and "10%対象 ￥594" in rows
    taxes = [row for row in rows if row.startswith("（内消費税）")]
    assert taxes == ["（内消費税） ￥36", "（内消費税） ￥54"]
    assert "クレジットカード VISA •••• 4242 ￥1,080" in rows and "登録番号 T8700110005901" in rows
    assert draw(made).startswith(b"\x89PNG")


def test_without_a_wish_nobody_is_named() -> None:
    rows = said(formal_document(a_record(), ISSUER, "ja", Wish(), ISSUED))
    assert "但し お食事代 として" in rows and not any(row.endswith(" 様") for row in rows)


def test_it_is_over_what_was_paid_in_money_and_not_given_back() -> None:
    """¥80 of ¥1,080 were points, ¥594 of beer went back: ¥406 are left, all of it at 8 %."""
    order = an_order(points=80)
    gone = [returned(order, [BEER], BEER)]
    rows = said(formal_document(a_record(order), ISSUER, "ja", WISH, ISSUED, gone))
    assert "￥406−" in rows and "※ 8%対象 ￥486" in rows and "ポイント利用 −￥80" in rows
    assert not any(row.startswith("10%") for row in rows)


def test_what_it_was_paid_by_stands_under_the_proviso() -> None:
    """Without that a card's 領収書 would count as one for cash. At the counter's till nobody here knows."""
    rows = said(formal_document(a_record(), ISSUER, "ja", WISH, ISSUED))
    assert rows[rows.index("但し 会議費 として") + 1] == "クレジットカード利用"
    till = a_record(replace(an_order(), method="counter"))
    assert not any("利用" in row for row in said(formal_document(till, ISSUER, "ja", WISH, ISSUED)))


@pytest.mark.parametrize(
    ("balance", "by", "ways"),
    [
        (5000, "ギフトカード利用", ["ギフトカード •••• 1234 ￥1,080"]),
        (
            80,
            "ギフトカード・クレジットカード利用",
            ["ギフトカード •••• 1234 ￥80", "クレジットカード ￥1,000"],
        ),
    ],
)
def test_a_gift_card_pays_the_amount_too(balance: int, by: str, ways: list[str]) -> None:
    order = an_order()
    card = GiftCard("g-1", "•••• 1234", yen(balance))
    order = replace(order, basket=order.basket.with_gift(card), quote=paid_by(order.quote, card))
    rows = said(formal_document(Record(order), ISSUER, "ja", WISH, ISSUED))
    assert "￥1,080−" in rows and by in rows and [way for way in ways if way not in rows] == []


def test_what_went_back_to_a_gift_card_is_taken_off_too() -> None:
    order = an_order()
    card = GiftCard("g-1", "•••• 1234", yen(5000))
    order = replace(order, basket=order.basket.with_gift(card), quote=paid_by(order.quote, card))
    gone = [returned(order, [replace(BEER, money=yen(0))], replace(BEER, money=yen(0)))]
    assert received(order, gone) == yen(486)
    assert "ギフトカード •••• 1234 ￥486" in said(
        formal_document(Record(order), ISSUER, "ja", WISH, ISSUED, gone)
    )


def test_the_second_one_is_marked() -> None:
    made = formal_document(a_record(), ISSUER, "ja", WISH, ISSUED, again=True)
    assert made.rows[0] == Mark("再発行")


def test_outside_japan_it_is_a_copy_of_the_receipt() -> None:
    issuer = Issuer({"en": "Okawari Diner"}, "US", ISSUER.zone)
    rows = said(formal_document(a_record(), issuer, "en", Wish("Green Trading Inc."), ISSUED))
    assert rows[:2] == ["RECEIPT COPY", "Green Trading Inc."] and "Total ¥1,080" in rows


def test_a_return_keeps_the_rates_of_its_order() -> None:
    order = an_order()
    rows = said(return_document(a_record(order), ISSUER, "ja", returned(order, [BEER], BEER), ISSUED))
    assert "返金レシート（適格返還請求書）" in rows and "登録番号 T8700110005901" in rows
    assert "10%対象 −￥594" in rows and "（内消費税） −￥54" in rows
    assert "返金額 −￥594" in rows and "クレジットカード ￥594" in rows
    assert not any("8%" in row for row in rows)


def test_points_that_went_back_are_said_apart() -> None:
    """The burger after the beer: ¥406 in money, ¥80 in points."""
    order = an_order(points=80)
    rest = Earlier("l", yen(486), yen(406), (), True)
    what = returned(order, [BEER, rest], rest)
    assert [line.item_id for line in what.lines] == ["burger"]
    rows = said(return_document(a_record(order), ISSUER, "ja", what, ISSUED))
    assert "返金額 −￥486" in rows and "クレジットカード ￥406" in rows and "ポイントへ返却 ￥80" in rows


@pytest.mark.parametrize(
    ("language", "points", "rows"),
    [
        ("ja", 80, ["ポイントへ返却 ￥80", "80ポイント"]),
        ("en", 80, ["In points ¥80", "80 points"]),
        ("en", 0, ["In points ¥80", "The points come back when the rest of the order is refunded."]),
        ("ja", 0, ["ポイントは、残りのご注文の返金時に戻ります。"]),
    ],
)
def test_the_guest_reads_how_many_points_came_back_or_that_they_follow(
    language: str, points: int, rows: list[str]
) -> None:
    order = an_order(points=80)
    rest = Earlier("l", yen(486), yen(406), (1,), False)
    what = replace(returned(order, [rest], rest), points=points)
    document = return_document(a_record(order), ISSUER, language, what, ISSUED)
    printed = [*said(document), *(row.side for row in document.rows if isinstance(row, Columns))]
    assert [row for row in rows if row not in printed] == []


def test_a_cancelled_order_gives_nothing_back() -> None:
    order = replace(an_order(), created_at=NOON)
    nothing = Earlier("k", Money(0, "JPY"), Money(0, "JPY"), (), True)
    what = returned(order, [nothing], nothing)
    rows = said(return_document(a_record(order), ISSUER, "ja", what, ISSUED, cancelled=True))
    assert "ご注文の取消" in rows and not any("返金" in row for row in rows)
