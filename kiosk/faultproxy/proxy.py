"""The proxy: listens, and gives each connection a thread."""

from __future__ import annotations

import socket
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from threading import Event, Lock, Thread, current_thread
from types import TracebackType
from typing import Self
from urllib.parse import SplitResult, urlsplit

from kiosk.faultproxy.carrying import Carrier, HungUp, reset
from kiosk.faultproxy.faults import EVERY, Change, Ending, Fault, Faults, Kind, Line, named
from kiosk.faultproxy.http1 import Exchange, Nonsense, Reply

_MOST_SEEN = 500
_LEAST_KINDS = (Kind.BLACK_HOLE, Kind.RESET, Kind.CUT, Kind.ANSWER)


class FaultProxy:
    """Stands before a server ("host:port", "http://…", "https://…", or "tcp://host:port" for what is no HTTP)
    and passes everything on, until it is told to make trouble.

    Start it by `with` or `start`. Everything may be called from any thread, at any time. Each request gets a
    connection of its own to the server. `line` may be set; the other faults are asked for by their names and
    strike the requests whose "METHOD path" (without the query) matches a regular expression as a whole, so
    often (None: until `take_away` or `clear`). A server that cannot be reached shows as a reset; for a
    refused connection use `down`.
    """

    def __init__(
        self,
        upstream: str,
        listen: str = "127.0.0.1:0",
        told: Callable[[Exchange], None] | None = None,
    ) -> None:
        """`told` is called with each exchange of HTTP, in the thread of its connection."""
        self._target = _address(upstream)
        self._listen = listen
        self._told = told
        self.line = Line()
        self._faults = Faults()
        self._seen: deque[Exchange] = deque(maxlen=_MOST_SEEN)
        self._lock = Lock()
        self._over = Event()
        self._open: set[socket.socket] = set()
        self._threads: set[Thread] = set()
        self._reserved: socket.socket | None = None
        self._listener: socket.socket | None = None
        self._accepting: Thread | None = None

    # -- beginning and end

    def start(self) -> Self:
        """Take the address and listen, unless it does. Raises OSError where the address is taken, ValueError
        where it is none.
        """
        if self._reserved is not None:
            return self
        where = urlsplit(f"//{self._listen}")
        self._over.clear()
        # A socket that is bound but does not listen keeps the port ours while connections are refused.
        self._reserved = _bound(where.hostname or "127.0.0.1", where.port or 0)
        self.up()
        return self

    def stop(self) -> None:
        """Cut every connection and give the address back."""
        self._over.set()
        self.down()
        if self._reserved is not None:
            self._reserved.close()
            self._reserved = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def address(self) -> tuple[str, int]:
        """Host and port it listens at."""
        if self._reserved is None:
            raise RuntimeError("the proxy is not started")
        host, port = self._reserved.getsockname()[:2]
        return str(host), int(port)

    @property
    def url(self) -> str:
        host, port = self.address
        scheme = "tcp" if self._target.scheme == "tcp" else "http"
        return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"

    @property
    def upstream(self) -> str:
        """The server; another one from the next request on where it is set."""
        return self._target.geturl()

    @upstream.setter
    def upstream(self, address: str) -> None:
        self._target = _address(address)

    # -- the port

    def down(self) -> None:
        """Refuse connections, and cut those that there are."""
        listener, self._listener = self._listener, None
        if listener is not None:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            if self._accepting is not None:
                self._accepting.join()
            listener.close()
        self.hang_up()

    def up(self) -> None:
        """Listen again after `down`, at the same address."""
        if self._listener is None:
            self._listener = _bound(*self.address)
            self._listener.listen(128)
            self._accepting = Thread(
                target=self._accept, args=(self._listener,), name="faultproxy", daemon=True
            )
            self._accepting.start()

    def hang_up(self) -> None:
        """Cut every connection that there is, and wait until that is done."""
        with self._lock:
            sockets, threads = list(self._open), self._threads - {current_thread()}
        for each in sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(10)

    # -- faults

    def set(self, fault: Fault) -> Fault:
        """Set any fault. A line that is no HTTP has no requests, so only some kinds strike it."""
        if self._target.scheme == "tcp" and fault.kind not in _LEAST_KINDS:
            raise ValueError(f"{fault.kind} needs HTTP")
        return self._faults.set(fault)

    def black_hole(self, on: str = EVERY, times: int | None = None) -> Fault:
        """Requests are taken and never answered; they do not arrive."""
        return self.set(Fault(Kind.BLACK_HOLE, on, times))

    def reset(self, on: str = EVERY, times: int | None = 1) -> Fault:
        """The connection is reset, and the request does not arrive."""
        return self.set(Fault(Kind.RESET, on, times))

    def cut(self, at: int, ending: Ending = Ending.CLOSE, on: str = EVERY, times: int | None = 1) -> Fault:
        """The request arrives; of the answer `at` bytes come (below 0: all but so many), then `ending`."""
        return self.set(Fault(Kind.CUT, on, times, at, ending))

    def lose_reply(self, on: str = EVERY, times: int | None = 1, after: int = 0) -> Fault:
        """The request arrives and has its effect; the connection is reset without an answer. `after`: so many
        requests pass before.
        """
        return self.set(Fault(Kind.CUT, on, times, 0, Ending.RESET, after=after))

    def half_close(self, at: int = 0, on: str = EVERY, times: int | None = 1) -> Fault:
        """The request arrives; after `at` bytes nothing more is sent; the other direction stays open."""
        return self.cut(at, Ending.HALF_CLOSE, on, times)

    def stall(self, at: int = 0, on: str = EVERY, times: int | None = 1) -> Fault:
        """The request arrives; after `at` bytes of the answer nothing more happens."""
        return self.cut(at, Ending.STALL, on, times)

    def duplicate(self, on: str = EVERY, times: int | None = 1) -> Fault:
        """The request arrives twice, one after the other; the second answer is dropped."""
        return self.set(Fault(Kind.DUPLICATE, on, times))

    def answer(
        self,
        status: int,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        on: str = EVERY,
        times: int | None = None,
    ) -> Fault:
        """Requests do not arrive, and are answered with this."""
        reply = Reply(status, tuple((headers or {}).items()), body)
        return self.set(Fault(Kind.ANSWER, on, times, reply=reply))

    def change(self, change: Change, on: str = EVERY, times: int | None = None) -> Fault:
        """Requests arrive; what is answered is what `change` makes of the exchange."""
        return self.set(Fault(Kind.CHANGE, on, times, change=change))

    def replay(self, exchanges: Iterable[Exchange]) -> None:
        """Give old answers once more, each to the next request of the same method and path."""
        for old in exchanges:
            if old.reply is not None:
                self.set(Fault(Kind.ANSWER, named(old.request), 1, reply=old.reply))

    def take_away(self, fault: Fault) -> None:
        """End one fault; connections it holds stay as they are."""
        self._faults.take_away(fault)

    def clear(self) -> None:
        """All is well again: no faults, a good line, and the port is open."""
        self._faults.clear()
        self.line = Line()
        self.up()

    # -- looking

    @property
    def faults(self) -> Sequence[Fault]:
        """Those that are set, in the order in which they are tried."""
        return self._faults.there()

    @property
    def seen(self) -> Sequence[Exchange]:
        """The last exchanges (at most 500), the oldest first."""
        with self._lock:
            return list(self._seen)

    def forget(self) -> None:
        """Begin `seen` anew."""
        with self._lock:
            self._seen.clear()

    def _note(self, exchange: Exchange) -> None:
        if self._told is not None:
            self._told(exchange)
        with self._lock:
            self._seen.append(exchange)

    # -- connections

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            thread = Thread(target=self._carry, args=(client,), name="faultproxy line", daemon=True)
            with self._lock:
                self._open.add(client)
                self._threads.add(thread)
            thread.start()

    def _carry(self, client: socket.socket) -> None:
        """The thread of one connection. Where the server fails, so does the connection."""
        mine = [client]

        def opened(server: socket.socket) -> None:
            mine.append(server)
            with self._lock:
                self._open.add(server)

        carrier = Carrier(
            client, lambda: self._target, self._faults, lambda: self.line, self._over, self._note, opened
        )
        try:
            carrier.carry()
        except HungUp:
            pass
        except (OSError, Nonsense):
            with suppress(OSError):
                reset(client)
        finally:
            client.close()
            with self._lock:
                self._open.difference_update(mine)
                self._threads.discard(current_thread())


def _address(text: str) -> SplitResult:
    """Where a server is. Raises ValueError."""
    wrong = ValueError(f"{text!r} is no server: host:port, or http://, https:// or tcp:// before it")
    found = urlsplit(text if "://" in text else f"http://{text}")
    try:
        port = found.port
    except ValueError:
        raise wrong from None
    if found.scheme not in ("http", "https", "tcp") or not found.hostname or found.path.strip("/"):
        raise wrong
    if found.scheme == "tcp" and port is None:
        raise ValueError(f"{text!r} has no port")
    return found


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError:
        bound.close()
        raise
    return bound
