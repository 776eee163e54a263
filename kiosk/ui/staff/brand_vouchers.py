"""The paper that guests ask about: what the counter takes and what nobody here does, in the draft."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.voucher import MOST_VOUCHERS, Voucher
from kiosk.ui.staff.brand_list import BrandListModel, Form
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.text import name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_NAME = 30
translate = QCoreApplication.translate


@frozen
class VoucherRow:
    """`said`: what becomes of it here."""

    id: int
    title: str
    said: str
    taken: bool


@QmlElement
@QmlUncreatable("made by the program")
class VouchersModel(BrandListModel):
    """`take` puts what the sheet has into the draft."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(drafting, "vouchers", VoucherRow, MOST_VOUCHERS, parent)
        self._form: Form[Voucher] | None = None
        self.shown.connect(self.changed)

    # Touches.

    @Slot()
    def add(self) -> None:
        self._begin(Form(None, Voucher({})))

    @Slot(int)
    def change(self, place: int) -> None:
        voucher: Voucher = self._known()[place]
        self._begin(
            Form(place, voucher, {f"name.{language}": said for language, said in voucher.name.items()})
        )

    @Slot(bool)
    def choose(self, at_counter: bool) -> None:
        if self._form is not None:
            self._form.value = replace(self._form.value, at_counter=at_counter)
            self.changed.emit()

    @Slot()
    def take(self) -> None:
        form = self._form
        if form is not None and (named := self._names(form)) is not None:
            self._keep(form, replace(form.value, name=named))

    # What is shown.

    def _row(self, at: int, each: Voucher) -> VoucherRow:
        said = (
            translate("Brand", "Taken at the counter")
            if each.at_counter
            else translate("Brand", "Not taken here")
        )
        return VoucherRow(at, name(each.name, self._desk.language), said, each.at_counter)

    def _field_rows(self, form: Form[Voucher]) -> list[FieldRow]:
        return self._name_rows(form, MOST_NAME)

    @Property(bool, notify=changed)
    def atCounter(self) -> bool:
        """The sheet's voucher is taken at the counter."""
        return self._form is not None and self._form.value.at_counter
