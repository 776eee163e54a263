"""Money given back, in the outbox's files: each refund from before its first call until after its end."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from kiosk.core.order import COUNTER, End, ReceiptState
from kiosk.core.refund import Refund
from kiosk.store.codec import codec
from kiosk.store.outbox import Outbox

KEPT = 500
"""Ended refunds that are kept for staff to look up."""

_UPSERT = """
    INSERT INTO refunds (key, order_key, ended, data) VALUES (?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET ended = excluded.ended, data = excluded.data
"""
_PRUNE = """
    DELETE FROM refunds WHERE ended IS NOT NULL AND place <= (
        SELECT place FROM refunds WHERE ended IS NOT NULL ORDER BY place DESC LIMIT 1 OFFSET ?)
"""
_UNPAID = """
    SELECT key FROM records WHERE ended = ? AND created_at < ?
    AND json_extract(data, '$.order.method') = ? AND json_extract(data, '$.receipt.state') = ? ORDER BY place
"""


class DayBook:
    """Each write is one in both of the outbox's files, with what the outbox says of power cuts and errors.
    For the store's thread.
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    def write(self, refund: Refund) -> None:
        """Insert or update a refund, by its key."""
        data = codec(Refund).dump_json(refund).decode()

        def put(connection: sqlite3.Connection) -> None:
            connection.execute(_UPSERT, (refund.key, refund.order_key, refund.end, data))
            if refund.end is not None:
                connection.execute(_PRUNE, (KEPT,))

        self._outbox.change(put)

    def get(self, key: str) -> Refund | None:
        """None also where it cannot be read, which the outbox's problems say."""
        found = self._outbox.readable("SELECT key, data FROM refunds WHERE key = ?", key, kind=Refund)
        return found[0] if found else None

    def open_refunds(self) -> list[Refund]:
        """Those that have not ended, oldest first."""
        query = "SELECT key, data FROM refunds WHERE ended IS NULL ORDER BY place"
        return self._outbox.readable(query, kind=Refund)

    def ended(self) -> list[Refund]:
        """Those that have ended and are kept, oldest first."""
        query = "SELECT key, data FROM refunds WHERE ended IS NOT NULL ORDER BY place"
        return self._outbox.readable(query, kind=Refund)

    def of(self, order_key: str) -> list[Refund]:
        """All of an order, oldest first."""
        query = "SELECT key, data FROM refunds WHERE order_key = ? ORDER BY place"
        return self._outbox.readable(query, order_key, kind=Refund)

    def unpaid(self, before: datetime) -> list[str]:
        """The keys of orders made before a moment that wait at the counter, as far as this kiosk knows."""
        at = before.astimezone(UTC).isoformat()
        return self._outbox.column(_UNPAID, End.DONE, at, COUNTER, ReceiptState.UNPAID)
