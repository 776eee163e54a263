"""Choosing the dishes of an offer: whole categories and single dishes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edition import shown
from kiosk.core.frozen import frozen
from kiosk.core.menu import Menu
from kiosk.core.search import SearchIndex
from kiosk.core.shop_offers import Goods
from kiosk.ui.staff.choosing import ChoosingModel
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.text import name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

CATEGORY, ITEM = "category:", "item:"
translate = QCoreApplication.translate


@frozen
class GoodsRow:
    """`id`: "category:drinks" or "item:beer"."""

    id: str
    label: str
    on: bool


@QmlElement
@QmlUncreatable("made by the program")
class GoodsModel(ChoosingModel):
    """`start` with what is chosen by now, `toggle`, `finish`. Chosen ones stand first, then categories."""

    changed = Signal()

    def __init__(
        self, drafting: Drafting, take: Callable[[int, Goods], None], parent: QObject | None = None
    ) -> None:
        super().__init__(drafting, GoodsRow, parent)
        self._take = take
        self._menu: Menu | None = None
        self._index: SearchIndex | None = None
        self._part = -1
        self._first: frozenset[str] = frozenset()
        self._chosen: frozenset[str] = frozenset()

    def start(self, part: int, goods: Goods) -> None:
        self._part, self._query = part, ""
        self._menu = shown(self._drafting.draft.content, self._drafting.menu)
        self._index = SearchIndex(self._menu)
        chosen = {CATEGORY + each for each in goods.categories} | {ITEM + each for each in goods.items}
        self._first = self._chosen = frozenset(chosen)
        self._show()

    @Slot(str)
    def toggle(self, row: str) -> None:
        self._chosen ^= {row}
        self._show()

    @Slot()
    def finish(self) -> None:
        """Take what is chosen."""
        goods = Goods(self._ids(ITEM), self._ids(CATEGORY))
        part = self._part
        self.close()
        self._take(part, goods)

    def _ids(self, kind: str) -> frozenset[str]:
        return frozenset(each.removeprefix(kind) for each in self._chosen if each.startswith(kind))

    @Slot()
    def close(self) -> None:
        self._part, self._menu, self._index = -1, None, None
        self.changed.emit()

    def _show(self) -> None:
        if self._menu is None or self._index is None:
            return
        language = self._desk.language
        labels: dict[str, str] = {}
        if self._query.strip():
            items = [self._menu.by_id[each] for each in self._index.find(self._query)]
        else:
            items = list(self._menu.items)
            for category in self._menu.categories:
                said = translate("Offers", "All: %1").replace("%1", name(category.name, language))
                labels[CATEGORY + category.id] = said
        labels |= {ITEM + each.id: name(each.name, language) for each in items}
        ordered = sorted(labels, key=lambda each: each not in self._first)
        self._rows.replace([GoodsRow(each, labels[each], each in self._chosen) for each in ordered])
        self.shown.emit()
        self.changed.emit()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._part >= 0
