"""The running kiosk's checks: by themselves every few minutes behind the guests, and at once when asked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from kiosk.staff.checks import Results, Rounds

log = logging.getLogger(__name__)

FIRST_S = 45.0
"""After the start: guests come first."""
EVERY_S = 300.0

Done = Callable[[Any, BaseException | None], None]


class Workers(Protocol):
    """What it needs of `kiosk.engine.tasks.Tasks`."""

    def background(self, work: Callable[[], Any], done: Done) -> None: ...

    def later(self, seconds: float, call: Callable[[], None]) -> Callable[[], None]: ...


class Checkup:
    """Lives on the engine's thread. `make`, which takes a while, is called once by a worker; `looked` gets
    each round's results. `results` are the last ones, None before the first round.
    """

    def __init__(
        self,
        make: Callable[[], Rounds],
        tasks: Workers,
        looked: Callable[[Results], None] = lambda results: None,
    ) -> None:
        self._make = make
        self._tasks = tasks
        self._tell = looked
        self._rounds: Rounds | None = None
        self._waiting: list[Callable[[], None]] = []
        self.results: Results | None = None

    @property
    def running(self) -> bool:
        """Somebody waits for a round."""
        return bool(self._waiting)

    def start(self) -> None:
        """Begin to look behind the guests' backs."""
        self._tasks.later(FIRST_S, self._behind)

    def _behind(self) -> None:
        self._tasks.background(lambda: self._built().run(cheap=True, at_once=1), self._looked)

    def _looked(self, results: Results | None, error: BaseException | None) -> None:
        self._take(results, error)
        self._tasks.later(EVERY_S, self._behind)

    def now(self, done: Callable[[], None]) -> None:
        """Look at everything at once; `done` is called when `results` are new, or it could not be."""
        self._waiting.append(done)
        if len(self._waiting) == 1:
            self._tasks.background(lambda: self._built().run(), self._asked)

    def _asked(self, results: Results | None, error: BaseException | None) -> None:
        self._take(results, error)
        waiting, self._waiting = self._waiting, []
        for done in waiting:
            done()

    def _built(self) -> Rounds:
        if self._rounds is None:
            self._rounds = self._make()
        return self._rounds

    def _take(self, results: Results | None, error: BaseException | None) -> None:
        if error is not None:
            log.error("the checks could not be run", exc_info=error)
        self.results = results or self.results
        if results is not None:
            self._tell(results)
