"""The rounds in which the outbox is drained."""

import logging
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.core.order import Record
from kiosk.engine.drain import FIRST_S, MOST_S, Drain
from kiosk.engine.orders import LOYALTY
from tests.engine.fakes import a_draft
from tests.engine.steady import Tasks


class People:
    """Who waits to join: so many, and whether the programme is away."""

    left, away = 0, False

    def drain(self) -> tuple[int, bool]:
        return self.left, self.away


class NoRefunds:
    def drain(self, away: set[str]) -> int:
        return 0


class Rounds:
    """Orders whose rounds leave what a test says; `at` is when each of them was."""

    def __init__(self) -> None:
        self.tasks = Tasks()
        self.left: Any = 0
        self.at: list[float] = []
        self.moved: list[Record] = []
        tasks: Any = self.tasks
        orders: Any = self
        self.people = People()
        people: Any = self.people
        refunds: Any = NoRefunds()
        self.rounds = Drain(orders, people, refunds, tasks, self.moved.append)
        self.silent: list[set[str]] = []

    def drain(self, note: Callable[[Record], None], silent: set[str]) -> int:
        self.silent.append(silent)
        self.at.append(self.tasks.steady)
        note(Record(a_draft()))
        if isinstance(self.left, Exception):
            raise self.left
        return self.left

    def now(self) -> None:
        self.rounds.now()
        self.tasks.settle()


def test_with_nothing_left_there_is_no_other_round() -> None:
    rounds = Rounds()
    rounds.now()
    rounds.tasks.pass_by(600)
    assert rounds.at == [0.0] and len(rounds.moved) == 1


def test_rounds_come_further_apart_while_something_stays() -> None:
    rounds = Rounds()
    rounds.left = 1
    rounds.now()
    rounds.tasks.pass_by(200)
    pauses = [after - before for before, after in zip(rounds.at, rounds.at[1:], strict=False)]
    assert pauses[:5] == [FIRST_S, 4.0, 8.0, 16.0, MOST_S] and set(pauses[5:]) == {MOST_S}
    rounds.left = 0
    rounds.tasks.pass_by(MOST_S)
    count = len(rounds.at)
    rounds.tasks.pass_by(600)
    assert len(rounds.at) == count


def test_a_wish_in_the_middle_of_a_round_is_another_round_right_after() -> None:
    rounds = Rounds()
    rounds.rounds.now()
    rounds.rounds.now()
    rounds.rounds.now()
    rounds.tasks.settle()
    assert rounds.at == [0.0, 0.0]


def test_a_round_that_fails_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    rounds = Rounds()
    rounds.left = OSError("the outbox cannot be read")
    with caplog.at_level(logging.ERROR, "kiosk.engine.drain"):
        rounds.now()
    assert "the outbox could not be drained" in caplog.text
    rounds.left = 0
    rounds.tasks.pass_by(FIRST_S)
    assert len(rounds.at) == 2


def test_while_somebody_waits_to_join_there_is_another_round_and_no_points_are_booked() -> None:
    rounds = Rounds()
    rounds.people.left, rounds.people.away = 1, True
    rounds.now()
    assert rounds.silent == [{LOYALTY}]
    rounds.people.left, rounds.people.away = 0, False
    rounds.tasks.pass_by(FIRST_S)
    assert rounds.silent[1:] == [set()]
    rounds.tasks.pass_by(600)
    assert len(rounds.at) == 2


def test_nothing_is_drained_after_the_end() -> None:
    rounds = Rounds()
    rounds.left = 1
    rounds.now()
    rounds.rounds.close()
    rounds.tasks.pass_by(600)
    assert len(rounds.at) == 1
