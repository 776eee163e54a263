"""A list of the shop's own that guests see, in the draft, and the sheet in which one of it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import Put
from kiosk.core.menu import BREAK
from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.text import own_name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
T = TypeVar("T")


@dataclass
class Form(Generic[T]):
    """`place`: of what is written in the list; None: a new one. `typed`: by the field's id."""

    place: int | None
    value: T
    typed: dict[str, str] = field(default_factory=dict)


@QmlElement
@QmlUncreatable("made by the program")
class BrandListModel(QObject):
    """The list, and the sheet of one (`editing`). `kind`: what the brand calls it; `most`: so many there may
    be. Subclasses begin a form in `add` and `change`, end it by `_keep`, and say a row and the sheet's
    fields. They declare a signal of their own for what they add.
    """

    shown = Signal()

    def __init__(
        self, drafting: Drafting, kind: str, row: type, most: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._kind, self._most = kind, most
        self._form: Form[Any] | None = None
        self._rows, self._fields = Rows(row, self), Rows(FieldRow, self)
        drafting.changed.connect(self._show)

    def _row(self, at: int, each: Any) -> object:
        raise NotImplementedError

    def _field_rows(self, form: Form[Any]) -> list[FieldRow]:
        raise NotImplementedError

    def speak(self) -> None:
        self._show()

    def _known(self) -> tuple[Any, ...]:
        if not self._drafting.ready:
            return ()
        known: tuple[Any, ...] = getattr(self._drafting.draft.content.brand, self._kind)
        return known

    def _put(self, new: tuple[Any, ...]) -> bool:
        return self._drafting.change(Put({("brand", self._kind): new or None}, "brand"))

    def _begin(self, form: Form[Any] | None) -> None:
        self._form = form
        self._show()

    def _keep(self, form: Form[Any], new: object) -> None:
        """Put what the sheet has into the draft; where it cannot be, the sheet stays."""
        known = self._known()
        place = len(known) if form.place is None else form.place
        if self._put((*known[:place], new, *known[place + 1 :])):
            self._form = None
        self._show()

    def _names(self, form: Form[Any]) -> dict[str, str] | None:
        """Its name as it was typed. None where the shop's first language has nothing, which is told."""
        languages = self._desk.config.shop.languages
        typed = {each: form.typed.get(f"name.{each}", "").strip() for each in languages}
        if not typed[languages[0]]:
            self._desk.tell(translate("Brand", "What is it? Write its name."), bad=True)
            return None
        return {language: said for language, said in {**form.value.name, **typed}.items() if said}

    def _name_rows(self, form: Form[Any], most: int, breaks: bool = False) -> list[FieldRow]:
        """A field for its name in each of the shop's languages. `breaks`: a Japanese one says where a line
        may end.
        """
        called = translate("Brand", "What it is called")
        return [
            FieldRow(
                f"name.{language}",
                f"{called} · {own_name(language)}",
                form.typed.get(f"name.{language}", ""),
                language=language,
                marks=BREAK if breaks and language == "ja" else "",
                most=most,
            )
            for language in self._desk.config.shop.languages
        ]

    # Touches.

    @Slot(int)
    def drop(self, place: int) -> None:
        """It goes; the page's undo brings it back."""
        known = self._known()
        self._put((*known[:place], *known[place + 1 :]))

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        if self._form is not None:
            self._form.typed[field] = text

    @Slot()
    def close(self) -> None:
        self._begin(None)

    # What is shown.

    @Slot()
    def _show(self) -> None:
        if not self._drafting.ready:
            return
        self._rows.replace([self._row(at, each) for at, each in enumerate(self._known())])
        self._fields.replace(self._field_rows(self._form) if self._form is not None else [])
        self.shown.emit()

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        """FieldRow: of the sheet."""
        return self._fields

    @Property(bool, notify=shown)
    def room(self) -> bool:
        """There is room for another one."""
        return len(self._known()) < self._most

    @Property(bool, notify=shown)
    def editing(self) -> bool:
        return self._form is not None
