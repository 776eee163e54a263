"""The menu screen: the rail, the long list, search and filter, and the bar with the basket."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.home import usual
from kiosk.core.journey.moves import tiers
from kiosk.core.journey.state import Browse, Guest, Kiosk, MenuState, in_session
from kiosk.core.language import japanese
from kiosk.core.menu import plain
from kiosk.core.money import Money, total
from kiosk.ui.lines import LineRow, line_rows, thumbnails
from kiosk.ui.menu_rows import MenuRows, Telling
from kiosk.ui.rows import Rows
from kiosk.ui.sections import FOUND, Section
from kiosk.ui.shelf import Shelf, Shelves, mark, wants_of
from kiosk.ui.text import money
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@frozen
class RailRow:
    """A category of the rail, and how many items it holds."""

    id: str
    title: str
    picture: str
    count: int


@frozen
class _Face:
    state: str = ""
    usual: bool = False
    searching: bool = False
    search: str = ""
    found: int = 0
    keyboard: str = "en"
    landing: int = 0
    wishes: int = 0
    count: int = 0
    total: str = ""
    tax_included: bool = True
    thumbnails: tuple[str, ...] = ()


@QmlElement
@QmlUncreatable("made by the program")
class BrowseModel(ViewModel):
    """What the menu screen shows. On other screens it keeps what it showed until the guest leaves, so that
    coming back is coming back to the same place."""

    changed = Signal()
    jumped = Signal(int, float, arguments=["row", "offset"])
    """The list is to begin at this row; `offset` as `restedOffset` gives it."""

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._rows = MenuRows(self)
        self._rail = Rows(RailRow, self)
        self._lines = Rows(LineRow, self)
        self._widest = 3
        self._kiosk: Kiosk | None = None
        self._shelves = Shelves()
        self._shelf: Shelf | None = None
        self._rested: tuple[object, float, int] | None = None
        self._jump = 0
        self._railed: tuple[object, ...] = ()

    def empty(self) -> _Face:
        return _Face()

    def clear(self) -> None:
        self._kiosk = self._shelf = self._rested = None
        self._railed = ()
        self._rows.clear()
        self._rail.replace(())
        self._lines.replace(())

    def show(self, kiosk: Kiosk) -> None:
        """Show a state; a list that is another one begins where the guest was, or at what was asked for."""
        resets = self._rows.resets
        super().show(kiosk)
        screen = kiosk.screen
        if not isinstance(screen, Browse):
            return
        if screen.jump > self._jump:
            self._rested = None
        if screen.jump > self._jump or self._rows.resets != resets:
            self.jumped.emit(self.restedRow(), self.restedOffset())
        self._jump = screen.jump

    def face(self, kiosk: Kiosk) -> _Face | None:
        if not in_session(kiosk):
            return None
        screen, guest, menu = kiosk.screen, kiosk.guest, kiosk.shop.menu
        if not isinstance(screen, Browse):
            return self._face
        self._kiosk = kiosk
        if menu is None:
            self._rail.replace(())
            self._lines.replace(())
            self._railed = ()
            return _Face(state="failed" if kiosk.shop.menu_state is MenuState.FAILED else "loading")
        shelf = self._shelf = self._shelves.shelf(kiosk, screen, menu, self._widest)
        shown, had = _running_total(guest), usual(kiosk)
        return _Face(
            state="ready" if shelf.sections else "empty",
            usual=had is not None and bool(had.lines),
            searching=screen.search is not None,
            search=screen.search or "",
            found=sum(len(row.items) for row in shelf.rows) if screen.search else 0,
            keyboard="ja" if japanese(guest.language) else "en",
            landing=shelf.landing(screen.category_id),
            wishes=guest.wishes,
            count=guest.basket.count,
            total=money(shown, guest.language) if shown and guest.basket.lines else "",
            tax_included=kiosk.shop.facts.tax.included,
            thumbnails=thumbnails(menu, guest.basket, self.picture),
        )

    def fill(self, kiosk: Kiosk) -> None:
        shelf, menu, guest = self._shelf, kiosk.shop.menu, kiosk.guest
        if not isinstance(kiosk.screen, Browse) or menu is None or shelf is None:
            return
        telling = Telling(
            menu,
            {section.id: section for section in shelf.sections},
            guest.language,
            guest.basket.mode,
            wants_of(kiosk, kiosk.screen),
            kiosk.shop.facts.plus_adds_at_once,
            self.picture,
            kiosk.shop.pictures,
            kiosk.shop.now,
            guest.offers,
            tiers(kiosk.shop),
        )
        self._rows.show(shelf.rows, telling, _quantities(guest))
        railed = (shelf.sections, guest.language, kiosk.shop.pictures)
        if railed != self._railed:
            self._railed = railed
            self._rail.replace([self._rail_row(section, guest.language) for section in shelf.sections])
        self._lines.replace(line_rows(kiosk, self.picture) if self._widest > 3 else ())

    def _rail_row(self, section: Section, language: str) -> RailRow:
        title = plain(section.name, language)
        picture = self.picture(section.picture, False)
        return RailRow(section.id, title, picture, len(section.items))

    @Property(str, notify=changed)
    def state(self) -> str:
        """ "loading", "failed", "empty" or "ready"."""
        return self._face.state

    @Property(bool, notify=changed)
    def usual(self) -> bool:
        """Something of the member's usual order can be had now."""
        return self._face.usual

    @Property(bool, notify=changed)
    def searching(self) -> bool:
        return self._face.searching

    @Property(str, notify=changed)
    def search(self) -> str:
        return self._face.search

    @Property(int, notify=changed)
    def found(self) -> int:
        return self._face.found

    @Property(str, notify=changed)
    def keyboard(self) -> str:
        """The pad's layout to begin with."""
        return self._face.keyboard

    @Property(int, notify=changed)
    def wishes(self) -> int:
        """How many allergens and diets the list is filtered by."""
        return self._face.wishes

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._face.count

    @Property(str, notify=changed)
    def total(self) -> str:
        """What the basket costs; "" while it is empty."""
        return self._face.total

    @Property(bool, notify=changed)
    def taxIncluded(self) -> bool:
        return self._face.tax_included

    @Property("QStringList", notify=changed)
    def thumbnails(self) -> list[str]:
        return list(self._face.thumbnails)

    @Property(MenuRows, constant=True)
    def rows(self) -> MenuRows:
        return self._rows

    @Property(Rows, constant=True)
    def rail(self) -> Rows:
        """RailRow: the top-level categories."""
        return self._rail

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        """LineRow: the basket, for panels wide enough to show it."""
        return self._lines

    @Slot(int)
    def arrange(self, widest: int) -> None:
        """The panel has room for so many columns of cards."""
        if widest != self._widest:
            self._widest = widest
            if self._kiosk is not None:
                self.show(self._kiosk)

    @Slot(int, float)
    def rest(self, row: int, offset: float) -> None:
        """The list is left while `row` is at its top, `offset` pixels of it hidden."""
        if 0 <= row < len(self._rows.rows) and self._rows.rows[row].section != FOUND:
            scale = self._kiosk.guest.text_scale if self._kiosk else 0
            self._rested = (mark(self._rows.rows[row]), offset, scale)

    @Slot(result=int)
    def restedRow(self) -> int:
        """Where to begin: the row the guest left, or the heading that was asked for."""
        if self._rested is not None:
            for at, row in enumerate(self._rows.rows):
                if mark(row) == self._rested[0]:
                    return at
        return self._face.landing

    @Slot(result=float)
    def restedOffset(self) -> float:
        """Pixels of that row that are hidden; -1: it should stand as it looks best."""
        same = self._rested is not None and self._kiosk and self._rested[2] == self._kiosk.guest.text_scale
        return self._rested[1] if same else -1.0

    @Slot(str)
    def choose(self, category_id: str) -> None:
        self.post(ev.CategoryChosen(category_id))

    @Slot(str, int)
    def turn(self, section: str, by: int) -> None:
        """To the category before (-1) or after (1) a section of the rail."""
        ids = [row.id for row in self._rail.rows]
        at = ids.index(section) + by if section in ids else -1
        if 0 <= at < len(ids):
            self.choose(ids[at])

    @Slot(str)
    def open(self, item_id: str) -> None:
        """A card: its page, or for a sold-out one what could be had instead."""
        self.post(ev.ItemOpened(item_id))

    @Slot(str)
    def add(self, item_id: str) -> None:
        self.post(ev.ItemAdded(item_id))

    @Slot()
    def openFilter(self) -> None:
        self.post(ev.FilterAsked())

    @Slot()
    def openSearch(self) -> None:
        self.post(ev.SearchOpened())

    @Slot(str)
    def type(self, text: str) -> None:
        self.post(ev.SearchTyped(text))

    @Slot()
    def closeSearch(self) -> None:
        self.post(ev.SearchClosed())

    @Slot()
    def openUsual(self) -> None:
        """To the member's own page, where the usual order is a touch away."""
        self.post(ev.MemberAsked())

    @Slot()
    def checkout(self) -> None:
        self.post(ev.BasketAsked())

    @Slot()
    def cancel(self) -> None:
        self.post(ev.CancelAsked())

    @Slot()
    def help(self) -> None:
        self.post(ev.HelpAsked())

    @Slot()
    def callStaff(self) -> None:
        self.post(ev.StaffCalled())

    @Slot()
    def retry(self) -> None:
        self.post(ev.RetryPressed())

    @Slot(int, int)
    def countLine(self, line_id: int, change: int) -> None:
        self.post(ev.LineCounted(line_id, change))

    @Slot(int)
    def openLine(self, line_id: int) -> None:
        self.post(ev.LineOpened(line_id))


def _running_total(guest: Guest) -> Money | None:
    """With the tax that prices include, and without what the shop's offers take off."""
    quote = guest.quote
    if quote is None or quote.included:
        return quote.total if quote else None
    return quote.subtotal - total((off.amount for off in guest.basket.offers), quote.currency)


def _quantities(guest: Guest) -> dict[str, int]:
    found: Counter[str] = Counter()
    for line in guest.basket.lines:
        found[line.item_id] += line.quantity
    return dict(found)
