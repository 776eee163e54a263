"""The terminal: what a kiosk can ask."""

from typing import Any

from pos_adapters.mock.server import answers, wire
from pos_adapters.mock.server.day import span
from pos_adapters.mock.server.endpoint import Asked, Endpoint
from pos_adapters.mock.server.pos import Pos


def _terminal_day(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.day.payments(*span(asked.query.get("first"), asked.query.get("until")))


def _start_payment(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.terminal.start(asked.body)


def _payment(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.terminal.read(asked.path["id"])


def _cancel_payment(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.terminal.cancel(asked.path["id"])


def _refund_payment(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.terminal.refund(asked.path["id"], asked.body.amount)


MONEY = ("payments",)
A = answers

TERMINAL_CALLS = (
    Endpoint(
        *("POST", "/v1/terminal/payments", "Ask the terminal for money", _start_payment, A.Payment),
        *(wire.StartPayment, True, MONEY, (), 201),
    ),
    Endpoint(
        *("GET", "/v1/terminal/day", "What the terminal took in some hours", _terminal_day, A.TerminalDay),
        query=("first", "until"),
    ),
    Endpoint("GET", "/v1/terminal/payments/{id}", "How a payment stands", _payment, A.Payment),
    Endpoint(
        *(
            "POST",
            "/v1/terminal/payments/{id}/cancel",
            "Ask the terminal to stop",
            _cancel_payment,
            A.Payment,
        ),
        *(wire.Nothing, True, MONEY),
    ),
    Endpoint(
        *("POST", "/v1/terminal/payments/{id}/refund", "Give money back", _refund_payment, A.Payment),
        *(wire.RefundPayment, True, MONEY),
    ),
)
