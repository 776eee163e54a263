"""What a page of the staff's may use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from kiosk.core.staff import Person, Role

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.engine.machine import Machine
    from kiosk.engine.tasks import Clock, Tasks
    from kiosk.engine.training import Training
    from kiosk.staff.access import Access
    from kiosk.staff.people import People
    from kiosk.ui.staff.previews import Previews


class Around(Protocol):
    """What stands around every page: the shell, or a test. `access` and `people` are for workers' threads."""

    access: Access
    people: People

    @property
    def training(self) -> Training | None: ...

    @property
    def previews(self) -> Previews: ...

    def tell(self, message: str, bad: bool, undo: Callable[[], None] | None) -> None: ...

    def audit(self, person: Person, action: str, details: dict[str, str]) -> None: ...

    def confirm_pin(self, then: Callable[[Person], None], role: Role | None) -> None: ...

    def go(self, key: str) -> bool: ...

    def leave(self) -> None: ...

    def take_tour(self) -> None: ...


class Desk:
    """Made for one person, from coming in to leaving. `language` is the staff's, "ja" or "en", as it is now.

    Nothing here blocks: what takes time goes through `tasks.background(work, done)`, and `done` is called on
    the screen's thread. `left`: the person has gone. What comes too late for them reaches nobody: the next
    one shall neither read it nor be led somewhere by it.
    """

    def __init__(
        self,
        config: Config,
        machine: Machine,
        tasks: Tasks,
        clock: Clock,
        person: Person,
        language: str,
        around: Around,
    ) -> None:
        self.config = config
        self.machine = machine
        self.tasks = tasks
        self.clock = clock
        self.person = person
        self.language = language
        self.around = around
        self.left = False

    def tell(self, message: str, bad: bool = False, undo: Callable[[], None] | None = None) -> None:
        """Say in passing what was done, or that it could not be (`bad`). `undo` gives the toast a button."""
        if not self.left:
            self.around.tell(message, bad, undo)

    def audit(self, action: str, **details: str) -> None:
        """Write into the audit log what this person did. `action`: short English words, such as "sold_out";
        `details` hold no guest's data and no secret.
        """
        self.around.audit(self.person, action, details)

    def confirm_pin(self, then: Callable[[Person], None], role: Role | None = None) -> None:
        """Ask for a PIN once more. `then` gets whoever typed it, who may be somebody else than `person`; with
        `role`, only people of that role are asked. Where it is given up, nothing is called.
        """
        if not self.left:
            self.around.confirm_pin(then, role)

    def go(self, key: str) -> bool:
        """Open another tab of this person's; False: it is not here."""
        return not self.left and self.around.go(key)

    def leave(self) -> None:
        """Back to the guests."""
        if not self.left:
            self.around.leave()
