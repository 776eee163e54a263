"""From the draft to what guests see: the summary, publishing now or later, and conflicts."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edition import Edition
from kiosk.core.frozen import frozen
from kiosk.core.places import Change, Place
from kiosk.staff import editing, publishing
from kiosk.staff.editing import Conflict, Disputed
from kiosk.staff.menu_words import narrowed
from kiosk.ui.rows import Rows
from kiosk.ui.staff import place_words as words
from kiosk.ui.staff.drafting import Drafting

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_ROWS = 60
STEP = timedelta(minutes=30)
translate = QCoreApplication.translate


@frozen
class ChangeRow:
    """One place that publishing changes. `pos`: it is written to the POS."""

    id: int
    about: str
    before: str
    after: str
    pos: bool


@frozen
class ConflictRow:
    """A place two people changed. `choice`: "mine", "theirs", or "" while undecided."""

    id: int
    about: str
    mine: str
    theirs: str
    who: str
    choice: str


@QmlElement
@QmlUncreatable("made by the program")
class PublishModel(QObject):
    """`prepare` fills the summary, `publish` does it; `decide` and `settle` end a conflict."""

    changed = Signal()
    finished = Signal()
    """The sheet can go."""
    disputed = Signal()
    """A conflict has to be decided."""

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._changes, self._conflicts = Rows(ChangeRow, self), Rows(ConflictRow, self)
        self._at: datetime | None = None
        self._note = ""
        self._open: tuple[Disputed, ...] = ()
        self._choices: dict[Place, str] = {}
        self._again: Callable[[Collection[Place], Collection[Place]], None] | None = None
        drafting.conflicted.connect(self._dispute)

    # Publishing.

    @Slot()
    def prepare(self) -> None:
        self._at, self._note = None, ""
        self._show_changes()

    def speak(self) -> None:
        self._show_changes()
        self._show_conflicts()

    def _show_changes(self) -> None:
        if self._drafting.ready:
            changes = self._drafting.draft.changes[:MOST_ROWS]
            self._changes.replace([self._change(at, each) for at, each in enumerate(changes)])
        self.changed.emit()

    def _change(self, at: int, change: Change) -> ChangeRow:
        drafting, language = self._drafting, self._desk.language
        menu, place = drafting.menu, change.place
        change = narrowed(change, menu, "ja" if language == "ja" else "en")
        before, after = change.before, change.after
        pos = words.known(place, menu)
        pair = (before if before is not None else pos, after if after is not None else pos)
        said = [words.value(place, each, menu, language) for each in pair]
        return ChangeRow(at, words.place(place, menu, language), *said, self._to_pos(place))

    def _to_pos(self, place: Place) -> bool:
        takes = self._drafting.takes
        named = place[:2] in (("overlay", "items"), ("overlay", "options")) and place[3:4] == ("name",)
        named = named or place[:2] == ("overlay", "variants")
        return (place[0] == "prices" and "price" in takes) or (named and "name" in takes)

    @Slot(str)
    def write(self, note: str) -> None:
        self._note = note

    @Slot()
    def now(self) -> None:
        """To be published at once."""
        self._at = None
        self.changed.emit()

    @Slot()
    def later(self) -> None:
        """To be published when the next business day begins."""
        if self._at is None:
            local = self._local(self._drafting.now())
            starts = self._desk.config.shop.day_starts_at
            day = local.replace(hour=starts.hour, minute=starts.minute, second=0, microsecond=0)
            self._at = day if day > local else day + timedelta(days=1)
        self.changed.emit()

    @Slot(int, int)
    def shift(self, days: int, steps: int) -> None:
        """Move the time by days and half hours; it stays in the future."""
        if self._at is not None:
            moved = self._at + timedelta(days=days) + steps * STEP
            if moved > self._local(self._drafting.now()):
                self._at = moved
        self.changed.emit()

    @Slot()
    def publish(self) -> None:
        self._publish((), ())

    def _publish(self, mine: Collection[Place], theirs: Collection[Place]) -> None:
        drafting = self._drafting
        place, draft, menu = drafting.here, drafting.draft, drafting.menu
        who, now, at, note = self._desk.person.name, drafting.now(), self._at, self._note
        self._again = self._publish

        def work() -> tuple[Edition, editing.Draft]:
            edition = publishing.publish(place, draft, menu, who, now, at, note, mine, theirs)
            return edition, editing.opened(place, now)

        drafting.run(work, self._published)

    def _published(self, answer: tuple[Edition, editing.Draft]) -> None:
        edition, draft = answer
        self._desk.audit("published", edition=str(edition.number), valid_from=edition.valid_from.isoformat())
        self._drafting.begin_again(draft)
        if edition.valid_from <= edition.at:
            self._desk.tell(translate("Staff", "Published. Guests see it within 5 seconds, between orders."))
        else:
            said = translate("Staff", "It will be published: %1.")
            self._desk.tell(said.replace("%1", self._when(edition.valid_from)))
        self.finished.emit()

    # Conflicts.

    def save(self, quiet: bool = False) -> None:
        self._again = lambda mine, theirs: self._drafting.save(mine, theirs)
        self._drafting.save(quiet=quiet)

    @Slot(object)
    def _dispute(self, conflict: Conflict) -> None:
        self._open, self._choices = conflict.disputed, {}
        self._show_conflicts()
        self.disputed.emit()

    def _show_conflicts(self) -> None:
        if not self._drafting.ready:
            return
        menu, language = self._drafting.menu, self._desk.language
        found = []
        for at, each in enumerate(self._open):
            about = words.place(each.place, menu, language)
            mine, theirs = (words.value(each.place, v, menu, language) for v in (each.mine, each.theirs))
            who = f"{each.by} {self._when(each.at)}" if each.by else ""
            found.append(ConflictRow(at, about, mine, theirs, who, self._choices.get(each.place, "")))
        self._conflicts.replace(found)
        self.changed.emit()

    @Slot(int, str)
    def decide(self, row: int, choice: str) -> None:
        """Whose version holds: "mine" or "theirs"."""
        self._choices[self._open[row].place] = choice
        self._show_conflicts()

    @Slot()
    def settle(self) -> None:
        """Do again what the conflict stopped, with what was decided."""
        mine = [place for place, choice in self._choices.items() if choice == "mine"]
        theirs = [place for place, choice in self._choices.items() if choice == "theirs"]
        self.finished.emit()
        if self._again is not None:
            self._again(mine, theirs)

    # What is shown.

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self._desk.config.shop.time_zone)

    def _when(self, at: datetime) -> str:
        return words.moment(self._local(at), self._desk.language)

    @Property(QObject, constant=True)
    def changes(self) -> QObject:
        return self._changes

    @Property(int, notify=changed)
    def more(self) -> int:
        """Changes beyond those that are shown."""
        found = len(self._drafting.draft.changes) if self._drafting.ready else 0
        return max(0, found - MOST_ROWS)

    @Property(QObject, constant=True)
    def conflicts(self) -> QObject:
        return self._conflicts

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._note

    @Property(bool, notify=changed)
    def isLater(self) -> bool:
        return self._at is not None

    @Property(str, notify=changed)
    def when(self) -> str:
        """When it is to be published."""
        return self._when(self._at) if self._at else translate("Staff", "at once")

    @Property(bool, notify=changed)
    def decided(self) -> bool:
        return len(self._choices) == len(self._open)
