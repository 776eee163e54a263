"""People and the audit log in the shop database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, delete, select

from kiosk.core.frozen import frozen
from kiosk.core.staff import Audit, Person, Role
from kiosk.store.people_tables import audit, people
from kiosk.store.shop import ShopDatabase
from kiosk.store.upsert import upsert


@frozen
class Known:
    """A person, and their PIN's hash as argon2 writes it."""

    person: Person
    pin: str


class Roll:
    """The shop's people within one transaction: what is read cannot change before it is written."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Known]:
        """By name."""
        found = self._connection.execute(select(people).order_by(people.c.name).with_for_update())
        return [
            Known(Person(row["id"], row["name"], Role(row["role"])), row["pin"]) for row in found.mappings()
        ]

    def put(self, known: Known, at: datetime) -> None:
        """Somebody new, or what is new about them."""
        person = known.person
        row = {"id": person.id, "name": person.name, "role": person.role.value, "pin": known.pin}
        upsert(self._connection, people, row | {"changed_at": at})

    def remove(self, person_id: str) -> None:
        self._connection.execute(delete(people).where(people.c.id == person_id))


@contextmanager
def roll(shop: ShopDatabase) -> Iterator[Roll]:
    """A transaction on the shop's people. Raises StoreError."""
    with shop.transaction() as connection:
        yield Roll(connection)


def read_audit(shop: ShopDatabase, most: int, before: datetime | None = None) -> list[Audit]:
    """The newest entries of the audit log, of all kiosks, the newest first. Raises StoreError."""
    query = select(audit).order_by(audit.c.at.desc(), audit.c.key).limit(most)
    if before is not None:
        query = query.where(audit.c.at < before)
    with shop.transaction() as connection:
        return [Audit(**row) for row in connection.execute(query).mappings()]
