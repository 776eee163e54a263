"""When this kiosk takes orders: the shop's hours, what staff set for all its kiosks, and for this one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from kiosk.core.day_end import closing
from kiosk.core.hours import OpeningHours
from kiosk.core.journal import business_day
from kiosk.core.running import Running
from kiosk.engine.tasks import Clock


class Opening:
    """`configured`: the hours that hold until somebody sets others. `stopped`: does this kiosk alone take no
    orders? `starts`: when a business day begins.
    """

    def __init__(
        self,
        configured: OpeningHours,
        zone: ZoneInfo,
        clock: Clock,
        stopped: Callable[[], bool],
        starts: time = time(0),
    ) -> None:
        self._configured = configured
        self._zone = zone
        self._clock = clock
        self._stopped = stopped
        self._starts = starts
        self.running = Running()
        """What staff set for all kiosks of the shop."""

    def hours(self) -> OpeningHours:
        """The shop's hours, as if nobody had closed it now."""
        return self._configured if self.running.hours is None else self.running.hours

    def now(self) -> OpeningHours:
        """With what is closed now."""
        hours = self.running.opening(self._configured, self._clock.now())
        return replace(hours, closed_now=True) if self._stopped() else hours

    def queue(self) -> bool:
        return self.running.queueing(self._clock.now())

    def over(self) -> bool:
        """Has the day ended, or the shop closed for a break? Not: a while that it is closed for now, nor this
        kiosk's own rest.
        """
        now = self._clock.now().astimezone(self._zone)
        if not self.hours().is_open(now):
            return True
        day = business_day(now, self._zone, self._starts)
        first = datetime.combine(day, self._starts, self._zone)
        return now >= closing(first, first + timedelta(days=1), self.hours(), self.running)
