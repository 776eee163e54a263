"""Holds exchanges to the vendor's contract: its OpenAPI description, where that lies beside the checkout."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from tests.emulators.square.desk import Exchange
from tests.emulators.square.routes import matching
from tests.emulators.square.server import SquareServer

CONTRACT = Path(__file__).resolve().parents[4] / "shared" / "specs" / "square" / "openapi.json"
ABSENT = f"Square's contract is not at {CONTRACT}"
# Square answers with this code, says its documentation of updating orders; its list of codes leaves it out.
UNLISTED = (b'"VERSION_MISMATCH"', b'"CONFLICT"')

UUID = re.compile(rb"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")
ZERO = re.compile(rb"(?<![\d.])0(?![\d.])")
ANY_DIGIT = bytes.maketrans(b"123456789", b"0" * 9)

_sound: set[bytes] = set()


class BrokenContract(AssertionError):
    """An exchange was not as Square describes it."""


def there() -> bool:
    """Whether exchanges can be checked: the description is there, and what reads it."""
    try:
        import openapi_core  # noqa: F401
    except ImportError:
        return False
    return CONTRACT.is_file()


@contextmanager
def held_to_contract(square: SquareServer) -> Iterator[None]:
    """At the end, raise BrokenContract for exchanges that were not as described. Without a contract: nothing.

    Requests that were refused (4xx) must be well-formed too: an adapter is refused for what it wants, never
    for how it says it.
    """
    start = len(square.requests)
    yield
    found = faults(square.requests[start:])
    if found:
        raise BrokenContract("\n".join(found))


def faults(exchanges: Iterable[Exchange], answers_only: bool = False) -> list[str]:
    """What is wrong, a line each: method, path, and where. What was found sound is not looked at again."""
    return [line for exchange in exchanges if there() for line in _faults(exchange, answers_only)]


def _faults(exchange: Exchange, answers_only: bool) -> list[str]:
    shape = _shape(exchange, answers_only)
    if shape in _sound:
        return []
    answer, new = _news(exchange)
    api, request, response = _openapi(), _request(exchange), _response(answer, exchange.status)
    found = [] if answers_only else [("request", error) for error in _request_errors(api, request, exchange)]
    found += [("answer", error) for error in api.iter_response_errors(request, response)]
    if not found:
        _sound.update(new, [shape])
    place = f"{exchange.method} {exchange.path} ({exchange.status})"
    return [f"{place}: {part}: {why}" for part, error in found for why in _reasons(error)]


def _request_errors(api: Any, request: Any, exchange: Exchange) -> Iterator[BaseException]:
    yield from api.iter_request_errors(request)
    without = (each for each in _without_body() if matching(each, exchange.method, exchange.path) is not None)
    if exchange.body and next(without, None):
        yield BrokenContract("there is a body, but none is described")


@cache
def _without_body() -> list[str]:
    """The endpoints that take no body. openapi-core does not look at one there."""
    paths = json.loads(CONTRACT.read_bytes())["paths"].items()
    return [
        f"{method.upper()} {path}"
        for path, each in paths
        for method, it in each.items()
        if "requestBody" not in it
    ]


def _shape(exchange: Exchange, answers_only: bool) -> bytes:
    head = f"{exchange.method} {exchange.path}?{exchange.query} {exchange.status} {answers_only}".encode()
    return rough(b"\n".join([head, exchange.body, exchange.answer]))


def rough(said: bytes) -> bytes:
    """The same for what differs in digits and random names only: what is sound of one is sound of all."""
    return ZERO.sub(b"zero", UUID.sub(b"uuid", said)).translate(ANY_DIGIT)


def _news(exchange: Exchange) -> tuple[bytes, set[bytes]]:
    """An answer without objects of the catalogue that were looked at before, and what to remember of it."""
    if not exchange.path.startswith("/v2/catalog/") or exchange.status != 200:
        return exchange.answer, set()
    said, new = json.loads(exchange.answer), set()
    for name in [each for each in ("objects", "related_objects") if each in said]:
        shapes = [b"object " + rough(json.dumps(one).encode()) for one in said[name]]
        said[name] = [one for one, each in zip(said[name], shapes, strict=True) if each not in _sound]
        new |= set(shapes)
    return json.dumps(said).encode(), new


@cache
def _openapi() -> Any:
    """The description without who may do what: that is OAuth's business, which openapi-core does not know."""
    from openapi_core import OpenAPI

    described = json.loads(CONTRACT.read_bytes())
    del described["components"]["securitySchemes"]
    for path in described["paths"].values():
        for operation in path.values():
            operation.pop("security", None)
    return OpenAPI.from_dict(described)


def _request(exchange: Exchange) -> Any:
    from openapi_core.testing import MockRequest

    return MockRequest(
        "http://localhost",
        exchange.method,
        exchange.path,
        args=dict(parse_qsl(exchange.query)),
        headers={**exchange.headers, "authorization": exchange.headers.get("authorization", "")},
        data=exchange.body,
        content_type=exchange.headers.get("content-type", "application/json").split(";")[0],
    )


def _response(answer: bytes, status: int) -> Any:
    from openapi_core.testing import MockResponse

    return MockResponse(answer.replace(*UNLISTED), status)


def _reasons(error: BaseException) -> list[str]:
    """The places in a body, where the error knows them; else what it says of itself."""
    chain: BaseException | None = error
    while chain is not None:
        inner = getattr(chain, "schema_errors", None)
        if inner:
            return [f"{'.'.join(map(str, each.absolute_path))}: {each.message[:300]}" for each in inner]
        chain = chain.__cause__
    return [f"{error}: {error.__cause__}" if error.__cause__ else str(error)]
