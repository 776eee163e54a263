"""The day report on the orders page: today's so far, and those made at closing, under their date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.day_end import Kept
from kiosk.core.day_report import DayReport
from kiosk.core.day_words import word
from kiosk.core.frozen import frozen
from kiosk.core.printing import PaperKind, PrintJob
from kiosk.core.staff import Role
from kiosk.staff import day_kept, day_said
from kiosk.staff.day import day_report, sides_of, today
from kiosk.staff.day_said import Said
from kiosk.staff.exports import export, place_for
from kiosk.ui.rows import Rows
from kiosk.ui.staff import day_pdf
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.order_detail import PAPER_LASTS

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TODAY = "today"
FEW, MOST = 7, 31
"""So many days are offered at first, and on a wish."""

translate = QCoreApplication.translate


@frozen
class DayRow:
    """A day that can be chosen; `bad`: somebody must look."""

    id: str
    title: str
    bad: bool
    chosen: bool


@frozen
class ReportRow:
    """A row of the report's tables; `head` begins a table."""

    id: str
    head: bool
    name: str
    value: str
    note: str


@QmlElement
@QmlUncreatable("made by the program")
class DayReportsModel(QObject):
    """Today's is made when it is looked at, and again on a wish; the others are as they were kept."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._days, self._tables = Rows(DayRow, self), Rows(ReportRow, self)
        self._kept: tuple[Kept, ...] = ()
        self._chosen, self._all = TODAY, False
        self._report: DayReport | None = None
        self._said: Said | None = None
        self._busy = self._failed = False

    # Touches.

    @Slot()
    def load(self) -> None:
        """Which days there are, and today's report."""
        config, now = self._desk.config, self._desk.clock.now()
        self._desk.tasks.background(lambda: day_kept.since(config, now, MOST), self._listed)
        self.choose(TODAY)

    @Slot(str)
    def choose(self, day: str) -> None:
        self._chosen, self._report, self._said = day, None, None
        self._tables.replace([])
        if day == TODAY:
            self.again()
            return
        kept = self._of(day)
        self._busy, self._failed = False, False
        self._report = kept.report if kept is not None else None
        self.speak()

    @Slot()
    def again(self) -> None:
        """Make the chosen day's report anew; one that is kept takes the place of the first."""
        if self._chosen != TODAY and not self._manages:
            return
        self._busy, self._failed = True, False
        chosen, config, machine = self._chosen, self._desk.config, self._desk.machine
        now = self._desk.clock.now()
        day = today(config, now) if chosen == TODAY else date.fromisoformat(chosen)

        def work() -> DayReport:
            report = day_report(config, day, now, sides_of(machine))
            if chosen != TODAY:
                day_kept.keep_anew(config, report)
            return report

        if chosen != TODAY:
            self._desk.audit("day_report_made", day=chosen)
        self._desk.tasks.background(work, lambda report, _: self._made(chosen, report))
        self.changed.emit()

    @Slot()
    def showMore(self) -> None:
        self._all = True
        self._show_days()
        self.changed.emit()

    # Answers.

    def _listed(self, kept: tuple[Kept, ...] | None, error: BaseException | None) -> None:
        self._kept = kept if kept is not None else self._kept
        self.speak()

    def _made(self, chosen: str, report: DayReport | None) -> None:
        """Another day may be chosen by now: its page says nothing of this one."""
        if chosen != self._chosen:
            return
        self._busy, self._failed = False, report is None
        self._report = report or self._report
        if report is not None and chosen != TODAY:
            config, now = self._desk.config, self._desk.clock.now()
            self._desk.tasks.background(lambda: day_kept.since(config, now, MOST), self._listed)
        self.speak()

    def speak(self) -> None:
        language, shop = self._desk.language, self._desk.config.shop
        if self._report is not None:
            self._said = day_said.said(self._report, language, shop.time_zone, shop.name)
            self._tables.replace(_report_rows(self._said, language))
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        language = self._desk.language
        rows = [DayRow(TODAY, translate("OrdersPage", "Today, so far"), False, self._chosen == TODAY)]
        for kept in self._kept[: MOST if self._all else FEW]:
            day, name = str(kept.day), day_kept.day_said(kept, language)
            rows.append(DayRow(day, name, day_kept.bad(kept), self._chosen == day))
        self._days.replace(rows)

    def _of(self, day: str) -> Kept | None:
        return next((each for each in self._kept if str(each.day) == day), None)

    # What can be done with the report.

    @Slot()
    def print(self) -> None:
        """On the receipt printer."""
        machine, said, now = self._desk.machine, self._said, self._desk.clock.now()
        if said is None:
            return
        if machine.ports.printer is None:
            self._desk.tell(translate("OrdersPage", "There is no printer."), bad=True)
            return
        self._desk.audit("day_report_printed")
        document = day_said.as_paper(said, self._desk.language)
        key = f"day report {now.isoformat()}"
        machine.printing.paper(PrintJob(key, PaperKind.STAFF, document, now, now + PAPER_LASTS))
        self._desk.tell(translate("OrdersPage", "It is being printed."))

    @Slot(str)
    def save(self, form: str) -> None:
        """As "csv" or "pdf", to a stick or the kiosk's own folder."""
        report, said, desk = self._report, self._said, self._desk
        if report is None or said is None:
            return
        name = f"day-report-{report.day}.{form}"
        data_dir, language = desk.config.kiosk.data_dir, desk.language
        desk.audit("day_report_saved", form=form)
        if form == "csv":
            desk.tasks.background(lambda: export(day_said.as_csv(report), name, data_dir), self._saved)
            return

        def work() -> Path:
            path = place_for(name, data_dir)
            day_pdf.write(said, language, path)
            return path

        desk.tasks.background(work, self._saved)

    def _saved(self, path: Path | None, error: BaseException | None) -> None:
        if path is None:
            self._desk.tell(translate("OrdersPage", "The file could not be written."), bad=True)
        else:
            self._desk.tell(translate("OrdersPage", "Saved: {}").format(path))

    # What is shown.

    @property
    def _manages(self) -> bool:
        return self._desk.person.role is Role.MANAGER

    def _told(self, say: Callable[[Kept], str]) -> str:
        kept = self._of(self._chosen)
        return "" if kept is None else say(kept)

    @Property(QObject, constant=True)
    def days(self) -> QObject:
        return self._days

    @Property(QObject, constant=True)
    def tables(self) -> QObject:
        return self._tables

    @Property(bool, notify=changed)
    def more(self) -> bool:
        return not self._all and len(self._kept) > FEW

    @Property(bool, notify=changed)
    def kept(self) -> bool:
        """Is the chosen one a report that was made at closing?"""
        return self._chosen != TODAY

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """The shop database does not answer."""
        return self._failed

    @Property(bool, notify=changed)
    def reported(self) -> bool:
        return self._said is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._said.title if self._said else ""

    @Property(str, notify=changed)
    def made(self) -> str:
        """When, where it was, and what became of its paper."""
        lines = [self._said.made] if self._said else []
        by = self._told(lambda kept: day_kept.by_said(kept, self._desk.language))
        return "  ".join(part for part in (*lines, by) if part)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the chosen one is not made or not printed; empty where nothing is wrong."""
        return self._told(lambda kept: day_kept.trouble_said(kept, self._desk.language))

    @Property(str, notify=changed)
    def verdict(self) -> str:
        return " ".join([self._said.verdict, *self._said.problems]) if self._said else ""

    @Property(bool, notify=changed)
    def bad(self) -> bool:
        return self._said is not None and self._said.bad

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._said.note if self._said else ""


def _report_rows(said: Said, language: str) -> list[ReportRow]:
    """The tables one under the other, narrow enough for large text: a row's cells with their names."""
    rows: list[ReportRow] = []
    for table in said.tables:
        rows.append(ReportRow(str(len(rows)), True, table.title, "", ""))
        if not table.rows:
            rows.append(ReportRow(str(len(rows)), False, word("nothing", language), "", ""))
        for place, cells in enumerate(table.rows):
            note = table.notes[place] if place < len(table.notes) else ""
            left, right = _two(table.columns, cells)
            rows.append(ReportRow(str(len(rows)), False, left, right, note))
    return rows


def _two(columns: Sequence[str], cells: Sequence[str]) -> tuple[str, str]:
    """What names a row, and its amounts."""
    if len(cells) == 2:
        return cells[0], cells[1]
    first = 4 if len(cells) > 5 else 1
    named = zip(columns[first:], cells[first:], strict=True)
    return " · ".join(cells[:first]), "   ".join(f"{name} {cell}".strip() for name, cell in named)
