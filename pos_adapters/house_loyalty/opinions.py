"""What guests say of their orders on the member pages, also for the kiosk's journal."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update

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


def put(call: Call, ref: str, score: int, words: str) -> None:
    """Keep what a guest says of an order, 1 to 5; a second time it takes the place of the first."""
    call.alone(f"feedback {ref}")
    values = {"score": score, "words": words, "at": call.now}
    if call.c.execute(update(feedback).where(feedback.c.order_ref == ref).values(**values)).rowcount == 0:
        call.c.execute(feedback.insert(), {"order_ref": ref, **values})
