"""Reminds staff of a daily check that was missed: on its tab, and by a dot that only they know."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.staff.checkup import Workers

log = logging.getLogger(__name__)

FIRST_S = 60.0
EVERY_S = 300.0


class DailyWatch:
    """On the engine's thread. `shop_open`: guests can order now; `remind` hears whether it is due. A shop
    where nobody has a PIN is not reminded.
    """

    def __init__(
        self,
        config: Config,
        tasks: Workers,
        now: Callable[[], datetime],
        shop_open: Callable[[], bool],
        remind: Callable[[bool], None],
    ) -> None:
        self._config, self._tasks, self._now = config, tasks, now
        self._shop_open, self._remind = shop_open, remind
        self._last: datetime | None = None
        self._wanted = False

    def start(self) -> None:
        self._tasks.later(FIRST_S, self._look)

    def signed(self, at: datetime) -> None:
        """It was signed just now; the shop database may hear of it later."""
        self._last = at
        self._say()

    def _look(self) -> None:
        config = self._config

        def read() -> tuple[datetime | None, bool]:
            from kiosk.staff.daily import last_signed

            return last_signed(config)

        self._tasks.background(read, self._read)

    def _read(self, found: tuple[datetime | None, bool] | None, error: BaseException | None) -> None:
        self._tasks.later(EVERY_S, self._look)
        if found is None:
            log.warning("it is not known whether the daily check was made: %s", error)
            return
        last, self._wanted = found
        if last is not None and (self._last is None or last > self._last):
            self._last = last
        self._say()

    def _say(self) -> None:
        from kiosk.staff.daily import is_due

        due = is_due(self._config, self._last, self._now(), self._shop_open())
        self._remind(due and self._wanted)
