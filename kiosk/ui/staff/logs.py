"""The log on the screen, newest lines first."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.staff import log_pages
from kiosk.staff.log_pages import LogLine, LogPage, Mark
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff.desk import Desk

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_ROWS = 2000
MOST_SIGNS = 3000
"""Of a line: what is longer is no sentence."""
TYPING_S = 0.4


@frozen
class LineRow:
    """`mark`: "ok", "warn" or "fail", by the level."""

    at: str
    level: str
    mark: str
    event: str
    more: str


@QmlElement
@QmlUncreatable("made by the program")
class LogsModel(QObject):
    """`level` and `text` choose what is shown; `further` reads on."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines = Rows(LineRow, self)
        self._level, self._text = "info", ""
        self._after: Mark | None = None
        self._asked, self._reading, self._trouble = 0, False, ""
        self._typed = lambda: None

    def opened(self) -> None:
        self.again()

    @Slot()
    def again(self) -> None:
        """From the newest line on."""
        self._read(None)

    @Slot()
    def further(self) -> None:
        if self._after is not None and not self._reading:
            self._read(self._after)

    @Slot(str)
    def choose(self, level: str) -> None:
        if level in log_pages.LEVELS:
            self._level = level
            self.again()

    @Slot(str)
    def search(self, text: str) -> None:
        """Looks once the typing pauses."""
        self._text = text
        self._typed()
        self._typed = self._desk.tasks.later(TYPING_S, self.again)

    def _read(self, before: Mark | None) -> None:
        self._asked += 1
        asked, level, text = self._asked, self._level, self._text
        folder = log_pages.log_folder(self._desk.config.kiosk.data_dir)
        self._reading = True
        self._desk.tasks.background(
            lambda: log_pages.read(folder, level, text, before),
            lambda page, error: self._show(asked, before, page, error),
        )
        self.changed.emit()

    def _show(
        self, asked: int, before: Mark | None, page: LogPage | None, error: BaseException | None
    ) -> None:
        if asked != self._asked:
            return
        self._reading, self._trouble = False, refusals.why(error) if error is not None else ""
        if page is not None:
            kept = self._lines.rows if before is not None else ()
            self._lines.replace((*kept, *map(self._row, page.lines))[:MOST_ROWS])
            self._after = page.after if len(self._lines.rows) < MOST_ROWS else None
        self.changed.emit()

    def _row(self, line: LogLine) -> LineRow:
        at = line.at.astimezone(self._desk.config.shop.time_zone) if line.at else None
        marks = {"warning": "warn", "error": "fail", "critical": "fail"}
        more = " ".join(part for part in (line.logger, line.fields) if part)
        if line.error:
            more += "\n" + line.error
        mark = marks.get(line.level, "ok")
        said = f"{at:%m-%d %H:%M:%S}" if at else ""
        return LineRow(said, line.level, mark, line.event[:MOST_SIGNS], more[:MOST_SIGNS])

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(str, notify=changed)
    def level(self) -> str:
        return self._level

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        return self._reading

    @Property(bool, notify=changed)
    def more(self) -> bool:
        """There are older lines."""
        return self._after is not None

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble
