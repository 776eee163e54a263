"""Codes, gifts, stamp cards, tiers, favourites, and being asked."""

from datetime import date
from typing import Any

import pytest

from kiosk.core.basket import Line
from kiosk.core.loyalty import PastOrder, Tier
from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty.rules import Saving
from pos_adapters.house_loyalty.spending import Wish
from pos_adapters.house_loyalty.viewing import lines_codec
from tests.pos_adapters.house_loyalty.house import OTHER, TestHouse

TEN = Saving(percent=10)
GIFT = {"name": {"en": "A gift"}, "saving": {"amount": 200}, "days": 30}


def refusal(house: TestHouse, code: str, member: str | None = None) -> str | None:
    """Why a code cannot be used; None: it can."""
    try:
        house.house.check_code(code, member)
    except Refused as refused:
        return str(refused)
    return None


def use(house: TestHouse, code: str, member: str | None, key: str) -> None:
    for hold in house.house.hold(Wish(member, code=code), key):
        house.house.redeem(hold.id, f"shop:{key}")


def test_a_code_is_good_on_its_days_and_so_often(house: TestHouse) -> None:
    first, last = date(2026, 4, 2), date(2026, 4, 3)
    house.manager.add_code("haru 10", {"en": "Spring"}, TEN, "poster", 500, first, last, most=2)
    assert refusal(house, "HARU10") == "unknown"
    house.later(days=1)
    assert refusal(house, " haru10") is None
    coupon = house.house.check_code("haru10", None)
    assert (coupon.discount.percent, coupon.channel) == (10, "poster")
    (hold,) = house.house.hold(Wish(None, code="haru10"), "a")
    use(house, "HARU10", None, "b")
    assert refusal(house, "HARU10") == "limit"
    with pytest.raises(Refused):
        house.house.hold(Wish(None, code="haru10"), "c")
    house.house.release(hold.id)
    assert refusal(house, "HARU10") is None
    assert [(each["channel"], each["used"]) for each in house.manager.codes()] == [("poster", 1)]
    house.later(days=2)
    assert refusal(house, "HARU10") == "expired"


def test_a_use_that_nobody_spent_counts_no_more_after_a_while_and_a_refund_gives_it_back(
    house: TestHouse,
) -> None:
    house.manager.add_code("ONCE", {"en": "Once"}, TEN, most=1)
    house.house.hold(Wish(None, code="ONCE"), "a")
    assert refusal(house, "ONCE") == "limit"
    house.later(hours=24)
    assert refusal(house, "ONCE") is None
    use(house, "ONCE", None, "b")
    house.later(days=5)
    assert refusal(house, "ONCE") == "limit"
    house.house.reverse("shop:b")
    assert refusal(house, "ONCE") is None


def test_a_code_for_members_counts_each_of_them(house: TestHouse) -> None:
    sakura, sam = house.join(), house.join(OTHER)
    house.manager.add_code("LINE5", {"en": "LINE"}, TEN, "line", most_each=1)
    assert refusal(house, "LINE5") == "wrong_recipient"
    use(house, "LINE5", sakura, "a")
    assert (refusal(house, "LINE5", sakura), refusal(house, "LINE5", sam)) == ("limit", None)


def test_the_same_code_cannot_be_added_twice(house: TestHouse) -> None:
    house.manager.add_code("TWICE", {"en": "T"}, TEN)
    for code in ("twice", "ab", "x" * 41):
        with pytest.raises(Refused):
            house.manager.add_code(code, {"en": "T"}, TEN)


def test_who_joins_is_welcomed_once(house: TestHouse) -> None:
    house.rules(welcome={"points": 50, "gift": GIFT})
    for _ in range(2):
        member = house.join()
    found = house.house.member(member)
    assert found is not None and (found.points, len(found.coupons)) == (50, 1)
    code = found.coupons[0].code
    assert refusal(house, code, house.join(OTHER)) == "unknown"
    use(house, code, member, "a")
    found = house.house.member(member)
    assert found is not None and found.coupons == ()


def test_a_birthday_brings_one_gift_a_year(house: TestHouse) -> None:
    house.rules(birthday={"gift": GIFT, "days_before": 7})
    member = house.join()
    house.house.set_birthday(member, date(1990, 4, 5))
    for _ in range(2):
        found = house.house.member(member)
        assert found is not None and found.birthday and len(found.coupons) == 1
    use(house, found.coupons[0].code, member, "a")
    found = house.house.member(member)
    assert found is not None and not found.birthday
    house.later(days=365)
    found = house.house.member(member)
    assert found is not None and found.birthday


def test_a_birthday_that_was_changed_brings_its_gift_a_year_after_the_last(house: TestHouse) -> None:
    house.rules(birthday={"gift": GIFT, "days_before": 7})
    member = house.join()

    def waits() -> bool:
        found = house.house.member(member)
        assert found is not None
        return found.birthday

    house.house.set_birthday(member, date(1990, 4, 5))
    assert waits()
    use(house, house.house.member(member).coupons[0].code, member, "a")
    house.later(days=270)  # in the next calendar year by its birthday
    house.house.set_birthday(member, date(1990, 1, 1))
    assert not waits()
    house.later(days=366)
    assert waits()


def test_a_birthday_can_be_changed_once_and_taken_away(house: TestHouse) -> None:
    member, first, other, third = house.join(), date(1990, 4, 5), date(1990, 5, 4), date(1990, 6, 3)
    for day in (first, first, other, other):
        house.house.set_birthday(member, day)
    with pytest.raises(Refused):
        house.house.set_birthday(member, third)
    assert house.manager.member(member)["birthday"] == other.isoformat()
    house.house.set_birthday(member, None)
    with pytest.raises(Refused):
        house.house.set_birthday(member, first)
    assert house.manager.member(member)["birthday"] is None


def test_two_who_become_one_have_no_birthday_more(house: TestHouse) -> None:
    member, twin = house.join(), house.join(OTHER)
    for day in (4, 5):
        house.house.set_birthday(twin, date(1990, 4, day))
    house.manager.merge(member, twin)
    with pytest.raises(Refused):
        house.house.set_birthday(member, date(1990, 4, 6))


def test_a_full_stamp_card_is_a_gift(house: TestHouse) -> None:
    card = {"id": "coffee", "name": {"en": "Coffee"}, "items": ["coffee"], "need": 5, "gift": GIFT}
    house.rules(stamps=[card])
    member = house.join()
    house.order(member, goods={"coffee": 3, "burger": 1})
    last, _ = house.order(member, goods={"coffee": 4})
    found = house.house.member(member)
    assert found is not None
    assert [(each.have, each.need) for each in found.stamps] == [(2, 5)] and len(found.coupons) == 1
    house.house.reverse(last)
    found = house.house.member(member)
    assert found is not None and found.stamps[0].have == 0  # the gift stays, its stamps are owed


def test_stamps_are_taken_back_as_they_were_given_whatever_the_rules_say_by_now(house: TestHouse) -> None:
    card = {"id": "coffee", "name": {"en": "Coffee"}, "items": ["coffee"], "need": 5, "gift": GIFT}
    member = house.join()
    before, _ = house.order(member, goods={"coffee": 1, "tea": 1})
    house.rules(stamps=[card])
    during, _ = house.order(member, goods={"coffee": 2, "tea": 1})
    house.rules(stamps=[{**card, "items": ["coffee", "tea"]}])
    house.order(member, goods={"tea": 1})
    for ref in (before, during):
        house.house.reverse(ref)
    found = house.house.member(member)
    assert found is not None and [each.have for each in found.stamps] == [1]


def test_a_tier_is_by_what_was_earned_within_a_year(house: TestHouse) -> None:
    gold = {"id": "gold", "name": {"en": "Gold"}, "from_points": 100, "percent": 200}
    house.rules(tiers=[{"id": "new", "name": {"en": "New"}, "from_points": 0}, gold])
    member = house.join()
    assert house.order(member, 10000)[1] == 100
    assert house.order(member, 1000)[1] == 20
    found = house.house.member(member)
    assert found is not None and found.tier == Tier("gold", {"en": "Gold"})
    house.later(days=366)
    assert house.order(member, 1000)[1] == 10


def lines(item: str, quantity: int = 1) -> dict[str, Any]:
    """What an order has of one item."""
    line = Line(1, item, f"{item}-m", quantity)
    return {"goods": {item: quantity}, "lines": lines_codec().dump_python((line,), mode="json")}


def test_what_was_ordered_is_remembered_as_long_as_it_is_wanted(house: TestHouse) -> None:
    member = house.join()
    for item in ("tea", "burger", "burger", "tea", "tea", "cola"):
        house.order(member, 1000, **lines(item))
        house.later(days=1)
    found = house.house.member(member)
    assert found is not None
    assert found.visits == 6 and len(found.past) == 5 and found.favourites == ("tea", "burger", "cola")
    assert found.past[0] == PastOrder(date(2026, 4, 6), (Line(1, "cola", "cola-m"),))
    assert found.usual == (Line(1, "tea", "tea-m"),)
    house.house.prefer(member, False)
    found = house.house.member(member)
    assert found is not None and (found.past, found.favourites, found.personal) == ((), (), False)


def test_a_member_is_asked_once_a_quarter(house: TestHouse) -> None:
    member = house.join()

    def asked() -> bool:
        found = house.house.member(member)
        assert found is not None
        return found.ask_nps

    assert not asked()  # nothing ordered yet
    house.order(member)
    assert asked() and asked()
    house.later(minutes=5)
    house.order(member)  # and did not answer
    assert not asked()
    house.later(days=91)
    assert asked()
    house.later(hours=1)
    assert not asked()
    for score in (9, 10):
        house.house.rate(member, score)
    assert not asked()
    with pytest.raises(Refused):
        house.house.rate(member, 11)
    assert house.manager.member(member)["ratings"] == [{"quarter": "2026-Q3", "score": 10}]


def test_rules_are_published_in_versions(house: TestHouse) -> None:
    version, _ = house.manager.programme()
    house.rules(point_value=2)
    after, rules = house.manager.programme()
    assert (after, rules.point_value) == (version + 1, 2)
    with pytest.raises(Refused):
        house.rules(currency="USD")
