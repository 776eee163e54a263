"""The page of the menu: the sold-out board above, and for managers the editor below."""

from __future__ import annotations

import os
from typing import Any

from PySide6.QtCore import Property, QLibraryInfo, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.staff import Role
from kiosk.ui.staff.board import BoardModel, Seller

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
class MenuPageModel(QObject):
    """Built as the shell builds every page; tests hand in what the real shop would answer."""

    def __init__(self, desk: Any, parent: QObject | None = None, seller: Seller | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._board = BoardModel(desk, seller, self)  # type: ignore[arg-type]

    def opened(self) -> None:
        self._board.opened()

    def closed(self) -> None:
        self._board.closed()

    def speak(self, language: str) -> None:
        self._board.speak(language)

    @Property(BoardModel, constant=True)
    def board(self) -> BoardModel:
        return self._board

    @Property(bool, constant=True)
    def editable(self) -> bool:
        return self._desk.person.role is Role.MANAGER

    @Property(bool, constant=True)
    def qtKeyboard(self) -> bool:
        return qt_keyboard()
