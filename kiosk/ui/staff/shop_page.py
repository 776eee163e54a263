"""The page of the shop: whether it is open, and its hours."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.opening import OpeningModel
from kiosk.ui.staff.opening_week import WeekModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ShopPageModel(QObject):
    """Holds a model for each part of the page."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening = OpeningModel(desk, self)
        self._week = WeekModel(desk, self)
        self._opening.changed.connect(self._week.refresh)

    def opened(self) -> None:
        self._opening.opened()
        self._week.opened()

    def closed(self) -> None:
        self._opening.closed()

    def speak(self, language: str) -> None:
        self._opening.speak(language)
        self._week.speak(language)

    @Property(OpeningModel, constant=True)
    def opening(self) -> OpeningModel:
        return self._opening

    @Property(WeekModel, constant=True)
    def week(self) -> WeekModel:
        return self._week
