"""The sold-out board's tiles: put into words only when a tile is drawn, so that two thousand open at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlAnonymous

from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, ModifierGroup, Option, plain
from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.ui.text import clock, name, whole
from kiosk.ui.viewmodel import Pictures

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_Index = QModelIndex | QPersistentModelIndex
_ROLES = ("id", "name", "picture", "greyPicture", "standing", "said")
_FIRST = int(Qt.ItemDataRole.UserRole)
FEW = 5
"""So many left are worth a warning."""
SELLING, FEW_LEFT, OUT = "selling", "few", "out"

Key = tuple[Goods, str]
translate = QCoreApplication.translate


@frozen
class Shelf:
    """What is known about what can be had: this shop's stops, how many the POS says are left, and what was
    put back a moment ago, which the menu does not have yet.
    """

    stops: Mapping[Key, SoldOut] = field(default_factory=dict)
    left: Mapping[str, int] = field(default_factory=dict)
    back: frozenset[Key] = frozenset()
    now: datetime | None = None

    def gone(self, item: Item) -> bool:
        """It cannot be had, though nobody here has stopped it."""
        return not item.sellable and (Goods.ITEM, item.id) not in self.back

    def count(self, item: Item) -> int | None:
        """How many of an item are left, where each of its variants is counted."""
        counts = [self.left.get(variant.id) for variant in item.variants]
        return None if None in counts or not counts else sum(count or 0 for count in counts)


@frozen
class Part:
    """What of an item can be stopped: the whole, a variant or an option. `id`: "option:egg"."""

    id: str
    title: str
    standing: str
    aimed: bool


def key_of(goods: Goods, name: str) -> str:
    return f"{goods}:{name}"


def parts(item: Item, shelf: Shelf, language: str, target: str) -> list[Part]:
    """The whole, then its variants where there are several, then its options, nested ones too."""
    whole_item = key_of(Goods.ITEM, item.id)
    found = [Part(whole_item, translate("Staff", "The whole dish"), state(item, shelf), target == whole_item)]
    if len(item.variants) > 1:
        for variant in item.variants:
            key = key_of(Goods.VARIANT, variant.id)
            stopped = (Goods.VARIANT, variant.id) in shelf.stops or not variant.available
            said = whole(plain(variant.name, language), language)
            found.append(Part(key, said, OUT if stopped else SELLING, target == key))
    for option in options(item.groups):
        key = key_of(Goods.OPTION, option.id)
        stopped = (Goods.OPTION, option.id) in shelf.stops or not option.available
        said = whole(plain(option.name, language), language)
        found.append(Part(key, said, OUT if stopped else SELLING, target == key))
    return found


def options(groups: Sequence[ModifierGroup]) -> list[Option]:
    """Every option under some groups, once; what is left out of a dish is no goods."""
    found: dict[str, Option] = {}
    for group in groups:
        for option in () if group.removes else group.options:
            found.setdefault(option.id, option)
            for inner in options(option.groups):
                found.setdefault(inner.id, inner)
    return list(found.values())


def state(item: Item, shelf: Shelf) -> str:
    if (Goods.ITEM, item.id) in shelf.stops or shelf.gone(item):
        return OUT
    count = shelf.count(item)
    return FEW_LEFT if count is not None and count <= FEW else SELLING


def said(item: Item, shelf: Shelf, language: str) -> str:
    """The state in words: on sale, 3 left, sold out until when, or what of it is stopped."""
    stop = shelf.stops.get((Goods.ITEM, item.id))
    if stop is not None:
        return stop_said(stop, shelf.now, language)
    if shelf.gone(item):
        return translate("Staff", "Sold out at the POS")
    count = shelf.count(item)
    if count is not None and count <= FEW:
        return translate("Staff", "%1 left").replace("%1", str(count))
    gone = [variant for variant in item.variants if (Goods.VARIANT, variant.id) in shelf.stops]
    if gone:
        return translate("Staff", "No %1").replace("%1", plain(gone[0].name, language))
    return translate("Staff", "On sale")


def stop_said(stop: SoldOut, now: datetime | None, language: str) -> str:
    if stop.how is Until.CLOSE:
        return translate("Staff", "Over for today")
    if stop.until is None:
        return translate("Staff", "Sold out")
    at = stop.until.astimezone(now.tzinfo) if now else stop.until
    return translate("Staff", "Stopped until %1").replace("%1", hour(at, language))


def hour(at: datetime, language: str) -> str:
    """ "16時", "16:20"; "4:00 PM"."""
    return f"{at.hour}時" if language == "ja" and at.minute == 0 else clock(at, language)


@QmlAnonymous
class TileRows(QAbstractListModel):
    """A tile for each item. `standing` is "selling", "few" or "out"; `said` is that in words."""

    def __init__(self, picture: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._items: tuple[Item, ...] = ()
        self._shelf = Shelf()
        self._language = "en"

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._items)

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST + at: QByteArray(role.encode()) for at, role in enumerate(_ROLES)}

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or not 0 <= role - _FIRST < len(_ROLES):
            return None
        item = self._items[index.row()]
        match _ROLES[role - _FIRST]:
            case "id":
                return item.id
            case "name":
                return name(item.name, self._language)
            case "picture":
                return self._picture(item.picture, False)
            case "greyPicture":
                return self._picture(item.picture, True)
            case "standing":
                return state(item, self._shelf)
        return said(item, self._shelf, self._language)

    @property
    def items(self) -> tuple[Item, ...]:
        return self._items

    def show(self, items: tuple[Item, ...], shelf: Shelf, language: str) -> None:
        """Show `items`; where they are the same dishes as before, only what is said of them changes."""
        alike = len(items) == len(self._items) and all(
            new.id == old.id for new, old in zip(items, self._items, strict=True)
        )
        if not alike:
            self.beginResetModel()
        self._items, self._shelf, self._language = items, shelf, language
        if not alike:
            self.endResetModel()
        elif items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, 0))
