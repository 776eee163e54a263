"""A line of the basket while it is put together or changed: what the page of an item and a set share."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.basket import MOST_OF_A_LINE, Line
from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import ItemScreen, Kiosk, SetScreen
from kiosk.core.menu import Item, Menu
from kiosk.core.pricing import unit_price
from kiosk.ui.options import Asking, GroupRow
from kiosk.ui.price_now import PriceNow, price_now
from kiosk.ui.rows import Rows
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@frozen
class LineFace:
    """What there is to show of any line."""

    editing: bool = False
    quantity: int = 1
    full: bool = False
    price: str = ""
    usual: str = ""
    tax_included: bool = True
    short: int = 0
    short_word: str = ""
    short_row: int = -1
    warning: str = ""
    nod: int = 0


@QmlElement
@QmlUncreatable("made by the program")
class LineModel(ViewModel):
    """Subclasses fill `_groups`; their faces are LineFaces."""

    lineChanged = Signal()
    nodded = Signal()
    """Add was touched while something is missing."""

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._groups = Rows(GroupRow, self)

    def show(self, kiosk: Kiosk) -> None:
        before = self._face
        super().show(kiosk)
        if self._face is not before:
            self.lineChanged.emit()
        if self._face.nod > before.nod:
            self.nodded.emit()

    def asking(self, kiosk: Kiosk) -> Asking:
        """What makes rows of a guest's choices."""
        guest = kiosk.guest
        return Asking(guest.language, guest.basket.mode, kiosk.shop.facts.country, guest.avoid, self.picture)

    @Property(bool, notify=lineChanged)
    def editing(self) -> bool:
        """A line of the basket is changed."""
        return self._face.editing

    @Property(int, notify=lineChanged)
    def quantity(self) -> int:
        return self._face.quantity

    @Property(bool, notify=lineChanged)
    def full(self) -> bool:
        """No more of it goes into one line."""
        return self._face.full

    @Property(str, notify=lineChanged)
    def price(self) -> str:
        return self._face.price

    @Property(str, notify=lineChanged)
    def usual(self) -> str:
        """What it costs without a happy hour; "" where there is none."""
        return self._face.usual

    @Property(bool, notify=lineChanged)
    def taxIncluded(self) -> bool:
        return self._face.tax_included

    @Property(int, notify=lineChanged)
    def short(self) -> int:
        """How many choices are still missing."""
        return self._face.short

    @Property(str, notify=lineChanged)
    def shortWord(self) -> str:
        """What they are of: the name of the first group, or the step, that lacks one."""
        return self._face.short_word

    @Property(int, notify=lineChanged)
    def shortRow(self) -> int:
        """The row of that group; -1 for none."""
        return self._face.short_row

    @Property(str, notify=lineChanged)
    def warning(self) -> str:
        """What the guest avoids and this contains all the same."""
        return self._face.warning

    @Property(Rows, constant=True)
    def groups(self) -> Rows:
        """GroupRow: the choices that can be made on this page."""
        return self._groups

    @Slot(int, int)
    def choose(self, group: int, option: int) -> None:
        rows = self._groups.rows
        touch = rows[group].touched(option) if 0 <= group < len(rows) else None
        if touch is not None:
            self.post(touch)

    @Slot(int, int, int)
    def count(self, group: int, option: int, change: int) -> None:
        rows = self._groups.rows
        touch = rows[group].counted(option, change) if 0 <= group < len(rows) else None
        if touch is not None:
            self.post(touch)

    @Slot(int)
    def changeQuantity(self, change: int) -> None:
        self.post(ev.QuantityChanged(change))

    @Slot()
    def back(self) -> None:
        self.post(ev.BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(ev.HelpAsked())


def costs(kiosk: Kiosk, menu: Menu, item: Item, line: Line) -> PriceNow:
    """What the line costs this guest now."""
    guest = kiosk.guest
    unit = unit_price(menu, line, guest.basket.mode)
    return price_now(menu, guest.offers, item, unit, guest.language, line.quantity)


def line_face(kiosk: Kiosk, screen: ItemScreen | SetScreen, price: PriceNow) -> dict[str, object]:
    """The part of a LineFace that is made alike."""
    return {
        "editing": screen.line.id > 0,
        "quantity": screen.line.quantity,
        "full": screen.line.quantity >= MOST_OF_A_LINE,
        "price": price.text,
        "usual": price.usual,
        "tax_included": kiosk.shop.facts.tax.included,
        "nod": screen.nod,
    }
