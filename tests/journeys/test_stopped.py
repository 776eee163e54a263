"""The process ends at each named step of an order, before and after each write and each call, and is started
again: the order is there once or not at all, it is paid once or not at all, and no points stay set aside.
"""

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.core.journey.state import Attract, BasketScreen, Browse, Done, Paying, PayScreen
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.moments import part
from tests.journeys.world import AGES_S, Stopped, World
from tests.mockpos import Mock

MEMBER, CODE = "member-0124", "OKW-000124"
POINTS = 2000

HEARD: dict[str, Any] = {}

Walk = Callable[[World, Guest], None]


def card(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("card")
    guest.leaves()


def counter(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.types_phone("09012345679")
    guest.adds("classic-burger")
    guest.pays("counter")
    guest.leaves()


def reward(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.scans(CODE)
    guest.adds("classic-burger")
    guest.to_pay()
    guest.takes_reward("free-miso-soup")
    guest.spends_points(100)
    guest.pays("card")
    guest.leaves()


def offline(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    kiosk.pos.down()
    guest.pays("counter")
    guest.leaves()
    kiosk.pos.up()


WALKS: dict[str, Walk] = {"card": card, "counter": counter, "reward": reward, "offline": offline}


def walked(kiosk: World, walk: Walk, stop_at: int | None) -> bool:
    """Walk until the process ends. False: it came to rest before it could be stopped."""
    try:
        kiosk.start(stop_at)
        walk(kiosk, Guest(kiosk))
        kiosk.comes_to_rest()
    except Stopped:
        return True
    return False


def went_on(kiosk: World, walk: Walk) -> None:
    """The guest who stands there does what the screen offers, until there is an order."""
    guest = Guest(kiosk)
    method = "counter" if walk in (counter, offline) else "card"
    if isinstance(kiosk.screen, Paying):
        kiosk.passes(5)
    if isinstance(kiosk.screen, Attract) and not kiosk.promised():
        guest.begins()
        guest.adds("classic-burger")
    if isinstance(kiosk.screen, Browse | BasketScreen | PayScreen):
        guest.pays(method)
    if not isinstance(kiosk.screen, Attract):
        assert isinstance(kiosk.screen, Done), kiosk.screen
        guest.leaves()


def holds_true(kiosk: World, pos: Mock, walk: Walk) -> None:
    """Whatever happened: nothing is open, and POS, terminal and points tell the same story."""
    assert not kiosk.outbox.open_records()
    for record in kiosk.records():
        order = pos.order(record.order.key)
        if record.end == "done":
            assert order is not None and order["state"] in ("unpaid", "paid")
        else:
            assert order is None or order["state"] in ("cancelled", "refunded")
    live = kiosk.live_orders()
    assert len(live) <= 1
    due = sum(order["quote"]["due"]["amount"] for order in live)
    assert kiosk.charged() == (0 if walk in (counter, offline) else due)
    spent = sum(order["quote"]["points"]["amount"] for order in live)
    if live and any(discount["kind"] == "reward" for discount in live[0]["quote"]["discounts"]):
        spent += 200
    earned = due // 100 if live and live[0]["state"] == "paid" and live[0]["member_id"] else 0
    assert pos.points(MEMBER) == POINTS - spent + earned
    for order in live:
        names = [line["item_id"] for line in order["lines"]]
        assert names[0] == "classic-burger" and len(names) <= 2 and order["lines"][0]["quantity"] == 1


def places_to_stop(kiosk: World, walk: Walk) -> list[int]:
    """Before and after each write and each call. The end of one step and the beginning of the next are the
    same place: nothing is written or sent in between.
    """
    assert not walked(kiosk, walk, None)
    passed = kiosk.steps.passed
    return [i for i, name in enumerate(passed) if i == 0 or name.startswith("after")]


QUICK = {("reward", "at once"), ("offline", "later")}


@pytest.mark.parametrize(
    ("name", "again", "rest"),
    [
        pytest.param(name, again, rest, marks=() if (name, again) in QUICK and not rest else pytest.mark.slow)
        for name in WALKS
        for again in ("at once", "later")
        for rest in (False, True)
    ],
)
def test_stopped_at_each_step(pos: Mock, start: Start, name: str, again: str, rest: bool) -> None:
    walk = WALKS[name]
    pos.set_points(MEMBER, POINTS)
    kiosk = start(begin=False, heard=HEARD)
    places = places_to_stop(kiosk, walk)
    holds_true(kiosk, pos, walk)
    for stop_at in part(places, rest):
        kiosk.stop()
        pos.set_points(MEMBER, POINTS)
        kiosk = start(begin=False, heard=HEARD)
        assert walked(kiosk, walk, stop_at)
        where = f"{name}, stopped at {stop_at}: {kiosk.steps.passed[-1]}, started again {again}"
        pos.up()
        try:
            start_again(kiosk, walk, again)
            holds_true(kiosk, pos, walk)
        except Exception as error:
            raise AssertionError(where) from error


def start_again(kiosk: World, walk: Walk, again: str) -> None:
    if again == "at once":
        kiosk.start_again(2)
        went_on(kiosk, walk)
        kiosk.comes_to_rest()
        assert len(kiosk.live_orders()) == 1
    else:
        kiosk.start_again(AGES_S)
        assert isinstance(kiosk.screen, Attract)
        kiosk.comes_to_rest()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["card", "reward"])
def test_stopped_twice(pos: Mock, start: Start, name: str) -> None:
    """Also while it takes up what the first stop left."""
    walk = WALKS[name]
    kiosk = start(begin=False, heard=HEARD)
    pos.set_points(MEMBER, POINTS)
    places = places_to_stop(kiosk, walk)
    for first, stop_at in enumerate(places[4:-6]):
        kiosk.stop()
        pos.set_points(MEMBER, POINTS)
        kiosk = start(begin=False, heard=HEARD)
        assert walked(kiosk, walk, stop_at)
        where = [kiosk.steps.passed[-1]]
        try:
            try:
                kiosk.start_again(2 if first % 2 else AGES_S, stop_at=first % 7)
                went_on(kiosk, walk)
                kiosk.comes_to_rest()
            except Stopped as stopped:
                where.append(str(stopped))
            kiosk.start_again(AGES_S)
            kiosk.comes_to_rest()
            holds_true(kiosk, pos, walk)
        except Exception as error:
            raise AssertionError(f"{name}, stopped at {' and '.join(where)}") from error
