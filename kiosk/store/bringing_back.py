"""The shop database's file brought back from a backup, where it is damaged or gone."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.store.backup_notes import Restored, sync
from kiosk.store.backups import Backup, Backups, GoOn, always, damage, delete, errors
from kiosk.store.database import Database, make_private
from kiosk.store.errors import CorruptStore

ASIDE = 2
"""Damaged files that are kept for whoever wants to save something from them."""
_IN_USE = (510, 0x40000002)
"""Length and place of what SQLite locks in a file as long as somebody has it open."""


def restore(backups: Backups, now: datetime, go_on: GoOn = always) -> Restored | None:
    """Look at the database, and bring it back where it is damaged or gone; the damaged file and its log are
    moved aside. None: there was nothing to do. Whenever the power goes meanwhile, the next call goes on.

    Where no backup is sound, or another program has the file open, nothing is changed: CorruptStore. `go_on`
    says no: Stopped, likewise. Raises StoreError. Nobody else in this program has the file open.
    """
    why = _wrong(backups, go_on)
    if not why:
        return None
    sound = backups.sound(go_on)
    if sound is not None:
        return _put(backups, sound, Restored(now, sound.at, why))
    if backups.notes.read().restored is not None:
        backups.notes.restored(None)
    if _there(backups.file):
        raise CorruptStore(f"{backups.file} is damaged ({why}), and there is no sound backup.")
    return None


def _wrong(backups: Backups, go_on: GoOn) -> str:
    """ "": nothing, also where there is no file yet."""
    begun = backups.notes.read().restored
    if begun is not None and not begun.put:
        return begun.why
    if _there(backups.file):
        return damage(backups.file, go_on)
    return "it was gone" if backups.all() else ""


def _there(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _put(backups: Backups, sound: Backup, restored: Restored) -> Restored:
    """First the copy, for which there may be no room; then a note, by which the next start ends it."""
    file = backups.file
    with errors(file), _alone(file):
        new = Path(f"{file}.new")
        delete(new)
        make_private(new)
        shutil.copyfile(sound.path, new)
        sync(new)
        backups.notes.restored(restored)
        Database(file, (), durable=True).move_aside()
        new.replace(file)
        sync(file.parent)
        restored = replace(restored, put=True)
        backups.notes.restored(restored)
        for old in sorted(file.parent.glob(f"{file.stem}-damaged-*{file.suffix}"))[:-ASIDE]:
            delete(old)
        return restored


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """In the block no other program opens the file. Raises CorruptStore where one has it open."""
    if not file.exists():
        yield
        return
    handle = os.open(file, os.O_RDWR)
    try:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, *_IN_USE)
        except OSError:
            cure = "end the other program that has it open, then it can be brought back"
            raise CorruptStore(f"{file} is damaged; {cure}.") from None
        if os.fstat(handle).st_ino != file.stat().st_ino:
            raise CorruptStore(f"{file} was brought back by another program just now.")
        yield
    finally:
        os.close(handle)
