"""Choosing dishes: what goes with one, its set, where to copy it to, what is suggested, what one is now."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import Kind, Link, SetSuggestions
from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, plain
from kiosk.core.search import SearchIndex
from kiosk.ui.staff.choosing import ChoosingModel
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor import EditorModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

ONE = ("set_id", "link")
"""The fields that hold one dish; all others hold several."""
translate = QCoreApplication.translate


@frozen
class PickRow:
    id: str
    label: str
    picture: str
    on: bool


@QmlElement
@QmlUncreatable("made by the program")
class PickModel(ChoosingModel):
    """`start` with a field, `toggle` dishes, `finish`. The chosen ones stand first."""

    changed = Signal()

    def __init__(self, drafting: Drafting, editor: EditorModel, parent: QObject | None = None) -> None:
        super().__init__(drafting, PickRow, parent)
        self._editor = editor
        self._index: SearchIndex | None = None
        self._of: object = None
        self._field = ""
        self._old = ""
        self._first: tuple[str, ...] = ()
        self._chosen: tuple[str, ...] = ()

    @Slot(str)
    def aim(self, old: str) -> None:
        """Whose dish `start("link")` asks for: an id that the POS no longer has."""
        self._old = old

    @Slot(str)
    def start(self, field: str) -> None:
        """ "goes_with", "set_id", "copy", "suggestions" or "link"."""
        self._field, self._query = field, ""
        menu, item = self._drafting.menu, self._editor.shown()
        if self._of is not menu:
            self._of, self._index = menu, SearchIndex(menu)
        if field == "suggestions":
            self._chosen = self._drafting.draft.content.overlay.suggestions
        elif item is None or field in ("copy", "link"):
            self._chosen = ()
        else:
            self._chosen = item.goes_with if field == "goes_with" else (item.set_id,) if item.set_id else ()
        self._first = self._chosen
        self._show()

    @Slot(str)
    def toggle(self, item_id: str) -> None:
        on = item_id in self._chosen
        if self._field in ONE:
            self._chosen = () if on else (item_id,)
        elif on:
            self._chosen = tuple(each for each in self._chosen if each != item_id)
        else:
            self._chosen = (*self._chosen, item_id)
        self._show()

    @Slot()
    def finish(self) -> None:
        if self._field == "suggestions":
            self._drafting.change(SetSuggestions(self._chosen))
        elif self._field == "link":
            self._link()
        elif self._chosen != self._first or self._field != "copy":
            self._editor.choose(self._field, self._chosen)

    def _link(self) -> None:
        """What is kept for the old id is the chosen dish's."""
        for new in self._chosen:
            if self._drafting.change(Link(Kind.ITEM, self._old, new)):
                said = translate("Staff", "What was kept belongs to %1 now.")
                name = plain(self._drafting.menu.by_id[new].name, self._desk.language)
                self._desk.tell(said.replace("%1", name), undo=self._drafting.undo)

    def _show(self) -> None:
        language, picture = self._desk.language, self._desk.machine.pictures.url
        found = self._found()
        self._rows.replace(
            [
                PickRow(item.id, plain(item.name, language), picture(item.picture), item.id in self._chosen)
                for item in found
            ]
        )
        self.shown.emit()
        self.changed.emit()

    def _found(self) -> list[Item]:
        menu = self._drafting.menu
        if self._query.strip() and self._index is not None:
            items = [menu.by_id[name] for name in self._index.find(self._query)]
        else:
            first = [menu.by_id[name] for name in self._first if name in menu.by_id]
            items = [*first, *(item for item in menu.items if item.id not in self._first)]
        mine = "" if self._field in ("suggestions", "link") else self._editor.dishId
        return [each for each in items if each.id != mine and (self._field != "set_id" or each.steps)]

    @Property(str, notify=changed)
    def title(self) -> str:
        match self._field:
            case "goes_with":
                return translate("Staff", "What goes with it?")
            case "set_id":
                return translate("Staff", "Which set is offered with it?")
            case "copy":
                return translate("Staff", "Copy to which dishes?")
            case "link":
                return translate("Staff", "Which dish is it now?")
        return translate("Staff", "What is suggested with anything?")

    @Property(str, notify=changed)
    def explained(self) -> str:
        if self._field == "link":
            return translate(
                "Staff", "What is kept for the old one takes the place of what is written about it."
            )
        if self._field != "copy":
            return ""
        return translate(
            "Staff", "Text, picture, badge and allergens are copied; name, price and calories are not."
        )
