"""The window of the staff's screens, apart from the guests' one."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import assets
from kiosk.ui.images import IconProvider
from kiosk.ui.staff.results import ResultsModel
from kiosk.ui.translations import Translations
from kiosk.ui.window import QML


class StaffWindow(QObject):
    """`properties` are those of StaffMain.qml: panelMm, theme, textScale, reduceMotion, width, height."""

    def __init__(self, results: ResultsModel, **properties: object) -> None:
        super().__init__()
        self.results = results
        self.translations = Translations(self)
        self.translations.use(results.language)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("icon", IconProvider(assets.path("icons")))
        self.engine.setInitialProperties({"results": results, **properties})
        self.engine.loadFromModule("Kiosk.staff", "StaffMain")
        if not self.engine.rootObjects():
            raise RuntimeError("the window could not be made: see the QML messages above")
        self.window: QQuickWindow = self.engine.rootObjects()[0]
        self.window.languageAsked.connect(self.speak)
        self.translations.changed.connect(self.engine.retranslate)

    def speak(self, language: str) -> None:
        self.translations.use(language)
        self.results.speak(language)

    def close(self) -> None:
        self.translations.remove()
        shiboken6.delete(self.engine)
