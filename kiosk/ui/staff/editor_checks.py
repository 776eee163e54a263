"""What of the draft, and of what the POS does not take, somebody should look at: each a way to its field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edition import Content
from kiosk.core.edits import Put
from kiosk.core.frozen import frozen
from kiosk.core.lint import Level, Lint, Rule, check
from kiosk.core.menu import Menu, plain
from kiosk.core.places import Place
from kiosk.staff import lint_words, untold
from kiosk.store.goods import PosWrite
from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor import EditorModel
from kiosk.ui.staff.editor_choices import ChoicesModel
from kiosk.ui.staff.for_whom import known_tiers
from kiosk.ui.text import tr

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PAUSE_S = 1.0
"""After an edit, until it is looked through: who types is not disturbed."""
MOST_ROWS = 300


@frozen
class FindingRow:
    """`level`: "error", "warning" or "hint". `act`: what can be done right here, "forget" or "give_up"; else
    "". `leads`: a touch goes somewhere.
    """

    id: int
    about: str
    said: str
    cure: str
    level: str
    act: str
    leads: bool


@QmlElement
@QmlUncreatable("made by the program")
class CheckModel(QObject):
    """Looks through the draft on a worker's thread whenever it has changed. Rows of what the POS does not
    take have negative ids: -1 is the first. Languages in which much is missing have those after the findings.
    """

    changed = Signal()
    led = Signal(str, arguments=["field"])
    """The dish is open in the editor: this is the field."""
    categoryAsked = Signal(str, arguments=["category"])
    choicesAsked = Signal()
    """A group or an option is open among the choices."""
    linkAsked = Signal(str, arguments=["old"])
    """Which dish has now what is kept for this id?"""

    def __init__(
        self,
        drafting: Drafting,
        editor: EditorModel,
        choices: ChoicesModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._drafting, self._editor, self._desk = drafting, editor, drafting.desk
        self._choices = choices
        self._rows = Rows(FindingRow, self)
        self._found: tuple[Lint, ...] = ()
        self._many: dict[str, int] = {}
        self._untold: tuple[PosWrite, ...] = ()
        self._wanted = False
        self._looked: Content | None = None
        self._busy = False
        self._wait: Callable[[], None] | None = None
        drafting.changed.connect(self._later)

    def opened(self) -> None:
        """The page is: the POS's refusals are asked for with the draft."""
        self._wanted = True

    def close(self) -> None:
        self._wanted = False
        self._rest()

    def _rest(self) -> None:
        if self._wait is not None:
            self._wait()
            self._wait = None

    def speak(self, language: str) -> None:
        self._show()

    @Slot()
    def _later(self) -> None:
        if not self._drafting.ready:
            return
        if self._wanted:
            self.ask()
        if self._drafting.draft.content is self._looked:
            return
        self._rest()
        self._wait = self._desk.tasks.later(PAUSE_S, self._look)

    def _look(self) -> None:
        content, menu = self._drafting.draft.content, self._drafting.menu
        languages, profile = self._desk.config.shop.languages, self._desk.machine.profile
        known = known_tiers(self._desk.machine.engine.kiosk.shop)
        tiers, today = None if known is None else [tier.id for tier in known], self._drafting.today()
        self._wait, self._busy, self._looked = None, True, content
        self._desk.tasks.background(
            lambda: check(content, menu, languages, profile=profile, tiers=tiers, today=today),
            lambda found, error: self._seen(content, found),
        )

    @Slot()
    def ask(self) -> None:
        """What has the POS not taken? Where the shop database is away, nobody can say."""
        if not self._drafting.ready:
            return
        self._wanted, place = False, self._drafting.here
        self._desk.tasks.background(lambda: untold.untold(place), self._heard)

    def _heard(self, found: tuple[PosWrite, ...] | None, error: BaseException | None) -> None:
        self._untold = found or ()
        self._show()

    def _seen(self, content: Content, found: tuple[Lint, ...] | None) -> None:
        if content is not self._looked:
            return
        self._busy, self._many = False, lint_words.untranslated(found or ())
        self._found = lint_words.one_by_one(found or (), self._many)
        self._show()

    def _show(self) -> None:
        if not self._drafting.ready:
            return
        language = "ja" if self._desk.language == "ja" else "en"
        waits = [self._untold_row(at, write, language) for at, write in enumerate(self._untold[:MOST_ROWS])]
        many = [self._many_row(at, code, language) for at, code in enumerate(self._many, len(self._found))]
        found = [self._row(at, lint, language) for at, lint in enumerate(self._found[:MOST_ROWS])]
        self._rows.replace(waits + many + found)
        self.changed.emit()

    def _untold_row(self, at: int, write: PosWrite, language: str) -> FindingRow:
        about = plain(untold.name_of(write, self._drafting.menu), language)
        what, cure = untold.said(write, language)
        return FindingRow(-1 - at, about, what, cure, Level.WARNING.value, "give_up", False)

    def _many_row(self, at: int, code: str, language: str) -> FindingRow:
        about, what, cure = lint_words.untranslated_said(code, self._many[code], language)
        return FindingRow(at, about, what, cure, Level.WARNING.value, "", False)

    def _row(self, at: int, lint: Lint, language: str) -> FindingRow:
        gone = lint.rule is Rule.ORPHAN
        what, cure = lint_words.said(lint, self._drafting.menu, language)
        return FindingRow(
            id=at,
            about=plain(lint.name, language),
            said=what,
            cure=cure,
            level=lint.level.value,
            act="forget" if gone else "",
            leads=_item(lint.where) is not None if gone else lint.rule is not Rule.TILE,
        )

    @Slot(int)
    def act(self, row: int) -> None:
        """What can be done at a row."""
        if row >= 0:
            self._forget((self._found[row].where,))
            return
        write, place = self._untold[-1 - row], self._drafting.here

        def done(_: object) -> None:
            self._desk.audit("pos_given_up", goods=write.goods.value, id=write.id, part=write.part)
            self.ask()

        self._drafting.run(lambda: untold.give_up(place, write), done)

    @Slot()
    def forgetAll(self) -> None:
        self._forget(tuple(lint.where for lint in self._found if lint.rule is Rule.ORPHAN))

    def _forget(self, places: tuple[Place, ...]) -> None:
        if self._drafting.change(Put(dict.fromkeys(places), "forget")):
            said = tr("%n things the POS no longer has are forgotten.", "of the menu", len(places))
            self._desk.tell(said, undo=self._drafting.undo)
            self._found = tuple(lint for lint in self._found if lint.where not in places)
            self._show()

    @Slot(int)
    def lead(self, row: int) -> None:
        """Go to what a finding is about."""
        if not 0 <= row < len(self._found):
            return
        where, gone = self._found[row].where, self._found[row].rule is Rule.ORPHAN
        if gone:
            old = _item(where)
            if old is not None:
                self.linkAsked.emit(old)
        elif not self._lead_aside(where):
            self._lead_into_dish(where)

    def _lead_aside(self, where: Place) -> bool:
        """Go to what is no dish's; False: it is a dish's."""
        match where:
            case ("overlay", "categories", name, *_):
                self.categoryAsked.emit(name)
            case ("overlay", ("groups" | "options") as table, name, *_):
                if self._choices.lead(table, name):
                    self.choicesAsked.emit()
            case ("offers", *_):
                self._desk.go("offers")
            case ("brand" | "wording" | "profiles", *_):
                self._desk.go("shop")
            case _:
                return False
        return True

    def _lead_into_dish(self, where: Place) -> None:
        menu = self._drafting.menu
        item, field = _dish_field(where, menu, self._desk.config.shop.languages[0])
        if item in menu.by_id:
            self._editor.select(item)
            self.led.emit(field)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(int, notify=changed)
    def gone(self) -> int:
        """So many are of what the POS no longer has."""
        return sum(lint.rule is Rule.ORPHAN for lint in self._found)

    @Property(int, notify=changed)
    def count(self) -> int:
        """What is worth a look; hints are not counted."""
        return len(self._untold) + sum(lint.level is not Level.HINT for lint in self._found)


def _item(where: Place) -> str | None:
    """The id of a dish, if that is what is found."""
    return where[2] if where[:2] == ("overlay", "items") else None


def _dish_field(where: Place, menu: Menu, first: str) -> tuple[str, str]:
    """The dish that a place belongs to ("": none), and the field of its form. `first`: the shop's first
    language, in which a step has its name.
    """
    match where:
        case ("overlay", "variants", name, language):
            return _dish_of(name, menu), f"size.{name}.{language}"
        case ("overlay", "items", name, "steps", step_id, *rest):
            return name, f"step.{step_id}.{rest[0] if rest else first}"
        case ("overlay", "items", name, *rest):
            return name, _field(rest)
        case ("prices", variant_id, mode):
            return _dish_of(variant_id, menu), f"price.{variant_id}.{mode}"
        case _:
            return "", ""


def _dish_of(variant_id: str, menu: Menu) -> str:
    found = menu.by_variant.get(variant_id)
    return found.id if found else ""


def _field(rest: list[str]) -> str:
    """A field of the form, of what stands behind the dish in a place."""
    return ".".join(rest[:2]) if rest and rest[0] in ("name", "text", "calories") else "".join(rest[:1])
