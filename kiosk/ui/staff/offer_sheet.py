"""What both lists of offers share: the sheet in which one is set, and the two touches that end one."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.rows import Rows
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.staff.offer_form import OfferForm
from kiosk.ui.staff.offer_rows import WEEKDAYS, OfferRow, WeekdayRow
from kiosk.ui.staff.shop_offer_form import ShopOfferForm

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class OfferSheetModel(QObject):
    """`editing`: "" (the list), or the kind of the form in the sheet. Subclasses fill `_offers` in `_show`,
    and declare a signal of their own for what they add.
    """

    shown = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = ""
        self._form: OfferForm | ShopOfferForm | None = None
        self._offers, self._fields = Rows(OfferRow, self), Rows(FieldRow, self)
        self._weekdays = Rows(WeekdayRow, self)

    def _show(self) -> None:
        raise NotImplementedError

    def _show_sheet(self, language: str) -> None:
        form = self._form
        self._fields.replace(form.rows() if form is not None else [])
        words = WEEKDAYS["ja" if language == "ja" else "en"]
        on = form.weekdays if form is not None else ()
        self._weekdays.replace([WeekdayRow(n, word, n in on) for n, word in enumerate(words)])
        self.shown.emit()

    def _asks(self, offer: str) -> bool:
        """Was this the first of two touches?"""
        if self._asked == offer:
            return False
        self._asked = offer
        self.shown.emit()
        return True

    @Slot()
    def close(self) -> None:
        self._form = None
        self._show()

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        if self._form is not None:
            self._form.typed[field] = text

    @Slot(str)
    def take(self, saving: str) -> None:
        """ "percent" or "amount" is taken off, or a combo has a "price"."""
        if self._form is not None:
            self._form.saving = saving
            self._show()

    @Property(str, notify=shown)
    def asked(self) -> str:
        """What is ended at the next touch."""
        return self._asked

    @Property(str, notify=shown)
    def editing(self) -> str:
        return self._form.kind if self._form is not None else ""

    @Property(str, notify=shown)
    def saving(self) -> str:
        return self._form.saving if self._form is not None else ""

    @Property(QObject, constant=True)
    def offers(self) -> QObject:
        return self._offers

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        return self._fields

    @Property(QObject, constant=True)
    def weekdays(self) -> QObject:
        return self._weekdays
