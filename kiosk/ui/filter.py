"""The filter sheet: what a guest does not eat, and ways of eating."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.food import Fit, fit
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Filter, Guest, Kiosk
from kiosk.core.menu import Menu
from kiosk.ui.foods import asked, diets, food_name
from kiosk.ui.rows import Rows
from kiosk.ui.viewmodel import Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WishRow:
    """An allergen to avoid or a diet to keep to."""

    id: str
    text: str
    selected: bool


@dataclass(frozen=True, slots=True)
class _Face:
    wishes: int = 0
    hidden: int = 0
    left: int = 0
    unknown: int = 0


@QmlElement
@QmlUncreatable("made by the program")
class FilterModel(ViewModel):
    """What the filter sheet shows."""

    changed = Signal()

    def __init__(
        self, post: Post, pictures: Callable[[str | None, bool], str], parent: QObject | None = None
    ) -> None:
        super().__init__(post, pictures, parent)
        self._allergens = Rows(WishRow, self)
        self._diets = Rows(WishRow, self)

    def empty(self) -> _Face:
        return _Face()

    def clear(self) -> None:
        self._allergens.replace(())
        self._diets.replace(())

    def face(self, kiosk: Kiosk) -> _Face | None:
        menu, guest = kiosk.shop.menu, kiosk.guest
        if not isinstance(kiosk.overlay, Filter) or menu is None:
            return None
        fits = _fits(kiosk, menu, guest)
        return _Face(
            wishes=len(guest.avoid) + len(guest.diet),
            hidden=fits.count(Fit.NO),
            left=len(fits) - fits.count(Fit.NO),
            unknown=fits.count(Fit.UNKNOWN),
        )

    def fill(self, kiosk: Kiosk) -> None:
        menu, guest, country = kiosk.shop.menu, kiosk.guest, kiosk.shop.facts.country
        assert menu is not None
        self._allergens.replace(_rows(asked(menu, country), guest.avoid, guest.language))
        self._diets.replace(_rows(diets(menu), guest.diet, guest.language))

    @Property(int, notify=changed)
    def wishes(self) -> int:
        return self._face.wishes

    @Property(int, notify=changed)
    def hidden(self) -> int:
        """How many dishes the filter hides."""
        return self._face.hidden

    @Property(int, notify=changed)
    def left(self) -> int:
        """How many remain."""
        return self._face.left

    @Property(int, notify=changed)
    def unknown(self) -> int:
        """How many of those do not state their allergens."""
        return self._face.unknown

    @Property(Rows, constant=True)
    def allergens(self) -> Rows:
        """WishRow."""
        return self._allergens

    @Property(Rows, constant=True)
    def diets(self) -> Rows:
        """WishRow."""
        return self._diets

    @Slot(str)
    def avoid(self, allergen: str) -> None:
        self.post(ev.AllergenToggled(allergen))

    @Slot(str)
    def keepTo(self, diet: str) -> None:
        self.post(ev.DietToggled(diet))

    @Slot()
    def forget(self) -> None:
        self.post(ev.FilterCleared())

    @Slot()
    def close(self) -> None:
        self.post(ev.OverlayClosed())


def _rows(keys: list[str], chosen: frozenset[str], language: str) -> list[WishRow]:
    return [WishRow(key, food_name(key, language), key in chosen) for key in keys]


def _fits(kiosk: Kiosk, menu: Menu, guest: Guest) -> list[Fit]:
    """How each dish that is sold now suits the guest."""
    opened = {category.id for category in menu.open_categories(kiosk.shop.now)}
    return [
        fit(menu, item, guest.avoid, guest.diet)
        for item in menu.items
        if not opened.isdisjoint(item.category_ids)
    ]
