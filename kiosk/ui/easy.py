"""Easy mode: the order as one question a screen, four answers at a time.

It shows the same states as the usual screens and posts the same touches. Of its own it knows only where among
a screen's questions the guest is, as a list knows how far it is scrolled.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Touch
from kiosk.core.journey.state import BasketScreen, ItemScreen, Kiosk, SetScreen
from kiosk.ui.easy_asker import Asker
from kiosk.ui.easy_question import STEPS, AnswerRow, Dish, Place, Question, spoken
from kiosk.ui.easy_voice import Listening
from kiosk.ui.lines import LineRow, line_rows
from kiosk.ui.rows import Rows
from kiosk.ui.shelf import Shelves
from kiosk.ui.viewmodel import Pictures, Post, ViewModel
from kiosk.ui.voice import Voice

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_NO_DISH = Dish("", "", "", "", 0, False)


@frozen
class _Face:
    """`question` None: another screen is shown."""

    question: Question | None = None
    staff: bool = False
    speaks: bool = False
    listening: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class EasyModel(ViewModel):
    """What easy mode shows, and says aloud to who asked for it, until the order is over."""

    changed = Signal()
    turned = Signal()
    """Another question takes the place of one on the same screen."""

    def __init__(self, post: Post, pictures: Pictures, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._listening = Listening(voice)
        self._asker = Asker(pictures, Shelves())
        self._answers = Rows(AnswerRow, self)
        self._lines = Rows(LineRow, self)
        self._kiosk: Kiosk | None = None
        self._on: tuple[object, ...] = ()
        self._place = Place()
        self._before: tuple[Place, ...] = ()
        self._rows: list[AnswerRow] = []

    def empty(self) -> _Face:
        return _Face()

    def clear(self) -> None:
        self._asker = replace(self._asker, shelves=Shelves())
        self._kiosk, self._on, self._place, self._before, self._rows = None, (), Place(), (), []
        self._answers.replace(())
        self._lines.replace(())

    def show(self, kiosk: Kiosk) -> None:
        self._listening.meet(kiosk.guest)
        super().show(kiosk)
        said = "" if self._face.question is None else spoken(self._face.question, self._lines.rows)
        self._listening.say(said, kiosk.guest.language)

    @property
    def listens(self) -> bool:
        """This guest hears what is asked."""
        return self._listening.on

    def face(self, kiosk: Kiosk) -> _Face | None:
        if not kiosk.guest.easy:
            return None
        if self._on != (on := _asked_on(kiosk)):
            self._on, self._place, self._before = on, Place(), ()
        question = self._asker.question(kiosk, self._place)
        if question is None:
            return None
        self._kiosk, self._rows = kiosk, [answer.row for answer in question.answers]
        return _Face(
            question,
            kiosk.shop.facts.call_staff,
            self._listening.offered(kiosk.guest.language),
            self._listening.on,
        )

    def fill(self, kiosk: Kiosk) -> None:
        self._answers.replace(self._rows)
        self._lines.replace(self._ordered(kiosk) if isinstance(kiosk.screen, BasketScreen) else ())

    def _ordered(self, kiosk: Kiosk) -> list[LineRow]:
        """The order. A set is not changed here but taken away and chosen anew: its review asks much."""
        menu, rows = kiosk.shop.menu, line_rows(kiosk, self.picture)
        sets = {line.id for line in kiosk.guest.basket.lines if menu and menu.by_id[line.item_id].steps}
        return [replace(row, editable=row.editable and row.id not in sets) for row in rows]

    @property
    def _question(self) -> Question:
        return self._face.question or Question(0, "")

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Easy mode has a page of its own for the screen."""
        return self._face.question is not None

    @Property(int, notify=changed)
    def step(self) -> int:
        """Of `steps`, from 1."""
        return self._question.step

    @Property(int, constant=True)
    def steps(self) -> int:
        return STEPS

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._question.text

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._question.note

    @Property(str, notify=changed)
    def sum(self) -> str:
        """What is to be paid, where that is asked."""
        return self._question.sum

    @Property(str, notify=changed)
    def body(self) -> str:
        """ "answers", "amount" or "order"."""
        return self._question.body

    @Property(str, notify=changed)
    def about(self) -> str:
        """The dish that is asked about."""
        return self._question.about

    @Property(int, notify=changed)
    def page(self) -> int:
        """Of `pages`, from 1."""
        return self._question.page + 1

    @Property(int, notify=changed)
    def pages(self) -> int:
        """More than one: there are more answers than are shown."""
        return self._question.pages

    @Property(str, notify=changed)
    def beside(self) -> str:
        """What can be done in place of an answer; "" for nothing."""
        return self._question.beside.text if self._question.beside else ""

    @Property(str, notify=changed)
    def besideIcon(self) -> str:
        return self._question.beside.icon if self._question.beside else ""

    @Property(str, notify=changed)
    def onward(self) -> str:
        """The filled button; "" where an answer leads on."""
        return self._question.onward

    @Property(str, notify=changed)
    def onwardIcon(self) -> str:
        return self._question.onward_icon

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Nothing is missing for it."""
        return self._question.ready

    @Property(bool, notify=changed)
    def staff(self) -> bool:
        """Staff can be called."""
        return self._face.staff

    @Property(bool, notify=changed)
    def speaks(self) -> bool:
        """The questions can be said aloud; `listening`: they are."""
        return self._face.speaks

    @Property(bool, notify=changed)
    def listening(self) -> bool:
        return self._face.listening

    @Property(str, notify=changed)
    def dish(self) -> str:
        return self._dish.name

    @Property(str, notify=changed)
    def dishDetail(self) -> str:
        return self._dish.detail

    @Property(str, notify=changed)
    def dishPicture(self) -> str:
        return self._dish.picture

    @Property(str, notify=changed)
    def price(self) -> str:
        return self._dish.price

    @Property(int, notify=changed)
    def quantity(self) -> int:
        return self._dish.quantity

    @Property(bool, notify=changed)
    def most(self) -> bool:
        """No more of it can be had."""
        return self._dish.most

    @property
    def _dish(self) -> Dish:
        return self._question.dish or _NO_DISH

    @Property(Rows, constant=True)
    def answers(self) -> Rows:
        """AnswerRow: those that are shown."""
        return self._answers

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        """LineRow: the order, while it is asked whether there is anything else."""
        return self._lines

    @Slot(int)
    def choose(self, at: int) -> None:
        """An answer of those that are shown."""
        answers = self._question.answers
        does = answers[at].does if 0 <= at < len(answers) else None
        if does is not None:
            self._do(does, self._question.local and not self._question.onward)

    @Slot()
    def turn(self) -> None:
        """To the next answers; from the last to the first."""
        self._go(replace(self._place, page=self.page % self.pages))

    @Slot()
    def takeBeside(self) -> None:
        if self._question.beside is not None:
            self._do(self._question.beside.does)

    @Slot()
    def goOn(self) -> None:
        if self._question.ready and self._question.goes_on is not None:
            self._do(self._question.goes_on, self._question.local)

    def _do(self, does: Touch | Place, answered: bool = False) -> None:
        """`answered`: the next question is on the same screen."""
        if isinstance(does, Place):
            self._before += (self._place,)
            self._go(does)
            return
        if answered:
            self._before += (self._place,)
            self._place = Place(asked=self._place.asked + 1)
            self.turned.emit()
        self.post(does)
        if answered and self._question.over:
            self.post(ev.NextPressed())

    def _go(self, place: Place) -> None:
        """To another question, or other answers, of the same screen: a touch like any other."""
        self._place = place
        self.turned.emit()
        self.post(ev.Touched())

    @Slot()
    def back(self) -> None:
        """To the answers before, or the question before."""
        if self._question.page:
            self._go(replace(self._place, page=self._question.page - 1))
        elif self._before:
            *before, place = self._before
            self._before = tuple(before)
            self._go(place)
        else:
            self.post(ev.BackPressed())

    @Slot()
    def listen(self) -> None:
        """Hear each question from now on, or no more."""
        if self._kiosk is not None:
            self._listening.toggle(self._kiosk.guest)
        self.post(ev.Touched())

    @Slot()
    def callStaff(self) -> None:
        self.post(ev.StaffCalled() if self._face.staff else ev.HelpAsked())

    @Slot(int)
    def changeQuantity(self, change: int) -> None:
        self.post(ev.QuantityChanged(change))

    @Slot(int, int)
    def count(self, line_id: int, change: int) -> None:
        self.post(ev.LineCounted(line_id, change))

    @Slot(int)
    def edit(self, line_id: int) -> None:
        self.post(ev.LineOpened(line_id))


def _asked_on(kiosk: Kiosk) -> tuple[object, ...]:
    """What must change for the questions to begin anew."""
    screen = kiosk.screen
    if isinstance(screen, SetScreen):
        return kiosk.guest.session, SetScreen, screen.line.item_id, screen.step, screen.part
    if isinstance(screen, ItemScreen):
        return kiosk.guest.session, ItemScreen, screen.line.item_id
    return kiosk.guest.session, type(screen)
