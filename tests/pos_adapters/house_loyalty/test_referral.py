"""Members bring friends: every refusal, and what is paid when."""

from datetime import timedelta

import pytest

from kiosk.core.loyalty import CodeRefusal
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty.spending import Wish
from tests.pos_adapters.house_loyalty.house import OTHER, TestHouse

GIFT = {"name": {"en": "A friend sent you"}, "saving": {"percent": 10}, "days": 30}
REFERRAL = {"points": 200, "friend": GIFT, "most": 2, "days": 90}
THIRD, FOURTH = "+819011112222", "+819033334444"


@pytest.fixture
def open_house(house: TestHouse) -> TestHouse:
    house.rules(referral=REFERRAL)
    return house


def code_of(house: TestHouse, member: str) -> str:
    code = house.house.invitation(member)
    assert code is not None
    return code


def refusal(house: TestHouse, code: str, friend: str | None) -> str:
    with pytest.raises(Refused) as refused:
        house.house.check_code(code, friend)
    assert refused.value.reason is Reason.INVALID
    return str(refused.value)


def test_the_friend_saves_and_the_member_is_paid_after_the_first_paid_order(open_house: TestHouse) -> None:
    member, friend = open_house.join(), open_house.join(OTHER)
    code = code_of(open_house, member)
    assert open_house.house.invitation(member) == code
    coupon = open_house.house.check_code(code.lower(), friend)
    assert (coupon.discount.percent, coupon.channel) == (10, "referral")
    open_house.house.accept(code, friend)
    found = open_house.house.member(friend)
    assert found is not None and [coupon.code for coupon in found.coupons] == [code]
    assert open_house.points(member) == 0
    first, _ = open_house.order(friend, 1000)
    assert open_house.points(member) == 200
    open_house.order(friend, 1000)
    assert open_house.points(member) == 200
    found = open_house.house.member(friend)
    assert found is not None and found.coupons == ()
    open_house.house.reverse(first)
    assert open_house.points(member) == 0
    open_house.order(friend, 1000)
    assert open_house.points(member) == 200


def test_a_friend_who_joins_at_the_kiosk_came_by_the_code_of_their_order(open_house: TestHouse) -> None:
    member = open_house.join()
    code = code_of(open_house, member)
    assert open_house.house.check_code(code, None).code == code
    open_house.order(None, 1000, phone=OTHER, code=code)
    assert open_house.points(member) == 0
    open_house.join(OTHER)
    assert open_house.points(member) == 200


def test_an_order_that_waits_for_its_money_pays_nobody(open_house: TestHouse) -> None:
    member, friend = open_house.join(), open_house.join(OTHER)
    ref, _ = open_house.order(friend, 1000, code=code_of(open_house, member), paid=False)
    assert open_house.points(member) == 0
    open_house.house.confirm(ref)
    assert open_house.points(member) == 200


def test_a_code_nobody_has_is_unknown(open_house: TestHouse) -> None:
    assert refusal(open_house, "FNOBODYSCO", None) == CodeRefusal.UNKNOWN


def test_the_link_is_as_good_as_its_code(open_house: TestHouse) -> None:
    """A friend may show the kiosk what their telephone has."""
    code = code_of(open_house, open_house.join())
    assert open_house.house.check_code(f"https://points.example/friend/{code}", None).code == code
    for none in (f"https://evil.example/friend/{code}", "\0", f"{code}\n\0"):
        assert refusal(open_house, none, None) == CodeRefusal.UNKNOWN


def test_a_code_expires(open_house: TestHouse) -> None:
    code = code_of(open_house, open_house.join())
    open_house.now += timedelta(days=91)
    assert refusal(open_house, code, None) == CodeRefusal.EXPIRED


def test_nobody_brings_themselves(open_house: TestHouse) -> None:
    member = open_house.join()
    assert refusal(open_house, code_of(open_house, member), member) == CodeRefusal.OWN


def test_nobody_is_brought_twice(open_house: TestHouse) -> None:
    one, two, friend = open_house.join(), open_house.join(OTHER), open_house.join(THIRD)
    first, second = code_of(open_house, one), code_of(open_house, two)
    open_house.house.accept(first, friend)
    open_house.house.accept(first, friend)
    assert refusal(open_house, second, friend) == CodeRefusal.ALREADY_REFERRED
    open_house.order(friend)
    assert refusal(open_house, first, friend) == CodeRefusal.ALREADY_REFERRED


def test_who_has_ordered_before_is_no_new_friend(open_house: TestHouse) -> None:
    member, friend = open_house.join(), open_house.join(OTHER)
    open_house.order(friend)
    code = code_of(open_house, member)
    assert refusal(open_house, code, friend) == CodeRefusal.ALREADY_MEMBER
    open_house.order(friend, code=code)
    assert open_house.points(member) == 0


def test_a_member_brings_so_many(open_house: TestHouse) -> None:
    member = open_house.join()
    code = code_of(open_house, member)
    for number in (OTHER, THIRD):
        open_house.house.accept(code, open_house.join(number))
    assert refusal(open_house, code, open_house.join(FOURTH)) == CodeRefusal.LIMIT
    assert open_house.house.invitation(member) is None


def test_strangers_use_a_code_no_more_often_than_a_member_may_bring_friends(open_house: TestHouse) -> None:
    code = code_of(open_house, open_house.join())
    for number in ("1", "2"):
        (hold,) = open_house.house.hold(Wish(None, code=code), number)
        open_house.house.redeem(hold.id, f"shop:{number}")
    assert refusal(open_house, code, None) == CodeRefusal.LIMIT
    with pytest.raises(Refused):
        open_house.house.hold(Wish(None, code=code), "3")
    assert open_house.house.check_code(code, open_house.join(OTHER)).code == code
    open_house.house.reverse("shop:1")
    assert open_house.house.check_code(code, None).code == code


def test_two_who_are_one_now_have_brought_nobody(open_house: TestHouse) -> None:
    member, friend = open_house.join(), open_house.join(OTHER)
    open_house.house.accept(code_of(open_house, member), friend)
    open_house.manager.merge(friend, member)
    open_house.order(friend, 1000)
    assert open_house.points(friend) == 10


def test_a_programme_can_be_closed(open_house: TestHouse) -> None:
    member = open_house.join()
    code = code_of(open_house, member)
    open_house.rules(referral={**REFERRAL, "open": False})
    assert refusal(open_house, code, None) == CodeRefusal.CLOSED
    assert open_house.house.invitation(member) is None


def test_an_invitation_for_one_friend_is_for_nobody_else(open_house: TestHouse) -> None:
    member, friend, other = open_house.join(), open_house.join(OTHER), open_house.join(THIRD)
    code = open_house.house.invitation(member, "090-8765-4321")
    assert code is not None and code != code_of(open_house, member)
    assert refusal(open_house, code, other) == CodeRefusal.WRONG_RECIPIENT
    assert open_house.house.check_code(code, friend)


def test_who_was_erased_is_not_new_for_90_days(open_house: TestHouse) -> None:
    open_house.rules(referral=REFERRAL, welcome={"points": 50})
    member = open_house.join()
    open_house.house.forget(open_house.join(OTHER))
    again = open_house.join(OTHER)
    assert open_house.points(again) == 0
    code = code_of(open_house, member)
    assert refusal(open_house, code, again) == CodeRefusal.ALREADY_MEMBER
    open_house.house.forget(again)
    open_house.later(days=91)
    again = open_house.join(OTHER)
    assert open_house.points(again) == 50
    assert open_house.house.check_code(code_of(open_house, member), again)
