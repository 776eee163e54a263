"""The editions there were: what holds, what is still to begin, and any of them again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edition import Edition
from kiosk.core.frozen import frozen
from kiosk.staff import editing, publishing
from kiosk.store.editions import Head
from kiosk.ui.rows import Rows
from kiosk.ui.staff import place_words as words
from kiosk.ui.staff.drafting import Drafting

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class EditionRow:
    """An edition there was. `holds`: guests see it now; `coming`: it has not begun."""

    id: int
    said: str
    when: str
    note: str
    holds: bool
    coming: bool


@QmlElement
@QmlUncreatable("made by the program")
class HistoryModel(QObject):
    """`look` reads which editions there were; `restore` brings one back, `withdraw` stops one to come."""

    changed = Signal()
    finished = Signal()
    """The sheet can go."""

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._editions = Rows(EditionRow, self)

    @Slot()
    def look(self) -> None:
        """Read which editions there were."""
        place, now = self._drafting.here, self._drafting.now()

        def work() -> tuple[list[Head], int]:
            holding = publishing.holding(place, now)
            return publishing.history(place), holding.number if holding else 0

        self._drafting.run(work, self._looked)

    def _looked(self, answer: tuple[list[Head], int]) -> None:
        heads, holding = answer
        now = self._drafting.now()
        rows = [self._edition(head, holding, now) for head in heads if head.withdrawn_by is None]
        nothing = translate("Staff", "Everything as at the POS")
        rows.append(EditionRow(0, nothing, "", "", holding == 0, False))
        self._editions.replace(rows)
        self.changed.emit()

    def _edition(self, head: Head, holding: int, now: datetime) -> EditionRow:
        said = translate("Staff", "Edition %1 · %2").replace("%1", str(head.number)).replace("%2", head.by)
        if head.restored is not None:
            again = translate("Staff", "as edition %1 again").replace("%1", str(head.restored))
            note = again if not head.note else f"{again} · {head.note}"
        else:
            note = head.note
        coming = head.valid_from > now
        return EditionRow(
            head.number,
            said,
            words.moment(head.valid_from.astimezone(self._desk.config.shop.time_zone), self._desk.language),
            note,
            head.number == holding,
            coming,
        )

    @Slot(int)
    def restore(self, number: int) -> None:
        drafting = self._drafting
        place, menu, who, now = drafting.here, drafting.menu, self._desk.person.name, drafting.now()

        def work() -> tuple[Edition, editing.Draft]:
            return publishing.restore(place, number, menu, who, now), editing.opened(place, now)

        drafting.run(work, lambda answer: self._restored(number, answer))

    def _restored(self, number: int, answer: tuple[Edition, editing.Draft]) -> None:
        edition, draft = answer
        self._desk.audit("restored", edition=str(edition.number), of=str(number))
        self._drafting.begin_again(draft)
        self._desk.tell(translate("Staff", "Edition %1 holds again.").replace("%1", str(number)))
        self.finished.emit()

    @Slot(int)
    def withdraw(self, number: int) -> None:
        """Take back an edition that has not begun."""
        place, who, now = self._drafting.here, self._desk.person.name, self._drafting.now()

        def done(_: Any) -> None:
            self._desk.audit("withdrawn", edition=str(number))
            self.look()

        self._drafting.run(lambda: publishing.withdraw(place, number, who, now), done)

    @Property(QObject, constant=True)
    def editions(self) -> QObject:
        return self._editions

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._drafting.busy
