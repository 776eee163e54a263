"""How long the retention report takes over a million orders in SQLite.

Method. A shop database is filled by bulk inserts: three years, a million sold orders, 60 % of them of 40,000
members, some with coupons, a walk through the screens for one in twenty. The daily summaries are made once,
as `kiosk report rebuild` does. The figure is the median time of `kiosk.staff.reports.made` for all three
years by month: reading the summaries and computing every figure.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from scripts.benchmarks.ground import Ground, say

FIRST, DAYS, MEMBERS = date(2023, 1, 1), 1095, 40_000
ORDERS, QUICK_ORDERS = 1_000_000, 10_000

_ORDER = (
    "INSERT INTO orders (key, number, kiosk_id, opened_at, business_day, mode, method, state, end, language, "
    "currency, subtotal, discount, tax, total, points, coupon, member_ref) "
    "VALUES (?, '1', 'k1', ?, ?, 'eat_in', 'card', 'paid', 'done', 'ja', 'JPY', ?, ?, 0, ?, 0, ?, ?)"
)
_STEP = (
    "INSERT INTO steps (session, number, kiosk_id, at, screen, from_screen, ms, taps, language, order_key) "
    "VALUES (?, ?, 'k1', ?, ?, ?, 4000, 2, 'ja', ?)"
)
_WALKED = 20
"""One order of so many has its walk with it."""
_SCREENS = ("service", "browse", "item", "browse", "basket", "pay", "paying", "done")


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    from kiosk.core.retention import By, Period
    from kiosk.staff import reports
    from kiosk.store.shop import ShopDatabase

    path = ground.folder / "report.db"
    source = reports.Source(f"sqlite:///{path}", "JPY", reports.days_of(UTC, datetime.min.time()))
    with closing(ShopDatabase(source.url)) as shop:
        shop.open()
    fill(path, QUICK_ORDERS if quick else ORDERS)
    began = time.monotonic()
    reports.rebuild(source)
    say(f"  summaries made in {time.monotonic() - began:.1f} s")
    whole = Period(FIRST, FIRST + timedelta(days=DAYS - 1))
    times = [_timed(lambda: reports.made(source, whole, By.MONTH)) for _ in range(3)]
    say(f"  reports took {[round(each, 2) for each in times]} s")
    return {"report_1m_s": None if quick else round(median(times), 2)}


def _timed(work: Any) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


def fill(path: Path, count: int) -> None:
    """A made-up history, always the same."""
    chance = random.Random(7)
    members = [f"{chance.getrandbits(256):064x}" for _ in range(MEMBERS)]
    with closing(sqlite3.connect(path)) as file, file:
        file.executemany(_ORDER, _orders(chance, members, count))
        file.executemany(_STEP, _steps(count // _WALKED))


def _orders(chance: random.Random, members: list[str], count: int) -> Iterator[tuple[Any, ...]]:
    for n in range(count):
        day = FIRST + timedelta(days=n * DAYS // count)
        amount = chance.randrange(300, 3000, 10)
        given = 100 if chance.random() < 0.05 else 0
        # Members come to know the shop one after the other.
        known = 1 + int(min(1.0, 0.1 + n / count) * (MEMBERS - 1))
        member = members[chance.randrange(known)] if chance.random() < 0.6 else None
        coupon = f"CODE{chance.randrange(30)}" if given else None
        yield f"o{n}", f"{day} 03:00:00.000000", str(day), amount, given, amount - given, coupon, member


def _steps(count: int) -> Iterator[tuple[Any, ...]]:
    for n in range(count):
        began = datetime.combine(FIRST + timedelta(days=n * DAYS // count), datetime.min.time())
        for number, screen in enumerate(_SCREENS, 1):
            at = began + timedelta(seconds=number * 5)
            before = _SCREENS[number - 2] if number > 1 else None
            key = f"o{n * _WALKED}" if screen == "done" else None
            yield f"w{n}", number, f"{at:%Y-%m-%d %H:%M:%S}.000000", screen, before, key
