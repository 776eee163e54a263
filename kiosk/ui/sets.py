"""A set, step by step: one group a step, a review at the end, and the choices of a single part."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.basket import Line
from kiosk.core.food import Fit, fit, stated_allergens
from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.moves import tiers
from kiosk.core.journey.state import Kiosk, SetScreen
from kiosk.core.menu import Item, Menu, plain
from kiosk.ui.foods import food_names
from kiosk.ui.line_model import LineFace, LineModel, costs, line_face
from kiosk.ui.options import GroupRow, short_row
from kiosk.ui.readings import WordRow, reading
from kiosk.ui.rows import Rows
from kiosk.ui.set_rows import ChoiceRow, PartRow, SetTelling, TrayRow
from kiosk.ui.set_steps import missing_here, step_face
from kiosk.ui.text import inside, name
from kiosk.ui.viewmodel import Pictures, Post

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class _Face(LineFace):
    title: str = ""
    steps: tuple[str, ...] = ()
    step: int = 0
    view: str = ""
    word: str = ""
    included: int = 0
    most: int = 0
    dearer: bool = False
    goes_on: bool = False
    next_word: str = ""
    part_title: str = ""
    part_picture: str = ""
    ready: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class SetModel(LineModel):
    """What the screens of a set show; its groups are those of the part that is open, or of the set itself."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._choices = Rows(ChoiceRow, self)
        self._tray = Rows(TrayRow, self)
        self._parts = Rows(PartRow, self)
        self._part_words = Rows(WordRow, self)

    def empty(self) -> _Face:
        return _Face()

    def clear(self) -> None:
        for rows in (self._choices, self._tray, self._parts, self._groups, self._part_words):
            rows.replace(())

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen, menu, guest = kiosk.screen, kiosk.shop.menu, kiosk.guest
        if not isinstance(screen, SetScreen) or menu is None or screen.line.item_id not in menu.by_id:
            return None
        line, item, language = screen.line, menu.by_id[screen.line.item_id], guest.language
        rows = self._group_rows(kiosk, menu, item, screen)
        unfinished = short_row(rows)
        word, short = missing_here(menu, item, screen, language)
        return _Face(
            title=name(item.name, language),
            steps=tuple(plain(step.name, language) for step in item.steps),
            step=screen.step,
            view=_view(item, screen),
            short=short,
            short_word=inside(rows[unfinished].title, language) if unfinished >= 0 else word,
            short_row=unfinished,
            ready=short == 0,
            warning=food_names(
                stated_allergens(menu, line) & guest.avoid, kiosk.shop.facts.country, language
            ),
            **line_face(kiosk, screen, costs(kiosk, menu, item, line)),
            **step_face(item, screen, language),
            **self._part_face(menu, screen, language),
        )

    def _part_face(self, menu: Menu, screen: SetScreen, language: str) -> dict[str, object]:
        if screen.part is None:
            return {}
        item = _part(menu, screen.line, screen.part)
        return {"part_title": name(item.name, language), "part_picture": self.picture(item.picture, False)}

    def _group_rows(self, kiosk: Kiosk, menu: Menu, item: Item, screen: SetScreen) -> list[GroupRow]:
        """The choices of the part that is open; on the review, those of the set itself."""
        asking = self.asking(kiosk)
        if screen.part is not None:
            part = screen.line.parts[screen.part]
            return asking.groups(menu.by_variant[part.variant_id].groups, part.choices)
        return asking.groups(item.groups, screen.line.choices) if screen.step >= len(item.steps) else []

    def fill(self, kiosk: Kiosk) -> None:
        screen, menu, guest = kiosk.screen, kiosk.shop.menu, kiosk.guest
        assert isinstance(screen, SetScreen) and menu is not None
        item = menu.by_id[screen.line.item_id]
        wary = self._wary(kiosk, menu)
        telling = SetTelling(
            menu, item, guest.language, guest.basket.mode, wary, self.picture, tiers(kiosk.shop)
        )
        stepping = screen.part is None and screen.step < len(item.steps)
        reviewing = screen.part is None and not stepping
        self._choices.replace(telling.choices(item.steps[screen.step], screen.line) if stepping else ())
        self._parts.replace(telling.parts(screen.line) if reviewing else ())
        self._tray.replace(telling.tray(screen.line))
        self._groups.replace(self._group_rows(kiosk, menu, item, screen))
        self._part_words.replace(
            () if screen.part is None else reading(_part(menu, screen.line, screen.part).name, guest.language)
        )

    def _wary(self, kiosk: Kiosk, menu: Menu) -> Callable[[Item], str]:
        """What is to be said of an item because of what the guest avoids."""
        guest, country = kiosk.guest, kiosk.shop.facts.country

        def warning(item: Item) -> str:
            if not guest.avoid or fit(menu, item, guest.avoid, frozenset()) is Fit.YES:
                return ""
            found = food_names(
                (item.allergens.contains or frozenset()) & guest.avoid, country, guest.language
            )
            if found:
                return translate("Options", "Contains %1").replace("%1", found.lower())
            return translate("Options", "Allergens not stated")

        return warning

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property("QStringList", notify=changed)
    def steps(self) -> list[str]:
        return list(self._face.steps)

    @Property(int, notify=changed)
    def step(self) -> int:
        """The step that is shown; as many as there are for the review."""
        return self._face.step

    @Property(str, notify=changed)
    def view(self) -> str:
        """ "step", "part" or "review"."""
        return self._face.view

    @Property(str, notify=changed)
    def word(self) -> str:
        """What is chosen in this step, as a word inside a sentence: "side"."""
        return self._face.word

    @Property(int, notify=changed)
    def included(self) -> int:
        return self._face.included

    @Property(int, notify=changed)
    def most(self) -> int:
        return self._face.most

    @Property(bool, notify=changed)
    def dearer(self) -> bool:
        """Some of the choices cost more."""
        return self._face.dearer

    @Property(bool, notify=changed)
    def goesOn(self) -> bool:
        """A touch chooses and goes on."""
        return self._face.goes_on

    @Property(str, notify=changed)
    def nextWord(self) -> str:
        """The next step's name; "" where the review comes next."""
        return self._face.next_word

    @Property(str, notify=changed)
    def partTitle(self) -> str:
        return self._face.part_title

    @Property(Rows, constant=True)
    def partWords(self) -> Rows:
        """WordRow: how the name of the part that is open is read, in plain Japanese; else none."""
        return self._part_words

    @Property(str, notify=changed)
    def partPicture(self) -> str:
        return self._face.part_picture

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Nothing is missing for the way on from here."""
        return self._face.ready

    @Property(Rows, constant=True)
    def choices(self) -> Rows:
        """ChoiceRow: the choices of the step."""
        return self._choices

    @Property(Rows, constant=True)
    def tray(self) -> Rows:
        """TrayRow."""
        return self._tray

    @Property(Rows, constant=True)
    def parts(self) -> Rows:
        """PartRow: what the review lists."""
        return self._parts

    @Slot(str)
    def take(self, variant_id: str) -> None:
        self.post(ev.PartTouched(variant_id))

    @Slot(int)
    def openStep(self, step: int) -> None:
        self.post(ev.StepOpened(step))

    @Slot(int)
    def openPart(self, part: int) -> None:
        self.post(ev.PartOpened(part))

    @Slot()
    def goOn(self) -> None:
        """The main button: next, or into the basket from the review."""
        self.post(ev.AddPressed() if self._face.view == "review" else ev.NextPressed())


def _part(menu: Menu, line: Line, at: int) -> Item:
    return menu.by_variant[line.parts[at].variant_id]


def _view(item: Item, screen: SetScreen) -> str:
    if screen.part is not None:
        return "part"
    return "review" if screen.step >= len(item.steps) else "step"
