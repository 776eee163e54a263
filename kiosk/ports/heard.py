"""What servers were heard to do: how long their answers took, when the last one came, what their clocks say.

Every request of `kiosk.ports.http` is noted here, in memory, for the checks; nothing of what was said is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import Lock

from kiosk.core.frozen import frozen

KEPT = 200
"""Exchanges remembered of one server."""


@frozen
class Exchange:
    """One request. `origin`: "https://pos.example:8443". `at`: when it ended, aware UTC. `skew_s`: this
    computer's clock minus the server's, to about a second; None where the answer had no date.
    """

    origin: str
    ms: float
    answered: bool
    at: datetime
    skew_s: float | None = None


_lock = Lock()
_servers: dict[str, deque[Exchange]] = {}
_listener: ContextVar[list[Exchange] | None] = ContextVar("listener", default=None)


def note(exchange: Exchange) -> None:
    """Remember an exchange; any thread may."""
    with _lock:
        _servers.setdefault(exchange.origin, deque(maxlen=KEPT)).append(exchange)
    listener = _listener.get()
    if listener is not None:
        listener.append(exchange)


def of(origin: str) -> tuple[Exchange, ...]:
    """The last exchanges with a server, oldest first."""
    with _lock:
        return tuple(_servers.get(origin, ()))


def servers() -> dict[str, tuple[Exchange, ...]]:
    """The last exchanges with each server, by its origin."""
    with _lock:
        return {origin: tuple(exchanges) for origin, exchanges in sorted(_servers.items())}


@contextmanager
def listening() -> Iterator[list[Exchange]]:
    """The exchanges that this thread has within the block."""
    heard: list[Exchange] = []
    token = _listener.set(heard)
    try:
        yield heard
    finally:
        _listener.reset(token)


def skew(date: str, sent: datetime, got: datetime) -> float | None:
    """This clock minus the one that wrote the header `Date`, in seconds; None where it is no date."""
    try:
        theirs = parsedate_to_datetime(date)
    except (ValueError, TypeError, IndexError):
        return None
    if theirs.tzinfo is None:
        theirs = theirs.replace(tzinfo=UTC)
    middle = sent + (got - sent) / 2
    return (middle - theirs).total_seconds() - 0.5  # whole seconds are written, cut and not rounded


def p95(exchanges: tuple[Exchange, ...]) -> float:
    """What 95 of 100 answers were not slower than, in ms; 0 without answers."""
    times = sorted(each.ms for each in exchanges if each.answered)
    return times[min(len(times) - 1, int(len(times) * 0.95))] if times else 0.0
