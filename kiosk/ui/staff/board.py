"""The sold-out board: every dish as a tile, stopped or put back in two touches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, Menu, plain
from kiosk.core.search import SearchIndex
from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.ui.rows import Rows
from kiosk.ui.staff import board_rows as rows
from kiosk.ui.staff.board_rows import Key, Part, Shelf, TileRows
from kiosk.ui.staff.board_stops import Seller, Stops
from kiosk.ui.text import name, whole

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_S = 1.0
"""So often the board looks whether the menu is another one."""
FRAME_S = 0.03
ASK_S = 10.0
"""So often it asks what other kiosks have stopped, and what the POS counts."""

translate = QCoreApplication.translate


@frozen
class CategoryRow:
    """A category to look at alone; the id of all is ""."""

    id: str
    title: str
    chosen: bool


@frozen
class _Listed:
    """A menu made ready to be searched, on a worker's thread."""

    menu: Menu
    index: SearchIndex


@QmlElement
@QmlUncreatable("made by the program")
class BoardModel(QObject):
    """`open` shows what can be stopped about a dish, `stop` and `back` do it. The board shows at once what
    was touched; where that could not be written down it takes it back and says so.
    """

    changed = Signal()
    choiceChanged = Signal()

    def __init__(self, desk: Any, seller: Seller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tiles = TileRows(desk.machine.pictures.url, self)
        self._categories, self._parts = Rows(CategoryRow, self), Rows(Part, self)
        self._listed: _Listed | None = None
        self._asked: Menu | None = None
        self._stops = Stops(desk, seller, self._stopped)
        self._query = self._category = self._choice = self._target = ""
        self._searching = False
        self._waits: list[Callable[[], None]] = []

    # What happens.

    def opened(self) -> None:
        self._look()
        self._ask()

    def closed(self) -> None:
        for cancel in self._waits:
            cancel()
        self._waits.clear()
        self.close()

    def speak(self, language: str) -> None:
        self._show()
        self._show_categories()
        self._show_parts()

    def _later(self, seconds: float, call: Callable[[], None]) -> None:
        self._waits = [*self._waits[-4:], self._desk.tasks.later(seconds, call)]

    def _look(self) -> None:
        """Another menu is made ready to be searched by a worker."""
        menu = self._desk.machine.engine.kiosk.shop.menu
        if menu is not None and menu is not self._asked:
            self._asked = menu
            self._desk.tasks.background(lambda: _Listed(menu.indexed(), SearchIndex(menu)), self._listed_now)
        self._later(LOOK_S, self._look)

    def _listed_now(self, listed: _Listed | None, error: BaseException | None) -> None:
        if listed is not None and listed.menu is self._asked:
            self._listed = listed
            self._stops.menu_is_new()
            self._later(FRAME_S, self._show_categories)

    def _ask(self) -> None:
        self._stops.ask()
        self._later(ASK_S, self._ask)

    def _stopped(self) -> None:
        """What is stopped is something else."""
        self._show()
        self._show_parts()

    def _show(self) -> None:
        listed = self._listed
        if listed is None:
            return
        self._tiles.show(self._chosen(listed), self._shelf, self._desk.language)
        self.changed.emit()

    def _show_categories(self) -> None:
        """Some frames after the tiles: each frame makes a part of the page."""
        listed, language = self._listed, self._desk.language
        if listed is None:
            return
        names = [CategoryRow("", translate("Staff", "All"), self._category == "")]
        for category in listed.menu.categories:
            if category.parent_id is None and self._within(listed.menu, category.id):
                said = whole(plain(category.name, language), language)
                names.append(CategoryRow(category.id, said, category.id == self._category))
        self._categories.replace(names)

    def _chosen(self, listed: _Listed) -> tuple[Item, ...]:
        """By the search, else by the category, else all in the order of the categories."""
        menu = listed.menu
        if self._query.strip():
            return tuple(menu.by_id[name] for name in listed.index.find(self._query))
        if self._category:
            return self._within(menu, self._category)
        found = {i.id: i for c in menu.categories for i in menu.by_category.get(c.id, ())}
        return tuple({**found, **menu.by_id}.values())

    def _within(self, menu: Menu, category: str) -> tuple[Item, ...]:
        """The dishes of a category and of those below it, each once."""
        below = [each.id for each in menu.categories if category in (each.id, each.parent_id)]
        return tuple({item.id: item for name in below for item in menu.by_category.get(name, ())}.values())

    def _now(self) -> datetime:
        return self._desk.clock.now().astimezone(self._desk.config.shop.time_zone)

    @property
    def _shelf(self) -> Shelf:
        return replace(self._stops.shelf, now=self._now())

    # Touches.

    @Slot(str)
    def choose(self, category: str) -> None:
        self._category, self._query, self._searching = category, "", False
        self._show()
        self._show_categories()

    @Slot()
    def openSearch(self) -> None:
        self._searching = True
        self.changed.emit()

    @Slot()
    def closeSearch(self) -> None:
        self._searching, self._query = False, ""
        self._show()
        self.changed.emit()

    @Slot(str)
    def search(self, query: str) -> None:
        self._query = query
        self._show()
        self.changed.emit()

    @Slot(str)
    def open(self, item_id: str) -> None:
        """Show what can be done about a dish."""
        self._choice, self._target = item_id, rows.key_of(Goods.ITEM, item_id)
        self._show_parts()

    @Slot(str)
    def aim(self, key: str) -> None:
        """A variant or an option of the dish, in place of the whole."""
        self._target = key
        self._show_parts()

    @Slot()
    def close(self) -> None:
        self._choice = self._target = ""
        self._show_parts()

    def _item(self) -> Item | None:
        return self._listed.menu.by_id.get(self._choice) if self._listed else None

    def _show_parts(self) -> None:
        item = self._item()
        if item is not None:
            self._parts.replace(rows.parts(item, self._shelf, self._desk.language, self._target))
        else:
            self._choice = self._target = ""
            self._parts.replace(())
        self.choiceChanged.emit()

    @Slot(str)
    def stop(self, how: str) -> None:
        """Stop what is aimed at, for an hour ("time"), until "close", or until somebody says ("word")."""
        goods, what = self._aimed()
        now = self._now()
        until = now.replace(second=0, microsecond=0) + timedelta(hours=1) if how == Until.TIME else None
        stop = SoldOut(goods, what, Until(how), until, now, self._desk.person.name)
        before = self._shelf.stops.get((goods, what))
        said = f"{self._named()}: {rows.stop_said(stop, now, self._desk.language)}"
        self.close()
        self._stops.write({(goods, what): stop}, (), said, {(goods, what): before})

    @Slot()
    def back(self) -> None:
        """Put what is aimed at back on sale."""
        key = self._aimed()
        before = self._shelf.stops.get(key)
        said = translate("Staff", "%1 is back on sale.").replace("%1", self._named())
        self.close()
        self._stops.write({}, (key,), said, {key: before})

    @Slot()
    def backAll(self) -> None:
        """Put everything back that this shop has stopped."""
        before = dict(self._shelf.stops)
        if before:
            said = translate("Staff", "Everything is back on sale.")
            self._stops.write({}, tuple(before), said, before)

    def _aimed(self) -> Key:
        goods, _, what = self._target.partition(":")
        return Goods(goods), what

    def _named(self) -> str:
        """What is aimed at, in words."""
        part = next((row for row in self._parts.rows if row.id == self._target), None)
        item, language = self._item(), self._desk.language
        dish = plain(item.name, language) if item else ""
        return dish if part is None or self._target.startswith("item:") else f"{dish} {part.title}"

    # What is shown.

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        return self._tiles

    @Property(QObject, constant=True)
    def categories(self) -> QObject:
        return self._categories

    @Property(QObject, constant=True)
    def parts(self) -> QObject:
        return self._parts

    @Property(str, notify=changed)
    def state(self) -> str:
        """ "loading", "ready", "empty", or "none" where nothing is found."""
        if self._listed is None:
            return "loading"
        if not self._listed.menu.items:
            return "empty"
        return "ready" if self._tiles.items else "none"

    @Property(bool, notify=changed)
    def searching(self) -> bool:
        return self._searching

    @Property(str, notify=changed)
    def query(self) -> str:
        return self._query

    @Property(str, notify=changed)
    def keyboard(self) -> str:
        return "ja" if self._desk.language == "ja" else "en"

    @Property(str, notify=choiceChanged)
    def choice(self) -> str:
        """The dish whose choices lie open; "" for none."""
        return self._choice

    @Property(str, notify=choiceChanged)
    def choiceName(self) -> str:
        item = self._item()
        return name(item.name, self._desk.language) if item else ""

    @Property(str, notify=choiceChanged)
    def choicePicture(self) -> str:
        item = self._item()
        return self._desk.machine.pictures.url(item.picture) if item else ""

    @Property(str, notify=choiceChanged)
    def choiceSaid(self) -> str:
        item = self._item()
        return rows.said(item, self._shelf, self._desk.language) if item else ""

    @Property(str, notify=choiceChanged)
    def target(self) -> str:
        return self._target

    @Property(str, notify=choiceChanged)
    def targetName(self) -> str:
        return self._named()

    @Property(bool, notify=choiceChanged)
    def targetStopped(self) -> bool:
        """This shop has stopped what is aimed at."""
        return bool(self._target) and self._aimed() in self._shelf.stops

    @Property(bool, notify=choiceChanged)
    def shared(self) -> bool:
        """It is an option, which other dishes may have too."""
        return self._target.startswith("option:")
