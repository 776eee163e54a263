"""A made-up year of a demo shop, so that its reports show something. For a demo's database only: the command
and the guided tour that call this know no other.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

from kiosk.config import Config
from kiosk.core.frozen import frozen
from kiosk.core.journal import Entry, Feedback, JournalOrder, Recommendation, Step, business_day
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.core.walks import ORDERED
from kiosk.staff.reports import Source, source_of
from kiosk.store.shop import ShopDatabase

DAYS = 240
MEMBERS = 400
STRANGERS_A_DAY = 4
WALKS = 40
"""Days with walks through the screens: nobody looks at older ones."""
SEED = 11
CHANNELS = {"INSTA10": "instagram", "LINE10": "line", "POSTER10": "poster", "FRIEND-7K3Q": "referral"}
_SCREENS = ("service", "browse", "item", "browse", "basket", "member", "pay", "paying", "done")


@frozen
class _Visit:
    day: date
    member: str | None
    first: bool


@frozen
class Extent:
    """How much is made up: days back, members, and the days of which walks through the screens are."""

    days: int
    members: int
    walks: int


TOUR = Extent(days=60, members=40, walks=5)


def write_for_tour(config: Config, now: datetime) -> None:
    """What the guided tour shows: some weeks and a day that is under way. Raises StoreError."""
    source = source_of(config)
    write(source, now, TOUR)
    write_today(source, now, 9)


def write(source: Source, now: datetime, extent: Extent | None = None) -> int:
    """Write the history up to yesterday (default: that of DAYS, MEMBERS and WALKS); a second time it takes
    the place of the first. Answers how many orders there are. Raises StoreError.
    """
    extent = extent or Extent(DAYS, MEMBERS, WALKS)
    today = business_day(now, source.days.zone, source.days.starts)
    chance = random.Random(SEED)
    made = _visits(chance, today, extent)
    visits = sorted(made, key=lambda visit: (visit.day, visit.member or ""))
    with closing(ShopDatabase(source.url)) as shop:
        batch: list[Entry] = []
        for number, visit in enumerate(visits):
            walked = (today - visit.day).days <= extent.walks
            entries = _entries(chance, source, number, visit)
            batch += (each for each in entries if walked or not isinstance(each, Step))
            if len(batch) > 2000:
                shop.write(batch)
                batch = []
        shop.write(batch)
    return len(visits)


def write_today(source: Source, now: datetime, count: int) -> None:
    """So many orders of today, the last of them a moment ago. Raises StoreError."""
    today = business_day(now, source.days.zone, source.days.starts)
    chance, begun = random.Random(SEED), source.days.begin(today)
    with closing(ShopDatabase(source.url)) as shop:
        for number in range(count):
            at = max(begun, now - timedelta(minutes=3 + 11 * number))
            order = _order(chance, source, 900 - number, _Visit(today, None, False), at)
            shop.write([replace(order, key=f"demo-today-{number}")])


def _visits(chance: random.Random, today: date, extent: Extent) -> Iterator[_Visit]:
    """Members join one after the other, each comes in a rhythm of their own, and some stop."""
    for number in range(extent.members):
        member = hashlib.sha256(f"demo member {number}".encode()).hexdigest()
        joined = today - timedelta(days=chance.randrange(1, extent.days))
        rhythm = chance.choice((6, 9, 14, 21, 35))
        stays = chance.choice((1, 3, 6, 12, 40, 40))
        day, first = joined, True
        for _ in range(stays):
            if day >= today:
                break
            yield _Visit(day, member, first)
            day, first = day + timedelta(days=max(1, round(chance.gauss(rhythm, rhythm / 3)))), False
    for ago in range(1, extent.days):
        for _ in range(STRANGERS_A_DAY):
            yield _Visit(today - timedelta(days=ago), None, False)


def _entries(chance: random.Random, source: Source, number: int, visit: _Visit) -> Iterator[Entry]:
    at = source.days.begin(visit.day) + timedelta(hours=6 + chance.random() * 8)
    order = _order(chance, source, number, visit, at)
    yield order
    yield from _steps(chance, number, at, order.key)
    if chance.random() < 0.25:
        yield from _steps(chance, number, at + timedelta(minutes=9), None)
    told = chance.random() < 0.4
    if told:
        score = chance.choices((5, 4, 3, 2, 1), (46, 31, 14, 6, 3))[0]
        yield Feedback(f"demo-{number}", "demo", at, score, None, order.key)
    if visit.member and chance.random() < 0.1:
        score = chance.choices(range(11), (1, 1, 1, 1, 1, 2, 3, 8, 14, 16, 20))[0]
        if told:
            yield Recommendation(f"demo-{number}", "demo", at, score)


def _order(chance: random.Random, source: Source, number: int, visit: _Visit, at: datetime) -> JournalOrder:
    coupon = chance.choice(tuple(CHANNELS)) if visit.first and chance.random() < 0.4 else None
    reward = "demo-fries" if visit.member and not visit.first and chance.random() < 0.15 else None
    goods = max(6, round(chance.gauss(13, 3))) * 100
    given = 100 if coupon or reward else 0

    def money(minor: int) -> Money:
        return Money(minor, source.currency)

    return JournalOrder(
        key=f"demo-{number}",
        number=f"{number % 1000:03}",
        kiosk_id="demo",
        opened_at=at,
        finished_at=at + timedelta(minutes=2),
        business_day=visit.day,
        mode=ServiceMode.EAT_IN,
        method="card",
        state="paid",
        end="done",
        language="ja",
        subtotal=money(goods),
        discount=money(given),
        tax=money(0),
        total=money(goods - given),
        points=money(0),
        coupon=coupon,
        channel=CHANNELS.get(coupon or ""),
        reward=reward,
        member_ref=visit.member,
        pos_receipt_id=None,
        lines=(),
        taxes=(),
    )


def _steps(chance: random.Random, number: int, at: datetime, order_key: str | None) -> Iterator[Step]:
    """A walk to the order number, or one that ends somewhere before it."""
    session = f"demo-{number}-{'ordered' if order_key else 'left'}"
    seen = _SCREENS if order_key else _SCREENS[: chance.choice((1, 2, 2, 4, 5, 6))]
    before: str | None = None
    for place, screen in enumerate((*seen, "attract"), 1):
        ms = 0 if before is None else chance.randrange(3000, 20_000)
        at += timedelta(milliseconds=ms)
        taps, key = 0 if before is None else 2, order_key if screen == ORDERED else None
        yield Step(session, place, "demo", at, screen, before, ms, taps, "ja", key)
        before = screen
