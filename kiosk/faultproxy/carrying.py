"""Carries the bytes of one connection, and makes the trouble that was asked for."""

from __future__ import annotations

import random
import socket
import ssl
import struct
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from urllib.parse import SplitResult

from kiosk.faultproxy.faults import Ending, Fault, Faults, Kind, Line
from kiosk.faultproxy.http1 import Exchange, Reply, Request, Stream, read_reply, read_request

CONNECT_S = 10.0
TCP = "TCP"
_MOST_KEPT = 16 * 1024 * 1024


class HungUp(Exception):
    """The connection to the client ends here."""


def reset(sock: socket.socket) -> None:
    """Close a connection so that the other side gets a reset, and who waits for it here is woken."""
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RD)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


class Carrier:
    """One client's connection. `line` is asked before each piece: it may change meanwhile."""

    def __init__(
        self,
        client: socket.socket,
        upstream: Callable[[], SplitResult],
        faults: Faults,
        line: Callable[[], Line],
        over: Event,
        note: Callable[[Exchange], None],
        opened: Callable[[socket.socket], None],
    ) -> None:
        self._client = client
        self._upstream = upstream
        self._faults = faults
        self._line = line
        self._over = over
        self._note = note
        self._opened = opened

    def carry(self) -> None:
        """Until one side hangs up. Raises nothing but OSError, Nonsense and HungUp."""
        if self._upstream().scheme == "tcp":
            self._carry_bytes()
            return
        stream = Stream(self._client)
        while (request := read_request(self._client, stream)) is not None:
            self._wait_latency()
            self._handle(request, self._faults.meet(request.name))

    # HTTP, request by request.

    def _handle(self, request: Request, fault: Fault | None) -> None:
        match fault.kind if fault else None:
            case None:
                self._pass(request)
            case Kind.BLACK_HOLE:
                self._noted(request, None, fault)
                self._swallow()
            case Kind.RESET:
                self._noted(request, None, fault)
                self._reset()
            case Kind.ANSWER:
                assert fault is not None and fault.reply is not None
                self._noted(request, None, fault)
                self._send(self._client, fault.reply.raw())
            case _:
                assert fault is not None
                self._strike(request, fault)

    def _strike(self, request: Request, fault: Fault) -> None:
        """Faults for which the server is asked first."""
        asked = request.with_headers(Accept_Encoding=None) if fault.kind is Kind.CHANGE else request
        raw, reply = self._asked(asked)
        exchange = self._noted(request, reply, fault)
        match fault.kind:
            case Kind.CUT:
                self._cut(raw, fault)
            case Kind.DUPLICATE:
                self._asked(request)
                self._send(self._client, raw)
            case _:
                assert fault.change is not None
                self._send(self._client, fault.change(exchange).raw())

    def _noted(self, request: Request, reply: Reply | None, fault: Fault | None) -> Exchange:
        exchange = Exchange(request, reply, str(fault.kind) if fault else None)
        self._note(exchange)
        return exchange

    def _asked(self, request: Request) -> tuple[bytes, Reply]:
        """The server's whole answer: as it came, and taken apart."""
        with self._connected() as server:
            self._send(server, self._addressed(request))
            incoming = read_reply(Stream(server), request.method)
            parts = list(incoming.parts())
        content = b"".join(content for _, content in parts)
        raw = incoming.head + b"".join(part for part, _ in parts)
        return raw, Reply(incoming.status, incoming.headers, content)

    def _pass(self, request: Request) -> None:
        """Without any fault: each part is handed on as it comes, the last one when the exchange is noted."""
        with self._connected() as server:
            self._send(server, self._addressed(request))
            incoming = read_reply(Stream(server), request.method)
            if incoming.status == 101:
                self._send(self._client, incoming.head)
                self._both_ways(server)
                raise HungUp
            held, kept = incoming.head, bytearray()
            for part, content in incoming.parts():
                kept += content if len(kept) < _MOST_KEPT else b""
                held += part
                if content and not incoming.over:
                    self._send(self._client, held)
                    held = b""
        self._noted(request, Reply(incoming.status, incoming.headers, bytes(kept)), None)
        self._send(self._client, held)
        if not incoming.ends:
            raise HungUp

    def _addressed(self, request: Request) -> bytes:
        """Over TLS the server's name matters; else it may give out addresses that lead back here."""
        upstream = self._upstream()
        if upstream.scheme != "https":
            return request.raw
        return request.with_headers(Host=upstream.netloc).raw

    def _cut(self, raw: bytes, fault: Fault) -> None:
        self._send(self._client, raw[: fault.at])
        self._end(fault.ending)

    def _end(self, ending: Ending) -> None:
        if ending is Ending.RESET:
            self._reset()
        if ending is Ending.HALF_CLOSE:
            self._client.shutdown(socket.SHUT_WR)
        if ending is not Ending.CLOSE:
            self._swallow()
        raise HungUp

    def _reset(self) -> None:
        reset(self._client)
        raise HungUp

    def _swallow(self) -> None:
        """Take whatever comes until the client gives up."""
        while self._client.recv(65536):
            pass
        raise HungUp

    # Bytes of any protocol: the fault is the connection's.

    def _carry_bytes(self) -> None:
        fault = self._faults.meet(TCP)
        self._wait_latency()
        match fault.kind if fault else None:
            case Kind.BLACK_HOLE:
                self._swallow()
            case Kind.RESET:
                self._reset()
            case Kind.ANSWER:
                assert fault is not None and fault.reply is not None
                self._send(self._client, fault.reply.body)
                self._end(Ending.HALF_CLOSE)
            case _:
                with self._connected() as server:
                    self._both_ways(server, fault)

    def _both_ways(self, server: socket.socket, fault: Fault | None = None) -> None:
        there = Thread(target=self._pump, args=(self._client, server), daemon=True)
        there.start()
        left = fault.at if fault and fault.kind is Kind.CUT else None
        try:
            while part := server.recv(65536):
                if fault is not None and left is not None and len(part) > left:
                    self._send(self._client, part[:left])
                    self._end_bytes(fault.ending)
                    return
                self._send(self._client, part)
                left = None if left is None else left - len(part)
            self._client.shutdown(socket.SHUT_WR)
        finally:
            there.join()

    def _end_bytes(self, ending: Ending) -> None:
        """No more answer; unless all is closed, what the client sends still goes on to the server."""
        match ending:
            case Ending.RESET:
                reset(self._client)
            case Ending.CLOSE:
                self._client.shutdown(socket.SHUT_RDWR)
            case Ending.HALF_CLOSE:
                self._client.shutdown(socket.SHUT_WR)

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while part := source.recv(65536):
                self._send(sink, part)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            return  # one of the two is gone: the other direction notices

    # The line.

    def _connected(self) -> socket.socket:
        upstream = self._upstream()
        assert upstream.hostname is not None
        port = upstream.port or (443 if upstream.scheme == "https" else 80)
        server = socket.create_connection((upstream.hostname, port), CONNECT_S)
        server.settimeout(None)
        server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if upstream.scheme == "https":
            server = ssl.create_default_context().wrap_socket(server, server_hostname=upstream.hostname)
        self._opened(server)
        return server

    def _wait_latency(self) -> None:
        line = self._line()
        if line.latency_s or line.jitter_s:
            self._over.wait(max(0.0, line.latency_s + random.uniform(-1, 1) * line.jitter_s))

    def _send(self, sink: socket.socket, data: bytes) -> None:
        """In slices, and no faster than the line."""
        line = self._line()
        if line.slice is None and line.bytes_per_s is None:
            sink.sendall(data)
            return
        size = line.slice or max(1, int((line.bytes_per_s or 1) / 20))
        for place in range(0, len(data), size):
            piece = data[place : place + size]
            if line.bytes_per_s:
                self._over.wait(len(piece) / line.bytes_per_s)
            sink.sendall(piece)
