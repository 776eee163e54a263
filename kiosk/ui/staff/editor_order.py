"""Categories and the order of things: up and down, hidden, when they are sold, how many cards in a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edition import Content, shown
from kiosk.core.edits import Hide, Kind, Put, SetColumns, SetDayParts, SetText, moved
from kiosk.core.frozen import frozen
from kiosk.core.loyalty import Tier
from kiosk.core.menu import Category, DayPart, Menu, plain
from kiosk.core.overlay import NO_CATEGORY, CategoryOverlay, Overlay
from kiosk.core.profile import Profile
from kiosk.ui.rows import Rows
from kiosk.ui.staff import editor_rows as rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.staff.editor_spans import SpanRow, shifted, span_row
from kiosk.ui.staff.for_whom import WhomRow, known_tiers, whom_at, whom_rows

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class OrderRow:
    """A category, or a dish of the category that is open. `said`: when it is sold."""

    id: str
    label: str
    said: str
    hidden: bool


@frozen
class ProfileRow:
    """A profile of the shop's, or, with the id "", all kiosks."""

    id: str
    title: str
    on: bool


@QmlElement
@QmlUncreatable("made by the program")
class OrderModel(QObject):
    """Shows the categories, or, after `open`, the dishes of one and its hours."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._rows, self._spans = Rows(OrderRow, self), Rows(SpanRow, self)
        self._names, self._whom = Rows(FieldRow, self), Rows(WhomRow, self)
        self._category = self._profile = ""
        self._profiles = Rows(ProfileRow, self)
        self._menu: Menu | None = None
        drafting.changed.connect(self._show)

    # What there is.

    def speak(self, language: str) -> None:
        self._show()

    @Slot()
    def _show(self) -> None:
        drafting = self._drafting
        if self._menu is None or not drafting.ready:
            return
        self._show_profiles(drafting.draft.content.profiles)
        self._menu = shown(self._unhidden(), drafting.menu, self._profile)
        if self._category:
            self._show_category(self._menu)
        else:
            self._rows.replace([self._row(category) for category in self._menu.categories])
        self.changed.emit()

    def _show_profiles(self, known: Mapping[str, Profile]) -> None:
        """None where the shop has none."""
        self._profile = self._profile if self._profile in known else ""
        titles = {"": translate("Staff", "All kiosks"), **{n: p.title or n for n, p in known.items()}}
        rows = [ProfileRow(name, title, name == self._profile) for name, title in titles.items()]
        self._profiles.replace(rows if known else ())

    def _show_category(self, menu: Menu) -> None:
        items, language = self._own().items, self._desk.language
        self._rows.replace(
            [
                OrderRow(
                    item.id,
                    plain(item.name, language),
                    "",
                    bool((laid := items.get(item.id)) and laid.hidden),
                )
                for item in menu.by_category.get(self._category, ())
            ]
        )
        self._spans.replace([span_row(at, part) for at, part in enumerate(self._parts())])
        self._names.replace(self._name_rows())
        self._whom.replace(whom_rows(self._laid(self._category).members, self._tiers(), language))

    def _unhidden(self) -> Content:
        """The draft without what it hides, or its profile does: that is to be seen here."""
        content = self._drafting.draft.content
        if not self._profile:
            return replace(content, overlay=content.overlay.unhidden())
        profile = content.profiles[self._profile]
        seen = replace(profile, overlay=profile.overlay.unhidden())
        return replace(content, profiles={self._profile: seen})

    def _own(self) -> Overlay:
        """What is changed here: of all kiosks, or of those of the chosen profile."""
        content = self._drafting.draft.content
        return content.profiles[self._profile].overlay if self._profile else content.overlay

    def _put(self, what: str, new: Any, *place: str) -> Put:
        return Put({(*(("profiles", self._profile) if self._profile else ()), "overlay", *place): new}, what)

    def _row(self, category: Category) -> OrderRow:
        language = self._desk.language
        said = rows.hours(category.day_parts, language) if category.day_parts else ""
        indent = "　" if category.parent_id else ""
        return OrderRow(
            category.id,
            indent + plain(category.name, language),
            indent + said if said else "",
            bool(self._own().categories.get(category.id, NO_CATEGORY).hidden),
        )

    def _laid(self, category_id: str) -> CategoryOverlay:
        return self._drafting.draft.content.overlay.categories.get(category_id, NO_CATEGORY)

    def _pos(self) -> Category | None:
        found = self._drafting.menu.categories if self._drafting.ready else ()
        return next((each for each in found if each.id == self._category), None)

    def _parts(self) -> tuple[DayPart, ...]:
        own, pos = self._laid(self._category).day_parts, self._pos()
        return own if own is not None else pos.day_parts if pos else ()

    def _name_rows(self) -> list[FieldRow]:
        pos = self._pos()
        if pos is None:
            return []
        languages, language = self._desk.config.shop.languages, self._desk.language
        return [
            rows.text_row(
                "name", rows.CATEGORY_NAME, each, pos.name, self._laid(self._category).name, language
            )
            for each in languages
        ]

    # Touches.

    @Slot(str)
    def start(self, category: str) -> None:
        """ "": all categories; else one of them."""
        self._category = category
        self._menu = self._drafting.menu
        self._drafting.settle()
        self._show()

    @Slot(str, int)
    def move(self, name: str, by: int) -> None:
        """Up or down by so many places. A drag of many is one edit."""
        ids = tuple(row.id for row in self._rows.rows)
        at = ids.index(name) + by
        if not 0 <= at < len(ids):
            return
        without = [each for each in ids if each != name]
        new = moved(ids, name, without[at] if at < len(without) else None)
        if self._category:
            known = self._own().item_order
            new = (*(each for each in known if each not in new), *new)
        order = "item_order" if self._category else "category_order"
        self._drafting.typed(f"order.{self._profile}.{name}", self._put("edit", new, order))

    @Slot()
    def dropped(self) -> None:
        self._drafting.settle()

    @Slot(str)
    def toggleHidden(self, name: str) -> None:
        hidden = next(row.hidden for row in self._rows.rows if row.id == name)
        table = Kind.ITEM if self._category else Kind.CATEGORY
        self._drafting.change(self._put("edit", not hidden or None, table.value, name, "hidden"))

    @Slot(str)
    def choose(self, profile: str) -> None:
        """ "": what is changed counts for all kiosks; else for those of a profile."""
        self._drafting.settle()
        self._profile = profile
        self._show()

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        """The open category's name in a language."""
        pos, language = self._pos(), field.partition(".")[2]
        if pos is not None:
            new = "" if text == pos.name.get(language, "") else text
            self._drafting.typed(
                f"category.{field}", SetText(Kind.CATEGORY, self._category, "name", language, new)
            )

    @Slot(str)
    def leave(self, field: str) -> None:
        self._drafting.settle()

    @Slot()
    def toggleCategory(self) -> None:
        """Hide the open category, or show it again."""
        self._drafting.change(Hide(Kind.CATEGORY, self._category, not self.hidden))

    @Slot(int)
    def chooseWhom(self, place: int) -> None:
        """For whom what is in the open category is."""
        members = whom_at(place, self._laid(self._category).members, self._tiers())
        self._drafting.change(Put({("overlay", "categories", self._category, "members"): members}))

    def _tiers(self) -> tuple[Tier, ...] | None:
        return known_tiers(self._desk.machine.engine.kiosk.shop)

    @Slot(int)
    def setColumns(self, columns: int) -> None:
        """0: as the design has it."""
        self._drafting.change(SetColumns(columns or None))

    # When it is sold.

    def _set_parts(self, parts: tuple[DayPart, ...] | None) -> None:
        pos = self._pos()
        known = pos is not None and parts == pos.day_parts
        self._drafting.change(SetDayParts(self._category, None if known else parts))

    @Slot()
    def always(self) -> None:
        self._set_parts(())

    @Slot()
    def addSpan(self) -> None:
        self._set_parts((*self._parts(), DayPart(time(11), time(15))))

    @Slot(int)
    def removeSpan(self, at: int) -> None:
        self._set_parts(tuple(part for each, part in enumerate(self._parts()) if each != at))

    @Slot(int, int)
    def toggleDay(self, at: int, day: int) -> None:
        part = self._parts()[at]
        days = (part.weekdays or frozenset(range(7))) ^ {day}
        if days:
            self._change_span(at, replace(part, weekdays=frozenset() if len(days) == 7 else days))

    @Slot(int, bool, int)
    def shift(self, at: int, end: bool, steps: int) -> None:
        """Move the begin or the end by half hours, round the clock."""
        part = self._parts()[at]
        new = shifted(part.end if end else part.start, steps)
        if new != (part.start if end else part.end):
            self._change_span(at, replace(part, end=new) if end else replace(part, start=new))

    def _change_span(self, at: int, part: DayPart) -> None:
        self._set_parts(tuple(part if each == at else old for each, old in enumerate(self._parts())))

    # What is shown.

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def profiles(self) -> QObject:
        """ProfileRow: which kiosks; nothing where the shop has no profiles."""
        return self._profiles

    @Property(bool, notify=changed)
    def everywhere(self) -> bool:
        """What is changed counts for all kiosks."""
        return not self._profile

    @Property(QObject, constant=True)
    def spans(self) -> QObject:
        return self._spans

    @Property(QObject, constant=True)
    def names(self) -> QObject:
        return self._names

    @Property(QObject, constant=True)
    def whom(self) -> QObject:
        return self._whom

    @Property(bool, notify=changed)
    def hidden(self) -> bool:
        """The open category is hidden."""
        return self._drafting.ready and bool(self._laid(self._category).hidden)

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The open category's."""
        found = self._menu.categories if self._menu and self._category else ()
        picture = next((each.picture for each in found if each.id == self._category), None)
        return str(self._desk.machine.pictures.url(picture)) if picture else ""

    @Property(str, notify=changed)
    def parent(self) -> str:
        """What the open category belongs to: set at the POS."""
        pos, found = self._pos(), self._menu.categories if self._menu else ()
        above = next((each.name for each in found if pos and each.id == pos.parent_id), None)
        return plain(above, self._desk.language) if above else ""

    @Property(str, notify=changed)
    def category(self) -> str:
        return self._category

    @Property(str, notify=changed)
    def title(self) -> str:
        found = self._menu.categories if self._menu and self._category else ()
        name = next((each.name for each in found if each.id == self._category), None)
        return plain(name, self._desk.language) if name else translate("Staff", "Categories")

    @Property("QStringList", notify=changed)
    def days(self) -> list[str]:
        return [rows.day_name(day, self._desk.language) for day in range(7)]

    @Property(int, notify=changed)
    def columns(self) -> int:
        return (self._drafting.draft.content.overlay.columns or 0) if self._drafting.ready else 0
