"""The audit log, read and exported. For a worker's thread."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.core.staff import Audit
from kiosk.staff.spreadsheet import csv_text
from kiosk.store.people import read_audit
from kiosk.store.shop import ShopDatabase

if TYPE_CHECKING:
    from kiosk.config import Config

HEAD = ("at", "kiosk", "name", "role", "action", "details")


def read(config: Config, most: int, before: datetime | None = None) -> list[Audit]:
    """The newest lines of all the shop's kiosks, the newest first. Raises StoreError."""
    with closing(ShopDatabase(config.shop_database.url)) as shop:
        return read_audit(shop, most, before)


def row(line: Audit) -> tuple[str, ...]:
    """A line as text, in the order of HEAD; the time is UTC."""
    details = "; ".join(f"{key}={value}" for key, value in line.details.items())
    return (
        line.at.isoformat(timespec="seconds"),
        line.kiosk_id,
        line.name,
        line.role,
        line.action,
        details,
    )


def as_csv(lines: Iterable[Audit]) -> str:
    """For a spreadsheet, which must not take a name for a formula."""
    return csv_text([HEAD, *(row(line) for line in lines)])
