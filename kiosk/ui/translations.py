"""The chrome's words: Qt's translation files, one a language, changed while the program runs."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.assets import path
from kiosk.core.language import base_of
from kiosk.ui.text import locale_of


class Translations(QObject):
    """Installs the translator of the guest's language: the application has one, whichever window asked last.

    English is the source, so its file holds only plurals. Under a kind of a language ("ja-Hira") lies the
    language itself, for words that only staff see.
    """

    changed = Signal()
    """The words are others now: who shows some asks again (`engine.retranslate()`)."""

    _spoken: ClassVar[str] = ""
    _installed: ClassVar[tuple[QTranslator, ...]] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = ""

    def use(self, language: str) -> None:
        """Speak `language` from now on; one without a file is shown in English."""
        if language == self._shown == Translations._spoken:
            return
        if language != Translations._spoken:
            self.remove()
            self._install(language)
        self._shown = language
        self.changed.emit()

    def _install(self, language: str) -> None:
        Translations._spoken = language
        for each in dict.fromkeys((base_of(language), language)):
            translator = QTranslator(QCoreApplication.instance())
            if translator.load(str(path("translations", f"kiosk_{each}.qm"))):
                QCoreApplication.installTranslator(translator)
                Translations._installed += (translator,)
        right_to_left = QLocale(locale_of(language)).textDirection() is Qt.LayoutDirection.RightToLeft
        QGuiApplication.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )

    def remove(self) -> None:
        """Take what is installed away."""
        for translator in Translations._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        Translations._installed = ()
        Translations._spoken = ""
