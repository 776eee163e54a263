"""When the shop is open: a week of windows, exceptions by date, and the switches that close it at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta

from kiosk.core.frozen import frozen

LOOK_AHEAD = 366
"""Days that are searched for the next opening."""


@frozen
class Window:
    """Open from `opens` to just before `closes`. `closes` not after `opens`: it passes midnight; equal: a
    whole day.
    """

    opens: time
    closes: time

    def on(self, day: date, like: datetime) -> tuple[datetime, datetime]:
        """Begin and end of the window that starts on `day`, in the time zone of `like`."""
        last = day if self.opens < self.closes else day + timedelta(days=1)
        return (
            datetime.combine(day, self.opens, like.tzinfo),
            datetime.combine(last, self.closes, like.tzinfo),
        )


_ALL_DAY = Window(time(0), time(0))


@frozen
class OpeningHours:
    """`week`: windows by weekday (Monday is 0), a missing weekday is closed; no week at all: always open.

    `exceptions`: the windows of single days in place of their weekday's, none for a closed day. A window
    belongs to the day it starts on, so the end of a night before a holiday is still open. All times are the
    shop's local times. `closed_now`: until somebody says; `shut_until`: until that aware time, whatever the
    week says.
    """

    week: Mapping[int, tuple[Window, ...]] = field(default_factory=dict)
    exceptions: Mapping[date, tuple[Window, ...]] = field(default_factory=dict)
    closed_now: bool = False
    shut_until: datetime | None = None

    def is_open(self, now_local: datetime) -> bool:
        if self.closed_now or self._shut(now_local) > now_local:
            return False
        days = (now_local.date() - timedelta(days=1), now_local.date())
        return any(start <= now_local < end for start, end in self._windows(days, now_local))

    def opens_next(self, now_local: datetime) -> datetime | None:
        """The first moment from now on when the shop is open (now itself, where it is); None: nobody can
        tell.
        """
        if self.closed_now:
            return None
        first = self._shut(now_local)
        if self.is_open(first):
            return first
        days = tuple(first.date() + timedelta(days=ahead) for ahead in range(LOOK_AHEAD))
        starts = (start for start, _ in self._windows(days, first) if start > first)
        return next(starts, None)

    def closes(self, now_local: datetime) -> datetime | None:
        """When the shop closes: now that it is open, or after the next opening; None: it never does, or
        nobody can tell when it opens.
        """
        opens = self.opens_next(now_local)
        if opens is None or not (self.week or self.exceptions):
            return None
        days = tuple(opens.date() + timedelta(days=ahead) for ahead in range(-1, 8))
        at = opens
        for start, end in self._windows(days, now_local):
            if start <= at < end:
                at = end
        return at if at < opens + timedelta(days=7) else None

    def last_closing(self, first: datetime, until: datetime) -> datetime | None:
        """When the last window ends that begins from `first` to just before `until` (local times); None: none
        does.
        """
        days = tuple(first.date() + timedelta(days=ahead) for ahead in range((until - first).days + 2))
        ends = [end for start, end in self._windows(days, first) if first <= start < until]
        return max(ends, default=None)

    def _shut(self, now_local: datetime) -> datetime:
        """When it is open again as far as `shut_until` says; now, where it says nothing."""
        if self.shut_until is None:
            return now_local
        return max(now_local, self.shut_until.astimezone(now_local.tzinfo))

    def _windows(self, days: tuple[date, ...], like: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The windows that start on `days`, in the order of their beginnings."""
        for day in days:
            always = () if self.week else (_ALL_DAY,)
            windows = self.exceptions.get(day, self.week.get(day.weekday(), always))
            yield from sorted(window.on(day, like) for window in windows)
