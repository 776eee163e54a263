"""Is the shop database backed up, and was it brought back lately?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from kiosk.config import Config
from kiosk.staff.findings import Finding, ok, warn
from kiosk.store.backups import Backups, file_of

OLD = timedelta(days=2)
TOLD = timedelta(days=3)
"""So long staff are reminded of what was lost."""
NAME = "database.backup"


def backups(config: Config, now: datetime) -> Iterator[Finding]:
    """Reads names and notes only. `now`: aware."""
    database = config.shop_database
    file = file_of(database.url)
    if file is None:
        yield ok(NAME, "backup.operator")
        return
    kept = Backups(file, database.backups, lambda: now)
    yield _kept(kept, now) if database.backups else ok(NAME, "backup.none")
    restored = kept.notes.read().restored
    if restored is not None and abs(now - restored.at) < TOLD:
        at, since = (
            f"{each.astimezone(config.shop.time_zone):%Y-%m-%d %H:%M}"
            for each in (restored.at, restored.since)
        )
        yield warn("database.restored", "backup.restored", at=at, since=since)


def _kept(kept: Backups, now: datetime) -> Finding:
    made, problem = kept.all(), kept.notes.read().problem
    if problem:
        return warn(NAME, "backup.failed", error=problem)
    if not made:
        return ok(NAME, "backup.not_yet")
    age = abs(now - made[0].at)
    minutes = round(age / timedelta(minutes=1))
    if age > OLD:
        return warn(NAME, "backup.old", minutes=minutes)
    return ok(NAME, "backup.made", count=len(made), minutes=minutes)
