"""What easy mode asks: a question, its answers, and what they lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from kiosk.core.easy import AT_ONCE
from kiosk.core.frozen import frozen
from kiosk.core.journey.events import Touch
from kiosk.ui.lines import LineRow

STEPS = 5
KINDS = ""


class Body(StrEnum):
    ANSWERS = "answers"
    AMOUNT = "amount"
    """How many of one dish."""
    ORDER = "order"
    """What is in the basket."""


@frozen
class AnswerRow:
    """An answer as QML shows it; `icon` where it has no picture. `quantity`: how often it was taken, where it
    can be had more than once.
    """

    id: str
    text: str
    price: str = ""
    note: str = ""
    picture: str = ""
    greyPicture: str = ""
    icon: str = ""
    selected: bool = False
    soldOut: bool = False
    soldOutText: str = ""
    quantity: int = 0


@frozen
class Place:
    """Where among a screen's questions the guest is. `kind`: of dishes; None: what the shop recommends; "":
    which kind is being asked. `asked`: how many questions were answered.
    """

    kind: str | None = None
    page: int = 0
    asked: int = 0


@frozen
class Answer:
    """`does`: what is posted, or where the next question is."""

    row: AnswerRow
    does: Touch | Place | None


@frozen
class Beside:
    """What can be done in place of an answer."""

    text: str
    icon: str
    does: Touch | Place


@frozen
class Dish:
    """What "how many" is asked of. `most`: no more of it can be had."""

    name: str
    detail: str
    picture: str
    price: str
    quantity: int
    most: bool


@frozen
class Question:
    """`step`: of STEPS. `about`: the dish it belongs to. `answers`: of `page`, of `pages`. `local`: answered,
    it leads to the next question of the same screen, by the answer itself or, where there may be several, by
    `onward`, the filled button ("" where there is none). `ready`: nothing is missing for it. `over`: all that
    the part of a set asks is answered.
    """

    step: int
    text: str
    note: str = ""
    about: str = ""
    sum: str = ""
    body: Body = Body.ANSWERS
    answers: tuple[Answer, ...] = ()
    page: int = 0
    pages: int = 1
    local: bool = False
    beside: Beside | None = None
    onward: str = ""
    onward_icon: str = ""
    goes_on: Touch | Place | None = None
    ready: bool = True
    over: bool = False
    dish: Dish | None = None

    def turned_to(self, page: int) -> Question:
        """With the answers of one page only, where all are held."""
        if self.pages > 1:
            return self
        at, pages = page_of(len(self.answers), page)
        return replace(self, answers=self.answers[at * AT_ONCE : (at + 1) * AT_ONCE], page=at, pages=pages)


def page_of(count: int, page: int) -> tuple[int, int]:
    """Which page of so many things it is, round and round, and how many there are."""
    pages = max(1, -(-count // AT_ONCE))
    return page % pages, pages


def spoken(question: Question, lines: Iterable[LineRow]) -> str:
    """A question as it is heard: a line for itself, and one for each answer, or line of the order."""
    said = [question.text.replace("\n", " "), question.about, question.sum, question.note]
    for answer in question.answers:
        row = answer.row
        parts = (row.text, row.soldOutText if row.soldOut else row.price, row.note)
        said.append(", ".join(part for part in parts if part))
    said += [f"{line.quantity} × {line.name}, {line.gone or line.price}" for line in lines]
    if (dish := question.dish) is not None:
        said.append(f"{dish.quantity} × {dish.name}, {dish.price}")
    return "\n".join(line for line in said if line)
