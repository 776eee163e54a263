"""What is left of the last guest after a start."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.core.basket import Basket, Line
from kiosk.core.journey import events as ev
from kiosk.core.menu import ServiceMode
from kiosk.engine.draft import YOUNG, Draft, dump
from kiosk.engine.recovery import Recovery
from tests.engine.steady import NOON_UTC, Tasks


class Kept:
    def __init__(self, data: bytes | None) -> None:
        self.data = data

    def load_draft(self) -> bytes | None:
        return self.data

    def clear_draft(self) -> None:
        self.data = None


class Nothing:
    """Orders and outbox of a kiosk that has none."""

    def recover(self, resume: str | None) -> None:
        return None


class Clock:
    def now(self) -> Any:
        return NOON_UTC


def started(kept: Kept) -> list[ev.Event]:
    tasks: Any = Tasks()
    orders: Any = Nothing()
    posted: list[ev.Event] = []
    Recovery(orders, orders, kept, tasks, Clock(), posted.append, lambda: None).start()  # type: ignore[arg-type]
    tasks.settle()
    return posted


def draft(age: timedelta) -> bytes:
    basket = Basket(ServiceMode.EAT_IN, (Line(1, "burger", "burger"),))
    return dump(Draft(basket, "ja", NOON_UTC - age))


def test_a_young_basket_is_given_back_and_stays_until_its_guest_leaves() -> None:
    kept = Kept(draft(timedelta(minutes=1)))
    assert [type(event) for event in started(kept)] == [ev.Resumed]
    assert kept.data is not None


@pytest.mark.parametrize("data", [draft(YOUNG * 2), draft(-YOUNG), b"{nonsense"])
def test_an_old_or_damaged_basket_does_not_stay_on_the_disk(data: bytes) -> None:
    kept = Kept(data)
    assert started(kept) == [] and kept.data is None
