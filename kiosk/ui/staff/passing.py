"""What passes by itself on the staff's side: timers by name, and what is said in a toast."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.engine.tasks import Tasks

TOAST_S = 6.0
TOAST_UNDO_S = 10.0


class Timers:
    """One of each name: a new one takes the place of the old."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._running: dict[str, Callable[[], None]] = {}

    def later(self, name: str, seconds: float, call: Callable[[], None]) -> None:
        self.stop(name)

        def due() -> None:
            self._running.pop(name, None)
            call()

        self._running[name] = self._tasks.later(seconds, due)

    def stop(self, name: str) -> None:
        cancel = self._running.pop(name, None)
        if cancel is not None:
            cancel()

    def clear(self) -> None:
        for name in list(self._running):
            self.stop(name)


class Toast:
    """The last thing that was said. `changed` is called as it comes and goes."""

    def __init__(self, timers: Timers, changed: Callable[[], None]) -> None:
        self._timers, self._changed = timers, changed
        self.message, self.bad, self.shown = "", False, False
        self._undo: Callable[[], None] | None = None

    def tell(self, message: str, bad: bool, undo: Callable[[], None] | None) -> None:
        self.message, self.bad, self.shown, self._undo = message, bad, True, undo
        self._timers.later("toast", TOAST_UNDO_S if undo else TOAST_S, self.hush)
        self._changed()

    def hush(self) -> None:
        self.shown, self._undo = False, None
        self._changed()

    def forget(self) -> None:
        self.message = ""
        self.hush()

    @property
    def undoable(self) -> bool:
        return self._undo is not None

    def undo(self) -> None:
        undo = self._undo
        self.hush()
        if undo is not None:
            undo()
