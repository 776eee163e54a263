"""The manager's results: do guests come back?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core import report_words as words
from kiosk.core.menu import say
from kiosk.core.report import Report
from kiosk.core.retention import By, Period, months_later
from kiosk.engine.tasks import Tasks
from kiosk.staff import exports, report_export, report_text, reports
from kiosk.staff.reports import Source
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff import result_rows as rows
from kiosk.ui.staff import result_tables as tables
from kiosk.ui.staff.bars import BarRow
from kiosk.ui.staff.figure import FigureModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PERIODS = ("this_month", "last_month", "last_30", "last_90", "year")


def now() -> datetime:
    return datetime.now(UTC)


def period_named(name: str, today: Any) -> Period:
    """One of PERIODS, as seen on a business day."""
    month = today.replace(day=1)
    match name:
        case "last_month":
            return Period(months_later(month, -1), month - timedelta(days=1))
        case "last_30":
            return Period(today - timedelta(days=29), today)
        case "last_90":
            return Period(today - timedelta(days=89), today)
        case "year":
            return Period(today.replace(month=1, day=1), today)
        case _:
            return Period(month, today)


@QmlElement
@QmlUncreatable("made by the program")
class ResultsModel(QObject):
    """Reports are made on a worker's thread; meanwhile the last one stays on the screen. `choose`, `open` and
    `export` are the manager's touches.
    """

    changed = Signal()
    told = Signal()

    def __init__(
        self,
        source: Source,
        tasks: Tasks,
        data_dir: Path,
        language: str,
        clock: Callable[[], datetime] = now,
        parent: QObject | None = None,
        saved: Callable[[str], None] = lambda name: None,
    ) -> None:
        """`saved` is told the name of each file that was written."""
        super().__init__(parent)
        self._source, self._tasks, self._data_dir, self._clock = source, tasks, data_dir, clock
        self._language, self._saved = language, saved
        self._choice = PERIODS[0]
        self._asked = 0
        self._report: Report | None = None
        self._state = "loading"
        self._message = self._trouble = ""
        self._tiles, self._more = Rows(rows.Tile, self), Rows(rows.Tile, self)
        self._cohorts, self._weeks = Rows(tables.HeatLine, self), Rows(rows.Week, self)
        self._habits, self._faces = Rows(BarRow, self), Rows(BarRow, self)
        self._rfm, self._channels = Rows(tables.HeatLine, self), Rows(tables.Channel, self)
        self._screens = Rows(tables.Screen, self)
        self._by_week, self._by_month = Rows(tables.HeatLine, self), Rows(tables.HeatLine, self)
        self._figure = FigureModel(source, tasks, self._tell, self)

    # What happens.

    def load(self) -> None:
        """Make the report of the chosen period."""
        self._asked += 1
        asked, choice = self._asked, self._choice
        self._state = "loading"
        self.changed.emit()
        self._tasks.background(
            lambda: self._made(choice), lambda report, error: self._shown(asked, report, error)
        )

    def _made(self, choice: str) -> Report:
        """On a worker's thread."""
        today = reports.this_month(self._source, self._clock()).last
        period = period_named(choice, today)
        span = Period(rows.chart_span(period.last), period.last)
        return reports.made(self._source, period, By.WEEK, span)

    def _shown(self, asked: int, report: Report | None, error: BaseException | None) -> None:
        if asked != self._asked:
            return
        self._report = report
        if report is None:
            self._state, self._trouble = "failed", refusals.why(error) if error is not None else ""
        else:
            self._state = "ready" if report.facts.lives or report.facts.totals else "empty"
            self._fill(report)
        self.changed.emit()

    def _fill(self, report: Report) -> None:
        language = self._language
        self._tiles.replace(rows.tiles(report, rows.TILES, language))
        self._more.replace(rows.tiles(report, rows.MORE, language))
        self._cohorts.replace(rows.cohorts(report, language))
        self._weeks.replace(rows.weeks(report))
        self._habits.replace(rows.habits(report, language))
        self._faces.replace(rows.faces(report))
        self._rfm.replace(tables.rfm(report, language))
        self._channels.replace(tables.channels(report, language))
        self._screens.replace(tables.screens(report, language))
        self._by_week.replace(tables.came_back(report, By.WEEK, language))
        self._by_month.replace(tables.came_back(report, By.MONTH, language))

    def speak(self, language: str) -> None:
        """Show everything in another language; the window's own words follow by its translations."""
        self._language = language
        if self._report is not None:
            self._fill(self._report)
        self._figure.close()
        self.changed.emit()

    @Slot(str)
    def choose(self, period: str) -> None:
        self._choice = period
        self._figure.close()
        self.load()

    @Slot()
    def again(self) -> None:
        self.load()

    @Slot(str)
    def open(self, key: str) -> None:
        """Show a figure's definition, and look for the orders behind it."""
        if self._report is not None:
            self._figure.open(self._report, key, self._language)

    @Slot()
    def export(self) -> None:
        """Write the report as CSV to a USB stick or the data folder."""
        if self._report is None:
            return
        period, text = self._report.facts.period, report_export.as_csv(self._report)
        name = f"results-{period.first}-{period.last}.csv"
        self._tasks.background(
            lambda: exports.export(text, name, self._data_dir),
            self._exported,
        )

    def _exported(self, path: Path | None, error: BaseException | None) -> None:
        if path is not None:
            self._saved(path.name)
        said = QCoreApplication.translate("Results", "Saved: %1").replace("%1", str(path))
        self._tell(said if error is None else refusals.why(error))

    def _tell(self, message: str) -> None:
        self._message = message
        self.told.emit()

    # What is shown.

    @Property(str, notify=changed)
    def state(self) -> str:
        """ "loading", "ready", "empty" or "failed"."""
        return self._state

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """There is a report to look at, though another one may be on its way."""
        return self._report is not None and self._state != "empty"

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(str, notify=changed)
    def choice(self) -> str:
        return self._choice

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._language

    @Property(str, notify=changed)
    def period(self) -> str:
        return report_text.period_said(self._report, self._language) if self._report else ""

    @Property(str, notify=changed)
    def satisfaction(self) -> str:
        return rows.said(self._report, "csat", self._language) if self._report else ""

    @Property(str, notify=changed)
    def slipping(self) -> str:
        return rows.slipping(self._report) if self._report else ""

    @Property(int, notify=changed)
    def tick(self) -> int:
        """Half of the scale of the weeks' orders."""
        return rows.tick(self._report) if self._report else 1

    @Property("QVariantMap", notify=changed)
    def titles(self) -> dict[str, str]:
        """Of the cards, and of their columns."""
        named = {"cohorts": words.COHORTS, "weeks": words.WEEKS, "habits": words.HABIT, "rfm": words.RFM}
        named |= {"faces": words.FIGURES["csat"], "channels": words.CHANNELS, "screens": words.SCREENS}
        found = {key: say(each.name, self._language) for key, each in named.items()}
        found |= {key: tables.figure_name(key, self._language) for key in ("retention", "churn")}
        columns = ("reached", "left", "by_week", "by_month", "incomplete")
        return found | {key: say(words.COLUMNS[key], self._language) for key in columns}

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        return self._tiles

    @Property(QObject, constant=True)
    def more(self) -> QObject:
        return self._more

    @Property(QObject, constant=True)
    def cohorts(self) -> QObject:
        return self._cohorts

    @Property(QObject, constant=True)
    def weeks(self) -> QObject:
        return self._weeks

    @Property(QObject, constant=True)
    def habits(self) -> QObject:
        return self._habits

    @Property(QObject, constant=True)
    def faces(self) -> QObject:
        return self._faces

    @Property(QObject, constant=True)
    def byWeek(self) -> QObject:
        """Retention and churn, the latest week first."""
        return self._by_week

    @Property(QObject, constant=True)
    def byMonth(self) -> QObject:
        return self._by_month

    @Property(QObject, constant=True)
    def rfm(self) -> QObject:
        return self._rfm

    @Property(QObject, constant=True)
    def channels(self) -> QObject:
        return self._channels

    @Property(QObject, constant=True)
    def screens(self) -> QObject:
        return self._screens

    @Property(FigureModel, constant=True)
    def figure(self) -> FigureModel:
        """The one that lies open, if any."""
        return self._figure

    @Property(str, notify=told)
    def message(self) -> str:
        return self._message
