"""Backups of the shop database's file, made while it is in use.

A backup is one file in the folder `backups` beside the database. It is made under another name, read from its
first page to its last, and renamed: whole, or not there. Backups are numbered: a clock may be wrong.
"""

from __future__ import annotations

import fcntl
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.frozen import frozen
from kiosk.store.backup_notes import BackupNotes, sync
from kiosk.store.database import WAIT_S, make_private
from kiosk.store.errors import CorruptStore, StoreError, disk_full, explained

PAGES = 1000
"""So many are copied at a time: 4 MB."""
STEPS = 100_000
"""Of SQLite's own, between two questions whether to go on."""
SPARE = 100_000_000
"""Bytes that a backup leaves free on the disk: orders come first."""
_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6})\.db")
_STAMP = "%Y%m%dT%H%M%S"


GoOn = Callable[[], bool]


def always() -> bool:
    return True


class Stopped(StoreError):
    """What takes long was given up on request."""


@frozen
class Backup:
    """`at`: when it was made, as this computer's clock had it (aware UTC)."""

    path: Path
    number: int
    at: datetime


def file_of(url: str) -> Path | None:
    """The file of a shop database; None where it is no file of this computer's (PostgreSQL)."""
    scheme, _, rest = url.partition("://")
    name = rest.removeprefix("/").partition("?")[0]
    if scheme.partition("+")[0] != "sqlite" or not name or name.startswith((":", "file:")):
        return None
    return Path(name)


def damage(file: Path, go_on: GoOn = always) -> str:
    """What is damaged in a database file, which is read as a whole; "" where it is sound. `go_on` is asked
    now and then, and may wait: False gives it up (Stopped). Raises StoreError where it cannot be read for
    another reason.
    """
    try:
        with closing(_connect(file)) as connection:
            connection.set_progress_handler(lambda: not go_on(), STEPS)
            found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            raise Stopped(f"{file} was not read to its end") from None
        known = explained(error, file)
        if isinstance(known, CorruptStore):
            return str(error)
        raise known from error
    return "" if found == "ok" else found


def _readable(file: Path, go_on: GoOn) -> bool:
    try:
        return not damage(file, go_on)
    except Stopped:
        raise
    except StoreError:
        return False


def _connect(file: Path) -> sqlite3.Connection:
    """Never makes a file."""
    uri = f"{file.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=WAIT_S)


class Backups:
    """The backups of the database `file`, of which the newest `kept` stay. From any thread, one call at a
    time; more than one program may make them. Raises StoreError.
    """

    def __init__(self, file: Path, kept: int, now: Callable[[], datetime]) -> None:
        self.file = file
        self.folder = file.parent / "backups"
        self.notes = BackupNotes(self.folder / "noted.json")
        self._kept = kept
        self._now = now

    def all(self) -> list[Backup]:
        """Newest first: by their numbers, whatever the clock said."""
        found = []
        for path in self.folder.glob("*.db"):
            if name := _NAME.fullmatch(path.name):
                with suppress(ValueError):
                    at = datetime.strptime(name[2], _STAMP).replace(tzinfo=UTC)
                    found.append(Backup(path, int(name[1]), at))
        return sorted(found, key=lambda each: each.number, reverse=True)

    def sound(self, go_on: GoOn = always) -> Backup | None:
        """The newest that can be read from its first page to its last. Raises Stopped."""
        return next((each for each in self.all() if _readable(each.path, go_on)), None)

    def make(self, go_on: GoOn = always) -> Backup:
        """Make one. Between its pieces `go_on` is asked, and may wait: False gives it up (Stopped), as does
        another program that is making one. A damaged database raises CorruptStore, and the backups there are
        stay.
        """
        with errors(self.file), self._turn():
            self._make_room()
            new = self.folder / "new.db"
            delete(new)
            make_private(new)
            try:
                self._copy(new, go_on)
                made = self._name(new)
            except BaseException:
                delete(new)
                raise
            for old in self.all()[max(1, self._kept) :]:
                old.path.unlink(missing_ok=True)
            return made

    @contextmanager
    def _turn(self) -> Iterator[None]:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        with (self.folder / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Stopped("another program is making a backup") from None
            yield

    def _make_room(self) -> None:
        """The oldest go where there is no room for another; the newest never does."""
        wal = Path(f"{self.file}-wal")
        needed = self.file.stat().st_size + (wal.stat().st_size if wal.exists() else 0) + SPARE
        old = self.all()[1:]
        while shutil.disk_usage(self.folder).free < needed:
            if not old:
                raise disk_full(self.folder)
            old.pop().path.unlink(missing_ok=True)

    def _copy(self, new: Path, go_on: GoOn) -> None:
        def between(status: int, remaining: int, total: int) -> None:
            if remaining and not go_on():
                raise Stopped("the backup was given up")

        with closing(_connect(self.file)) as source, closing(sqlite3.connect(new)) as target:
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from now on as it is now
            source.backup(target, pages=PAGES, progress=between)
            target.execute("PRAGMA journal_mode=DELETE")  # one file, without a log
        if found := damage(new, go_on):
            raise CorruptStore(f"{self.file} is damaged ({found}).")

    def _name(self, new: Path) -> Backup:
        sync(new)
        number = max((each.number for each in self.all()), default=0) + 1
        at = self._now().astimezone(UTC).replace(microsecond=0)
        made = Backup(self.folder / f"{number:06}-{at.strftime(_STAMP)}.db", number, at)
        new.replace(made.path)
        sync(self.folder)
        return made


@contextmanager
def errors(file: Path) -> Iterator[None]:
    """SQLite's and the system's errors in the block, in the store's words."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise explained(error, file) from error


def delete(file: Path) -> None:
    """A database file and what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        Path(f"{file}{end}").unlink(missing_ok=True)
