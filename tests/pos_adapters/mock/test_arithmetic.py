"""The POS's own sums."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_adapters.mock.server.arithmetic import TaxFacts, rounded, shared, taxed
from pos_adapters.mock.server.catalogue import TaxRow

JAPAN = TaxFacts(included=True, rounding="floor", place="order")
ON_TOP = TaxFacts(included=False, rounding="floor", place="order")


def row(rate: str, name: str = "tax", tax_class: str = "food") -> TaxRow:
    return TaxRow.model_validate({"class": tax_class, "name": {"en": name}, "rate": rate})


def test_three_times_105_on_top_of_which_come_ten_percent_make_a_tax_of_31():
    (goods,) = taxed([((row("0.10"),), 105)] * 3, 0, ON_TOP)
    assert (goods.net, goods.amounts, goods.gross) == (315, (31,), 346)


def test_a_basket_of_two_rates_is_rounded_once_a_rate():
    food, drink = (row("0.08"),), (row("0.10"),)
    at_10, at_8 = taxed([(food, 278), (drink, 423)], 0, ON_TOP)
    assert (at_8.gross, at_8.amounts) == (300, (22,))
    assert (at_10.gross, at_10.amounts) == (465, (42,))


def test_a_discount_is_shared_over_the_rates_before_tax():
    at_10, at_8 = taxed([((row("0.10"),), 2430), ((row("0.08"),), 720)], 200, JAPAN)
    assert (at_10.gross, at_10.amounts) == (2276, (206,))
    assert (at_8.gross, at_8.amounts) == (674, (49,))


def test_rounding_on_every_line_gives_another_tax_than_once_an_order():
    vat = (row("0.19"),)
    once = taxed([(vat, 10000)] * 5, 0, TaxFacts(True, "half_up", "order"))
    each = taxed([(vat, 10000)] * 5, 0, TaxFacts(True, "half_up", "line"))
    assert once[0].amounts == (7983,)
    assert each[0].amounts == (7985,)


def test_state_and_city_are_two_taxes_of_one_line():
    (goods,) = taxed(
        [((row("0.0625", "state"), row("0.02", "city")), 999)], 0, TaxFacts(False, "half_up", "order")
    )
    assert (goods.net, goods.amounts, goods.gross) == (999, (62, 20), 1081)


def test_equal_rates_of_two_classes_are_rounded_together():
    rows = taxed(
        [((row("0.08", tax_class="food"),), 105), ((row("0.08", tax_class="gift"),), 105)], 0, ON_TOP
    )
    assert [goods.amounts for goods in rows] == [(16,)]


@pytest.mark.parametrize(
    ("exact", "floor", "half_up", "half_even"),
    [
        ("2.5", 2, 3, 2),
        ("3.5", 3, 4, 4),
        ("2.4999", 2, 2, 2),
        ("2.5001", 2, 3, 3),
        ("7", 7, 7, 7),
        ("-2.5", -3, -3, -2),
    ],
)
def test_rounding(exact: str, floor: int, half_up: int, half_even: int):
    fraction = Fraction(Decimal(exact))
    assert [rounded(fraction, mode) for mode in ("floor", "half_up", "half_even")] == [
        floor,
        half_up,
        half_even,
    ]


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**6), min_size=1, max_size=30))
def test_shares_add_up_and_are_never_more_than_one_off(amount: int, weights: list[int]):
    shares = shared(amount, weights)
    assert sum(shares) == amount
    whole = sum(weights) or len(weights)
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share - Fraction(amount * (weight if sum(weights) else 1), whole)) < 1


@given(
    st.lists(
        st.tuples(st.sampled_from(["0.01", "0.08", "0.10"]), st.integers(0, 10**6)), min_size=1, max_size=20
    ),
    st.integers(0, 100),
    st.sampled_from(["floor", "half_up", "half_even"]),
    st.sampled_from(["order", "line"]),
    st.booleans(),
)
def test_net_and_tax_are_gross_whatever_is_bought(
    bought: list[tuple[str, int]], percent: int, rounding: str, place: str, included: bool
):
    before = sum(amount for _, amount in bought)
    discount = before * percent // 100
    goods = taxed(
        [((row(rate),), amount) for rate, amount in bought], discount, TaxFacts(included, rounding, place)
    )
    assert all(x.net + sum(x.amounts) == x.gross for x in goods)
    assert sum(x.gross if included else x.net for x in goods) == before - discount
