"""Today's figures and the day report, on the orders page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.day_report import DayReport
from kiosk.core.day_words import word
from kiosk.core.menu import plain, say
from kiosk.core.money import Money
from kiosk.core.printing import PaperKind, PrintJob
from kiosk.core.screen_words import screen_name
from kiosk.staff import day_said
from kiosk.staff.day import Sides, day_report, today
from kiosk.staff.day_said import Said
from kiosk.staff.exports import export, place_for
from kiosk.staff.today import Figures, figures
from kiosk.ui.rows import Rows
from kiosk.ui.staff import day_pdf
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.order_detail import PAPER_LASTS
from kiosk.ui.staff.order_rows import BarRow, money

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 8
"""Bars of a list."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HourRow:
    """An hour's column: `share` of the highest one."""

    id: str
    label: str
    orders: int
    amount: str
    share: float


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row of the report's tables; `head` begins a table."""

    id: str
    head: bool
    name: str
    value: str
    note: str


@QmlElement
@QmlUncreatable("made by the program")
class DayModel(QObject):
    """Figures and report are made when they are looked at, and again on `load`."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._figures: Figures | None = None
        self._report: DayReport | None = None
        self._said: Said | None = None
        self._busy = self._failed = False
        self._hours, self._dishes = Rows(HourRow, self), Rows(BarRow, self)
        self._methods, self._left = Rows(BarRow, self), Rows(BarRow, self)
        self._tables = Rows(ReportRow, self)

    @Slot(str)
    def load(self, view: str) -> None:
        self._busy, self._failed = True, False
        work = self._read_figures if view == "figures" else self._read_report
        self._desk.tasks.background(work, self._answered)
        self.changed.emit()

    def _day(self) -> date:
        return today(self._desk.config, self._desk.clock.now())

    def _read_figures(self) -> Figures:
        machine = self._desk.machine
        machine.notes.flush()
        return figures(self._desk.config, self._day())

    def _read_report(self) -> DayReport:
        machine = self._desk.machine

        def mine() -> tuple[Any, Any]:
            return machine.outbox.open_records(), machine.day_book.open_refunds()

        machine.notes.flush()
        records, refunds = machine.tasks.in_store(mine)
        sides = Sides(machine.ports.pos, machine.ports.terminal, records, refunds)
        return day_report(self._desk.config, self._day(), self._desk.clock.now(), sides)

    def _answered(self, answer: Figures | DayReport | None, error: BaseException | None) -> None:
        self._busy, self._failed = False, answer is None
        if isinstance(answer, Figures):
            self._figures = answer
        elif answer is not None:
            self._report = answer
        self.speak()

    def speak(self) -> None:
        language = self._desk.language
        if self._figures is not None:
            self._show_figures(self._figures, language)
        if self._report is not None:
            shop = self._desk.config.shop
            self._said = day_said.said(self._report, language, shop.time_zone, shop.name)
            self._tables.replace(_report_rows(self._said, language))
        self.changed.emit()

    def _show_figures(self, found: Figures, language: str) -> None:
        most = max((hour.takings.minor for hour in found.hours), default=0) or 1
        self._hours.replace(
            [
                HourRow(
                    str(at.hour), str(at.hour), at.orders, self._money(at.takings), at.takings.minor / most
                )
                for at in found.hours
            ]
        )
        dishes = [(plain(dish.name, language), dish.quantity, str(dish.quantity)) for dish in found.dishes]
        methods = [
            (word(name, language), amount.minor, money(amount, language))
            for name, amount in found.methods.items()
        ]
        left = [(say(screen_name(screen), language), count, str(count)) for screen, count in found.left]
        for rows, told in ((self._dishes, dishes), (self._methods, methods), (self._left, left)):
            rows.replace(_bars(told[:MOST]))

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

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """The shop database does not answer."""
        return self._failed

    @Property(bool, notify=changed)
    def counted(self) -> bool:
        return self._figures is not None

    @Property(bool, notify=changed)
    def reported(self) -> bool:
        return self._said is not None

    def _money(self, amount: Money | None) -> str:
        return money(amount, self._desk.language) if amount is not None else ""

    @Property(str, notify=changed)
    def orders(self) -> str:
        return str(self._figures.orders) if self._figures else ""

    @Property(str, notify=changed)
    def takings(self) -> str:
        return self._money(self._figures.takings if self._figures else None)

    @Property(str, notify=changed)
    def average(self) -> str:
        return self._money(self._figures.average if self._figures else None)

    @Property(str, notify=changed)
    def refunds(self) -> str:
        return self._money(self._figures.refunds if self._figures else None)

    @Property(QObject, constant=True)
    def hours(self) -> QObject:
        return self._hours

    @Property(QObject, constant=True)
    def dishes(self) -> QObject:
        return self._dishes

    @Property(QObject, constant=True)
    def methods(self) -> QObject:
        return self._methods

    @Property(QObject, constant=True)
    def left(self) -> QObject:
        return self._left

    @Property(QObject, constant=True)
    def tables(self) -> QObject:
        return self._tables

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._said.title if self._said else ""

    @Property(str, notify=changed)
    def made(self) -> str:
        return self._said.made if self._said else ""

    @Property(str, notify=changed)
    def verdict(self) -> str:
        return " ".join([self._said.verdict, *self._said.problems]) if self._said else ""

    @Property(bool, notify=changed)
    def bad(self) -> bool:
        return self._said is not None and self._said.bad

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._said.note if self._said else ""


def _bars(told: Sequence[tuple[str, int, str]]) -> list[BarRow]:
    most = max((amount for _, amount, _ in told), default=0) or 1
    return [
        BarRow(f"{place} {title}", title, "", value, amount / most, place == 0)
        for place, (title, amount, value) in enumerate(told)
    ]


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
