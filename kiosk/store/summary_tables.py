"""The daily summaries in the shop database: what reports read in place of a million orders.

They hold nothing that the journal does not: `kiosk.store.summaries` makes them from it, day by day.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import BigInteger, Column, Date, Dialect, Index, Integer, String, Table, TypeDecorator

from kiosk.store.shop_tables import metadata

STRANGERS = ""
"""The `member_ref` of all orders without one."""


class DayNumber(TypeDecorator[date]):
    """A day as a number (1 is the first of the year 1). Reports go through all of a shop's members, and to
    SQLite a date is a text: numbers are twice as quick.
    """

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:
        return None if value is None else value.toordinal()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        return None if value is None else date.fromordinal(value)


ORDERS, STEPS = "orders", "steps"
"""What a stale day is about: a business day's orders, or the steps of a day in UTC."""


def _sums() -> list[Column[int]]:
    """Sold orders, what they brought, those of them with a reward, a coupon or points, and what these took
    off or paid.
    """
    counts = ("orders", "reward_orders", "coupon_orders", "points_orders")
    amounts = ("spent", "reward_spent", "reward_given", "coupon_spent", "coupon_given", "points_paid")
    return [
        *(Column(name, Integer, nullable=False) for name in counts),
        *(Column(name, BigInteger, nullable=False) for name in amounts),
    ]


SUMS = tuple(column.name for column in _sums())

day_members = Table(
    "day_members",
    metadata,
    Column("day", DayNumber, primary_key=True, autoincrement=False),
    Column("currency", String, primary_key=True),
    Column("member_ref", String, primary_key=True),
    # The first days of the day's week and month.
    Column("week", DayNumber, nullable=False),
    Column("month", DayNumber, nullable=False),
    *_sums(),
    # In the order in which reports ask: everything about a member lies together.
    Index("day_members_by_member", "currency", "member_ref", "month", "day", "week", "orders", "spent"),
)

day_totals = Table(
    "day_totals",
    metadata,
    Column("day", Date, primary_key=True),
    Column("currency", String, primary_key=True),
    # Members' or strangers' orders.
    Column("members", Integer, primary_key=True),
    *_sums(),
)

day_codes = Table(
    "day_codes",
    metadata,
    Column("day", Date, primary_key=True),
    Column("currency", String, primary_key=True),
    Column("kind", String, primary_key=True),  # "coupon" or "reward"
    Column("code", String, primary_key=True),
    Column("member_ref", String, primary_key=True),
    Column("orders", Integer, nullable=False),
    Column("spent", BigInteger, nullable=False),
    Column("given", BigInteger, nullable=False),
    Column("channel", String),
    # In the order in which reports ask.
    Index(
        "day_codes_by_code",
        *("currency", "kind", "code", "member_ref", "day", "orders", "spent", "given", "channel"),
    ),
)

day_walks = Table(
    "day_walks",
    metadata,
    Column("day", Date, primary_key=True),
    Column("begun", Integer, nullable=False),
    Column("ordered", Integer, nullable=False),
)

# How many walks needed so many seconds from the first screen to the order's number.
day_times = Table(
    "day_times",
    metadata,
    Column("day", Date, primary_key=True),
    Column("seconds", Integer, primary_key=True, autoincrement=False),
    Column("walks", Integer, nullable=False),
)

day_screens = Table(
    "day_screens",
    metadata,
    Column("day", Date, primary_key=True),
    Column("screen", String, primary_key=True),
    Column("reached", Integer, nullable=False),
    Column("left", Integer, nullable=False),
    Column("ms", BigInteger, nullable=False),
    Column("taps", BigInteger, nullable=False),
)

stale_days = Table(
    "stale_days",
    metadata,
    # Each kiosk has rows of its own: no two wait for each other when they write.
    Column("kiosk_id", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("times", Integer, nullable=False),
)
