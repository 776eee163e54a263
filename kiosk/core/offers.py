"""What makes a basket cheaper: the shop's offers, coupons and rewards, and what each takes off."""

from __future__ import annotations

from kiosk.core.frozen import frozen
from kiosk.core.menu import Text
from kiosk.core.money import Money, total


@frozen
class LinesOff:
    """What one of the shop's own offers takes off before tax: positive amounts by line id, at least one, none
    more than its line costs, together with the other offers' too.
    """

    id: str
    name: Text
    lines: tuple[tuple[int, Money], ...]

    @property
    def amount(self) -> Money:
        return total((amount for _, amount in self.lines), self.lines[0][1].currency)


@frozen
class Discount:
    """What is taken off before tax: an `amount`, or `percent` of the basket, or the price of one
    `variant_id` in it.
    """

    amount: Money | None = None
    percent: int | None = None
    variant_id: str | None = None


@frozen
class Coupon:
    """A code that was checked by the provider. `min_total` is what the goods must cost at least. `channel`:
    where the code reached the guest ("poster", "instagram"; "referral" for a member's own code), as far as
    the provider knows.
    """

    code: str
    name: Text
    discount: Discount
    min_total: Money | None = None
    channel: str | None = None


@frozen
class Reward:
    """What a member can have for `points`."""

    id: str
    name: Text
    points: int
    discount: Discount
    min_total: Money | None = None
    picture: str | None = None
