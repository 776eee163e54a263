"""Damage that shows in the kiosk's files while it runs. Only a start can put it right (`ShopKeeping.sound`,
`Cache.open`), so the kiosk is started anew between two guests; meanwhile it sells on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.core.frozen import frozen
from kiosk.engine.shop_keeping import ShopKeeping
from kiosk.engine.tasks import Clock, Tasks, logged
from kiosk.store.backups import damage
from kiosk.store.errors import CorruptStore, StoreError
from kiosk.store.folder import DataFolder
from kiosk.store.starts import Starts

log = logging.getLogger(__name__)

AGAIN_S = 600.0
"""So seldom it is looked again where a start would not help."""
LASTING_S = 3600.0
"""Who has run so long since has been mended."""
MOST = 3
"""Starts in a row for this alone, each within an hour of the one before; then it waits for a technician."""
WHY = "a file is damaged, which a start puts right"


@frozen
class _Seen:
    """What is damaged, in words, and whether a start puts it right."""

    what: str
    helps: bool


class Mending:
    """For the engine's thread. A start begins the cache anew, and brings the shop database's file back from a
    backup. `wish`, given by whoever can start the program anew, is called where that helps.
    """

    def __init__(self, folder: DataFolder, keeping: ShopKeeping, tasks: Tasks, clock: Clock) -> None:
        self._cache, self._starts = folder.cache, Starts(folder.mendings)
        self._keeping, self._tasks, self._clock = keeping, tasks, clock
        self._next: float | None = 0.0
        self.wish: Callable[[str], None] | None = None
        keeping.trouble = self.heard

    def start(self) -> None:
        self._tasks.later(LASTING_S, lambda: self._tasks.background(self._starts.lasted, lambda *_: None))

    def heard(self, error: BaseException | None) -> None:
        """Something went wrong with a file: is it damaged?"""
        if isinstance(error, CorruptStore):
            self.look()

    def look(self) -> None:
        """Somebody says that a file is damaged: look at them as a whole."""
        if self._next is not None and self._clock.monotonic() >= self._next:
            self._next = None
            self._tasks.background(self._look, self._looked)

    def _look(self) -> bool:
        """In a worker. Shall the kiosk be started anew?"""
        seen = (*self._look_at_cache(), *self._look_at_shop())
        for each in seen:
            log.error("%s", each.what)
        if not any(each.helps for each in seen):
            return False
        if self.wish is None:
            log.error("restart the kiosk at a quiet moment: that puts it right")
            return False
        if self._starts.begun() >= MOST:
            log.error("the kiosk was started anew %s times for this; now a technician is needed", MOST)
            return False
        return True

    def _look_at_cache(self) -> Iterator[_Seen]:
        if found := _damage(self._cache):
            yield _Seen(f"{self._cache} is damaged ({found}): it is begun anew at the next start", True)

    def _look_at_shop(self) -> Iterator[_Seen]:
        backups = self._keeping.backups
        if backups is None or not (found := _damage(backups.file)):
            return
        what = f"{backups.file} is damaged ({found})"
        if self._keeping.given_up:
            yield _Seen(f"{what}, and the last start could not bring it back", False)
        elif backups.sound() is None:
            yield _Seen(f"{what}, and there is no sound backup", False)
        else:
            yield _Seen(f"{what}: a backup takes its place at the next start", True)

    def _looked(self, again: bool | None, error: BaseException | None) -> None:
        logged("look at damaged files")(None, error)
        if again and self.wish is not None:
            self.wish(WHY)
        else:
            self._next = self._clock.monotonic() + AGAIN_S


def _damage(file: Path) -> str:
    """ "" also where it cannot be looked at now: that is said elsewhere."""
    try:
        return damage(file) if file.exists() else ""
    except StoreError:
        return ""
