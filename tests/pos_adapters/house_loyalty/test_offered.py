"""What staff set at the kiosk, in the house programme."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.core.money import Money
from kiosk.core.offers import Discount, Reward
from kiosk.ports.errors import Refused
from kiosk.ports.programme_change import (
    AddCode,
    AddDay,
    Code,
    MultiplierDay,
    ProgrammeChange,
    RemoveDay,
    RemoveReward,
    SetReward,
)
from pos_adapters.house_loyalty import offered
from pos_adapters.house_loyalty.rules import Saving
from tests.pos_adapters.house_loyalty.house import TestHouse

TEN = Discount(percent=10)
NAME = {"en": "Ten"}


def write(house: TestHouse, change: ProgrammeChange) -> int:
    """The version in force afterwards."""
    house.house.run(lambda call: offered.write(call, change))
    return house.manager.programme()[0]


def test_each_change_is_a_version_and_a_repeat_is_none(house: TestHouse) -> None:
    before, rules = house.manager.programme()
    for _ in range(2):
        assert write(house, SetReward(Reward("ten", NAME, 100, TEN))) == before + 1
    for _ in range(2):
        assert write(house, AddDay(MultiplierDay(200, (2,)))) == before + 2
    found = house.manager.programme()[1]
    assert found.earning == rules.earning and found.name == rules.name
    assert write(house, RemoveDay(MultiplierDay(200, (2,)))) == before + 3
    assert write(house, RemoveReward("ten")) == write(house, RemoveReward("ten")) == before + 4
    assert house.manager.programme()[1] == rules


def test_a_day_that_was_added_multiplies_from_the_next_order_on(house: TestHouse) -> None:
    member = house.join()
    assert house.order(member, 1000)[1] == 10
    write(house, AddDay(MultiplierDay(300, day=date(2026, 4, 1))))
    assert house.order(member, 1000)[1] == 30


def test_what_the_rules_cannot_hold_is_refused_and_nothing_changes(house: TestHouse) -> None:
    before = house.manager.programme()
    dollars = Discount(amount=Money(100, "USD"))
    for wrong in (
        SetReward(Reward("no id!", NAME, 100, TEN)),
        SetReward(Reward("dollars", NAME, 100, dollars)),
        SetReward(Reward("many", NAME, 10**9, TEN)),
        AddCode(Code("DOLLARS", NAME, dollars)),
        AddCode(Code("X", NAME, TEN)),
    ):
        with pytest.raises(Refused):
            write(house, wrong)
    assert house.manager.programme() == before and house.manager.codes() == []


def test_codes_of_the_command_are_told_with_their_terms(house: TestHouse) -> None:
    first, last = date(2026, 4, 1), date(2026, 4, 3)
    house.manager.add_code("HARU", NAME, Saving(amount=200), "poster", 500, first, last, 9, 1)
    (known,) = house.house.run(offered.told).codes
    worth = Discount(amount=Money(200, "JPY"))
    assert known.code == Code("HARU", NAME, worth, Money(500, "JPY"), first, last, 9, 1, "poster")


def test_a_change_that_makes_no_sense_is_none() -> None:
    for wrong in (Discount(), Discount(percent=0), Discount(percent=101), Discount(Money(5, "JPY"), 5)):
        with pytest.raises(ValueError):
            AddCode(Code("CODE", NAME, wrong))
    with pytest.raises(ValueError):
        AddCode(Code("CODE", NAME, TEN, first_day=date(2026, 4, 2), last_day=date(2026, 4, 1)))
    with pytest.raises(ValueError):
        SetReward(Reward("free", NAME, 0, TEN))
    for day in (MultiplierDay(200), MultiplierDay(200, (7,)), MultiplierDay(0, (1,))):
        with pytest.raises(ValueError):
            AddDay(day)
