"""A check of what guests see that they can trust the shop for: a mark whose day is over is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.core.menu import plain
from kiosk.staff.findings import Finding, off, ok, warn
from kiosk.store import editions
from kiosk.store.backups import file_of
from kiosk.store.errors import StoreError
from kiosk.store.shop import ShopDatabase

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.core.brand import Mark

CHECK = "software.marks"


def marks(config: Config, now: datetime) -> Iterator[Finding]:
    """`now`: aware. Where the shop database is away its own check says so. None is made."""
    file = file_of(config.shop_database.url)
    if file is not None and not file.exists():
        yield off(CHECK, "marks.none")
        return
    try:
        with closing(ShopDatabase(config.shop_database.url)) as shop, shop.reading() as transaction:
            held = editions.holding(transaction, now)
    except StoreError:
        yield off(CHECK, "marks.unknown")
        return
    yield _of(held.content.brand.marks if held is not None else (), config, now)


def _of(found: tuple[Mark, ...], config: Config, now: datetime) -> Finding:
    today = now.astimezone(config.shop.time_zone).date()
    for mark in found:
        if mark.until is not None and not mark.valid(today):
            name = plain(mark.name, config.shop.languages[0])
            return warn(CHECK, "marks.over", name=name, day=mark.until.isoformat())
    ends = min((mark.until for mark in found if mark.until is not None), default=None)
    if ends is not None:
        return ok(CHECK, "marks.until", day=ends.isoformat())
    return ok(CHECK, "marks.valid") if found else off(CHECK, "marks.none")
