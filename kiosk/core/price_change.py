"""Many prices at once: by a share or an amount, rounded as prices are; first as a list, then as one edit."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from kiosk.core.edition import Content
from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, ServiceMode
from kiosk.core.money import Money, Rounding, round_to_minor


@frozen
class Rule:
    """How prices change: by `percent`, then by `minor` units, either may be negative; then to a whole number
    of `step` minor units, a half upwards. Raises ValueError for a step below 1.
    """

    percent: Decimal = Decimal(0)
    minor: int = 0
    step: int = 1

    def __post_init__(self) -> None:
        if self.step < 1:
            raise ValueError("prices are rounded to one minor unit or more")

    def applied(self, price: Money) -> Money:
        """Never below nothing."""
        exact = Fraction(price.minor) * (100 + Fraction(self.percent)) / 100 + self.minor
        steps = round_to_minor(exact / self.step, Rounding.HALF_UP)
        return Money(max(0, steps * self.step), price.currency)


@frozen
class NewPrice:
    """One price that a rule changes."""

    item_id: str
    variant_id: str
    mode: ServiceMode
    before: Money
    after: Money


def price_changes(content: Content, items: Iterable[Item], rule: Rule) -> tuple[NewPrice, ...]:
    """What a rule makes of the prices of `items` (the POS's), as the draft has them by now; those that stay
    are left out, and so is what costs nothing.
    """
    found = []
    for item in items:
        for variant in item.variants:
            for mode in ServiceMode:
                before = content.prices.get(variant.id, {}).get(mode, variant.price[mode])
                after = rule.applied(before)
                if before and after != before:
                    found.append(NewPrice(item.id, variant.id, mode, before, after))
    return tuple(found)
