"""Troubles in words, as they are typed: "lose-reply POST /v1/orders x2"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kiosk.faultproxy.faults import EVERY, Ending, Fault, Kind, Line
from kiosk.faultproxy.http1 import Exchange, Reply
from kiosk.faultproxy.proxy import FaultProxy

NONSENSE = b'<html><body>It works! {"order": [1, 2,'

FAULTS = {
    "black-hole": "requests are taken and never answered; they do not arrive",
    "reset": "the connection is reset; the request does not arrive",
    "lose-reply": "the request arrives and has its effect; the connection is reset without an answer",
    "cut=BYTES": "the request arrives; the answer ends after so many bytes (-1: one before its end)",
    "half-close[=BYTES]": "likewise, but what the client sends is still taken",
    "stall[=BYTES]": "the request arrives; after so many bytes of the answer nothing more happens",
    "duplicate": "the request arrives twice; the second answer is dropped",
    "answer=STATUS[:TEXT]": "the request does not arrive and is answered so (3xx: TEXT is where to go)",
    "nonsense": "the request arrives; what is answered makes no sense",
}
COMMANDS = {
    "latency MS [JITTER]": "requests arrive so much later, more or less",
    "bandwidth BYTES": "so many bytes a second, in each direction; 0: no limit",
    "slice BYTES": "so many bytes are sent at a time; 0: no limit",
    "down": "refuse connections, and cut those that there are",
    "up": "listen again",
    "clear": "all is well again",
    "list": "what is set",
    "help": "this",
    "quit": "end",
}
SYNTAX = """a fault is WORD [METHOD PATH] [xN | always]: which requests it strikes, and how often. METHOD PATH
is a regular expression for the whole of both, without the query (default: every request). black-hole,
answer and nonsense last until they are cleared, the others strike once."""

_LASTING = ("black-hole", "answer", "nonsense")


def fault_of(words: str) -> Fault:
    """The fault that is meant. Raises ValueError that says what was not understood."""
    first, *rest = words.split()
    word, _, value = first.partition("=")
    if word not in _MADE:
        raise ValueError(f"there is no fault {word!r}; there are {', '.join(_MADE)}")
    times: int | None = None if word in _LASTING else 1
    if rest and (counted := re.fullmatch(r"x(\d+)|always", rest[-1])):
        times = int(counted[1]) if counted[1] else None
        rest.pop()
    return replace(_MADE[word](value), on=" ".join(rest) or EVERY, times=times)


def _number(value: str) -> int:
    try:
        return int(value or 0)
    except ValueError:
        raise ValueError(f"{value!r} is no number of bytes") from None


def _cut(ending: Ending) -> Callable[[str], Fault]:
    return lambda value: Fault(Kind.CUT, at=_number(value), ending=ending)


def _plain(kind: Kind) -> Callable[[str], Fault]:
    return lambda _: Fault(kind)


def _answer(value: str) -> Fault:
    status, _, text = value.partition(":")
    if not re.fullmatch("[1-9][0-9][0-9]", status):
        raise ValueError(f"{status!r} is no status code: answer=503, answer=200:text")
    headers = (("Location", text),) if status.startswith("3") else ()
    return Fault(Kind.ANSWER, reply=Reply(int(status), headers, b"" if headers else text.encode()))


def _nonsense(_: str) -> Fault:
    def made(exchange: Exchange) -> Reply:
        return Reply(200, (("Content-Type", "application/json"),), NONSENSE)

    return Fault(Kind.CHANGE, change=made)


_MADE: dict[str, Callable[[str], Fault]] = {
    "black-hole": _plain(Kind.BLACK_HOLE),
    "reset": _plain(Kind.RESET),
    "lose-reply": lambda _: Fault(Kind.CUT, at=0, ending=Ending.RESET),
    "cut": _cut(Ending.CLOSE),
    "half-close": _cut(Ending.HALF_CLOSE),
    "stall": _cut(Ending.STALL),
    "duplicate": _plain(Kind.DUPLICATE),
    "answer": _answer,
    "nonsense": _nonsense,
}


class Done(Exception):
    """`quit` was typed."""


def obey(wire: FaultProxy, words: str) -> str:
    """Do what one typed line says; the answer is what to show. Raises ValueError, or Done at "quit"."""
    word, *values = words.split()
    match word:
        case "latency" | "bandwidth" | "slice":
            wire.line = bent(wire.line, word, values)
        case "down":
            wire.down()
        case "up":
            wire.up()
        case "clear":
            wire.clear()
        case "list":
            return "\n".join(filter(None, map(str, (*wire.faults, wire.line)))) or "all is well"
        case "help":
            return explained()
        case "quit":
            raise Done
        case _:
            return f"set: {wire.set(fault_of(words))}"
    return "done"


def bent(line: Line, word: str, values: list[str]) -> Line:
    """The line with one of its qualities as it was typed."""
    try:
        first, second = (float(value) for value in (*values, "0", "0")[:2])
    except ValueError:
        raise ValueError(f"{' '.join(values)!r} is no number") from None
    if first < 0 or second < 0:
        raise ValueError("less than nothing is not possible")
    match word:
        case "latency":
            return replace(line, latency_s=first / 1000, jitter_s=second / 1000)
        case "bandwidth":
            return replace(line, bytes_per_s=first or None)
        case _:
            return replace(line, slice=int(first) or None)


def explained() -> str:
    """All words, a line each."""
    rows = (f"  {word:<22} {text}" for word, text in (*FAULTS.items(), *COMMANDS.items()))
    return "\n".join(rows) + f"\n\n{SYNTAX}"
