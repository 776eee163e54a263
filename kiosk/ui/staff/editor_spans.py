"""The times of the day at which a category is sold, as the editor shows and shifts them."""

from __future__ import annotations

from datetime import time

from kiosk.core.frozen import frozen
from kiosk.core.menu import DayPart

HALF_HOURS = 48


@frozen
class SpanRow:
    """A time of the day at which a category is sold. `days`: which of seven, Monday first."""

    id: int
    start: str
    end: str
    days: list[bool]


def span_row(at: int, part: DayPart) -> SpanRow:
    days = [not part.weekdays or day in part.weekdays for day in range(7)]
    return SpanRow(at, f"{part.start:%H:%M}", f"{part.end:%H:%M}", days)


def shifted(at: time, steps: int) -> time:
    half = (at.hour * 2 + at.minute // 30 + steps) % HALF_HOURS
    return time(half // 2, 30 * (half % 2))
