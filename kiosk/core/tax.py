"""Which taxes a line bears, and the tax in an amount: rounded once per rate per order, or per line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from kiosk.core.frozen import frozen
from kiosk.core.menu import Menu, ServiceMode, TaxRow
from kiosk.core.money import Money, Rounding, round_to_minor, total


class RoundingPlace(StrEnum):
    LINE = "line"
    ORDER = "order"


@frozen
class TaxFacts:
    """How a POS taxes: whether prices include the tax, and where and how a fraction is rounded."""

    included: bool = True
    place: RoundingPlace = RoundingPlace.ORDER
    rounding: Rounding = Rounding.FLOOR


TaxSet = tuple[TaxRow, ...]
"""The taxes of one line that hold together; equal sets are summed before rounding."""


def taxes_of(menu: Menu, tax_class: str, mode: ServiceMode, day: date) -> TaxSet:
    """The rows of the menu's tax table that hold for a class, a service mode and a day; empty: untaxed."""
    return tuple(row for row in menu.taxes if row.holds(tax_class, mode, day))


def telling_rates(menu: Menu, day: date) -> dict[ServiceMode, Decimal] | None:
    """The rates that tell eating in from taking out; None where both are taxed alike."""
    for tax_class in dict.fromkeys(row.tax_class for row in menu.taxes):
        rates = {
            mode: sum((row.rate for row in taxes_of(menu, tax_class, mode, day)), Decimal(0))
            for mode in ServiceMode
        }
        if len(set(rates.values())) > 1:
            return rates
    return None


def included(row: TaxRow, facts: TaxFacts) -> bool:
    """Do prices include this tax?"""
    return facts.included if row.included is None else row.included


def tax_amounts(amount: Money, taxes: TaxSet, facts: TaxFacts) -> tuple[Money, ...]:
    """The tax of each row in `amount` (which includes them where prices do), each rounded by itself. What
    comes on top is reckoned from the amount without the taxes in it.
    """
    combined = 1 + sum((Fraction(row.rate) for row in taxes if included(row, facts)), Fraction(0))
    inside = [_part(amount, row, combined, facts) if included(row, facts) else None for row in taxes]
    net = amount - total((tax for tax in inside if tax is not None), amount.currency)
    return tuple(
        _part(net, row, Fraction(1), facts) if tax is None else tax
        for row, tax in zip(taxes, inside, strict=True)
    )


def _part(amount: Money, row: TaxRow, of: Fraction, facts: TaxFacts) -> Money:
    return Money(round_to_minor(amount.minor * Fraction(row.rate) / of, facts.rounding), amount.currency)


def tax_in_lines(
    amounts: Sequence[Money], taxes: TaxSet, facts: TaxFacts, currency: str
) -> tuple[Money, ...]:
    """The tax of each row over several amounts that bear the same taxes, rounded where `facts.place` says."""
    if facts.place is RoundingPlace.ORDER:
        return tax_amounts(Money(sum(a.minor for a in amounts), currency), taxes, facts)
    rows = [tax_amounts(amount, taxes, facts) for amount in amounts]
    return tuple(Money(sum(row[i].minor for row in rows), currency) for i in range(len(taxes)))


def rate_percent(rate: Decimal) -> str:
    """A rate as people write it: Decimal("0.0625") → "6.25", Decimal("0.10") → "10"."""
    percent = (rate * 100).normalize()
    return f"{percent:f}"
