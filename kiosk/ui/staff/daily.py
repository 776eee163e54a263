"""The daily check on the screen: the list, the signature, and what was signed before."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.menu import say
from kiosk.core.staff import Person
from kiosk.core.upkeep import DailyCheck
from kiosk.staff import daily, exports
from kiosk.staff.daily import Book, DailyPoint
from kiosk.staff.spreadsheet import csv_text
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff.daily_pdf import as_pdf
from kiosk.ui.staff.desk import Desk
from kiosk.ui.text import prose

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class PointRow:
    """`mark`: "well", "bad" or "" for not looked at yet; `auto`: the kiosk looks by itself."""

    id: str
    title: str
    mark: str
    auto: bool


@frozen
class PastRow:
    """`open`: what was not well; "" where everything was."""

    id: str
    day: str
    who: str
    open: str


@QmlElement
@QmlUncreatable("made by the program")
class DailyModel(QObject):
    """`press` is a touch on a point: well, not well, and back. What the kiosk ticks cannot be pressed."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = desk.language
        self._book = Book(daily.points())
        self._pressed: dict[str, bool] = {}
        self._trouble = ""
        self._points, self._past = Rows(PointRow, self), Rows(PastRow, self)

    # What happens.

    def opened(self) -> None:
        self._fill()
        if any(point.checks and self._auto(point) is None for point in self._book.points):
            self._desk.machine.checkup.now(self._fill)
        self._read()

    def speak(self, language: str) -> None:
        self._language = language
        self._fill()

    def _read(self) -> None:
        config, now = self._desk.config, self._desk.clock.now()
        self._desk.tasks.background(lambda: daily.book(config, now), self._got)

    def _got(self, book: Book | None, error: BaseException | None) -> None:
        self._trouble = refusals.why(error) if error is not None else ""
        if book is not None:
            mine = {check.key for check in book.checks}
            fresh = tuple(check for check in self._book.checks if check.key not in mine)
            self._book = Book(book.points, (*fresh, *book.checks))
        self._fill()

    @Slot(str)
    def press(self, point: str) -> None:
        row = next((row for row in self._points.rows if row.id == point), None)
        if row is not None and not row.auto:
            after = {"": True, "well": False, "bad": None}[row.mark]
            self._pressed.pop(point, None)
            if after is not None:
                self._pressed[point] = after
            self._fill()

    @Slot()
    def look(self) -> None:
        """Look again at what the kiosk ticks."""
        self._desk.machine.checkup.now(self._fill)
        self.changed.emit()

    @Slot()
    def sign(self) -> None:
        if self.open == 0:
            self._desk.confirm_pin(self._sign)

    def _sign(self, person: Person) -> None:
        now = self._desk.clock.now()
        found = [
            (point, self._mark(point) == "well", self._auto(point) is not None) for point in self._book.points
        ]
        check = daily.signed(self._desk.config, person, found, now)
        self._desk.machine.notes.note(check)
        self._desk.audit(
            "daily_check", day=str(check.business_day), result="well" if check.whole else "not well"
        )
        self._desk.machine.daily.signed(now)
        self._pressed.clear()
        self._book = Book(self._book.points, (check, *self._book.checks))
        self._desk.tell(translate("DailyCheck", "Signed. Thank you!"))
        self._fill()

    @Slot()
    def exportCsv(self) -> None:
        rows = self._table()
        self._export(csv_text(rows).encode("utf-8-sig"), "csv")

    @Slot()
    def exportPdf(self) -> None:
        title = (
            translate("DailyCheck", "Daily checks")
            + f" · {self._desk.config.shop.name} · {self._desk.config.kiosk.id}"
        )
        self._export(as_pdf(self._table(), title), "pdf")

    def _table(self) -> list[list[str]]:
        return daily.table(self._desk.config, self._book, self._language)

    def _export(self, data: bytes, kind: str) -> None:
        config, day = self._desk.config, daily.today(self._desk.config, self._desk.clock.now())
        name = f"daily-{config.kiosk.id}-{day}.{kind}"
        self._desk.audit("export", what="daily checks", file=name)

        def done(path: object, error: BaseException | None) -> None:
            if error is not None:
                self._desk.tell(refusals.why(error), bad=True)
            else:
                self._desk.tell(translate("DailyCheck", "Saved: %1").replace("%1", str(path)))

        self._desk.tasks.background(lambda: exports.put(data, name, config.kiosk.data_dir), done)

    # What is shown.

    def _auto(self, point: DailyPoint) -> bool | None:
        return daily.ticked(point, self._desk.machine.checkup.results)

    def _mark(self, point: DailyPoint) -> str:
        known = self._auto(point)
        known = self._pressed.get(point.id) if known is None else known
        return "" if known is None else "well" if known else "bad"

    def _fill(self) -> None:
        language = self._language
        self._points.replace(
            [
                PointRow(
                    point.id,
                    prose(say(point.name, language), language),
                    self._mark(point),
                    self._auto(point) is not None,
                )
                for point in self._book.points
            ]
        )
        self._past.replace([self._line(check) for check in self._book.checks])
        self.changed.emit()

    def _line(self, check: DailyCheck) -> PastRow:
        names = {point.id: say(point.name, self._language) for point in self._book.points}
        bad = [names.get(point.item, point.item) for point in check.items if not point.done]
        at = check.at.astimezone(self._desk.config.shop.time_zone)
        day = f"{check.business_day:%Y-%m-%d}  {at:%H:%M}"
        return PastRow(
            check.key, day, check.person_name, "、".join(bad) if self._language == "ja" else ", ".join(bad)
        )

    @Property(QObject, constant=True)
    def points(self) -> QObject:
        return self._points

    @Property(QObject, constant=True)
    def past(self) -> QObject:
        return self._past

    @Property(int, notify=changed)
    def open(self) -> int:
        """Points nobody has looked at yet."""
        return sum(row.mark == "" for row in self._points.rows)

    @Property(bool, notify=changed)
    def done(self) -> bool:
        """Today's is signed."""
        now = self._desk.clock.now()
        today = daily.today(self._desk.config, now)
        return any(check.business_day == today for check in self._book.checks)

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        return self._desk.machine.checkup.running

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the days before cannot be read; "" where they can."""
        return self._trouble
