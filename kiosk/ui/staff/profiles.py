"""The shop's profiles: kiosks of one kind, and the few keys in which they differ from the others."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import Put
from kiosk.core.frozen import frozen
from kiosk.core.menu import BREAK, ServiceMode
from kiosk.core.profile import NO_PROFILE, Profile
from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.staff.shop_pictures import BrandPictureModel
from kiosk.ui.text import own_name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NEW, TITLE, GREETING = "profile", "title", "greeting"
FILE = "file"
MOST_NAME, MOST_TITLE, MOST_WORDS = 40, 24, 40
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
translate = QCoreApplication.translate


@frozen
class ProfileRow:
    """`here`: this kiosk is one."""

    id: str
    title: str
    on: bool
    here: bool


@frozen
class WayRow:
    """One of several; `id` "": as everywhere in the shop."""

    id: str
    label: str
    on: bool


@QmlElement
@QmlUncreatable("made by the program")
class ProfilesModel(QObject):
    """`choose` opens a profile; `add` makes the one whose name was typed. All of it is of the draft."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._rows, self._fields = Rows(ProfileRow, self), Rows(FieldRow, self)
        self._modes, self._languages = Rows(WayRow, self), Rows(WayRow, self)
        self._adding, self._here = Rows(FieldRow, self), Rows(WayRow, self)
        self._name = self._typed = ""
        self._pictures = BrandPictureModel(drafting, self)
        drafting.changed.connect(self._show)

    def speak(self) -> None:
        self._show()
        self._pictures.speak()

    # Touches.

    @Slot(str)
    def choose(self, name: str) -> None:
        self._drafting.settle()
        self._name = "" if name == self._name else name
        self._pictures.aim(("profiles", self._name, "pictures"))
        self._show()

    @Slot(str, str)
    def type(self, field: str, text: str) -> None:
        if field == NEW:
            self._typed = text.strip()
            self._show()
            return
        kind, _, language = field.partition(".")
        place = (kind, language) if kind == GREETING else (kind,)
        known = text.strip() or (self._name if kind == TITLE else None)  # without a title it would be gone
        self._drafting.typed(f"{self._name}.{field}", self._put(place, known))

    @Slot(str)
    def leave(self, field: str) -> None:
        self._drafting.settle()

    @Slot()
    def add(self) -> None:
        name, self._typed = self._typed, ""
        if not _NAME.fullmatch(name):
            said = translate("Profiles", "A name has letters, digits, dots and hyphens, such as bar.")
            self._desk.tell(said, bad=True)
        elif name not in self._known():
            self._drafting.change(Put({("profiles", name, TITLE): name}, "profile"))
        if name in self._known():
            self._name = ""
            self.choose(name)
        self._show()

    @Slot()
    def remove(self) -> None:
        """The open one goes, with all that is said of it."""
        name, self._name = self._name, ""
        if self._drafting.change(Put({("profiles", name): None}, "profile")):
            said = translate("Profiles", "%1 is gone: its kiosks become like the others.")
            self._desk.tell(said.replace("%1", name), undo=self._drafting.undo)
        self._show()

    @Slot(str)
    def offer(self, mode: str) -> None:
        """ "": both service modes."""
        self._change("modes", (ServiceMode(mode),) if mode else None)

    @Slot(str)
    def begin(self, language: str) -> None:
        """ "": the shop's first language."""
        self._change("language", language or None)

    @Slot()
    def toggleQueue(self) -> None:
        self._change("queue", None if self._profile().queue else True)

    @Slot(str)
    def become(self, way: str) -> None:
        """What this kiosk is from now on: `FILE`, or "=" and a profile's name. Not of the draft."""
        chosen = None if way == FILE else way.removeprefix("=")
        machine = self._desk.machine
        if chosen == machine.chosen_profile:
            return
        machine.choose_profile(chosen)
        self._desk.audit("profile_chosen", profile=machine.profile or "–")
        self._desk.tell(translate("Profiles", "From the next guest on."))
        self._show()

    def _change(self, key: str, new: Any) -> None:
        self._drafting.change(self._put((key,), new))

    def _put(self, place: tuple[str, ...], new: Any) -> Put:
        return Put({("profiles", self._name, *place): new}, "profile")

    # What is shown.

    def _known(self) -> dict[str, Profile]:
        return dict(self._drafting.draft.content.profiles) if self._drafting.ready else {}

    def _profile(self) -> Profile:
        return self._known().get(self._name, NO_PROFILE)

    @Slot()
    def _show(self) -> None:
        known, here = self._known(), self._desk.machine.profile
        if self._name not in known:
            self._name = ""
        self._rows.replace(
            [
                ProfileRow(name, each.title or name, name == self._name, name == here)
                for name, each in known.items()
            ]
        )
        said = translate("Profiles", "A new profile, as kiosk.toml names it")
        self._adding.replace([FieldRow(NEW, said, self._typed, "bar", most=MOST_NAME)])
        self._fields.replace(self._field_rows() if self._name else [])
        self._modes.replace(self._mode_rows())
        self._languages.replace(self._language_rows())
        self._here.replace(self._here_rows())
        self.changed.emit()

    def _field_rows(self) -> list[FieldRow]:
        profile, language = self._profile(), self._desk.language
        found = [
            FieldRow(
                TITLE,
                translate("Profiles", "What you call it"),
                profile.title,
                self._name,
                language=language,
                most=MOST_TITLE,
            )
        ]
        label = translate("Brand", "Greeting on the first screen")
        for each in self._desk.config.shop.languages:
            found.append(
                FieldRow(
                    f"{GREETING}.{each}",
                    f"{label} · {own_name(each)}",
                    profile.greeting.get(each, ""),
                    language=each,
                    marks=BREAK,
                    most=MOST_WORDS,
                )
            )
        return found

    def _mode_rows(self) -> list[WayRow]:
        only = self._profile().modes[0].value if len(self._profile().modes) == 1 else ""
        said = {
            "": translate("Profiles", "Both"),
            ServiceMode.EAT_IN.value: translate("Profiles", "Eat in only"),
            ServiceMode.TAKE_OUT.value: translate("Profiles", "Take out only"),
        }
        return [WayRow(mode, label, mode == only) for mode, label in said.items()]

    def _language_rows(self) -> list[WayRow]:
        chosen = self._profile().language or ""
        said = {"": translate("Profiles", "As in the shop")}
        said |= {each: own_name(each) for each in self._desk.config.shop.languages}
        return [WayRow(each, label, each == chosen) for each, label in said.items()]

    def _here_rows(self) -> list[WayRow]:
        """What this kiosk can be; one that is not published yet makes nothing of it."""
        machine, known = self._desk.machine, self._known()
        chosen, named = machine.chosen_profile, self._desk.config.kiosk.profile
        by_file = translate("Profiles", "As kiosk.toml says: %1")
        by_file = by_file.replace("%1", named or translate("Profiles", "no profile"))
        rows = [WayRow(FILE, by_file, chosen is None)]
        rows.append(WayRow("=", translate("Profiles", "Like the shop"), chosen == ""))
        rows += [WayRow(f"={name}", each.title or name, chosen == name) for name, each in known.items()]
        if chosen and chosen not in known:
            rows.append(WayRow(f"={chosen}", chosen, True))
        return rows

    @Property(QObject, constant=True)
    def here(self) -> QObject:
        """WayRow: what this kiosk is."""
        return self._here

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """ProfileRow."""
        return self._rows

    @Property(QObject, constant=True)
    def adding(self) -> QObject:
        return self._adding

    @Property(QObject, constant=True)
    def fields(self) -> QObject:
        return self._fields

    @Property(QObject, constant=True)
    def modes(self) -> QObject:
        """WayRow."""
        return self._modes

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        """WayRow."""
        return self._languages

    @Property(BrandPictureModel, constant=True)
    def pictures(self) -> BrandPictureModel:
        return self._pictures

    @Property(str, notify=changed)
    def name(self) -> str:
        """The open one's; "": none is."""
        return self._name

    @Property(bool, notify=changed)
    def queue(self) -> bool:
        return self._profile().queue

    @Property(str, notify=changed)
    def unknown(self) -> str:
        """The profile that this kiosk is to be of, where the draft has none of that name."""
        here = self._desk.machine.profile
        return here if self._drafting.ready and here not in self._known() else ""
