"""Around the staff's pages: coming in, tabs, toast, looks, and leaving."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.staff import Person, Role
from kiosk.ui.door import StaffDoor
from kiosk.ui.rows import Rows
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.gate import GateModel
from kiosk.ui.staff.pages import Tab, tabs_of
from kiosk.ui.translations import Translations

if TYPE_CHECKING:
    from kiosk.engine.machine import Machine
    from kiosk.staff.access import Access
    from kiosk.staff.people import People
    from kiosk.staff.pins import Pins

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGES = ("ja", "en")
THEMES = ("light", "dark", "contrast")
TOAST_S = 6.0
TOAST_UNDO_S = 10.0
WARN_S = 15.0
"""So long before it leaves by itself it says so."""
_TOUCHES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
)


@dataclass(frozen=True, slots=True)
class TabRow:
    """`due`: what the tab is for was not done yet."""

    key: str
    title: str
    due: bool = False


@dataclass(frozen=True, slots=True)
class Looks:
    """How somebody wants to see the staff's screens."""

    language: str
    theme: str
    text_scale: float


@QmlElement
@QmlUncreatable("made by the program")
class StaffModel(QObject):
    """Lives as long as the program; holds nothing of a person who has left but how they want to see things.

    It is a `kiosk.ui.staff.desk.Around`. After `[kiosk] staff_idle_s` without a touch it leaves by itself.
    `opens`: the tab that opens by itself, else a role's first one.
    """

    changed = Signal()
    pageChanged = Signal()
    told = Signal()

    def __init__(
        self,
        machine: Machine,
        door: StaffDoor,
        translations: Translations,
        pins: Callable[[], Pins] | None = None,
        opens: str = "",
    ) -> None:
        super().__init__(door)
        self._machine, self._door, self._translations = machine, door, translations
        self._config, self._tasks, self._clock = machine.config, machine.tasks, machine.clock
        self._make_pins, self._opens = pins, opens
        self._gate = GateModel(lambda: self.access, lambda: self.people, self._tasks, self)
        self._tabs = Rows(TabRow, self)
        self._usual = self._first_looks()
        self._looks: dict[str, Looks] = {}
        self._now = self._usual
        self._desk: Desk | None = None
        self._person: Person | None = None
        self._confirming = False
        self._models: dict[str, QObject] = {}
        self._tab: Tab | None = None
        self._message, self._bad, self._shown = "", False, False
        self._undo: Callable[[], None] | None = None
        self._timers: dict[str, Callable[[], None]] = {}
        door.dueChanged.connect(self._fill_tabs)

    def _first_looks(self) -> Looks:
        kiosk, language = self._config.kiosk, self._config.shop.languages[0]
        return Looks(language if language in LANGUAGES else "en", kiosk.theme, kiosk.text_scale)

    @cached_property
    def access(self) -> Access:
        """First asked for by a worker: what it imports takes a while."""
        from kiosk.staff.access import Access
        from kiosk.staff.pins import Pins

        pins = self._make_pins() if self._make_pins else Pins()
        return Access(self._config, self._clock.now, self._machine.notes.note, pins)

    @cached_property
    def people(self) -> People:
        from kiosk.staff.people import People

        return People(self._config, self._clock.now, self._machine.notes.note, self.access.pins)

    # Coming in and leaving.

    def enter(self) -> None:
        """The door is open: who is it?"""
        self._wear(self._usual)
        self._gate.begin(self._in, self._left_at_the_gate)
        self._stir()
        self.changed.emit()

    def _in(self, person: Person) -> None:
        self._person = person
        self._wear(self._looks.get(person.id, self._now))
        self._desk = Desk(
            self._config, self._machine, self._tasks, self._clock, person, self._now.language, self
        )
        self._fill_tabs()
        tabs = tabs_of(person.role)
        wanted = next((tab for tab in tabs if tab.key == self._opens), None)
        self._open(wanted or (tabs[0] if tabs else None))
        self._stir()
        self.changed.emit()

    def _left_at_the_gate(self) -> None:
        self._go("touch")

    @Slot()
    def leave(self) -> None:
        self._go("touch")

    def _go(self, why: str) -> None:
        """Back to the guests; what the pages held goes."""
        for name in list(self._timers):
            self._stop(name)
        if self._person is not None:
            self.audit(self._person, "leave", {"why": why})
        self._open(None)
        self._gate.end()
        self._person, self._desk, self._confirming = None, None, False
        self._message, self._undo, self._shown = "", None, False
        self._door.close()
        for model in self._models.values():
            model.deleteLater()
        self._models.clear()
        self._tabs.replace([])
        self.changed.emit()

    # Idle.

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        """Of the window, while staff are in: any touch and any key begins the time anew."""
        if self._door.opened and event.type() in _TOUCHES:
            self._stir()
        return False

    def _stir(self) -> None:
        idle_s = self._config.kiosk.staff_idle_s
        self._later("idle", idle_s, lambda: self._go("idle"))
        self._later("warn", max(1.0, idle_s - WARN_S), self._warn)

    def _warn(self) -> None:
        if self._person is not None:
            said = QCoreApplication.translate("Staff", "Still there? Touch the screen to stay.")
            self.tell(said, False, None)

    def _later(self, name: str, seconds: float, call: Callable[[], None]) -> None:
        self._stop(name)

        def due() -> None:
            self._timers.pop(name, None)
            call()

        self._timers[name] = self._tasks.later(seconds, due)

    def _stop(self, name: str) -> None:
        cancel = self._timers.pop(name, None)
        if cancel is not None:
            cancel()

    # Tabs.

    def _fill_tabs(self) -> None:
        if self._person is None:
            return
        self._tabs.replace(
            [
                TabRow(
                    tab.key,
                    QCoreApplication.translate("Staff", tab.title),
                    tab.key == "daily" and self._door.due,
                )
                for tab in tabs_of(self._person.role)
            ]
        )

    @Slot(str)
    def go(self, key: str) -> None:
        """Open a tab of this person's; another's is not there."""
        tabs = tabs_of(self._person.role) if self._person else ()
        found = next((tab for tab in tabs if tab.key == key), None)
        if found is not None and found is not self._tab:
            self._open(found)

    def _open(self, tab: Tab | None) -> None:
        _call(self.page, "closed")
        self._tab = tab
        if tab is not None:
            try:
                self._build(tab)
            except Exception as error:  # one page's fault keeps nobody from the others
                log.exception("the page %s cannot be opened", tab.key)
                self.tell(str(error), True, None)
        self.pageChanged.emit()

    def _build(self, tab: Tab) -> None:
        assert self._desk is not None
        if tab.key not in self._models:
            self._models[tab.key] = tab.build(self._desk, self)
        _call(self._models[tab.key], "opened")

    def scanned(self, text: str) -> None:
        """What a scanner read while staff are in: for the page that is open, if it has `scanned(text)`."""
        _call(self.page, "scanned", text)

    # What pages ask for.

    def tell(self, message: str, bad: bool, undo: Callable[[], None] | None) -> None:
        self._message, self._bad, self._undo, self._shown = message, bad, undo, True
        self._later("toast", TOAST_UNDO_S if undo else TOAST_S, self._hush)
        self.told.emit()

    def _hush(self) -> None:
        self._shown, self._undo = False, None
        self.told.emit()

    @Slot()
    def undo(self) -> None:
        undo = self._undo
        self._hush()
        if undo is not None:
            undo()

    def audit(self, person: Person, action: str, details: dict[str, str]) -> None:
        from kiosk.staff.access import entry

        self._machine.notes.note(entry(self._config, self._clock.now(), person, action, details))

    def confirm_pin(self, then: Callable[[Person], None], role: Role | None) -> None:
        def confirmed(person: Person) -> None:
            self._confirmed()
            then(person)

        self._confirming = True
        self._gate.begin(confirmed, self._confirmed, "confirm", role)
        self.changed.emit()

    def _confirmed(self) -> None:
        self._confirming = False
        self._stir()
        self.changed.emit()

    # Looks.

    def _wear(self, looks: Looks) -> None:
        self._now = looks
        if self._person is not None:
            self._looks[self._person.id] = looks
        self._translations.use(looks.language)
        self._door.look(looks.theme, looks.text_scale)
        if self._desk is not None and self._desk.language != looks.language:
            self._desk.language = looks.language
            self._fill_tabs()
            for model in self._models.values():
                _call(model, "speak", looks.language)
        self.changed.emit()

    @Slot(str)
    def speak(self, language: str) -> None:
        if language in LANGUAGES:
            self._wear(Looks(language, self._now.theme, self._now.text_scale))

    @Slot(str)
    def colour(self, theme: str) -> None:
        if theme in THEMES:
            self._wear(Looks(self._now.language, theme, self._now.text_scale))

    @Slot(float)
    def enlarge(self, text_scale: float) -> None:
        if text_scale in (1.0, 1.5, 2.0):
            self._wear(Looks(self._now.language, self._now.theme, text_scale))

    # What is shown.

    @Property(bool, notify=changed)
    def inside(self) -> bool:
        """Somebody is in."""
        return self._person is not None

    @Property(bool, notify=changed)
    def confirming(self) -> bool:
        """A PIN is asked for once more, over the page."""
        return self._confirming

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._person.name if self._person else ""

    @Property(str, notify=changed)
    def role(self) -> str:
        return self._person.role.value if self._person else ""

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._now.language

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._now.theme

    @Property(float, notify=changed)
    def textScale(self) -> float:
        return self._now.text_scale

    @Property(GateModel, constant=True)
    def gate(self) -> GateModel:
        return self._gate

    @Property(QObject, constant=True)
    def tabs(self) -> QObject:
        return self._tabs

    @Property(str, notify=pageChanged)
    def tab(self) -> str:
        return self._tab.key if self._tab else ""

    @Property(str, notify=pageChanged)
    def title(self) -> str:
        """The tab's word, in the staff's language."""
        return QCoreApplication.translate("Staff", self._tab.title) if self._tab else ""

    @Property(str, notify=pageChanged)
    def qml(self) -> str:
        """The page's file, without ".qml"."""
        return self._tab.qml if self._tab and self.page else ""

    @Property(QObject, notify=pageChanged)
    def page(self) -> QObject | None:
        """The page's view-model."""
        return self._models.get(self._tab.key) if self._tab else None

    @Property(str, notify=told)
    def message(self) -> str:
        return self._message

    @Property(bool, notify=told)
    def messageShown(self) -> bool:
        return self._shown

    @Property(bool, notify=told)
    def messageBad(self) -> bool:
        return self._bad

    @Property(bool, notify=told)
    def undoable(self) -> bool:
        return self._undo is not None


def _call(model: Any, name: str, *arguments: object) -> None:
    """Call a method that a page's view-model may have."""
    method = getattr(model, name, None)
    if method is not None:
        method(*arguments)
