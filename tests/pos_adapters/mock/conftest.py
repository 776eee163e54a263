"""One mock POS on a small shop for all tests of this folder; each test finds it reset."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import httpx
import pytest
import yaml

from pos_adapters.mock.server.answers import Error
from pos_adapters.mock.server.openapi import described_endpoints
from tests.mockpos import Mock, running_mock

HERE = Path(__file__).parent
TOKEN = "the-token-of-every-mock-here"


def _as_described(response: httpx.Response) -> None:
    """Every answer of the API is what its description promises."""
    path = response.request.url.path
    if not path.startswith("/v1/"):
        return
    try:
        body = response.read()
    except httpx.HTTPError:
        return
    if response.headers.get("content-type") != "application/json" or b"It works!" in body:
        return
    if not response.is_success:
        Error.model_validate_json(body)
        return
    for endpoint in described_endpoints():
        pattern = re.sub(r"{\w+}", "[^/]+", endpoint.path)
        if endpoint.method == response.request.method and re.fullmatch(pattern, path):
            endpoint.answer.model_validate_json(body)
            return
    raise AssertionError(f"{path} is not described")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mock]:
    with running_mock(HERE / "shop.yaml", token=TOKEN, public_base_url="https://pos.example") as mock:
        mock.http.event_hooks["response"].append(_as_described)
        mock.staff.event_hooks["response"].append(_as_described)
        yield mock


@pytest.fixture
def mock(server: Mock) -> Iterator[Mock]:
    started = server.clock.now
    server.reset()
    yield server
    server.clock.now = started


@pytest.fixture(scope="session")
def us() -> Iterator[Mock]:
    with running_mock(HERE / "us.yaml", token=TOKEN) as mock:
        yield mock


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[int], Mock]]:
    """A mock POS with a large menu, made when it is asked for."""
    with ExitStack() as stack:

        @cache
        def made(count: int) -> Mock:
            menu = yaml.load((HERE / "us.yaml").read_text(), yaml.CSafeLoader)
            dish = {"categories": ["food"], "tax_class": "prepared", "price": 100}
            menu["items"] = [{**dish, "id": f"i{n}", "name": {"en": f"Item {n}"}} for n in range(count)]
            path = tmp_path_factory.mktemp("large") / "menu.json"
            path.write_text(json.dumps(menu))
            return stack.enter_context(running_mock(path, token=TOKEN))

        yield made
