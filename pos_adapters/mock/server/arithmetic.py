"""The POS's own sums: rounding, sharing, tax. Whole minor units in, whole minor units out, fractions
between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from pos_adapters.mock.server.catalogue import TaxRow

Taxes = tuple[TaxRow, ...]
"""The taxes one line bears."""


def rounded(exact: Fraction, mode: str) -> int:
    """`exact` as a whole number: "floor", "half_up" (away from zero) or "half_even"."""
    if mode == "half_even":
        return round(exact)
    if mode == "half_up":
        nearest = floor(abs(exact) + Fraction(1, 2))
        return nearest if exact >= 0 else -nearest
    return floor(exact)


def shared(amount: int, weights: Sequence[int]) -> list[int]:
    """`amount` in proportion to `weights`, adding up exactly: the largest remainders get one more, the
    first first."""
    if not any(weights):
        weights = [1] * len(weights)
    exact = [Fraction(amount * weight, sum(weights)) for weight in weights]
    shares = [floor(x) for x in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: shares[i] - exact[i])
    for i in by_remainder[: amount - sum(shares)]:
        shares[i] += 1
    return shares


@dataclass(frozen=True)
class TaxFacts:
    """Whether prices include tax, how a fraction is rounded, and whether once per order or on every line."""

    included: bool
    rounding: str
    place: str


@dataclass(frozen=True)
class TaxedGoods:
    """Goods that bear the same taxes: `gross` = `net` + the sum of `amounts` (one for each of `taxes`)."""

    taxes: Taxes
    net: int
    amounts: tuple[int, ...]
    gross: int


def tax_in(amount: int, taxes: Taxes, facts: TaxFacts) -> tuple[int, ...]:
    """Each tax of an amount: contained in it where prices include tax, else on top of it."""
    whole = 1 + sum(Fraction(row.rate) for row in taxes) if facts.included else Fraction(1)
    return tuple(rounded(amount * Fraction(row.rate) / whole, facts.rounding) for row in taxes)


def taxed(goods: Iterable[tuple[Taxes, int]], discount: int, facts: TaxFacts) -> list[TaxedGoods]:
    """Goods summed by the taxes they bear, highest rate first, `discount` shared over the sums before tax."""
    sums: dict[tuple[object, ...], tuple[Taxes, list[int]]] = {}
    for taxes, amount in goods:
        alike = tuple((row.rate, tuple(sorted(row.name.items()))) for row in taxes)
        sums.setdefault(alike, (taxes, []))[1].append(amount)
    ordered = sorted(sums.values(), key=lambda entry: -sum(Fraction(row.rate) for row in entry[0]))
    shares = shared(discount, [sum(amounts) for _, amounts in ordered])
    return [_taxed(taxes, amounts, off, facts) for (taxes, amounts), off in zip(ordered, shares, strict=True)]


def _taxed(taxes: Taxes, amounts: list[int], off: int, facts: TaxFacts) -> TaxedGoods:
    left = [amount - part for amount, part in zip(amounts, shared(off, amounts), strict=True)]
    base = sum(left)
    once = [base] if facts.place == "order" else left
    columns = [tax_in(amount, taxes, facts) for amount in once]
    sums = tuple(sum(column) for column in zip(*columns, strict=True))
    if facts.included:
        return TaxedGoods(taxes, base - sum(sums), sums, base)
    return TaxedGoods(taxes, base, sums, base + sum(sums))
