"""The way to a server step by step: its name, a connection, encryption, an answer; how long each took."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime
from http.client import HTTPException, HTTPResponse
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from kiosk.core.frozen import frozen
from kiosk.ports import http

STEP_S = 4.0


@frozen
class Step:
    """`name`: "dns", "tcp", "tls" or "http", in this order. `ms`: how long it took; `said`: an address, a
    protocol, a status; `error`: "" where it went well.
    """

    name: str
    ms: float
    said: str = ""
    error: str = ""


@frozen
class Trace:
    """`steps` end with the first that failed. `expires`: when the server's certificate does, aware UTC."""

    origin: str
    steps: tuple[Step, ...]
    expires: datetime | None = None

    @property
    def failed(self) -> Step | None:
        return next((step for step in self.steps if step.error), None)

    def ms(self, name: str) -> float | None:
        return next((step.ms for step in self.steps if step.name == name and not step.error), None)


class _Ended(Exception):
    """The steps cannot go on."""


class _Way:
    def __init__(self) -> None:
        self.steps: list[Step] = []

    def step(self, name: str, work: Callable[[], tuple[Any, str]]) -> Any:
        began = monotonic()
        try:
            result, said = work()
        except (OSError, HTTPException, ValueError) as error:
            said = getattr(error, "verify_message", "") or str(error) or type(error).__name__
            why = "timed out" if isinstance(error, TimeoutError) else said
            self.steps.append(Step(name, (monotonic() - began) * 1000, error=why))
            raise _Ended from error
        self.steps.append(Step(name, (monotonic() - began) * 1000, said))
        return result


def trace(origin: str, upto: str = "http") -> Trace:
    """Go the way to "https://pos.example:443", `upto` the name of a step. Never raises."""
    parts = urlsplit(origin)
    host, port = parts.hostname or "", parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    way, line, expires = _Way(), None, None
    try:
        way.step("dns", lambda: _resolved(host, port))
        if upto == "dns":
            return Trace(origin, tuple(way.steps))
        line = way.step("tcp", lambda: _connected(host, port))
        if parts.scheme == "https" and upto != "tcp":
            line = way.step("tls", lambda: _encrypted(line, host))
            expires = _expiry(line)
        if upto == "http":
            way.step("http", lambda: _asked(line, host))
    except _Ended:
        pass  # the last step says why
    finally:
        if line is not None:
            line.close()
    return Trace(origin, tuple(way.steps), expires)


def _resolved(host: str, port: int) -> tuple[None, str]:
    """As long as the system is patient."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return None, ", ".join(dict.fromkeys(str(each[4][0]) for each in found))


def _connected(host: str, port: int) -> tuple[socket.socket, str]:
    """With the first of its addresses that answers."""
    line = socket.create_connection((host, port), STEP_S)
    return line, str(line.getpeername()[0])


def _encrypted(line: Any, host: str) -> tuple[ssl.SSLSocket, str]:
    secured = http.trusted().wrap_socket(line, server_hostname=host)
    return secured, str(secured.version())


def _expiry(line: Any) -> datetime | None:
    ends = (line.getpeercert() or {}).get("notAfter")
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(ends), UTC) if ends else None


def _asked(line: Any, host: str) -> tuple[None, str]:
    line.sendall(f"HEAD / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    answer = HTTPResponse(line, method="HEAD")
    answer.begin()
    return None, f"HTTP {answer.status}"
