"""Checks of what is on this machine: data folder, orders, menu, shop database, pictures, fonts, clock.

None of them changes anything, so a kiosk may be running meanwhile; only the shop database is brought to this
program's version, as a start does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk import assets
from kiosk.config import Config
from kiosk.core.loyalty import Joining
from kiosk.core.menu import Menu
from kiosk.core.order import Record
from kiosk.staff.findings import Finding, fail, ok, warn
from kiosk.store import cache
from kiosk.store.database import Database
from kiosk.store.errors import FolderInUse, StoreError
from kiosk.store.faults import Faults
from kiosk.store.local import Cache, DataFolder, Outbox
from kiosk.store.shop import ShopDatabase

LITTLE_MB = 500
TOO_LITTLE_MB = 50
OLDEST_CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
"""This program did not exist before: a clock that says so was never set."""

_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_INSTALL_FONT = "apt-get install fonts-noto-cjk"


def all_local(config: Config, now: datetime) -> Iterator[Finding]:
    """All checks of this module. `now`: aware."""
    folder = DataFolder(config.kiosk.data_dir)
    yield from data_folder(folder)
    yield from orders(folder, now)
    yield out_of_order(folder, config, now)
    yield menu(folder, config, now)
    yield shop_database(config)
    yield pictures(folder)
    yield fonts(config)
    yield clock(config, now)


def data_folder(folder: DataFolder) -> Iterator[Finding]:
    name = "data folder"
    there = _nearest(folder.path)
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        cure = f"give the user who runs the kiosk the right to write to {there}, or set [kiosk] data_dir"
        yield fail(name, f"{folder.path} cannot be written", cure)
        return
    yield _space(there)
    if there != folder.path:
        yield ok(name, f"{folder.path} will be made at the first start")
        return
    try:
        folder.lock()
        folder.unlock()
        yield ok(name, f"{folder.path} can be written")
    except FolderInUse:
        yield ok(name, f"a kiosk is running on {folder.path}")
    except StoreError as error:
        yield fail(name, str(error), "let the kiosk's user own the folder and all files in it")


def _nearest(path: Path) -> Path:
    """The folder itself, or the nearest one above it that is there."""
    return next((each for each in (path, *path.parents) if each.exists()), path)


def _space(path: Path) -> Finding:
    name, free = "disk space", shutil.disk_usage(path).free // 1_000_000
    what = f"{free:,} MB free"
    if free < TOO_LITTLE_MB:
        return fail(name, what, f"free some space on the disk of {path}: orders could not be written down")
    if free < LITTLE_MB:
        return warn(name, what, f"free some space on the disk of {path}")
    return ok(name, what)


def orders(folder: DataFolder, now: datetime) -> Iterator[Finding]:
    name = "orders"
    if not folder.outbox.exists():
        yield ok(name, "none yet")
        return
    outbox = Outbox(folder.outbox, look_only=True)
    try:
        records = outbox.open_records()
        joinings = outbox.joinings()
        newest = outbox.recent(1)
    except StoreError as error:
        yield fail(name, str(error), "start the kiosk: it restores the file from its copy")
        return
    finally:
        outbox.close()
    for problem in outbox.problems:
        yield fail(name, str(problem), "look the order up at the POS by its key")
    yield _waiting(name, records)
    if joinings:
        yield _joining(joinings, now)
    if newest and newest[0].order.created_at > now + timedelta(minutes=5):
        yield fail("clock", "it is behind the newest order", "set the clock by network time")


def _waiting(name: str, records: list[Record]) -> Finding:
    stuck = [record for record in records if record.stuck]
    if stuck:
        numbers = ", ".join(record.order.number for record in stuck[:5])
        what = f"{len(stuck)} of {len(records)} open orders need staff (numbers {numbers})"
        return fail(name, what, "kiosk outbox list; then look each of them up at the POS")
    if records:
        tries = max(record.tries for record in records)
        return warn(name, f"{len(records)} on their way to the POS, {tries} tries", "they go by themselves")
    return ok(name, "all have arrived")


def _joining(joinings: list[Joining], now: datetime) -> Finding:
    name, stuck = "joining", sum(joining.stuck(now) for joining in joinings)
    if stuck:
        what = f"{stuck} of {len(joinings)} who want to join the programme need staff"
        return fail(name, what, "kiosk outbox list; mend the programme, then kiosk outbox retry KEY")
    return warn(name, f"{len(joinings)} wait for the programme to answer", "they go by themselves")


def out_of_order(folder: DataFolder, config: Config, now: datetime) -> Finding:
    """What the screen's reference stood for: of the last day, or still."""
    name, faults = "out of order", Faults(folder.faults).read()
    if not faults or (faults[0].ended is not None and now - faults[0].ended > timedelta(days=1)):
        return ok(name, "not lately")
    last = faults[0]
    since = f"{last.at.astimezone(config.shop.time_zone):%Y-%m-%d %H:%M}"
    what = f"reference {last.reference}, {since}: {last.what}"
    if last.ended is None:
        return fail(name, what, "a running kiosk tries again every ten seconds; else start it")
    return warn(name, f"{what} It sells again.", "see that it does not come back")


def menu(folder: DataFolder, config: Config, now: datetime) -> Finding:
    name = "menu"
    try:
        found = _cached_menu(folder)
    except StoreError as error:
        return warn(name, str(error), "the next start throws the cache away and fetches the menu again")
    if found is None:
        return ok(name, "none is cached yet; it is fetched at start")
    cached, fetched_at = found
    age = now - fetched_at
    what = f"{len(cached.items)} items, version {cached.version}, {_hours(age)} old"
    if cached.currency != config.shop.currency:
        cure = f"set [shop] currency to {cached.currency}, or connect the right POS"
        return fail(name, f"prices are in {cached.currency}", cure)
    if age > timedelta(hours=config.kiosk.menu_max_age_h):
        return warn(name, what, "too old to sell from: let the kiosk reach the POS")
    return ok(name, what)


def _cached_menu(folder: DataFolder) -> tuple[Menu, datetime] | None:
    """Read from a copy, since reading the file itself mends it."""
    if not folder.cache.exists():
        return None
    with tempfile.TemporaryDirectory(prefix="kiosk-check-") as copies:
        original = Database(folder.cache, cache.MIGRATIONS, durable=False, look_only=True)
        copy = Database(Path(copies, "cache.db"), cache.MIGRATIONS, durable=False)
        try:
            original.copy_to(copy)
        finally:
            original.close()
            copy.close()
        opened = Cache(copy.path)
        try:
            return opened.load_menu()
        finally:
            opened.close()


def _hours(age: timedelta) -> str:
    hours = age.total_seconds() / 3600
    return f"{hours:.0f} h" if hours >= 1 else f"{max(0.0, hours * 60):.0f} min"


def shop_database(config: Config) -> Finding:
    name, url = "shop database", config.shop_database.url
    file = url.removeprefix("sqlite:///")
    if file != url and not Path(file).exists():
        return ok(name, "will be made at the first start")
    database = ShopDatabase(url)
    try:
        database.open()
        return ok(name, "answers")
    except StoreError as error:
        return warn(name, str(error), "selling goes on without it; what happens is entered later")
    finally:
        database.close()


def pictures(folder: DataFolder) -> Finding:
    name = "pictures"
    if not folder.pictures.is_dir():
        return ok(name, "none are cached yet")
    if not os.access(folder.pictures, os.W_OK | os.X_OK):
        return warn(name, f"{folder.pictures} cannot be written", "let the kiosk's user own it")
    files = [file for file in folder.pictures.rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files)
    return ok(name, f"{len(files)} cached, {size / 1_000_000:.1f} MB")


def fonts(config: Config) -> Finding:
    name = "fonts"
    if "ja" not in config.shop.languages:
        return ok(name, "no language here needs a special one")
    family = _japanese_font()
    if family:
        return ok(name, f"Japanese: {family}")
    return fail(name, "none with Japanese characters: guests would see empty boxes", _INSTALL_FONT)


def _japanese_font() -> str | None:
    folders = [assets.path("fonts"), *(Path(folder).expanduser() for folder in _FONT_FOLDERS)]
    for folder in folders:
        if next(folder.rglob("NotoSansCJK*"), None) or next(folder.rglob("NotoSansJP*"), None):
            return "Noto Sans CJK JP"
    try:
        done = subprocess.run(
            ["fc-list", ":lang=ja", "family"], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.partition("\n")[0].partition(",")[0] or None


def clock(config: Config, now: datetime) -> Finding:
    name = "clock"
    local = now.astimezone(config.shop.time_zone)
    if now < OLDEST_CLOCK:
        return fail(name, f"it says {local:%Y-%m-%d}", "set the clock: taxes and opening hours need it")
    if Path("/run/systemd/timesync").is_dir() and not Path("/run/systemd/timesync/synchronized").exists():
        return warn(name, f"{local:%Y-%m-%d %H:%M}, not set by network time yet", "see timedatectl")
    return ok(name, f"{local:%Y-%m-%d %H:%M} in {config.shop.time_zone.key}")
