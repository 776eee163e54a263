"""Two equal SQLite files, so that a damaged one costs nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from kiosk.store.database import Database
from kiosk.store.errors import CorruptStore, Problems, StoreError

_COUNT_WRITE = "UPDATE counters SET value = value + 1 WHERE name = 'writes'"
_WRITES = "SELECT value FROM counters WHERE name = 'writes'"

T = TypeVar("T")


class Twins:
    """The file `path` and a copy beside it (`NAME-copy.db`). `migrations`: both files', see `Database`; they
    make a table `counters`, whose row `writes` counts each write.

    A change is one transaction, in the first file, then in the copy; both survive a power cut. When `change`
    returns, both hold it; when it raises a StoreError, neither does. At opening each file is checked; one
    that is damaged is moved aside, one that lacks writes is made anew from the other: the file with more
    writes wins, because things are written down before they are done. What happened is in `problems`, in
    words for a technician.

    A copy that cannot be written while the first file can (the disk is full) is removed, since one that fell
    behind would be worse than none; it is made anew with the next write.

    `look_only`: the first file is read, and nothing is changed.
    """

    def __init__(self, path: Path, migrations: Sequence[str], look_only: bool = False) -> None:
        self.path = path
        self.problems = Problems()
        self._look_only = look_only
        self._main = Database(path, migrations, durable=True, look_only=look_only)
        self._copy = Database(path.with_name(f"{path.stem}-copy{path.suffix}"), migrations, durable=True)
        self._opened = False
        self._copied = False

    def open(self) -> None:
        """Open and check both files; the first use does it. Raises NewerStore, ReadOnly, DiskFull."""
        if self._opened:
            return
        if self._look_only:
            self._main.open()
        else:
            self._open_sound(self._main)
            self._open_sound(self._copy)
            self._make_equal()
            self._copied = True
            self.forget_logs()
        self._opened = True

    def _open_sound(self, file: Database) -> None:
        try:
            file.open()
        except CorruptStore as error:
            aside = file.move_aside()
            file.open()
            self.problems.note(CorruptStore(f"{error} It was moved to {aside.name}."))

    def _make_equal(self) -> None:
        main, copy = self._main.rows(_WRITES)[0][0], self._copy.rows(_WRITES)[0][0]
        if main > copy:
            self._main.copy_to(self._copy)
        elif copy > main:
            self._copy.copy_to(self._main)
            self.problems.note(
                CorruptStore(
                    f"{self._main.path} lacked {copy - main} of {copy} writes; "
                    f"all were restored from {self._copy.path.name}."
                )
            )

    def close(self) -> None:
        self._main.close()
        self._copy.close()
        self._opened = False

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """What the first file has. Damage that shows only now is repaired as in `change`, once."""
        self.open()
        try:
            return self._main.rows(sql, values)
        except CorruptStore as error:
            if self._look_only:
                raise
            self.problems.note(error)
            self.close()
            self.open()
            return self._main.rows(sql, values)

    def change(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Do the same to both files. Damage that shows only now is repaired as at opening, once."""
        try:
            return self._change_both(change)
        except CorruptStore as error:
            self.problems.note(error)
            self.close()
            return self._change_both(change)

    def _change_both(self, change: Callable[[sqlite3.Connection], T]) -> T:
        self.open()
        with self._main.transaction() as connection:
            result = change(connection)
            connection.execute(_COUNT_WRITE)
        try:
            self._repeat(change)
        except StoreError as error:
            self._drop_copy(error)
        return result

    def _repeat(self, change: Callable[[sqlite3.Connection], T]) -> None:
        if not self._copied:
            self._main.copy_to(self._copy)
            self._copied = True
            return
        with self._copy.transaction() as connection:
            change(connection)
            connection.execute(_COUNT_WRITE)

    def _drop_copy(self, error: StoreError) -> None:
        """One failure is one problem, however many writes it lasts."""
        if self._copied:
            self._copied = False
            self.problems.note(error)
        try:
            self._copy.delete()
        except StoreError as second:
            self._copy.close()
            self.problems.note(second)

    def forget_logs(self) -> None:
        """Nothing of what was deleted stays in the files' logs."""
        try:
            self._main.forget_log()
            if self._copied:
                self._copy.forget_log()
        except StoreError as error:  # what was changed is written
            self.problems.note(error)
