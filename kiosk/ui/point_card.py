"""A common-point card, in words: the strip on the payment screen, and the sheet for its number."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import DigitPressed, OverlayClosed, PointCardEntered
from kiosk.core.journey.state import Kiosk, PointCardEntry
from kiosk.core.language import japanese
from kiosk.ui.text import grouped, name
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class PointStrip:
    """`note`: whose cards are taken; of one that goes along its last digits. `used`: one does."""

    shown: bool = False
    text: str = ""
    note: str = ""
    used: bool = False


def point_strip(kiosk: Kiosk) -> PointStrip:
    """What the payment screen says of point cards."""
    card, language = kiosk.guest.point_card, kiosk.guest.language
    if card is not None:
        return PointStrip(True, name(card.name, language), card.masked, True)
    schemes = kiosk.shop.facts.point_schemes
    return PointStrip(bool(schemes), translate("PointCard", "Point card"), _names(kiosk))


def _names(kiosk: Kiosk) -> str:
    """All programmes in one line."""
    language = kiosk.guest.language
    found = (name(scheme.name, language) for scheme in kiosk.shop.facts.point_schemes)
    return ("・" if japanese(language) else ", ").join(found)


@frozen
class _Face:
    digits: str = ""
    names: str = ""
    wrong: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class PointCardModel(ViewModel):
    """The sheet for a point card's number."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        sheet = kiosk.overlay
        if not isinstance(sheet, PointCardEntry):
            return None
        return _Face(grouped(sheet.digits), _names(kiosk), sheet.wrong)

    @Property(str, notify=changed)
    def digits(self) -> str:
        """As it is typed, in groups of four."""
        return self._face.digits

    @Property(str, notify=changed)
    def names(self) -> str:
        """The programmes whose cards are taken."""
        return self._face.names

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        """The number is of none of them."""
        return self._face.wrong

    @Slot(str)
    def press(self, key: str) -> None:
        self.post(DigitPressed("" if key == "erase" else key))

    @Slot()
    def enter(self) -> None:
        self.post(PointCardEntered())

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())
