"""The orders page: what needs staff on top, the day's orders, and what is done about one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.journal import business_day
from kiosk.core.order import Record
from kiosk.core.refund import Refund
from kiosk.core.staff import Person, Role
from kiosk.engine.money_back import MoneyBack
from kiosk.staff.closing import closed
from kiosk.staff.retry import Answer, again
from kiosk.staff.today import DayList, Listed, day_list
from kiosk.ui.rows import Rows
from kiosk.ui.staff.day_pane import DayModel
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.order_detail import DetailModel
from kiosk.ui.staff.order_rows import OrderRow, StuckRow, order_row, refund_row, stuck_row

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_S = 10.0
"""So often the list is made anew while somebody looks at it."""
RECENT = 500
PAGE = 60
"""So many orders are listed at first, and more on each wish."""
MOST_STUCK = 20

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Seen:
    """What a worker found."""

    listed: DayList
    records: tuple[Record, ...]
    refunds: tuple[Refund, ...]


@QmlElement
@QmlUncreatable("made by the program")
class OrdersModel(QObject):
    """`view`: "list", "figures" or "report". Crew look only."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows, self._stuck = Rows(OrderRow, self), Rows(StuckRow, self)
        self._seen: Seen | None = None
        self._query, self._view = "", "list"
        self._most, self._all = PAGE, 0
        self._found: tuple[Listed, ...] = ()
        self._stop: Callable[[], None] | None = None
        self._detail = DetailModel(desk, self._reload, self)
        self._day = DayModel(desk, self)

    # Coming and going.

    def opened(self) -> None:
        self._look()

    def closed(self) -> None:
        if self._stop is not None:
            self._stop()
            self._stop = None
        self._detail.close()

    def speak(self, language: str) -> None:
        self._show()
        self._detail.speak()
        self._day.speak()

    def _look(self) -> None:
        if self._stop is not None:
            self._stop()
        self._stop = self._desk.tasks.later(LOOK_S, self._look)
        self._desk.tasks.background(self._read, self._answered)

    def _reload(self) -> None:
        if self._stop is not None:
            self._look()

    def _read(self) -> Seen:
        """In a worker."""
        machine, config = self._desk.machine, self._desk.config

        def mine() -> tuple[list[Record], list[Record], list[Refund]]:
            return (
                machine.outbox.recent(RECENT),
                machine.outbox.open_records(),
                machine.day_book.open_refunds(),
            )

        machine.notes.flush()
        recent, waiting, refunds = machine.tasks.in_store(mine)
        shop = config.shop
        today = business_day(self._desk.clock.now(), shop.time_zone, shop.day_starts_at)
        stuck = tuple(record for record in waiting if record.stuck)
        return Seen(day_list(config, today, recent), stuck, tuple(refunds))

    def _answered(self, seen: Seen | None, error: BaseException | None) -> None:
        if seen is not None:
            self._seen = seen
            self._show()

    def _show(self) -> None:
        seen, language = self._seen, self._desk.language
        if seen is None:
            return
        zone = self._desk.config.shop.time_zone
        wanted = [each for each in seen.listed.orders if self._query in each.number]
        shown: Sequence[Listed] = wanted or self._found if self._query else wanted
        self._all = len(shown)
        self._rows.replace([order_row(each, zone, language) for each in shown[: self._most]])
        stuck = [stuck_row(record, language) for record in seen.records]
        stuck += [refund_row(refund, language) for refund in seen.refunds]
        self._stuck.replace(stuck[:MOST_STUCK])
        self.changed.emit()

    # Touches.

    @Slot(str)
    def show(self, view: str) -> None:
        self._view = view
        if view != "list":
            self._day.load(view)
        self.changed.emit()

    @Slot(str)
    def search(self, query: str) -> None:
        """By the number; one of an earlier day is looked for in the shop database."""
        self._query, self._found = query.strip(), ()
        self._show()
        if self._query and not self._rows.rows:
            self._desk.tasks.background(lambda: self._earlier(query.strip()), self._earlier_found)

    def _earlier(self, query: str) -> tuple[str, tuple[Listed, ...]]:
        """In a worker: orders of the last month with this number."""
        money_back = MoneyBack(self._desk.machine)
        shop = self._desk.config.shop
        found: list[Listed] = []
        for key in money_back.keys(query)[:20]:
            record = money_back.sale(key).record
            day = business_day(record.order.created_at, shop.time_zone, shop.day_starts_at)
            found += [each for each in day_list(self._desk.config, day, [record]).orders if each.key == key]
        return query, tuple(found)

    def _earlier_found(self, answer: Any, error: BaseException | None) -> None:
        if answer is not None and answer[0] == self._query:
            self._found = answer[1]
            self._show()

    @Slot()
    def showMore(self) -> None:
        self._most += PAGE
        self._show()

    @Slot(str)
    def open(self, key: str) -> None:
        self._detail.open(key)

    # What needs staff.

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
        self._reload()

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
        self._reload()

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

    @Property(QObject, constant=True)
    def stuck(self) -> QObject:
        return self._stuck

    @Property(DetailModel, constant=True)
    def detail(self) -> DetailModel:
        return self._detail

    @Property(DayModel, constant=True)
    def day(self) -> DayModel:
        return self._day

    @Property(str, notify=changed)
    def view(self) -> str:
        return self._view

    @Property(str, notify=changed)
    def query(self) -> str:
        return self._query

    @Property(bool, constant=True)
    def acting(self) -> bool:
        """May this person do more than look?"""
        return self._desk.person.role is Role.MANAGER

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        """Did the shop database answer?"""
        return self._seen is None or self._seen.listed.whole

    @Property(bool, notify=changed)
    def known(self) -> bool:
        return self._seen is not None

    @Property(bool, notify=changed)
    def more(self) -> bool:
        """Are there more orders than are listed?"""
        return self._all > len(self._rows.rows)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows.rows)

    @Property(bool, constant=True)
    def qtKeyboard(self) -> bool:
        return False
