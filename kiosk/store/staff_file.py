"""The kiosk's own file about the people behind the counter: who they were when the shop database answered
last, and who typed wrong PINs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.frozen import frozen
from kiosk.core.staff import Person, Role
from kiosk.store.database import Database
from kiosk.store.errors import CorruptStore, NewerStore

if TYPE_CHECKING:
    from kiosk.store.people import Known

MIGRATIONS = (
    """
    CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, pin TEXT NOT NULL)
        WITHOUT ROWID;
    CREATE TABLE tries (person_id TEXT PRIMARY KEY, wrong INTEGER NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
    """,
)


@frozen
class Tries:
    """Wrong PINs of somebody, one after the other, and when the last one was typed (aware UTC)."""

    wrong: int
    at: datetime


class StaffFile:
    """One file, `path`, in which nothing is lost by a power cut: or pulling the plug would be worth a try.

    Opened for each use and closed again, by any thread and any process. A damaged file is set aside: what it
    held is copied again, and the tries begin anew. One of a newer program is set aside too, and what can be
    read of it goes on. Raises StoreError.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def _open(self) -> Iterator[Database]:
        file = Database(self._path, MIGRATIONS, durable=True)
        try:
            try:
                file.open()
            except CorruptStore:
                file.move_aside()
                file.open()
            except NewerStore:
                file.begin_beside_newer()
            yield file
        finally:
            file.close()

    def keep(self, everybody: Iterable[Known]) -> None:
        """These are the shop's people; the tries of those who have gone are forgotten."""
        rows = [
            (known.person.id, known.person.name, known.person.role.value, known.pin) for known in everybody
        ]
        with self._open() as file:
            if sorted(rows) == sorted(file.rows("SELECT id, name, role, pin FROM people")):
                return
            with file.transaction() as connection:
                connection.execute("DELETE FROM people")
                connection.executemany("INSERT INTO people VALUES (?, ?, ?, ?)", rows)
                connection.execute("DELETE FROM tries WHERE person_id NOT IN (SELECT id FROM people)")

    def people(self) -> list[Known]:
        """Who was kept, by name."""
        from kiosk.store.people import Known

        with self._open() as file:
            rows = file.rows("SELECT id, name, role, pin FROM people ORDER BY name")
        return [Known(Person(key, name, Role(role)), pin) for key, name, role, pin in rows]

    def tries(self) -> dict[str, Tries]:
        """By person."""
        with self._open() as file:
            rows = file.rows("SELECT person_id, wrong, at FROM tries")
        return {key: Tries(wrong, datetime.fromisoformat(at)) for key, wrong, at in rows}

    def count(self, person_id: str, tries: Tries) -> None:
        """Write a person's tries down."""
        with self._open() as file, file.transaction() as connection:
            row = (person_id, tries.wrong, tries.at.isoformat())
            connection.execute("INSERT OR REPLACE INTO tries VALUES (?, ?, ?)", row)

    def forgive(self, person_id: str) -> None:
        """Forget a person's tries."""
        with self._open() as file, file.transaction() as connection:
            connection.execute("DELETE FROM tries WHERE person_id = ?", (person_id,))
