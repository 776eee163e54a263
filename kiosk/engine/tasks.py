"""What the engine needs to do two things at once; the UI gives it with Qt, tests with a fake clock."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol, TypeVar

from kiosk.store.errors import StoreError

log = logging.getLogger(__name__)

T = TypeVar("T")
Done = Callable[[Any, BaseException | None], None]
"""Called on the engine's thread with the result, or with the exception the work ended in."""


class Clock(Protocol):
    """`now`: aware UTC; `monotonic`: seconds that never jump."""

    def now(self) -> datetime: ...

    def monotonic(self) -> float: ...


class Tasks(Protocol):
    """Threads for two kinds of work, so that neither waits for the other, and one for SQLite.

    `pool`: what somebody before the screen waits for, and what becomes of orders, money and papers.
    `background`: what goes on behind that, however long it hangs: checks, pictures, news of menu and shop,
    the staff's pages. `owed`: as `background`, but done though the program ends meanwhile: what somebody
    would lose. `store`: SQLite's one thread, in order. `done` runs on the engine's own thread.
    """

    def pool(self, work: Callable[[], Any], done: Done) -> None: ...

    def background(self, work: Callable[[], Any], done: Done) -> None: ...

    def owed(self, work: Callable[[], Any], done: Done) -> None: ...

    def store(self, work: Callable[[], Any], done: Done) -> None: ...

    def in_store(self, work: Callable[[], T]) -> T:
        """Run on the store's thread and wait: for workers only, never on the engine's thread."""
        ...

    def later(self, seconds: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call on the engine's thread after `seconds`; the answer cancels it: after that it never fires."""
        ...


def logged(what: str) -> Done:
    """A `done` for work whose result nobody waits for: a failure is logged as "could not <what>"."""

    def done(_: Any, error: BaseException | None) -> None:
        if isinstance(error, StoreError):
            log.error("could not %s: %s", what, error)
        elif error is not None:
            log.error("could not %s", what, exc_info=error)

    return done
