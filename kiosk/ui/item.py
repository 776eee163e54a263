"""The page of one item: what it is, what can be chosen, what it costs."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.basket import Line, missing_of
from kiosk.core.food import calories, line_allergens, stated_allergens
from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import ItemScreen, Kiosk
from kiosk.core.menu import Item, Menu, ServiceMode, plain
from kiosk.core.money import Money
from kiosk.core.pricing import savings
from kiosk.ui.foods import food_name, food_names, in_order, listed
from kiosk.ui.line_model import LineFace, LineModel, costs, line_face
from kiosk.ui.menu_rows import calories_text
from kiosk.ui.options import GroupRow, short_row
from kiosk.ui.price_now import price_now
from kiosk.ui.readings import WordRow, reading
from kiosk.ui.rows import Rows
from kiosk.ui.text import inside, money_in_words, name, prose
from kiosk.ui.viewmodel import Pictures, Post

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@frozen
class AllergenRow:
    """An allergen of what is chosen now; `avoided`: the guest asked for dishes without it."""

    id: str
    name: str
    avoided: bool


@frozen
class _Face(LineFace):
    item_id: str = ""
    name: str = ""
    text: str = ""
    picture: str = ""
    calories: str = ""
    unknown: bool = False
    listed: int = 0
    alone: str = ""
    set_price: str = ""
    set_saving: str = ""
    set_picture: str = ""
    age_limit: int = 0
    take_out_only: bool = False
    offer: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class ItemModel(LineModel):
    """What the item's page shows."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._allergens = Rows(AllergenRow, self)
        self._words = Rows(WordRow, self)

    def empty(self) -> _Face:
        return _Face()

    def clear(self) -> None:
        self._groups.replace(())
        self._allergens.replace(())
        self._words.replace(())

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen, menu, guest = kiosk.screen, kiosk.shop.menu, kiosk.guest
        if not isinstance(screen, ItemScreen) or menu is None or screen.line.item_id not in menu.by_id:
            return None
        line, item, language = screen.line, menu.by_id[screen.line.item_id], guest.language
        rows = self._group_rows(kiosk, item, line)
        unfinished = short_row(rows)
        price = costs(kiosk, menu, item, line)
        return _Face(
            item_id=item.id,
            name=name(item.name, language),
            text=prose(plain(item.text, language), language),
            picture=self.picture(item.picture, False),
            calories=calories_text(calories(menu, line)),
            unknown=line_allergens(menu, line).contains is None,
            listed=len(listed(kiosk.shop.facts.country)),
            age_limit=item.age_limit or 0,
            take_out_only=item.take_out_only and guest.basket.mode is ServiceMode.EAT_IN,
            offer=price.offer,
            short=sum(one.count for one in missing_of(menu, item, line)),
            short_word=inside(rows[unfinished].title, language) if unfinished >= 0 else "",
            short_row=unfinished,
            warning=self._warning(kiosk, menu, line),
            **line_face(kiosk, screen, price),
            **self._set(kiosk, menu, item),
        )

    def _set(self, kiosk: Kiosk, menu: Menu, item: Item) -> dict[str, str]:
        """The set that can be made from the item, where it is sold now."""
        screen, language, mode = kiosk.screen, kiosk.guest.language, kiosk.guest.basket.mode
        made = menu.by_id.get(item.set_id or "")
        assert isinstance(screen, ItemScreen)
        if made is None or screen.line.id or not made.sellable or not menu.on_sale(made, kiosk.shop.now):
            return {}
        extra = _extra_in_set(made, item, screen.line)
        saved = savings(menu, made, mode)
        variant = item.variant(screen.line.variant_id) or item.variants[0]
        usual, holding = made.variants[0].price[mode], kiosk.guest.offers
        alone = price_now(menu, holding, item, variant.price[mode], language)
        price = price_now(menu, holding, made, usual + extra if extra else usual, language)
        cheaper = alone.usual or price.usual  # then it is not what is saved
        return {
            "alone": alone.text,
            "set_price": price.text,
            "set_saving": money_in_words(saved, language) if saved and not cheaper else "",
            "set_picture": self.picture(made.picture, False),
        }

    def _warning(self, kiosk: Kiosk, menu: Menu, line: Line) -> str:
        """The allergens the guest avoids and what is chosen contains."""
        found = stated_allergens(menu, line) & kiosk.guest.avoid
        return food_names(found, kiosk.shop.facts.country, kiosk.guest.language)

    def _group_rows(self, kiosk: Kiosk, item: Item, line: Line) -> list[GroupRow]:
        asking = self.asking(kiosk)
        return [*asking.variants(item, line.variant_id), *asking.groups(item.groups, line.choices)]

    def fill(self, kiosk: Kiosk) -> None:
        screen, menu, guest = kiosk.screen, kiosk.shop.menu, kiosk.guest
        assert isinstance(screen, ItemScreen) and menu is not None
        item = menu.by_id[screen.line.item_id]
        self._groups.replace(self._group_rows(kiosk, item, screen.line))
        stated = in_order(stated_allergens(menu, screen.line), kiosk.shop.facts.country)
        self._allergens.replace(
            [AllergenRow(key, food_name(key, guest.language), key in guest.avoid) for key in stated]
        )
        self._words.replace(reading(item.name, guest.language))

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._face.name

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._face.text

    @Property(str, notify=changed)
    def itemPicture(self) -> str:
        return self._face.picture

    @Property(str, notify=changed)
    def calories(self) -> str:
        return self._face.calories

    @Property(bool, notify=changed)
    def unknown(self) -> bool:
        """Some of its allergens are not stated."""
        return self._face.unknown

    @Property(int, notify=changed)
    def listed(self) -> int:
        """How many allergens the facts sheet speaks of."""
        return self._face.listed

    @Property(str, notify=changed)
    def alone(self) -> str:
        """The price on its own before any option, where there is a set to compare with."""
        return self._face.alone

    @Property(str, notify=changed)
    def setPrice(self) -> str:
        """What the set costs that is made from the item; "" where there is none."""
        return self._face.set_price

    @Property(str, notify=changed)
    def setSaving(self) -> str:
        return self._face.set_saving

    @Property(str, notify=changed)
    def setPicture(self) -> str:
        return self._face.set_picture

    @Property(int, notify=changed)
    def ageLimit(self) -> int:
        """0: none."""
        return self._face.age_limit

    @Property(bool, notify=changed)
    def takeOutOnly(self) -> bool:
        return self._face.take_out_only

    @Property(str, notify=changed)
    def offer(self) -> str:
        """The happy hour's name."""
        return self._face.offer

    @Property(Rows, constant=True)
    def words(self) -> Rows:
        """WordRow: in plain Japanese a name with kanji whose reading is known; else none."""
        return self._words

    @Property(Rows, constant=True)
    def allergens(self) -> Rows:
        """AllergenRow."""
        return self._allergens

    @Slot()
    def asSet(self) -> None:
        self.post(ev.SetAsked())

    @Slot()
    def openFacts(self) -> None:
        self.post(ev.FoodFactsAsked(self._face.item_id))

    @Slot()
    def add(self) -> None:
        self.post(ev.AddPressed())


def _extra_in_set(made: Item, item: Item, line: Line) -> Money | None:
    """What the item costs more in its set than the default part."""
    offered = {choice.variant_id: choice.extra for step in made.steps for choice in step.choices}
    variants = [line.variant_id, *(variant.id for variant in item.variants)]
    return next((offered[variant_id] for variant_id in variants if variant_id in offered), None)
