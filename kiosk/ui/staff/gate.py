"""The PIN pad's view-model: who somebody is, whether their PIN fits, and a shop's first manager."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.staff import Person, Role
from kiosk.engine.tasks import Tasks
from kiosk.ui.rows import Rows
from kiosk.ui.staff.person_tiles import PersonTile, tiles
from kiosk.ui.staff.typed_pin import Pause, TypedPin

if TYPE_CHECKING:
    from kiosk.staff.access import Access, Crowd, Trial
    from kiosk.staff.people import People

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class GateModel(QObject):
    """`state`: "loading", "who" (choose), "pin", "first" (nobody has a PIN yet), "technician" (the first
    manager may make one), "away" (the shop database does not answer and nobody is remembered), "failed".

    `trouble`: "", "wrong", "wait" (`waitS` seconds more), "locked"; for a new person a word of
    `kiosk.staff.people.Why` or `kiosk.core.staff.PinFault`, or "different" (the two PINs).
    """

    changed = Signal()

    def __init__(
        self,
        access: Callable[[], Access],
        people: Callable[[], People],
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._access, self._people, self._tasks = access, people, tasks
        self._tiles = Rows(PersonTile, self)
        self._turn = 0
        self._typed = TypedPin()
        self._pause = Pause(tasks, self._second)
        self._then: Callable[[Person], None] = lambda person: None
        self._gave_up: Callable[[], None] = lambda: None
        self._role: Role | None = None
        self._action = "enter"
        self._crowd: Crowd | None = None
        self._reset("loading")

    def begin(
        self,
        then: Callable[[Person], None],
        gave_up: Callable[[], None],
        action: str = "enter",
        role: Role | None = None,
    ) -> None:
        """Ask who it is. `then` gets whoever's PIN fits; `action` is what the audit log calls it; `role`:
        only people of that role.
        """
        self._then, self._gave_up, self._action, self._role = then, gave_up, action, role
        self._reset("loading")
        self._ask(lambda: self._access().crowd(), self._know)

    def end(self) -> None:
        """Nobody is asked any more: answers that are on their way are dropped, nothing typed stays."""
        self._turn += 1
        self._reset("loading")

    def _reset(self, state: str) -> None:
        self._state, self._chosen = state, None
        self._name = self._trouble = ""
        self._typed.clear()
        self._naming = state in ("first", "technician")
        self._busy = False
        self._pause.end()
        self.changed.emit()

    def _ask(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """In a worker; an answer to what was asked before `end` or another question is dropped."""
        self._turn += 1
        turn = self._turn
        self._busy = True
        self.changed.emit()

        def ended(answer: Any, error: BaseException | None) -> None:
            if turn != self._turn:
                return
            self._busy = False
            if error is None:
                done(answer)
            elif not self._explained(error):
                self._state = "failed"
            self.changed.emit()

        self._tasks.pool(work, ended)

    def _explained(self, error: BaseException) -> bool:
        """A new person that cannot be: the screen says why."""
        why = getattr(error, "why", None)
        if why is None:
            return False
        self._trouble = str(why)
        self._typed.clear()
        self._naming = self._trouble in ("name", "taken")
        return True

    def _know(self, crowd: Crowd) -> None:
        self._crowd = crowd
        shown = [person for person in crowd.people if self._role in (None, person.role)]
        self._tiles.replace(tiles(shown, crowd.locked))
        if not crowd.people:
            self._reset("away" if crowd.away else "first")
        elif len(shown) == 1:
            self._choose(shown[0])
        else:
            self._state = "who"

    # Touches.

    @Slot(str)
    def choose(self, person_id: str) -> None:
        assert self._crowd is not None
        self._choose(next(person for person in self._crowd.people if person.id == person_id))
        self.changed.emit()

    def _choose(self, person: Person) -> None:
        self._chosen, self._state = person, "pin"
        self._typed.clear()
        locked = self._crowd is not None and person.id in self._crowd.locked
        self._trouble = "locked" if locked else ""

    @Slot(str)
    def press(self, key: str) -> None:
        """A digit, or "erase"."""
        if self._busy or self._pause.left or self._trouble == "locked":
            return
        self._typed.press(key)
        self._trouble = ""
        self.changed.emit()

    def forget(self) -> None:
        """Nothing that was typed stays: a scanner typed among it."""
        if not self._busy:
            self._typed.text = ""
            self.changed.emit()

    @Slot()
    def submit(self) -> None:
        """The PIN is whole."""
        if self._busy or self._pause.left or not self._typed.enough:
            return
        if self._state in ("first", "technician"):
            self._submit_new()
        elif self._chosen is not None:
            person, pin = self._chosen, self._typed.text
            self._typed.text = ""
            self._ask(lambda: self._access().enter(person.id, pin, self._action), self._tried)

    def _tried(self, trial: Trial) -> None:
        if trial.person is not None:
            then = self._then
            self._reset("loading")
            then(trial.person)
        elif trial.locked:
            self._trouble = "locked"
        elif trial.wait_s:
            self._trouble = "wait"
            self._pause.begin(trial.wait_s)
        else:
            self._trouble = "wrong"

    def _second(self) -> None:
        if not self._pause.left:
            self._trouble = ""
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """From the pad to the people, where there are several; else give up."""
        if self._state == "pin" and self._tiles.rowCount() > 1:
            self._reset("who")
        elif self._state in ("first", "technician") and not self._naming:
            self._naming = not self._typed.first
            self._typed.clear()
            self._trouble = ""
            self.changed.emit()
        else:
            self.give_up()

    @Slot()
    def retry(self) -> None:
        """Look for the people once more."""
        self.begin(self._then, self._gave_up, self._action, self._role)

    @Slot()
    def give_up(self) -> None:
        gave_up = self._gave_up
        self.end()
        gave_up()

    # The first start.

    @Slot(str)
    def write(self, name: str) -> None:
        """The name of somebody new, as it is typed."""
        self._name, self._trouble = name, ""
        self.changed.emit()

    @Slot()
    def named(self) -> None:
        """The name is typed; now the PIN."""
        if self._name.strip():
            self._naming = False
            self.changed.emit()

    def _submit_new(self) -> None:
        """The PIN is typed twice."""
        same = self._typed.twice()
        if not same:
            self._trouble = "" if same is None else "different"
            self.changed.emit()
            return
        name, pin, by = self._name, self._typed.text, self._chosen
        role = Role.MANAGER if self._state == "first" else Role.TECHNICIAN
        first = self._state == "first"
        self._ask(lambda: self._people().add(name, role, pin, by, first=first), self._added)

    def _added(self, person: Person) -> None:
        """The first manager may make a technician, and is in."""
        manager = self._chosen or person
        was = self._state
        self._reset("technician" if was == "first" else "loading")
        if was == "first":
            self._chosen = manager
        else:
            self._then(manager)

    @Slot()
    def later(self) -> None:
        """No technician now: the manager goes in."""
        manager = self._chosen
        if manager is not None and self._state == "technician":
            self._reset("loading")
            self._then(manager)

    # What is shown.

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(int, notify=changed)
    def waitS(self) -> int:
        return self._pause.left

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many are typed; which ones, the screen does not know."""
        return len(self._typed.text)

    @Property(bool, notify=changed)
    def enough(self) -> bool:
        return self._typed.enough

    @Property(bool, notify=changed)
    def ends(self) -> bool:
        """It is asked who ends the training."""
        return self._action == "end_training"

    @Property(bool, notify=changed)
    def naming(self) -> bool:
        """The name of somebody new is typed."""
        return self._naming

    @Property(bool, notify=changed)
    def again(self) -> bool:
        """A new PIN is typed for the second time."""
        return self._typed.first != ""

    @Property(bool, notify=changed)
    def away(self) -> bool:
        """The people are those this kiosk remembers."""
        return self._crowd is not None and self._crowd.away

    @Property(str, notify=changed)
    def name(self) -> str:
        """Whose PIN is asked for, or the name of somebody new."""
        return self._chosen.name if self._chosen is not None and self._state == "pin" else self._name

    @Property(bool, notify=changed)
    def several(self) -> bool:
        return self._tiles.rowCount() > 1

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        return self._tiles
