"""The audit log, read and exported. For a worker's thread."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.core.staff import Audit
from kiosk.store.people import read_audit
from kiosk.store.shop import ShopDatabase

if TYPE_CHECKING:
    from kiosk.config import Config

HEAD = ("at", "kiosk", "name", "role", "action", "details")
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD)
    writer.writerows([_harmless(cell) for cell in row(line)] for line in lines)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_BEGINS_A_FORMULA) else cell
