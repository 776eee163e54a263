"""Which taxes a line bears, and the rounding vectors of the trade."""

from datetime import date
from decimal import Decimal

import pytest

from kiosk.core.menu import ServiceMode, TaxRow
from kiosk.core.money import Money, Rounding
from kiosk.core.tax import RoundingPlace, TaxFacts, rate_percent, tax_amounts, tax_in_lines, taxes_of
from tests.core.menus import CHANGE, EAT_IN, MENU, TAKE_OUT, TODAY


def row(rate: str) -> TaxRow:
    return TaxRow("any", {"en": "tax"}, Decimal(rate))


def rates(tax_class: str, mode: ServiceMode, day: date) -> list[str]:
    return [str(found.rate) for found in taxes_of(MENU, tax_class, mode, day)]


def test_food_is_taxed_by_where_it_is_eaten_and_alcohol_is_not() -> None:
    assert rates("food", EAT_IN, TODAY) == ["0.10"]
    assert rates("food", TAKE_OUT, TODAY) == ["0.08"]
    assert rates("alcohol", TAKE_OUT, TODAY) == ["0.10"]
    assert rates("gift", EAT_IN, TODAY) == ["0.08"]
    assert rates("unknown", EAT_IN, TODAY) == []


def test_one_dated_row_changes_the_rate_from_its_day_on_and_back() -> None:
    assert rates("food", TAKE_OUT, date(2027, 3, 31)) == ["0.08"]
    assert rates("food", TAKE_OUT, CHANGE) == ["0.01"]
    assert rates("food", TAKE_OUT, date(2029, 3, 31)) == ["0.01"]
    assert rates("food", TAKE_OUT, date(2029, 4, 1)) == ["0.08"]
    assert rates("food", EAT_IN, CHANGE) == ["0.10"]


@pytest.mark.parametrize(
    ("place", "wanted"),
    [(RoundingPlace.ORDER, 31), (RoundingPlace.LINE, 30)],  # a qualified invoice allows only the first
)
def test_three_times_105_at_10_percent(place: RoundingPlace, wanted: int) -> None:
    facts = TaxFacts(included=False, place=place, rounding=Rounding.FLOOR)
    (tax,) = tax_in_lines([Money(105, "JPY")] * 3, (row("0.10"),), facts, "JPY")
    assert tax.minor == wanted


@pytest.mark.parametrize(("place", "wanted"), [(RoundingPlace.LINE, 7985), (RoundingPlace.ORDER, 7983)])
def test_five_times_100_euros_with_19_percent_in_them(place: RoundingPlace, wanted: int) -> None:
    facts = TaxFacts(included=True, place=place, rounding=Rounding.HALF_UP)
    (tax,) = tax_in_lines([Money(10000, "EUR")] * 5, (row("0.19"),), facts, "EUR")
    assert tax.minor == wanted


def test_texas_has_two_taxes_on_one_line_each_rounded_by_itself() -> None:
    facts = TaxFacts(included=False, rounding=Rounding.HALF_UP)
    state, city = tax_amounts(Money(1099, "USD"), (row("0.0625"), row("0.02")), facts)
    assert (state.minor, city.minor) == (69, 22)  # 68.6875 and 21.98


def test_two_taxes_that_are_in_the_price_are_taken_out_together() -> None:
    state, city = tax_amounts(Money(10825, "USD"), (row("0.0625"), row("0.02")), TaxFacts(True))
    assert (state.minor, city.minor) == (625, 200)


def test_a_tax_in_the_price_and_one_on_top_of_it() -> None:
    """What comes on top is reckoned from the price without the tax in it."""
    inside = TaxRow("any", {"en": "tax"}, Decimal("0.10"), included=True)
    taxes = tax_amounts(Money(1100, "USD"), (inside, row("0.05")), TaxFacts(included=False))
    assert [tax.minor for tax in taxes] == [100, 50]


def test_half_a_unit_goes_to_the_even_one_where_the_pos_says_so() -> None:
    exact_half = Money(50, "USD")  # 5 % of 50 cents is 2.5 cents
    for mode, wanted in ((Rounding.HALF_EVEN, 2), (Rounding.HALF_UP, 3), (Rounding.FLOOR, 2)):
        assert tax_amounts(exact_half, (row("0.05"),), TaxFacts(False, rounding=mode))[0].minor == wanted


@pytest.mark.parametrize(
    ("currency", "minor", "tax"), [("JPY", 1100, 100), ("USD", 1100, 100), ("KWD", 11000, 1000)]
)
def test_minor_units_are_what_is_taxed_whatever_the_exponent(currency: str, minor: int, tax: int) -> None:
    assert tax_amounts(Money(minor, currency), (row("0.10"),), TaxFacts())[0] == Money(tax, currency)


@pytest.mark.parametrize(
    ("rate", "text"),
    [("0.10", "10"), ("0.08", "8"), ("0.0625", "6.25"), ("0.2", "20"), ("1", "100"), ("0", "0")],
)
def test_a_rate_as_people_write_it(rate: str, text: str) -> None:
    assert rate_percent(Decimal(rate)) == text
