"""What a sample basket would pay: with the draft's offers now or at another time, and with a code."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edition import priced, shown
from kiosk.core.loyalty import Tier
from kiosk.core.shop_offers import Offers
from kiosk.ports.errors import Refused
from kiosk.staff import programme
from kiosk.staff.programme import Tried
from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.for_whom import WhomRow, known_tiers, player, player_rows, whom_at
from kiosk.ui.staff.offer_rows import SumRow
from kiosk.ui.staff.place_words import moment
from kiosk.ui.text import money, name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the program")
class TryModel(QObject):
    """`start` with a code, or "" for none; then the time can be moved."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._tried: Tried | None = None
        self._code = ""
        self._at: datetime | None = None
        self._busy = False
        self._members: str | None = None
        self._whom = Rows(WhomRow, self)
        self._sums = Rows(SumRow, self)

    def speak(self) -> None:
        self._show()

    @Slot(str)
    def start(self, code: str) -> None:
        zone = self._desk.config.shop.time_zone
        self._ask(code, self._desk.clock.now().astimezone(zone).replace(second=0, microsecond=0))

    @Slot(int, int)
    def shift(self, days: int, minutes: int) -> None:
        """Another day, or another time of it."""
        if self._at is not None:
            self._ask(self._code, self._at + timedelta(days=days, minutes=minutes))

    @Slot(int)
    def choosePlayer(self, place: int) -> None:
        """Who orders: somebody, a member, a member of a tier."""
        if self._at is not None:
            self._members = whom_at(place, self._members, self._tiers())
            self._ask(self._code, self._at)

    def _tiers(self) -> tuple[Tier, ...] | None:
        return known_tiers(self._desk.machine.engine.kiosk.shop)

    @Slot()
    def close(self) -> None:
        self._tried = self._at = self._members = None
        self._show()

    def _ask(self, code: str, at: datetime) -> None:
        machine = self._desk.machine
        shop = machine.engine.kiosk.shop
        menu = shop.menu
        if menu is None:
            self._desk.tell(translate("Offers", "There is no menu yet."), bad=True)
            return
        if self._busy:
            return
        if self._drafting.ready:
            content = self._drafting.draft.content
            menu = priced(content, shown(content, self._drafting.menu))
        if not shop.facts.offers:
            menu = replace(menu, offers=Offers())
        self._busy = True
        tiers = self._tiers() or ()
        who = player(self._members, tiers)
        ask = partial(
            programme.tried, menu=menu, facts=shop.facts.tax, at=at, code=code, tiers=tiers, member=who
        )

        def answered(found: Tried | None, error: BaseException | None) -> None:
            self._busy = False
            if found is not None:
                self._tried, self._code, self._at = found, code, at
            elif isinstance(error, Refused):
                said = translate("Offers", "The programme does not take it: %1")
                self._desk.tell(said.replace("%1", str(error)), bad=True)
            else:
                self._desk.tell(translate("Offers", "The programme does not answer."), bad=True)
            self._show()

        self._desk.tasks.pool(lambda: ask(machine.ports.built().loyalty if code else None), answered)

    def _show(self) -> None:
        language = self._desk.language
        self._sums.replace(self._summed(language))
        open_ = self._tried is not None
        self._whom.replace(player_rows(self._members, self._tiers(), language) if open_ else ())
        self.changed.emit()

    def _summed(self, language: str) -> list[SumRow]:
        menu = self._desk.machine.engine.kiosk.shop.menu
        if self._tried is None or menu is None:
            return []
        basket, quote = self._tried.basket, self._tried.quote
        rows = []
        for line, costs in zip(basket.lines, quote.lines, strict=True):
            item = menu.by_id.get(line.item_id)
            called = name(item.name, language) if item is not None else line.item_id
            times = f" ×{line.quantity}" if line.quantity > 1 else ""
            rows.append(SumRow(called + times, money(costs.amount, language), False))
        for off in quote.discounts:
            rows.append(SumRow(name(off.name, language), money(-off.amount, language), False))
        return [*rows, SumRow(translate("Offers", "To pay"), money(quote.due, language), True)]

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._tried is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._code or translate("Offers", "What a basket would pay")

    @Property(str, notify=changed)
    def atSaid(self) -> str:
        return "" if self._at is None else moment(self._at, self._desk.language)

    @Property(bool, notify=changed)
    def tooLittle(self) -> bool:
        """The sample basket does not reach what the code asks for."""
        if self._tried is None or not self._code:
            return False
        return not any(off.id == self._code for off in self._tried.quote.discounts)

    @Property(QObject, constant=True)
    def whom(self) -> QObject:
        """Who orders."""
        return self._whom

    @Property(QObject, constant=True)
    def sums(self) -> QObject:
        return self._sums
