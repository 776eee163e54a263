"""Exchanges recorded with a running Odoo 19: they lie beside the checkout, and are no part of the project."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.emulators.odoo.app import Api
from tests.emulators.odoo.database import ONE, Database, Record

FILE = Path(__file__).parents[4] / "shared" / "specs" / "odoo" / "recorded_json2.json"
there = pytest.mark.skipif(not FILE.is_file(), reason=f"the recorded exchanges are not there: {FILE.name}")
KEY = "the-key-of-the-recording"
READING = ("search_read", "read")


@cache
def exchanges() -> dict[str, Record]:
    """By name: {"request": {"path", "json"}, "response": {"status", "json"}}."""
    return {each["name"]: each for each in json.loads(FILE.read_text())} if FILE.is_file() else {}


def called(exchange: Record) -> tuple[str, str]:
    """Model and method."""
    model, method = exchange["request"]["path"].removeprefix("/json/2/").split("/")
    return model, method


def recorded_odoo() -> Api:
    """An emulated Odoo that knows the recorded records."""
    database = Database(datetime(2026, 11, 22, 0, 17, tzinfo=UTC))
    api = Api(database, KEY)
    for exchange in exchanges().values():
        model, method = called(exchange)
        if method in READING and exchange["response"]["status"] == 200 and model != "pos.order":
            for row in exchange["response"]["json"]:
                _add(database, model, row)
            database.tables.setdefault(model, {})
    for session in database.all("pos.session"):
        session["config_id"] = 6  # asked for, so it was not told
    for tax in database.all("account.tax"):
        tax["type_tax_use"] = "sale"
    database.know("product.pricelist.item", "pricelist_id")
    return api


def _add(database: Database, model: str, row: Record) -> None:
    known = database.tables.get(model, {}).get(row["id"], {})
    values = {name: _stored(model, name, value) for name, value in row.items() if name != "id"}
    database.add(model, **{**known, **values, "id": row["id"]})


def _stored(model: str, name: str, value: Any) -> Any:
    """A many2one is told as a pair, and kept as its id."""
    return value[0] if name in ONE.get(model, {}) and isinstance(value, list) else value


def client_of(api: Api) -> httpx.Client:
    """A client whose requests the emulated Odoo answers, without a network."""

    def answer(request: httpx.Request) -> httpx.Response:
        model, method = request.url.path.removeprefix("/json/2/").split("/")
        status, content = api.answered(request.headers.get("authorization"), model, method, request.content)
        return httpx.Response(status, content=content, request=request)

    return httpx.Client(transport=httpx.MockTransport(answer))
