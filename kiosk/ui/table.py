"""The number of the table, or of the stand the guest has taken."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import BackPressed, DigitPressed, HelpAsked, TableEntered
from kiosk.core.journey.state import Kiosk, TableScreen
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@frozen
class _Face:
    digits: str = ""
    places: int = 2


@QmlElement
@QmlUncreatable("made by the program")
class TableModel(ViewModel):
    """The number of the table, or of the stand the guest has taken."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        if not isinstance(kiosk.screen, TableScreen):
            return None
        return _Face(kiosk.screen.digits, max(1, kiosk.shop.facts.tables))

    @Property(str, notify=changed)
    def digits(self) -> str:
        return self._face.digits

    @Property(int, notify=changed)
    def places(self) -> int:
        return self._face.places

    @Slot(str)
    def press(self, key: str) -> None:
        self.post(DigitPressed("" if key == "erase" else key))

    @Slot()
    def enter(self) -> None:
        self.post(TableEntered())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())
