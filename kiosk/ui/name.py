"""The name that is called when the order is ready."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import BackPressed, HelpAsked, NameEntered, NameTyped
from kiosk.core.journey.state import Kiosk, NameScreen
from kiosk.core.language import japanese
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@frozen
class _Face:
    name: str = ""
    letters: str = "ja"


@QmlElement
@QmlUncreatable("made by the program")
class NameModel(ViewModel):
    """What the guest types of a name to be called by, and the keys for it."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        if not isinstance(kiosk.screen, NameScreen):
            return None
        return _Face(kiosk.screen.name, "ja" if japanese(kiosk.guest.language) else "en")

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._face.name

    @Property(str, notify=changed)
    def letters(self) -> str:
        """The keyboard to begin with: "ja" or "en"."""
        return self._face.letters

    @Slot(str)
    def typeName(self, name: str) -> None:
        self.post(NameTyped(name))

    @Slot()
    def enter(self) -> None:
        self.post(NameEntered())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())
