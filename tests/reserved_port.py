"""A port for a program that has to be told its number."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def reserved_port() -> Iterator[int]:
    """A free port on loopback. A socket that is bound but does not listen keeps it: the system gives it to
    nobody, and who asks for it by its number can listen there.
    """
    with socket.socket() as ours:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        ours.bind(("127.0.0.1", 0))
        port: int = ours.getsockname()[1]
        yield port
