"""The paper that guests ask about: what the counter takes and what nobody here does, in the draft."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import Put
from kiosk.core.voucher import MOST_VOUCHERS, Voucher
from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.text import name, own_name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_NAME = 30
PLACE = ("brand", "vouchers")
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class VoucherRow:
    """`said`: what becomes of it here."""

    id: int
    title: str
    said: str
    taken: bool


@dataclass
class _Form:
    """`place`: of the voucher in the list; None: a new one."""

    place: int | None
    at_counter: bool = True
    typed: dict[str, str] = field(default_factory=dict)


@QmlElement
@QmlUncreatable("made by the program")
class VouchersModel(QObject):
    """The list, and the sheet of one (`editing`). `take` puts what the sheet has into the draft."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._form: _Form | None = None
        self._rows, self._fields = Rows(VoucherRow, self), Rows(FieldRow, self)
        drafting.changed.connect(self._show)

    def speak(self) -> None:
        self._show()

    def _known(self) -> tuple[Voucher, ...]:
        return self._drafting.draft.content.brand.vouchers if self._drafting.ready else ()

    def _put(self, vouchers: tuple[Voucher, ...]) -> bool:
        return self._drafting.change(Put({PLACE: vouchers or None}, "brand"))

    # Touches.

    @Slot()
    def add(self) -> None:
        self._form = _Form(None)
        self._show()

    @Slot(int)
    def change(self, place: int) -> None:
        voucher = self._known()[place]
        self._form = _Form(place, voucher.at_counter, dict(voucher.name))
        self._show()

    @Slot(int)
    def drop(self, place: int) -> None:
        """It goes; the page's undo brings it back."""
        known = self._known()
        self._put((*known[:place], *known[place + 1 :]))

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        if self._form is not None:
            self._form.typed[field] = text

    @Slot(bool)
    def choose(self, at_counter: bool) -> None:
        if self._form is not None:
            self._form.at_counter = at_counter
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._form = None
        self._show()

    @Slot()
    def take(self) -> None:
        form, known = self._form, self._known()
        if form is None:
            return
        said = {language: text.strip() for language, text in form.typed.items() if text.strip()}
        if not said.get(self._desk.config.shop.languages[0]):
            return self._desk.tell(translate("Brand", "What is it? Write its name."), bad=True)
        place = len(known) if form.place is None else form.place
        if self._put((*known[:place], Voucher(said, form.at_counter), *known[place + 1 :])):
            self._form = None
        self._show()

    # What is shown.

    @Slot()
    def _show(self) -> None:
        if not self._drafting.ready:
            return
        self._rows.replace([self._row(at, voucher) for at, voucher in enumerate(self._known())])
        self._fields.replace(self._field_rows(self._form) if self._form is not None else [])
        self.changed.emit()

    def _row(self, at: int, voucher: Voucher) -> VoucherRow:
        said = (
            translate("Brand", "Taken at the counter")
            if voucher.at_counter
            else translate("Brand", "Not taken here")
        )
        return VoucherRow(at, name(voucher.name, self._desk.language), said, voucher.at_counter)

    def _field_rows(self, form: _Form) -> list[FieldRow]:
        called = translate("Brand", "What it is called")
        return [
            FieldRow(
                language,
                f"{called} · {own_name(language)}",
                form.typed.get(language, ""),
                language=language,
                most=MOST_NAME,
            )
            for language in self._desk.config.shop.languages
        ]

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """VoucherRow."""
        return self._rows

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        """FieldRow: of the sheet."""
        return self._fields

    @Property(bool, notify=changed)
    def room(self) -> bool:
        """There is room for another one."""
        return len(self._known()) < MOST_VOUCHERS

    @Property(bool, notify=changed)
    def editing(self) -> bool:
        return self._form is not None

    @Property(bool, notify=changed)
    def atCounter(self) -> bool:
        """The sheet's voucher is taken at the counter."""
        return self._form is not None and self._form.at_counter
