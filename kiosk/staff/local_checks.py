"""Checks of what the kiosk keeps: data folder, orders, menu, shop database, pictures, fonts, clock.

None of them changes anything, so a kiosk may be running meanwhile; only the shop database is brought to this
program's version, as a start does.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk import assets
from kiosk.config import Config
from kiosk.core.loyalty import Joining
from kiosk.core.menu import Menu
from kiosk.core.order import Record
from kiosk.core.pictures import file_stem, names
from kiosk.core.printing import PaperState, PrintJob
from kiosk.staff.findings import Finding, Value, fail, off, ok, warn
from kiosk.store.backups import damage, file_of
from kiosk.store.cache_copy import copied
from kiosk.store.day_book import DayBook
from kiosk.store.errors import CorruptStore, DiskFull, FolderInUse, NewerStore, ReadOnly, StoreError
from kiosk.store.faults import Faults
from kiosk.store.local import DataFolder, Outbox
from kiosk.store.print_queue import PrintQueue
from kiosk.store.shop import ShopDatabase

LITTLE_MB = 500
TOO_LITTLE_MB = 50
OLDEST_CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
"""This program did not exist before: a clock that says so was never set."""

MINUTE = timedelta(minutes=1)
_UNSYNCHRONIZED = 5
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_INSTALL_FONT = "apt-get install fonts-noto-cjk"


def data_folder(folder: DataFolder) -> Iterator[Finding]:
    there = _nearest(folder.path)
    name = "storage.folder"
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        yield fail(name, "folder.not_writable", path=str(folder.path), there=str(there))
        return
    yield _space(there)
    if there != folder.path:
        yield ok(name, "folder.not_yet", path=str(folder.path))
        return
    try:
        folder.lock()
        folder.unlock()
        yield ok(name, "folder.writable", path=str(folder.path))
    except FolderInUse:
        yield ok(name, "folder.running", path=str(folder.path))
    except StoreError as error:
        yield fail(name, "folder.broken", error=str(error))


def _nearest(path: Path) -> Path:
    """The folder itself, or the nearest one above it that is there."""
    return next((each for each in (path, *path.parents) if each.exists()), path)


def _space(path: Path) -> Finding:
    free = shutil.disk_usage(path).free // 1_000_000
    said = f"{free / 1000:,.0f} GB" if free >= 10_000 else f"{free:,} MB"
    if free < TOO_LITTLE_MB:
        return fail("storage.space", "space.none", free=said, path=str(path))
    if free < LITTLE_MB:
        return warn("storage.space", "space.little", free=said, path=str(path))
    return ok("storage.space", "space.enough", free=said)


def _closed(name: str, file: Path, error: StoreError) -> Finding | None:
    """A file that cannot be opened though it may be sound: a full disk, no right to it, a newer program's.
    None: it is something else."""
    match error:
        case DiskFull():
            free = shutil.disk_usage(_nearest(file.parent)).free // 1_000_000
            return fail(name, "space.none", free=f"{free:,} MB", path=str(file.parent))
        case ReadOnly():
            return fail(name, "file.not_writable", error=str(error))
        case NewerStore():
            return fail(name, "file.newer", error=str(error))
        case _:
            return None


def orders(folder: DataFolder, now: datetime) -> Iterator[Finding]:
    """The outbox: is it whole, what waits, what needs staff."""
    if not folder.outbox.exists():
        yield ok("pos.orders", "orders.none")
        return
    outbox = Outbox(folder.outbox, look_only=True)
    try:
        records = outbox.open_records()
        joinings = outbox.joinings()
        papers = PrintQueue(outbox).unfinished()
        refunds = [refund for refund in DayBook(outbox).open_refunds() if refund.stuck]
        newest = outbox.recent(1)
    except StoreError as error:
        name = "database.outbox"
        yield _closed(name, folder.outbox, error) or fail(name, "outbox.broken", error=str(error))
        return
    finally:
        outbox.close()
    yield _waiting(records, now)
    yield _papers(papers)
    if refunds:
        yield fail("pos.refunds", "refunds.stuck", count=len(refunds))
    if joinings:
        yield _joining(joinings, now)
    problems = list(outbox.problems)
    if problems:
        yield fail("database.outbox", "outbox.unreadable", error=str(problems[0]), count=len(problems))
    else:
        yield ok("database.outbox", "file.whole")
    if newest and newest[0].order.created_at > now + timedelta(minutes=5):
        yield fail("clock.orders", "clock.behind_orders")


def _waiting(records: list[Record], now: datetime) -> Finding:
    stuck = [record for record in records if record.stuck]
    if stuck:
        numbers = ", ".join(record.order.number for record in stuck[:5])
        return fail("pos.orders", "orders.stuck", stuck=len(stuck), count=len(records), numbers=numbers)
    if records:
        tries = max(record.tries for record in records)
        oldest = max(0, round((now - min(each.order.created_at for each in records)).total_seconds() / 60))
        return warn("pos.orders", "orders.waiting", count=len(records), tries=tries, minutes=oldest)
    return ok("pos.orders", "orders.none")


def _papers(papers: list[PrintJob]) -> Finding:
    """What waits for the printer, and what may not have come out."""
    doubt = [job for job in papers if job.state is not PaperState.WAITING]
    if doubt:
        numbers = ", ".join(job.number or job.kind.value for job in doubt[:5])
        return warn("printer.papers", "papers.doubt", count=len(doubt), numbers=numbers)
    if papers:
        return warn("printer.papers", "papers.waiting", count=len(papers))
    return ok("printer.papers", "papers.none")


def _joining(joinings: list[Joining], now: datetime) -> Finding:
    stuck = sum(joining.stuck(now) for joining in joinings)
    if stuck:
        return fail("loyalty.joining", "joining.stuck", stuck=stuck, count=len(joinings))
    return warn("loyalty.joining", "joining.waiting", count=len(joinings))


def out_of_order(folder: DataFolder, config: Config, now: datetime) -> Finding:
    """What the screen's reference stood for: of the last day, or still."""
    name, faults = "software.fault", Faults(folder.faults).read()
    if not faults or (faults[0].ended is not None and now - faults[0].ended > timedelta(days=1)):
        return ok(name, "fault.none")
    last = faults[0]
    since = f"{last.at.astimezone(config.shop.time_zone):%Y-%m-%d %H:%M}"
    values = {"reference": last.reference, "at": since, "error": last.what}
    return fail(name, "fault.now", **values) if last.ended is None else warn(name, "fault.over", **values)


def menu(folder: DataFolder, config: Config, now: datetime) -> Iterator[Finding]:
    """The kept menu, read whole: its age, its currency, and the pictures that are not there."""
    try:
        found = _cached_menu(folder)
    except StoreError as error:
        name = "database.cache"
        if isinstance(error, NewerStore):
            yield warn(name, "cache.newer", error=str(error))
            return
        yield _closed(name, folder.cache, error) or warn(name, "cache.broken", error=str(error))
        return
    yield ok("database.cache", "file.whole")
    if found is None:
        yield ok("pos.menu_age", "age.none")
        return
    cached, fetched_at = found
    yield _age(cached, now - fetched_at, config)
    yield _pictures(cached, folder)


def _age(cached: Menu, age: timedelta, config: Config) -> Finding:
    name = "pos.menu_age"
    if cached.currency != config.shop.currency:
        return fail(name, "age.currency", currency=cached.currency)
    values: dict[str, Value] = {
        "items": len(cached.items),
        "version": cached.version,
        "minutes": max(0, round(age / MINUTE)),
    }
    if age > timedelta(hours=config.kiosk.menu_max_age_h):
        return warn(name, "age.old", **values)
    return ok(name, "age.fresh", **values)


def _pictures(cached: Menu, folder: DataFolder) -> Finding:
    """A picture's file is named by a hash, so that it is counted, not named, what lacks one."""
    name = "pos.pictures"
    wanted = names(cached)
    if not wanted:
        return off(name, "pictures.none")
    if folder.pictures.is_dir() and not os.access(folder.pictures, os.W_OK | os.X_OK):
        return warn(name, "pictures.not_writable", path=str(folder.pictures))
    there = {file.name.partition("-")[0] for file in folder.pictures.glob("*.webp")}
    missing = [picture for picture in wanted if file_stem(picture) not in there]
    if missing:
        return warn(name, "pictures.missing", missing=len(missing), count=len(wanted))
    return ok(name, "pictures.all", count=len(wanted))


def _cached_menu(folder: DataFolder) -> tuple[Menu, datetime] | None:
    if not folder.cache.exists():
        return None
    with copied(folder.cache) as cache:
        return cache.load_menu()


def shop_database(config: Config) -> Finding:
    name, url = "database.shop", config.shop_database.url
    file = file_of(url)
    if file is not None and not file.exists():
        return ok(name, "shop.not_yet")
    database = ShopDatabase(url)
    try:
        database.open()
        return ok(name, "shop.answers")
    except CorruptStore as error:
        return fail(name, "shop_file.broken", error=str(error))
    except StoreError as error:
        closed = _closed(name, file, error) if file is not None else None
        return closed or warn(name, "shop.away", error=str(error))
    finally:
        database.close()


def shop_file(config: Config) -> Iterator[Finding]:
    """Is the shop database's file sound, from its first page to its last? Takes a while."""
    name, file = "database.shop_file", file_of(config.shop_database.url)
    if file is None or not file.exists():
        yield off(name, "shop_file.none")
        return
    try:
        found = damage(file)
    except StoreError as error:
        found = str(error)
        if closed := _closed(name, file, error):
            yield closed
            return
    yield fail(name, "shop_file.broken", error=found) if found else ok(name, "file.whole")


def fonts(config: Config) -> Finding:
    name = "software.fonts"
    if "ja" not in config.shop.languages:
        return off(name, "fonts.not_needed")
    family = _japanese_font()
    return ok(name, "fonts.there", name=family) if family else fail(name, "fonts.none", command=_INSTALL_FONT)


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
    """Was the clock ever set?"""
    local = now.astimezone(config.shop.time_zone)
    if now < OLDEST_CLOCK:
        return fail("clock.set", "clock.never", at=f"{local:%Y-%m-%d %H:%M}")
    zone = config.shop.time_zone.key
    return ok("clock.set", "clock.says", at=f"{local:%Y-%m-%d %H:%M}", zone=zone)


def network_time() -> Finding:
    """Does the computer's clock follow network time? The kernel knows, whoever sets it."""
    state = _adjtimex()
    if state is None:
        return off("clock.network", "ntp.unknown")
    return (
        warn("clock.network", "ntp.not") if state == _UNSYNCHRONIZED else ok("clock.network", "ntp.follows")
    )


def _adjtimex() -> int | None:
    """What Linux's adjtimex says when nothing is to be changed."""
    try:
        state: int = ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(512))
    except (OSError, AttributeError):
        return None
    return state if state >= 0 else None
