"""The shop itself: its menu file, its clock, its session and opening hours."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pos_adapters.mock.server.catalogue import WEEKDAYS, Catalogue, Hours, clock_time
from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.menu_changes import MenuChanges
from pos_adapters.mock.server.problems import conflict
from pos_adapters.mock.server.reading import CatalogueError, read_catalogue

Clock = Callable[[], datetime]
"""Gives the time, aware."""


def system_clock() -> datetime:
    return datetime.now(UTC)


class Shop:
    """One shop on one menu file. A file that is changed is read again; where it is broken, the last good
    one stays."""

    def __init__(self, menu_file: Path, database: Database, clock: Clock = system_clock) -> None:
        self.menu_file = menu_file
        self.menu_error: str | None = None
        self._clock = clock
        self._database = database
        self._read_at = self._changed_at()
        self.changes = MenuChanges(database)
        self._listed = read_catalogue(menu_file)
        self.catalogue: Catalogue = self.changes.renamed(self._listed)
        database.undone.append(self._undo)

    def _undo(self) -> None:
        """What was changed about the goods did not happen after all."""
        known = self.changes.state
        self.changes.read()
        if self.changes.state != known:
            self.catalogue = self.changes.renamed(self._listed)

    def _changed_at(self) -> int:
        try:
            return self.menu_file.stat().st_mtime_ns
        except OSError:
            return 0

    def refresh(self) -> bool:
        """Read the menu file again where it was changed. True where a new menu is in use."""
        changed_at = self._changed_at()
        if changed_at == self._read_at:
            return False
        self._read_at = changed_at
        try:
            self._listed = read_catalogue(self.menu_file)
        except CatalogueError as error:
            self.menu_error = str(error)
            return False
        self.menu_error = None
        self.catalogue = self.changes.renamed(self._listed)
        return True

    def change(self, goods: str, name: str, texts: dict[str, str] | None, hidden: bool | None) -> None:
        """Call an item, variant or option otherwise, or hide an item; None: as before."""
        if texts is None and hidden is None:
            return
        self.changes.keep(goods, name, texts, hidden)
        self.catalogue = self.changes.renamed(self._listed)

    def now(self) -> datetime:
        """The time, in the shop's zone."""
        return self._clock().astimezone(ZoneInfo(self.catalogue.shop.time_zone))

    def timestamp(self) -> float:
        return self._clock().timestamp()

    def today(self) -> date:
        return self.now().date()

    @property
    def language(self) -> str:
        """The language of the kitchen."""
        return self.catalogue.shop.languages[0]

    @property
    def session_open(self) -> bool:
        return bool(self._database.fact("session_open", True))

    def open_session(self, is_open: bool) -> None:
        self._database.remember("session_open", is_open)

    def is_open(self) -> bool:
        """Is there a session, and is it within the opening hours?"""
        return self.session_open and self.within_hours(self.now())

    def within_hours(self, now: datetime) -> bool:
        hours = self.catalogue.shop.hours
        return not hours or any(_holds(entry, now) for entry in hours)

    def must_be_open(self) -> None:
        """Raises Problem `closed` where nothing is sold now."""
        if not self.is_open():
            raise conflict(
                "closed", "The shop is closed: no session is open, or it is outside opening hours."
            )

    def opens_at(self) -> str | None:
        """When the opening hours next begin, as "HH:MM"; None while within them, or where nobody knows."""
        now = self.now()
        if self.within_hours(now):
            return None
        for days in range(8):
            day = now + timedelta(days=days)
            starts = sorted(h.open for h in self.catalogue.shop.hours if _on(h, day.weekday()))
            for start in starts:
                if days or start > f"{now:%H:%M}":
                    return start
        return None

    def say(self, text: dict[str, str], language: str) -> str:
        """A text in a language, else English, else any; without the marks for line breaks."""
        found = text.get(language) or text.get("en") or next(iter(text.values()), "")
        return found.replace("｜", "")


def _on(hours: Hours, weekday: int) -> bool:
    return not hours.weekdays or WEEKDAYS[weekday] in hours.weekdays


def _holds(hours: Hours, now: datetime) -> bool:
    start, end, clock = clock_time(hours.open), clock_time(hours.close), now.time()
    if start <= end:
        return start <= clock < end and _on(hours, now.weekday())
    if clock >= start:
        return _on(hours, now.weekday())
    return clock < end and _on(hours, (now.weekday() - 1) % 7)
