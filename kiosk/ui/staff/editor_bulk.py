"""Many prices at once: which dishes, by how much, and what becomes of them, before it is in the draft."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from babel.numbers import get_currency_precision
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import SetPrices
from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, ServiceMode, plain
from kiosk.core.money import Money
from kiosk.core.price_change import NewPrice, Rule, price_changes
from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_prices import typed_price
from kiosk.ui.staff.editor_rows import ChipRow
from kiosk.ui.text import money

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

STEPS = {0: (1, 5, 10, 50, 100), 2: (1, 5, 10, 25, 50)}
"""What prices are rounded to, in minor units, by the digits after a currency's point."""
MOST_PERCENT = 500
translate = QCoreApplication.translate


@frozen
class BulkRow:
    """What becomes of one price."""

    label: str
    before: str
    after: str


@QmlElement
@QmlUncreatable("made by the program")
class BulkModel(QObject):
    """`start`, choose, `write` by how much; `apply` makes one edit of it, which one undo takes back."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._rows, self._categories = Rows(BulkRow, self), Rows(ChipRow, self)
        self._steps = Rows(ChipRow, self)
        self._category, self._by = "", ""
        self._percent, self._cheaper, self._wrong = True, False, False
        self._step = 10
        self._found: tuple[NewPrice, ...] = ()

    @Slot()
    def start(self) -> None:
        self._category, self._by, self._wrong = "", "", False
        self._show()

    @Slot(str)
    def choose(self, category: str) -> None:
        self._category = category
        self._show()

    @Slot(bool)
    def usePercent(self, percent: bool) -> None:
        self._percent = percent
        self._show()

    @Slot(bool)
    def makeCheaper(self, cheaper: bool) -> None:
        self._cheaper = cheaper
        self._show()

    @Slot(str)
    def write(self, by: str) -> None:
        self._by = by
        self._show()

    @Slot(str)
    def round(self, step: str) -> None:
        self._step = int(step)
        self._show()

    @Slot(result=bool)
    def apply(self) -> bool:
        """True where it is in the draft now."""
        new = {(each.variant_id, each.mode): each.after for each in self._found}
        if not new or not self._drafting.change(SetPrices(new)):
            return False
        said = translate("Staff", "%1 prices are in the draft.").replace("%1", str(len(new)))
        self._desk.tell(said, undo=self._drafting.undo)
        return True

    # What is shown.

    def _show(self) -> None:
        menu, language = self._drafting.menu, self._desk.language
        rule = self._rule()
        self._wrong = rule is None and bool(self._by.strip())
        content = self._drafting.draft.content
        self._found = price_changes(content, self._items(), rule) if rule is not None else ()
        self._rows.replace([self._row(each) for each in self._found])
        chips = [ChipRow("", translate("Staff", "All"), "", not self._category)]
        for category in menu.categories:
            if category.id in menu.by_category:
                on = category.id == self._category
                chips.append(ChipRow(category.id, plain(category.name, language), "", on))
        self._categories.replace(chips)
        self._steps.replace(
            [
                ChipRow(str(step), money(Money(step, menu.currency), language), "", step == self._step)
                for step in STEPS.get(get_currency_precision(menu.currency), (1,))
            ]
        )
        self.changed.emit()

    def _items(self) -> tuple[Item, ...]:
        menu = self._drafting.menu
        return menu.by_category.get(self._category, ()) if self._category else menu.items

    def _rule(self) -> Rule | None:
        """None where nothing, or nothing that makes sense, is typed."""
        sign = -1 if self._cheaper else 1
        if not self._percent:
            amount = typed_price(self._by, self._drafting.menu.currency)
            return Rule(minor=sign * amount.minor, step=self._step) if amount else None
        try:
            percent = Decimal(self._by.strip())
        except InvalidOperation:
            return None
        return Rule(sign * percent, step=self._step) if 0 < percent <= MOST_PERCENT else None

    def _row(self, new: NewPrice) -> BulkRow:
        item, language = self._drafting.menu.by_id[new.item_id], self._desk.language
        variant = item.variant(new.variant_id)
        eat_in = (
            translate("Staff", "eat in") if new.mode is ServiceMode.EAT_IN else translate("Staff", "take out")
        )
        parts = [plain(item.name, language)]
        if variant is not None and len(item.variants) > 1:
            parts.append(plain(variant.name, language))
        return BulkRow(" · ".join([*parts, eat_in]), money(new.before, language), money(new.after, language))

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def categories(self) -> QObject:
        return self._categories

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        return self._steps

    @Property(str, notify=changed)
    def by(self) -> str:
        return self._by

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        return self._wrong

    @Property(bool, notify=changed)
    def percent(self) -> bool:
        return self._percent

    @Property(bool, notify=changed)
    def cheaper(self) -> bool:
        return self._cheaper

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        """The currency has no part smaller than one."""
        return get_currency_precision(self.currency) == 0

    @Property(str, notify=changed)
    def currency(self) -> str:
        return self._drafting.menu.currency if self._drafting.ready else "JPY"

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._found)
