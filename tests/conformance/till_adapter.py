"""The adapter of the small POS: it keeps the contract, and the broken ones are made from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx

from kiosk.core.basket import Basket
from kiosk.core.menu import Category, Item, Menu, ServiceMode, Variant
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Order, Payment, Receipt, ReceiptState, latest
from kiosk.core.pricing import Outside, Quote
from kiosk.ports.errors import NotSupported, PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.http import answer_of, body_of, error_for
from kiosk.ports.pos import CallState, Capabilities, Health, NotModified, Stock
from tests.conformance.till import LONGEST_NAME, TOKEN

_REASONS = {
    "sold_out": Reason.SOLD_OUT,
    "price_changed": Reason.PRICE_CHANGED,
    "closed": Reason.CLOSED,
}
_NONSENSE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError)


class TillPos:
    """The adapter. Its small methods are what the broken ones break."""

    capabilities = Capabilities(
        find=True,
        repeatable=True,
        stock=True,
        status=True,
        cancel=True,
        refund=True,
        call_staff=True,
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

    def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
        raise NotSupported("quote")

    def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
        raise NotSupported("name_ticket")

    def write_menu(self, change: Mapping[str, object]) -> None:
        raise NotSupported("write_menu")

    def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        raise NotSupported("picture")

    def close(self) -> None:
        """Nothing to give back."""
