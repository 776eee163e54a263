"""What guests said of their orders on the member pages, for the kiosk's journal."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from kiosk.ports.loyalty import Opinion
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.tables import feedback, orders


def since(call: Call, moment: datetime, shop: str) -> list[Opinion]:
    """Opinions of a shop's orders, oldest first. An order from before its key was kept has none."""
    query = (
        select(feedback.c.at, feedback.c.score, orders.c.receipt)
        .join(orders, orders.c.ref == feedback.c.order_ref)
        .where(feedback.c.at >= moment, orders.c.ref.startswith(f"{shop}:", autoescape=True))
        .order_by(feedback.c.at, feedback.c.order_ref)
    )
    return [
        Opinion(row.receipt["key"], row.at, row.score)
        for row in call.all(query)
        if row.receipt and "key" in row.receipt
    ]
