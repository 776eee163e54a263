"""The basket: its lines, what goes with them, and what it costs."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import (
    BackPressed,
    CancelAsked,
    CouponAsked,
    CouponRemoved,
    HelpAsked,
    ItemAdded,
    LineCounted,
    LineOpened,
    MoreAsked,
    PayPressed,
    RewardRemoved,
    SetTaken,
    SuggestionsRefused,
)
from kiosk.core.journey.set_offer import set_offer
from kiosk.core.journey.state import BasketScreen, Kiosk
from kiosk.core.language import japanese
from kiosk.core.menu import Menu
from kiosk.core.offer_hint import one_more
from kiosk.core.shop_offers import Goods
from kiosk.core.suggest import suggestions
from kiosk.ui.lines import LineRow, line_rows
from kiosk.ui.price_now import price_now
from kiosk.ui.rows import Rows
from kiosk.ui.sums import PointsFace, SumRow, count_text, discount_rows, due_text, points_face, sum_rows
from kiosk.ui.text import money_in_words, name
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_NAMES = 3
"""Of what a combo lacks."""
translate = QCoreApplication.translate


@frozen
class SuggestionRow:
    id: str
    name: str
    price: str
    picture: str


@frozen
class SetFace:
    """The set that some of the dishes could be, and what it saves; empty where there is none."""

    id: str = ""
    name: str = ""
    saved: str = ""


@frozen
class HintFace:
    """What one dish more would save; empty where there is nothing."""

    text: str = ""
    saved: str = ""


@frozen
class _Face:
    bare: bool = False
    bare_picture: str = ""
    count: str = ""
    due: str = ""
    points: PointsFace = PointsFace()
    coupons: bool = False
    as_set: SetFace = SetFace()
    hint: HintFace = HintFace()


@QmlElement
@QmlUncreatable("made by the program")
class BasketModel(ViewModel):
    """What the basket screen shows."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._lines = Rows(LineRow, self)
        self._suggestions = Rows(SuggestionRow, self)
        self._discounts = Rows(SumRow, self)
        self._sums = Rows(SumRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        if not isinstance(kiosk.screen, BasketScreen):
            return None
        return _Face(
            bare=not kiosk.guest.basket.lines,
            bare_picture="" if kiosk.guest.basket.lines else self._tempting(kiosk),
            count=count_text(kiosk),
            due=due_text(kiosk),
            points=points_face(kiosk),
            coupons=kiosk.shop.facts.coupons and kiosk.shop.online and kiosk.shop.loyalty_ready,
            as_set=set_face(kiosk),
            hint=hint_face(kiosk),
        )

    def fill(self, kiosk: Kiosk) -> None:
        self._lines.replace(line_rows(kiosk, self.picture))
        self._suggestions.replace(self._suggested(kiosk))
        self._discounts.replace(discount_rows(kiosk))
        self._sums.replace(sum_rows(kiosk))

    def clear(self) -> None:
        for rows in (self._lines, self._suggestions, self._discounts, self._sums):
            rows.replace(())

    def _tempting(self, kiosk: Kiosk) -> str:
        """A picture for the empty basket: what the shop promotes, if anything."""
        menu = kiosk.shop.menu
        promoted = [menu.by_id[p.item_id] for p in menu.promotions if p.item_id in menu.by_id] if menu else []
        return next((found for item in promoted if (found := self.picture(item.picture, False))), "")

    def _suggested(self, kiosk: Kiosk) -> list[SuggestionRow]:
        language, mode, menu = kiosk.guest.language, kiosk.guest.basket.mode, kiosk.shop.menu
        if menu is None:
            return []
        return [
            SuggestionRow(
                item.id,
                name(item.name, language),
                price_now(menu, kiosk.guest.offers, item, item.variants[0].price[mode], language).text,
                self.picture(item.picture, False),
            )
            for item in suggestions(kiosk)
        ]

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        return self._lines

    @Property(Rows, constant=True)
    def suggestions(self) -> Rows:
        return self._suggestions

    @Property(Rows, constant=True)
    def discounts(self) -> Rows:
        return self._discounts

    @Property(Rows, constant=True)
    def sums(self) -> Rows:
        return self._sums

    @Property(bool, notify=changed)
    def bare(self) -> bool:
        """Nothing is in it."""
        return self._face.bare

    @Property(str, notify=changed)
    def emptyPicture(self) -> str:
        return self._face.bare_picture

    @Property(str, notify=changed)
    def count(self) -> str:
        return self._face.count

    @Property(str, notify=changed)
    def due(self) -> str:
        return self._face.due

    @Property(bool, notify=changed)
    def coupons(self) -> bool:
        return self._face.coupons

    @Property(str, notify=changed)
    def setName(self) -> str:
        """The set that some of the dishes could be for less; "" where there is none."""
        return self._face.as_set.name

    @Property(str, notify=changed)
    def setSaved(self) -> str:
        return self._face.as_set.saved

    @Property(str, notify=changed)
    def hint(self) -> str:
        """A combo that is one dish away; "" where there is none."""
        return self._face.hint.text

    @Property(str, notify=changed)
    def hintSaved(self) -> str:
        return self._face.hint.saved

    @Property(str, notify=changed)
    def pointsTitle(self) -> str:
        return self._face.points.title

    @Property(str, notify=changed)
    def pointsAfter(self) -> str:
        return self._face.points.after

    @Property(float, notify=changed)
    def pointsFraction(self) -> float:
        return self._face.points.fraction

    @Property(str, notify=changed)
    def pointsNext(self) -> str:
        return self._face.points.next

    @Slot(int)
    def more(self, line_id: int) -> None:
        self.post(LineCounted(line_id, 1))

    @Slot(int)
    def less(self, line_id: int) -> None:
        self.post(LineCounted(line_id, -1))

    @Slot(int)
    def edit(self, line_id: int) -> None:
        self.post(LineOpened(line_id))

    @Slot(str)
    def add(self, item_id: str) -> None:
        self.post(ItemAdded(item_id))

    @Slot()
    def refuseSuggestions(self) -> None:
        self.post(SuggestionsRefused())

    @Slot()
    def takeSet(self) -> None:
        self.post(SetTaken(self._face.as_set.id))

    @Slot()
    def askCoupon(self) -> None:
        self.post(CouponAsked())

    @Slot(str)
    def takeOff(self, what: str) -> None:
        """Take a discount away again: "coupon" or "reward"."""
        self.post(CouponRemoved() if what == "coupon" else RewardRemoved())

    @Slot()
    def addMore(self) -> None:
        self.post(MoreAsked())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())

    @Slot()
    def cancel(self) -> None:
        self.post(CancelAsked())

    @Slot()
    def pay(self) -> None:
        self.post(PayPressed())


def set_face(kiosk: Kiosk) -> SetFace:
    found, menu, language = set_offer(kiosk), kiosk.shop.menu, kiosk.guest.language
    if found is None or menu is None:
        return SetFace()
    line, saved = found[0].line, found[1]
    called = name(menu.by_id[line.item_id].name, language)
    if line.quantity > 1:
        called = f"{called} ×{line.quantity}"
    return SetFace(
        line.item_id,
        translate("Basket", "As a set: %1").replace("%1", called),
        translate("Basket", "%1 less").replace("%1", money_in_words(saved, language)),
    )


def hint_face(kiosk: Kiosk) -> HintFace:
    menu, guest = kiosk.shop.menu, kiosk.guest
    if menu is None or not any(each in menu.offers.combos for each in guest.offers):
        return HintFace()
    now = kiosk.shop.now
    found = one_more(menu, guest.offers, guest.basket, lambda item: item.sellable and menu.on_sale(item, now))
    if found is None:
        return HintFace()
    language = guest.language
    combo = name(menu.offers.combos[found.id].name, language)
    text = translate("Basket", "%1: one more of %2").replace("%2", _called(menu, found.goods, language))
    saved = translate("Basket", "%1 less").replace("%1", money_in_words(found.saved, language))
    return HintFace(text.replace("%1", combo), saved)


def _called(menu: Menu, goods: Goods, language: str) -> str:
    """By the first few names."""
    categories = [category.name for category in menu.categories if category.id in goods.categories]
    items = [item.name for item in menu.items if item.id in goods.items]
    names = [name(each, language) for each in (*categories, *items)]
    between = "・" if japanese(language) else ", "
    return between.join(names[:MOST_NAMES]) + ("…" if len(names) > MOST_NAMES else "")
