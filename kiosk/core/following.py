"""When an order is looked at once more at the POS, after its guest has gone, and what its state there means.

Only for a loyalty programme that is not the POS's own: nobody else tells it that an order was paid at the
counter, was voided there, or was given back.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from kiosk.core.order import Receipt, ReceiptState

UNPAID_FOR = timedelta(hours=36)
"""What nobody paid for so long is not fetched any more: what it spent is given back."""
PAID_FOR = timedelta(days=3)
"""So long after it was made a paid order may be given back, and its points with it."""
OFTEN, SELDOM = timedelta(minutes=1), timedelta(minutes=10)

_UNPAID = (ReceiptState.OPEN, ReceiptState.UNPAID)
_OVER = (ReceiptState.CANCELLED, ReceiptState.REFUNDED)


class Meaning(StrEnum):
    """What a look at the POS means for the programme."""

    NOTHING = "nothing"
    PAID = "paid"
    """It was paid at the counter: it earns."""
    OVER = "over"
    """It was voided, given back, or never paid: what it earned is taken back, what it spent is given back."""
    LEFT = "left"
    """It was paid for good: nobody looks any more."""


def due(unpaid: bool, age: timedelta, since: timedelta | None) -> bool:
    """Is it time to look? `since` the last look; None: there was none. Looks come further apart."""
    if since is None:
        return True
    return since >= (max(OFTEN, age / 10) if unpaid else max(SELDOM, age / 2))


def meaning(before: Receipt, now: Receipt | None, age: timedelta) -> Meaning:
    """`now`: what the POS says; None: it has no such order. An order from the future (negative `age`) is
    young: one of two clocks was wrong.
    """
    if now is None or now.state in _OVER:
        return Meaning.OVER
    if now.state in _UNPAID:
        return Meaning.OVER if age > UNPAID_FOR else Meaning.NOTHING
    if before.state in _UNPAID:
        return Meaning.PAID
    return Meaning.LEFT if age > PAID_FOR else Meaning.NOTHING
