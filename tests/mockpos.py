"""A real mock POS in a thread, with knobs: for adapter tests and for journeys.

with running_mock() as mock:
    pos = mock.pos_adapter()
    mock.lose_reply("POST /v1/orders")
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from pos_adapters.mock import MockLoyalty, MockPos, MockTerminal
from pos_adapters.mock.link import MockPosSettings, MockSettings
from pos_adapters.mock.server.pos import Setup
from pos_adapters.mock.server.running import InThread, assets, menu_path


class Clock:
    """The server's clock: stands still until it is told to go on. Starts at noon in Japan, on a Wednesday."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class MemoryState(dict[str, str]):
    """An adapter's small store."""

    def set(self, key: str, value: str) -> None:
        self[key] = value


class Mock:
    """What a test holds of a running mock POS. `http` is the adapters' client; `staff` has the token."""

    def __init__(self, server: InThread, clock: Clock) -> None:
        self.server = server
        self.clock = clock
        self.url = server.url
        self.token = server.token
        self.http = httpx.Client(timeout=httpx.Timeout(10, connect=3))
        self.staff = httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {self.token}"})

    # -- adapters

    def settings(self, **settings: str) -> MockSettings:
        return MockSettings.model_validate({"url": self.url, "token": self.token, **settings})

    def pos_adapter(self, http: httpx.Client | None = None, **settings: str) -> MockPos:
        given = {"url": self.url, "token": self.token, **settings}
        return MockPos(MockPosSettings.model_validate(given), http or self.http, MemoryState())

    def loyalty_adapter(self, http: httpx.Client | None = None, **settings: str) -> MockLoyalty:
        return MockLoyalty(self.settings(**settings), http or self.http, MemoryState())

    def terminal_adapter(self, http: httpx.Client | None = None, **settings: str) -> MockTerminal:
        return MockTerminal(self.settings(**settings), http or self.http, MemoryState())

    # -- asking and telling, as JSON

    def get(self, path: str, **params: str) -> Any:
        return self._json(self.staff.get(path, params=params or None))

    def post(self, path: str, body: Any = None, key: str | None = None) -> Any:
        """POST with a new idempotency key, or `key`."""
        headers = {"Idempotency-Key": key or uuid.uuid4().hex}
        return self._json(self.staff.post(path, json=body or {}, headers=headers))

    def _json(self, response: httpx.Response) -> Any:
        assert response.is_success, response.text
        return response.json()

    # -- knobs

    def fault(self, kind: str, endpoint: str = "*", times: int | None = 1, **facts: int) -> None:
        self.post("/staff/api/faults", {"kind": kind, "endpoint": endpoint, "times": times, **facts})

    def lose_reply(self, endpoint: str = "*", times: int | None = 1) -> None:
        """The next request has its effect, but its answer is lost."""
        self.fault("lose_reply", endpoint, times)

    def sold_out(self, name: str, gone: bool = True) -> None:
        self.post(f"/staff/api/shelf/{name}/sold-out", {"sold_out": gone})

    def price(self, variant_id: str, price: int | None) -> None:
        self.post(f"/staff/api/shelf/{variant_id}/price", {"price": price})

    def session(self, is_open: bool) -> None:
        self.post("/staff/api/session", {"open": is_open})

    def terminal(self, *answers: str) -> None:
        """What the terminal answers next: approve, decline, hang, unknown, approve_after_cancel, slow."""
        self.post("/staff/api/terminal", {"answers": [{"answer": answer} for answer in answers]})

    def set_points(self, member_id: str, points: int) -> None:
        """So that the member has this many points."""
        missing = points - self.points(member_id)
        if missing:
            self.post(f"/staff/api/members/{member_id}/points", {"points": missing})

    def down(self) -> None:
        """Nobody answers until `up`."""
        self.server.down()

    def up(self) -> None:
        self.server.up()

    # -- looking

    def orders(self) -> list[dict[str, Any]]:
        """All orders, the newest first."""
        found: list[dict[str, Any]] = self.get("/staff/api/orders")["orders"]
        return found

    def order(self, client_order_id: str) -> dict[str, Any] | None:
        response = self.staff.get("/v1/orders", params={"client_order_id": client_order_id})
        return None if response.status_code == 404 else self._json(response)

    def points(self, member_id: str) -> int:
        points: int = self.get(f"/staff/api/members/{member_id}/ledger")["points"]
        return points

    def reset(self) -> None:
        """As on the first day, but for orders, payments and points that are there."""
        self.server.up()
        pos = self.server.pos  # nobody else asks it now: only what has changed is worth a request
        pos.faults.clear()
        pos.terminal.answer_next([])
        if not pos.shop.session_open:
            self.session(True)
        shelf = pos.shelf.body()
        for name in (*shelf["items"], *shelf["options"], *shelf["variants"]):
            self.sold_out(name, False)
        for variant_id in {variant_id for variant_id, _ in pos.shelf.changed_prices}:
            self.price(variant_id, None)

    def kept(self) -> sqlite3.Connection:
        """A copy of all it knows, orders and payments too, for `put_back`."""
        copy = sqlite3.connect(":memory:")
        self.server.pos.database._connection.backup(copy)
        return copy

    def put_back(self, copy: sqlite3.Connection) -> None:
        copy.backup(self.server.pos.database._connection)

    def close(self) -> None:
        self.http.close()
        self.staff.close()


@contextmanager
def running_mock(menu: str | Path = "okawari", **setup: Any) -> Iterator[Mock]:
    """A mock POS on a demo menu ("okawari", "us") or a menu file, in memory; its clock stands still."""
    clock = setup.pop("clock", None) or Clock()
    setup = {"menu_file": menu_path(str(menu)), "pictures": assets() / "pictures", "clock": clock, **setup}
    server = InThread(Setup(**setup))
    with server:
        mock = Mock(server, clock)
        try:
            yield mock
        finally:
            mock.close()
