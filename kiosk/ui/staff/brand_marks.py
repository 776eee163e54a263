"""What guests can trust the shop for: certificates and marks, in the draft, each on a sheet of its own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.brand import LONGEST_LINK, MOST_MARKS, Mark, web_address
from kiosk.core.edits import Put
from kiosk.core.menu import BREAK
from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.staff.offer_form import months_later
from kiosk.ui.text import date_said, name, own_name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_NAME, MOST_NUMBER = 60, 40
PLACE = ("brand", "marks")
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class MarkRow:
    """`said`: number, date and address; `over`: its time is over, guests do not see it."""

    id: int
    title: str
    said: str
    picture: str
    over: bool


@dataclass
class _Form:
    """`place`: of the mark in the list; None: a new one."""

    place: int | None
    mark: Mark
    typed: dict[str, str] = field(default_factory=dict)


@QmlElement
@QmlUncreatable("made by the program")
class MarksModel(QObject):
    """The list, and the sheet of one (`editing`). `take` puts what the sheet has into the draft."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._form: _Form | None = None
        self._rows, self._fields = Rows(MarkRow, self), Rows(FieldRow, self)
        drafting.changed.connect(self._show)

    def speak(self) -> None:
        self._show()

    def _known(self) -> tuple[Mark, ...]:
        return self._drafting.draft.content.brand.marks if self._drafting.ready else ()

    def _put(self, marks: tuple[Mark, ...]) -> bool:
        return self._drafting.change(Put({PLACE: marks or None}, "brand"))

    # Touches.

    @Slot()
    def add(self) -> None:
        self._form = _Form(None, Mark({}))
        self._show()

    @Slot(int)
    def change(self, place: int) -> None:
        mark = self._known()[place]
        typed = {f"name.{language}": said for language, said in mark.name.items()}
        self._form = _Form(place, mark, {**typed, "number": mark.number, "link": mark.link})
        self._show()

    @Slot(int)
    def drop(self, place: int) -> None:
        """It goes; the page's undo brings it back."""
        known = self._known()
        self._put((*known[:place], *known[place + 1 :]))

    @Slot(int)
    def first(self, place: int) -> None:
        """It stands before all others."""
        known = self._known()
        self._put((known[place], *known[:place], *known[place + 1 :]))

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        if self._form is not None:
            self._form.typed[field] = text

    @Slot(int, int)
    def shiftUntil(self, months: int, days: int) -> None:
        """The last day on which it is valid; one before today is none at all."""
        if self._form is not None:
            today = self._drafting.today()
            moved = months_later(self._form.mark.until or today, months) + timedelta(days=days)
            self._set_until(moved if moved >= today else None)

    def _set_until(self, until: date | None) -> None:
        if self._form is not None:
            self._form.mark = replace(self._form.mark, until=until)
            self._show()

    @Slot(str)
    def use(self, picture: str) -> None:
        """A picture for the mark of the sheet; "": none."""
        if self._form is not None:
            self._form.mark = replace(self._form.mark, picture=picture)
            self._show()

    @Slot()
    def close(self) -> None:
        self._form = None
        self._show()

    @Slot()
    def take(self) -> None:
        form, known = self._form, self._known()
        if form is None:
            return
        languages = self._desk.config.shop.languages
        names = {each: said for each in languages if (said := form.typed.get(f"name.{each}", "").strip())}
        link = form.typed.get("link", "").strip()
        if not names.get(languages[0]):
            return self._desk.tell(translate("Brand", "What is it? Write its name."), bad=True)
        if link and web_address(link) is None:
            return self._desk.tell(translate("Brand", "The link is no address of a page."), bad=True)
        number, found = form.typed.get("number", "").strip(), web_address(link) or ""
        name = {**form.mark.name, **dict.fromkeys(languages, ""), **names}
        kept = {language: said for language, said in name.items() if said}
        mark = replace(form.mark, name=kept, number=number, link=found)
        place = len(known) if form.place is None else form.place
        if self._put((*known[:place], mark, *known[place + 1 :])):
            self._form = None
        self._show()

    # What is shown.

    @Slot()
    def _show(self) -> None:
        if not self._drafting.ready:
            return
        self._rows.replace([self._row(at, mark) for at, mark in enumerate(self._known())])
        self._fields.replace(self._field_rows(self._form) if self._form is not None else [])
        self.changed.emit()

    def _row(self, at: int, mark: Mark) -> MarkRow:
        over = not mark.valid(self._drafting.today())
        said = [mark.number, self._until_said(mark), mark.link.partition("://")[2]]
        shown = " · ".join(each for each in said if each)
        return MarkRow(at, name(mark.name, self._desk.language), shown, self._url(mark), over)

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

    def _field_rows(self, form: _Form) -> list[FieldRow]:
        called = translate("Brand", "What it is called")
        rows = [
            FieldRow(
                f"name.{language}",
                f"{called} · {own_name(language)}",
                form.typed.get(f"name.{language}", ""),
                language=language,
                marks=BREAK if language == "ja" else "",
                most=MOST_NAME,
            )
            for language in self._desk.config.shop.languages
        ]
        number = translate("Brand", "Its number, if it has one")
        link = translate("Brand", "A page about it, shown as a QR code")
        rows.append(FieldRow("number", number, form.typed.get("number", ""), most=MOST_NUMBER))
        address = form.typed.get("link", "")
        rows.append(FieldRow("link", link, address, "example.jp/haccp", marks="/.:-_", most=LONGEST_LINK))
        return rows

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """MarkRow."""
        return self._rows

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        """FieldRow: of the sheet."""
        return self._fields

    @Property(bool, notify=changed)
    def room(self) -> bool:
        """There is room for another one."""
        return len(self._known()) < MOST_MARKS

    @Property(bool, notify=changed)
    def editing(self) -> bool:
        return self._form is not None

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Of the sheet's mark."""
        return self._url(self._form.mark) if self._form is not None else ""

    @Property(str, notify=changed)
    def untilSaid(self) -> str:
        if self._form is None or self._form.mark.until is None:
            return translate("Brand", "No end")
        return date_said(self._form.mark.until, self._desk.language)
