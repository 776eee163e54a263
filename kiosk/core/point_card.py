"""Cards of common-point programmes (in Japan d POINT, Rakuten, Ponta, V Point): many shops give the same
points, and the shop's POS books them. The kiosk only takes the number along with the order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from enum import StrEnum

from kiosk.core.frozen import frozen
from kiosk.core.gift import masked
from kiosk.core.menu import Text

SHORTEST, LONGEST = 8, 24
"""Digits of a number."""
_BETWEEN = " -\u3000"


class Check(StrEnum):
    """How the last digit of a number follows from the others."""

    NONE = "none"
    LUHN = "luhn"
    """ISO/IEC 7812-1, as of bank cards."""
    EAN = "ean"
    """Modulus 10 with the weights 3 and 1, as of GS1 barcodes."""


@frozen
class PointScheme:
    """A programme whose cards the POS takes, and how its numbers look: how many digits (`lengths`), how they
    begin (`prefixes`; none: anyhow), what the last one is. `name`: as guests know it.
    """

    id: str
    name: Text
    lengths: tuple[int, ...]
    prefixes: tuple[str, ...] = ()
    check: Check = Check.NONE

    def has(self, number: str) -> bool:
        """Can `number`, digits alone, be one of this programme's?"""
        begins = not self.prefixes or number.startswith(self.prefixes)
        return len(number) in self.lengths and begins and _checked(number, self.check)


@frozen
class PointCard:
    """A guest's card. Its number goes along with the order, and stays nowhere once the POS has that."""

    scheme: str
    name: Text
    number: str = field(repr=False)

    @property
    def masked(self) -> str:
        return masked(self.number)


@frozen
class CardPoints:
    """What the POS says of an order's card: `points` it books, once the order is paid, less what was taken
    back since; None: it does not know the number, and books nothing. `masked`: "•••• 1234", no more than four
    digits of it.
    """

    scheme: str
    name: Text
    masked: str
    points: int | None = None


def digits_of(text: str) -> str | None:
    """The digits of what was typed or scanned, without what stands between them; None: it is no number."""
    if len(text) > 2 * LONGEST:
        return None
    digits = "".join(sign for sign in text if sign not in _BETWEEN)
    fine = digits.isascii() and digits.isdecimal() and SHORTEST <= len(digits) <= LONGEST
    return digits if fine else None


def card_of(schemes: Iterable[PointScheme], text: str) -> PointCard | None:
    """The card of a number that was typed or scanned, of the first programme that can have it."""
    number = digits_of(text)
    if number is None:
        return None
    scheme = next((each for each in schemes if each.has(number)), None)
    return PointCard(scheme.id, scheme.name, number) if scheme is not None else None


def _checked(number: str, check: Check) -> bool:
    if check is Check.NONE:
        return True
    sums = 0
    for place, digit in enumerate(map(int, reversed(number))):
        if place % 2:
            digit = digit * 3 if check is Check.EAN else digit * 2 - 9 * (digit > 4)
        sums += digit
    return sums % 10 == 0
