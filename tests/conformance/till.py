"""A POS as small as can be, with real HTTP and JSON, and what a test can do to it."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from kiosk.conformance import Placed
from kiosk.core.money import Money
from kiosk.core.order import Payment, PaymentState
from kiosk.faultproxy import CHANGING, FaultProxy

PAGE = 1000
LONGEST_NAME = 40
TOKEN = "the-till-s-token"
Answer = tuple[int, Any]


class No(Exception):
    """The till refuses."""

    def __init__(self, code: str, line: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.line = line


class Till:
    """The server; `begin` is the start of a test."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        self.begin()

    def begin(self) -> None:
        self.dishes = {name: [name.title(), 500 + 10 * n] for n, name in enumerate(("soup", "bread", "tea"))}
        self.gone: set[str] = set()
        self.placed: list[dict[str, Any]] = []
        self.keys: dict[str, Answer] = {}
        self.calls: dict[str, str] = {}
        self.open, self.locked, self.version = True, False, 1
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Everything under one lock; a key that was used before gets its first answer once more."""
        path, query = urlsplit(target).path, dict(parse_qsl(urlsplit(target).query))
        if self.locked or headers.get("Authorization") != f"Bearer {TOKEN}":
            return 401, {"error": "who"}
        with self._lock:
            key = headers.get("Key", "")
            if key not in self.keys or not key:
                try:
                    found = self._get(path, query) if method == "GET" else self._post(path, json.loads(body))
                    self.keys[key] = 200, found
                except No as no:
                    return 409, {"error": no.code, "line": no.line}
            return self.keys[key]

    def _get(self, path: str, query: Mapping[str, str]) -> Any:
        match path.split("/")[1:]:
            case ["menu"]:
                names = sorted(self.dishes)
                start = int(query.get("from", 0))
                page = [[name, *self.dishes[name]] for name in names[start : start + PAGE]]
                after = start + PAGE if start + PAGE < len(names) else None
                return {"version": str(self.version), "dishes": page, "next": after}
            case ["health"]:
                return {"open": self.open, "gone": sorted(self.gone)}
            case ["calls", name]:
                return {"state": self.calls[name]}
            case ["orders"]:
                found = [order for order in self.placed if order["key"] == query["key"]]
                return {"orders": found}
            case ["orders", number]:
                return self._order(number)
        raise No("no such page")

    def _post(self, path: str, body: Any) -> Any:
        match path.split("/")[1:]:
            case ["orders"]:
                return self._place(body)
            case ["orders", number, "settle"]:
                return self._settle(self._order(number), body["paid"])
            case ["orders", number, "cancel"]:
                return self._end(self._order(number), ("open", "unpaid", "cancelled"), "cancelled")
            case ["orders", number, "refund"]:
                return self._refund(self._order(number), body["lines"])
            case ["calls"]:
                name = f"call-{len(self.calls)}"
                self.calls[name] = "waiting"
                return {"call": name}
        raise No("no such page")

    def _order(self, number: str) -> dict[str, Any]:
        for order in self.placed:
            if order["id"] == number:
                return order
        raise No("unknown")

    def _place(self, body: Any) -> Any:
        if not self.open:
            raise No("closed")
        if len(body.get("name") or "") > LONGEST_NAME:
            raise No("name")
        for line in body["lines"]:
            if line["dish"] in self.gone:
                raise No("sold_out", line["line"])
        total = sum(self.dishes[line["dish"]][1] * line["quantity"] for line in body["lines"])
        if body.get("total", total) != total:
            raise No("price_changed")
        number = str(len(self.placed) + 1)
        facts = {"id": number, "key": body["key"], "total": total, "lines": body["lines"]}
        order = {**facts, "state": "unpaid" if body["counter"] else "open", "payments": 0, "back": []}
        self.placed.append(order)
        return order

    def _settle(self, order: dict[str, Any], paid: int | None) -> Any:
        if paid is not None and paid != order["total"]:
            raise No("amount")
        order["state"] = "unpaid" if paid is None else "paid"
        order["payments"] += paid is not None
        return order

    def _end(self, order: dict[str, Any], allowed: tuple[str, ...], state: str) -> Any:
        if order["state"] not in allowed:
            raise No("too_late")
        order["state"] = state
        return order

    def _refund(self, order: dict[str, Any], lines: list[int]) -> Any:
        every = [line["line"] for line in order["lines"]]
        order["back"] = sorted({*order["back"], *(lines or every)})
        whole = order["back"] == sorted(every)
        return self._end(order, ("paid", "refunded"), "refunded" if whole else "paid")


class TillWorld:
    """What a test can do to it."""

    changing = CHANGING
    secrets = (TOKEN,)

    def __init__(self, till: Till) -> None:
        till.begin()
        self.till = till
        self.wire = FaultProxy(till.url)

    def lock_out(self) -> None:
        self.till.locked = True

    def work_again(self) -> None:
        self.till.locked = False

    def today(self) -> date:
        return datetime.now(UTC).date()

    def orders(self) -> list[Placed]:
        return [
            Placed(
                id=order["id"],
                total=Money(order["total"], "EUR"),
                in_kitchen=order["state"] == "paid",
                cancelled=order["state"] == "cancelled",
                quantities=_counted(order),
                payments=order["payments"],
            )
            for order in self.till.placed
        ]

    def approve(self, amount: Money) -> Payment:
        return Payment("payment-1", PaymentState.APPROVED, amount)

    def sell_out(self, variant_id: str) -> None:
        self.till.gone.add(variant_id)

    def raise_price(self, variant_id: str, by: int) -> None:
        self.till.dishes[variant_id][1] += by
        self.till.version += 1

    def fill_menu(self, count: int) -> None:
        self.till.dishes |= {f"dish-{n:05}": [f"Dish {n}", 100 + n % 50] for n in range(count)}
        self.till.version += 1

    def close_shop(self) -> None:
        self.till.open = False

    def take_call(self, call_id: str) -> None:
        self.till.calls[call_id] = "acknowledged"


def _counted(order: Mapping[str, Any]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for line in order["lines"]:
        counted[line["dish"]] += line["quantity"]
    return counted


def _handler(till: Till) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, answer = till.answer(self.command, self.path, self.headers, body)
            written = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(written)))
            self.end_headers()
            self.wfile.write(written)

        do_GET = do_POST

        def log_message(self, *_: object) -> None:
            """Not on the screen."""

    return Handler
