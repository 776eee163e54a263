"""What staff settled by hand is closed: it stays in the outbox, and the journal says who did it and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from kiosk.core.order import Closed, End, PaymentState, ReceiptState, Record


def closed(record: Record, now: datetime, because: str, by: str | None) -> Record | None:
    """The order as it ended by hand, or None where a machine still works on it or it has ended: then nobody
    shall get in between.
    """
    if not record.stuck:
        return None
    return replace(record, end=End.BY_STAFF, closed=Closed(now, because, by))


def remains(record: Record) -> Iterator[str]:
    """What no machine does any more for an order that is closed, for staff to look at."""
    payment, receipt = record.payment, record.receipt
    if payment is not None and payment.state is PaymentState.APPROVED:
        yield "the guest's payment was taken, and is not given back"
    elif payment is not None and payment.state is PaymentState.PENDING:
        yield "nobody asks the terminal any more how the payment ended"
    if receipt is None:
        yield "the order is not sent to the POS any more"
    elif receipt.state is ReceiptState.OPEN:
        yield f"the POS keeps it as number {receipt.number}, open"
    if record.holds and not record.redeemed:
        yield "the points set aside for it are not given back by the kiosk"
