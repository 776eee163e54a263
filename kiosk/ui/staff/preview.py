"""The dish as the guest's own card shows it, in another language, theme and text size than the staff's."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, QTranslator, Signal, Slot
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from kiosk import assets
from kiosk.core.menu import Item, ServiceMode
from kiosk.ui.menu_rows import shown_variant
from kiosk.ui.rows import Rows
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.editor import EditorModel
from kiosk.ui.staff.editor_prices import price_of
from kiosk.ui.staff.editor_rows import LIMITED, PICK, ChipRow
from kiosk.ui.staff.previews import CARD, Previews
from kiosk.ui.text import money, name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

CARD_TEXT_PX, CARD_NAME_PX = 232, 28
"""The room for a name on a card of the reference panel, and its letters."""
MOST_LINES = 2
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the program")
class PreviewModel(QObject):
    """`place` puts the card into an item of the page; `speak`, `darken` and `enlarge` dress it."""

    changed = Signal()

    def __init__(self, desk: Desk, editor: EditorModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._desk = editor, desk
        self._language = self._desk.config.shop.languages[0]
        self._dark = self._large = False
        self._placed = False
        self._words: dict[str, QTranslator] = {}
        self._notes = Rows(ChipRow, self)
        editor.changed.connect(self._show)

    @Slot(QQuickItem, float, float, float)
    def place(self, hole: QQuickItem, px_per_mm: float, unit: float, width: float) -> None:
        """Show the card in `hole`, at the panel's sizes."""
        self._placed = True
        self._previews.place(CARD, hole, pxPerMm=px_per_mm, unit=unit, room=width)
        self._show()

    def close(self) -> None:
        """Its hole goes."""
        self._placed = False
        self._previews.take_away(CARD)

    @property
    def _previews(self) -> Previews:
        found: Previews = self._desk.around.previews
        return found

    # Touches.

    @Slot(str)
    def speak(self, language: str) -> None:
        self._language = language
        self._show()

    @Slot()
    def darken(self) -> None:
        self._dark = not self._dark
        self._show()

    @Slot()
    def enlarge(self) -> None:
        self._large = not self._large
        self._show()

    # What is shown.

    @Slot()
    def _show(self) -> None:
        item = self._editor.shown()
        if item is not None:
            self._notes.replace(self._said(item))
            if self._placed:
                self._previews.set(CARD, **self._face(item))
        self.changed.emit()

    def _face(self, item: Item) -> dict[str, Any]:
        variant, language = shown_variant(item), self._language
        tag, icon = self._tag(item)
        kcal = "" if variant.calories is None else self._word("Menu", "%1 kcal")
        return {
            "theme": "dark" if self._dark else "light",
            "textScale": 2.0 if self._large else 1.0,
            "dishName": name(item.name, language),
            "price": money(variant.price[ServiceMode.EAT_IN], language),
            "detail": kcal.replace("%1", f"{variant.calories or 0:,}"),
            "picture": self._desk.machine.pictures.url(item.picture),
            "tagText": tag,
            "tagIcon": icon,
            "opensChoices": not item.simple,
        }

    def _tag(self, item: Item) -> tuple[str, str]:
        if LIMITED in item.tags:
            return self._word("Menu", "Limited"), "clock"
        if PICK in item.tags:
            return self._word("Menu", "Pick"), "star"
        return "", ""

    def _word(self, context: str, source: str) -> str:
        """A word in the preview's language, whatever the staff's is."""
        if self._language not in self._words:
            translator = QTranslator(self)
            translator.load(str(assets.path("translations", f"kiosk_{self._language}.qm")))
            self._words[self._language] = translator
        return self._words[self._language].translate(context, source) or source

    def _said(self, item: Item) -> list[ChipRow]:
        """What is good or worth a look about it."""
        lines = max(card_lines(name(item.name, each)) for each in self._desk.config.shop.languages)
        fits = lines <= MOST_LINES
        said = (
            translate("Staff", "The name fits into two lines")
            if fits
            else translate("Staff", "The name takes %1 lines: shorten it")
        )
        found = [ChipRow("name", said.replace("%1", str(lines)), "check" if fits else "warn", fits)]
        if not item.picture:
            found.append(ChipRow("picture", translate("Staff", "There is no picture"), "warn", False))
        dish = self._editor.dish()
        dearer = dish is not None and any(
            price_of(dish, variant, mode).minor > variant.price[mode].minor
            for variant in dish.item.variants
            for mode in ServiceMode
        )
        if dearer:
            said = translate("Staff", "Baskets of now keep the old price")
            found.append(ChipRow("price", said, "warn", False))
        return found

    @Property(QObject, constant=True)
    def notes(self) -> QObject:
        return self._notes

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._language

    @Property("QStringList", constant=True)
    def languages(self) -> list[str]:
        return list(self._desk.config.shop.languages)

    @Property(bool, notify=changed)
    def dark(self) -> bool:
        return self._dark

    @Property(bool, notify=changed)
    def large(self) -> bool:
        return self._large


def card_lines(text: str) -> int:
    """How many lines a name takes on the card of the reference panel."""
    font = QFont("Noto Sans CJK JP")
    font.setPixelSize(CARD_NAME_PX)
    font.setBold(True)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(CARD_TEXT_PX)
        count += 1
    layout.endLayout()
    return max(1, count)
