"""Asks the emulator without a network, for its own tests."""

from __future__ import annotations

import itertools
import json
from typing import Any
from urllib.parse import parse_qsl

from tests.emulators.square.contract import faults
from tests.emulators.square.desk import Desk
from tests.emulators.square.members import open_program
from tests.emulators.square.menu import stock_shop
from tests.emulators.square.shop import Shop

Json = dict[str, Any]


class Refused(Exception):
    """An answer that is no success, with its first error."""

    def __init__(self, status: int, error: Json) -> None:
        super().__init__(f"{status} {error}")
        self.status = status
        self.code: str = error["code"]
        self.field: str | None = error.get("field")


class Till:
    """A shop, and short words for what is asked of it."""

    def __init__(self, country: str = "us") -> None:
        self.shop = Shop(country)
        stock_shop(self.shop, "http://127.0.0.1/images")
        open_program(self.shop)
        self.desk = Desk(self.shop)
        self.version = "2026-09-16"
        self._keys = itertools.count(1)

    def ask(self, method: str, path: str, body: Json | None = None, **headers: str) -> Any:
        """What is answered. Raises Refused."""
        path, _, query = path.partition("?")
        sent = {
            "authorization": f"Bearer {self.shop.tokens.newest}",
            "square-version": self.version,
            "content-type": "application/json",
            **headers,
        }
        text = b"" if body is None else json.dumps(body).encode()
        status, _, content = self.desk.answer(method, path, query, dict(parse_qsl(query)), sent, text)
        answer = json.loads(content)
        if status != 200:
            raise Refused(status, answer["errors"][0])
        return answer

    def get(self, path: str) -> Any:
        return self.ask("GET", path)

    def post(self, path: str, body: Json) -> Any:
        """With a new idempotency key, unless the body has one."""
        return self.ask("POST", path, {"idempotency_key": f"key-{next(self._keys)}", **body})

    def order_of(self, *lines: Json, **more: Any) -> Json:
        """The body of an order. Taxes of the catalogue apply."""
        return {
            "location_id": self.shop.location_id,
            "line_items": list(lines),
            "pricing_options": {"auto_apply_taxes": True},
            **more,
        }

    def calculate(self, *lines: Json, rewards: list[Json] | None = None, **more: Any) -> Json:
        body: Json = {"order": self.order_of(*lines, **more)}
        answer = self.ask(
            "POST", "/v2/orders/calculate", body | ({"proposed_rewards": rewards} if rewards else {})
        )
        found: Json = answer["order"]
        return found

    def place(self, *lines: Json, **more: Any) -> Json:
        found: Json = self.post("/v2/orders", {"order": self.order_of(*lines, **more)})["order"]
        return found

    def order(self, order_id: str) -> Json:
        found: Json = self.get(f"/v2/orders/{order_id}")["order"]
        return found

    def pay(self, order: Json) -> Json:
        """With money that was taken elsewhere."""
        body = {
            "source_id": "EXTERNAL",
            "order_id": order["id"],
            "amount_money": order["net_amount_due_money"],
            "external_details": {"type": "CARD", "source": "A reader"},
        }
        found: Json = self.post("/v2/payments", body)["payment"]
        return found

    def broken(self) -> list[str]:
        """What was not as the contract says; of requests that were refused on purpose only the answer."""
        return [
            line for each in self.desk.exchanges for line in faults([each], answers_only=each.status != 200)
        ]


def line(variation_id: str, quantity: str = "1", **more: Any) -> Json:
    return {"uid": f"line-{variation_id}", "catalog_object_id": variation_id, "quantity": quantity, **more}


def with_modifiers(variation_id: str, *modifier_ids: str, quantity: str = "1") -> Json:
    return line(variation_id, quantity, modifiers=[{"catalog_object_id": each} for each in modifier_ids])


READ_ONLY = (
    "updated_at",
    "ordinal",
    "sold_out",
    "sold_out_valid_until",
    "description_plaintext",
    "root_category",
)


def writable(one: Any) -> Any:
    """An object of the catalogue without what may only be read, as it is sent back."""
    if isinstance(one, dict):
        return {name: writable(value) for name, value in one.items() if name not in READ_ONLY}
    return [writable(each) for each in one] if isinstance(one, list) else one
