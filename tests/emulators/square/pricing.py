"""What an order costs: Square's arithmetic in whole minor units, rounded half to even.

Discounts come off in this sequence, each from what the ones before have left: percentages of lines,
percentages of the order, amounts off lines, amounts off the order. Then come taxes, on what is left of each
line. A tax of LINE_ITEM scope is rounded for each line; one of ORDER scope once for all its lines, and then
apportioned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

SEQUENCE = (
    ("LINE_ITEM", "percentage"),
    ("ORDER", "percentage"),
    ("LINE_ITEM", "amount"),
    ("ORDER", "amount"),
)


@dataclass
class Line:
    """A line's figures while they are being worked out. `left`: what discounts have left of its price."""

    uid: str
    price: int
    quantity: Fraction
    discounts: list[str]
    taxes: list[str]
    left: int = 0
    off: dict[str, int] = field(default_factory=dict)
    tax: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Cut:
    """A discount as it is worked out. `units`: for how many pieces of its dearest line; None: for all."""

    uid: str
    scope: str
    percentage: Fraction | None
    amount: int
    most: int | None = None
    units: int | None = None

    @property
    def kind(self) -> str:
        return "amount" if self.percentage is None else "percentage"


@dataclass(frozen=True)
class Rate:
    """A tax as it is worked out. `late`: on the price with the other taxes on it."""

    uid: str
    scope: str
    rate: Fraction
    inclusive: bool
    late: bool = False


def rounded(value: Fraction) -> int:
    """To a whole minor unit, a half to the even one."""
    return round(value)


def apportion(total: int, weights: Sequence[int | Fraction]) -> list[int]:
    """A total in whole shares by weight; what is over goes to the largest remainders, the first first."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    exact = [Fraction(total) * Fraction(weight) / Fraction(whole) for weight in weights]
    shares = [share.numerator // share.denominator for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda n: (shares[n] - exact[n], n))
    for n in by_remainder[: total - sum(shares)]:
        shares[n] += 1
    return shares


def take_discounts(lines: list[Line], cuts: list[Cut]) -> None:
    for line in lines:
        line.left = line.price
    for scope, kind in SEQUENCE:
        for cut in cuts:
            if (cut.scope, cut.kind) == (scope, kind):
                _take(cut, [line for line in lines if cut.uid in line.discounts])


def _take(cut: Cut, lines: list[Line]) -> None:
    if cut.units is not None:
        lines = sorted(lines, key=lambda line: line.left / line.quantity, reverse=True)[:1]
    bases = [_base(cut, line) for line in lines]
    whole = sum(bases)
    total = cut.amount if cut.percentage is None else rounded(cut.percentage * whole)
    total = min(total, rounded(Fraction(whole)), *([] if cut.most is None else [cut.most]))
    for line, share in zip(lines, apportion(total, bases), strict=True):
        line.off[cut.uid] = share
        line.left -= share


def _base(cut: Cut, line: Line) -> Fraction:
    if cut.units is None:
        return Fraction(line.left)
    return line.left * min(Fraction(1), cut.units / line.quantity)


def add_taxes(lines: list[Line], rates: list[Rate]) -> None:
    """First those within the price, then those on top of what is left, then those on top of that."""
    for rate in rates:
        if rate.inclusive:
            _add(
                rate, lines, {line.uid: line.left * rate.rate / (1 + _inside(line, rates)) for line in lines}
            )
    base = {line.uid: line.left - sum(line.tax.values()) for line in lines}
    for late in (False, True):
        on_top = [rate for rate in rates if not rate.inclusive and rate.late == late]
        for rate in on_top:
            _add(rate, lines, {line.uid: base[line.uid] * rate.rate for line in lines})
        for line in lines:
            base[line.uid] += sum(line.tax.get(rate.uid, 0) for rate in on_top)


def _inside(line: Line, rates: list[Rate]) -> Fraction:
    """All rates within the line's price together."""
    return sum((each.rate for each in rates if each.inclusive and each.uid in line.taxes), Fraction(0))


def _add(rate: Rate, lines: list[Line], exact: dict[str, Fraction]) -> None:
    taxed = [line for line in lines if rate.uid in line.taxes]
    amounts = [exact[line.uid] for line in taxed]
    if rate.scope == "ORDER":
        shares = apportion(rounded(sum(amounts, Fraction(0))), amounts)
    else:
        shares = [rounded(amount) for amount in amounts]
    for line, share in zip(taxed, shares, strict=True):
        line.tax[rate.uid] = share


def total_of(line: Line, rates: list[Rate]) -> int:
    """What the line costs in the end: taxes within the price are in it already."""
    return line.left + sum(line.tax.get(rate.uid, 0) for rate in rates if not rate.inclusive)


def tax_within(line: Line, rates: list[Rate]) -> int:
    return sum(line.tax.get(rate.uid, 0) for rate in rates if rate.inclusive)


def percent(text: str) -> Fraction:
    """`6.25` as 1/16."""
    return Fraction(text) / 100
