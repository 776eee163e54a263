"""The kiosk ends between two guests and is started anew: who wishes that says why."""

from __future__ import annotations

import logging
from collections.abc import Callable

log = logging.getLogger(__name__)


class Leaving:
    """`free`: nobody is at the kiosk now, neither a guest nor staff; `leave` ends the program. For the
    engine's thread.
    """

    def __init__(self, free: Callable[[], bool], leave: Callable[[], None]) -> None:
        self._free, self._leave = free, leave
        self._wishes: set[str] = set()
        self._left = False

    def wish(self, why: str, wished: bool = True) -> None:
        """`wished` False: no longer, if it was."""
        (self._wishes.add if wished else self._wishes.discard)(why)
        self.look()

    def look(self) -> None:
        """Leave if it is wished and nobody is there; to be called whenever that may be so."""
        if self._wishes and not self._left and self._free():
            self._left = True
            log.info("starting anew: %s", "; ".join(sorted(self._wishes)))
            self._leave()
