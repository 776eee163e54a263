"""As much of HTTP/1.1 as a proxy must know: where a message begins and ends."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Self

Headers = tuple[tuple[str, str], ...]
MOST_HEAD = 256 * 1024
_END = b"\r\n\r\n"


class Nonsense(ValueError):
    """What came is no HTTP/1.1."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a client asked. `target` is the path with its query; `raw` every byte as it came."""

    method: str
    target: str
    headers: Headers
    body: bytes
    raw: bytes

    @property
    def path(self) -> str:
        """Without the query, which may hold what is nobody's business."""
        return self.target.partition("?")[0]

    @property
    def name(self) -> str:
        """What patterns are held against: "POST /v1/orders"."""
        return f"{self.method} {self.path}"

    def with_headers(self, **changed: str | None) -> Self:
        """With other values of some headers (`Accept_Encoding=None` takes one away)."""
        given = {name.replace("_", "-").lower(): value for name, value in changed.items()}
        kept = [(n, v) for n, v in self.headers if n.lower() not in given]
        headers = (*kept, *((n, v) for n, v in given.items() if v is not None))
        head, _, rest = self.raw.partition(_END)
        first = head.split(b"\r\n", 1)[0]
        raw = first + b"\r\n" + _written(headers) + b"\r\n" + rest
        return type(self)(self.method, self.target, headers, self.body, raw)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. `body` is without the chunks it may have come in."""

    status: int
    headers: Headers = ()
    body: bytes = b""

    def raw(self) -> bytes:
        """As bytes, framed by its length."""
        framing = ("content-length", "transfer-encoding")
        kept = tuple((n, v) for n, v in self.headers if n.lower() not in framing)
        try:
            said = HTTPStatus(self.status).phrase
        except ValueError:
            said = "Unknown"
        headers = (*kept, ("Content-Length", str(len(self.body))))
        return f"HTTP/1.1 {self.status} {said}\r\n".encode() + _written(headers) + b"\r\n" + self.body


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was asked, what the server answered (None: it was not asked, or did not answer), and the fault
    that struck (None: none).
    """

    request: Request
    reply: Reply | None
    fault: str | None


def _written(headers: Headers) -> bytes:
    return b"".join(f"{name}: {value}\r\n".encode("latin-1") for name, value in headers)


class Stream:
    """The bytes that arrive at a socket."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self._kept = b""

    def some(self, most: int = 65536) -> bytes:
        """What is there, at most so much; empty at the end."""
        if not self._kept:
            return self._socket.recv(most)
        got, self._kept = self._kept[:most], self._kept[most:]
        return got

    def until(self, mark: bytes) -> bytes | None:
        """Everything up to and with `mark`; None where the stream ends before the first byte."""
        got = self._kept
        while mark not in got:
            more = self._socket.recv(65536)
            if not more and not got:
                return None
            if not more or len(got) > MOST_HEAD:
                raise Nonsense("a head without an end")
            got += more
        place = got.index(mark) + len(mark)
        self._kept = got[place:]
        return got[:place]


def read_request(client: socket.socket, stream: Stream) -> Request | None:
    """The next request with all of its body; None where the client has hung up."""
    head = stream.until(_END)
    if head is None:
        return None
    first, headers = _parsed(head)
    method, target, *_ = *first.split(" "), ""
    if _value(headers, "expect") == "100-continue":
        client.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    parts = list(_body(stream, _framing(headers, "none")))
    raw = head + b"".join(part for part, _ in parts)
    return Request(method, target, headers, b"".join(content for _, content in parts), raw)


@dataclass(slots=True)
class Incoming:
    """An answer whose head has come. `ends`: its body has an end that can be seen without hanging up; `over`:
    all of a body of known length has come.
    """

    head: bytes
    status: int
    headers: Headers
    framing: str
    stream: Stream
    _left: int = 0

    @property
    def ends(self) -> bool:
        return self.framing != "close"

    @property
    def over(self) -> bool:
        return self.framing.isdecimal() and self._left <= 0

    def parts(self) -> Iterator[tuple[bytes, bytes]]:
        """The body as it comes: (bytes as they came, content)."""
        self._left = int(self.framing) if self.framing.isdecimal() else 0
        for part, content in _body(self.stream, self.framing):
            self._left -= len(content)
            yield part, content


def read_reply(stream: Stream, method: str) -> Incoming:
    """The head of an answer. Raises Nonsense, also where there is none."""
    while True:
        head = stream.until(_END)
        if head is None:
            raise Nonsense("no answer")
        first, headers = _parsed(head)
        words = first.split(" ")
        if len(words) < 2 or not words[1].isdecimal():
            raise Nonsense("an answer without a status")
        status = int(words[1])
        if 100 <= status < 200 and status != 101:
            continue
        bare = method == "HEAD" or status in (101, 204, 304)
        return Incoming(head, status, headers, "none" if bare else _framing(headers, "close"), stream)


def _parsed(head: bytes) -> tuple[str, Headers]:
    first, *lines = head[: -len(_END)].decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return first, tuple((name.strip(), value.strip()) for name, _, value in pairs)


def _value(headers: Headers, name: str) -> str:
    return next((value.lower() for key, value in headers if key.lower() == name), "")


def _framing(headers: Headers, otherwise: str) -> str:
    if "chunked" in _value(headers, "transfer-encoding"):
        return "chunked"
    return _value(headers, "content-length") or otherwise


def _body(stream: Stream, framing: str) -> Iterator[tuple[bytes, bytes]]:
    """`framing`: "none", "chunked", "close" (until the other side hangs up) or a number of bytes."""
    match framing:
        case "none":
            return
        case "chunked":
            yield from _chunks(stream)
        case "close":
            while part := stream.some():
                yield part, part
        case _:
            yield from _counted(stream, _number(framing, 10))


def _number(text: str, base: int) -> int:
    try:
        return int(text, base)
    except ValueError as error:
        raise Nonsense("a length that is no number") from error


def _counted(stream: Stream, left: int) -> Iterator[tuple[bytes, bytes]]:
    while left > 0:
        part = stream.some(min(left, 65536))
        if not part:
            raise Nonsense("the body ends too early")
        left -= len(part)
        yield part, part


def _chunks(stream: Stream) -> Iterator[tuple[bytes, bytes]]:
    while True:
        line = stream.until(b"\r\n")
        if line is None:
            raise Nonsense("the chunks end too early")
        size = _number(line.split(b";")[0].strip().decode("latin-1"), 16)
        if size == 0:
            break
        yield line, b""
        yield from _counted(stream, size)
        yield stream.until(b"\r\n") or b"", b""
    yield line, b""
    while (trailer := stream.until(b"\r\n")) not in (None, b"\r\n"):
        yield trailer or b"", b""
    yield b"\r\n", b""
