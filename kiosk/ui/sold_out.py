"""A line that is sold out just before it is paid: what it was, what to have instead."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.basket import Line, chosen
from kiosk.core.frozen import frozen
from kiosk.core.journey.events import HelpAsked, LineDropped, LineReplaced, MoreAsked
from kiosk.core.journey.state import Kiosk, SoldOut
from kiosk.core.menu import Menu, Text
from kiosk.core.money import Money
from kiosk.ui.rows import Rows
from kiosk.ui.text import money, money_in_words, name, spoken
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class ReplacementRow:
    """`detail`: the difference it makes."""

    id: str
    text: str
    price: str
    detail: str
    picture: str


@frozen
class _Face:
    title: str = ""
    picture: str = ""
    rest: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class SoldOutModel(ViewModel):
    """The sheet of a line that cannot be had any more."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._rows = Rows(ReplacementRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        sheet, menu, language = kiosk.overlay, kiosk.shop.menu, kiosk.guest.language
        line = kiosk.guest.basket.line(sheet.line_id) if isinstance(sheet, SoldOut) else None
        if not isinstance(sheet, SoldOut) or menu is None or line is None or line.item_id not in menu.by_id:
            return None
        item = menu.by_id[line.item_id]
        gone = missing_text(menu, line)
        barred = _barred(menu, line)
        said = (
            translate("SoldOut", "%1 is\nsold out")
            if barred is None
            else translate("SoldOut", "%1 is\nfor members")
        )
        title = said.replace("%1", name(gone, language))
        rest = translate("SoldOut", "Without %1 your total is %2.").replace("%1", spoken(item.name, language))
        return _Face(
            title=title,
            picture=self.picture(item.picture, True),
            rest=rest.replace("%2", money(sheet.rest, language)) if len(kiosk.guest.basket.lines) > 1 else "",
        )

    def fill(self, kiosk: Kiosk) -> None:
        sheet, menu, guest = kiosk.overlay, kiosk.shop.menu, kiosk.guest
        assert isinstance(sheet, SoldOut) and menu is not None
        rows = []
        for each in sheet.replacements:
            item = menu.by_id[each.item_id]
            price = next((v for v in item.variants if v.available), item.variants[0]).price[guest.basket.mode]
            rows.append(
                ReplacementRow(
                    item.id,
                    name(item.name, guest.language),
                    money(price, guest.language),
                    _difference(each.difference, guest.language, short=guest.text_scale >= 200),
                    self.picture(item.picture, False),
                )
            )
        self._rows.replace(rows)

    def clear(self) -> None:
        self._rows.replace(())

    @Property(Rows, constant=True)
    def replacements(self) -> Rows:
        return self._rows

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(str, notify=changed)
    def dish(self) -> str:
        return self._face.picture

    @Property(str, notify=changed)
    def rest(self) -> str:
        """What the order costs without the line; "" where nothing else is in it."""
        return self._face.rest

    @Slot(str)
    def take(self, item_id: str) -> None:
        self.post(LineReplaced(item_id))

    @Slot()
    def drop(self) -> None:
        self.post(LineDropped())

    @Slot()
    def seeMenu(self) -> None:
        self.post(MoreAsked())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())


def missing_text(menu: Menu, line: Line) -> Text:
    """What of a line is sold out: the dish, or the part or option of it that is."""
    item = menu.by_id[line.item_id]
    variant = item.variant(line.variant_id)
    if not item.available or variant is None or not variant.available:
        return item.name
    for part in line.parts:
        dish = menu.by_variant.get(part.variant_id)
        size = dish.variant(part.variant_id) if dish else None
        if dish is not None and (not dish.available or size is None or not size.available):
            return dish.name
    groups = [(item.groups, line.choices)]
    groups += [
        (menu.by_variant[p.variant_id].groups, p.choices)
        for p in line.parts
        if p.variant_id in menu.by_variant
    ]
    options = (option for gs, choices in groups for group in gs for _, option in chosen(choices, group))
    return next((option.name for option in options if not option.available), item.name)


def _barred(menu: Menu, line: Line) -> str | None:
    """For whom a line is, or a part of it, that this guest cannot have."""
    parts = (menu.by_variant.get(part.variant_id) for part in line.parts)
    items = (menu.by_id[line.item_id], *(part for part in parts if part is not None))
    return next((item.barred for item in items if item.barred is not None), None)


def _difference(amount: Money, language: str, short: bool) -> str:
    if not amount:
        return translate("SoldOut", "same price")
    sign = "+" if amount.minor > 0 else "−"
    said = f"{sign}{money_in_words(Money(abs(amount.minor), amount.currency), language)}"
    return said if short else translate("SoldOut", "%1", "the difference in price").replace("%1", said)
