"""Around the staff's pages: coming in, tabs, toast, looks, the guided tour, and leaving."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.staff import Person, Role
from kiosk.ui.door import StaffDoor
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.gate import GateModel
from kiosk.ui.staff.opened import OpenPages
from kiosk.ui.staff.pages import tabs_of
from kiosk.ui.staff.passing import Timers, Toast
from kiosk.ui.staff.tour import TABS as TOUR_TABS
from kiosk.ui.staff.tour import TourModel
from kiosk.ui.translations import Translations

if TYPE_CHECKING:
    from kiosk.engine.machine import Machine
    from kiosk.engine.training import Training
    from kiosk.staff.access import Access
    from kiosk.staff.people import People
    from kiosk.staff.pins import Pins
    from kiosk.ui.staff.previews import Previews

log = logging.getLogger(__name__)

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGES = ("ja", "en")
THEMES = ("light", "dark", "contrast")
WARN_S = 15.0
"""So long before it leaves by itself it says so."""
_TOUCHES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
)


@frozen
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
        self._timers = Timers(self._tasks)
        self._toast = Toast(self._timers, self.told.emit)
        self._pages = OpenPages(self, self.pageChanged.emit, lambda why: self.tell(why, True, None))
        self._usual = self._first_looks()
        self._looks: dict[str, Looks] = {}
        self._now = self._usual
        self._desk: Desk | None = None
        self._person: Person | None = None
        self._confirming = False
        self._tour: TourModel | None = None
        door.dueChanged.connect(self._name_tabs)
        door.trainingChanged.connect(self._training_moved)

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

    @cached_property
    def previews(self) -> Previews:
        """Where pages show what guests would see."""
        from kiosk.ui.staff.previews import Previews

        return Previews(self._picture, lambda: self._translations.use(self._now.language), self)

    def _picture(self, name: str | None, grey: bool) -> str:
        machine = self._desk.machine if self._desk else self._machine
        return machine.pictures.url(name, grey)

    def end(self) -> None:
        """The program ends: who is in leaves, and nothing may be left that lives in the window."""
        try:
            if self._door.opened:
                self._go("end")
        except Exception:  # a page's fault must not keep the files from being closed
            log.exception("the staff's pages were not left well")
        if "previews" in self.__dict__:
            self.previews.close()

    @property
    def training(self) -> Training | None:
        """Where the program can train: tests of pages need not."""
        return self._door.training

    # Coming in and leaving.

    def enter(self) -> None:
        """The door is open: who is it?"""
        self._wear(self._usual)
        if self._door.trainingState == "on":
            self._gate.begin(self._end_training, self.leave, "end_training")
        else:
            self._gate.begin(self._in, self.leave)
        self._stir()
        self.changed.emit()

    def _in(self, person: Person) -> None:
        self._person = person
        self._wear(self._looks.get(person.id, self._now))
        self._work_at(self._machine, self._opens)
        self._stir()

    def _work_at(self, machine: Machine, opens: str) -> None:
        """Open the pages of a kiosk: of this one, or of the tour's."""
        assert self._person is not None
        self._pages.clear()
        self._desk = Desk(
            machine.config, machine, machine.tasks, self._clock, self._person, self._now.language, self
        )
        tabs = tabs_of(self._person.role)
        if self._tour is not None:
            tabs = tuple(tab for tab in tabs if tab.key in TOUR_TABS)
        self._pages.begin(self._desk, tabs, opens)
        self._name_tabs()
        self.changed.emit()

    def _end_training(self, person: Person) -> None:
        """Whoever has a PIN may lead the kiosk back to selling."""
        assert self.training is not None
        self.training.end("staff")
        self.leave()

    @Slot()
    def leave(self) -> None:
        self._go("touch")

    def _go(self, why: str) -> None:
        """Back to the guests; what the pages held goes."""
        self._timers.clear()
        self._end_tour()
        if self._person is not None:
            self.audit(self._person, "leave", {"why": why})
        self._pages.clear()
        self._gate.end()
        self._person, self._desk, self._confirming = None, None, False
        self._toast.forget()
        self._door.close()
        self.changed.emit()

    # Idle.

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        """Of the window, while staff are in: any touch and any key begins the time anew."""
        if self._door.opened and event.type() in _TOUCHES:
            self._stir()
        return False

    def _stir(self) -> None:
        if self._tour is not None and self.training is not None:
            self.training.touched()
        idle_s = self._config.kiosk.staff_idle_s
        self._timers.later("idle", idle_s, lambda: self._go("idle"))
        self._timers.later("warn", max(1.0, idle_s - WARN_S), self._warn)

    def _warn(self) -> None:
        if self._person is not None:
            said = QCoreApplication.translate("Staff", "Still there? Touch the screen to stay.")
            self.tell(said, False, None)

    # The guided tour.

    def take_tour(self) -> None:
        """Training has begun: its demo shop gets a history to look at, then its pages are explained."""
        training = self.training
        if training is None or training.machine is None:
            return
        machine, now = training.machine, self._clock.now()

        def made_up() -> None:
            from kiosk.staff import demo_history

            demo_history.write_for_tour(machine.config, now)

        self._tasks.background(made_up, lambda _, error: self._toured(machine, error))

    def _toured(self, machine: Machine, error: BaseException | None) -> None:
        if error is not None:
            log.warning("the tour has no figures to show: %s", error)
        training = self.training
        if training is None or training.machine is not machine:
            return
        if self._person is None:  # gone meanwhile: nobody shall find it on
            training.end("left")
            return
        keys = frozenset(tab.key for tab in tabs_of(self._person.role))
        self._tour = TourModel(keys, self.go, self._end_tour, self)
        self._work_at(machine, "")

    def _end_tour(self) -> None:
        """Back to this kiosk's own pages; the demo shop goes."""
        tour, self._tour = self._tour, None
        if tour is None or self.training is None:
            return
        self._pages.clear()
        self.training.end("tour")
        tour.deleteLater()
        if self._person is not None:
            self._work_at(self._machine, "training")

    @Slot()
    def _training_moved(self) -> None:
        if self._door.trainingState == "off":
            self._end_tour()

    # What pages ask for.

    @Slot(str, result=bool)
    def go(self, key: str) -> bool:
        """Open a tab of this person's; False: it is another's, or not part of the tour."""
        return self._pages.go(key)

    def scanned(self, text: str) -> None:
        """What a scanner read while staff are in: for the page that is open, if its `scanned(text)` has a use
        for it (True). Nothing of it stays typed anywhere.
        """
        self._gate.forget()
        if self._person is None or self._confirming or self._pages.ask("scanned", text):
            return
        said = QCoreApplication.translate(
            "Staff", "A code was scanned. It is of no use here; nothing was typed."
        )
        self.tell(said, False, None)

    def tell(self, message: str, bad: bool, undo: Callable[[], None] | None) -> None:
        self._toast.tell(message, bad, undo)

    @Slot()
    def undo(self) -> None:
        self._toast.undo()

    def audit(self, person: Person, action: str, details: dict[str, str]) -> None:
        """Into the log of the kiosk whose pages are open."""
        from kiosk.staff.access import entry

        machine = self._desk.machine if self._desk else self._machine
        machine.notes.note(entry(machine.config, self._clock.now(), person, action, details))

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

    @Slot()
    def _name_tabs(self) -> None:
        self._pages.name(self._door.wanting)

    def _wear(self, looks: Looks) -> None:
        self._now = looks
        if self._person is not None:
            self._looks[self._person.id] = looks
        self._translations.use(looks.language)
        self._door.look(looks.theme, looks.text_scale)
        if self._desk is not None and self._desk.language != looks.language:
            self._desk.language = looks.language
            self._name_tabs()
            self._pages.speak(looks.language)
            if self._tour is not None:
                self._tour.speak(looks.language)
        self.changed.emit()

    @Slot(str)
    def speak(self, language: str) -> None:
        if language in LANGUAGES:
            self._wear(replace(self._now, language=language))

    @Slot(str)
    def colour(self, theme: str) -> None:
        if theme in THEMES:
            self._wear(replace(self._now, theme=theme))

    @Slot(float)
    def enlarge(self, text_scale: float) -> None:
        if text_scale in (1.0, 1.5, 2.0):
            self._wear(replace(self._now, text_scale=text_scale))

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

    @Property(TourModel, notify=changed)
    def tour(self) -> TourModel | None:
        """The guided tour while somebody takes it."""
        return self._tour

    @Property(QObject, constant=True)
    def tabs(self) -> QObject:
        return self._pages.rows

    @Property(str, notify=pageChanged)
    def tab(self) -> str:
        return self._pages.tab.key if self._pages.tab else ""

    @Property(str, notify=pageChanged)
    def title(self) -> str:
        """The tab's word, in the staff's language."""
        tab = self._pages.tab
        return QCoreApplication.translate("Staff", tab.title) if tab else ""

    @Property(str, notify=pageChanged)
    def qml(self) -> str:
        """The page's file, without ".qml"."""
        return self._pages.tab.qml if self._pages.tab and self.page else ""

    @Property(QObject, notify=pageChanged)
    def page(self) -> QObject | None:
        """The page's view-model."""
        return self._pages.page

    @Property(str, notify=told)
    def message(self) -> str:
        return self._toast.message

    @Property(bool, notify=told)
    def messageShown(self) -> bool:
        return self._toast.shown

    @Property(bool, notify=told)
    def messageBad(self) -> bool:
        return self._toast.bad

    @Property(bool, notify=told)
    def undoable(self) -> bool:
        return self._toast.undoable
