"""The diagnostics: what the last checks found, and what to do about it."""

from __future__ import annotations

from importlib.util import find_spec

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.staff import Role
from kiosk.staff.check_words import duration
from kiosk.staff.checks import Results
from kiosk.ui.rows import Rows
from kiosk.ui.staff import diagnostics_rows as made
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.papers import PapersModel
from kiosk.ui.staff.repairs import Repairs

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

STALE_S = 60
"""Results older than this are made anew when the page is opened."""


@QmlElement
@QmlUncreatable("made by the program")
class DiagnosticsModel(QObject):
    """The rows are what was found last; while a round runs they stay. Managers look, technicians act too."""

    changed = Signal()
    aged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._checkup = desk.machine.checkup
        self._repairs = Repairs(desk, self._again)
        self._language = desk.language
        self._only_problems = False
        self._touched: dict[str, bool] = {}
        self._rows, self._tiles = Rows(made.Row, self), Rows(made.Tile, self)
        self._papers = PapersModel(desk, self)
        self._ages = QTimer(self, interval=1000)
        self._ages.timeout.connect(self.aged)

    @property
    def _results(self) -> Results | None:
        return self._checkup.results

    # What happens.

    def opened(self) -> None:
        self._ages.start()
        self._papers.opened()
        self._fill()
        if self._results is None or self._age_s() > STALE_S:
            self._again()

    def closed(self) -> None:
        self._ages.stop()
        self._papers.closed()

    def speak(self, language: str) -> None:
        self._language = language
        self._papers.speak()
        self._fill()
        self.aged.emit()

    def _age_s(self) -> float:
        assert self._results is not None
        return (self._desk.clock.now() - self._results.at).total_seconds()

    def _again(self) -> None:
        self._papers.look()
        self._checkup.now(self._fill)
        self.changed.emit()

    def _fill(self) -> None:
        results = self._results
        if results is not None:
            now = self._desk.clock.now()
            self._rows.replace(
                made.rows(results, self._language, self._open(results), self._only_problems, now)
            )
            self._tiles.replace(made.tiles(results, self._language))
        self.changed.emit()

    def _open(self, results: Results) -> set[str]:
        """What is wrong opens by itself; a touch opens and closes."""
        bad = {each.finding.part for each in results.seen if each.finding.level in made.BAD}
        closed = {part for part, is_open in self._touched.items() if not is_open}
        return (bad | set(self._touched)) - closed

    @Slot(str, bool)
    def toggle(self, part: str, opened: bool) -> None:
        self._touched[part] = opened
        self._fill()

    @Slot(bool)
    def show(self, only_problems: bool) -> None:
        self._only_problems = only_problems
        self._fill()

    @Slot()
    def check(self) -> None:
        """Look at everything again."""
        self._again()

    @Slot(str)
    def act(self, action: str) -> None:
        """The button of a cure: one of `kiosk.staff.said.ACTIONS`."""
        if self.acting:
            self._repairs.do(action)

    @Slot()
    def stopOrders(self) -> None:
        """Stop taking orders at this kiosk, or take them again."""
        if self.acting:
            stop = not self._desk.machine.stopped
            self._desk.machine.stop_orders(stop)
            self._desk.audit("stop_orders" if stop else "take_orders")
            self._desk.tell(
                translate("Diagnostics", "This kiosk takes no more orders.")
                if stop
                else translate("Diagnostics", "Orders are taken again.")
            )
            self.changed.emit()

    @Slot()
    def support(self) -> None:
        self._desk.go("support")

    @Slot()
    def leave(self) -> None:
        self._desk.leave()

    # What is shown.

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(PapersModel, constant=True)
    def papers(self) -> PapersModel:
        return self._papers

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        return self._tiles

    @Property(int, notify=changed)
    def count(self) -> int:
        return made.counted(self._results) if self._results else 0

    @Property(bool, notify=changed)
    def known(self) -> bool:
        return self._results is not None

    @Property(bool, notify=changed)
    def running(self) -> bool:
        return self._checkup.running

    @Property(bool, notify=changed)
    def onlyProblems(self) -> bool:
        return self._only_problems

    @Property(bool, notify=changed)
    def stopped(self) -> bool:
        return self._desk.machine.stopped

    @Property(bool, constant=True)
    def acting(self) -> bool:
        """This person may do something about it."""
        return self._desk.person.role is Role.TECHNICIAN

    @Property(bool, constant=True)
    def supports(self) -> bool:
        """There is a support file to be made."""
        return self.acting and find_spec("kiosk.staff.support") is not None

    @Property(str, constant=True)
    def place(self) -> str:
        """This kiosk, and the shop."""
        return f"{self._desk.config.kiosk.id} · {self._desk.config.shop.name}"

    @Property(str, notify=aged)
    def age(self) -> str:
        """How long ago the checks were made: "42 s"."""
        if self._results is None:
            return ""
        return duration(self._desk.clock.now() - self._results.at, self._language)

    @Property(str, notify=changed)
    def took(self) -> str:
        return f"{self._results.seconds:.1f}" if self._results else ""
