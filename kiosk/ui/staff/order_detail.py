"""One order on the staff's side: its receipt as the guest saw it, money back, another copy, a 領収書."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.menu import plain
from kiosk.core.paper import Document, reprinted
from kiosk.core.printing import PaperKind, PrintJob
from kiosk.core.refund import Ended, Refund, Sum, lines_left
from kiosk.core.staff import Person, Role
from kiosk.engine.money_back import MoneyBack, NotPossible, Sale
from kiosk.ui.rows import Rows
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.order_formal import Formal, Issued, picture
from kiosk.ui.staff.order_papers import again_at_all, receipt_of, return_of
from kiosk.ui.staff.order_rows import LineRow, money
from kiosk.ui.staff.order_said import facts_of, no_formal, refund_said, split_said, trouble_said

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PAPER_LASTS = timedelta(hours=1)

translate = QCoreApplication.translate


@frozen
class FactRow:
    id: str
    name: str
    value: str


@QmlElement
@QmlUncreatable("made by the program")
class DetailModel(QObject):
    """`part` is what the sheet shows: "facts", "back" (what to give back and why) or "formal". `done` is told
    after something was changed.
    """

    changed = Signal()

    def __init__(self, desk: Desk, done: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._done = desk, done
        self._key = self._part = self._said = self._paper = self._reason = ""
        self._sale: Sale | None = None
        self._bad = self._busy = False
        self._chosen: frozenset[int] = frozenset()
        self._formal = Formal(desk, self.changed.emit)
        self._facts, self._lines = Rows(FactRow, self), Rows(LineRow, self)

    # Opening.

    @Slot(str)
    def open(self, key: str) -> None:
        self.close()
        self._key, self._part = key, "facts"
        self._load()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._key = self._part = self._said = self._paper = self._reason = ""
        self._sale, self._bad, self._busy, self._chosen = None, False, False, frozenset()
        self._formal.clear()
        self.changed.emit()

    def speak(self) -> None:
        self._show()

    def _load(self) -> None:
        key, desk = self._key, self._desk

        def work() -> tuple[Sale, str]:
            sale = MoneyBack(desk.machine).sale(key)
            return sale, picture(receipt_of(desk, sale.record), desk)

        desk.tasks.background(work, lambda answer, error: self._loaded(key, answer, error))

    def _loaded(self, key: str, answer: tuple[Sale, str] | None, error: BaseException | None) -> None:
        """Another order may be open by now: its page says nothing of this one."""
        if key != self._key:
            return
        if answer is not None:
            self._sale, self._paper = answer
        elif error is not None:
            self._say(trouble_said(error, self._desk.language), bad=True)
        self._show()

    def _say(self, said: str, bad: bool = False) -> None:
        self._said, self._bad = said, bad
        self.changed.emit()

    def _show(self) -> None:
        sale, desk = self._sale, self._desk
        if sale is not None:
            told = facts_of(sale, desk.config.shop.time_zone, desk.language)
            self._facts.replace([FactRow(str(place), *each) for place, each in enumerate(told)])
            self._lines.replace(self._line_rows(sale))
        self.changed.emit()

    def _line_rows(self, sale: Sale) -> list[LineRow]:
        order, language = sale.record.order, self._desk.language
        left = set(lines_left(order, sale.earlier))
        return [
            LineRow(
                basket.id,
                plain(line.name, language),
                f"×{line.quantity}" if line.quantity > 1 else "",
                money(line.amount, language),
                basket.id in self._chosen,
                basket.id not in left,
            )
            for basket, line in zip(order.basket.lines, order.lines, strict=False)
        ]

    # Money back.

    @Slot(str)
    def show(self, part: str) -> None:
        self._said, self._bad = "", False
        if part == "formal" and self.japan and (why := self._no_formal()):
            self._say(why, bad=True)
            return
        self._part = part
        if part == "back" and self._sale is not None and not self._chosen:
            self._chosen = frozenset(lines_left(self._sale.record.order, self._sale.earlier))
        if part == "formal":
            self._formal.fill(self._sale, self._formal.addressee, self._formal.proviso)
        self._show()

    @Slot(int)
    def toggle(self, line: int) -> None:
        self._chosen ^= {line}
        self._show()

    @Slot(str)
    def because(self, reason: str) -> None:
        self._reason = reason
        self.changed.emit()

    def _comes_to(self) -> Sum | None:
        sale = self._sale
        if sale is None or sale.cancels or not self._chosen:
            return None
        try:
            return sale.comes_to(tuple(self._chosen))
        except NotPossible:
            return None

    @Slot()
    def giveBack(self) -> None:
        """Ask for a manager's PIN, then give back what is chosen."""
        if self._busy or self._sale is None or not self._ready():
            return
        self._desk.confirm_pin(self._give, Role.MANAGER)

    def _ready(self) -> bool:
        sale = self._sale
        return sale is not None and bool(self._reason) and (sale.cancels or bool(self._chosen))

    def _give(self, person: Person) -> None:
        sale, desk, reason = self._sale, self._desk, self._reason
        if sale is None or self._busy:
            return
        what = self._comes_to()
        shown = what.amount if what is not None else sale.record.order.quote.total
        lines, key = tuple(sorted(self._chosen)), self._key
        wanted = () if set(lines) == set(lines_left(sale.record.order, sale.earlier)) else lines
        self._busy = True
        told = {"number": sale.record.number, "amount": str(shown.minor), "reason": reason}
        desk.audit("refund", by=person.name, **told)
        desk.tasks.background(
            lambda: MoneyBack(desk.machine).give_back(key, wanted, shown, person.name, reason),
            lambda refund, error: self._given(sale, refund, error),
        )
        self.changed.emit()

    def _given(self, sale: Sale, refund: Refund | None, error: BaseException | None) -> None:
        """Another order may be open by now: its page says nothing of this one."""
        if refund is not None and refund.happened:
            self._print(return_of(self._desk, sale, refund), f"{refund.key} return", sale)
        if sale is self._sale:
            self._say_given(refund, error)
        self._done()

    def _say_given(self, refund: Refund | None, error: BaseException | None) -> None:
        self._busy = False
        language = self._desk.language
        if isinstance(error, NotPossible):
            self._say(trouble_said(error, language), bad=True)
        elif refund is None:
            self._say(
                translate("OrdersPage", "That could not be written down. Nothing was refunded."), bad=True
            )
        else:
            ended = refund.end is Ended.DONE
            self._part, self._chosen, self._reason = "facts", frozenset(), ""
            self._say(refund_said(refund, language), bad=not ended)
            self._load()

    # Papers.

    @Slot()
    def reprint(self) -> None:
        sale, desk = self._sale, self._desk
        if sale is None:
            return
        desk.audit("reprint", number=sale.record.number)
        desk.tasks.background(
            lambda: again_at_all(desk, sale.record), lambda times, _: self._reprinted(sale, times)
        )

    def _reprinted(self, sale: Sale, times: int | None) -> None:
        if times is None:
            self._desk.tell(
                translate("OrdersPage", "The shop database does not answer: try again later."), bad=True
            )
            return
        key = f"{sale.record.order.key} copy {times}"
        self._print(reprinted(receipt_of(self._desk, sale.record)), key, sale)

    @Slot(str)
    def address(self, addressee: str) -> None:
        self._formal.fill(self._sale, addressee, self._formal.proviso)

    @Slot(str)
    def provide(self, proviso: str) -> None:
        self._formal.fill(self._sale, self._formal.addressee, proviso)

    def _no_formal(self) -> str:
        return no_formal(self._sale, self._desk.language) if self._sale is not None else ""

    @Slot()
    def issueFormal(self) -> None:
        """Print it, and note that it was: the next one for this order is marked."""
        sale = self._sale
        if sale is None or self._busy:
            return
        self._busy = True
        self._formal.issue(sale, lambda answer: self._issued(sale, answer))

    def _issued(self, sale: Sale, answer: Issued | None) -> None:
        self._busy = self._busy and sale is not self._sale
        if answer is None:
            self._desk.tell(
                translate("OrdersPage", "The shop database does not answer: try again later."), bad=True
            )
        else:
            self._print(answer[1], f"{sale.record.order.key} formal {answer[0]}", sale)
            if sale is self._sale:
                self._formal.clear()
                self._part = "facts"
        self.changed.emit()

    def _print(self, document: Document, key: str, sale: Sale) -> None:
        machine, now = self._desk.machine, self._desk.clock.now()
        if machine.ports.printer is None:
            self._desk.tell(translate("OrdersPage", "There is no printer."), bad=True)
            return
        record = sale.record
        machine.printing.paper(
            PrintJob(key, PaperKind.STAFF, document, now, now + PAPER_LASTS, record.order.key, record.number)
        )
        self._desk.tell(translate("OrdersPage", "It is being printed."))

    # What is shown.

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        return self._facts

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(str, notify=changed)
    def key(self) -> str:
        return self._key

    @Property(str, notify=changed)
    def part(self) -> str:
        return self._part

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._sale.record.number if self._sale is not None else ""

    @Property(str, notify=changed)
    def paper(self) -> str:
        return self._paper

    @Property(str, notify=changed)
    def formal(self) -> str:
        return self._formal.picture

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._said

    @Property(bool, notify=changed)
    def bad(self) -> bool:
        return self._bad

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(bool, notify=changed)
    def over(self) -> bool:
        """Is nothing left to give back?"""
        return self._sale is None or self._sale.over

    @Property(bool, notify=changed)
    def cancels(self) -> bool:
        return self._sale is not None and self._sale.cancels

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._ready() and not self._busy

    @Property(str, notify=changed)
    def amount(self) -> str:
        what = self._comes_to()
        return money(what.amount, self._desk.language) if what is not None else ""

    @Property(str, notify=changed)
    def split(self) -> str:
        """What of the amount is money and what is points; "" where no points move."""
        sale, what = self._sale, self._comes_to()
        return split_said(sale, what, self._desk.language) if sale is not None and what is not None else ""

    @Property(str, notify=changed)
    def reason(self) -> str:
        return self._reason

    @Property(str, notify=changed)
    def addressee(self) -> str:
        return self._formal.addressee

    @Property(str, notify=changed)
    def proviso(self) -> str:
        return self._formal.proviso

    @Property(bool, constant=True)
    def acting(self) -> bool:
        """May this person do more than look?"""
        return self._desk.person.role is Role.MANAGER

    @Property(bool, constant=True)
    def japan(self) -> bool:
        """Is there a 領収書, or a plain copy?"""
        return self._desk.config.shop.country == "JP"
