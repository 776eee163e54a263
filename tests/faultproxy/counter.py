"""A small server that counts what arrives, and answers in every way HTTP knows."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext


class Counter(BaseHTTPRequestHandler):
    """Counts what arrives."""

    protocol_version = "HTTP/1.1"
    arrived: list[str]

    def do_GET(self) -> None:
        self.arrived.append(f"GET {self.path}")
        match self.path:
            case "/chunks":
                self.answer(b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nX: y\r\n\r\n", "Transfer-Encoding", "chunked")
            case "/until-the-end":
                self.answer(b"until the end", "Connection", "close")
                self.close_connection = True
            case "/nothing":
                self.send_response(204)
                self.end_headers()
            case _:
                self.answer(b'{"hello": "world"}', "Content-Length", "18")

    def do_POST(self) -> None:
        if self.headers.get("Transfer-Encoding") == "chunked":
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            body = self.rfile.read(int(self.headers["Content-Length"]))
        self.arrived.append(f"POST {self.path} {body.decode()}")
        self.answer(body, "Content-Length", str(len(body)))

    def answer(self, body: bytes, name: str, value: str) -> None:
        self.send_response(200)
        self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Not on the screen."""


@contextmanager
def serving(
    handler: type[BaseHTTPRequestHandler], tls: SSLContext | None = None
) -> Iterator[ThreadingHTTPServer]:
    """On a free port, in a thread."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()
