"""The menu's rows for QML. A row's cards are put into words only when the list asks for them, so that ten
thousand items cost nothing at rest; a changed basket announces only the rows whose badges changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlAnonymous

from kiosk.core.food import shown_variant
from kiosk.core.frozen import frozen
from kiosk.core.loyalty import Tier
from kiosk.core.menu import BREAK, Item, Menu, Promotion, ServiceMode, Text, plain, say
from kiosk.ui.foods import food_name
from kiosk.ui.members_only import for_whom_text
from kiosk.ui.price_now import price_now
from kiosk.ui.sections import PICK, PICKS, Row, RowKind, Section, Wants
from kiosk.ui.text import clock, name
from kiosk.ui.viewmodel import Pictures

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_Index = QModelIndex | QPersistentModelIndex
_ROLES = ("kind", "section", "title", "count", "hidden", "subs", "cards", "quantities", "offer")
_FIRST = int(Qt.ItemDataRole.UserRole)

translate = QCoreApplication.translate


def calories_text(calories: int | None) -> str:
    return "" if calories is None else translate("Menu", "%1 kcal").replace("%1", f"{calories:,}")


def back_text(item: Item, now: datetime | None, language: str) -> str:
    """ "Back at 3:00 PM", within a day; "" where nobody knows, or it should be there already."""
    at = item.back_at
    if item.sellable or at is None or now is None or not now < at < now + timedelta(days=1):
        return ""
    return translate("Menu", "Back at %1").replace("%1", clock(at.astimezone(now.tzinfo), language))


def lines_of(text: Text, language: str) -> str:
    """A title whose break marks are line breaks."""
    return say(text, language).replace(BREAK, "\n")


@frozen
class Telling:
    """How rows are put into words: the language, the price, what the guest avoids, which pictures exist."""

    menu: Menu
    sections: Mapping[str, Section]
    language: str
    mode: ServiceMode
    wants: Wants
    adds_at_once: bool
    picture: Pictures
    pictures: int = 0
    now: datetime | None = None
    holding: tuple[str, ...] = ()
    """The offers that hold for this guest."""
    tiers: tuple[Tier, ...] = ()

    def same(self, other: Telling | None) -> bool:
        """Do the words stay as they are?"""
        return other is not None and (
            self.language == other.language
            and self.mode is other.mode
            and self.wants == other.wants
            and self.adds_at_once == other.adds_at_once
            and self.pictures == other.pictures
            and self.holding == other.holding
            and self.tiers == other.tiers
        )

    def card(self, item: Item, section: str) -> dict[str, Any]:
        tag, icon = self._tag(item, section)
        variant = shown_variant(item)
        price = price_now(self.menu, self.holding, item, variant.price[self.mode], self.language)
        return {
            "id": item.id,
            "name": name(item.name, self.language),
            "price": price.text,
            "usual": price.usual,
            "detail": calories_text(variant.calories),
            "picture": self.picture(item.picture, False),
            "greyPicture": "" if item.sellable else self.picture(item.picture, True),
            "tag": tag,
            "tagIcon": icon,
            "opens": not (item.simple and self.adds_at_once),
            "soldOut": not item.sellable,
            "barred": for_whom_text(item.barred, self.tiers, self.language),
            "back": back_text(item, self.now, self.language),
        }

    def _tag(self, item: Item, section: str) -> tuple[str, str]:
        """One small label a card: what is not known about its allergens comes first."""
        if self.wants.avoid and item.allergens.contains is None:
            return translate("Menu", "Not stated", "the allergens of a dish"), "shield"
        if "limited" in item.tags:
            return translate("Menu", "Limited"), "clock"
        if PICK in item.tags and section != PICKS:
            return translate("Menu", "Pick"), "star"
        told = self.sections[section].special if section in self.sections else frozenset()
        for diet in sorted(item.diet & told):
            return food_name(diet, self.language), "leaf"
        return "", ""

    def offer(self, promotion: Promotion | None) -> dict[str, Any]:
        if promotion is None:
            return {}
        item = self.menu.by_id[promotion.item_id]
        return {
            "id": item.id,
            "title": lines_of(promotion.title or item.name, self.language),
            "text": lines_of(promotion.text or item.text, self.language),
            "picture": self.picture(item.picture, False),
            "isSet": bool(item.steps),
        }

    def subs(self, section: Section) -> list[dict[str, Any]]:
        found = [{"id": section.id, "name": translate("Menu", "All"), "selected": section.sub is None}]
        for category in section.subs:
            label = lines_of(category.name, self.language).partition("\n")[0]
            found.append({"id": category.id, "name": label, "selected": category.id == section.sub})
        return found


@QmlAnonymous
class MenuRows(QAbstractListModel):
    """`kind` is a RowKind, for cards with their columns: "cards3"; `cards` and `quantities` (how many of each
    are in the basket) are of equal length."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._telling: Telling | None = None
        self._quantities: Mapping[str, int] = {}
        self._places: dict[str, list[int]] = {}
        self.resets = 0
        """Grows whenever the list is another one."""

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST + at: QByteArray(role.encode()) for at, role in enumerate(_ROLES)}

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if self._telling is None or not index.isValid() or not 0 <= role - _FIRST < len(_ROLES):
            return None
        return self._value(self._rows[index.row()], _ROLES[role - _FIRST], self._telling)

    def _value(self, row: Row, role: str, telling: Telling) -> Any:
        section = telling.sections.get(row.section)
        match role:
            case "kind":
                return f"cards{row.columns}" if row.kind is RowKind.CARDS else str(row.kind)
            case "section":
                return row.section
            case "title":
                return plain(section.name, telling.language) if section else ""
            case "count":
                return len(section.items) if section else 0
            case "hidden":
                return section.hidden if section else 0
            case "subs":
                return telling.subs(section) if section and row.kind is RowKind.SUBS else []
            case "cards":
                return [telling.card(item, row.section) for item in row.items]
            case "quantities":
                return [self._quantities.get(item.id, 0) for item in row.items]
        return telling.offer(row.offer)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def show(self, rows: tuple[Row, ...], telling: Telling, quantities: Mapping[str, int]) -> None:
        """Show `rows`; `rows` of the same identity as before have not changed."""
        if rows is not self._rows and not self._alike(rows):
            self.beginResetModel()
            self._rows, self._telling, self._quantities = rows, telling, quantities
            self._places = _places(rows)
            self.resets += 1
            self.endResetModel()
            return
        changed = rows is not self._rows or not telling.same(self._telling)
        before, self._quantities = self._quantities, quantities
        self._rows, self._telling = rows, telling
        if changed:
            self._announce(range(len(rows)))
        elif before != quantities:
            items = {i for i in {*before, *quantities} if before.get(i, 0) != quantities.get(i, 0)}
            self._announce(sorted({at for i in items for at in self._places.get(i, ())}), "quantities")

    def _alike(self, rows: tuple[Row, ...]) -> bool:
        """Are these the same rows with other prices or stock?"""
        return len(rows) == len(self._rows) and all(
            old.alike(new) for old, new in zip(self._rows, rows, strict=True)
        )

    def _announce(self, places: Sequence[int], *roles: str) -> None:
        numbers = [_FIRST + _ROLES.index(role) for role in roles]
        if not roles and places:
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], 0), numbers)
            return
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0), numbers)

    def clear(self) -> None:
        self.beginResetModel()
        self._rows, self._telling, self._quantities, self._places = (), None, {}, {}
        self.endResetModel()


def _places(rows: Sequence[Row]) -> dict[str, list[int]]:
    """Where each item stands: an item can be in several sections."""
    found: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        for item in row.items:
            found.setdefault(item.id, []).append(at)
    return found
