"""Amounts in whole minor units: nothing is lost in rounding, splitting or sharing."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.money import Money, Rounding, round_to_minor, total, zero

amounts = st.integers(-(10**12), 10**12)
weights = st.lists(st.integers(0, 10**9), min_size=1, max_size=8)


@settings(max_examples=50)
@given(amounts, weights)
def test_shares_add_up_to_the_amount_exactly(minor: int, over: list[int]) -> None:
    shares = Money(minor, "JPY").share(over)
    assert len(shares) == len(over)
    assert total(shares, "JPY") == Money(minor, "JPY")


@settings(max_examples=50)
@given(amounts, weights)
def test_a_share_is_less_than_one_unit_from_its_exact_part(minor: int, over: list[int]) -> None:
    whole = sum(over)
    for share, weight in zip(Money(minor, "JPY").share(over), over, strict=True):
        exact = Fraction(minor * weight, whole) if whole else Fraction(minor, len(over))
        assert abs(share.minor - exact) < 1


@settings(max_examples=50)
@given(weights, st.data())
def test_no_share_of_a_discount_is_larger_than_what_it_is_taken_from(
    over: list[int], data: st.DataObject
) -> None:
    discount = data.draw(st.integers(0, sum(over)))
    for share, weight in zip(Money(discount, "JPY").share(over), over, strict=True):
        assert share.minor <= weight or sum(over) == 0


@settings(max_examples=50)
@given(amounts, st.integers(1, 20))
def test_split_parts_differ_by_at_most_one_unit(minor: int, parts: int) -> None:
    found = [part.minor for part in Money(minor, "JPY").split(parts)]
    assert sum(found) == minor and max(found) - min(found) <= 1


def test_the_coupon_of_the_design_is_shared_by_largest_remainder() -> None:
    assert [share.minor for share in Money(200, "JPY").share([2430, 720])] == [154, 46]


def test_weights_of_nothing_share_evenly_and_no_weights_share_only_nothing() -> None:
    assert [share.minor for share in Money(5, "JPY").share([0, 0])] == [3, 2]
    assert zero("JPY").share([]) == ()
    with pytest.raises(ValueError, match="nothing to share"):
        Money(5, "JPY").share([])


@pytest.mark.parametrize(
    ("exact", "floor", "half_up", "half_even"),
    [
        (Fraction(63, 2), 31, 32, 32),
        (Fraction(61, 2), 30, 31, 30),
        (Fraction(305, 10), 30, 31, 30),
        (Fraction(3149999, 100000), 31, 31, 31),
        (Fraction(3150001, 100000), 31, 32, 32),
        (Fraction(1, 3), 0, 0, 0),
        (Fraction(2, 3), 0, 1, 1),
        (Fraction(-1, 2), -1, -1, 0),
        (Fraction(-3, 2), -2, -2, -2),
        (Fraction(7), 7, 7, 7),
    ],
)
def test_rounding_modes_at_the_half(exact: Fraction, floor: int, half_up: int, half_even: int) -> None:
    assert round_to_minor(exact, Rounding.FLOOR) == floor
    assert round_to_minor(exact, Rounding.HALF_UP) == half_up
    assert round_to_minor(exact, Rounding.HALF_EVEN) == half_even


@settings(max_examples=50)
@given(st.fractions(), st.sampled_from(Rounding))
def test_rounding_moves_by_less_than_a_unit(exact: Fraction, mode: Rounding) -> None:
    rounded = round_to_minor(exact, mode)
    assert abs(rounded - exact) < 1
    if mode is not Rounding.FLOOR:
        assert abs(rounded - exact) <= Fraction(1, 2)
    else:
        assert rounded <= exact


def test_currencies_are_never_mixed() -> None:
    yen, cents = Money(1, "JPY"), Money(1, "USD")
    for mix in (lambda: yen + cents, lambda: yen - cents, lambda: yen < cents, lambda: yen <= cents):
        with pytest.raises(ValueError, match="cannot mix"):
            mix()


def test_only_whole_minor_units_and_iso_codes_are_money() -> None:
    with pytest.raises(TypeError):
        Money(1.5, "JPY")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Money(True, "JPY")
    for code in ("jpy", "YEN ", ""):
        with pytest.raises(ValueError, match="ISO 4217"):
            Money(1, code)


def test_arithmetic_and_order() -> None:
    five = Money(5, "USD")
    assert five + five == Money(10, "USD") and five - five == zero("USD") and -five == Money(-5, "USD")
    assert five * 3 == Money(15, "USD")
    assert not zero("USD") and five
    assert zero("USD") < five and five <= five and five > zero("USD") and five >= five
