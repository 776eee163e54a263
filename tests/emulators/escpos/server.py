"""The printer behind a TCP port."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

from tests.emulators.escpos.machine import Machine


class EscposServer:
    """`machine` is the printer. `silent`: it takes everything and says nothing. `hangs_up_at`: the connection
    ends after so many bytes from the sender, once. `forgets`: with a connection that ends, what was sent
    half is forgotten.
    """

    def __init__(self, machine: Machine | None = None) -> None:
        self.machine = machine or Machine()
        self.silent = False
        self.forgets = False
        self.hangs_up_at: int | None = None
        self.heard = 0
        """Bytes since this number was set to 0."""
        self.lock = threading.Lock()
        self._clients: set[socket.socket] = set()
        self._over = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, name="escpos printer")
        self._thread.start()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self._listener.getsockname()[1]}"

    def _serve(self) -> None:
        """One sender after the other, as printers do."""
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            with client, suppress(OSError):
                self._clients.add(client)
                if not self._over:  # else `close` may not have seen this one
                    self._talk(client)
            self._clients.discard(client)
            if self.forgets:
                with self.lock:
                    self.machine.forget_half()

    def _talk(self, client: socket.socket) -> None:
        while data := client.recv(4096):
            if self.hangs_up_at is not None and self.heard + len(data) >= self.hangs_up_at:
                data = data[: self.hangs_up_at - self.heard]
                self.hangs_up_at = None
                self._take(data)
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
                return
            said = self._take(data)
            if said and not self.silent:
                client.sendall(said)

    def _take(self, data: bytes) -> bytes:
        with self.lock:
            self.heard += len(data)
            return self.machine.hear(data)

    def close(self) -> None:
        self._over = True
        self._listener.shutdown(socket.SHUT_RDWR)
        for client in tuple(self._clients):
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()
