"""Out of sale and back: at once on every kiosk of the shop, and at the POS where it takes it.

Everything here asks the shop database and belongs on a worker's thread; all of it raises StoreError.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.staff.here import Here
from kiosk.store import goods as store
from kiosk.store.editions import Transaction
from kiosk.store.goods import PosWrite
from kiosk.store.running import running

CLOSE: Literal["close"] = "close"


class OnlyThePos(Exception):
    """Something is sold out at the POS alone, which takes no word about that from a kiosk: say it there."""


def listed(here: Here, now: datetime) -> tuple[SoldOut, ...]:
    """What staff put out of sale, oldest first."""
    with here.reading() as transaction:
        return tuple(each for each in store.sold_out(transaction) if each.holds(now))


def sold_out(
    here: Here,
    goods: Goods,
    name: str,
    until: datetime | Literal["close"] | None,
    by: str,
    now: datetime,
) -> SoldOut:
    """Put an item, a variant or an option (the POS's id) out of sale: until an aware time, until the shop
    closes, or, with None, until somebody says. What was said of it before is replaced. Raises ValueError for
    a time that is over.
    """
    how = Until.WORD if until is None else Until.CLOSE if until == CLOSE else Until.TIME
    if isinstance(until, datetime) and until <= now:
        raise ValueError("it would be over already")
    with here.changing() as transaction:
        ends = here.closing_time(now, running(transaction)) if until == CLOSE else until
        each = SoldOut(goods, name, how, ends, now, by)
        store.put_sold_out(transaction, each)
        _tell_pos(transaction, here, [_gone(here, each, now)], now)
    return each


def back(here: Here, goods: Goods, name: str, now: datetime) -> None:
    """It can be had again. Raises OnlyThePos where staff had not put it out of sale here, and the POS does
    not listen.
    """
    with here.changing() as transaction:
        was = store.take_back(transaction, goods, name)
        if not was and store.SOLD_OUT not in here.takes:
            raise OnlyThePos(name)
        _tell_pos(transaction, here, [_there(here, goods, name, now)], now)


def _gone(here: Here, each: SoldOut, now: datetime) -> PosWrite:
    return store.gone(each, here.kiosk_id, here.takes, now)


def _there(here: Here, goods: Goods, name: str, now: datetime) -> PosWrite:
    return store.there(goods, name, here.kiosk_id, now)


def _tell_pos(transaction: Transaction, here: Here, writes: list[PosWrite], now: datetime) -> None:
    if store.SOLD_OUT in here.takes:
        store.tell_pos(transaction, writes, now)
