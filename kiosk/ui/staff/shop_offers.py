"""The shop's own happy hours and combos, as the page of offers lists and changes them in the draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import Put
from kiosk.core.frozen import frozen
from kiosk.core.loyalty import Tier
from kiosk.core.shop_offers import MOST_OFFERS, MOST_PARTS, Goods, Offer
from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.for_whom import WhomRow, known_tiers, whom_at, whom_rows
from kiosk.ui.staff.offer_form import Unfinished
from kiosk.ui.staff.offer_goods import GoodsModel
from kiosk.ui.staff.offer_sheet import OfferSheetModel
from kiosk.ui.staff.opening_week import SpanRow
from kiosk.ui.staff.shop_offer_form import COMBO, HAPPY, ShopOfferForm
from kiosk.ui.staff.shop_offer_rows import goods_said, offer_row, time_said, when_said
from kiosk.ui.text import day as day_said

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

KINDS = (HAPPY, COMBO)
translate = QCoreApplication.translate


@frozen
class PartRow:
    """A part of a combo, or what a happy hour is for. `removable`: there are more than two."""

    id: int
    title: str
    goods: str
    count: int
    removable: bool


@QmlElement
@QmlUncreatable("made by the program")
class ShopOffersModel(OfferSheetModel):
    """All of it is in the draft until it is published."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._kind = HAPPY
        self._form: ShopOfferForm | None = None
        self._goods = GoodsModel(drafting, self._take_goods, self)
        self._parts, self._spans, self._whom = Rows(PartRow, self), Rows(SpanRow, self), Rows(WhomRow, self)
        drafting.changed.connect(self._show)

    def speak(self) -> None:
        self._show()

    # The list.

    @Slot(str)
    def show(self, kind: str) -> None:
        """ "happy" or "combo"."""
        self._kind, self._asked = kind, ""
        self._show()

    def _known(self) -> dict[str, Offer]:
        offers = self._drafting.draft.content.offers
        return dict(offers.happy_hours if self._kind == HAPPY else offers.combos)

    @Slot(str)
    def end(self, offer: str) -> None:
        """It goes at the second touch, once the draft is published."""
        if self._asks(offer):
            return
        self._asked = ""
        table = "happy_hours" if self._kind == HAPPY else "combos"
        if self._drafting.change(Put({("offers", table, offer): None}, "offer_ended")):
            said = translate("Offers", "It ends when the draft is published.")
            self._desk.tell(said, undo=self._drafting.undo)

    # The sheet.

    @Slot()
    def add(self) -> None:
        if len(self._known()) >= MOST_OFFERS:
            said = translate("Offers", "%1 of a kind at most: end one first.")
            self._desk.tell(said.replace("%1", str(MOST_OFFERS)), bad=True)
            return
        self._form = ShopOfferForm.new(self._kind, self._languages(), self._drafting.menu.currency)
        self._show()

    @Slot(str)
    def change(self, offer: str) -> None:
        currency = self._drafting.menu.currency
        self._form = ShopOfferForm.of(offer, self._known()[offer], self._languages(), currency)
        self._show()

    def _languages(self) -> Any:
        return self._desk.config.shop.languages

    @Slot(int)
    def toggleWeekday(self, weekday: int) -> None:
        if self._form is not None:
            chosen = self._form.weekdays ^ {weekday}
            self._form.weekdays = frozenset() if len(chosen) == 7 else chosen
            self._show()

    @Slot()
    def holdEveryDay(self) -> None:
        if self._form is not None:
            self._form.weekdays = frozenset()
            self._show()

    @Slot(bool, int)
    def shiftTime(self, end: bool, steps: int) -> None:
        if self._form is not None:
            self._form.shift_time(end, steps)
            self._show()

    @Slot(str, int, int)
    def shiftDay(self, which: str, months: int, days: int) -> None:
        """The "first" or the "last" day."""
        if self._form is not None:
            self._form.shift_day(which, months, days, self._drafting.today())
            self._show()

    @Slot(int)
    def chooseWhom(self, place: int) -> None:
        """For whom it is."""
        if self._form is not None:
            self._form.members = whom_at(place, self._form.members, self._tiers())
            self._show()

    def _tiers(self) -> tuple[Tier, ...] | None:
        return known_tiers(self._desk.machine.engine.kiosk.shop)

    @Slot(int, int)
    def count(self, part: int, change: int) -> None:
        if self._form is not None:
            self._form.count(part, change)
            self._show()

    @Slot()
    def addPart(self) -> None:
        if self._form is not None:
            self._form.add_part()
            self._show()

    @Slot(int)
    def removePart(self, part: int) -> None:
        if self._form is not None:
            self._form.remove_part(part)
            self._show()

    @Slot(int)
    def choose(self, part: int) -> None:
        """Choose the dishes of a part."""
        if self._form is not None:
            self._goods.start(part, self._form.parts[part].goods)

    def _take_goods(self, part: int, goods: Goods) -> None:
        if self._form is not None:
            self._form.parts[part] = replace(self._form.parts[part], goods=goods)
            self._show()

    @Slot()
    def save(self) -> None:
        form = self._form
        if form is None:
            return
        try:
            offer = form.offer()
        except Unfinished as error:
            self._desk.tell(str(error), bad=True)
            return
        self._form = None
        if not self._drafting.change(Put({form.place: offer}, "offer_set")):
            self._form = form
        self._show()

    # What is shown.

    @Slot()
    def _show(self) -> None:
        if not self._drafting.ready:
            return
        language, form, menu = self._desk.language, self._form, self._drafting.menu
        known, today = self._known(), self._drafting.today()
        tiers = self._tiers() or ()
        self._offers.replace([offer_row(each, known[each], menu, today, language, tiers) for each in known])
        self._show_sheet(language)
        self._parts.replace(self._part_rows(language))
        span = [SpanRow(0, time_said(form.start), time_said(form.end))] if form is not None else []
        self._spans.replace(span)
        whom = [] if form is None else whom_rows(form.members, self._tiers(), language)
        self._whom.replace(whom)
        self.changed.emit()

    def _part_rows(self, language: str) -> list[PartRow]:
        form = self._form
        if form is None:
            return []
        title = (
            translate("Offers", "Dishes it is for") if form.kind == HAPPY else translate("Offers", "Part %1")
        )
        return [
            PartRow(
                place,
                title.replace("%1", str(place + 1)),
                goods_said(part.goods, self._drafting.menu, language),
                part.count,
                form.kind == COMBO and len(form.parts) > 2,
            )
            for place, part in enumerate(form.parts)
        ]

    @Property(bool, notify=changed)
    def taken(self) -> bool:
        """Does the POS take such offers?"""
        return bool(self._desk.machine.engine.kiosk.shop.facts.offers)

    @Property(str, notify=changed)
    def title(self) -> str:
        """Of the sheet."""
        if self._form is None:
            return ""
        happy = self._form.kind == HAPPY
        return translate("Offers", "Happy hour") if happy else translate("Offers", "Combo")

    @Property(bool, notify=changed)
    def everyDay(self) -> bool:
        """Is no weekday chosen, which means all of them?"""
        return self._form is not None and not self._form.weekdays

    @Property(str, notify=changed)
    def whenSaid(self) -> str:
        """On which days, and at which times."""
        return (
            " · ".join(when_said(self._form.when, self._desk.language)[:2]) if self._form is not None else ""
        )

    @Property(str, notify=changed)
    def firstSaid(self) -> str:
        first = self._form.first if self._form is not None else None
        return translate("Offers", "From now on") if first is None else day_said(first, self._desk.language)

    @Property(str, notify=changed)
    def lastSaid(self) -> str:
        last = self._form.last if self._form is not None else None
        return translate("Offers", "No end") if last is None else day_said(last, self._desk.language)

    @Property(bool, notify=changed)
    def partAddable(self) -> bool:
        return self._form is not None and self._form.kind == COMBO and len(self._form.parts) < MOST_PARTS

    @Property(GoodsModel, constant=True)
    def goods(self) -> GoodsModel:
        return self._goods

    @Property(QObject, constant=True)
    def parts(self) -> QObject:
        return self._parts

    @Property(QObject, constant=True)
    def whom(self) -> QObject:
        return self._whom

    @Property(QObject, constant=True)
    def spans(self) -> QObject:
        """From when to when: one row."""
        return self._spans
