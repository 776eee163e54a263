"""What a refund is for a loyalty programme: points that come back, and what stops earning."""

from __future__ import annotations

from kiosk.core.frozen import frozen
from kiosk.core.money import Money, zero
from kiosk.core.order import Order


@frozen
class Spent:
    """An order that was partly paid with points. `worth`: what its `points` paid; `before`: what of that
    earlier refunds gave back.
    """

    points: int
    worth: Money
    before: Money
    gift: Money | None = None
    """What a gift card paid, which goes back before the points; `before` has what did of it."""

    def back(self, bears: Money, whole: bool) -> int:
        """The points that come back with a refund of which points bore `bears`; `whole`: nothing of the order
        is left. Whole points only: what is less than one comes with a later refund, and the last one takes
        the rest, so that all of them together are what was spent.
        """
        upto = self.points if whole else self._upto(self.before + bears)
        return max(0, upto - self._upto(self.before))

    def _upto(self, value: Money) -> int:
        own = value if self.gift is None else value - self.gift
        return min(self.points, max(0, own.minor) * self.points // self.worth.minor)


@frozen
class Goods:
    """Goods that are given back, as `kiosk.core.order.OrderLine` has them."""

    item_id: str
    quantity: int
    categories: tuple[str, ...] = ()


@frozen
class PartBack:
    """A part of an order that is given back: `money` the way it came, `points` to who spent them, and the
    `goods` it was for.
    """

    money: Money
    points: int
    goods: tuple[Goods, ...]


def spent_of(order: Order, before: Money) -> Spent | None:
    """None: it was not paid with points."""
    worth = order.quote.points
    if order.basket.points < 1 or worth.minor < 1:
        return None
    gift = order.quote.gift
    most = worth if gift is None else worth + gift
    return Spent(order.basket.points, worth, min(most, max(before, zero(worth.currency))), gift)


def goods_of(order: Order, lines: tuple[int, ...]) -> tuple[Goods, ...]:
    """The goods of some of the basket's lines."""
    return tuple(
        Goods(sold.item_id, sold.quantity, sold.categories)
        for basket, sold in zip(order.basket.lines, order.lines, strict=False)
        if basket.id in lines
    )
