"""What is noted beside the backups of the shop database: the last trouble, and when it was brought back."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.core.frozen import frozen
from kiosk.store.codec import codec
from kiosk.store.database import make_private
from kiosk.store.errors import explained


@frozen
class Restored:
    """The file was brought back at `at` from a backup made at `since` (aware UTC), because of `why`. `put`:
    it is in its place; `done`: so is what this kiosk still knew besides.
    """

    at: datetime
    since: datetime
    why: str
    put: bool = False
    done: bool = False


@frozen
class Noted:
    """`problem`: why the last backup could not be made, "" where it was."""

    problem: str = ""
    restored: Restored | None = None


class BackupNotes:
    """A file of its own, whole or as before. Writing raises StoreError."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Noted:
        """Nothing where it cannot be read."""
        try:
            found: Noted = codec(Noted).validate_json(self._path.read_bytes())
        except (OSError, ValueError):
            return Noted()
        return found

    def problem(self, problem: str) -> None:
        known = self.read()
        if known.problem != problem:
            self._write(replace(known, problem=problem))

    def restored(self, restored: Restored | None) -> None:
        self._write(replace(self.read(), restored=restored))

    def _write(self, noted: Noted) -> None:
        new = self._path.with_suffix(".new")
        try:
            make_private(new)
            new.write_bytes(codec(Noted).dump_json(noted))
            sync(new)
            new.replace(self._path)
            sync(self._path.parent)
        except OSError as error:
            raise explained(error, self._path) from error


def sync(path: Path) -> None:
    """What was written, or renamed in a folder, survives a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
