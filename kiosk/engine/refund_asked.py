"""A refund as it is asked for: what it is, and the keys of its calls."""

from __future__ import annotations

import uuid
from datetime import datetime

from kiosk.core.money import zero
from kiosk.core.order import Receipt, Record
from kiosk.core.points_back import goods_of
from kiosk.core.refund import Refund, Sum, undoes_points


def key_of(order_key: str, purpose: str) -> str:
    """The key of a refund, or of one call for it: the same for ever, 36 characters."""
    return str(uuid.uuid5(uuid.UUID(order_key), purpose))


def giving_back(
    record: Record, receipt: Receipt, what: Sum, before: int, at: datetime, by: str, reason: str
) -> Refund:
    """The refund of a paid order. `receipt`: as the POS has it now; `before`: how many refunds it has had, so
    that two kiosks that are asked for the same thing at the same time ask with the same key.
    """
    order = record.order
    wanted = " ".join(map(str, what.lines)) or "all"
    return Refund(
        key=key_of(order.key, f"refund {before} {wanted}"),
        order_key=order.key,
        number=record.number,
        at=at,
        by=by,
        reason=reason,
        receipt=receipt,
        amount=what.amount,
        money=what.money,
        payment=record.payment if record.paid else None,
        line_ids=what.lines,
        whole=what.whole,
        points=undoes_points(record),
        spent=what.spent,
        gift=what.gift or None,
        goods=goods_of(order, what.lines),
        at_counter=not record.paid,
    )


def taking_back(record: Record, receipt: Receipt, at: datetime, by: str, reason: str) -> Refund:
    """The cancellation of an order that was not paid."""
    nothing = zero(record.order.quote.currency)
    return Refund(
        key=key_of(record.order.key, "take back"),
        order_key=record.order.key,
        number=record.number,
        at=at,
        by=by,
        reason=reason,
        receipt=receipt,
        amount=nothing,
        money=nothing,
        cancels=True,
        points=undoes_points(record),
        at_counter=True,
    )
