"""Asks somebody outside again and again, from a worker: never the same thing twice at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from kiosk.engine.tasks import Done, Tasks
from kiosk.ports.errors import PortError
from kiosk.store.errors import StoreError

log = logging.getLogger(__name__)


class Asking:
    """For the engine's thread."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._asked: set[str] = set()
        self._bugs: dict[str, str] = {}
        self._again: dict[Callable[[], None], Callable[[], None]] = {}

    def once(self, what: str, work: Callable[[], Any], done: Done) -> None:
        """Ask, unless `what` is being asked already. A fault of our own is logged once, until it is over."""
        if what in self._asked:
            return
        self._asked.add(what)

        def answered(result: Any, error: BaseException | None) -> None:
            self._asked.discard(what)
            if error is None or isinstance(error, PortError | StoreError):
                self._bugs.pop(what, None)
            elif self._bugs.get(what) != repr(error):
                self._bugs[what] = repr(error)
                log.error("asking for %s failed", what, exc_info=error)
            done(result, error)

        self._tasks.background(work, answered)

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        """Again after a while; a wish in between does not start a second round."""
        earlier = self._again.pop(call, None)
        if earlier is not None:
            earlier()
        self._again[call] = self._tasks.later(seconds, call)

    def will(self, call: Callable[[], None]) -> bool:
        """Was `call` ever put off till later?"""
        return call in self._again

    def close(self) -> None:
        for cancel in self._again.values():
            cancel()
        self._again.clear()
