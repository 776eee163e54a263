"""The menu, orders, the day, and calls for staff: what a kiosk can ask."""

from typing import Any

from pos_adapters.mock.server import answers, wire
from pos_adapters.mock.server.day import span
from pos_adapters.mock.server.endpoint import Asked, Endpoint
from pos_adapters.mock.server.menu_changes import change_menu
from pos_adapters.mock.server.pos import Pos
from pos_adapters.mock.server.problems import invalid, unknown


def _health(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.health()


def _stock(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.shelf.body()


def _change_menu(pos: Pos, asked: Asked) -> dict[str, Any]:
    return change_menu(pos, asked.body)


def _quote(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.orders.quote(asked.body).body()


def _place(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.orders.place(asked.body), asked.base_url)


def _find(pos: Pos, asked: Asked) -> dict[str, Any]:
    name = asked.query.get("client_order_id")
    if not name:
        raise invalid("Say which: ?client_order_id=…")
    order = pos.orders.find(name)
    if order is None:
        raise unknown("order", name)
    return pos.order_body(order, asked.base_url)


def _order(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.orders.read(asked.path["id"]), asked.base_url)


def _settle(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.after.settle(asked.path["id"], asked.body), asked.base_url)


def _name(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.orders.name(asked.path["id"], asked.body.ticket_name), asked.base_url)


def _cancel(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.after.cancel(asked.path["id"], asked.body.reason), asked.base_url)


def _refund(pos: Pos, asked: Asked) -> dict[str, Any]:
    order = pos.after.refund(asked.path["id"], asked.body.lines, asked.body.reason)
    return pos.order_body(order, asked.base_url)


def _day(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.day.orders(*span(asked.query.get("first"), asked.query.get("until")))


def _ring(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.calls.ring(asked.body)


def _call(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.calls.read(asked.path["id"])


ORDER = ("orders", "shelf")
A = answers

ORDER_CALLS = (
    Endpoint(
        "GET", "/v1/health", "Does it sell, and what should a kiosk know of the shop?", _health, A.Health
    ),
    Endpoint("GET", "/v1/stock", "What is sold out, and what is counted", _stock, A.Stock),
    Endpoint(
        *("POST", "/v1/menu/changes", "Change a name, a price, what is hidden or sold out", _change_menu),
        *(A.Accepted, wire.MenuChangeRequest, True, ("shelf", "menu")),
    ),
    Endpoint(
        "POST", "/v1/quote", "The price of goods; nothing is stored", _quote, A.Quote, wire.QuoteRequest
    ),
    Endpoint(
        *(
            "POST",
            "/v1/orders",
            "Place an order",
            _place,
            A.Order,
            wire.OrderRequest,
            True,
            (*ORDER, "members"),
        ),
        status=201,
    ),
    Endpoint(
        "GET",
        "/v1/orders",
        "The order placed with a client_order_id",
        _find,
        A.Order,
        query=("client_order_id",),
    ),
    Endpoint(
        *("GET", "/v1/day", "Some hours of kiosks' orders, and their sums", _day, A.Day),
        query=("first", "until"),
    ),
    Endpoint("GET", "/v1/orders/{id}", "An order as it is now", _order, A.Order),
    Endpoint(
        *(
            "POST",
            "/v1/orders/{id}/settle",
            "Release an open order: paid, or to the counter",
            _settle,
            A.Order,
        ),
        *(wire.SettleRequest, True, ("orders", "members", "payments")),
    ),
    Endpoint(
        *("POST", "/v1/orders/{id}/name", "Call its guest by another number", _name, A.Order),
        *(wire.NameRequest, True, ("orders",)),
    ),
    Endpoint(
        *("POST", "/v1/orders/{id}/cancel", "Take an unpaid order back", _cancel, A.Order),
        *(wire.CancelRequest, True, (*ORDER, "members")),
    ),
    Endpoint(
        *("POST", "/v1/orders/{id}/refund", "Give money back, for all or for lines", _refund, A.Order),
        *(wire.RefundRequest, True, ("orders", "members", "payments")),
    ),
    Endpoint(
        "POST", "/v1/call-staff", "Ring for staff", _ring, A.Call, wire.CallRequest, True, ("calls",), (), 201
    ),
    Endpoint("GET", "/v1/call-staff/{id}", "Has somebody taken the call?", _call, A.Call),
)
