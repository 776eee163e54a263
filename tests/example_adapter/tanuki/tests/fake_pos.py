"""A small POS to test against, with real HTTP: `Shop` is what it has and does, `FakePos` how it speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring


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
            Dish("cake", "Cake for a party", 123450),
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
        """Everything is answered with status 200; what went wrong stands in the body."""
        if self.locked or request.headers.get("X-Till-Key") != self.token:
            return _error(12)
        try:
            match request.method, request.path:
                case "GET", "/state":
                    return _said(drawer="open" if self.shop.open else "closed")
                case "GET", "/articles":
                    return self._articles(request.query)
                case "GET", "/sold-out":
                    gone = [dish.id for dish in self.shop.dishes.values() if dish.sold_out]
                    return _said(*(Element("article", id=name) for name in gone))
                case "GET", "/sale":
                    return self._found(request.query)
                case "POST", "/sale":
                    return self._sale(parse_qsl(request.body.decode()))
        except Refusal as refusal:
            return _error(_NUMBERS[refusal.code], refusal.line)
        return _error(1)

    def _articles(self, query: Mapping[str, str]) -> Answer:
        """The cursor says where to go on. In a small shop a page is small, so that there are several."""
        stamp = str(self.shop.version)
        if query.get("unless") == stamp:
            return _said(stamp=stamp)
        start = int(query.get("after", "c-0").removeprefix("c-"))
        dishes = list(self.shop.dishes.values())
        page = 2 if len(dishes) < 100 else 500
        parts = [] if start else [*_taxes(), _named(Element("group", id="food"), "Speisen", "Food")]
        parts += [_article(dish) for dish in dishes[start : start + page]]
        more = {"next": f"c-{start + page}"} if start + page < len(dishes) else {}
        return _said(*parts, stamp=stamp, **more)

    def _found(self, query: Mapping[str, str]) -> Answer:
        if "id" in query:
            return _sold(self.shop.with_id(query["id"]))
        found = self.shop.with_key(query["ref"])
        return _error(44) if found is None else _sold(found)

    def _sale(self, form: Sequence[tuple[str, str]]) -> Answer:
        fields = dict(form)
        total = _cents(fields["total"])
        if fields["pay"] == "terminal" and _cents(fields["paid"]) != total:
            return _error(50)
        if self.shop.with_key(fields["ref"]) is not None:
            return _error(40)
        lines = tuple(_wanted(text) for name, text in form if name == "line")
        state = "unpaid" if fields["pay"] == "counter" else "paid"
        return _sold(self.shop.place(fields["ref"], lines, total, state, fields.get("call")))

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


_NUMBERS = {"closed": 20, "sold_out": 31, "price_changed": 32, "unknown": 44}


def _said(*parts: Element, **attributes: str) -> Answer:
    root = Element("till", attributes)
    root.extend(parts)
    return Answer(200, tostring(root, "utf-8"), "text/xml")


def _error(number: int, line: int | None = None) -> Answer:
    facts = {"no": str(number)} if line is None else {"no": str(number), "lines": str(line)}
    return _said(Element("error", facts))


def _sold(order: Ordered) -> Answer:
    facts = {"id": order.id, "number": order.number, "total": _amount(order.total), "state": order.state}
    return _said(Element("sale", facts))


def _taxes() -> list[Element]:
    percents = {"house": "19,00", "street": "7,00"}
    return [Element("tax", {"class": "A", "where": at, "percent": rate}) for at, rate in percents.items()]


def _article(dish: Dish) -> Element:
    facts = {"id": dish.id, "group": "food", "tax": "A", "price": _amount(dish.price)}
    if dish.sold_out:
        facts["sold-out"] = "yes"
    article = _named(Element("article", facts), dish.name, dish.name)
    for name, price in dish.extras.items():
        article.append(_named(Element("extra", id=name, price=_amount(price)), name, name))
    return article


def _named(element: Element, german: str, english: str) -> Element:
    for language, words in (("de", german), ("en", english)):
        SubElement(element, "name", lang=language).text = words
    return element


def _wanted(text: str) -> Wanted:
    """ "2 x tea + honey # 7"."""
    goods, _, line = text.partition(" # ")
    quantity, _, names = goods.partition(" x ")
    dish, *extras = names.split(" + ")
    return Wanted(int(line), dish, int(quantity), tuple(extras))


def _amount(cents: int) -> str:
    euros, rest = divmod(cents, 100)
    return f"{euros:,}".replace(",", ".") + f",{rest:02d}"


def _cents(text: str) -> int:
    return int(text.replace(".", "").replace(",", ""))


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
