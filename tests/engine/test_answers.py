"""What of an adapter's answer is kept: codes on the screen, cards, pages."""

from dataclasses import replace

import pytest

from kiosk.core.order import Payment, PaymentState, Receipt, ReceiptState, Record
from kiosk.engine import answers
from tests.engine.fakes import a_draft, yen

WAITING = Payment("pay-1", PaymentState.PENDING, yen(500))


@pytest.mark.parametrize(
    ("masked", "kept"),
    [
        ("VISA •••• 4242", "VISA •••• 4242"),
        ("424242 •••••• 4242", "424242 •••••• 4242"),
        ("QUICPay", "QUICPay"),
        ("4242424242424242", None),
        ("4242 4242 424•", None),
        ("VISA\n•••• 4242", None),
        ("•" * 41, None),
    ],
)
def test_no_number_of_a_card_is_kept_whole(masked: str, kept: str | None) -> None:
    before = Record(a_draft())
    paid = replace(WAITING, state=PaymentState.APPROVED, masked=masked)
    after = answers.record(before, replace(before, payment=paid))
    assert after.payment == replace(paid, masked=kept)


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("https://pay.example/8Kd2", "https://pay.example/8Kd2"),
        ("00020101021229", "00020101021229"),
        (None, None),
        ("", None),
        ("x" * 1001, None),
        ("pay\x1b[2J", None),
    ],
)
def test_a_payments_code_is_one_that_a_phone_can_read(code: str | None, kept: str | None) -> None:
    before = Record(a_draft())
    after = answers.record(before, replace(before, payment=replace(WAITING, code=code)))
    assert after.payment == replace(WAITING, code=kept)


HERE = Receipt("r-1", "101", yen(500), ReceiptState.PAID)


@pytest.mark.parametrize(
    ("said", "pages", "shown"),
    [
        ("https://pos.example/r/8Kd2", None, "https://pos.example/r/8Kd2"),
        ("https://pos.example/r/8Kd2", "https://shop.example", "https://pos.example/r/8Kd2"),
        ("http://127.0.0.1:8788/r/8Kd2?l=ja", None, None),  # no phone gets there
        ("http://127.0.0.1:8788/r/8Kd2?l=ja", "https://shop.example", "https://shop.example/r/8Kd2?l=ja"),
        ("http://LOCALHOST", "https://shop.example/pos/", "https://shop.example/pos/"),
        ("/r/8Kd2", "https://shop.example/pos", "https://shop.example/pos/r/8Kd2"),
        ("/r/8Kd2", None, None),
        ("javascript:alert(1)", "https://shop.example", None),
        ("http://localhost.example/r", None, "http://localhost.example/r"),
        (None, "https://shop.example", None),
    ],
)
def test_a_receipts_page_is_one_that_a_phone_reaches(
    said: str | None, pages: str | None, shown: str | None
) -> None:
    before = Record(a_draft())
    after = answers.record(before, replace(before, receipt=replace(HERE, url=said)), pages)
    assert after.receipt == replace(HERE, url=shown)
    assert answers.record(before, after, pages) == after
