"""When an order is looked at once more at the POS, and what its state there means."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.core.following import PAID_FOR, UNPAID_FOR, Meaning, due, meaning
from kiosk.core.money import Money
from kiosk.core.order import Receipt, ReceiptState

UNPAID = Receipt("r1", "101", Money(800, "JPY"), ReceiptState.UNPAID)
PAID = replace(UNPAID, state=ReceiptState.PAID)
SOON = timedelta(minutes=20)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("before", "state", "age", "means"),
    [
        (UNPAID, ReceiptState.UNPAID, SOON, Meaning.NOTHING),
        (UNPAID, ReceiptState.OPEN, SOON, Meaning.NOTHING),
        (UNPAID, ReceiptState.PAID, SOON, Meaning.PAID),
        (UNPAID, ReceiptState.READY, SOON, Meaning.PAID),
        (UNPAID, ReceiptState.PAID, UNPAID_FOR * 2, Meaning.PAID),
        (UNPAID, ReceiptState.CANCELLED, SOON, Meaning.OVER),
        (UNPAID, ReceiptState.REFUNDED, SOON, Meaning.OVER),
        (UNPAID, None, SOON, Meaning.OVER),
        (UNPAID, ReceiptState.UNPAID, UNPAID_FOR + SOON, Meaning.OVER),
        (UNPAID, ReceiptState.UNPAID, -1000 * DAY, Meaning.NOTHING),
        (PAID, ReceiptState.PAID, SOON, Meaning.NOTHING),
        (PAID, ReceiptState.PAID, -1000 * DAY, Meaning.NOTHING),
        (PAID, ReceiptState.READY, PAID_FOR + SOON, Meaning.LEFT),
        (PAID, ReceiptState.REFUNDED, PAID_FOR + SOON, Meaning.OVER),
    ],
)
def test_what_a_look_means(
    before: Receipt, state: ReceiptState | None, age: timedelta, means: Meaning
) -> None:
    now = None if state is None else replace(before, state=state)
    assert meaning(before, now, age) is means


def looks(unpaid: bool, until: timedelta) -> int:
    """How often an order is looked at, a round a minute."""
    count, last, age = 0, None, timedelta(0)
    while age < until:
        if due(unpaid, age, None if last is None else age - last):
            count, last = count + 1, age
        age += timedelta(minutes=1)
    return count


def test_looks_come_further_apart() -> None:
    assert looks(True, timedelta(minutes=10)) == 10
    assert looks(True, UNPAID_FOR) < 80
    assert looks(False, timedelta(hours=1)) <= 5
    assert looks(False, PAID_FOR) < 15
