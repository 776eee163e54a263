"""While the order is sent and paid: what the terminal waits for, and what happened."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.done import may_join
from kiosk.core.journey.events import (
    BackPressed,
    Finished,
    HelpAsked,
    JoinAsked,
    MethodChosen,
    PaymentCancelled,
    StaffCalled,
)
from kiosk.core.journey.state import Kiosk, Paying, Phase
from kiosk.core.order import COUNTER
from kiosk.ui.pay import MethodRow, method_row, method_rows
from kiosk.ui.prompts import code_of, prompt_of, reader_text, waiting_text
from kiosk.ui.rows import Rows
from kiosk.ui.text import money
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

_ICONS = {
    Phase.SENDING: "send",
    Phase.WAITING: "",
    Phase.CANCELLING: "undo",
    Phase.DECLINED: "card",
    Phase.UNSURE: "search",
    Phase.STAFF: "bell",
    Phase.OFFLINE: "wifi-off",
}


@frozen
class _Face:
    phase: str = ""
    method: str = ""
    due: str = ""
    included: bool = True
    saved: bool = False
    title: str = ""
    text: str = ""
    icon: str = ""
    waiting: str = ""
    left: float = 0.0
    code: str = ""
    reader: str = ""
    reader_icon: str = ""
    may_cancel: bool = False
    may_choose: bool = False
    to_counter: bool = False
    calls_staff: bool = False
    reference: str = ""
    may_join: bool = False
    joins: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class PayingModel(ViewModel):
    """What the payment sheet says. It never says *paid* or *not paid* where that is not known."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._methods = Rows(MethodRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen, guest = kiosk.screen, kiosk.guest
        if not isinstance(screen, Paying):
            return None
        phase, record = screen.phase, guest.order
        quote = record.order.quote if record else guest.quote
        title, text = prompt_of(screen, kiosk)
        waits = phase is Phase.WAITING
        left = max(0, kiosk.shop.facts.payment_deadline_s - screen.since_s)
        read = waits and screen.method != "scan"
        reader, reader_icon = reader_text(kiosk.shop.facts.reader_place) if read else ("", "")
        return _Face(
            phase=phase.value,
            method=screen.method,
            due=money(quote.due, guest.language) if quote else "",
            included=quote.included if quote else True,
            saved=record is not None,
            title=title,
            text=text or reader,
            icon=_ICONS[phase],
            waiting=waiting_text(screen.method).replace("%1", f"{left // 60}:{left % 60:02}")
            if waits
            else "",
            code=code_of(kiosk) if waits else "",
            left=left / max(1, kiosk.shop.facts.payment_deadline_s),
            reader=translate("Paying", "Reader") if reader_icon else "",
            reader_icon=reader_icon,
            may_cancel=waits and kiosk.shop.facts.order.cancel_payment,
            may_choose=phase is Phase.DECLINED,
            to_counter=phase is Phase.OFFLINE and kiosk.shop.facts.at_counter,
            calls_staff=phase in (Phase.UNSURE, Phase.STAFF),
            reference=record.order.number if record and phase is Phase.STAFF else "",
            may_join=may_join(kiosk) and phase is not Phase.STAFF,
            joins=screen.joins,
        )

    def fill(self, kiosk: Kiosk) -> None:
        assert isinstance(kiosk.screen, Paying)
        chosen = kiosk.screen.method
        rows = method_rows(kiosk, chosen)
        if not any(row.chosen for row in rows):
            rows = [method_row(chosen, True), *(row for row in rows if row.id != chosen)]
        self._methods.replace(rows)

    def clear(self) -> None:
        self._methods.replace(())

    @Property(Rows, constant=True)
    def methods(self) -> Rows:
        return self._methods

    @Property(str, notify=changed)
    def phase(self) -> str:
        return self._face.phase

    @Property(str, notify=changed)
    def method(self) -> str:
        return self._face.method

    @Property(str, notify=changed)
    def due(self) -> str:
        return self._face.due

    @Property(bool, notify=changed)
    def included(self) -> bool:
        return self._face.included

    @Property(bool, notify=changed)
    def saved(self) -> bool:
        """The order is written down."""
        return self._face.saved

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._face.text

    @Property(str, notify=changed)
    def icon(self) -> str:
        """ "" while the terminal itself is drawn."""
        return self._face.icon

    @Property(str, notify=changed)
    def waiting(self) -> str:
        return self._face.waiting

    @Property(float, notify=changed)
    def left(self) -> float:
        """How much of the terminal's time is left, 1 to 0."""
        return self._face.left

    @Property(str, notify=changed)
    def code(self) -> str:
        """What the guest's phone reads off this screen; "" where the reader is used."""
        return self._face.code

    @Property(str, notify=changed)
    def reader(self) -> str:
        return self._face.reader

    @Property(str, notify=changed)
    def readerIcon(self) -> str:
        return self._face.reader_icon

    @Property(bool, notify=changed)
    def mayCancel(self) -> bool:
        return self._face.may_cancel

    @Property(bool, notify=changed)
    def mayChoose(self) -> bool:
        """Another way to pay, or the same once more, may be chosen."""
        return self._face.may_choose

    @Property(bool, notify=changed)
    def mayJoin(self) -> bool:
        """It can be wished to join as soon as this is over."""
        return self._face.may_join

    @Property(bool, notify=changed)
    def joins(self) -> bool:
        return self._face.joins

    @Slot()
    def join(self) -> None:
        self.post(JoinAsked())

    @Property(bool, notify=changed)
    def toCounter(self) -> bool:
        return self._face.to_counter

    @Property(bool, notify=changed)
    def callsStaff(self) -> bool:
        return self._face.calls_staff

    @Property(str, notify=changed)
    def reference(self) -> str:
        """What staff can look the order up by."""
        return self._face.reference

    @Slot(str)
    def choose(self, method: str) -> None:
        self.post(MethodChosen(method))

    @Slot()
    def again(self) -> None:
        self.post(MethodChosen(self._face.method))

    @Slot()
    def payAtCounter(self) -> None:
        self.post(MethodChosen(COUNTER))

    @Slot()
    def cancel(self) -> None:
        self.post(PaymentCancelled())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def callStaff(self) -> None:
        self.post(StaffCalled())

    @Slot()
    def finish(self) -> None:
        self.post(Finished())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())
