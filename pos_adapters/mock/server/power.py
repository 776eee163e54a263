"""Runs the web server, and can take it off the line for a while: then nobody answers at its address."""

import asyncio
import socket
from typing import Any

import uvicorn

from pos_adapters.mock.server.app import build_app
from pos_adapters.mock.server.pos import Pos

ANSWER_FIRST_S = 0.05


class Power(uvicorn.Server):
    """A uvicorn server that can go down and come up again at the same address, keeping its state."""

    def __init__(self, pos: Pos, host: str, port: int) -> None:
        """Takes the address at once (port 0: a free one). Raises OSError where it is taken."""
        self._pos = pos
        # A socket that is bound but does not listen keeps the port ours while connections are refused.
        self._reserved = _bound(host, port)
        self._address = self._reserved.getsockname()[:2]
        self._outage: asyncio.Task[None] | None = None
        super().__init__(
            uvicorn.Config(
                build_app(pos, self),
                http="h11",
                ws="none",
                lifespan="off",
                proxy_headers=False,
                access_log=False,
                log_level="warning",
                log_config=None,
                server_header=False,
                timeout_graceful_shutdown=2,
                timeout_keep_alive=60,  # longer than clients keep a connection: they are never cut off by it
            )
        )

    @property
    def url(self) -> str:
        host, port = self._address
        shown = "127.0.0.1" if host == "0.0.0.0" else f"[{host}]" if ":" in host else host
        return f"http://{shown}:{port}"

    async def run_until_stopped(self) -> None:
        """Serve until `stop`, or until a signal says so."""
        with self._reserved:
            await self.serve(sockets=[_bound(*self._address)])

    async def wait_until_up(self) -> None:
        while not self.started:
            await asyncio.sleep(0.01)

    def stop(self) -> None:
        """May be called from any thread."""
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._pos.feed.close()
        await super().shutdown(sockets)

    def hang_up(self, client: Any) -> None:
        """Cut the connection of one client address at once, without an answer."""
        for connection in list(self.server_state.connections):
            if client is not None and getattr(connection, "client", None) == tuple(client):
                connection.transport.abort()

    def go_down(self, seconds: float) -> None:
        """Refuse connections for some seconds, after the answer that is just being given."""
        if self._outage is not None:
            self._outage.cancel()
        self._outage = asyncio.get_running_loop().create_task(self._be_down(seconds))

    async def _be_down(self, seconds: float) -> None:
        await asyncio.sleep(ANSWER_FIRST_S)
        await self.cut_off()
        await asyncio.sleep(seconds)
        await self.come_up()

    async def cut_off(self) -> None:
        """Stop listening and cut every connection. On the server's own loop."""
        self._pos.feed.close()
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        self.servers = []

    async def come_up(self) -> None:
        """Listen again at the same address. On the server's own loop."""
        if not self.servers and not self.should_exit:
            await self.startup(sockets=[_bound(*self._address)])


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio switches Nagle's algorithm off: else each answer waits 40 ms.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError:
        bound.close()
        raise
    return bound
