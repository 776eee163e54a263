"""The week of opening hours and the days that are different, on the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.hours import OpeningHours, Window
from kiosk.core.running import Running
from kiosk.staff import opening
from kiosk.staff.opening import SetMeanwhile
from kiosk.ui.rows import Rows
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.opening import Setter
from kiosk.ui.text import day as day_said

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

ALL_DAY = Window(time(0), time(0))
USUAL = Window(time(10), time(22))


translate = QCoreApplication.translate


@frozen
class DayRow:
    """`id`: a weekday ("0" is Monday), or a date "2026-12-31". `shut`: closed on it."""

    id: str
    title: str
    said: str
    shut: bool


@frozen
class SpanRow:
    id: int
    start: str
    end: str


@QmlElement
@QmlUncreatable("made by the program")
class WeekModel(QObject):
    """What is changed is nobody's but the editor's until `save`."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = desk.language
        self._setter = Setter(desk, self._fill)
        self._edited: OpeningHours | None = None
        self._version = 0
        self._choice = ""
        self._week, self._days = Rows(DayRow, self), Rows(DayRow, self)
        self._spans = Rows(SpanRow, self)

    def opened(self) -> None:
        self._fill()

    @Slot()
    def refresh(self) -> None:
        """Somebody may have set other hours."""
        self._fill()

    def speak(self, language: str) -> None:
        self._language = language
        self._fill()

    # Touches.

    @Slot()
    def save(self) -> None:
        """The week holds, at every kiosk."""
        hours = self._edited
        if hours is not None:
            today = self._today()
            coming = {day: windows for day, windows in hours.exceptions.items() if day >= today}
            self._set(replace(hours, exceptions=coming))

    @Slot()
    def reset(self) -> None:
        """The hours of the configuration hold again."""
        self._set(None)

    def _set(self, hours: OpeningHours | None) -> None:
        version = self._version if self._edited is not None else self._running.version

        def done(running: Running) -> None:
            self._edited = None
            self._desk.audit("hours_set")
            self._desk.tell(translate("Opening", "These opening hours hold now, at every kiosk."))

        self._setter.run(lambda place: opening.set_hours(place, hours, version), done, self._meanwhile)

    @Slot()
    def discard(self) -> None:
        self._edited = None
        self._choice = ""
        self._fill()

    def _meanwhile(self, error: BaseException) -> bool:
        if not isinstance(error, SetMeanwhile):
            return False
        self._edited = None
        self._desk.tell(
            translate("Opening", "Somebody else has just set the hours. Here are theirs."), bad=True
        )
        return True

    @Slot(str)
    def choose(self, day: str) -> None:
        """A day to be changed; "": none."""
        self._choice = day
        self._fill()

    @Slot()
    def shut(self) -> None:
        self._put(())

    @Slot()
    def allDay(self) -> None:
        self._put((ALL_DAY,))

    @Slot()
    def addSpan(self) -> None:
        known = tuple(window for window in self._windows(self._choice) if window != ALL_DAY)
        self._put((*known[:-1], *_parted(known[-1])) if known else (USUAL,))

    @Slot(int)
    def removeSpan(self, at: int) -> None:
        self._put(tuple(each for n, each in enumerate(self._windows(self._choice)) if n != at))

    @Slot(int, bool, int)
    def shift(self, at: int, end: bool, steps: int) -> None:
        """Move the begin or the end by half hours, round the clock."""
        windows = list(self._windows(self._choice))
        old = windows[at]
        new = (
            replace(old, closes=_shifted(old.closes, steps))
            if end
            else replace(old, opens=_shifted(old.opens, steps))
        )
        if new.opens == new.closes:  # that would be the whole day, which has a button of its own
            return self.shift(at, end, steps + (1 if steps > 0 else -1))
        windows[at] = new
        self._put(tuple(windows))

    @Slot()
    def everyDay(self) -> None:
        """All days of the week are as this one."""
        windows = self._windows(self._choice)
        self._change(replace(self._hours, week=dict.fromkeys(range(7), windows)))

    @Slot()
    def addDay(self) -> None:
        """One more day that is different: the next one that is not yet, closed."""
        known, day = self._hours.exceptions, self._today() + timedelta(days=1)
        while day in known:
            day += timedelta(days=1)
        self._choice = day.isoformat()
        self._put(())

    @Slot(int)
    def moveDay(self, days: int) -> None:
        """It is another day that is different: the next free one that way."""
        old = date.fromisoformat(self._choice)
        day = old + timedelta(days=days)
        while day in self._hours.exceptions:
            day += timedelta(days=1 if days > 0 else -1)
        if day < self._today():
            return
        others = {each: windows for each, windows in self._hours.exceptions.items() if each != old}
        self._choice = day.isoformat()
        self._change(replace(self._hours, exceptions={**others, day: self._hours.exceptions[old]}))

    @Slot()
    def removeDay(self) -> None:
        old = date.fromisoformat(self._choice)
        self._choice = ""
        others = {each: windows for each, windows in self._hours.exceptions.items() if each != old}
        self._change(replace(self._hours, exceptions=others))

    def _put(self, windows: tuple[Window, ...]) -> None:
        """The chosen day's windows. A shop without a week is open on all its other days."""
        windows = tuple(sorted(windows, key=lambda window: window.opens))
        if "-" in self._choice:
            day = date.fromisoformat(self._choice)
            self._change(replace(self._hours, exceptions={**self._hours.exceptions, day: windows}))
            return
        week = {each: self._windows(str(each)) for each in range(7)}
        self._change(replace(self._hours, week={**week, int(self._choice): windows}))

    def _change(self, hours: OpeningHours) -> None:
        if self._edited is None:
            self._version = self._running.version
        self._edited = hours
        self._fill()

    def _windows(self, day: str) -> tuple[Window, ...]:
        hours = self._hours
        if "-" in day:
            return hours.exceptions.get(date.fromisoformat(day), ())
        return hours.week.get(int(day), () if hours.week else (ALL_DAY,))

    # What there is.

    @property
    def _running(self) -> Running:
        known: Running = self._desk.machine.opening.running
        return known

    @property
    def _hours(self) -> OpeningHours:
        known: OpeningHours = self._desk.machine.opening.hours()
        return known if self._edited is None else self._edited

    def _today(self) -> date:
        return self._desk.clock.now().astimezone(self._desk.config.shop.time_zone).date()

    def _fill(self) -> None:
        self._week.replace([self._row(str(day)) for day in range(7)])
        coming = sorted(day for day in self._hours.exceptions if day >= self._today())
        self._days.replace([self._row(day.isoformat()) for day in coming])
        windows = self._windows(self._choice) if self._choice else ()
        spans = [
            SpanRow(n, f"{w.opens:%H:%M}", f"{w.closes:%H:%M}") for n, w in enumerate(windows) if w != ALL_DAY
        ]
        self._spans.replace(spans)
        self.changed.emit()

    def _row(self, day: str) -> DayRow:
        windows = self._windows(day)
        return DayRow(day, self._title(day), _said(windows), not windows)

    def _title(self, day: str) -> str:
        if "-" in day:
            return day_said(date.fromisoformat(day), self._language)
        return _WEEKDAYS[int(day)][0 if self._language == "ja" else 1]

    @Property(QObject, constant=True)
    def week(self) -> QObject:
        return self._week

    @Property(QObject, constant=True)
    def days(self) -> QObject:
        """The days that are different, from today on."""
        return self._days

    @Property(QObject, constant=True)
    def spans(self) -> QObject:
        return self._spans

    @Property(bool, notify=changed)
    def edited(self) -> bool:
        return self._edited is not None and self._edited != self._desk.machine.opening.hours()

    @Property(bool, notify=changed)
    def own(self) -> bool:
        """The hours were set here, and not by the configuration."""
        return self._running.hours is not None

    @Property(str, notify=changed)
    def choice(self) -> str:
        return self._choice

    @Property(str, notify=changed)
    def choiceTitle(self) -> str:
        return self._title(self._choice) if self._choice else ""

    @Property(bool, notify=changed)
    def choiceDated(self) -> bool:
        return "-" in self._choice

    @Property(str, notify=changed)
    def choiceIs(self) -> str:
        """Of the chosen day: "shut", "all" day, or "spans"."""
        windows = self._windows(self._choice) if self._choice else ()
        return "shut" if not windows else "all" if ALL_DAY in windows else "spans"


_WEEKDAYS = (
    ("月曜日", "Monday"), ("火曜日", "Tuesday"), ("水曜日", "Wednesday"), ("木曜日", "Thursday"),
    ("金曜日", "Friday"), ("土曜日", "Saturday"), ("日曜日", "Sunday"),
)  # fmt: skip


def _said(windows: tuple[Window, ...]) -> str:
    if not windows:
        return translate("Opening", "Closed")
    if ALL_DAY in windows:
        return translate("Opening", "Open all day")
    return ", ".join(f"{window.opens:%H:%M} – {window.closes:%H:%M}" for window in windows)


def _shifted(at: time, steps: int) -> time:
    half = (_half(at) + steps) % 48
    return time(half // 2, 30 * (half % 2))


def _parted(window: Window) -> tuple[Window, ...]:
    """The window with a break of two hours in its middle; one that is too short has a second one after it."""
    begin, end = _half(window.opens), _half(window.closes)
    length = (end - begin) % 48
    if length < 8:
        return window, Window(_shifted(window.closes, 4), _shifted(window.closes, 8))
    middle = begin + length // 2
    return Window(window.opens, _shifted(time(0), middle - 2)), Window(
        _shifted(time(0), middle + 2), window.closes
    )


def _half(at: time) -> int:
    return at.hour * 2 + at.minute // 30
