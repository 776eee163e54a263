"""Bodies of requests, short to write."""

from __future__ import annotations

import uuid
from typing import Any

from tests.mockpos import Mock

Body = dict[str, Any]


def option(group: str, name: str, quantity: int = 1, *nested: Body) -> Body:
    return {"group_id": group, "option_id": name, "quantity": quantity, "options": list(nested)}


def part(step: str, variant: str, *options: Body) -> Body:
    return {"step_id": step, "variant_id": variant, "options": list(options)}


HOUSE = option("sauce", "house")


def line(
    variant: str, quantity: int = 1, options: list[Body] | None = None, *parts: Body, name: str = "1"
) -> Body:
    return {
        "line_id": name,
        "variant_id": variant,
        "quantity": quantity,
        "options": options or [],
        "parts": list(parts),
    }


def lines(*variants: str) -> list[Body]:
    """One of each, the line ids counted from 1."""
    return [line(variant, name=str(number)) for number, variant in enumerate(variants, 1)]


def a_set(*sides: str, drink: str = "cola", quantity: int = 1) -> Body:
    parts = [part("main", "burger", HOUSE), *(part("side", side) for side in sides), part("drink", drink)]
    return line("burger-set", quantity, None, *parts)


def goods(*given: Body, mode: str = "eat_in", **facts: Any) -> Body:
    return {"mode": mode, "lines": list(given), **facts}


def order(*given: Body, mode: str = "eat_in", **facts: Any) -> Body:
    return goods(*given, mode=mode, client_order_id=str(uuid.uuid4()), **facts)


def yen(amount: int) -> Body:
    return {"amount": amount, "currency": "JPY"}


def placed(mock: Mock, *given: Body, **facts: Any) -> Body:
    """An order that was placed: a dinner for ¥2,430 where nothing is said."""
    answer: Body = mock.post("/v1/orders", order(*(given or lines("dinner")), **facts))
    return answer


def approved(mock: Mock, amount: int, method: str = "card") -> str:
    """The id of a payment that the terminal has approved."""
    body = {"amount": yen(amount), "reference": "101", "method": method}
    payment = mock.post("/v1/terminal/payments", body)
    mock.clock.pass_by(3)
    assert mock.get(f"/v1/terminal/payments/{payment['id']}")["state"] == "approved"
    return str(payment["id"])


def paid(mock: Mock, *given: Body, **facts: Any) -> Body:
    """An order that was paid at the terminal."""
    new = placed(mock, *given, **facts)
    payment = approved(mock, new["quote"]["due"]["amount"])
    answer: Body = mock.post(f"/v1/orders/{new['id']}/settle", {"payment_id": payment})
    return answer


def refused(mock: Mock, path: str, body: Body, key: str | None = None) -> tuple[int, Body]:
    """The status and the error of a call that is turned down."""
    response = mock.staff.post(path, json=body, headers={"Idempotency-Key": key or uuid.uuid4().hex})
    return response.status_code, response.json()["error"]
