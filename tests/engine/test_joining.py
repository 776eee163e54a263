"""Who agreed to join is kept until the programme has answered, asked for with one key, and then forgotten."""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from kiosk.core.loyalty import CONSENT, JOINS_WITHIN, Credential, CredentialKind, Joining
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.joining import STUBBORN, Joinings
from kiosk.ports.errors import NotAllowed, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.loyalty import Enrolment
from kiosk.store.codec import whole
from kiosk.store.errors import DiskFull
from tests.engine.fakes import MemoryOutbox, Plan
from tests.engine.orders_model import Inline
from tests.engine.steady import NOON_UTC

IDENTITY = Credential(CredentialKind.SIGNED_IN, "https://id.example person-7")
GUEST = Enrolment("+819012345678", "Hanako", "ja", CONSENT, IDENTITY)
NEXT_GUEST = Enrolment("+819087654321", "Taro", "en", CONSENT)


class World:
    """A kiosk and a programme; `trouble`: what each call ends in, by the guest's name or for all ("")."""

    def __init__(self) -> None:
        self.outbox = MemoryOutbox(Plan())
        self.trouble: dict[str, Exception] = {}
        self.asked: list[tuple[Enrolment, str]] = []
        self.now: datetime = NOON_UTC
        self.start()

    def start(self) -> None:
        adapters: Any = Adapters(None, self)  # type: ignore[arg-type]
        tasks: Any = Inline()
        self.joinings = Joinings(Ports(lambda: adapters), self.outbox, tasks, lambda: self.now)

    def enrol(self, enrolment: Enrolment, key: str) -> None:
        self.asked.append((enrolment, key))
        trouble = self.trouble.get(enrolment.name) or self.trouble.get("")
        if trouble is not None:
            raise trouble


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.CRITICAL, "kiosk"):
        yield


def test_who_joins_is_booked_at_once_and_nothing_of_them_stays(world: World) -> None:
    assert world.joinings.new(GUEST)
    assert [person for person, _ in world.asked] == [GUEST]
    assert world.outbox.joinings() == []


@pytest.mark.parametrize(
    "trouble", [Unreachable("away"), Uncertain("lost"), NotAllowed("401"), KeyError("x")]
)
def test_while_the_programme_does_not_answer_it_is_asked_again_with_the_same_key(
    world: World, trouble: Exception
) -> None:
    world.trouble[""] = trouble
    assert not world.joinings.new(GUEST)
    world.start()  # also over a restart
    for _ in range(3):
        assert world.joinings.drain() == (1, True)
    (kept,) = world.outbox.joinings()
    assert kept.tries == 4 and kept.error is not None and kept.error.startswith(type(trouble).__name__)
    assert "x" not in kept.error or not isinstance(trouble, KeyError)
    world.trouble.clear()
    assert world.joinings.drain() == (0, False)
    assert len({key for _, key in world.asked}) == 1 and len({person for person, _ in world.asked}) == 1
    assert world.outbox.joinings() == [] and world.joinings.drain() == (0, False)


def test_who_came_first_joins_first_and_a_programme_that_is_away_is_asked_once_a_round(world: World) -> None:
    world.trouble[""] = Unreachable("away")
    world.joinings.new(GUEST)
    world.joinings.new(NEXT_GUEST)
    world.asked.clear()
    assert world.joinings.drain() == (2, True) and len(world.asked) == 1
    world.trouble.clear()
    assert world.joinings.drain() == (0, False)
    assert [person.name for person, _ in world.asked[1:]] == ["Hanako", "Taro"]


def test_one_that_fails_again_and_again_does_not_stop_the_others(world: World) -> None:
    world.trouble["Hanako"] = KeyError("a bug")
    world.joinings.new(GUEST)
    world.joinings.new(NEXT_GUEST)
    world.trouble["Taro"] = Unreachable("away")
    for _ in range(STUBBORN):
        world.joinings.drain()
    del world.trouble["Taro"]
    assert world.joinings.drain() == (1, False)
    assert [each.name for each in world.outbox.joinings()] == ["Hanako"]


def test_no_words_of_the_programme_keep_the_joining_from_being_written_down(world: World) -> None:
    world.trouble[""] = Unreachable("no \ud800")
    world.joinings.new(GUEST)
    (joining,) = world.outbox.joinings()
    whole(Joining, joining)
    assert joining.error == "Unreachable: no ?"


def test_whom_the_programme_refuses_waits_for_staff(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.trouble[""] = Refused(Reason.INVALID, "no such number +819012345678")
    with caplog.at_level(logging.ERROR, "kiosk"):
        assert world.joinings.new(GUEST)
    (kept,) = world.outbox.joinings()
    assert kept.refused == "invalid" and kept.stuck(world.now)
    assert world.joinings.drain() == (0, False) and len(world.asked) == 1
    assert caplog.text.count("waits for staff") == 1 and "9012345678" not in caplog.text


def test_after_a_day_staff_are_told_once_and_it_goes_on_all_the_same(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.trouble[""] = Unreachable("away")
    world.joinings.new(GUEST)
    world.now += JOINS_WITHIN + timedelta(minutes=1)
    with caplog.at_level(logging.ERROR, "kiosk"):
        for _ in range(3):
            world.joinings.drain()
    assert caplog.text.count("waits for staff") == 1
    assert world.outbox.joinings()[0].stuck(world.now)
    world.trouble.clear()
    assert world.joinings.drain() == (0, False) and world.outbox.joinings() == []


def test_what_cannot_be_written_down_is_asked_for_all_the_same(world: World) -> None:
    def full(joining: object) -> None:
        raise DiskFull("full")

    world.outbox.join = full  # type: ignore[method-assign]
    assert world.joinings.new(GUEST) and len(world.asked) == 1
