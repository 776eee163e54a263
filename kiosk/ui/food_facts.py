"""The facts sheet of a dish: every listed allergen, and its nutrition, of what is chosen now."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.basket import Line, first_line
from kiosk.core.food import calories, line_allergens, stated_allergens
from kiosk.core.frozen import frozen
from kiosk.core.journey.events import OverlayClosed
from kiosk.core.journey.state import FoodFacts, ItemScreen, Kiosk, SetScreen
from kiosk.core.menu import Menu, plain
from kiosk.ui.foods import food_name, in_order, listed
from kiosk.ui.menu_rows import calories_text
from kiosk.ui.rows import Rows
from kiosk.ui.text import prose
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class FoodRow:
    """An allergen and whether the dish has it: "yes", "no" or "unknown"."""

    id: str
    text: str
    status: str
    avoided: bool


@frozen
class NutritionRow:
    label: str
    value: str


@frozen
class _Face:
    title: str = ""
    unknown: bool = False
    note: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class FoodFactsModel(ViewModel):
    """What the facts sheet shows."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._allergens = Rows(FoodRow, self)
        self._nutrition = Rows(NutritionRow, self)

    def empty(self) -> _Face:
        return _Face()

    def clear(self) -> None:
        self._allergens.replace(())
        self._nutrition.replace(())

    def face(self, kiosk: Kiosk) -> _Face | None:
        menu, overlay = kiosk.shop.menu, kiosk.overlay
        if not isinstance(overlay, FoodFacts) or menu is None or overlay.item_id not in menu.by_id:
            return None
        return _Face(
            title=plain(menu.by_id[overlay.item_id].name, kiosk.guest.language),
            unknown=line_allergens(menu, _line(kiosk, menu, overlay.item_id)).contains is None,
            note=prose(plain(menu.notes, kiosk.guest.language), kiosk.guest.language),
        )

    def fill(self, kiosk: Kiosk) -> None:
        menu, overlay = kiosk.shop.menu, kiosk.overlay
        assert isinstance(overlay, FoodFacts) and menu is not None
        line = _line(kiosk, menu, overlay.item_id)
        self._allergens.replace(_food_rows(kiosk, menu, line))
        energy = calories_text(calories(menu, line))
        rows = [NutritionRow(translate("FoodFacts", "Energy"), energy)] if energy else []
        for key, value in menu.by_id[overlay.item_id].nutrition.items():
            rows.append(NutritionRow(_nutrient(key), value))
        self._nutrition.replace(rows)

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(bool, notify=changed)
    def unknown(self) -> bool:
        """Not everything is stated."""
        return self._face.unknown

    @Property(str, notify=changed)
    def note(self) -> str:
        """What must stand by what is in the dishes."""
        return self._face.note

    @Property(Rows, constant=True)
    def allergens(self) -> Rows:
        """FoodRow."""
        return self._allergens

    @Property(Rows, constant=True)
    def nutrition(self) -> Rows:
        """NutritionRow."""
        return self._nutrition

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())


def _line(kiosk: Kiosk, menu: Menu, item_id: str) -> Line:
    """What is chosen of the item now, or how it comes."""
    screen = kiosk.screen
    if isinstance(screen, ItemScreen | SetScreen) and screen.line.item_id == item_id:
        return screen.line
    return first_line(menu, menu.by_id[item_id])


def _food_rows(kiosk: Kiosk, menu: Menu, line: Line) -> list[FoodRow]:
    guest, country = kiosk.guest, kiosk.shop.facts.country
    stated = stated_allergens(menu, line)
    otherwise = "unknown" if line_allergens(menu, line).contains is None else "no"
    return [
        FoodRow(
            key, food_name(key, guest.language), "yes" if key in stated else otherwise, key in guest.avoid
        )
        for key in in_order({*listed(country), *stated}, country)
    ]


def _nutrient(key: str) -> str:
    """What a figure of the nutrition table is called; a name the POS made up is shown as it is."""
    named = {
        "protein": translate("FoodFacts", "Protein"),
        "fat": translate("FoodFacts", "Fat"),
        "carbohydrate": translate("FoodFacts", "Carbohydrate"),
        "salt": translate("FoodFacts", "Salt"),
        "sugar": translate("FoodFacts", "Sugar"),
        "fibre": translate("FoodFacts", "Fibre"),
        "sodium": translate("FoodFacts", "Sodium"),
    }
    return named.get(key, key)
