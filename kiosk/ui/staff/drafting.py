"""The draft that lies on the desk: what every part of the menu editor changes and shows."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.core.edition import shown
from kiosk.core.edits import Edit
from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, Menu
from kiosk.core.places import Place
from kiosk.engine.tasks import logged
from kiosk.staff import editing, menu_pictures
from kiosk.staff.editing import CannotChange, Conflict, Draft
from kiosk.staff.here import Here, here
from kiosk.store.errors import StoreError
from kiosk.ui.staff import refusals

translate = QCoreApplication.translate


@frozen
class Opened:
    """What editing needs, made ready on a worker's thread. `menu`: the POS's own, nothing laid over."""

    here: Here
    menu: Menu
    draft: Draft


class Drafting(QObject):
    """Nothing is here until a worker has opened the draft. Edits are in memory until `save`; `typed` makes
    one edit of all that is typed into a field.
    """

    changed = Signal()
    conflicted = Signal(object)
    """A Conflict, and what to do again once it is decided."""

    def __init__(self, desk: Any, menu: Callable[[], Menu | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._pos_menu = menu
        self._opened: Opened | None = None
        self._typing: tuple[str, Draft] | None = None
        self.busy = False

    # What there is.

    @property
    def ready(self) -> bool:
        return self._opened is not None

    @property
    def draft(self) -> Draft:
        assert self._opened is not None
        return self._opened.draft

    @property
    def menu(self) -> Menu:
        assert self._opened is not None
        return self._opened.menu

    @property
    def here(self) -> Here:
        assert self._opened is not None
        return self._opened.here

    @property
    def takes(self) -> tuple[str, ...]:
        return self._opened.here.takes if self._opened else ()

    def now(self) -> datetime:
        return self.desk.clock.now()

    def today(self) -> date:
        return self.now().astimezone(self.desk.config.shop.time_zone).date()

    def shown(self, item: Item) -> Item | None:
        """A dish as guests would see it with the draft; None where it is hidden."""
        alone = replace(self.menu, items=(item,), promotions=())
        return next(iter(shown(self.draft.content, alone).items), None)

    # Opening.

    def open(self) -> None:
        """Read the draft anew, unless there is one with something unsaved."""
        menu = self._pos_menu()
        if menu is None or self.busy or (self._opened is not None and self.draft.unsaved):
            return
        config, machine, now = self.desk.config, self.desk.machine, self.now()

        def work() -> Opened:
            place = here(config, machine.ports.built().pos.capabilities)
            draft = editing.opened(place, now)
            missing = [name for name in draft.content.pictures() if not machine.pictures.url(name)]
            with suppress(StoreError):  # no room for pictures: the menu can be looked at without
                for name, data in menu_pictures.read(place, missing).items():
                    machine.pictures.keep(name, data)
            return Opened(place, menu.indexed(), draft)

        self._run(work, self._open)

    def _open(self, opened: Opened) -> None:
        self._opened, self._typing = opened, None
        self.changed.emit()

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """On a worker's thread; a failure is told, a conflict is to be decided. `done` audits first: where
        whoever began it has left meanwhile, there is no page to show it on, and nothing after that is done.
        """
        self.busy = True
        self.changed.emit()

        def ended(result: Any, error: BaseException | None) -> None:
            self.busy = False
            if error is None:
                done(result)
            elif isinstance(error, Conflict):
                if not self.desk.left:  # else `_leave_behind` has decided it
                    self.conflicted.emit(error)
            elif self.desk.left:
                logged("finish what whoever has left had begun with the draft")(None, error)
            else:
                menu = self._opened.menu if self._opened else None
                self.desk.tell(refusals.why(error, menu, self.desk.language), True)
            self.changed.emit()

        self.desk.tasks.background(work, ended)

    # Changing.

    def change(self, edit: Edit) -> bool:
        """One edit, which one undo takes back. False where it cannot be: the desk is told why."""
        self.settle()
        return self._put(self.draft, edit)

    def typed(self, key: str, edit: Edit) -> None:
        """Another letter in a field: one edit together with those before."""
        if self._typing is None or self._typing[0] != key:
            self._typing = (key, self.draft)
        self._put(self._typing[1], edit)

    def untyped(self, key: str) -> None:
        """What stands in the field now says nothing: the draft is as before it was typed into."""
        if self._typing is not None and self._typing[0] == key:
            self._replace(self._typing[1])

    def settle(self) -> None:
        """What was typed is one edit; what comes is another."""
        self._typing = None

    def _put(self, draft: Draft, edit: Edit) -> bool:
        try:
            self._replace(editing.changed(draft, edit, self.takes))
        except (CannotChange, ValueError) as error:
            self.desk.tell(refusals.why(error), True)
            return False
        return True

    def undo(self) -> None:
        self.settle()
        self._replace(editing.undone(self.draft))

    def _replace(self, draft: Draft) -> None:
        assert self._opened is not None
        if draft != self._opened.draft:
            self._opened = replace(self._opened, draft=draft)
            self.changed.emit()

    # Keeping.

    def save(self, mine: Collection[Place] = (), theirs: Collection[Place] = (), quiet: bool = False) -> None:
        """Keep the draft for everybody."""
        self.settle()
        place, draft, who, now = self.here, self.draft, self.desk.person.name, self.now()
        if self.desk.left:
            self._leave_behind(place, draft, who, now)
            return

        def done(saved: Draft) -> None:
            self.desk.audit("draft_saved", changes=str(len(saved.changes)))
            self._replace(saved)
            if not quiet:
                self.desk.tell(translate("Staff", "The draft is saved. Guests see nothing of it yet."))

        self._run(lambda: editing.save(place, draft, who, now, mine, theirs), done)

    def _leave_behind(self, place: Here, draft: Draft, who: str, now: datetime) -> None:
        """Nobody is there to decide: what somebody else changed too stays theirs, the rest is kept."""

        def work() -> None:
            try:
                saved = editing.save(place, draft, who, now)
            except Conflict as conflict:
                left = [each.place for each in conflict.disputed]
                saved = editing.save(place, draft, who, now, theirs=left)
            self.desk.audit("draft_saved", changes=str(len(saved.changes)))

        self.desk.tasks.owed(work, logged("keep a draft whose editor has left"))

    def discard(self) -> None:
        """Throw the draft away, for everybody; what was in it can be had again by one undo."""
        self.settle()
        place, before, now = self.here, self.draft, self.now()

        def done(fresh: Draft) -> None:
            self.desk.audit("draft_discarded", changes=str(len(before.changes)))
            self._replace(replace(fresh, undo=(before.content,)))
            self.desk.tell(translate("Staff", "The changes are discarded."), undo=self.undo)

        self._run(lambda: editing.discard(place, now), done)

    def run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Something of the draft's on a worker's thread; meanwhile nothing else of it is done."""
        self.settle()
        self._run(work, done)

    def begin_again(self, draft: Draft) -> None:
        """After publishing or restoring: the draft is another one."""
        self._replace(draft)
