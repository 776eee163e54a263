"""Work and timers without threads: nothing happens until a test lets it."""

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from kiosk.engine.tasks import Done

T = TypeVar("T")
NOON_UTC = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)


class Tasks:
    """Work waits until `settle`; timers until `pass_by`. Also the clock, which can be `set_by` something."""

    def __init__(self) -> None:
        self.work: deque[tuple[Callable[[], Any], Done]] = deque()
        self.timers: list[tuple[float, list[Callable[[], None]]]] = []
        self.steady = 0.0
        self.set_by = timedelta(0)

    def pool(self, work: Callable[[], Any], done: Done) -> None:
        self.work.append((work, done))

    background = owed = store = pool

    def in_store(self, work: Callable[[], T]) -> T:
        return work()

    def later(self, seconds: float, call: Callable[[], None]) -> Callable[[], None]:
        waiting = [call]
        self.timers.append((self.steady + seconds, waiting))
        return waiting.clear

    def now(self) -> datetime:
        return NOON_UTC + timedelta(seconds=self.steady) + self.set_by

    def monotonic(self) -> float:
        return self.steady

    def settle(self) -> None:
        while self.work:
            work, done = self.work.popleft()
            try:
                result, error = work(), None
            except Exception as failure:
                result, error = None, failure
            done(result, error)

    def pass_by(self, seconds: float) -> None:
        end = self.steady + seconds
        while due := [timer for timer in self.timers if timer[0] <= end and timer[1]]:
            timer = min(due, key=lambda timer: timer[0])
            self.timers.remove(timer)
            self.steady = max(self.steady, timer[0])
            for call in timer[1]:
                call()
            self.settle()
        self.steady = end
