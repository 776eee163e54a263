"""The filter sheet: what a guest does not eat, ways of eating, and the most a dish may cost or bring."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.food import Fit, Most, fit, limits, shown_calories, shown_variant, within
from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Filter, Guest, Kiosk
from kiosk.core.menu import Item, Menu
from kiosk.core.money import Money
from kiosk.ui.foods import asked, diets, food_name
from kiosk.ui.menu_rows import calories_text
from kiosk.ui.rows import Rows
from kiosk.ui.text import money
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@frozen
class WishRow:
    """An allergen to avoid, a diet to keep to, or a limit (`id`: "price-500", "calories-300")."""

    id: str
    text: str
    selected: bool


@frozen
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

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._allergens = Rows(WishRow, self)
        self._diets = Rows(WishRow, self)
        self._limits = Rows(WishRow, self)

    def empty(self) -> _Face:
        return _Face()

    def clear(self) -> None:
        for rows in (self._allergens, self._diets, self._limits):
            rows.replace(())

    def face(self, kiosk: Kiosk) -> _Face | None:
        menu, guest = kiosk.shop.menu, kiosk.guest
        if not isinstance(kiosk.overlay, Filter) or menu is None:
            return None
        fits = _fits(kiosk, menu, guest)
        return _Face(
            wishes=guest.wishes,
            hidden=fits.count(Fit.NO),
            left=len(fits) - fits.count(Fit.NO),
            unknown=fits.count(Fit.UNKNOWN),
        )

    def fill(self, kiosk: Kiosk) -> None:
        menu, guest, country = kiosk.shop.menu, kiosk.guest, kiosk.shop.facts.country
        assert menu is not None
        self._allergens.replace(_rows(asked(menu, country), guest.avoid, guest.language))
        self._diets.replace(_rows(diets(menu), guest.diet, guest.language))
        self._limits.replace(_limits(kiosk, menu))

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

    @Property(Rows, constant=True)
    def limits(self) -> Rows:
        """WishRow: what a dish may cost, and bring, at most."""
        return self._limits

    @Slot(str)
    def limit(self, name: str) -> None:
        kind, figure = name.split("-")
        self.post(ev.MostToggled(Most(**{kind: int(figure)})))

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


def _limits(kiosk: Kiosk, menu: Menu) -> list[WishRow]:
    guest, sold = kiosk.guest, _sold(kiosk, menu)
    prices = limits(shown_variant(item).price[guest.basket.mode].minor for item in sold)
    energy = limits(found for item in sold if (found := shown_calories(menu, item)) is not None)
    return [
        *(
            WishRow(f"price-{n}", money(Money(n, menu.currency), guest.language), n == guest.most.price)
            for n in _with(prices, guest.most.price)
        ),
        *(
            WishRow(f"calories-{n}", calories_text(n), n == guest.most.calories)
            for n in _with(energy, guest.most.calories)
        ),
    ]


def _fits(kiosk: Kiosk, menu: Menu, guest: Guest) -> list[Fit]:
    """How each dish that is sold now suits the guest."""
    most, mode = guest.most, guest.basket.mode
    return [
        fit(menu, item, guest.avoid, guest.diet) if within(menu, item, most, mode) else Fit.NO
        for item in _sold(kiosk, menu)
    ]


def _sold(kiosk: Kiosk, menu: Menu) -> list[Item]:
    """The dishes of this time of day."""
    opened = {category.id for category in menu.open_categories(kiosk.shop.now)}
    return [item for item in menu.items if not opened.isdisjoint(item.category_ids)]


def _with(offered: tuple[int, ...], chosen: int | None) -> list[int]:
    """Also the one that was chosen in other circumstances: it can be taken away."""
    return sorted({*offered, *(() if chosen is None else (chosen,))})
