"""What staff put out of sale: an item, a variant or an option, for a while or until somebody says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from kiosk.core.frozen import frozen
from kiosk.core.menu import Menu
from kiosk.core.stock import marked


class Goods(StrEnum):
    """What an id is the id of: an item and its only variant may have the same."""

    ITEM = "item"
    VARIANT = "variant"
    OPTION = "option"


class Until(StrEnum):
    """How long something is sold out."""

    TIME = "time"
    CLOSE = "close"
    WORD = "word"
    """Until somebody says."""


@frozen
class SoldOut:
    """`how`: what was chosen; `until`: the aware time at which it can be had again, None only with
    `Until.WORD`. `at`, `by`: when and by whom.
    """

    goods: Goods
    id: str
    how: Until
    until: datetime | None
    at: datetime
    by: str

    def holds(self, now: datetime) -> bool:
        return self.until is None or now < self.until

    @property
    def back_at(self) -> datetime | None:
        """When guests are told it is back. That something is there again after closing tells them nothing."""
        return self.until if self.how is Until.TIME else None


@frozen
class Gone:
    """Ids that cannot be had, whoever says so: the POS's stock and the shop's list."""

    items: frozenset[str] = frozenset()
    variants: frozenset[str] = frozenset()
    options: frozenset[str] = frozenset()
    back_at: tuple[tuple[str, datetime], ...] = ()

    def at(self, now: datetime) -> Gone:
        """Without what can be had again by now."""
        back = frozenset(name for name, time in self.back_at if time <= now)
        if not back:
            return self
        times = tuple((name, time) for name, time in self.back_at if name not in back)
        return Gone(self.items - back, self.variants - back, self.options - back, times)

    def and_sold_out(self, sold_out: Iterable[SoldOut]) -> Gone:
        """With what staff put out of sale. Where both know a time, the later one holds."""
        out = list(sold_out)
        times = dict(self.back_at)
        for each in out:
            known = times.pop(each.id, None)
            if each.back_at is not None and (known is not None or each.id not in self._ids()):
                times[each.id] = max(each.back_at, known or each.back_at)
        return Gone(
            self.items | {each.id for each in out if each.goods is Goods.ITEM},
            self.variants | {each.id for each in out if each.goods is Goods.VARIANT},
            self.options | {each.id for each in out if each.goods is Goods.OPTION},
            tuple(sorted(times.items())),
        )

    def _ids(self) -> frozenset[str]:
        return self.items | self.variants | self.options

    def marked_in(self, menu: Menu) -> Menu:
        """The menu in which all this cannot be had: see `kiosk.core.stock.marked`."""
        return marked(menu, self.items, self.variants, self.options, dict(self.back_at))
