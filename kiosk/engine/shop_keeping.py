"""Keeps the shop database's file: it is looked at before its first use, brought back where it is damaged, and
backed up every day, when the shop closes, and when the kiosk is stopped.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from threading import Event, Lock
from typing import TYPE_CHECKING

from kiosk.engine.tasks import Clock, Tasks, logged
from kiosk.store.backup_notes import Restored
from kiosk.store.backups import Backups, Stopped, file_of
from kiosk.store.bringing_back import restore
from kiosk.store.errors import StoreError

if TYPE_CHECKING:
    from kiosk.settings import ShopDatabase

log = logging.getLogger(__name__)

EVERY_S = 600.0
DAILY = timedelta(days=1)
AGAIN = timedelta(hours=1)
"""So old the last backup is before the kiosk's end asks for another: it may be started often."""
PAUSE_S = 0.02
"""Between the pieces of a backup: an order that is written down goes before."""
LAST_S = 2.0
"""So long the kiosk's end waits for a backup."""


class ShopKeeping:
    """`over`: has the day ended? `put_back`: in a worker: write into a file that was brought back what this
    kiosk still knows. A database that is no file of this computer's is left to whoever runs it.
    """

    def __init__(
        self,
        database: ShopDatabase,
        tasks: Tasks,
        clock: Clock,
        over: Callable[[], bool],
        put_back: Callable[[Restored], None],
    ) -> None:
        file, self._kept = file_of(database.url), database.backups
        self.backups = Backups(file, self._kept, clock.now) if file is not None else None
        self._tasks, self._clock, self._over, self._put_back = tasks, clock, over, put_back
        self.trouble: Callable[[BaseException | None], None] = lambda error: None
        """Is told why a backup could not be made."""
        self._lock = Lock()
        self._looked = False
        self.given_up = False
        """At the start the file was damaged, and could not be brought back."""
        self._was_over = True
        self._end = Event()
        self._stop: Callable[[], None] = lambda: None

    def sound(self) -> None:
        """In a worker, before the shop database is used first: only then nobody here has it open. Raises
        nothing: the kiosk sells without a shop database too.
        """
        if self.backups is None:
            return
        with self._lock:
            if self._looked:
                return
            self._looked = True
            try:
                self._restore(self.backups)
            except Stopped as stopped:
                log.info("the shop database was not looked at: %s", stopped)
            except StoreError as error:
                self.given_up = True
                log.error("the shop database could not be brought back: %s", error)

    def _restore(self, backups: Backups) -> None:
        restored = restore(backups, self._clock.now(), lambda: not self._end.is_set())
        if restored is not None:
            since = restored.since.isoformat(timespec="minutes")
            log.error(
                "the shop database was damaged (%s); a backup of %s is in its place", restored.why, since
            )
        known = backups.notes.read().restored
        if known is not None and known.put and not known.done:
            self._put_back(known)
            backups.notes.restored(replace(known, done=True))

    def start(self) -> None:
        self._was_over = self._over()
        self._stop = self._tasks.later(EVERY_S, self._look)

    def _look(self) -> None:
        self._stop = self._tasks.later(EVERY_S, self._look)
        over = self._over()
        age = timedelta() if over and not self._was_over else DAILY
        self._was_over = over
        go_on = lambda: not self._end.wait(PAUSE_S)  # noqa: E731
        self._tasks.background(lambda: self._back_up(age, go_on), self._backed_up)

    def _backed_up(self, trouble: StoreError | None, error: BaseException | None) -> None:
        logged("back up the shop database")(None, error)
        self.trouble(trouble)

    def _back_up(self, age: timedelta, go_on: Callable[[], bool]) -> StoreError | None:
        """Make one, where the last is so old, or of a clock that was wrong. The answer: why it could not."""
        backups = self.backups
        if backups is None or not self._kept or not backups.file.exists():
            return None
        last = next(iter(backups.all()), None)
        if last is not None and abs(self._clock.now() - last.at) < age:
            return None
        problem: StoreError | None = None
        try:
            made = backups.make(go_on)
            log.info("the shop database was backed up", extra={"file": made.path.name})
        except Stopped:
            return None
        except StoreError as error:
            problem = error
            log.error("the shop database could not be backed up: %s", problem)
        with suppress(StoreError):  # a full disk says so elsewhere
            backups.notes.problem("" if problem is None else str(problem))
        return problem

    def close(self) -> None:
        """A backup that is being made is given up."""
        self._stop()
        self._end.set()

    def leave(self) -> None:
        """After the tasks have ended: the last backup, if there is time for it."""
        until = self._clock.monotonic() + LAST_S
        self._back_up(AGAIN, lambda: self._clock.monotonic() < until)
