"""How the shop runs, as staff set it at a kiosk: its hours, closed now, and queue mode. The same at all its
kiosks, at once and without an edition.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.core.frozen import frozen
from kiosk.core.hours import OpeningHours


@frozen
class Pause:
    """Closed now: until an aware time; None: until somebody says. `at`, `by`: since when and by whom."""

    until: datetime | None
    at: datetime
    by: str

    def holds(self, now: datetime) -> bool:
        return self.until is None or now < self.until


@frozen
class Running:
    """`hours`: None: nobody has set any, those of the configuration hold. `queue`: queue mode until then (an
    aware time): guests have a shorter walk, see `kiosk.core.journey.moves.timings`. `version` counts what was
    set, so that two who set the hours at once notice each other.
    """

    hours: OpeningHours | None = None
    pause: Pause | None = None
    queue: datetime | None = None
    version: int = 0

    def closed(self, now: datetime) -> Pause | None:
        """The pause, where one holds."""
        return self.pause if self.pause is not None and self.pause.holds(now) else None

    def queueing(self, now: datetime) -> bool:
        return self.queue is not None and now < self.queue

    def opening(self, configured: OpeningHours, now: datetime) -> OpeningHours:
        """The hours as they hold now, with the pause in them."""
        hours = configured if self.hours is None else self.hours
        pause = self.closed(now)
        if pause is None:
            return hours
        return replace(hours, closed_now=pause.until is None, shut_until=pause.until)
