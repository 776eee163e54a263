"""Modifier groups and their options: names, notes, allergens, pictures, order, and which are hidden."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import Edit, Hide, Kind, ReorderOptions, SetAllergens, SetText, moved
from kiosk.core.laying import all_groups, laid_group, needed
from kiosk.core.menu import Menu, ModifierGroup, Option, Text, plain
from kiosk.core.overlay import NO_OPTION, NO_TEXT, OptionOverlay, Overlay
from kiosk.ui.rows import Rows
from kiosk.ui.staff import editor_rows as rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_choice_rows import at_pos, group_row, option_row
from kiosk.ui.staff.editor_order import OrderRow
from kiosk.ui.staff.editor_rows import ChipRow, FieldRow
from kiosk.ui.text import tr

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the program")
class ChoicesModel(QObject):
    """`start` lists the groups of a dish, or of the whole menu; `open` goes into a group, an option, a group
    within it; `back` out again. `level`: "list", "group" or "option".
    """

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._rows, self._fields = Rows(OrderRow, self), Rows(FieldRow, self)
        self._allergens = Rows(ChipRow, self)
        self._item = ""
        self._path: tuple[str, ...] = ()
        self._used: dict[str, int] = {}
        self._all: dict[str, ModifierGroup] = {}
        self._of: Menu | None = None
        drafting.changed.connect(self._show)

    # What there is.

    def _gather(self, menu: Menu) -> None:
        """Every group there is, and in how many dishes."""
        if self._of is menu:
            return
        self._of, self._all, self._used = menu, {}, {}
        for item in menu.items:
            found = {group.id: group for group in all_groups(item.groups)}
            self._all = found | self._all
            for name in found:
                self._used[name] = self._used.get(name, 0) + 1

    def _top(self) -> Iterable[ModifierGroup]:
        item = self._drafting.menu.by_id.get(self._item)
        return item.groups if item is not None else self._all.values()

    def _at(self) -> tuple[ModifierGroup | None, Option | None]:
        """The POS's group that is open, and of it the option."""
        groups: Iterable[ModifierGroup] = self._top()
        group: ModifierGroup | None = None
        option: Option | None = None
        for depth, name in enumerate(self._path):
            if depth % 2 == 0:
                group, option = next((each for each in groups if each.id == name), None), None
            elif group is not None:
                option = next((each for each in group.options if each.id == name), None)
                groups = option.groups if option is not None else ()
        return group, option

    @property
    def _overlay(self) -> Overlay:
        return self._drafting.draft.content.overlay

    def _laid(self, option_id: str) -> OptionOverlay:
        return self._overlay.options.get(option_id, NO_OPTION)

    def _name(self, known: Text, own: Text) -> str:
        return plain({**known, **own}, self._desk.language)

    # What is shown.

    def speak(self, language: str) -> None:
        self._show()

    @Slot()
    def _show(self) -> None:
        if not self._drafting.ready or self._of is not self._drafting.menu:
            return
        group, option = self._at()
        if option is not None:
            self._show_option(option)
        elif group is not None:
            self._show_group(group)
        else:
            self._rows.replace([self._group_row(each) for each in self._top()])
            self._fields.replace(())
        self.changed.emit()

    def _group_row(self, group: ModifierGroup) -> OrderRow:
        return group_row(group, self._overlay, self._desk.language)

    def _show_group(self, group: ModifierGroup) -> None:
        laid = laid_group(self._overlay.unhidden(), group)
        self._rows.replace([option_row(each, self._overlay, self._desk.language) for each in laid.options])
        self._fields.replace(
            self._field_rows("name", group.name, self._overlay.groups.get(group.id, NO_TEXT))
        )

    def _show_option(self, option: Option) -> None:
        laid = self._laid(option.id)
        self._rows.replace([self._group_row(each) for each in option.groups])
        names = self._field_rows("name", option.name, laid.name)
        self._fields.replace([*names, *self._field_rows("note", option.note, laid.note)])
        country, language = self._desk.config.shop.country, self._desk.language
        stated = option.allergens.contains
        self._allergens.replace(
            rows.allergens(self._drafting.menu, stated, laid.allergens, country, language)
        )

    def _field_rows(self, field: str, known: Text, own: Text) -> list[FieldRow]:
        languages, language = self._desk.config.shop.languages, self._desk.language
        label = rows.NOTE if field == "note" else rows.PART_NAME
        return [rows.text_row(field, label, each, known, own, language) for each in languages]

    # Touches.

    @Slot(str, str)
    def start(self, item_id: str, group_id: str) -> None:
        """A dish's groups, "": all there are; with `group_id` that one at once."""
        self._drafting.settle()
        self._gather(self._drafting.menu)
        self._item, self._path = item_id, (group_id,) if group_id else ()
        self._show()

    def lead(self, table: str, name: str) -> bool:
        """Open a group or an option by its id; False where the POS has none such."""
        self.start("", "")
        for group in self._all.values():
            if table == "groups" and group.id == name:
                self._path = (group.id,)
            elif table == "options" and any(option.id == name for option in group.options):
                self._path = (group.id, name)
            if self._path:
                break
        self._show()
        return bool(self._path)

    @Slot(str)
    def open(self, name: str) -> None:
        self._drafting.settle()
        self._path = (*self._path, name)
        self._show()

    @Slot()
    def back(self) -> None:
        self._drafting.settle()
        self._path = self._path[:-1]
        self._show()

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        group, option = self._at()
        part, _, language = field.partition(".")
        edit: Edit
        if option is not None:
            known = option.note if part == "note" else option.name
            new = "" if text == known.get(language, "") else text
            edit = SetText(Kind.OPTION, option.id, part, language, new)
        elif group is not None:
            new = "" if text == group.name.get(language, "") else text
            edit = SetText(Kind.GROUP, group.id, part, language, new)
        else:
            return
        self._drafting.typed(f"choices.{'/'.join(self._path)}.{field}", edit)

    @Slot(str)
    def leave(self, field: str) -> None:
        self._drafting.settle()

    @Slot(str)
    def toggleHidden(self, name: str) -> None:
        """Offer an option or not. Of what must be chosen enough stays."""
        group, _ = self._at()
        if group is None:
            return
        hidden = bool(self._laid(name).hidden)
        left = [each for each in group.options if each.id != name and not self._laid(each.id).hidden]
        if not hidden and len(left) < needed(group):
            said = translate(
                "Staff", "Guests must choose %1 here: so many have to stay. How many is set at the POS."
            )
            self._desk.tell(said.replace("%1", str(needed(group))), True)
            return
        self._drafting.change(Hide(Kind.OPTION, name, not hidden))

    @Slot(str, int)
    def move(self, name: str, by: int) -> None:
        group, _ = self._at()
        ids = tuple(row.id for row in self._rows.rows)
        at = ids.index(name) + by
        if group is None or not 0 <= at < len(ids):
            return
        without = [each for each in ids if each != name]
        new = moved(ids, name, without[at] if at < len(without) else None)
        known = new == tuple(option.id for option in group.options)
        self._drafting.typed(f"choices.order.{name}", ReorderOptions(group.id, () if known else new))

    @Slot()
    def dropped(self) -> None:
        self._drafting.settle()

    @Slot(str)
    def toggleAllergen(self, key: str) -> None:
        _, option = self._at()
        if option is not None:
            own = self._laid(option.id).allergens or frozenset()
            new = own ^ {key}
            nothing = not new and option.allergens.contains is not None
            self._drafting.change(SetAllergens(Kind.OPTION, option.id, None if nothing else new))

    @Slot()
    def noAllergens(self) -> None:
        """It holds none of them, or, said again, nobody knows."""
        _, option = self._at()
        if option is not None and option.allergens.contains is None:
            none = self._laid(option.id).allergens == frozenset()
            self._drafting.change(SetAllergens(Kind.OPTION, option.id, None if none else frozenset()))

    # Properties.

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        return self._fields

    @Property(QObject, constant=True)
    def allergens(self) -> QObject:
        return self._allergens

    @Property(str, notify=changed)
    def level(self) -> str:
        return "list" if not self._path else "group" if len(self._path) % 2 else "option"

    @Property(str, notify=changed)
    def path(self) -> str:
        """What is open: another one is another page."""
        return "/".join(self._path)

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """There is nothing to choose about it."""
        return not self._path and not self._rows.rows

    @Property(str, notify=changed)
    def option(self) -> str:
        """The id of the option that is open."""
        return self._path[-1] if self.level == "option" else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        group, option = self._at() if self._path else (None, None)
        if option is not None:
            return self._name(option.name, self._laid(option.id).name)
        if group is not None:
            return self._name(group.name, self._overlay.groups.get(group.id, NO_TEXT))
        return translate("Staff", "Choices")

    @Property(str, notify=changed)
    def picture(self) -> str:
        _, option = self._at() if self._path else (None, None)
        if option is None:
            return ""
        own = self._laid(option.id).picture
        found = option.picture if own is None else own
        return str(self._desk.machine.pictures.url(found)) if found else ""

    @Property(bool, notify=changed)
    def unknown(self) -> bool:
        """Nobody has said what is in the option."""
        _, option = self._at() if self._path else (None, None)
        return option is not None and option.allergens.contains is None and self._said() is None

    @Property(bool, notify=changed)
    def unstated(self) -> bool:
        """The POS says nothing of what is in the option."""
        _, option = self._at() if self._path else (None, None)
        return option is not None and option.allergens.contains is None

    @Property(bool, notify=changed)
    def free(self) -> bool:
        """Somebody has said that it holds none of them, or the POS has."""
        _, option = self._at() if self._path else (None, None)
        return (
            option is not None
            and not option.allergens.contains
            and not (self._said() or ())
            and not self.unknown
        )

    def _said(self) -> frozenset[str] | None:
        return self._laid(self.option).allergens

    @Property(str, notify=changed)
    def shared(self) -> str:
        """In how many dishes the open group is."""
        group, _ = self._at() if self._path else (None, None)
        count = self._used.get(group.id, 0) if group is not None else 0
        return (
            tr("In %n dishes: what is changed here counts for all of them.", "choices", count)
            if count > 1
            else ""
        )

    @Property(str, notify=changed)
    def atPos(self) -> str:
        """What of it is set at the POS."""
        group, option = self._at() if self._path else (None, None)
        return at_pos(group, option, self._desk.language)
