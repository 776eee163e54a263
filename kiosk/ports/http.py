"""One HTTP client for every adapter, and the one place where HTTP's troubles become the port's errors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from ssl import SSLContext
from time import monotonic
from typing import Any

import httpx

from kiosk.ports import heard
from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused, Uncertain, Unreachable

CONNECT_S = 3.0
TOTAL_S = 10.0
MOST_BYTES = 64 * 1024 * 1024
"""Of one answer: whoever sends more is broken, and would fill the memory."""

_SAFE = frozenset({"GET", "HEAD"})
_OF_THE_WIRE = frozenset({b"content-encoding", b"content-length", b"transfer-encoding"})
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


def client(base_url: str = "", headers: Mapping[str, str] | None = None) -> httpx.Client:
    """A client with the kiosk's limits: no redirects, bounded times. Thread-safe."""
    timeout = httpx.Timeout(TOTAL_S, connect=CONNECT_S)
    return httpx.Client(
        base_url=base_url,
        headers=dict(headers or {}),
        timeout=timeout,
        follow_redirects=False,
        verify=trusted(),
    )


@cache
def trusted() -> SSLContext:
    """Whom to trust: read once, for all clients."""
    return trust()


def trust() -> SSLContext:
    """The same, for another protocol: the public authorities, or those of the file `SSL_CERT_FILE` names."""
    return httpx.create_ssl_context()


def call(
    http: httpx.Client,
    method: str,
    url: str,
    *,
    json: Any = None,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    params: Mapping[str, str] | None = None,
) -> httpx.Response:
    """Send one request, with `json` as its body, or with `content` (bytes; say in `headers` what they are).
    A GET whose answer is lost is Unreachable (nothing can have happened), anything else Uncertain.

    Answers that are neither 2xx nor 304 become errors: 401/403 NotAllowed, 429/502/503/504 and other
    5xx by whether something can have happened, 404/409/410/422 and other 4xx Refused(INVALID). An
    adapter that knows better catches `httpx` codes before by `answer_of`.
    """
    response = answer_of(http, method, url, json=json, content=content, headers=headers, params=params)
    if response.is_success or response.status_code == 304:
        return response
    raise error_for(response, method)


def answer_of(
    http: httpx.Client,
    method: str,
    url: str,
    *,
    json: Any = None,
    content: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    params: Mapping[str, str] | None = None,
) -> httpx.Response:
    """The response whatever its status code; only transport troubles are raised, as port errors."""
    where = f"{method} {_nameless(url)}"
    deadline = monotonic() + (http.timeout.read or TOTAL_S)
    try:
        sent = http.stream(
            method, url, json=json, content=content, headers=_written(headers or {}), params=params
        )
        with _heard(http, url) as got, sent as response:
            got.append(_read(response, deadline))
        return got[0]
    except _NOT_SENT as error:
        raise Unreachable(f"{where}: {type(error).__name__}") from error
    except httpx.HTTPError as error:
        lost = Unreachable if method in _SAFE else Uncertain
        raise lost(f"{where}: {type(error).__name__}") from error
    except httpx.InvalidURL as error:
        raise Unreachable(f"{where}: the address is not valid") from error


def _written(headers: Mapping[str, str]) -> dict[bytes, bytes]:
    """As they are sent. A server's own mark, given back to it, may hold what is not ASCII. Blanks around a
    value are no part of it: a token that is missing, or was read with its line's end, is for the server to
    refuse.
    """
    return {name.encode(): value.strip().encode("utf-8", "replace") for name, value in headers.items()}


@contextmanager
def _heard(http: httpx.Client, url: str) -> Iterator[list[httpx.Response]]:
    """Note how long it took, and what the server's clock says: `kiosk.ports.heard`."""
    got: list[httpx.Response] = []
    began, sent = monotonic(), datetime.now(UTC)
    try:
        yield got
    finally:
        ms, now = (monotonic() - began) * 1000, datetime.now(UTC)
        date = got[0].headers.get("Date", "") if got else ""
        skew = heard.skew(date, sent, now) if date else None
        heard.note(heard.Exchange(_origin(http.base_url.join(url)), ms, bool(got), now, skew))


def _origin(url: httpx.URL) -> str:
    port = url.port or {"http": 80, "https": 443}.get(url.scheme, 0)
    return f"{url.scheme}://{url.host}:{port}"


def _nameless(url: str) -> str:
    """An address as it may be shown and written down: without a password, and without what was asked for."""
    return re.sub(r"://.*@", "://", url.partition("?")[0])


def _read(response: httpx.Response, deadline: float) -> httpx.Response:
    """The answer with its body, which may be neither endless nor slower than all the time there is."""
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > MOST_BYTES:
        raise httpx.ReadError("the answer is too long")
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > MOST_BYTES:
            raise httpx.ReadError("the answer is too long")
        if monotonic() > deadline:
            raise httpx.ReadTimeout("the answer is too slow")
    headers = [(name, value) for name, value in response.headers.raw if name.lower() not in _OF_THE_WIRE]
    return httpx.Response(
        response.status_code, headers=headers, content=bytes(body), request=response.request
    )


def error_for(response: httpx.Response, method: str) -> PortError:
    """The port's error for a status code that is no success."""
    code = response.status_code
    where = f"{method} {response.request.url.path}: HTTP {code}"
    if code in (401, 403):
        return NotAllowed(where)
    if code in (408, 425, 429, 503):
        return Unreachable(where)
    if code >= 500 or code < 400:
        return Unreachable(where) if method in _SAFE else Uncertain(where)
    return Refused(Reason.INVALID, where)


def body_of(response: httpx.Response) -> Any:
    """The response's JSON. Nonsense after a GET is Unreachable, after anything else Uncertain: it may
    have happened.
    """
    try:
        return response.json()
    except (ValueError, RecursionError) as error:
        method = response.request.method
        lost = Unreachable if method in _SAFE else Uncertain
        raise lost(f"{method} {response.request.url.path}: the answer is not JSON") from error
