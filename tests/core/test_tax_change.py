"""Tax rates that change on a day, and the kiosk on that day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kiosk.core.edition import Content, shown
from kiosk.core.menu import ServiceMode, TaxRow
from kiosk.core.rehearsal import rehearsed, sample
from kiosk.core.tax import TaxFacts, telling_rates
from kiosk.core.tax_change import changed, following, planned, taken_back
from tests.ui import demo

APRIL = date(2027, 4, 1)
TODAY = date(2026, 11, 22)
MENU = demo.menu()
EAT_IN = next(row for row in MENU.taxes if row.tax_class == "food" and row.mode is ServiceMode.EAT_IN)


def rate(rows: tuple[TaxRow, ...], day: date) -> list[Decimal]:
    return [row.rate for row in rows if row.holds("food", ServiceMode.EAT_IN, day)]


def test_a_rate_changes_on_a_day_and_not_before() -> None:
    rows = changed(MENU.taxes, EAT_IN, Decimal("0.12"), APRIL)
    assert rate(rows, date(2027, 3, 31)) == [Decimal("0.10")]
    assert rate(rows, APRIL) == [Decimal("0.12")]
    assert [row for row in rows if row.tax_class != "food"] == [
        row for row in MENU.taxes if row.tax_class != "food"
    ]


def test_a_planned_change_is_replaced_by_another_and_taken_back() -> None:
    rows = changed(MENU.taxes, EAT_IN, Decimal("0.12"), APRIL)
    old = rows[0]
    new = following(rows, old)
    assert new is not None and planned(rows, new, TODAY) and not planned(rows, old, TODAY)
    other = changed(rows, old, Decimal("0.11"), date(2027, 10, 1))
    assert rate(other, APRIL) == [Decimal("0.10")]
    assert rate(other, date(2027, 10, 1)) == [Decimal("0.11")]
    assert taken_back(rows, new) == MENU.taxes


@pytest.mark.parametrize("wrong", [Decimal("-0.01"), Decimal("1.01")])
def test_what_is_no_rate_is_refused(wrong: Decimal) -> None:
    with pytest.raises(ValueError, match="percent"):
        changed(MENU.taxes, EAT_IN, wrong, APRIL)


def test_a_day_on_which_the_tax_does_not_hold_is_refused() -> None:
    rows = (replace(EAT_IN, since=APRIL),)
    with pytest.raises(ValueError, match="does not hold"):
        changed(rows, rows[0], Decimal("0.12"), APRIL)
    with pytest.raises(ValueError, match="nothing was before"):
        taken_back(rows, rows[0])


def test_the_shops_own_rows_hold_in_place_of_the_poss() -> None:
    rows = changed(MENU.taxes, EAT_IN, Decimal("0.12"), APRIL)
    assert shown(Content(taxes=rows), MENU).taxes == rows
    assert shown(Content(taxes=MENU.taxes), MENU) is MENU
    assert shown(Content(), MENU) is MENU


def test_the_rehearsal_reckons_with_the_taxes_of_its_day() -> None:
    content = Content(taxes=changed(MENU.taxes, EAT_IN, Decimal("0.12"), APRIL))
    before, after = (rehearsed(content, MENU, day, TaxFacts()) for day in (TODAY, APRIL))
    assert before.items == after.items == sample(MENU)
    classes = [item.tax_class for item in after.items]
    assert len(set(classes)) == len(classes) == 3  # food, gift, alcohol
    food = next(item for item in after.items if item.tax_class == "food")
    price = food.variants[0].price[ServiceMode.EAT_IN].minor
    row = next(
        each for each in after.quotes[ServiceMode.EAT_IN].taxes if each.taxes[0].rate == Decimal("0.12")
    )
    assert row.gross.minor == price and row.tax.minor == price * 12 // 112
    assert before.quotes[ServiceMode.EAT_IN].total == after.quotes[ServiceMode.EAT_IN].total
    assert before.quotes[ServiceMode.EAT_IN].tax != after.quotes[ServiceMode.EAT_IN].tax
    rates = telling_rates(after.menu, APRIL)
    assert rates is not None and rates[ServiceMode.EAT_IN] == Decimal("0.12")
