"""Some hours as this POS has them: kiosks' orders, what was paid and given back, and the terminal's book."""

import json
from collections import defaultdict
from datetime import datetime
from typing import Any

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.orders import Order
from pos_adapters.mock.server.problems import invalid
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.terminal import Terminal

KIOSK = "kiosk"
_PAID = ("paid", "ready", "refunded")


def span(first: str | None, until: str | None) -> tuple[float, float]:
    """Two times with their zones (ISO 8601) in seconds since 1970."""
    try:
        begin, end = (datetime.fromisoformat(said or "") for said in (first, until))
        if begin.tzinfo is None or end.tzinfo is None:
            raise ValueError
    except ValueError:
        raise invalid("Say from when to when, with the time zone: ?first=…&until=…") from None
    return begin.timestamp(), end.timestamp()


class DayBook:
    def __init__(self, database: Database, shop: Shop, terminal: Terminal) -> None:
        self._database = database
        self._shop = shop
        self._terminal = terminal

    def orders(self, begin: float, end: float) -> dict[str, Any]:
        """Orders that kiosks placed in these hours, and their sums: by how they were paid, and given back."""
        rows = self._database.rows(
            "SELECT document FROM orders WHERE at >= ? AND at < ? ORDER BY at, rowid", begin, end
        )
        found = [order for row in rows if (order := json.loads(row["document"]))["channel"] == KIOSK]
        takings: dict[str, int] = defaultdict(int)
        for order in found:
            if order["state"] in _PAID:
                self._count(order, takings)
        return {
            "orders": [self._entry(order) for order in found],
            "takings": {kind: self._money(amount) for kind, amount in sorted(takings.items())},
            "refunds": self._money(sum(order["refunded"]["amount"] for order in found)),
        }

    def _count(self, order: Order, takings: dict[str, int]) -> None:
        for payment in order["payments"]:
            takings[payment["kind"]] += payment["amount"]["amount"]
        points = order["quote"]["points"]["amount"]
        if points:
            takings["points"] += points
        gift = order["quote"].get("gift", {"amount": 0})["amount"]
        if gift:
            takings["gift"] += gift

    def _entry(self, order: Order) -> dict[str, Any]:
        return {
            **{name: order[name] for name in ("id", "client_order_id", "number", "state", "placed_at")},
            "total": order["quote"]["total"],
            "refunded": self._money(order["refunded"]["amount"]),
        }

    def _money(self, amount: int) -> dict[str, Any]:
        return {"amount": amount, "currency": self._shop.catalogue.shop.currency}

    def payments(self, begin: float, end: float) -> dict[str, Any]:
        """What the terminal took in these hours, and what of that it gave back."""
        rows = self._database.rows(
            "SELECT id, at FROM payments WHERE at >= ? AND at < ? ORDER BY at, rowid", begin, end
        )
        found = [(self._terminal.read(row["id"]), row["at"]) for row in rows]
        taken = [{**payment, "at": at} for payment, at in found if payment["state"] == "approved"]
        return {
            "payments": taken,
            "taken": self._money(sum(payment["amount"]["amount"] for payment in taken)),
            "refunds": self._money(sum(payment["refunded"] for payment in taken)),
        }
