"""Choosing from a list that can be searched."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ChoosingModel(QObject):
    """`row`: the dataclass of what is listed. Subclasses fill `_rows` by `_query` and `_chosen` in `_show`,
    which ends with `shown`, and declare a signal of their own for what they add.
    """

    shown = Signal()

    def __init__(self, drafting: Drafting, row: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._rows = Rows(row, self)
        self._query = ""
        self._chosen: Collection[str] = ()

    def _show(self) -> None:
        raise NotImplementedError

    @Slot(str)
    def search(self, query: str) -> None:
        self._query = query
        self._show()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(str, notify=shown)
    def query(self) -> str:
        return self._query

    @Property(str, notify=shown)
    def keyboard(self) -> str:
        return "ja" if self._desk.language == "ja" else "en"

    @Property(int, notify=shown)
    def count(self) -> int:
        return len(self._chosen)
