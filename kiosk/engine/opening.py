"""When this kiosk takes orders: the shop's hours, what staff set for all its kiosks, and for this one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from kiosk.core.hours import OpeningHours
from kiosk.core.running import Running
from kiosk.engine.tasks import Clock


class Opening:
    """`configured`: the hours that hold until somebody sets others. `stopped`: does this kiosk alone take no
    orders?
    """

    def __init__(
        self, configured: OpeningHours, zone: ZoneInfo, clock: Clock, stopped: Callable[[], bool]
    ) -> None:
        self._configured = configured
        self._zone = zone
        self._clock = clock
        self._stopped = stopped
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
        """Has the day ended? A break within the opening hours does not end it, nor does this kiosk's rest."""
        return not self.hours().is_open(self._clock.now().astimezone(self._zone))
