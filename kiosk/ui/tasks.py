"""Work beside the screen: threads for guests and for the rest, one for SQLite, timers; answers come to the
GUI thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.engine.tasks import Done

log = logging.getLogger(__name__)

T = TypeVar("T")
POOL_THREADS = 8
BACKGROUND_THREADS = 4
_GONE = ("has been deleted", "already deleted.")
"""So end Qt's words about an object that is no more."""


class Tasks(QObject):
    """What the engine asks for (`kiosk.engine.tasks.Tasks`), made of Qt. Lives on the GUI thread."""

    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(POOL_THREADS, "pool")
        self._background = ThreadPoolExecutor(BACKGROUND_THREADS, "background")
        self._owed = ThreadPoolExecutor(1, "owed")
        self._store = ThreadPoolExecutor(1, "store")
        self._closed = self._stored = False
        # Queued always: work that has ended before it is watched tells so on the asker's own thread.
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def pool(self, work: Callable[[], Any], done: Done) -> None:
        """Run `work` on one of the guests' threads, then `done(result, error)` on the GUI thread."""
        self._start(self._pool, work, done)

    def background(self, work: Callable[[], Any], done: Done) -> None:
        """Run `work` on a thread that no guest waits for, then `done(result, error)` as above."""
        self._start(self._background, work, done)

    def owed(self, work: Callable[[], Any], done: Done) -> None:
        """As `background`, but `work` is done though the program ends before it has begun."""
        self._start(self._owed, work, done)

    def store(self, work: Callable[[], Any], done: Done) -> None:
        """Run `work` on the store's one thread, in the order asked, then `done(result, error)` as above.
        What running work still notes there is done though the program ends.
        """
        self._start(self._store, work, done)

    def in_store(self, work: Callable[[], T]) -> T:
        """Run `work` on the store's thread and wait for it: for workers only."""
        return self._store.submit(work).result()

    def later(self, seconds: float, call: Callable[[], None]) -> Callable[[], None]:
        """`call` on the GUI thread after `seconds`. The answer cancels that; afterwards it does nothing."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        waiting = [call]

        def cancel() -> None:
            if waiting:
                waiting.clear()
                timer.stop()
                timer.deleteLater()

        def fire() -> None:
            if waiting:
                due = waiting[0]
                cancel()
                due()

        timer.timeout.connect(fire)
        timer.start(max(0, round(seconds * 1000)))
        return cancel

    def close(self, last: Callable[[], None] = lambda: None) -> None:
        """Let running work end (each call is bounded), drop what has not begun and is not owed, and deliver
        nothing more. Then do `last` on the store's thread, where nothing comes after it.
        """
        self._closed = True
        for timer in self.findChildren(QTimer):
            timer.stop()
        for threads in (self._pool, self._background):
            threads.shutdown(wait=False, cancel_futures=True)
        for threads in (self._pool, self._background, self._owed):
            threads.shutdown(wait=True)
        if not self._stored:
            self._stored = True
            ending = self._store.submit(last)
            self._store.shutdown(wait=True)
            ending.result()

    def _start(self, where: ThreadPoolExecutor, work: Callable[[], Any], done: Done) -> None:
        if self._stored if where is self._store else self._closed:
            return

        def ended(future: Future[Any]) -> None:
            try:
                error = future.exception()
            except CancelledError:
                return
            self._ended.emit(done, None if error else future.result(), error)

        where.submit(work).add_done_callback(ended)

    @Slot(object, object, object)
    def _deliver(self, done: Done, result: Any, error: BaseException | None) -> None:
        """A page whose person has left meanwhile has nothing to show it on."""
        if self._closed:
            return
        try:
            done(result, error)
        except RuntimeError as fault:
            if not str(fault).endswith(_GONE):
                raise
            log.debug("nobody waits for the answer any more: %s", fault)
