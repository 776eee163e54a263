"""The chrome's words: Qt's translation files, one a language, changed while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.assets import path
from kiosk.ui.text import locale_of


class Translations(QObject):
    """Installs the translator of the guest's language. English is the source, so its file holds only plurals."""

    changed = Signal()
    """The words are others now: who shows some asks again (`engine.retranslate()`)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = ""
        self._translator: QTranslator | None = None

    @property
    def language(self) -> str:
        return self._language

    def use(self, language: str) -> None:
        """Speak `language` from now on; one without a file is shown in English."""
        if language == self._language:
            return
        self._language = language
        self.remove()
        translator = QTranslator(self)
        if translator.load(str(path("translations", f"kiosk_{language}.qm"))):
            QCoreApplication.installTranslator(translator)
            self._translator = translator
        right_to_left = QLocale(locale_of(language)).textDirection() is Qt.LayoutDirection.RightToLeft
        QGuiApplication.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self.changed.emit()

    def remove(self) -> None:
        """Take the installed translator away."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator.deleteLater()
            self._translator = None
