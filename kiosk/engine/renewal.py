"""A configuration that changed is taken up between two guests: the kiosk ends, and is started anew."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.engine.leaving import Leaving
from kiosk.engine.tasks import Tasks

if TYPE_CHECKING:
    from kiosk.config import Config

log = logging.getLogger(__name__)

LOOK_S = 20.0
WHY = "the configuration has changed"


class Renewal:
    """`load` reads the configuration anew, on a worker. One that is wrong changes nothing, and is said
    once.
    """

    def __init__(self, config: Config, load: Callable[[], Config], tasks: Tasks, leaving: Leaving) -> None:
        self._config, self._load, self._tasks, self._leaving = config, load, tasks, leaving
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
            self._leaving.wish(WHY, config != self._config)
