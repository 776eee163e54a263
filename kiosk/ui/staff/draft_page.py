"""What every page shares whose sections change the shop's draft."""

from __future__ import annotations

import os

from PySide6.QtCore import Property, QLibraryInfo, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.menu import Menu
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_publish import PublishModel
from kiosk.ui.text import tr

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

QT_KEYBOARD = "qtvirtualkeyboard"


def qt_keyboard() -> bool:
    """Has the technician switched Qt's own keyboard on, and is it installed?"""
    if os.environ.get("QT_IM_MODULE") != QT_KEYBOARD:
        return False
    libraries = QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath)
    names = os.listdir(libraries) if os.path.isdir(libraries) else []
    return any(each.startswith("libQt6VirtualKeyboard") for each in names)


@QmlElement
@QmlUncreatable("made by the program")
class DraftPageModel(QObject):
    """Holds the draft, which other pages change too, and what publishes it. Subclasses declare a signal of
    their own for what they add: one that is declared here is found by none of their properties.
    """

    draftChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drafting = Drafting(desk, self._pos_menu, self)
        self._publishing = PublishModel(self._drafting, self)
        self._drafting.changed.connect(self.draftChanged)

    def _pos_menu(self) -> Menu | None:
        """The POS's own menu, nothing laid over."""
        return self._desk.machine.shelf.menu

    def keep(self, quiet: bool = True) -> None:
        """What was edited is kept as a draft."""
        if self._drafting.ready and self._drafting.draft.unsaved:
            self._publishing.save(quiet)

    def speak(self, language: str) -> None:
        self._publishing.speak()
        self.draftChanged.emit()

    @Slot()
    def undo(self) -> None:
        if self._drafting.ready:
            self._drafting.undo()

    @Slot()
    def save(self) -> None:
        if self._drafting.ready:
            self._publishing.save()

    @Property(PublishModel, constant=True)
    def publishing(self) -> PublishModel:
        return self._publishing

    @Property(bool, constant=True)
    def qtKeyboard(self) -> bool:
        return qt_keyboard()

    @Property(bool, notify=draftChanged)
    def busy(self) -> bool:
        """A worker is at the draft."""
        return self._drafting.busy

    @Property(bool, notify=draftChanged)
    def undoable(self) -> bool:
        return self._drafting.ready and bool(self._drafting.draft.undo)

    @Property(int, notify=draftChanged)
    def changes(self) -> int:
        """How many places publishing would change."""
        return len(self._drafting.draft.changes) if self._drafting.ready else 0

    @Property(str, notify=draftChanged)
    def changesSaid(self) -> str:
        """ "" where publishing would change nothing."""
        return tr("Draft · %n changes", "of the menu", self.changes) if self.changes else ""
