"""The orders page: what needs staff on top, the day's orders, and what is done about one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.day_end import GIVEN_UP, Kept, trouble
from kiosk.core.frozen import frozen
from kiosk.core.journal import business_day
from kiosk.core.order import Record
from kiosk.core.printing import PaperState, PrintJob
from kiosk.core.refund import Refund
from kiosk.core.staff import Role
from kiosk.engine.money_back import MoneyBack
from kiosk.staff import day_kept
from kiosk.staff.today import DayList, Listed, day_list
from kiosk.store.errors import StoreError
from kiosk.ui.rows import Rows
from kiosk.ui.staff.day_pane import DayModel
from kiosk.ui.staff.day_reports import DayReportsModel
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.order_detail import DetailModel
from kiosk.ui.staff.order_rows import OrderRow, order_row
from kiosk.ui.staff.order_said import trouble_said
from kiosk.ui.staff.order_stuck import StuckModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

LOOK_S = 10.0
"""So often the list is made anew while somebody looks at it."""
RECENT = 500
PAGE = 60
"""So many orders are listed at first, and more on each wish."""


@frozen
class Seen:
    """What a worker found."""

    listed: DayList
    records: tuple[Record, ...]
    refunds: tuple[Refund, ...]
    papers: tuple[PrintJob, ...]
    reports: tuple[Kept, ...]


@QmlElement
@QmlUncreatable("made by the program")
class OrdersModel(QObject):
    """`view`: "list", "figures" or "report". Crew look only."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = Rows(OrderRow, self)
        self._seen: Seen | None = None
        self._query, self._view = "", "list"
        self._most, self._all = PAGE, 0
        self._found: tuple[Listed, ...] = ()
        self._stop: Callable[[], None] | None = None
        self._detail = DetailModel(desk, self._reload, self)
        self._stuck = StuckModel(desk, self._reload, self)
        self._day = DayModel(desk, self)
        self._reports = DayReportsModel(desk, self)

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
        self._reports.speak()

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

        def mine() -> tuple[list[Record], list[Record], list[Refund], list[PrintJob]]:
            return (
                machine.outbox.recent(RECENT),
                machine.outbox.open_records(),
                machine.day_book.open_refunds(),
                machine.printing.queue.unfinished(),
            )

        machine.notes.flush()
        recent, waiting, refunds, papers = machine.tasks.in_store(mine)
        shop = config.shop
        today = business_day(self._desk.clock.now(), shop.time_zone, shop.day_starts_at)
        stuck = tuple(record for record in waiting if record.stuck)
        doubt = tuple(paper for paper in papers if paper.state is PaperState.UNSURE)
        return Seen(day_list(config, today, recent), stuck, tuple(refunds), doubt, self._reports_in_trouble())

    def _reports_in_trouble(self) -> tuple[Kept, ...]:
        """Of day reports that could not be made or printed. Whether the database answers the list says."""
        try:
            known = day_kept.since(self._desk.config, self._desk.clock.now(), GIVEN_UP.days)
        except StoreError:
            return ()
        return tuple(each for each in known if trouble(each) is not None)

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
        self._stuck.show(seen.records, seen.refunds, seen.papers, seen.reports)
        self.changed.emit()

    # Touches.

    @Slot(str)
    def show(self, view: str) -> None:
        self._view = view
        if view == "figures":
            self._day.load()
        elif view == "report":
            self._reports.load()
        self.changed.emit()

    @Slot(str)
    def search(self, query: str) -> None:
        """By the number; one of an earlier day is looked for in the shop database."""
        self._query, self._found = query.strip(), ()
        self._show()
        if self._query and not self._rows.rows:
            asked = self._query
            self._desk.tasks.background(
                lambda: self._earlier(asked), lambda found, error: self._earlier_found(asked, found, error)
            )

    def scanned(self, text: str) -> bool:
        """The code of a receipt leads to its order, unless one is open."""
        if self._detail.key:
            return False
        machine = self._desk.machine
        self._desk.tasks.background(lambda: MoneyBack(machine).keys(text), self._scanned)
        return True

    def _scanned(self, keys: list[str] | None, error: BaseException | None) -> None:
        if keys and not self._detail.key:
            self._detail.open(keys[0])
        elif not keys:
            self._desk.tell(
                translate("OrdersPage", "No order was found by the code that was scanned."),
                bad=error is not None,
            )

    def _earlier(self, query: str) -> tuple[Listed, ...]:
        """In a worker: orders of the last month with this number."""
        money_back = MoneyBack(self._desk.machine)
        shop = self._desk.config.shop
        found: list[Listed] = []
        for key in money_back.keys(query)[:20]:
            record = money_back.sale(key).record
            day = business_day(record.order.created_at, shop.time_zone, shop.day_starts_at)
            found += [each for each in day_list(self._desk.config, day, [record]).orders if each.key == key]
        return tuple(found)

    def _earlier_found(
        self, asked: str, found: tuple[Listed, ...] | None, error: BaseException | None
    ) -> None:
        if asked != self._query:
            return
        if error is not None:
            self._desk.tell(trouble_said(error, self._desk.language), bad=True)
        self._found = found or ()
        self._show()

    @Slot()
    def showMore(self) -> None:
        self._most += PAGE
        self._show()

    @Slot(str)
    def open(self, key: str) -> None:
        self._detail.open(key)

    # What is shown.

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(StuckModel, constant=True)
    def stuck(self) -> StuckModel:
        return self._stuck

    @Property(DetailModel, constant=True)
    def detail(self) -> DetailModel:
        return self._detail

    @Property(DayModel, constant=True)
    def day(self) -> DayModel:
        return self._day

    @Property(DayReportsModel, constant=True)
    def reports(self) -> DayReportsModel:
        return self._reports

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
