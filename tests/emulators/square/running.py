"""Runs the emulator in a thread: it can go off the line and come back, with all it knows."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Coroutine
from typing import Any

import uvicorn

Application = Callable[..., Any]


class Running(uvicorn.Server):
    """A web server on a free loopback port, in a thread of its own."""

    def __init__(self, build: Callable[[Callable[[Any], None]], Application]) -> None:
        """`build` makes the application from the way to cut a client off."""
        # A socket that is bound but does not listen keeps the port ours while connections are refused.
        self._reserved = _bound(0)
        self.port: int = self._reserved.getsockname()[1]
        super().__init__(
            uvicorn.Config(
                build(self.hang_up),
                http="h11",
                ws="none",
                lifespan="off",
                access_log=False,
                log_config=None,
                server_header=False,
                timeout_graceful_shutdown=2,
                timeout_keep_alive=60,  # longer than clients keep a connection: they are never cut off by it
            )
        )
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run_in_thread, name="emulated-square", daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self._thread.start()
        self._call(self._wait_until_up())

    def stop(self) -> None:
        self.should_exit = True
        self._thread.join(10)

    def down(self) -> None:
        """Nobody answers at the address until `up`."""
        self._call(self._cut_off())

    def up(self) -> None:
        self._call(self._come_up())

    def hang_up(self, client: Any) -> None:
        """Cut the connection of one client at once, without an answer. On the server's own loop."""
        for connection in list(self.server_state.connections):
            if client is not None and getattr(connection, "client", None) == tuple(client):
                connection.transport.abort()

    def _run_in_thread(self) -> None:
        asyncio.set_event_loop(self._loop)
        with self._reserved:
            self._loop.run_until_complete(self.serve(sockets=[_bound(self.port)]))
        self._loop.close()

    def _call(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _wait_until_up(self) -> None:
        while not self.started:
            await asyncio.sleep(0.005)

    async def _cut_off(self) -> None:
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        self.servers = []

    async def _come_up(self) -> None:
        if not self.servers and not self.should_exit:
            await self.startup(sockets=[_bound(self.port)])


def _bound(port: int) -> socket.socket:
    # With the protocol named, asyncio switches Nagle's algorithm off: else each answer waits 40 ms.
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", port))
    return bound
