"""The page of offers: what the loyalty programme is told, and the shop's own happy hours and combos."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.draft_page import DraftPageModel
from kiosk.ui.staff.offers_trying import TryModel
from kiosk.ui.staff.programme_offers import ProgrammeModel
from kiosk.ui.staff.shop_offers import KINDS, ShopOffersModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class OffersModel(DraftPageModel):
    """Holds a model for each part. What the programme is told holds at once; happy hours and combos are in
    the shop's draft, which other pages change too.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._section = ""
        self._programme = ProgrammeModel(desk, self)
        self._shop = ShopOffersModel(self._drafting, self)
        self._trying = TryModel(self._drafting, self)
        self._drafting.changed.connect(self.changed)
        self._programme.changed.connect(self.changed)

    def opened(self) -> None:
        self._programme.opened()
        self._drafting.open()

    def closed(self) -> None:
        """What was edited is kept as a draft."""
        self._programme.close()
        self._shop.close()
        self._trying.close()
        self.keep()

    def speak(self, language: str) -> None:
        self._programme.speak(language)
        self._shop.speak()
        self._trying.speak()
        super().speak(language)
        self.changed.emit()

    @Slot(str)
    def show(self, section: str) -> None:
        """ "codes", "rewards", "days", "happy" or "combo"."""
        self._section = section
        if section in KINDS:
            self._drafting.open()
            self._shop.show(section)
        else:
            self._programme.show(section)
        self.changed.emit()

    @Slot()
    def add(self) -> None:
        if self.drafted:
            self._shop.add()
        else:
            self._programme.add()

    @Property(str, notify=changed)
    def section(self) -> str:
        """Where nothing was chosen: the first there is."""
        return self._section or (self._programme.section if self._programme.parts else KINDS[0])

    @Property(bool, notify=changed)
    def drafted(self) -> bool:
        """Is the section of the shop's draft?"""
        return self.section in KINDS

    @Property(bool, notify=changed)
    def addable(self) -> bool:
        """Can something be added to the section?"""
        return self._drafting.ready and self._shop.taken if self.drafted else bool(self._programme.parts)

    @Property(ProgrammeModel, constant=True)
    def programme(self) -> ProgrammeModel:
        return self._programme

    @Property(ShopOffersModel, constant=True)
    def shop(self) -> ShopOffersModel:
        return self._shop

    @Property(TryModel, constant=True)
    def trying(self) -> TryModel:
        return self._trying
