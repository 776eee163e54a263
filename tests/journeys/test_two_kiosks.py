"""Two kiosks before one POS, at the same time: each has its own orders, numbers and money."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Barrier, Lock, Thread

import pytest

from kiosk.core.journey.state import Done
from kiosk.store.shop import ShopDatabase
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock


def test_two_guests_at_once(pos: Mock, tmp_path: Path) -> None:
    together, one_at_a_time = Barrier(2), Lock()
    walked: dict[str, tuple[World, list[str]]] = {}

    def orders(name: str, item: str) -> Callable[[], None]:
        def walk() -> None:
            kiosk = World(pos, tmp_path / name, id=name)
            with one_at_a_time:  # a shop database is made for one program, not for two in one process
                kiosk.start()
                kiosk.passes(11)
            guest = Guest(kiosk)
            numbers = []
            for _ in range(4):
                together.wait(60)
                guest.begins()
                guest.adds(item)
                guest.pays("card")
                assert isinstance(kiosk.screen, Done)
                numbers.append(guest.number())
                guest.leaves()
            kiosk.comes_to_rest()
            assert [record.end for record in kiosk.records()] == ["done"] * 4
            kiosk.stop()
            walked[name] = kiosk, numbers

        return walk

    threads = [Thread(target=orders("left", "miso-soup")), Thread(target=orders("right", "edamame"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    (left, left_numbers), (right, right_numbers) = walked["left"], walked["right"]
    assert len({*left_numbers, *right_numbers}) == 8
    assert [order["lines"][0]["item_id"] for order in left.orders()] == ["miso-soup"] * 4
    assert [order["lines"][0]["item_id"] for order in right.orders()] == ["edamame"] * 4


def test_two_kiosks_come_back_from_an_outage(pos: Mock, start: Start) -> None:
    """With number ranges of their own, no number is given twice."""
    kiosks = [start(id="left", number_range=(901, 949)), start(id="right", number_range=(951, 999))]
    pos.down()
    for kiosk in kiosks:
        kiosk.passes(15)
        guest = Guest(kiosk)
        for _ in range(2):
            guest.begins()
            guest.adds("miso-soup")
            guest.pays("counter")
            guest.leaves()
    pos.up()
    for kiosk in kiosks:
        kiosk.comes_to_rest()
    numbers = [order["number"] for kiosk in kiosks for order in kiosk.orders()]
    assert numbers == ["901", "902", "951", "952"]


def test_the_last_piece_goes_to_one_of_two(pos: Mock, start: Start) -> None:
    pos.post("/staff/api/shelf/classic-burger/remaining", {"remaining": 1})
    first, second = start(id="left"), start(id="right")
    for kiosk in (first, second):
        guest = Guest(kiosk)
        guest.begins()
        guest.adds("classic-burger")
        guest.to_pay()
    for kiosk in (first, second):
        Guest(kiosk).pays("card")
    assert isinstance(first.screen, Done)
    assert second.state.overlay is not None and not second.live_orders()
    pos.post("/staff/api/shelf/classic-burger/remaining", {"remaining": None})


def orders_as_a_member(kiosk: World) -> None:
    guest = Guest(kiosk)
    guest.begins()
    kiosk.passes(11)
    guest.types_phone("09012345681")
    guest.adds("miso-soup")
    guest.pays("counter")
    guest.leaves()
    kiosk.comes_to_rest()
    kiosk.passes(15)


def refs(kiosk: World) -> list[str | None]:
    with closing(ShopDatabase(kiosk.config.shop_database.url)) as shop:
        return [order.member_ref for order in shop.orders_between(date(2026, 1, 1), date(2040, 1, 1))]


def test_a_member_is_one_person_at_all_kiosks_of_a_shop(pos: Mock, start: Start) -> None:
    left, right = start(id="left"), start(id="right", begin=False)
    right.config = replace(right.config, shop_database=left.config.shop_database)
    orders_as_a_member(left)
    right.start()
    orders_as_a_member(right)
    orders_as_a_member(right)
    right.start_again()
    orders_as_a_member(right)
    assert len(refs(left)) == 4 and len(set(refs(left))) == 1


@pytest.mark.slow
def test_a_kiosk_that_joins_a_shop_late_has_its_members_again_when_they_come_back(
    pos: Mock, start: Start
) -> None:
    left, right = start(id="left"), start(id="right")
    orders_as_a_member(left)
    orders_as_a_member(right)
    assert refs(left) != refs(right)
    right.stop()
    with closing(ShopDatabase(right.config.shop_database.url)) as before:
        known = before.orders_between(date(2026, 1, 1), date(2040, 1, 1))
    with closing(ShopDatabase(left.config.shop_database.url)) as shop:
        shop.write(known)
    right.config = replace(right.config, shop_database=left.config.shop_database)
    right.start()
    assert len(set(refs(left))) == 2
    orders_as_a_member(right)
    assert len(refs(left)) == 3 and len(set(refs(left))) == 1
