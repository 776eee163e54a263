"""What can go wrong on a line, and which requests it strikes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock

from kiosk.faultproxy.http1 import Exchange, Reply, Request

EVERY = ".*"
CHANGING = "(?!(GET|HEAD|OPTIONS) ).*"
"""Requests that may change something, where a system speaks HTTP as it was meant."""

Change = Callable[[Exchange], Reply]


class Kind(StrEnum):
    BLACK_HOLE = "black-hole"
    """The request is taken and never answered."""
    RESET = "reset"
    """The connection is reset, the request does not arrive."""
    CUT = "cut"
    """The request arrives; the answer ends after `at` bytes, as `ending` says."""
    DUPLICATE = "duplicate"
    """The request arrives twice; the first answer is given, the second dropped."""
    ANSWER = "answer"
    """The request does not arrive; `reply` is the answer."""
    CHANGE = "change"
    """The request arrives; the answer is what `change` makes of it."""


class Ending(StrEnum):
    """What comes after the bytes of an answer that was cut."""

    CLOSE = "close"
    RESET = "reset"
    HALF_CLOSE = "half-close"
    """Nothing more is sent, but what the client sends is still taken."""
    STALL = "stall"
    """Nothing more comes, and nobody says so."""


@dataclass(frozen=True, slots=True)
class Line:
    """How good the line is, in both directions. `slice`: so many bytes are sent at a time."""

    latency_s: float = 0.0
    jitter_s: float = 0.0
    bytes_per_s: float | None = None
    slice: int | None = None

    def __str__(self) -> str:
        """As it is typed; "" for a line that is as it should be."""
        latency = f"latency {self.latency_s * 1000:g} {self.jitter_s * 1000:g}"
        said = (
            latency if self.latency_s or self.jitter_s else "",
            f"bandwidth {self.bytes_per_s:g}" if self.bytes_per_s else "",
            f"slice {self.slice}" if self.slice else "",
        )
        return "\n".join(filter(None, said))


@dataclass(slots=True, eq=False)
class Fault:
    """One trouble. `on`: a regular expression for the whole of "METHOD path" (of a TCP line: "TCP");
    `times`: how many requests it strikes yet (None: until it is taken away); `after`: so many pass first.

    `at` may be below 0: so many bytes before the end. Bytes count from the status line on.
    """

    kind: Kind
    on: str = EVERY
    times: int | None = 1
    at: int = 0
    ending: Ending = Ending.CLOSE
    reply: Reply | None = None
    change: Change | None = None
    after: int = 0

    def __str__(self) -> str:
        """As it is typed, as far as there are words for it."""
        what = self._cut() if self.kind is Kind.CUT else str(self.kind)
        if self.reply is not None:
            what = f"{self.kind}={self.reply.status}"
        return f"{what} {self.on} " + (f"x{self.times}" if self.times is not None else "always")

    def _cut(self) -> str:
        match self.ending:
            case Ending.RESET:
                return "lose-reply" if self.at == 0 else f"cut={self.at},reset"
            case Ending.CLOSE:
                return f"cut={self.at}"
            case _:
                return f"{self.ending}={self.at}"


class Faults:
    """The faults that are set, in order; the first that matches a request strikes it. Thread-safe."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._faults: list[Fault] = []

    def set(self, fault: Fault) -> Fault:
        """Raises ValueError where the pattern is none."""
        try:
            re.compile(fault.on)
        except re.error as error:
            raise ValueError(f"{fault.on!r} is no regular expression: {error}") from error
        with self._lock:
            self._faults.append(fault)
        return fault

    def take_away(self, fault: Fault) -> None:
        with self._lock:
            self._faults = [each for each in self._faults if each is not fault]

    def clear(self) -> None:
        with self._lock:
            self._faults.clear()

    def there(self) -> list[Fault]:
        with self._lock:
            return list(self._faults)

    def meet(self, name: str) -> Fault | None:
        """The fault that strikes a request of this name, counted down."""
        with self._lock:
            for fault in self._faults:
                if re.fullmatch(fault.on, name) is None:
                    continue
                if fault.after > 0:
                    fault.after -= 1
                    continue
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self._faults.remove(fault)
                return fault
        return None


def named(request: Request) -> str:
    """The pattern that strikes requests like this one, and no others."""
    return re.escape(request.name)
