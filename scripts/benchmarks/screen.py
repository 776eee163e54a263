"""The real program with its window in this process, and what a measurement does with it: wait, and look at
the frames. `finger.py` touches it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer

from kiosk import config
from kiosk.app import Program
from kiosk.config import Config
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, Browse, Kiosk
from kiosk.core.menu import ServiceMode
from kiosk.ui.display import application

T = TypeVar("T")
PANEL = {"width": 1080, "height": 1920}
PATIENCE_S = 120.0


class Pause:
    """Lets the program run, until it is ended or for a time. Made once: what Qt makes for a call stays."""

    def __init__(self) -> None:
        self._loop = QEventLoop()
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._late)

    def _late(self) -> None:
        self._loop.exit(1)

    def end(self) -> None:
        self._loop.exit(0)

    def __call__(self, seconds: float) -> bool:
        """Was it ended before the time was over?"""
        self._timer.start(max(1, round(seconds * 1000)))
        ended = self._loop.exec() == 0
        self._timer.stop()
        return ended


class Frames:
    """Notes when each frame was swapped. Drawing happens on the GUI thread: no state changes meanwhile."""

    def __init__(self, program: Program) -> None:
        self.times: list[float] = []
        self._pause = Pause()
        self._waits: Callable[[], bool] | None = None
        program.window.window.frameSwapped.connect(self._swapped, Qt.ConnectionType.DirectConnection)

    def _swapped(self) -> None:
        self.times.append(time.perf_counter())
        if self._waits is not None and self._waits():
            self._waits = None
            self._pause.end()

    def after(self, true: Callable[[], bool], seconds: float = 5.0) -> float:
        """Let the program run until a frame is swapped while `true()`: when that was. Raises TimeoutError."""
        self._waits = true
        if not self._pause(seconds):
            raise TimeoutError("no frame came")
        return self.times[-1]


class Screen:
    def __init__(self, program: Program) -> None:
        self.program = program
        self.frames = Frames(program)
        self._pause = Pause()

    @property
    def kiosk(self) -> Kiosk:
        return self.program.engine.kiosk

    def post(self, *events: ev.Event) -> None:
        for event in events:
            self.program.post(event)

    def rest(self, seconds: float) -> None:
        """Let the program run."""
        self._pause(seconds)

    def wait(self, happened: Callable[[], bool], what: str, seconds: float = PATIENCE_S) -> None:
        """Let the program run until something has happened. Raises TimeoutError."""
        end = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > end:
                raise TimeoutError(f"waited {seconds:.0f} s for {what}; there is {self.kiosk.screen}")
            self.rest(0.01)

    def in_worker(self, work: Callable[[], T], what: str) -> T:
        """What `work` gives in one of the network's threads, while the program runs."""
        return self._answer(self.program.tasks.pool, work, what)

    def in_store(self, work: Callable[[], T], what: str) -> T:
        """What `work` gives on the store's thread, while the program runs."""
        return self._answer(self.program.tasks.store, work, what)

    def _answer(self, start: Callable[..., None], work: Callable[[], T], what: str) -> T:
        answers: list[tuple[T, BaseException | None]] = []
        start(work, lambda *answer: answers.append(answer))
        self.wait(lambda: bool(answers), what)
        result, error = answers[0]
        if error is not None:
            raise error
        return result

    @contextmanager
    def ticking(self) -> Iterator[list[float]]:
        """A timer of one millisecond on the GUI thread; after the block the gaps between its ticks, in
        seconds."""
        ticks: list[float] = []
        gaps: list[float] = []
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
        timer.start(1)
        self.rest(0.1)
        try:
            yield gaps
        finally:
            timer.stop()
        gaps += [after - before for before, after in pairwise(ticks)]

    def to_menu(self) -> None:
        """A guest who eats in stands before the menu, and everything has come to rest."""
        self.wait(lambda: isinstance(self.kiosk.screen, Attract), "the first screen")
        self.post(ev.Began(), ev.ModeChosen(ServiceMode.EAT_IN))
        self.wait(lambda: isinstance(self.kiosk.screen, Browse), "the menu")
        self.rest(1.0)


@contextmanager
def opened(shop: Config | str) -> Iterator[Screen]:
    """The program on a configuration or a file of one; in the block all pictures are there."""
    application()
    program = Program(config.load(Path(shop), {}) if isinstance(shop, str) else shop, **PANEL)
    try:
        screen = Screen(program)
        program.start()
        screen.wait(lambda: screen.kiosk.shop.menu is not None, "a menu")
        screen.wait(lambda: not program.pictures.missing(screen.kiosk.shop.menu), "the pictures")
        yield screen
    finally:
        program.close()
