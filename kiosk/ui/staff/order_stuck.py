"""What needs staff, on top of the orders page: orders, money on its way back, papers, day reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.day_end import Kept
from kiosk.core.order import Record
from kiosk.core.printing import PrintJob
from kiosk.core.refund import Refund
from kiosk.core.staff import Person, Role
from kiosk.engine.money_back import MoneyBack
from kiosk.staff import day_kept
from kiosk.staff.closing import closed
from kiosk.staff.retry import Answer, again
from kiosk.ui.rows import Rows
from kiosk.ui.staff import papers
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.order_rows import StuckRow, paper_row, refund_row, stuck_row

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 20

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the program")
class StuckModel(QObject):
    """`look` is called when something was done: what is shown may be another."""

    changed = Signal()

    def __init__(self, desk: Desk, look: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._again = look
        self._rows = Rows(StuckRow, self)
        self._reports = ""

    def show(
        self,
        records: Sequence[Record],
        refunds: Sequence[Refund],
        doubtful: Sequence[PrintJob],
        reports: Sequence[Kept],
    ) -> None:
        language = self._desk.language
        rows = [stuck_row(record, language) for record in records]
        rows += [refund_row(refund, language) for refund in refunds]
        rows += [paper_row(paper, language) for paper in doubtful]
        self._rows.replace(rows[:MOST])
        self._reports = "\n".join(day_kept.trouble_said(each, language) for each in reports)
        self.changed.emit()

    @Slot(str, bool)
    def again(self, key: str, not_at_pos: bool) -> None:
        """Let an order that waits go on, where that is safe."""
        if not self._manages:
            return
        machine = self._desk.machine
        now = self._desk.clock.now()

        def work() -> str:
            facts = machine.order_facts()
            said: list[Answer] = []

            def move(record: Record) -> tuple[Record, bool]:
                retry = again(record, facts, not_at_pos, now - record.order.created_at)
                said.append(retry.answer)
                if retry.record is not None:
                    machine.orders.write(retry.record)
                return retry.record or record, False

            machine.orders.locked(key, move)
            return said[0].value

        self._desk.audit("order_retried", key=key)
        self._desk.tasks.background(work, self._retried)

    def _retried(self, answer: str | None, error: BaseException | None) -> None:
        if answer == Answer.GOES_ON:
            self._desk.machine.drain.now()
            self._desk.tell(translate("OrdersPage", "It goes on."))
        elif answer == Answer.LOOK_FIRST:
            self._desk.tell(translate("OrdersPage", "Look at the POS first."), bad=True)
        else:
            self._desk.tell(translate("OrdersPage", "It can only be settled by hand."), bad=True)
        self._again()

    @Slot(str, str)
    def settle(self, key: str, reason: str) -> None:
        """Staff settled an order by hand."""
        if not self._manages:
            return
        machine, person, now = self._desk.machine, self._desk.person, self._desk.clock.now()

        def work() -> None:
            def move(record: Record) -> tuple[Record, bool]:
                after = closed(record, now, reason, person.name)
                if after is not None:
                    machine.orders.write(after)
                return after or record, False

            machine.orders.locked(key, move)

        self._desk.audit("order_closed", key=key, reason=reason)
        self._desk.tasks.background(work, self._settled)

    def _settled(self, _: object, error: BaseException | None) -> None:
        if error is not None:
            self._desk.tell(translate("OrdersPage", "That could not be written down."), bad=True)
        self._again()

    @Slot(str, bool)
    def refundDone(self, key: str, happened: bool) -> None:
        """Staff did what was left of a refund, or looked whether it happened."""
        if not self._manages:
            return
        name = self._desk.person.name
        self._desk.audit("refund_settled", key=key, happened=str(happened))
        self._refund(lambda money_back: money_back.settled(key, name, happened))

    @Slot(str)
    def refundAgain(self, key: str) -> None:
        """It moves money, so a manager's PIN is asked once more."""

        def sure(_: Person) -> None:
            self._desk.audit("refund_retried", key=key)
            self._refund(lambda money_back: money_back.again(key))

        self._desk.confirm_pin(sure, Role.MANAGER)

    @Slot(str)
    def refundOff(self, key: str) -> None:
        if not self._manages:
            return
        name = self._desk.person.name
        self._desk.audit("refund_called_off", key=key)
        self._refund(lambda money_back: money_back.call_off(key, name))

    @Slot(str, bool)
    def paperCame(self, key: str, came: bool) -> None:
        """Somebody has looked whether a paper came out; else it is printed again, as a reprint."""
        papers.settle(self._desk, key, came)
        self._desk.tasks.later(papers.SOON_S, self._again)

    @property
    def _manages(self) -> bool:
        """Crew look only: the page shows them no buttons, and what a scanner or a test posts does nothing."""
        return self._desk.person.role is Role.MANAGER

    def _refund(self, do: Callable[[MoneyBack], Refund]) -> None:
        self._desk.tasks.background(lambda: do(MoneyBack(self._desk.machine)), self._settled)

    # What is shown.

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(str, notify=changed)
    def reports(self) -> str:
        """Of day reports that could not be made or printed; empty where none is."""
        return self._reports
