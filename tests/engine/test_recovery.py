"""What is left of the last guest after a start, and what a kiosk says that cannot write orders down."""

import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.basket import Basket, Line
from kiosk.core.journey import events as ev
from kiosk.core.journey.looks import Looks
from kiosk.core.menu import ServiceMode
from kiosk.engine.draft import YOUNG, Draft, dump
from kiosk.engine.recovery import MEND_S, ROOM_S, Recovery
from kiosk.store.errors import DiskFull, ReadOnly
from kiosk.store.faults import Fault, Faults
from tests.engine.steady import NOON_UTC, Tasks


class World:
    """A kiosk with nothing but a draft (`data`), a book of faults, and an outbox that may be full."""

    def __init__(self, folder: Path, data: bytes | None = None) -> None:
        self.data = data
        self.full = False
        self.book_full = False
        self.faults = Faults(folder / "faults.json")
        self.posted: list[ev.Event] = []
        self.tasks: Any = Tasks()
        me: Any = self
        self.recovery = Recovery(
            me, me, me, me, "K1", self.tasks, self.tasks, self.posted.append, lambda: None
        )

    def load_draft(self) -> bytes | None:
        return self.data

    def clear_draft(self) -> None:
        self.data = None

    def recover(self, resume: str | None) -> None:
        self.probe()

    def probe(self) -> None:
        if self.full:
            raise DiskFull("The disk is full.")

    def room(self) -> None:
        self.probe()

    def note(self, fault: Fault) -> None:
        if self.book_full:
            raise ReadOnly("no room for this either")
        self.faults.note(fault)

    def end(self, now: Any) -> None:
        self.faults.end(now)

    def start(self) -> "World":
        self.recovery.start()
        self.tasks.settle()
        return self

    def passes(self, seconds: float) -> "World":
        self.tasks.pass_by(seconds)
        return self

    def breaks(self) -> str:
        reference = self.recovery.broke(DiskFull("The disk is full."))
        self.tasks.settle()
        return reference


def draft(age: timedelta) -> bytes:
    basket = Basket(ServiceMode.EAT_IN, (Line(1, "burger", "burger"),))
    return dump(Draft(basket, Looks("ja"), NOON_UTC - age))


def test_a_young_basket_is_given_back_and_stays_until_its_guest_leaves(tmp_path: Path) -> None:
    world = World(tmp_path, draft(timedelta(minutes=1))).start()
    assert [type(event) for event in world.posted] == [ev.Resumed]
    assert world.data is not None


@pytest.mark.parametrize("data", [draft(YOUNG * 2), draft(-YOUNG), b"{nonsense"])
def test_an_old_or_damaged_basket_does_not_stay_on_the_disk(tmp_path: Path, data: bytes) -> None:
    world = World(tmp_path, data).start()
    assert world.posted == [] and world.data is None


def test_a_kiosk_out_of_order_shows_what_the_log_and_the_book_say(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    world = World(tmp_path).start()
    world.full = True
    with caplog.at_level(logging.ERROR, "kiosk"):
        reference = world.breaks()
        world.passes(5 * MEND_S)
    kiosk, _, four = reference.partition("-")
    assert kiosk == "K1" and len(four) == 4 and not set(four) & set("01IOB8S")
    assert {event.reference for event in world.posted if isinstance(event, ev.Broke)} == {reference}
    assert caplog.text.count(f"out of order (reference {reference}): The disk is full.") == 1
    assert world.faults.read() == [Fault(reference, NOON_UTC, "The disk is full.")]
    world.full = False
    world.passes(MEND_S)
    assert world.posted[-1] == ev.Mended()
    (fault,) = world.faults.read()
    assert fault.ended == NOON_UTC + timedelta(seconds=6 * MEND_S)


def test_a_disk_that_fills_is_told_before_anybody_orders_and_when_it_is_over(tmp_path: Path) -> None:
    world = World(tmp_path).start()
    world.full = True
    world.passes(ROOM_S)
    assert [type(event) for event in world.posted] == [ev.Broke]
    world.full = False
    world.passes(MEND_S)
    assert [type(event) for event in world.posted] == [ev.Broke, ev.Mended]
    world.passes(5 * ROOM_S)
    assert len(world.posted) == 2
    world.recovery.close()
    world.full = True
    world.passes(5 * ROOM_S)
    assert len(world.posted) == 2


def test_each_trouble_has_its_own_reference(tmp_path: Path) -> None:
    world = World(tmp_path).start()
    told = [world.breaks()]
    world.passes(MEND_S)
    told.append(world.breaks())
    assert told[0] != told[1] and [fault.reference for fault in world.faults.read()] == told[::-1]


def test_what_cannot_be_noted_on_a_full_disk_is_noted_when_it_is_over(tmp_path: Path) -> None:
    world = World(tmp_path).start()
    world.full = world.book_full = True
    reference = world.breaks()
    world.passes(2 * MEND_S)
    assert world.faults.read() == []
    world.full = world.book_full = False
    world.passes(MEND_S)
    (fault,) = world.faults.read()
    assert fault.reference == reference and fault.ended is not None


def test_a_start_that_finds_everything_in_order_ends_the_fault_the_last_one_left(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.faults.note(Fault("K1-7KTV", NOON_UTC - timedelta(days=1), "The disk is full."))
    world.start()
    (fault,) = world.faults.read()
    assert fault.ended == NOON_UTC


def test_a_fault_of_our_own_says_only_its_kind(tmp_path: Path) -> None:
    """Its text may hold anything."""
    world = World(tmp_path).start()
    world.recovery.broke(KeyError("+819012345678"))
    world.tasks.settle()
    assert [fault.what for fault in world.faults.read()] == ["KeyError"]
