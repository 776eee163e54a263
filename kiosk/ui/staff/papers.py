"""Papers of which nobody knows whether they came out, for whoever stands before the printer."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.printing import PaperState, PrintJob
from kiosk.core.staff import Role
from kiosk.ui.rows import Rows
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.order_rows import StuckRow, paper_row

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 20
SOON_S = 0.5
"""What was said of a paper is written down by then."""

translate = QCoreApplication.translate


def settle(desk: Desk, key: str, came: bool) -> None:
    """Somebody looked whether a paper came out; else it is printed again, as a reprint. Crew only look."""
    if desk.person.role is Role.CREW:
        return
    desk.audit("paper_came" if came else "paper_again", key=key)
    desk.machine.printing.answer(key, came)
    if not came:
        desk.tell(translate("OrdersPage", "It is being printed."))


@QmlElement
@QmlUncreatable("made by the program")
class PapersModel(QObject):
    """No money is moved by them, so a technician settles them too."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs: list[PrintJob] = []
        self._open = False
        self._rows = Rows(StuckRow, self)

    def opened(self) -> None:
        self._open = True
        self.look()

    def closed(self) -> None:
        self._open = False

    def look(self) -> None:
        if not self._open:
            return
        machine = self._desk.machine

        def doubtful() -> list[PrintJob]:
            jobs = machine.tasks.in_store(machine.printing.queue.unfinished)
            return [job for job in jobs if job.state is PaperState.UNSURE]

        self._desk.tasks.background(doubtful, self._looked)

    def _looked(self, jobs: list[PrintJob] | None, error: BaseException | None) -> None:
        if jobs is not None and self._open:
            self._jobs = jobs
            self.speak()

    def speak(self) -> None:
        self._rows.replace([paper_row(job, self._desk.language) for job in self._jobs[:MOST]])

    @Slot(str, bool)
    def settle(self, key: str, came: bool) -> None:
        settle(self._desk, key, came)
        self._desk.tasks.later(SOON_S, self.look)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows
