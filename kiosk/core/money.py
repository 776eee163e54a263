"""Amounts of money in integer minor units, and the one rounding function."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from fractions import Fraction

from kiosk.core.frozen import frozen


class Rounding(StrEnum):
    """How a tax that is not a whole minor unit becomes one: a fact each POS states."""

    FLOOR = "floor"
    HALF_UP = "half_up"
    HALF_EVEN = "half_even"


_HALF = Fraction(1, 2)


def round_to_minor(exact: Fraction, mode: Rounding) -> int:
    """Round an exact amount of minor units; half-up is away from zero. No float, no Decimal context."""
    floor = exact.numerator // exact.denominator
    rest = exact - floor
    if mode is Rounding.FLOOR or rest < _HALF:
        return floor
    if rest > _HALF:
        return floor + 1
    if mode is Rounding.HALF_EVEN:
        return floor + floor % 2
    return floor + 1 if exact > 0 else floor


@frozen
class Money:
    """`minor` units (yen, cents) of an ISO 4217 `currency`. There is no division: see `split` and `share`."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise TypeError(f"Money.minor must be an int of minor units, not {self.minor!r}")
        if len(self.currency) != 3 or not self.currency.isupper():
            raise ValueError(f"Money.currency must be an ISO 4217 code such as JPY, not {self.currency!r}")

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._same(other), self.currency)

    def __mul__(self, times: int) -> Money:
        return Money(self.minor * times, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.minor <= self._same(other)

    def __bool__(self) -> bool:
        return self.minor != 0

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise ValueError(f"cannot mix {self.currency} and {other.currency}")
        return other.minor

    def split(self, parts: int) -> tuple[Money, ...]:
        """`parts` amounts that differ by at most one minor unit and add up to this one."""
        return self.share([1] * parts)

    def share(self, weights: Sequence[int]) -> tuple[Money, ...]:
        """Shares in proportion to `weights` (≥ 0) that add up exactly; the largest remainders get the
        odd units.

        Example: ¥200 shared over ¥2,430 and ¥720 gives ¥154 and ¥46.
        """
        if not weights and self.minor:
            raise ValueError("nothing to share an amount over")
        total = sum(weights)
        if total == 0:
            weights, total = [1] * len(weights), len(weights)
        floors = [self.minor * weight // total for weight in weights]
        remainders = [self.minor * weight % total for weight in weights]
        odd = self.minor - sum(floors)
        for index in sorted(range(len(weights)), key=lambda i: (-remainders[i], i))[:odd]:
            floors[index] += 1
        return tuple(Money(minor, self.currency) for minor in floors)


def zero(currency: str) -> Money:
    return Money(0, currency)


def total(amounts: Iterable[Money], currency: str) -> Money:
    """The sum of `amounts`; zero of `currency` where there are none."""
    return sum(amounts, zero(currency))
