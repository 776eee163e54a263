"""The page of the shop: whether it is open and its hours, taxes, its looks."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.staff.brand import BrandModel
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.draft_page import DraftPageModel
from kiosk.ui.staff.opening import OpeningModel
from kiosk.ui.staff.opening_week import WeekModel
from kiosk.ui.staff.profiles import ProfilesModel
from kiosk.ui.staff.taxes import TaxesModel
from kiosk.ui.staff.whole import WholeModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ShopPageModel(DraftPageModel):
    """Holds a model for each section. Opening hours hold at once; the other sections change the shop's draft,
    which the page of the menu changes too.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._section = "hours"
        self._opening = OpeningModel(desk, self)
        self._week = WeekModel(desk, self)
        self._opening.changed.connect(self._week.refresh)
        self._drafting.changed.connect(self.changed)
        self._taxes = TaxesModel(self._drafting, self)
        self._brand = BrandModel(self._drafting, self)
        self._profiles = ProfilesModel(self._drafting, self)
        self._whole = WholeModel(self._drafting, self)

    def opened(self) -> None:
        self._opening.opened()
        self._week.opened()
        if self._section != "hours":
            self._drafting.open()

    def closed(self) -> None:
        """What was edited is kept as a draft."""
        self._opening.closed()
        self._whole.close()
        self.keep()

    def speak(self, language: str) -> None:
        self._opening.speak(language)
        self._week.speak(language)
        self._taxes.speak()
        self._brand.speak()
        self._profiles.speak()
        super().speak(language)
        self.changed.emit()

    @Slot(str)
    def show(self, section: str) -> None:
        """ "hours", "taxes", "brand" or "profiles"."""
        self._section = section
        if section != "hours":
            self._drafting.open()
        self.changed.emit()

    @Property(str, notify=changed)
    def section(self) -> str:
        return self._section

    @Property(OpeningModel, constant=True)
    def opening(self) -> OpeningModel:
        return self._opening

    @Property(WeekModel, constant=True)
    def week(self) -> WeekModel:
        return self._week

    @Property(TaxesModel, constant=True)
    def taxes(self) -> TaxesModel:
        return self._taxes

    @Property(BrandModel, constant=True)
    def brand(self) -> BrandModel:
        return self._brand

    @Property(ProfilesModel, constant=True)
    def profiles(self) -> ProfilesModel:
        return self._profiles

    @Property(WholeModel, constant=True)
    def whole(self) -> WholeModel:
        return self._whole

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """The draft is here."""
        return self._drafting.ready
