"""Who was forgotten is told to shops, so that their journals can forget them too."""

from __future__ import annotations

import pytest

from kiosk.ports.loyalty import Forgotten
from pos_adapters.house_loyalty import forgotten
from tests.pos_adapters.house_loyalty.house import OTHER, PHONE, TestHouse

THIRD = "+819077776666"


def told(house: TestHouse, after: str | None = None, shop: str = "shop") -> Forgotten:
    return house.house.run(lambda call: forgotten.since(call, after, shop))


def test_members_are_told_of_with_who_they_were_and_their_orders(house: TestHouse) -> None:
    member, twin = house.join(), house.join(OTHER)
    house.order(twin, receipt={"key": "first"})
    house.order(None, phone=PHONE, receipt={"key": "typed", "number": "7"})
    house.order(member, ref="annex:1", receipt={"key": "elsewhere"})
    house.order(member)  # of a time before its key was kept
    house.manager.merge(member, twin)
    assert told(house) == Forgotten((), (), None)
    for _ in range(2):
        house.house.forget(twin)  # who is `member` now
    first = told(house)
    assert first.ids == (member, twin) and first.order_keys == ("first", "typed")
    assert told(house, first.next) == Forgotten((), (), first.next)
    assert told(house, shop="annex").order_keys == ("elsewhere",)


def test_they_are_told_of_in_their_order_a_page_at_a_time(
    house: TestHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgotten, "AT_A_TIME", 2)
    gone = [house.join(number) for number in (THIRD, PHONE, OTHER)]
    for each in gone:
        house.house.forget(each)
    first = told(house)
    assert first.ids == tuple(gone[:2])
    second = told(house, first.next)
    assert second.ids == (gone[2],) and told(house, second.next).ids == ()


@pytest.mark.parametrize("cursor", ["999:m-nobody", "1:", "nonsense", ""])
def test_a_place_that_is_no_more_begins_anew(house: TestHouse, cursor: str) -> None:
    """The database was brought back from a backup of before."""
    member = house.join()
    house.house.forget(member)
    assert told(house, cursor).ids == (member,)


def test_nothing_but_an_order_s_key_stays_of_its_receipt(house: TestHouse) -> None:
    member = house.join()
    house.order(member, receipt={"key": "first", "number": "7", "lines": [{"name": {"en": "Burger"}}]})
    house.house.forget(member)
    kept = house.house.run(lambda call: call.c.exec_driver_sql("SELECT receipt FROM orders").scalar())
    assert kept == '{"key": "first"}'
