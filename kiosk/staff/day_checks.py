"""Checks of the day reports that are made at closing: of the last days, at whichever kiosk of the shop."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.day_end import GIVEN_UP, Kept, trouble
from kiosk.staff.day_kept import since
from kiosk.staff.findings import Finding, off, ok, warn
from kiosk.store.errors import StoreError

if TYPE_CHECKING:
    from kiosk.config import Config

_MADE, _PRINTED = "pos.day_report", "printer.day_report"


def day_reports(config: Config, now: datetime) -> Iterator[Finding]:
    """Is each made, and on paper? Where the shop database is away its own check says so. None is made."""
    file = config.shop_database.url.removeprefix("sqlite:///")
    if file != config.shop_database.url and not Path(file).exists():
        yield ok(_MADE, "day_report.none")
        return
    try:
        known = since(config, now, GIVEN_UP.days)
    except StoreError:
        yield off(_MADE, "day_report.unknown")
        return
    yield _made(known)
    if any(kept.paper is not None for kept in known):
        yield _printed(known)


def _made(known: tuple[Kept, ...]) -> Finding:
    for kept in known:
        if trouble(kept) == "not_made":
            return warn(_MADE, "day_report.not_made", day=str(kept.day), error=kept.error or "?")
    last = next((str(kept.day) for kept in known if kept.made_at is not None), None)
    return ok(_MADE, "day_report.none") if last is None else ok(_MADE, "day_report.made", day=last)


def _printed(known: tuple[Kept, ...]) -> Finding:
    for kept in known:
        what = trouble(kept)
        if what in ("not_printed", "in_doubt"):
            place = {"day": str(kept.day), "kiosk": kept.printer_id or "?"}
            return warn(_PRINTED, f"day_report.{what}", **place)
    return ok(_PRINTED, "day_report.printed")
