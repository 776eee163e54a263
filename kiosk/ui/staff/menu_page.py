"""The page of the menu: the sold-out board above, and for managers the editor below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.core.staff import Role
from kiosk.staff import selling
from kiosk.staff.here import here
from kiosk.ui.staff.board import BoardModel
from kiosk.ui.staff.board_rows import Key
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.draft_page import DraftPageModel
from kiosk.ui.staff.editor import EditorModel
from kiosk.ui.staff.editor_bulk import BulkModel
from kiosk.ui.staff.editor_checks import CheckModel
from kiosk.ui.staff.editor_choices import ChoicesModel
from kiosk.ui.staff.editor_history import HistoryModel
from kiosk.ui.staff.editor_order import OrderModel
from kiosk.ui.staff.editor_pick import PickModel
from kiosk.ui.staff.goods_picture import GoodsPictureModel
from kiosk.ui.staff.preview import PreviewModel
from kiosk.ui.staff.whole import WholeModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

FRAMES_S = 0.05
translate = QCoreApplication.translate


class ShopSeller:
    """The board's way to the shop database and the POS; for workers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def _here(self) -> Any:
        return here(self._desk.config, self._desk.machine.ports.built().pos.capabilities)

    def shelf(self) -> tuple[Mapping[Key, SoldOut], Mapping[str, int]]:
        pos = self._desk.machine.ports.built().pos
        stops = {(each.goods, each.id): each for each in selling.listed(self._here(), self._desk.clock.now())}
        return stops, pos.stock().left if pos.capabilities.stock else {}

    def stop(self, stop: SoldOut) -> None:
        until = selling.CLOSE if stop.how is Until.CLOSE else stop.until
        selling.sold_out(self._here(), stop.goods, stop.id, until, stop.by, self._desk.clock.now())

    def back(self, goods: Goods, name: str) -> None:
        selling.back(self._here(), goods, name, self._desk.clock.now())


@QmlElement
@QmlUncreatable("made by the program")
class MenuPageModel(DraftPageModel):
    """Holds the board, and for managers the draft and what edits it."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._begin: Callable[[], None] = lambda: None
        self._board = BoardModel(desk, ShopSeller(desk), self)
        self._choices = ChoicesModel(self._drafting, self)
        self._editor = EditorModel(self._drafting, self)
        self._preview = PreviewModel(desk, self._editor, self)
        self._whole = WholeModel(self._drafting, self)
        self._history = HistoryModel(self._drafting, self)
        self._picking = PickModel(self._drafting, self._editor, self)
        self._ordering = OrderModel(self._drafting, self)
        self._picture = GoodsPictureModel(self._drafting, self)
        self._bulk = BulkModel(self._drafting, self)
        self._checks = CheckModel(self._drafting, self._editor, self._choices, self)
        self._checks.changed.connect(self.changed)

    def opened(self) -> None:
        self._begin = self._desk.tasks.later(FRAMES_S, self._opened)

    def _opened(self) -> None:
        """The page is drawn: a worker that computes meanwhile would hold up each of its bindings."""
        self._board.opened()
        if self.editable:
            self._checks.opened()
            self._begin = self._desk.tasks.later(FRAMES_S, self._drafting.open)

    def closed(self) -> None:
        """What was edited is kept as a draft."""
        self._begin()
        self._board.closed()
        self._whole.close()
        self._preview.close()
        self._checks.close()
        self.keep(quiet=False)

    def speak(self, language: str) -> None:
        self._board.speak(language)
        self._editor.speak(language)
        self._choices.speak(language)
        self._ordering.speak(language)
        self._checks.speak(language)
        super().speak(language)

    @Slot(str)
    def edit(self, item_id: str) -> None:
        self._board.close()
        self._editor.select(item_id)

    @Slot()
    def discard(self) -> None:
        if self._drafting.ready:
            self._drafting.discard()

    @Property(BoardModel, constant=True)
    def board(self) -> BoardModel:
        return self._board

    @Property(EditorModel, constant=True)
    def editor(self) -> EditorModel:
        return self._editor

    @Property(PreviewModel, constant=True)
    def preview(self) -> PreviewModel:
        return self._preview

    @Property(WholeModel, constant=True)
    def whole(self) -> WholeModel:
        return self._whole

    @Property(HistoryModel, constant=True)
    def history(self) -> HistoryModel:
        return self._history

    @Property(PickModel, constant=True)
    def picking(self) -> PickModel:
        return self._picking

    @Property(OrderModel, constant=True)
    def ordering(self) -> OrderModel:
        return self._ordering

    @Property(ChoicesModel, constant=True)
    def choices(self) -> ChoicesModel:
        return self._choices

    @Property(GoodsPictureModel, constant=True)
    def picture(self) -> GoodsPictureModel:
        return self._picture

    @Property(BulkModel, constant=True)
    def bulk(self) -> BulkModel:
        return self._bulk

    @Property(CheckModel, constant=True)
    def checks(self) -> CheckModel:
        return self._checks

    @Property(bool, constant=True)
    def editable(self) -> bool:
        return self._desk.person.role is Role.MANAGER

    @Property(int, notify=changed)
    def findings(self) -> int:
        return self._checks.count
