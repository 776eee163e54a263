"""A part of an order is given back: points that were spent come back, what it earned shrinks, once."""

from typing import Any

import pytest

from pos_adapters.house_loyalty.parting import Part, part_of
from pos_adapters.house_loyalty.spending import Wish
from tests.examples import one_of
from tests.pos_adapters.house_loyalty.house import PHONE, TestHouse

REWARD = {"id": "tea", "name": {"en": "Tea"}, "points": 20, "saving": {"variant_id": "tea"}}


def part(base: int = 0, points: int = 0, *goods: tuple[str, int, tuple[str, ...]]) -> Part:
    return part_of(base, points, list(goods))


def spent(house: TestHouse, member: str, ref: str, points: int, reward: str | None = None) -> list[str]:
    """What an order spends, for good; the holds."""
    holds = house.house.hold(Wish(member, reward, points), f"hold {ref}")
    for hold in holds:
        house.house.redeem(hold.id, ref)
    return [hold.id for hold in holds]


def test_points_of_a_part_come_back_once_and_the_rest_with_the_whole(house: TestHouse) -> None:
    house.rules(rewards=[REWARD])
    member = house.join()
    house.order(member, 100000)
    spent(house, member, "shop:9", 900, "tea")
    ref, earned = house.order(member, 100, ref="shop:9")
    assert (house.points(member), earned) == (81, 1)
    for _ in range(2):
        house.house.reverse_part(ref, part(100, 400), "first")
    assert house.points(member) == 80 + 400, "400 points, and the point that ¥100 earned is gone"
    house.house.reverse_part(ref, part(0, 200), "second")
    assert house.points(member) == 80 + 600
    house.house.reverse(ref)
    house.house.reverse_part(ref, part(0, 50), "late")
    assert house.points(member) == 1000, "with the reward, which only the whole order gives back"
    house.check_books()


def test_no_more_comes_back_than_was_spent(house: TestHouse) -> None:
    member = house.join()
    house.order(member, 10000)
    spent(house, member, "shop:9", 60)
    for key in ("a", "b"):
        house.house.reverse_part("shop:9", part(0, 40), key)
    assert house.points(member) == 100
    house.house.reverse("shop:9")
    assert house.points(member) == 100
    house.check_books()


def test_the_earning_of_what_remains_is_reckoned_anew(house: TestHouse) -> None:
    """A tier's and the day's percentages, and rounding, are those of what is left."""
    house.rules(days=[{"weekdays": [2], "percent": 150}])
    member = house.join()
    ref, earned = house.order(member, 1050)
    house.house.reverse_part(ref, part(380), "a")
    assert (earned, house.points(member)) == (15, 9)
    house.house.reverse_part(ref, part(380), "b")
    assert house.points(member) == 3
    house.house.reverse(ref)
    assert house.points(member) == 0
    house.check_books()


def test_goods_that_went_back_count_no_more(house: TestHouse) -> None:
    rule = {"per": "category", "category": "drinks", "points": 30}
    house.rules(earning=[{"per": "amount", "amount": 100, "points": 1}, rule])
    member = house.join()
    ref, earned = house.order(member, 1000, goods={"cola": 2, "tea": 1}, categories={"drinks": 3})
    house.house.reverse_part(ref, part(300, 0, ("cola", 2, ("drinks",))), "a")
    assert (earned, house.points(member)) == (90, 30)


def test_stamps_of_what_went_back_are_taken_back(house: TestHouse) -> None:
    card: dict[str, Any] = {"id": "coffee", "name": {"en": "Coffee"}, "items": ["coffee"], "need": 10}
    house.rules(stamps=[{**card, "gift": {"name": {"en": "One"}, "saving": {"percent": 10}, "days": 9}}])
    member = house.join()
    ref, _ = house.order(member, 1000, goods={"coffee": 5})
    house.house.reverse_part(ref, part(400, 0, ("coffee", 2, ())), "a")
    found = house.house.member(member)
    assert found is not None and found.stamps[0].have == 3
    house.house.reverse(ref)
    found = house.house.member(member)
    assert found is not None and found.stamps[0].have == 0


def test_rules_that_changed_meanwhile_take_back_in_proportion(house: TestHouse) -> None:
    member = house.join()
    ref, _ = house.order(member, 1000)
    house.rules(earning=[{"per": "amount", "amount": 100, "points": 7}])
    house.house.reverse_part(ref, part(500), "a")
    assert house.points(member) == 5


def test_a_part_that_is_known_before_its_order_counts_when_that_comes(house: TestHouse) -> None:
    """The outbox had other things to do: what is spent and earned late is so much less."""
    member = house.join()
    house.order(member, 10000)
    (hold,) = house.house.hold(Wish(member, points=50), "k")
    house.house.reverse_part("shop:7", part(400, 30), "a")
    assert house.points(member) == 50
    house.house.redeem(hold.id, "shop:7")
    assert house.points(member) == 80
    assert house.order(member, 1000, ref="shop:7") == ("shop:7", 6)
    house.house.reverse("shop:7")
    assert house.points(member) == 100
    house.check_books()


def test_what_a_stranger_did_not_keep_is_not_theirs_when_they_join(house: TestHouse) -> None:
    ref, _ = house.order(None, 1000, phone=PHONE)
    house.house.reverse_part(ref, part(700), "a")
    assert house.points(house.join()) == 3


def test_who_was_forgotten_gets_nothing_and_leaves_no_goods(house: TestHouse) -> None:
    member = house.join()
    ref, _ = house.order(member, 1000, goods={"cola": 2})
    spent(house, member, ref, 5)
    house.house.reverse_part(ref, part(100, 1, ("cola", 1, ())), "a")
    house.house.forget(member)
    house.house.reverse_part(ref, part(100, 1), "b")
    house.house.reverse(ref)
    assert house.points(member) == 0
    house.check_books()


@pytest.mark.parametrize("parts", one_of((1, 1), (13, 4, 3), (50,), ()))
def test_points_that_came_back_in_parts_expire_as_they_would_have(
    house: TestHouse, parts: tuple[int, ...]
) -> None:
    house.rules(expiry={"months": 12, "warn_days": 30})
    member = house.join()
    house.order(member, 3000)
    house.later(days=40)
    house.order(member, 3000)
    spent(house, member, "shop:9", 50)
    for place, points in enumerate(parts):
        house.house.reverse_part("shop:9", part(0, points), str(place))
        house.check_books()
    house.house.reverse("shop:9")
    assert house.points(member) == 60
    house.later(days=330)
    assert house.house.member(member) is not None
    assert house.points(member) == 30, "the first order's have expired"
    house.check_books()
