"""A list model over frozen dataclasses: roles are the field names, and only what changed is announced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtQml import QmlAnonymous

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_Index = QModelIndex | QPersistentModelIndex


@QmlAnonymous
class Rows(QAbstractListModel):
    """Rows of one frozen dataclass type. If it has a field `id`, rows are matched by it when the list
    changes.
    """

    def __init__(self, row_type: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Any, ...] = ()
        self._names = [field.name for field in fields(row_type)]
        self._roles = {
            int(Qt.ItemDataRole.UserRole) + i: QByteArray(n.encode()) for i, n in enumerate(self._names)
        }
        self._by_id = "id" in self._names

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return self._roles

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        offset = role - int(Qt.ItemDataRole.UserRole)
        if not index.isValid() or not 0 <= offset < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[offset])

    @property
    def rows(self) -> tuple[Any, ...]:
        return self._rows

    def replace(self, rows: Sequence[Any]) -> None:
        """Show `rows`: unchanged ones are left alone, changed ones announced, others inserted and removed."""
        new = tuple(rows)
        if new == self._rows:
            return
        if self._by_id and self._removed_and_inserted(new):
            return
        if len(new) == len(self._rows) and not self._by_id:
            self._announce(new)
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def _removed_and_inserted(self, new: tuple[Any, ...]) -> bool:
        """Turn the old list into the new one by removals, one move and insertions; False where more of the
        order changed.
        """
        wanted = {row.id for row in new}
        for position in range(len(self._rows) - 1, -1, -1):
            if self._rows[position].id not in wanted:
                self.beginRemoveRows(QModelIndex(), position, position)
                self._rows = self._rows[:position] + self._rows[position + 1 :]
                self.endRemoveRows()
        kept = [row.id for row in self._rows]
        there = set(kept)
        wished = [row.id for row in new if row.id in there]
        if kept != wished and not self._moved(kept, wished):
            return False
        old = {row.id for row in self._rows}
        for position, row in enumerate(new):
            if row.id not in old:
                self.beginInsertRows(QModelIndex(), position, position)
                self._rows = (*self._rows[:position], row, *self._rows[position:])
                self.endInsertRows()
        self._announce(new)
        return True

    def _moved(self, kept: list[Any], wished: list[Any]) -> bool:
        """Move the one row whose move makes `wished` of `kept`, if there is one: who drags it keeps it."""
        if len(kept) != len(wished):  # an id that stands twice
            return False
        places = [at for at, (old, new) in enumerate(zip(kept, wished, strict=True)) if old != new]
        first, last = places[0], places[-1]
        for start, end in ((first, last), (last, first)):
            rest = [*kept[:start], *kept[start + 1 :]]
            if [*rest[:end], kept[start], *rest[end:]] == wished:
                self.beginMoveRows(QModelIndex(), start, start, QModelIndex(), end + (end > start))
                rows = list(self._rows)
                rows.insert(end, rows.pop(start))
                self._rows = tuple(rows)
                self.endMoveRows()
                return True
        return False

    def _announce(self, new: tuple[Any, ...]) -> None:
        old, self._rows = self._rows, new
        for position, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                index = self.index(position, 0)
                self.dataChanged.emit(index, index)
