"""What can be changed about a POS's menu, by `PosAdapter.write_menu`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from kiosk.core.frozen import frozen
from kiosk.core.menu import ServiceMode, Text
from kiosk.core.money import Money
from kiosk.core.sold_out import Goods

__all__ = ["Goods", "MenuChange"]


@frozen
class MenuChange:
    """How one item, variant or option shall be from now on. What is None stays as it is; at least one is not.

    `goods`, `id`: which; the POS's own id, as the menu has it.
    `name`: by language; languages that are not in it stay.
    `price`: of a variant, by service mode, absolute, in the menu's currency, not negative; modes that are not
    in it stay.
    `hidden`: an item that is not on the menu, though the POS keeps it; False: it is there again.
    `sold_out`: it cannot be had now, but is still shown; False: it can.
    `until`: an aware time at which what is `sold_out` can be had again by itself; None: when somebody says.

    Raises ValueError for what makes no sense of itself: nothing to change, a price that is not a variant's,
    something else than an item hidden, `until` without `sold_out` or without a time zone.
    """

    goods: Goods
    id: str
    name: Text | None = None
    price: Mapping[ServiceMode, Money] | None = None
    hidden: bool | None = None
    sold_out: bool | None = None
    until: datetime | None = None

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError("nothing is changed")
        if self.price is not None and self.goods is not Goods.VARIANT:
            raise ValueError("only a variant has a price")
        if self.price is not None and any(money.minor < 0 for money in self.price.values()):
            raise ValueError("a price is not negative")
        if self.hidden is not None and self.goods is not Goods.ITEM:
            raise ValueError("only an item can be hidden")
        if self.until is not None and (not self.sold_out or self.until.tzinfo is None):
            raise ValueError("`until` is an aware time at which something sold out comes back")

    @property
    def parts(self) -> tuple[str, ...]:
        """What is changed, in the words of `Capabilities.write_menu`."""
        names = ("name", "price", "hidden", "sold_out", "until")
        return tuple(name for name in names if getattr(self, name) is not None)
