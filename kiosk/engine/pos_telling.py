"""Brings to the POS what the shop wants changed about its menu: prices, names, what is sold out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.ports.errors import NotSupported, PortError, Refused
from kiosk.ports.menu_change import Goods, MenuChange
from kiosk.ports.pos import PosAdapter

if TYPE_CHECKING:
    from kiosk.store.goods import PosWrite
    from kiosk.store.shop import ShopDatabase

log = logging.getLogger(__name__)

SOON_S = 5
LONGEST_S = 300
REFUSED_S = 3600
"""What the POS does not accept is seldom accepted later: staff see it."""
AT_ONCE = 50
"""So many things are told in one round: others want to ask the POS too."""


def tell(
    shop: ShopDatabase,
    pos: PosAdapter,
    due: Iterable[PosWrite],
    now: datetime,
    go_on: Callable[[], bool] = lambda: True,
) -> bool:
    """In a worker: tell the POS; where it is away the rest waits, as it does once `go_on`, asked before each
    thing but the first, says no. Has it taken anything, so that its menu is another one now? Raises
    StoreError.
    """
    from kiosk.store import editions, goods

    taken, late = _asked(pos, due, now, go_on)
    if late:
        with shop.transaction() as transaction:
            for writes, problem, wait in late:
                goods.not_told(transaction, writes, now + wait, problem)
    if taken:
        with shop.transaction() as transaction:
            editions.changed(transaction)  # the other kiosks ask the POS for its menu
            goods.told(transaction, taken)
    return bool(taken)


def _asked(
    pos: PosAdapter, due: Iterable[PosWrite], now: datetime, go_on: Callable[[], bool]
) -> tuple[list[PosWrite], list[tuple[list[PosWrite], str, timedelta]]]:
    """What the POS took; and what it did not, with why, and how long to wait before it is tried again."""
    together: dict[tuple[Goods, str], list[PosWrite]] = {}
    for write in due:
        together.setdefault((write.goods, write.id), []).append(write)
    things = list(together.values())[:AT_ONCE]
    taken: list[PosWrite] = []
    late = []
    for at, writes in enumerate(things):
        if at and not go_on():
            break
        problem, wait = _told(pos, writes, now)
        if problem is None:
            taken += writes
            continue
        _say(writes, problem)
        if wait.total_seconds() < REFUSED_S:  # nobody listens to the rest of it either
            late.append(([write for thing in things[at:] for write in thing], problem, wait))
            break
        late.append((writes, problem, wait))
    return taken, late


def _say(writes: list[PosWrite], problem: str) -> None:
    """Each trouble once."""
    level = logging.DEBUG if any(write.problem == problem for write in writes) else logging.WARNING
    log.log(level, "the POS was not told about %s %s: %s", writes[0].goods.value, writes[0].id, problem)


def _told(pos: PosAdapter, writes: list[PosWrite], now: datetime) -> tuple[str | None, timedelta]:
    """Why the POS could not be told, and how long to wait before it is tried again."""
    try:
        new = change(writes)
        if new.until is None or new.until > now:  # else it is over before the POS heard of it
            pos.write_menu(new)
    except (Refused, NotSupported, ValueError, KeyError, TypeError) as error:
        return f"it does not accept it ({_words(error)})", timedelta(seconds=REFUSED_S)
    except PortError as error:
        tries = max(write.tries for write in writes)
        return _words(error), timedelta(seconds=min(SOON_S * 2 ** min(tries, 10), LONGEST_S))
    return None, timedelta()


def _words(error: Exception) -> str:
    return str(error)[:300] or type(error).__name__


def change(writes: list[PosWrite]) -> MenuChange:
    """One change of one thing, from its parts; of each service mode and language the newest. Raises
    ValueError, KeyError, TypeError.
    """
    parts: dict[str, Any] = {}
    for write in sorted(writes, key=lambda write: write.serial):
        match write.part:
            case "price":
                new = {ServiceMode(mode): Money(*money) for mode, money in write.value.items()}
                parts["price"] = {**parts.get("price", {}), **new}
            case "sold_out":
                until = write.value["until"]
                parts["sold_out"] = write.value["sold_out"]
                parts["until"] = datetime.fromisoformat(until) if until else None
            case part:
                parts[part] = {**parts.get(part, {}), **write.value}
    return MenuChange(writes[0].goods, writes[0].id, **parts)
