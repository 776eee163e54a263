"""What the guest's telephone shows of an order: a document of names and amounts, kept with the order.

    {"key": "…", "number": "123", "mode": "eat_in", "language": "ja",
     "lines": [{"name": {"ja": …}, "details": [{…}], "quantity": 2, "amount": 980, "reduced": false}],
     "discounts": [{"name": {…}, "amount": 100}], "taxes": [{"rates": ["10"], "gross": 1960, "tax": 178}],
     "included": true, "points": 0, "total": 1860}

Amounts are integer minor units. It says nothing about who ordered.
"""

from __future__ import annotations

from typing import Any

from kiosk.core.order import Order, OrderLine, Receipt
from kiosk.core.pricing import QuoteTax
from kiosk.core.tax import rate_percent


def document(order: Order, receipt: Receipt) -> dict[str, Any]:
    quote = order.quote
    return {
        "key": order.key,
        "number": receipt.number,
        "mode": order.basket.mode.value,
        "language": order.language,
        "lines": [_line(line) for line in order.lines],
        "discounts": [{"name": dict(off.name), "amount": off.amount.minor} for off in quote.discounts],
        "taxes": [_tax(tax) for tax in quote.taxes],
        "included": quote.included,
        "points": quote.points.minor,
        "total": receipt.total.minor,
    }


def _line(line: OrderLine) -> dict[str, Any]:
    return {
        "name": dict(line.name),
        "details": [dict(words) for words in line.details],
        "quantity": line.quantity,
        "amount": line.amount.minor,
        "reduced": line.reduced,
    }


def _tax(tax: QuoteTax) -> dict[str, Any]:
    rates = [rate_percent(each.rate) for each in tax.taxes]
    return {"rates": rates, "gross": tax.gross.minor, "tax": tax.tax.minor}
