"""A business day as managers look at it: its orders, and what it brought by the hour.

Everything here belongs on a worker's thread.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from typing import TYPE_CHECKING

from kiosk.core.frozen import frozen
from kiosk.core.journal import NOT_PLACED, JournalOrder, business_day
from kiosk.core.menu import Text
from kiosk.core.money import Money, total, zero
from kiosk.core.order import Record
from kiosk.core.retention import NOT_SOLD_ENDS, SOLD_STATES
from kiosk.staff.reports import days_of
from kiosk.store import day_rows
from kiosk.store.errors import StoreError
from kiosk.store.shop import ShopDatabase

if TYPE_CHECKING:
    from kiosk.config import Config


@frozen
class Listed:
    """An order in the day's list. `stuck`: staff must look; `refunded`: what was given back."""

    key: str
    number: str
    kiosk_id: str
    at: datetime
    method: str
    state: str
    end: str | None
    total: Money
    refunded: Money
    items: int
    stuck: bool = False


@frozen
class DayList:
    """The newest order first. `whole`: the shop database answered; else only this kiosk's own are there."""

    day: date
    orders: tuple[Listed, ...]
    whole: bool


def day_list(config: Config, day: date, records: Sequence[Record]) -> DayList:
    """`records`: of this kiosk's outbox, which knows more than the journal of what is on its way."""
    shop = config.shop
    mine = {
        record.order.key: _of_record(record, config.kiosk.id)
        for record in records
        if business_day(record.order.created_at, shop.time_zone, shop.day_starts_at) == day
        and (record.stuck or record.released or record.promised or record.end is not None)
    }
    try:
        with closing(ShopDatabase(config.shop_database.url)) as database:
            found = {order.key: _of_journal(order) for order in database.orders_between(day, day)}
        whole = True
    except StoreError:
        found, whole = {}, False
    both = found | {key: _newer(found.get(key), each) for key, each in mine.items()}
    return DayList(
        day, tuple(sorted(both.values(), key=lambda each: (each.at, each.key), reverse=True)), whole
    )


def _newer(journal: Listed | None, mine: Listed) -> Listed:
    """The outbox's own, but for what only the shop database knows: what other kiosks gave back."""
    if journal is None or mine.stuck or mine.end is None:
        return mine
    return journal


def _of_record(record: Record, kiosk_id: str) -> Listed:
    order = record.order
    state = record.receipt.state.value if record.receipt is not None else NOT_PLACED
    items = sum(line.quantity for line in order.lines)
    end = record.end.value if record.end is not None else None
    return Listed(
        order.key,
        record.number,
        kiosk_id,
        order.created_at,
        order.method,
        state,
        end,
        order.quote.total,
        zero(order.quote.currency),
        items,
        record.stuck,
    )


def _of_journal(order: JournalOrder) -> Listed:
    return Listed(
        order.key,
        order.number,
        order.kiosk_id,
        order.opened_at,
        order.method,
        order.state,
        order.end,
        order.total,
        order.refunded or zero(order.total.currency),
        sum(line.quantity for line in order.lines),
    )


@frozen
class Hour:
    """`hour`: of the shop's clock."""

    hour: int
    orders: int
    takings: Money


@frozen
class Dish:
    name: Text
    quantity: int
    amount: Money


@frozen
class Figures:
    """What a day brought so far, without what was given back. `left`: on which screen walks ended without an
    order, the most first.
    """

    orders: int
    takings: Money
    refunds: Money
    hours: tuple[Hour, ...]
    dishes: tuple[Dish, ...]
    methods: Mapping[str, Money]
    left: tuple[tuple[str, int], ...]

    @property
    def average(self) -> Money:
        currency = self.takings.currency
        return Money(self.takings.minor // self.orders, currency) if self.orders else zero(currency)


def figures(config: Config, day: date) -> Figures:
    """Raises StoreError."""
    shop = config.shop
    with closing(ShopDatabase(config.shop_database.url)) as database:
        orders = database.orders_between(day, day)
        with database.fresh(days_of(shop.time_zone, shop.day_starts_at)) as connection:
            left = day_rows.walks_left(connection, day)
    sold = [each for each in orders if _sold(each) and each.total.currency == shop.currency]
    return reckoned(sold, left, config)


def _sold(order: JournalOrder) -> bool:
    states = {state.value for state in SOLD_STATES}
    return order.state in states and order.end not in {end.value for end in NOT_SOLD_ENDS}


def reckoned(sold: Sequence[JournalOrder], left: Mapping[str, int], config: Config) -> Figures:
    """The figures of these orders."""
    currency = config.shop.currency
    methods: dict[str, list[Money]] = defaultdict(list)
    for order in sold:
        methods[order.method].append(_kept(order))
    return Figures(
        orders=len(sold),
        takings=total(map(_kept, sold), currency),
        refunds=total((order.refunded or zero(currency) for order in sold), currency),
        hours=tuple(_hours(sold, config)),
        dishes=tuple(_dishes(sold, currency)),
        methods={name: total(amounts, currency) for name, amounts in sorted(methods.items())},
        left=tuple(sorted(left.items(), key=lambda each: (-each[1], each[0]))),
    )


def _kept(order: JournalOrder) -> Money:
    return order.total - (order.refunded or zero(order.total.currency))


def _hours(sold: Sequence[JournalOrder], config: Config) -> Iterable[Hour]:
    """From the first hour with an order to the last, empty ones between them too."""
    zone, starts, currency = config.shop.time_zone, config.shop.day_starts_at.hour, config.shop.currency
    found: dict[int, list[Money]] = defaultdict(list)
    for order in sold:
        found[(order.opened_at.astimezone(zone).hour - starts) % 24].append(_kept(order))
    if not found:
        return
    for place in range(min(found), max(found) + 1):
        amounts = found.get(place, [])
        yield Hour((place + starts) % 24, len(amounts), total(amounts, currency))


def _dishes(sold: Sequence[JournalOrder], currency: str) -> Iterable[Dish]:
    """What sold most first; amounts before discounts."""
    lines: dict[str, list[tuple[int, Money]]] = defaultdict(list)
    names: dict[str, Text] = {}
    for order in sold:
        for line in order.lines:
            lines[line.item_id].append((line.quantity, line.amount))
            names[line.item_id] = line.name
    dishes = (
        Dish(names[item], sum(count for count, _ in found), total((amount for _, amount in found), currency))
        for item, found in lines.items()
    )
    return sorted(dishes, key=lambda dish: (-dish.quantity, -dish.amount.minor))
