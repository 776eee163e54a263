"""Threads and timers without either: work waits in a queue, timers wait for a clock that a test moves."""

import heapq
from collections import deque
from collections.abc import Callable
from datetime import datetime
from itertools import count
from typing import Any, TypeVar

from kiosk.engine.tasks import Done
from tests.mockpos import Clock

T = TypeVar("T")
ENDLESS = 5000
"""More pieces of work than any story needs without time going by."""


class StoryClock:
    """The kiosk's clock. It goes with the POS's, until somebody sets one of them (`jump_s`)."""

    def __init__(self, shop: Clock) -> None:
        self._shop = shop
        self._steady = 0.0
        self.jump_s = 0.0

    def now(self) -> datetime:
        from datetime import timedelta

        return self._shop.now + timedelta(seconds=self.jump_s)

    def monotonic(self) -> float:
        return self._steady

    def pass_by(self, seconds: float) -> None:
        self._steady += seconds
        self._shop.pass_by(seconds)


class StoryTasks:
    """A `kiosk.engine.tasks.Tasks`: one thing after the other, on the test's own thread."""

    def __init__(self, clock: StoryClock) -> None:
        self._clock = clock
        self._work: deque[tuple[Callable[[], Any], Done]] = deque()
        self._timers: list[tuple[float, int, list[Callable[[], None]]]] = []
        self._number = count()

    def pool(self, work: Callable[[], Any], done: Done) -> None:
        self._work.append((work, done))

    def background(self, work: Callable[[], Any], done: Done) -> None:
        self._work.append((work, done))

    def owed(self, work: Callable[[], Any], done: Done) -> None:
        self._work.append((work, done))

    def store(self, work: Callable[[], Any], done: Done) -> None:
        self._work.append((work, done))

    def in_store(self, work: Callable[[], T]) -> T:
        return work()

    def later(self, seconds: float, call: Callable[[], None]) -> Callable[[], None]:
        waiting = [call]
        due = self._clock.monotonic() + seconds
        heapq.heappush(self._timers, (due, next(self._number), waiting))
        return waiting.clear

    def settle(self) -> None:
        """Do all work there is; what fails with a BaseException ends it there, as a process ends."""
        for _ in range(ENDLESS):
            if not self._work:
                return
            work, done = self._work.popleft()
            try:
                result, error = work(), None
            except Exception as failure:
                result, error = None, failure
            done(result, error)
        raise AssertionError("the kiosk never comes to rest")

    def pass_by(self, seconds: float) -> None:
        """Let time go by, with everything that is due meanwhile."""
        self.settle()
        end = self._clock.monotonic() + seconds
        while self._timers and self._timers[0][0] <= end:
            due, _, waiting = heapq.heappop(self._timers)
            self._clock.pass_by(max(0.0, due - self._clock.monotonic()))
            for call in waiting:
                call()
            self.settle()
        self._clock.pass_by(max(0.0, end - self._clock.monotonic()))

    def forget(self) -> None:
        """The process has ended."""
        self._work.clear()
        self._timers.clear()
