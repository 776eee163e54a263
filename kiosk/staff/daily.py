"""The daily check: what staff look at before opening, what the kiosk ticks by itself, and when it is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import field
from datetime import date, datetime, timedelta
from secrets import token_hex

from kiosk.config import Config
from kiosk.core.frozen import frozen
from kiosk.core.journal import business_day
from kiosk.core.menu import Text, say
from kiosk.core.staff import Person
from kiosk.core.upkeep import DailyCheck, Point
from kiosk.staff.checks import Results
from kiosk.staff.findings import Level
from kiosk.staff.said import text
from kiosk.store.shop import ShopDatabase
from kiosk.store.upkeep import has_people, last_daily, own_points, read_dailies


@frozen
class DailyPoint:
    """One point of the list. `checks`: the kiosk looks by itself, at these; none: somebody has to."""

    id: str
    name: Text
    checks: tuple[str, ...] = ()


POINTS = (
    DailyPoint(
        "network",
        text("ネットワークとPOSにつながっている", "Network and POS answer"),
        ("network.link", "pos.connection"),
    ),
    DailyPoint("orders", text("止まっている注文がない", "No order is stuck"), ("pos.orders",)),
    DailyPoint("menu", text("メニューが新しい", "The menu is fresh"), ("pos.menu_age",)),
    DailyPoint("terminal", text("カード端末が使える", "The card terminal is ready"), ("payment.ready",)),
    DailyPoint(
        "printer",
        text("プリンターが使え、紙がある", "The printer is ready and has paper"),
        ("printer.state", "printer.paper", "printer.cover"),
    ),
    DailyPoint("clock", text("時計が合っている", "The clock is right"), ("clock.set", "pos.clock")),
    DailyPoint("screen", text("画面をふき、傷がない", "Screen wiped, no cracks")),
    DailyPoint("touch", text("画面をさわると反応する", "The screen answers to touch everywhere")),
    DailyPoint("reader", text("カード読み取り口とスキャナーがきれい", "Card reader and scanner are clean")),
    DailyPoint("roll", text("予備のレシート用紙がある", "A spare paper roll is at hand")),
    DailyPoint("path", text("車いすで前まで来られる", "A wheelchair can come up to it")),
    DailyPoint("cables", text("ケーブルと台がしっかりしている", "Cables and stand are firm")),
)
"""Two minutes: six the kiosk ticks by itself, six for the eye."""


def points(own: Iterable[Mapping[str, str]] = ()) -> tuple[DailyPoint, ...]:
    """The list with what the shop wants besides (`kiosk.store.upkeep.own_points`)."""
    return (*POINTS, *(DailyPoint(f"own:{row['id']}", text(row["ja"], row["en"])) for row in own))


def ticked(point: DailyPoint, results: Results | None) -> bool | None:
    """What the kiosk knows by itself: well, not well; None where somebody has to look, or nothing is known.
    What is not configured is well.
    """
    if not point.checks or results is None:
        return None
    levels = [seen.finding.level for check in point.checks if (seen := results.of(check)) is not None]
    return all(level in (Level.OK, Level.OFF) for level in levels) if levels else None


def signed(
    config: Config, person: Person, found: Sequence[tuple[DailyPoint, bool, bool]], now: datetime
) -> DailyCheck:
    """What is written down. `found`: the point, whether it is well, whether the kiosk ticked it."""
    items = tuple(Point(point.id, well, by_itself) for point, well, by_itself in found)
    return DailyCheck(token_hex(16), config.kiosk.id, today(config, now), now, items, person.id, person.name)


def today(config: Config, now: datetime) -> date:
    return business_day(now, config.shop.time_zone, config.shop.day_starts_at)


def is_due(config: Config, last: datetime | None, now: datetime, shop_open: bool) -> bool:
    """The shop is open and today's check is not signed."""
    return shop_open and (last is None or today(config, last) < today(config, now))


@frozen
class Book:
    """What the page shows: the list, and the checks of the last days, newest first."""

    points: tuple[DailyPoint, ...]
    checks: tuple[DailyCheck, ...] = field(default=())


def book(config: Config, now: datetime, days: int = 30) -> Book:
    """From the shop database. Raises StoreError."""
    last = today(config, now)
    with closing(ShopDatabase(config.shop_database.url)) as shop:
        found = read_dailies(shop, config.kiosk.id, last - timedelta(days=days - 1), last)
        return Book(points(own_points(shop)), tuple(found))


def last_signed(config: Config) -> tuple[datetime | None, bool]:
    """When it was signed last, and whether there is anybody who could. Raises StoreError."""
    with closing(ShopDatabase(config.shop_database.url)) as shop:
        return last_daily(shop, config.kiosk.id), has_people(shop)


def table(config: Config, found: Book, language: str) -> list[list[str]]:
    """For the inspector: a heading, then a row a check: day, time, who, one column a point."""
    names = {point.id: say(point.name, language) for point in found.points}
    for check in found.checks:
        names |= {point.item: point.item for point in check.items if point.item not in names}
    head = ["日付", "時刻", "確認者", "端末"] if language == "ja" else ["Day", "Time", "Who", "Kiosk"]
    rows = [[*head, *names.values()]]
    for check in found.checks:
        marks = {point.item: _mark(point, language) for point in check.items}
        at = f"{check.at.astimezone(config.shop.time_zone):%H:%M}"
        who = [f"{check.business_day:%Y-%m-%d}", at, check.person_name, check.kiosk_id]
        rows.append([*who, *(marks.get(item, "") for item in names)])
    return rows


def _mark(point: Point, language: str) -> str:
    ja, en = ("自動 ○", "auto ok") if point.by_itself else ("○", "ok")
    if not point.done:
        ja, en = "×", "not ok"
    return ja if language == "ja" else en
