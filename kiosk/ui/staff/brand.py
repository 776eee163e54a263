"""The shop's looks on the screen: its name, its colour with the contrast checked, its words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.brand import colour, contrast, readable
from kiosk.core.edition import shown as content_shown
from kiosk.core.edits import Edit, Put, SetWording
from kiosk.core.frozen import frozen
from kiosk.core.menu import BREAK
from kiosk.ui.menu_rows import lines_of
from kiosk.ui.rows import Rows
from kiosk.ui.staff.brand_marks import MarksModel
from kiosk.ui.staff.brand_vouchers import VouchersModel
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.staff.shop_pictures import BrandPictureModel
from kiosk.ui.text import brand_name, name, own_name, prose

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_NAME, MOST_WORDS = 20, 40
MOST_HEROES, MOST_TILES = 5, 60
ACCENT = "accent"
SWATCHES = (
    "",
    "#7D0005",
    "#731D00",
    "#493B00",
    "#004718",
    "#00404A",
    "#003D6F",
    "#3B1D70",
    "#66003F",
    "#2A1810",
)
"""Colours that everybody can read; "": the program's own."""
translate = QCoreApplication.translate


@frozen
class SwatchRow:
    colour: str
    on: bool


@frozen
class HeroRow:
    """A dish with a picture; `on`: it takes its turn on the first screen."""

    id: str
    name: str
    picture: str
    on: bool


@QmlElement
@QmlUncreatable("made by the program")
class BrandModel(QObject):
    """The draft as guests would see it: `name`, `accent`, `greeting`, `closing` in the staff's language."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._fields, self._swatches = Rows(FieldRow, self), Rows(SwatchRow, self)
        self._heroes = Rows(HeroRow, self)
        self._typed = ""
        self._pictures = BrandPictureModel(drafting, self)
        self._marks = MarksModel(drafting, self)
        self._vouchers = VouchersModel(drafting, self)
        self._pictures.marked.connect(self._marks.use)
        drafting.changed.connect(self._show)

    def speak(self) -> None:
        self._show()
        self._pictures.speak()
        self._marks.speak()
        self._vouchers.speak()

    # Touches.

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        """Another letter in a field; a colour counts once it is one."""
        if field == ACCENT:
            self._typed = text
            found = colour(text)
            if found is not None or not text.strip():
                self._drafting.typed(ACCENT, _accent(found))
            self._show()
            return
        kind, _, language = field.partition(".")
        self._drafting.typed(field, self._edit(kind, language, text.strip()))

    def _edit(self, kind: str, language: str, text: str) -> Edit:
        if kind != "name":
            return SetWording(kind, language, text)
        return Put({("brand", "name", language): text or None}, "brand")

    @Slot(str)
    def leave(self, field: str) -> None:
        self._drafting.settle()
        self._typed = ""
        self._show()

    @Slot(str)
    def choose(self, swatch: str) -> None:
        self._typed = ""
        self._drafting.change(_accent(swatch or None))

    @Slot(str)
    def toggleHero(self, item_id: str) -> None:
        """A dish takes its turn on the first screen, after those that were chosen before; or no more."""
        known = self._attract()
        if item_id not in known and len(known) >= MOST_HEROES:
            said = translate("Brand", "%1 dishes at most: take one away first.")
            self._desk.tell(said.replace("%1", str(MOST_HEROES)), bad=True)
            return
        new = tuple(each for each in known if each != item_id)
        if item_id not in known:
            new = (*known, item_id)
        self._drafting.change(Put({("brand", "attract"): new or None}, "brand"))

    def _attract(self) -> tuple[str, ...]:
        """Those that are still on the menu."""
        return tuple(
            each for each in self._drafting.draft.content.brand.attract if each in self._drafting.menu.by_id
        )

    # What is shown.

    @Slot()
    def _show(self) -> None:
        if not self._drafting.ready:
            return
        self._fields.replace([self._accent_row(), *self._word_rows()])
        self._swatches.replace([SwatchRow(each, each == self.accent) for each in SWATCHES])
        self._heroes.replace(self._hero_rows())
        self.changed.emit()

    def _hero_rows(self) -> list[HeroRow]:
        """The chosen ones first, in their order."""
        drafting, chosen = self._drafting, self._attract()
        shown = {
            item.id: item
            for item in content_shown(drafting.draft.content, drafting.menu).items
            if item.picture
        }
        ids = [*(each for each in chosen if each in shown), *(each for each in shown if each not in chosen)]
        url = self._desk.machine.pictures.url
        return [
            HeroRow(
                each, name(shown[each].name, self._desk.language), url(shown[each].picture), each in chosen
            )
            for each in ids[:MOST_TILES]
        ]

    def _word_rows(self) -> list[FieldRow]:
        content, menu = self._drafting.draft.content, self._drafting.menu
        labels = {
            "name": translate("Brand", "The shop's name"),
            "greeting": translate("Brand", "Greeting on the first screen"),
            "closing": translate("Brand", "Words after the order"),
        }
        found = []
        for kind, label in labels.items():
            for language in self._desk.config.shop.languages:
                known = content.brand.name if kind == "name" else content.wording.get(kind, {})
                found.append(
                    FieldRow(
                        f"{kind}.{language}",
                        f"{label} · {own_name(language)}",
                        known.get(language, ""),
                        menu.shop_name.get(language, "") if kind == "name" else "",
                        language=language,
                        marks=BREAK if kind == "greeting" else "",
                        most=MOST_NAME if kind == "name" else MOST_WORDS,
                    )
                )
        return found

    def _accent_row(self) -> FieldRow:
        value = self._typed or self.accent
        return FieldRow(
            ACCENT,
            translate("Brand", "Or a colour of your own"),
            value,
            "#76170D",
            hint=self._hint(),
            wrong=bool(self._typed) and colour(self._typed) is None,
            most=7,
        )

    def _hint(self) -> str:
        typed = colour(self._typed) if self._typed else None
        if self._typed and typed is None:
            return translate("Brand", "Six signs of 0–9 and A–F, such as #76170D.")
        if typed is not None and readable(typed) != typed:
            return translate("Brand", "Darkened to %1, so that everybody can read it.").replace(
                "%1", readable(typed)
            )
        if not self.accent:
            return ""
        said = translate("Brand", "Contrast %1 : 1, everybody can read it.")
        return said.replace("%1", f"{contrast(self.accent, '#FAF4EA'):.1f}")

    @Property(BrandPictureModel, constant=True)
    def pictures(self) -> BrandPictureModel:
        return self._pictures

    @Property(MarksModel, constant=True)
    def marks(self) -> MarksModel:
        return self._marks

    @Property(VouchersModel, constant=True)
    def vouchers(self) -> VouchersModel:
        return self._vouchers

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        return self._fields

    @Property(QObject, constant=True)
    def swatches(self) -> QObject:
        return self._swatches

    @Property(QObject, constant=True)
    def heroes(self) -> QObject:
        return self._heroes

    @Property(str, notify=changed)
    def accent(self) -> str:
        """ "": the program's own."""
        return (self._drafting.draft.content.brand.accent or "") if self._drafting.ready else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        if not self._drafting.ready:
            return ""
        shown = replace(self._drafting.menu, brand=self._drafting.draft.content.brand)
        return brand_name(shown, self._desk.language)

    @Property(str, notify=changed)
    def greeting(self) -> str:
        """ "": the program's own."""
        return self._words("greeting")

    @Property(str, notify=changed)
    def closing(self) -> str:
        return self._words("closing")

    def _words(self, kind: str) -> str:
        if not self._drafting.ready:
            return ""
        language = self._desk.language
        return prose(lines_of(self._drafting.draft.content.wording.get(kind, {}), language), language)


def _accent(found: str | None) -> Put:
    """What can be read by everybody goes into the draft, and nothing else."""
    return Put({("brand", "accent"): readable(found) if found else None}, "brand")
