"""What guests can trust the shop for: certificates and marks, in the draft, each on a sheet of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.brand import LONGEST_LINK, MOST_MARKS, Mark, web_address
from kiosk.core.frozen import frozen
from kiosk.ui.staff.brand_list import BrandListModel, Form
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.staff.offer_form import months_later
from kiosk.ui.text import date_said, name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_NAME, MOST_NUMBER = 60, 40
translate = QCoreApplication.translate


@frozen
class MarkRow:
    """`said`: number, date and address; `over`: its time is over, guests do not see it."""

    id: int
    title: str
    said: str
    picture: str
    over: bool


@QmlElement
@QmlUncreatable("made by the program")
class MarksModel(BrandListModel):
    """`take` puts what the sheet has into the draft."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(drafting, "marks", MarkRow, MOST_MARKS, parent)
        self._form: Form[Mark] | None = None
        self.shown.connect(self.changed)

    # Touches.

    @Slot()
    def add(self) -> None:
        self._begin(Form(None, Mark({})))

    @Slot(int)
    def change(self, place: int) -> None:
        mark: Mark = self._known()[place]
        typed = {f"name.{language}": said for language, said in mark.name.items()}
        self._begin(Form(place, mark, {**typed, "number": mark.number, "link": mark.link}))

    @Slot(int)
    def first(self, place: int) -> None:
        """It stands before all others."""
        known = self._known()
        self._put((known[place], *known[:place], *known[place + 1 :]))

    @Slot(int, int)
    def shiftUntil(self, months: int, days: int) -> None:
        """The last day on which it is valid; one before today is none at all."""
        if self._form is not None:
            today = self._drafting.today()
            moved = months_later(self._form.value.until or today, months) + timedelta(days=days)
            self._form.value = replace(self._form.value, until=moved if moved >= today else None)
            self._show()

    @Slot(str)
    def use(self, picture: str) -> None:
        """A picture for the mark of the sheet; "": none."""
        if self._form is not None:
            self._form.value = replace(self._form.value, picture=picture)
            self._show()

    @Slot()
    def take(self) -> None:
        form = self._form
        if form is None or (named := self._names(form)) is None:
            return
        link = form.typed.get("link", "").strip()
        if link and web_address(link) is None:
            return self._desk.tell(translate("Brand", "The link is no address of a page."), bad=True)
        number, found = form.typed.get("number", "").strip(), web_address(link) or ""
        self._keep(form, replace(form.value, name=named, number=number, link=found))

    # What is shown.

    def _row(self, at: int, each: Mark) -> MarkRow:
        over = not each.valid(self._drafting.today())
        said = [each.number, self._until_said(each), each.link.partition("://")[2]]
        shown = " · ".join(filter(None, said))
        return MarkRow(at, name(each.name, self._desk.language), shown, self._url(each), over)

    def _until_said(self, mark: Mark) -> str:
        if mark.until is None:
            return ""
        over = not mark.valid(self._drafting.today())
        words = (
            translate("Brand", "Over since %1: guests do not see it")
            if over
            else translate("Brand", "Valid until %1")
        )
        return words.replace("%1", date_said(mark.until, self._desk.language))

    def _url(self, mark: Mark) -> str:
        return str(self._desk.machine.pictures.url(mark.picture)) if mark.picture else ""

    def _field_rows(self, form: Form[Mark]) -> list[FieldRow]:
        rows = self._name_rows(form, MOST_NAME, breaks=True)
        number = translate("Brand", "Its number, if it has one")
        link = translate("Brand", "A page about it, shown as a QR code")
        rows.append(FieldRow("number", number, form.typed.get("number", ""), most=MOST_NUMBER))
        address = form.typed.get("link", "")
        rows.append(FieldRow("link", link, address, "example.jp/haccp", marks="/.:-_", most=LONGEST_LINK))
        return rows

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Of the sheet's mark."""
        return self._url(self._form.value) if self._form is not None else ""

    @Property(str, notify=changed)
    def untilSaid(self) -> str:
        if self._form is None or self._form.value.until is None:
            return translate("Brand", "No end")
        return date_said(self._form.value.until, self._desk.language)
