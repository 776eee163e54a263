"""What is known of an order only grows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.money import Money
from kiosk.core.order import Receipt, ReceiptState, latest

OPEN = Receipt("r1", "101", Money(800, "JPY"), ReceiptState.OPEN)


@pytest.mark.parametrize(
    ("known", "answer", "taken"),
    [
        (ReceiptState.OPEN, ReceiptState.PAID, True),
        (ReceiptState.PAID, ReceiptState.OPEN, False),
        (ReceiptState.PAID, ReceiptState.PAID, True),
        (ReceiptState.READY, ReceiptState.PAID, False),
        (ReceiptState.UNPAID, ReceiptState.CANCELLED, True),
        (ReceiptState.REFUNDED, ReceiptState.PAID, False),
    ],
)
def test_an_answer_that_was_overtaken_takes_nothing_back(
    known: ReceiptState, answer: ReceiptState, taken: bool
) -> None:
    before, after = replace(OPEN, state=known), replace(OPEN, state=answer, wait_minutes=5)
    assert latest(before, after) is (after if taken else before)
