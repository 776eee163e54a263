"""Odoo's values at the door: floats with noise become exact amounts, `False` becomes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

from kiosk.core.money import Money

Row = dict[str, Any]
"""One record as `search_read` gives it."""

_BLOCKS = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "tr"})


def exact(value: object) -> Decimal:
    """A number as it was written: what a float is short for, without the noise behind its 15th digit.

    Raises TypeError or ValueError where it is no number.
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("not a number")
    number = Decimal(repr(value))
    if not number.is_finite():
        raise ValueError("not a finite number")
    return number


def rounded(value: object, places: int) -> Decimal:
    """A number that Odoo keeps with so many decimal places, without the noise of its float."""
    return exact(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Currency:
    """`places` of the minor unit, and the `rounding` step of amounts (0.05 in Switzerland)."""

    id: int
    code: str
    places: int
    rounding: Decimal

    def money(self, value: object) -> Money:
        """A float of Odoo's as money, on the currency's own grid."""
        steps = (exact(value) / self.rounding).quantize(Decimal(1), ROUND_HALF_UP)
        minor = (steps * self.rounding).scaleb(self.places)
        return Money(int(minor.quantize(Decimal(1), ROUND_HALF_UP)), self.code)

    def number(self, money: Money) -> float:
        """Money as Odoo takes it."""
        return float(Decimal(money.minor).scaleb(-self.places))

    def each(self, money: Money, quantity: int) -> float:
        """What one of `quantity` costs, precise enough that so many of them cost `money` again."""
        one = Fraction(money.minor, quantity)
        return float((Decimal(one.numerator) / Decimal(one.denominator)).scaleb(-self.places))


def ref(value: object) -> int | None:
    """The id of a many2one: [1, "USD"], 1, or nothing."""
    if isinstance(value, list) and value:
        value = value[0]
    if value is False or value is None:
        return None
    return whole(value)


def whole(value: object) -> int:
    """An id, or a count. Raises TypeError where it is none."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("not a whole number")
    return value


def ids(value: object) -> tuple[int, ...]:
    """The ids of a many2many or one2many."""
    if not isinstance(value, list):
        raise TypeError("not a list of ids")
    return tuple(whole(each) for each in value)


def words(value: object) -> str:
    """A text; `False` is none."""
    if value is False or value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value.strip()


def without_marks(value: object) -> str:
    """A text that may be HTML, without its marks."""
    text = words(value)
    return _plain(text) if "<" in text or "&" in text else text


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _BLOCKS:
            self.found.append(" ")


def _plain(html: str) -> str:
    parser = _Words()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.found).split())


def clock(hours: object) -> time:
    """Odoo's time of day, a float of hours: 11.5 → 11:30, 24.0 → the end of the day."""
    minutes = int((exact(hours) * 60).quantize(Decimal(1), ROUND_HALF_UP))
    if not 0 <= minutes <= 24 * 60:
        raise ValueError("not a time of day")
    return time.max if minutes == 24 * 60 else time(minutes // 60, minutes % 60)
