"""A PIN as it is typed on the pad, and the pause after wrong ones."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.core.staff import LONGEST, SHORTEST
from kiosk.engine.tasks import Tasks


class TypedPin:
    """A new one is typed twice: `first` is what came first."""

    def __init__(self) -> None:
        self.text = self.first = ""

    def press(self, key: str) -> None:
        """A digit, or "erase"."""
        if key == "erase":
            self.text = self.text[:-1]
        elif len(self.text) < LONGEST and key.isdigit() and key.isascii():
            self.text += key

    def clear(self) -> None:
        """Nothing that was typed stays."""
        self.text = self.first = ""

    @property
    def enough(self) -> bool:
        return len(self.text) >= SHORTEST

    def twice(self) -> bool | None:
        """It is whole: was it the same both times? None: it was typed once. A difference begins anew."""
        if not self.first:
            self.first, self.text = self.text, ""
            return None
        if self.first == self.text:
            return True
        self.clear()
        return False


class Pause:
    """Counts seconds down; `ticked` is called with each, and at the end, when `left` is 0."""

    def __init__(self, tasks: Tasks, ticked: Callable[[], None]) -> None:
        self._tasks, self._ticked = tasks, ticked
        self._cancel: Callable[[], None] | None = None
        self.left = 0

    def begin(self, seconds: int) -> None:
        self.left = max(0, seconds)
        self._cancel = self._tasks.later(1, self._second) if self.left else None

    def _second(self) -> None:
        self.begin(self.left - 1)
        self._ticked()

    def end(self) -> None:
        if self._cancel is not None:
            self._cancel()
        self._cancel, self.left = None, 0
