"""A configuration that changed is taken up between two guests: the kiosk ends, and is started anew."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.core.journey.screens import HOME
from kiosk.core.journey.state import Kiosk
from kiosk.engine.tasks import Tasks

if TYPE_CHECKING:
    from kiosk.config import Config

log = logging.getLogger(__name__)

LOOK_S = 20.0


class Renewal:
    """`load` reads the configuration anew, on a worker; `leave` ends the program. One that is wrong changes
    nothing, and is said once.
    """

    def __init__(
        self, config: Config, load: Callable[[], Config], tasks: Tasks, leave: Callable[[], None]
    ) -> None:
        self._config, self._load, self._tasks, self._leave = config, load, tasks, leave
        self._due = False
        self._told = ""

    def start(self) -> None:
        self._tasks.later(LOOK_S, self._look)

    def _look(self) -> None:
        self._tasks.background(self._load, self._looked)
        self._tasks.later(LOOK_S, self._look)

    def _looked(self, config: Config | None, error: BaseException | None) -> None:
        trouble = "" if error is None else str(error)
        if trouble and trouble != self._told:
            log.error("the configuration was changed and is wrong; the kiosk goes on as it was: %s", trouble)
        self._told = trouble
        if config is not None:
            self._due = config != self._config

    def show(self, kiosk: Kiosk) -> None:
        """Each new state: nobody is ordering where it is at home."""
        if self._due and isinstance(kiosk.screen, HOME):
            self._due = False
            log.info("the configuration has changed: starting anew")
            self._leave()
