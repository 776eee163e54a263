"""The configured adapters, built when they are first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Protocol

from kiosk.core.frozen import frozen
from kiosk.ports.loyalty import LoyaltyProvider
from kiosk.ports.payment import PaymentTerminal
from kiosk.ports.pos import PosAdapter
from kiosk.ports.printer import Printer
from kiosk.ports.signin import SignIn


class Closeable(Protocol):
    """What holds connections."""

    def close(self) -> None: ...


@frozen
class Adapters:
    """The configured adapters; what is not configured is None. `clients`: what they speak HTTP with, which is
    not theirs to close.
    """

    pos: PosAdapter
    loyalty: LoyaltyProvider | None = None
    terminal: PaymentTerminal | None = None
    signin: SignIn | None = None
    printer: Printer | None = None
    clients: Sequence[Closeable] = ()


class Ports:
    """The configured adapters. They are built by `build` at the first use, which is a worker's: importing
    them takes longer than the first screen.
    """

    def __init__(self, build: Callable[[], Adapters]) -> None:
        self._build = build
        self._lock = Lock()
        self._adapters: Adapters | None = None

    def built(self) -> Adapters:
        """The adapters, built now if they are not yet. Raises AdapterError."""
        with self._lock:
            if self._adapters is None:
                self._adapters = self._build()
            return self._adapters

    @property
    def pos(self) -> PosAdapter:
        return self.built().pos

    @property
    def loyalty(self) -> LoyaltyProvider | None:
        return self.built().loyalty

    @property
    def terminal(self) -> PaymentTerminal | None:
        return self.built().terminal

    @property
    def signin(self) -> SignIn | None:
        return self.built().signin

    @property
    def printer(self) -> Printer | None:
        return self.built().printer

    def close(self) -> None:
        made = self._adapters
        if made is None:
            return
        for adapter in (made.pos, made.loyalty, made.terminal, made.signin, made.printer):
            if adapter is not None:
                adapter.close()
        for client in made.clients:
            client.close()
