"""What a loyalty provider says is reckoned with only where it makes sense."""

from dataclasses import replace

import pytest

from kiosk.core.loyalty import Member, Programme
from kiosk.core.money import Money
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.core.sound_offers import coupon_fault, member_fault, programme_fault


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


REWARD = Reward("cola", {"en": "Cola"}, 100, Discount(yen(200)), min_total=yen(500))
COUPON = Coupon("AUTUMN", {"en": "Autumn"}, Discount(percent=10))
PROGRAMME = Programme(yen(100), 1, yen(1))


def test_what_makes_sense_is_taken() -> None:
    assert coupon_fault(COUPON, "JPY") is None
    assert member_fault(Member("m", "Sam", -5, (REWARD,)), "JPY") is None  # after a refund
    assert programme_fault(PROGRAMME, "JPY") is None
    assert programme_fault(replace(PROGRAMME, point_value=None), "JPY") is None


@pytest.mark.parametrize(
    "discount",
    [Discount(percent=101), Discount(percent=-1), Discount(yen(-1)), Discount(Money(1, "USD"))],
)
def test_a_discount_of_more_than_all_or_less_than_nothing_is_not(discount: Discount) -> None:
    assert coupon_fault(replace(COUPON, discount=discount), "JPY") is not None
    member = Member("m", "Sam", 5, (replace(REWARD, discount=discount),))
    assert "reward cola" in (member_fault(member, "JPY") or "")


@pytest.mark.parametrize(
    "changes", [{"amount": yen(0)}, {"points": -1}, {"amount": Money(1, "USD")}, {"point_value": yen(-1)}]
)
def test_points_that_cannot_be_reckoned_with_are_not(changes: dict[str, object]) -> None:
    assert programme_fault(replace(PROGRAMME, **changes), "JPY") is not None  # type: ignore[arg-type]
