"""What Square has of a day: the kiosks' orders at the location, what was paid for them, what went back."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import datetime, timedelta

from kiosk.core.day import DayTotals, PosOrder
from kiosk.core.money import Money, total, zero
from pos_adapters.square.link import Link
from pos_adapters.square.order_answer import is_paid, notes_of, receipt_of
from pos_adapters.square.order_body import NUMBER
from pos_adapters.square.orders import Orders
from pos_adapters.square.payments import payments_between
from pos_adapters.square.reading import Doc, instant, minor, money_of, understood

_PAID_WITHIN = timedelta(days=1)
"""So long after the last order its payment may come, to be read with the others."""
_KEY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def day_totals(
    link: Link, orders: Orders, location_id: str, currency: str, first: datetime, until: datetime
) -> DayTotals:
    """See `kiosk.ports.pos.PosAdapter.day_totals`. A kiosk's orders have our notes and our key on them,
    whichever `source` it writes: those of Square's own till and of other applications have not.
    """
    ours = [order for order in orders.between(first, until) if _is_ours(order)]
    payments = payments_between(link, location_id, first, until + _PAID_WITHIN)
    takings: dict[str, list[Money]] = defaultdict(list)
    found = []
    for order in ours:
        mine = orders.payments(order, payments)
        with understood("orders/search"):
            back = sum(minor(one, "refunded_money") for one in mine)
            found.append(_pos_order(order, back))
            for one in mine if is_paid(order) else ():
                takings[_way(one)].append(money_of(one.get("total_money") or one["amount_money"]))
    return DayTotals(
        tuple(found),
        {way: total(amounts, currency) for way, amounts in sorted(takings.items())},
        total((order.refunded for order in found), currency),
    )


def _is_ours(order: Doc) -> bool:
    return bool(notes_of(order).get(NUMBER)) and _KEY.fullmatch(str(order.get("reference_id"))) is not None


def _pos_order(order: Doc, back: int) -> PosOrder:
    receipt = receipt_of(order, back)
    return PosOrder(
        receipt.id,
        str(order["reference_id"]),
        receipt.number,
        instant(order["created_at"]),
        receipt.total,
        receipt.state,
        receipt.refunded or zero(receipt.total.currency),
    )


def _way(payment: Doc) -> str:
    """Square's word: CARD, CASH, WALLET, EXTERNAL."""
    return str(payment.get("source_type") or "OTHER")
