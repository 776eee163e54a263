"""A POS as small as can be, with real HTTP and JSON: `Till` is the server and the world of its tests,
`TillPos` the adapter that keeps the contract, from which the broken ones are made.
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx

from kiosk.conformance import Placed
from kiosk.core.basket import Basket
from kiosk.core.menu import Category, Item, Menu, ServiceMode, Variant
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Order, Payment, PaymentState, Receipt, ReceiptState, latest
from kiosk.core.pricing import Quote
from kiosk.faultproxy import CHANGING, FaultProxy
from kiosk.ports.errors import NotSupported, PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.http import answer_of, body_of, error_for
from kiosk.ports.pos import CallState, Capabilities, Health, NotModified, Stock

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


_REASONS = {
    "sold_out": Reason.SOLD_OUT,
    "price_changed": Reason.PRICE_CHANGED,
    "closed": Reason.CLOSED,
}
_NONSENSE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError)


class TillPos:
    """The adapter. Its small methods are what the broken ones break."""

    capabilities = Capabilities(
        find=True, repeatable=True, stock=True, status=True, cancel=True, refund=True, call_staff=True,
        at_counter=True,
    )

    categories = (Category("all", {"en": "All"}),)

    def __init__(self, url: str, http: httpx.Client) -> None:
        self.url = url
        self.http = http

    # -- the line

    def send(self, method: str, path: str, body: Any, headers: dict[str, str]) -> httpx.Response:
        headers = {**headers, "Authorization": f"Bearer {TOKEN}"}
        return answer_of(self.http, method, self.url + path, json=body, headers=headers)

    def ask(self, method: str, path: str, body: Any = None, key: str | None = None) -> Any:
        response = self.send(method, path, body, {"Key": key} if key else {})
        if not response.is_success:
            raise self.refusal(response, method)
        return body_of(response)

    def refusal(self, response: httpx.Response, method: str) -> PortError:
        try:
            facts = response.json()
            code, line = str(facts["error"]), facts["line"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return error_for(response, method)
        return Refused(_REASONS.get(code, Reason.INVALID), code, () if line is None else (int(line),))

    @contextmanager
    def understood(self, method: str) -> Iterator[None]:
        try:
            yield
        except _NONSENSE as error:
            lost = Unreachable if method == "GET" else Uncertain
            raise lost(f"the answer makes no sense: {type(error).__name__}") from None

    # -- reading

    def menu(self, since: str | None) -> Menu | NotModified:
        pages = [self.ask("GET", "/menu")]
        with self.understood("GET"):
            if pages[0]["version"] == since:
                return NotModified()
            while (after := pages[-1]["next"]) is not None:
                pages.append(self.ask("GET", f"/menu?from={int(after)}"))
            dishes = [dish for page in pages for dish in page["dishes"]]
            items = tuple(self.item(*dish) for dish in dishes)
            return Menu(str(pages[0]["version"]), "EUR", ("en",), self.categories, items, ())

    def item(self, name: str, shown: str, price: int) -> Item:
        if not isinstance(name, str) or not isinstance(shown, str) or not isinstance(price, int):
            raise TypeError("no dish")
        shown.encode()
        prices = dict.fromkeys(ServiceMode, Money(price, "EUR"))
        return Item(name, {"en": shown}, ("all",), (Variant(name, {}, prices),), "food")

    def health(self) -> Health:
        found = self.ask("GET", "/health")
        with self.understood("GET"):
            return Health(open=bool(found["open"]))

    def stock(self) -> Stock:
        found = self.ask("GET", "/health")
        with self.understood("GET"):
            return Stock(variants=frozenset(map(str, found["gone"])))

    # -- orders

    def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        lines = [
            {"line": line.id, "dish": line.variant_id, "quantity": line.quantity}
            for line in order.basket.lines
        ]
        return self.change("/orders", self.order_body(order, key, lines), key)

    def order_body(self, order: Order, key: str, lines: Any) -> dict[str, Any]:
        counter = order.method == COUNTER
        name = order.name and order.name[:LONGEST_NAME]
        total = order.quote.total.minor
        return {"key": key, "lines": lines, "total": total, "counter": counter, "name": name}

    def change(self, path: str, body: Any, key: str) -> Receipt:
        found = self.ask("POST", path, body, key)
        with self.understood("POST"):
            return self.receipt(found)

    def receipt(self, body: Any) -> Receipt:
        total = Money(body["total"], "EUR")
        return Receipt(str(body["id"]), str(body["id"]), total, ReceiptState(body["state"]))

    def find(self, key: str) -> Receipt | None:
        found = self.ask("GET", f"/orders?key={key}")
        with self.understood("GET"):
            orders = found["orders"]
            return self.receipt(orders[0]) if orders else None

    def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
        paid = payment.amount.minor if payment else None
        return self.change(f"/orders/{receipt.id}/settle", {"paid": paid}, key)

    def status(self, receipt: Receipt) -> Receipt:
        found = self.ask("GET", f"/orders/{receipt.id}")
        with self.understood("GET"):
            return latest(receipt, self.receipt(found))

    def cancel(self, receipt: Receipt, key: str) -> Receipt:
        return self.change(f"/orders/{receipt.id}/cancel", {}, key)

    def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
        return self.change(f"/orders/{receipt.id}/refund", {"lines": list(line_ids)}, key)

    def call_staff(self, reason: str, key: str) -> str:
        found = self.ask("POST", "/calls", {"reason": reason}, key)
        with self.understood("POST"):
            return str(found["call"])

    def call_state(self, call_id: str) -> CallState:
        found = self.ask("GET", f"/calls/{call_id}")
        with self.understood("GET"):
            return CallState(found["state"])

    # -- what it does not offer

    def quote(self, basket: Basket, member_id: str | None) -> Quote:
        raise NotSupported("quote")

    def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
        raise NotSupported("name_ticket")

    def write_menu(self, change: Mapping[str, object]) -> None:
        raise NotSupported("write_menu")

    def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        raise NotSupported("picture")

    def close(self) -> None:
        """Nothing to give back."""
