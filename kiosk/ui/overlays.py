"""The small questions over a screen: stop the order, switch eat in / take out, another price, staff."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import (
    BackPressed,
    CancelConfirmed,
    ModeSwitched,
    OverlayClosed,
    PriceAccepted,
    StaffCalled,
)
from kiosk.core.journey.state import Call, ConfirmCancel, Kiosk, PriceChanged, StaffCall, SwitchMode
from kiosk.core.menu import ServiceMode
from kiosk.ui.text import difference, money
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class _Face:
    title: str = ""
    text: str = ""
    icon: str = ""
    yes: str = ""
    no: str = ""
    before: str = ""
    before_label: str = ""
    after: str = ""
    after_label: str = ""
    difference: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class QuestionModel(ViewModel):
    """One question with a way on (`yes`) and a way back (`no`); for prices what was and what will be."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        self._overlay = kiosk.overlay
        match kiosk.overlay:
            case ConfirmCancel():
                return _cancel()
            case SwitchMode() as switch:
                return _switch(kiosk, switch)
            case PriceChanged() as change:
                return _changed(kiosk, change)
            case _:
                return None

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._face.text

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._face.icon

    @Property(str, notify=changed)
    def yes(self) -> str:
        return self._face.yes

    @Property(str, notify=changed)
    def no(self) -> str:
        return self._face.no

    @Property(str, notify=changed)
    def before(self) -> str:
        return self._face.before

    @Property(str, notify=changed)
    def beforeLabel(self) -> str:
        return self._face.before_label

    @Property(str, notify=changed)
    def after(self) -> str:
        return self._face.after

    @Property(str, notify=changed)
    def afterLabel(self) -> str:
        return self._face.after_label

    @Property(str, notify=changed)
    def difference(self) -> str:
        return self._face.difference

    @Slot()
    def agree(self) -> None:
        """The big button. On *stop the order?* it is the one that goes on ordering."""
        match self._overlay:
            case SwitchMode():
                self.post(ModeSwitched())
            case PriceChanged():
                self.post(PriceAccepted())
            case _:
                self.post(OverlayClosed())

    @Slot()
    def refuse(self) -> None:
        match self._overlay:
            case ConfirmCancel():
                self.post(CancelConfirmed())
            case PriceChanged():
                # The first closes the question, the second leaves the payment screen.
                self.post(OverlayClosed())
                self.post(BackPressed())
            case _:
                self.post(OverlayClosed())

    @Slot()
    def close(self) -> None:
        """A touch beside the card; a changed price must be answered."""
        if not isinstance(self._overlay, PriceChanged):
            self.post(OverlayClosed())


def _cancel() -> _Face:
    return _Face(
        title=translate("Question", "Stop this order?"),
        text=translate("Question", "What you have chosen will be cleared."),
        icon="bag",
        yes=translate("Question", "Keep ordering"),
        no=translate("Question", "Stop and start over"),
    )


def _mode(mode: ServiceMode) -> str:
    return (
        translate("Question", "Eat in") if mode is ServiceMode.EAT_IN else translate("Question", "Take out")
    )


def _switch(kiosk: Kiosk, switch: SwitchMode) -> _Face:
    language = kiosk.guest.language
    out = switch.mode is ServiceMode.TAKE_OUT
    title = (
        translate("Question", "Change to take out?") if out else translate("Question", "Change to eat in?")
    )
    same = switch.before == switch.after
    return _Face(
        title=title,
        text=translate("Question", "The price stays the same.") if same else "",
        icon="bag" if out else "dine",
        yes=translate("Question", "Change"),
        no=translate("Question", "Keep it as it is"),
        before=money(switch.before, language),
        before_label=_mode(kiosk.guest.basket.mode),
        after=money(switch.after, language),
        after_label=_mode(switch.mode),
        difference=difference(switch.after - switch.before, language),
    )


def _changed(kiosk: Kiosk, change: PriceChanged) -> _Face:
    language = kiosk.guest.language
    return _Face(
        title=translate("Question", "The price has changed"),
        text=translate("Question", "You have not paid yet."),
        icon="info",
        yes=translate("Question", "Go on"),
        no=translate("Question", "Back to your order"),
        before=money(change.before, language),
        before_label=translate("Question", "Before"),
        after=money(change.after, language),
        after_label=translate("Question", "Now"),
        difference=difference(change.after - change.before, language),
    )


@frozen
class _CallFace:
    state: str = ""
    title: str = ""
    text: str = ""
    again: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class StaffCallModel(ViewModel):
    """Whether the call for staff has gone out, and whether somebody has taken it."""

    changed = Signal()

    def empty(self) -> _CallFace:
        return _CallFace()

    def face(self, kiosk: Kiosk) -> _CallFace | None:
        call = kiosk.overlay
        if not isinstance(call, StaffCall):
            return None
        title, text = _call(call.state)
        return _CallFace(
            call.state.value, title, text, call.state is Call.FAILED and kiosk.shop.facts.call_staff
        )

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._face.state

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._face.text

    @Property(bool, notify=changed)
    def again(self) -> bool:
        return self._face.again

    @Slot()
    def callAgain(self) -> None:
        self.post(StaffCalled())

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())


def _call(state: Call) -> tuple[str, str]:
    match state:
        case Call.CALLING:
            return translate("StaffCall", "Calling our staff"), translate("StaffCall", "One moment, please.")
        case Call.WAITING:
            said = translate("StaffCall", "Please wait here. You can go on ordering meanwhile.")
            return translate("StaffCall", "Our staff know"), said
        case Call.COMING:
            return translate("StaffCall", "Somebody is coming"), translate("StaffCall", "Please wait here.")
        case Call.FAILED:
            said = translate("StaffCall", "Please speak to somebody at the counter. Your order is kept.")
            return translate("StaffCall", "The call did not go through"), said
