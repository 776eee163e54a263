"""The figure that lies open: its definition in words, and the orders (or members, or numbers) behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.behind import NO_ORDERS, WALKED, behind
from kiosk.core.menu import say
from kiosk.core.report import Report
from kiosk.core.retention import Habit
from kiosk.engine.tasks import Tasks
from kiosk.staff import reports
from kiosk.staff.reports import Source
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff import result_rows as rows
from kiosk.ui.text import phrased

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class FigureModel(QObject):
    """Orders are looked for on a worker's thread; `tell` says what went wrong there."""

    changed = Signal()

    def __init__(
        self, source: Source, tasks: Tasks, tell: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._tasks, self._tell = source, tasks, tell
        self._report: Report | None = None
        self._key, self._language = "", ""
        self._listing = False
        self._lines = Rows(rows.Line, self)

    def open(self, report: Report, key: str, language: str) -> None:
        """Show a figure of a report. What `rows.words_of` does not know raises KeyError."""
        self._report, self._key, self._language = report, key, language
        self._listing = self.countsOrders and key != "habit:slipping"
        self._lines.replace([])
        if key == "habit:slipping":
            self._lines.replace(rows.member_lines(report, Habit.SLIPPING, language))
        elif not self._listing:
            self._lines.replace(rows.number_lines(report, key, language))
        else:
            self._tasks.background(
                lambda: reports.orders_behind(self._source, behind(report, key)),
                lambda orders, error: self._listed(report, key, orders, error),
            )
        self.changed.emit()

    def _listed(self, report: Report, key: str, orders: Any, error: BaseException | None) -> None:
        if key != self._key or report is not self._report:
            return
        self._listing = False
        if error is not None:
            self._tell(refusals.why(error))
        else:
            counted = key == "nps" or key in WALKED
            counts = rows.number_lines(report, key, self._language) if counted else []
            self._lines.replace([*counts, *rows.order_lines(report, orders, self._language)])
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._report, self._key, self._listing = None, "", False
        self._lines.replace([])
        self.changed.emit()

    @Property(str, notify=changed)
    def key(self) -> str:
        """ "" where none lies open."""
        return self._key

    @Property(str, notify=changed)
    def title(self) -> str:
        return rows.title_of(self._report, self._key, self._language) if self._report else ""

    @Property(str, notify=changed)
    def definition(self) -> str:
        said = say(rows.words_of(self._key).definition, self._language) if self._key else ""
        return phrased(said) if self._language == "ja" else said

    @Property(bool, notify=changed)
    def listing(self) -> bool:
        """The orders are being looked for."""
        return self._listing

    @Property(bool, notify=changed)
    def countsOrders(self) -> bool:
        return self._key not in NO_ORDERS and not self._key.startswith("screen:")

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
