"""What can go wrong with a file or database of the store. Messages tell a technician the place and the cure.

StoreError
├── DiskFull       nothing was written; free some space
├── ReadOnly       nothing was written; the program may not write there
├── CorruptStore   the file is damaged
├── NewerStore     the file was written by a newer version of the program
├── FolderInUse    another kiosk works on the same data folder
├── ShopAway       the shop database cannot be reached now; try later
└── EntryRefused   the shop database will never take this entry of the journal
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

_LEAST_FREE = 1 << 20


class StoreError(Exception):
    """Base of the errors above."""


class DiskFull(StoreError):
    """No space is left."""


class ReadOnly(StoreError):
    """The file or its folder cannot be written."""


class CorruptStore(StoreError):
    """The file is damaged or is no database at all."""


class NewerStore(StoreError):
    """A newer version of the program has written the file: this one would not understand it."""


class FolderInUse(StoreError):
    """Another kiosk has locked the data folder."""


class ShopAway(StoreError):
    """The shop database does not answer."""


class EntryRefused(StoreError):
    """The shop database does not accept an entry, now or later."""


class Problems(list[StoreError]):
    """What went wrong and was dealt with, to be shown to a technician. The same thing is noted once."""

    def note(self, error: StoreError) -> None:
        if str(error) not in map(str, self):
            self.append(error)


def explained(error: sqlite3.Error | OSError, path: Path) -> StoreError:
    """The store's error for what SQLite or the system said about the file at `path`."""
    if isinstance(error, OSError):
        return _from_system(error, path)
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _nothing_free(path)):
        return disk_full(path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return read_only(path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return CorruptStore(f"{path} is damaged ({error}).")
    return StoreError(f"{path}: {error}")


def disk_full(path: Path) -> DiskFull:
    return DiskFull(
        f"The disk that holds {path} is full. Free some space on it; nothing that was written is lost."
    )


def read_only(path: Path) -> ReadOnly:
    return ReadOnly(
        f"{path} cannot be written. Give the user who runs the kiosk the right to write to {path.parent}, "
        "or name another folder in kiosk.toml: [kiosk] data_dir."
    )


def _from_system(error: OSError, path: Path) -> StoreError:
    if error.errno in (
        errno.EACCES,
        errno.EPERM,
        errno.EROFS,
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EISDIR,
        errno.EEXIST,
    ):
        return read_only(path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(path)
    return StoreError(f"{path}: {error.strerror or error}")


def _nothing_free(path: Path) -> bool:
    """SQLite says only "disk I/O error" where it cannot grow its shared memory on a full disk."""
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_FREE
    except OSError:
        return False
