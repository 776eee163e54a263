"""Reads what staff looked after from the shop database: device tests and daily checks. They come there as
entries of the journal.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from kiosk.core.upkeep import DailyCheck, DeviceTest, Point
from kiosk.store.people_tables import people
from kiosk.store.shop import ShopDatabase
from kiosk.store.shop_tables import settings
from kiosk.store.upkeep_tables import daily_checks, device_tests

OWN_POINTS = "daily_points"
MOST_TESTS = 200


def read_tests(shop: ShopDatabase, kiosk_id: str) -> list[DeviceTest]:
    """The last ones of a kiosk, newest first. Raises StoreError."""
    table = device_tests
    wanted = select(table).where(table.c.kiosk_id == kiosk_id).order_by(table.c.at.desc()).limit(MOST_TESTS)
    with shop.transaction() as connection:
        return [DeviceTest(**row) for row in connection.execute(wanted).mappings()]


def read_dailies(shop: ShopDatabase, kiosk_id: str, first: date, last: date) -> list[DailyCheck]:
    """Of these business days, both included, newest first. Raises StoreError."""
    table = daily_checks
    mine = (table.c.kiosk_id == kiosk_id) & table.c.business_day.between(first, last)
    with shop.transaction() as connection:
        found = connection.execute(select(table).where(mine).order_by(table.c.at.desc())).mappings()
        return [_daily(dict(row)) for row in found]


def _daily(row: dict[str, Any]) -> DailyCheck:
    return DailyCheck(**{**row, "items": tuple(Point(**each) for each in row["items"])})


def last_daily(shop: ShopDatabase, kiosk_id: str) -> datetime | None:
    """When one was signed last at this kiosk. Raises StoreError."""
    table = daily_checks
    wanted = select(table.c.at).where(table.c.kiosk_id == kiosk_id).order_by(table.c.at.desc()).limit(1)
    with shop.transaction() as connection:
        found: datetime | None = connection.execute(wanted).scalar()
        return found


def has_people(shop: ShopDatabase) -> bool:
    """Could anybody sign? Raises StoreError."""
    with shop.transaction() as connection:
        return connection.execute(select(people.c.id).limit(1)).first() is not None


def own_points(shop: ShopDatabase) -> list[dict[str, str]]:
    """What the shop wants looked at besides: its setting "daily_points", [{"id", "ja", "en"}]. What makes no
    sense in it is left out. Raises StoreError.
    """
    with shop.transaction() as connection:
        value = connection.execute(select(settings.c.value).where(settings.c.key == OWN_POINTS)).scalar()
    rows = value if isinstance(value, list) else []
    return [row for row in rows if isinstance(row, dict) and _sound(row)]


def _sound(row: dict[str, Any]) -> bool:
    return all(isinstance(row.get(key), str) and row[key] for key in ("id", "ja", "en"))
