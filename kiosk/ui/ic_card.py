"""An IC card becomes a member's card: what the guest is to do with it, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import BackPressed, CardAsked, HelpAsked
from kiosk.core.journey.state import CardState as S
from kiosk.core.journey.state import IcCardScreen, Kiosk
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

_TOUCHES = {S.FIRST: 1, S.AGAIN: 2}
_ICONS = {S.LINKING: "clock", S.LINKED: "check", S.REFUSED: "info", S.PASSING: "info", S.AWAY: "info"}


@frozen
class _Face:
    title: str = ""
    note: str = ""
    icon: str = "contactless"
    touch: str = ""
    retry: bool = False
    linked: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class IcCardModel(ViewModel):
    """Linking an IC card. Nothing of its number comes here."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen = kiosk.screen
        if not isinstance(screen, IcCardScreen):
            return None
        title, note = _words(screen.state)
        touch = _TOUCHES.get(screen.state)
        return _Face(
            title=title,
            note=note,
            icon=_ICONS.get(screen.state, "contactless"),
            touch=translate("IcCard", "%1 of 2").replace("%1", str(touch)) if touch else "",
            retry=screen.state in (S.REFUSED, S.PASSING, S.AWAY),
            linked=screen.state is S.LINKED,
        )

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._face.note

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._face.icon

    @Property(str, notify=changed)
    def touch(self) -> str:
        """Which touch of the two is waited for; "" where none is."""
        return self._face.touch

    @Property(bool, notify=changed)
    def retry(self) -> bool:
        return self._face.retry

    @Property(bool, notify=changed)
    def linked(self) -> bool:
        return self._face.linked

    @Slot()
    def again(self) -> None:
        self.post(CardAsked())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())


def _words(state: S) -> tuple[str, str]:
    match state:
        case S.FIRST:
            said = translate(
                "IcCard",
                "Any contactless card will do, such as a travel card. "
                "Nothing is paid, and only its number is read.",
            )
            return translate("IcCard", "Hold your card to the card reader"), said
        case S.AGAIN:
            said = translate("IcCard", "Take the card away, then hold it to the card reader again.")
            return translate("IcCard", "Once more, please"), said
        case S.LINKING:
            return translate("IcCard", "One moment, please"), ""
        case S.LINKED:
            said = translate("IcCard", "Next time, hold it to the card reader, and your points are there.")
            return translate("IcCard", "This is your member card now"), said
        case S.REFUSED:
            said = translate(
                "IcCard", "It is another member's card, or you have as many as you can. Another one may do."
            )
            return translate("IcCard", "This card cannot be used"), said
        case S.PASSING:
            said = translate(
                "IcCard",
                "So we would not know it again. Identity cards and many phones do that. "
                "Please try another card, such as a travel card.",
            )
            return translate("IcCard", "This card shows another number each time"), said
        case S.AWAY:
            said = translate("IcCard", "Your points are safe. Please try once more, or the next time.")
            return translate("IcCard", "That does not work just now"), said
