"""The manager's page of people: who has a PIN, and the audit log."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.staff import Audit, Person, Role
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff.audit_words import LogLine, log_line
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.person_tiles import PersonTile, tiles
from kiosk.ui.staff.typed_pin import TypedPin

if TYPE_CHECKING:
    from kiosk.staff.access import Access, Crowd
    from kiosk.staff.people import People

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LINES = 200
"""Of the audit log on the screen; the file that is exported holds more."""
EXPORTED = 10_000


@QmlElement
@QmlUncreatable("made by the program")
class PeopleModel(QObject):
    """`editing`: "" (the list), "person" (somebody lies open), "add", "rename", "role", "pin". A change asks
    for a manager's PIN once, as long as the page is open. `trouble`: see GateModel.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._access: Access = desk.around.access
        self._use: People = desk.around.people
        self._crowd: Crowd | None = None
        self._audit: list[Audit] = []
        self._people, self._log = Rows(PersonTile, self), Rows(LogLine, self)
        self._sure: Person | None = None
        self._logging = False
        self._typed = TypedPin()
        self._clear()

    def opened(self) -> None:
        self.load()

    def closed(self) -> None:
        self._sure = None
        self._clear()

    def speak(self, language: str) -> None:
        self._fill_log()
        self.changed.emit()

    def load(self) -> None:
        """Read people and log anew."""
        access, config = self._access, self._desk.config

        def work() -> tuple[Crowd, list[Audit]]:
            from kiosk.staff import audit

            crowd = access.crowd()
            return crowd, [] if crowd.away else audit.read(config, LINES)

        self._desk.tasks.background(work, self._loaded)

    def _loaded(self, found: Any, error: BaseException | None) -> None:
        if error is not None:
            self._desk.tell(refusals.why(error), bad=True)
            return
        self._crowd, self._audit = found
        self._people.replace(tiles(self._crowd.people, self._crowd.locked))
        self._fill_log()
        self.changed.emit()

    def _fill_log(self) -> None:
        config, language = self._desk.config, self._desk.language
        self._log.replace([log_line(line, config.shop.time_zone, language) for line in self._audit])

    def _clear(self, editing: str = "", person: Person | None = None) -> None:
        self._editing, self._person = editing, person
        self._name = person.name if person else ""
        self._role = person.role if person else Role.CREW
        self._typed.clear()
        self._trouble = ""
        self._busy, self._removing = False, False
        self.changed.emit()

    # Touches.

    @Slot(str)
    def open(self, person_id: str) -> None:
        assert self._crowd is not None
        self._clear("person", next(each for each in self._crowd.people if each.id == person_id))

    @Slot()
    def close(self) -> None:
        self._clear()

    @Slot()
    def add(self) -> None:
        self._when_sure(lambda: self._clear("add"))

    @Slot(str)
    def edit(self, what: str) -> None:
        """ "rename", "role" or "pin" of whoever lies open."""
        person = self._person
        self._when_sure(lambda: self._clear(what, person))

    def _when_sure(self, then: Callable[[], None]) -> None:
        """Go on once a manager has typed their PIN; after that not again while the page is open."""
        if self._sure is not None:
            then()
            return

        def confirmed(person: Person) -> None:
            self._sure = person
            then()

        self._desk.confirm_pin(confirmed, Role.MANAGER)

    @Slot(str)
    def write(self, name: str) -> None:
        self._name, self._trouble = name, ""
        self.changed.emit()

    @Slot(str)
    def choose(self, role: str) -> None:
        self._role, self._trouble = Role(role), ""
        self.changed.emit()

    @Slot(str)
    def press(self, key: str) -> None:
        """A digit of the new PIN, or "erase"."""
        self._typed.press(key)
        self._trouble = ""
        self.changed.emit()

    @Slot()
    def save(self) -> None:
        """What lies open is as it shall be."""
        person, use, by = self._person, self._use, self._sure
        name, role = self._name, self._role
        match self._editing:
            case "rename" if person is not None:
                self._change(lambda: use.rename(person.id, name, by))
            case "role" if person is not None:
                self._change(lambda: use.change_role(person.id, role, by))
            case "pin" if person is not None and self._typed_twice():
                pin = self._typed.text
                self._change(lambda: use.change_pin(person.id, pin, by))
            case "add" if self._typed_twice():
                pin = self._typed.text
                self._change(lambda: use.add(name, role, pin, by))

    def _typed_twice(self) -> bool:
        """Is the PIN whole, and the same as the first time?"""
        if not self._typed.enough:
            return False
        same = self._typed.twice()
        if not same:
            self._trouble = "" if same is None else "different"
            self.changed.emit()
        return bool(same)

    @Slot()
    def remove(self) -> None:
        """Touched twice: the first touch asks."""
        person, use = self._person, self._use
        if person is None:
            return
        if not self._removing:
            self._removing = True
            self.changed.emit()
            return
        self._when_sure(lambda: self._change(lambda: use.remove(person.id, self._sure)))

    @Slot()
    def unlock(self) -> None:
        person, access, by = self._person, self._access, self._desk.person
        if person is not None:
            self._change(lambda: access.unlock(person, by))

    def _change(self, work: Callable[[], object]) -> None:
        self._busy = True
        self.changed.emit()
        self._desk.tasks.background(work, lambda _, error: self._changed(error))

    def _changed(self, error: BaseException | None) -> None:
        self._busy = False
        why = getattr(error, "why", None)
        if error is None:
            self._clear()
            self._desk.tell(QCoreApplication.translate("People", "Done."))
            self.load()
        elif why is not None:
            self._trouble = str(why)
            self._typed.clear()
        else:
            self._desk.tell(refusals.why(error), bad=True)
        self.changed.emit()

    @Slot(bool)
    def showLog(self, shown: bool) -> None:
        self._logging = shown
        if shown:
            self.load()
        self.changed.emit()

    @Slot()
    def export(self) -> None:
        """The log as CSV, to a USB stick or the data folder."""
        config, now = self._desk.config, self._desk.clock.now()
        name = f"audit-{now.astimezone(config.shop.time_zone):%Y-%m-%d}.csv"

        def work() -> str:
            from kiosk.staff import audit, exports

            text = audit.as_csv(audit.read(config, EXPORTED))
            return str(exports.export(text, name, config.kiosk.data_dir))

        def done(path: str | None, error: BaseException | None) -> None:
            if error is None:
                self._desk.audit("export", what="audit log", file=name)
            said = QCoreApplication.translate("People", "Saved: %1").replace("%1", str(path))
            self._desk.tell(said if error is None else refusals.why(error), bad=error is not None)

        self._desk.tasks.background(work, done)

    # What is shown.

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        return self._people

    @Property(QObject, constant=True)
    def log(self) -> QObject:
        return self._log

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._desk.language

    @Property(bool, notify=changed)
    def logging(self) -> bool:
        """The audit log is shown, not the people."""
        return self._logging

    @Property(bool, notify=changed)
    def away(self) -> bool:
        """The shop database does not answer: nothing can be changed."""
        return self._crowd is not None and self._crowd.away

    @Property(str, notify=changed)
    def editing(self) -> str:
        return self._editing

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._name

    @Property(str, notify=changed)
    def role(self) -> str:
        return self._role.value

    @Property(int, notify=changed)
    def digits(self) -> int:
        return len(self._typed.text)

    @Property(bool, notify=changed)
    def enough(self) -> bool:
        return self._typed.enough

    @Property(bool, notify=changed)
    def again(self) -> bool:
        """The new PIN is typed for the second time."""
        return self._typed.first != ""

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(bool, notify=changed)
    def removing(self) -> bool:
        """One more touch removes."""
        return self._removing

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whoever lies open is locked out at this kiosk."""
        return bool(self._person and self._crowd and self._person.id in self._crowd.locked)
