"""What of an adapter's answer is kept for a code on the screen."""

from dataclasses import replace

import pytest

from kiosk.core.order import Payment, PaymentState, Record
from kiosk.engine import answers
from tests.engine.fakes import a_draft, yen

WAITING = Payment("pay-1", PaymentState.PENDING, yen(500))


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
