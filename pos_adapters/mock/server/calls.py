"""Guests who call for staff, and staff who say that they are coming."""

from typing import Any

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.ids import new_id
from pos_adapters.mock.server.problems import unknown
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.wire import CallRequest


class Calls:
    def __init__(self, database: Database, shop: Shop) -> None:
        self._database = database
        self._shop = shop

    def ring(self, request: CallRequest) -> dict[str, Any]:
        call_id = new_id("call")
        self._database.run(
            "INSERT INTO calls VALUES (?, ?, ?, ?, ?, NULL)",
            *(call_id, request.reason, request.place, request.language, self._shop.timestamp()),
        )
        return self.read(call_id)

    def read(self, call_id: str) -> dict[str, Any]:
        row = self._database.row("SELECT * FROM calls WHERE id = ?", call_id)
        if row is None:
            raise unknown("call", call_id)
        return {**dict(row), "state": "waiting" if row["taken"] is None else "acknowledged"}

    def take(self, call_id: str) -> dict[str, Any]:
        """Staff are on their way; the guest sees it at the kiosk."""
        self.read(call_id)
        self._database.run(
            "UPDATE calls SET taken = ? WHERE id = ? AND taken IS NULL", self._shop.timestamp(), call_id
        )
        return self.read(call_id)

    def recent(self) -> list[dict[str, Any]]:
        """Waiting calls, and those taken in the last minutes; the newest first."""
        since = self._shop.timestamp() - 600
        rows = self._database.rows(
            "SELECT id FROM calls WHERE taken IS NULL OR taken > ? ORDER BY at DESC LIMIT 20", since
        )
        return [self.read(row["id"]) for row in rows]
