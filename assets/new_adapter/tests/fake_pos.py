"""A small POS to test against, with real HTTP: `Shop` is what it has and does, `FakePos` how it speaks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass
class Dish:
    """Something to sell. `price` in minor units; `extras`: what each extra costs, by its id."""

    id: str
    name: str
    price: int
    extras: Mapping[str, int] = field(default_factory=dict)
    sold_out: bool = False


@dataclass(frozen=True)
class Wanted:
    """A line of an order: `line` is the kiosk's own number of it."""

    line: int
    dish: str
    quantity: int
    extras: tuple[str, ...] = ()


@dataclass
class Ordered:
    """An order as the POS keeps it. `number` is what the guest is called by; `state`: open, unpaid, paid,
    cancelled.
    """

    id: str
    number: str
    key: str
    lines: tuple[Wanted, ...]
    total: int
    state: str


class Refusal(Exception):
    """The POS says no: "closed", "sold_out" (then `line` says which), "price_changed", "unknown",
    "too_late", "not_enough".
    """

    def __init__(self, code: str, line: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.line = line


class Shop:
    """The POS behind its API. One order a key, however often it comes."""

    def __init__(self) -> None:
        dishes = (
            Dish("soup", "Soup of the day", 480),
            Dish("bread", "Bread", 190),
            Dish("tea", "Tea", 250, {"lemon": 0, "honey": 60}),
        )
        self.dishes = {dish.id: dish for dish in dishes}
        self.orders: list[Ordered] = []
        self.open = True
        self.version = 1
        self._lock = Lock()

    def reckoned(self, lines: tuple[Wanted, ...]) -> int:
        """The price of an order. Raises Refusal where it cannot be had."""
        if not self.open:
            raise Refusal("closed")
        for wanted in lines:
            if self.dishes[wanted.dish].sold_out:
                raise Refusal("sold_out", wanted.line)
        return sum(self._unit(wanted) * wanted.quantity for wanted in lines)

    def _unit(self, wanted: Wanted) -> int:
        dish = self.dishes[wanted.dish]
        return dish.price + sum(dish.extras[extra] for extra in wanted.extras)

    def place(
        self, key: str, lines: tuple[Wanted, ...], expected: int, state: str, name: str | None = None
    ) -> Ordered:
        """Store an order in `state`, once a key. `name`: what the guest is called by already. Raises Refusal,
        and then nothing is stored.
        """
        with self._lock:
            known = self.with_key(key)
            if known is not None:
                return known
            total = self.reckoned(lines)
            if total != expected:
                raise Refusal("price_changed")
            number = str(len(self.orders) + 1)
            order = Ordered(f"order-{number}", name or number, key, lines, total, state)
            self.orders.append(order)
            return order

    def with_key(self, key: str) -> Ordered | None:
        return next((order for order in self.orders if order.key == key), None)

    def with_id(self, order_id: str) -> Ordered:
        found = next((order for order in self.orders if order.id == order_id), None)
        if found is None:
            raise Refusal("unknown")
        return found

    def settle(self, order_id: str, paid: int | None) -> Ordered:
        """Book a payment; None: nothing was paid, the counter takes it."""
        order = self.with_id(order_id)
        if paid is not None and paid != order.total:
            raise Refusal("not_enough")
        if order.state == "open":
            order.state = "unpaid" if paid is None else "paid"
        return order

    def cancel(self, order_id: str) -> Ordered:
        order = self.with_id(order_id)
        if order.state == "paid":
            raise Refusal("too_late")
        order.state = "cancelled"
        return order


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: Mapping[str, str]
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes = b""
    kind: str = "application/json"

    @classmethod
    def of(cls, value: Any, status: int = 200) -> Answer:
        return cls(status, json.dumps(value).encode())


class FakePos:
    """A POS on a port of its own until `close`. `shop` is what is sold there now."""

    token = "a-token-for-tests"

    def __init__(self) -> None:
        self.shop = Shop()
        self.locked = False
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}"

    def open_again(self) -> None:
        """As at the beginning of a test."""
        self.shop, self.locked = Shop(), False

    def answer(self, request: Request) -> Answer:
        """Fill in: each request of your adapter becomes a call of `self.shop`, and what that gives becomes an
        answer as your POS words it, refusals too. `Answer.of({...})` is JSON.
        """
        if self.locked or request.headers.get("Authorization") != f"Bearer {self.token}":
            return Answer(401)
        return Answer(404)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _handler(pos: FakePos) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def _respond(self) -> None:
            asked = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            query = dict(parse_qsl(asked.query))
            answer = pos.answer(Request(self.command, asked.path, query, self.headers, body))
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.kind)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _respond

        def log_message(self, format: str, *args: Any) -> None:
            """The tests look at the log: what the server says is not the adapter's."""

    return Handler
