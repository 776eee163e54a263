"""The form of one dish: each touch and each letter is an edit of the draft."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import (
    Copy,
    Hide,
    Kind,
    Put,
    SetAllergens,
    SetItem,
)
from kiosk.core.loyalty import Tier
from kiosk.core.menu import Category, Item, ServiceMode, plain
from kiosk.core.overlay import NO_CATEGORY
from kiosk.ui.rows import Rows
from kiosk.ui.staff import editor_parts as parts
from kiosk.ui.staff import editor_rows as rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_choice_rows import group_row
from kiosk.ui.staff.editor_order import OrderRow
from kiosk.ui.staff.editor_prices import price_of, prices
from kiosk.ui.staff.editor_rows import ChipRow, Dish, FieldRow
from kiosk.ui.staff.editor_typed import typed
from kiosk.ui.staff.for_whom import WhomRow, known_tiers, whom_at, whom_rows
from kiosk.ui.text import name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the program")
class EditorModel(QObject):
    """`select` chooses the dish; `type` takes a field's whole new text, `leave` ends it. What the POS owns is
    shown locked.
    """

    changed = Signal()
    selected = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._id = ""
        self._wrong: dict[str, str] = {}
        self._names, self._texts = Rows(FieldRow, self), Rows(FieldRow, self)
        self._prices, self._calories = Rows(FieldRow, self), Rows(FieldRow, self)
        self._allergens, self._badges = Rows(ChipRow, self), Rows(ChipRow, self)
        self._diets, self._groups = Rows(ChipRow, self), Rows(OrderRow, self)
        self._sizes, self._steps = Rows(FieldRow, self), Rows(FieldRow, self)
        self._whom = Rows(WhomRow, self)
        drafting.changed.connect(self._show)

    # What there is.

    def dish(self) -> Dish | None:
        """The dish with its draft; None where there is none."""
        drafting = self._drafting
        item = drafting.menu.by_id.get(self._id) if drafting.ready else None
        if item is None:
            return None
        tax = self._desk.machine.engine.kiosk.shop.facts.tax
        content = drafting.draft.content
        return Dish(drafting.menu, item, content, drafting.takes, tax, drafting.today())

    def shown(self) -> Item | None:
        """The dish as guests would see it, prices of the draft included."""
        dish = self.dish()
        if dish is None:
            return None
        item = self._drafting.shown(dish.item) or dish.item
        variants = tuple(
            replace(variant, price={mode: price_of(dish, variant, mode) for mode in ServiceMode})
            for variant in item.variants
        )
        return replace(item, variants=variants, available=True)

    def speak(self, language: str) -> None:
        self._show()

    @Slot()
    def _show(self) -> None:
        dish, language = self.dish(), self._desk.language
        shop = self._desk.config.shop
        if dish is None:
            for each in self.findChildren(Rows):
                each.replace(())
        else:
            self._names.replace(rows.names(dish, shop.languages, language))
            self._texts.replace(rows.texts(dish, shop.languages, language))
            self._prices.replace(prices(dish, language, self._wrong))
            self._calories.replace(rows.calories(dish, language))
            self._allergens.replace(self._allergen_rows(dish))
            self._badges.replace(rows.badges(dish))
            self._diets.replace(parts.diets(dish, language))
            self._whom.replace(whom_rows(dish.laid.members, self._tiers(), language))
            self._sizes.replace(parts.sizes(dish, shop.languages, language))
            self._steps.replace(parts.steps(dish, shop.languages, language))
            self._groups.replace(
                [group_row(group, dish.content.overlay, language) for group in dish.item.groups]
            )
        self.changed.emit()

    def _allergen_rows(self, dish: Dish) -> list[ChipRow]:
        stated, own = dish.item.allergens.contains, dish.laid.allergens
        country, language = self._desk.config.shop.country, self._desk.language
        return rows.allergens(dish.menu, stated, own, country, language)

    # Touches.

    @Slot(str)
    def select(self, item_id: str) -> None:
        self._drafting.settle()
        self._id, self._wrong = item_id, {}
        self._show()
        self.selected.emit()

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        """A field's text is now this."""
        dish = self.dish()
        if dish is None:
            return
        edit = typed(dish, field, text)
        if edit is not None:
            self._wrong.pop(field, None)
            self._drafting.typed(field, edit)
        else:
            self._wrong[field] = text
            self._drafting.untyped(field)
        self._show()

    @Slot(str)
    def leave(self, field: str) -> None:
        """The field was left: what comes is another edit."""
        self._drafting.settle()

    @Slot(str)
    def toggleAllergen(self, key: str) -> None:
        dish = self.dish()
        if dish is not None:
            own = dish.laid.allergens or frozenset()
            self._drafting.change(SetAllergens(Kind.ITEM, self._id, own ^ {key}))

    @Slot()
    def noAllergens(self) -> None:
        """It holds none of them, or, said again, nobody knows."""
        dish = self.dish()
        if dish is not None:
            none = dish.laid.allergens == frozenset()
            self._drafting.change(SetAllergens(Kind.ITEM, self._id, None if none else frozenset()))

    @Slot(str)
    def toggleBadge(self, badge: str) -> None:
        dish = self.dish()
        if dish is None:
            return
        if badge == rows.PICK:
            on = next(row.on for row in rows.badges(dish) if row.id == badge)
            self._drafting.change(SetItem(self._id, "featured", not on))
            return
        tags = dish.item.tags if dish.laid.tags is None else dish.laid.tags
        new = tuple(tag for tag in tags if tag != badge) if badge in tags else (*tags, badge)
        self._drafting.change(SetItem(self._id, "tags", None if new == dish.item.tags else new))

    @Slot(str)
    def toggleDiet(self, key: str) -> None:
        dish = self.dish()
        if dish is not None:
            new = (dish.item.diet if dish.laid.diet is None else dish.laid.diet) ^ {key}
            self._drafting.change(SetItem(self._id, "diet", None if new == dish.item.diet else new))

    @Slot()
    def toggleHidden(self) -> None:
        dish = self.dish()
        if dish is not None:
            self._drafting.change(Hide(Kind.ITEM, self._id, not dish.laid.hidden))

    @Slot(int)
    def chooseWhom(self, place: int) -> None:
        """For whom it is."""
        dish = self.dish()
        if dish is not None:
            members = whom_at(place, dish.laid.members, self._tiers())
            self._drafting.change(Put({("overlay", "items", self._id, "members"): members}))

    def _tiers(self) -> tuple[Tier, ...] | None:
        return known_tiers(self._desk.machine.engine.kiosk.shop)

    def choose(self, field: str, ids: tuple[str, ...]) -> None:
        """What was picked: "goes_with", the "set_id", or the dishes to "copy" this one's facts to."""
        dish = self.dish()
        if dish is None:
            return
        if field == "copy":
            if self._drafting.change(Copy(self._id, ids)):
                said = translate("Staff", "Copied to %1 dishes.").replace("%1", str(len(ids)))
                self._desk.tell(said, undo=self._drafting.undo)
        elif field == "set_id":
            chosen = ids[0] if ids else ""
            self._drafting.change(
                SetItem(self._id, field, None if chosen == (dish.item.set_id or "") else chosen)
            )
        else:
            self._drafting.change(SetItem(self._id, field, None if ids == dish.item.goes_with else ids))

    # What is shown.

    @Property(str, notify=changed)
    def dishId(self) -> str:
        return self._id if self.dish() else ""

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._drafting.ready

    @Property(str, notify=changed)
    def title(self) -> str:
        item = self.shown()
        return name(item.name, self._desk.language) if item else ""

    @Property(QObject, constant=True)
    def names(self) -> QObject:
        return self._names

    @Property(QObject, constant=True)
    def texts(self) -> QObject:
        return self._texts

    @Property(QObject, constant=True)
    def prices(self) -> QObject:
        return self._prices

    @Property(QObject, constant=True)
    def calories(self) -> QObject:
        return self._calories

    @Property(QObject, constant=True)
    def allergens(self) -> QObject:
        return self._allergens

    @Property(QObject, constant=True)
    def badges(self) -> QObject:
        return self._badges

    @Property(QObject, constant=True)
    def diets(self) -> QObject:
        return self._diets

    @Property(QObject, constant=True)
    def whom(self) -> QObject:
        return self._whom

    @Property(QObject, constant=True)
    def sizes(self) -> QObject:
        return self._sizes

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        return self._steps

    @Property(QObject, constant=True)
    def groups(self) -> QObject:
        return self._groups

    @Property(str, notify=changed)
    def atPos(self) -> str:
        """What is set at the POS alone, a line each."""
        dish = self.dish()
        return "\n".join(parts.at_pos(dish, self._desk.language)) if dish else ""

    @Property(bool, notify=changed)
    def unknown(self) -> bool:
        """Nobody has said what is in it: guests read "unknown"."""
        dish = self.dish()
        return dish is not None and rows.unknown(dish)

    @Property(bool, notify=changed)
    def free(self) -> bool:
        """Somebody has said that it holds none of them."""
        dish = self.dish()
        return dish is not None and not dish.item.allergens.contains and dish.laid.allergens == frozenset()

    @Property(str, notify=changed)
    def picture(self) -> str:
        item = self.shown()
        return self._desk.machine.pictures.url(item.picture) if item else ""

    @Property(bool, notify=changed)
    def hidden(self) -> bool:
        dish = self.dish()
        return bool(dish and dish.laid.hidden)

    @Property(str, notify=changed)
    def hours(self) -> str:
        """When it is sold: when one of its categories is."""
        said = {self._hours(category) for category in self._categories()}
        return " / ".join(sorted(said)) if said else rows.hours((), self._desk.language)

    @Property(str, notify=changed)
    def category(self) -> str:
        """The first of its categories: whose hours are its hours."""
        return next((category.id for category in self._categories()), "")

    def _categories(self) -> list[Category]:
        dish = self.dish()
        if dish is None:
            return []
        return [category for category in dish.menu.categories if category.id in dish.item.category_ids]

    def _hours(self, category: Category) -> str:
        laid = self._drafting.draft.content.overlay.categories.get(category.id, NO_CATEGORY)
        parts = category.day_parts if laid.day_parts is None else laid.day_parts
        return rows.hours(parts, self._desk.language)

    @Property(str, notify=changed)
    def goesWith(self) -> str:
        item = self.shown()
        return self._said(item.goes_with) if item else ""

    @Property(str, notify=changed)
    def setName(self) -> str:
        item = self.shown()
        return self._said((item.set_id,)) if item and item.set_id else ""

    def _said(self, ids: tuple[str, ...]) -> str:
        known = self._drafting.menu.by_id
        between = "・" if self._desk.language == "ja" else ", "
        return between.join(plain(known[each].name, self._desk.language) for each in ids if each in known)
