"""A line that carries bytes of any protocol: the fault is the connection's."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator

import pytest

from kiosk.faultproxy import FaultProxy, Kind, Line


@pytest.fixture
def echo() -> Iterator[str]:
    """Says what it hears."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                try:
                    client, _ = listener.accept()
                except OSError:
                    return
                with client, contextlib.suppress(OSError):
                    while data := client.recv(1000):
                        client.sendall(data)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"tcp://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def _said(wire: FaultProxy, data: bytes) -> bytes:
    with socket.create_connection(wire.address) as sock:
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: sock.recv(1000), b""))


def test_bytes_of_any_protocol(echo: str) -> None:
    with FaultProxy(echo) as wire:
        assert wire.url.startswith("tcp://")
        assert _said(wire, b"\x1b@hello") == b"\x1b@hello"
        wire.line = Line(slice=2)
        assert _said(wire, b"\x1b@hello") == b"\x1b@hello"
        wire.cut(3)
        assert _said(wire, b"\x1b@hello") == b"\x1b@h"
        wire.half_close(2)
        assert _said(wire, b"\x1b@hello") == b"\x1b@"
        wire.reset()
        # Without a word: whoever still speaks when it comes is told otherwise.
        with socket.create_connection(wire.address) as sock, pytest.raises(ConnectionResetError):
            sock.recv(1)
        wire.answer(200, b"nonsense", times=1)
        assert _said(wire, b"x") == b"nonsense"


def test_a_black_hole_of_any_protocol(echo: str) -> None:
    with FaultProxy(echo) as wire:
        wire.black_hole(times=1)
        with socket.create_connection(wire.address, timeout=0.05) as sock:
            sock.sendall(b"x")
            with pytest.raises(TimeoutError):
                sock.recv(1)


def test_what_needs_requests_is_refused_without_them(echo: str) -> None:
    with FaultProxy(echo) as wire, pytest.raises(ValueError, match=Kind.DUPLICATE):
        wire.duplicate()
