"""The shop's people: who is added, renamed, given another role or PIN, or removed. For a worker's thread."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.core.staff import Audit, Person, PinFault, Role, name_fault, pin_fault
from kiosk.staff.access import entry, shop_numbers, staff_file
from kiosk.staff.pin_key import pin_key
from kiosk.staff.pins import Pins
from kiosk.store.people import Known, Roll, roll
from kiosk.store.shop import ShopDatabase

if TYPE_CHECKING:
    from kiosk.config import Config


class Why(StrEnum):
    """Why nothing was changed."""

    NAME = "name"
    TAKEN = "taken"
    GONE = "gone"
    LAST_MANAGER = "last_manager"
    NOT_FIRST = "not_first"


class NotChanged(Exception):
    """Nothing was changed; `why` says what has to be different."""

    def __init__(self, why: Why | PinFault) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass
class People:
    """Changes the shop's people; each change is in the audit log (`note`). Raises NotChanged, NoPinSecret,
    StoreError: the shop database must answer. `by`: who changes; None: a command on the machine, or the first
    person.
    """

    config: Config
    now: Callable[[], datetime]
    note: Callable[[Audit], None]
    pins: Pins = field(default_factory=Pins)

    def everybody(self) -> list[Person]:
        """By name, of whatever role."""
        with closing(ShopDatabase(self.config.shop_database.url)) as shop, roll(shop) as people:
            return [known.person for known in people.all()]

    def add(self, name: str, role: Role, pin: str, by: Person | None, *, first: bool = False) -> Person:
        """`first`: only where there is nobody yet, so that nobody makes themselves a manager later."""
        person = Person(str(uuid.uuid4()), self._name(name), role)
        known = Known(person, self._hashed(pin))
        with self._changing() as change:
            if first and change.known:
                raise NotChanged(Why.NOT_FIRST)
            change.put(known)
        self._audit(by or (person if first else None), "person_added", whom=person.name, role=role.value)
        return person

    def rename(self, person_id: str, name: str, by: Person | None) -> None:
        name = self._name(name)
        with self._changing() as change:
            known = change.find(person_id)
            change.put(replace(known, person=replace(known.person, name=name)))
        self._audit(by, "person_renamed", whom=known.person.name, name=name)

    def change_role(self, person_id: str, role: Role, by: Person | None) -> None:
        with self._changing() as change:
            known = change.find(person_id)
            change.put(replace(known, person=replace(known.person, role=role)))
        self._audit(by, "role_changed", whom=known.person.name, role=role.value)

    def change_pin(self, person_id: str, pin: str, by: Person | None) -> None:
        """Also lets them try again here."""
        hashed = self._hashed(pin)
        with self._changing() as change:
            known = change.find(person_id)
            change.put(replace(known, pin=hashed))
        staff_file(self.config).forgive(person_id)
        self._audit(by, "pin_changed", whom=known.person.name)

    def remove(self, person_id: str, by: Person | None) -> None:
        with self._changing() as change:
            known = change.find(person_id)
            change.remove(person_id)
        self._audit(by, "person_removed", whom=known.person.name)

    def remove_everybody(self) -> int:
        """The last resort: afterwards the kiosk's way in is that of a first start. How many there were."""
        with closing(ShopDatabase(self.config.shop_database.url)) as shop, roll(shop) as people:
            known = people.all()
            for each in known:
                people.remove(each.person.id)
        staff_file(self.config).keep([])
        self._audit(None, "everybody_removed", count=str(len(known)))
        return len(known)

    @contextmanager
    def _changing(self) -> Iterator[_Change]:
        """A transaction after which the shop has a manager; this kiosk's copy follows it."""
        with closing(ShopDatabase(self.config.shop_database.url)) as shop, roll(shop) as people:
            change = _Change(people, people.all(), self.now())
            yield change
            if not any(each.person.role is Role.MANAGER for each in change.known):
                raise NotChanged(Why.LAST_MANAGER)
        staff_file(self.config).keep(change.known)

    def _name(self, name: str) -> str:
        name = " ".join(name.split())
        if name_fault(name):
            raise NotChanged(Why.NAME)
        return name

    def _hashed(self, pin: str) -> str:
        fault = pin_fault(pin, shop_numbers(self.config))
        if fault is not None:
            raise NotChanged(fault)
        return self.pins.hashed(pin, pin_key(self.config))

    def _audit(self, by: Person | None, action: str, **details: str) -> None:
        self.note(entry(self.config, self.now(), by, action, details))


@dataclass
class _Change:
    """What is changed in a transaction: `known` are the people as they will be."""

    roll: Roll
    known: list[Known]
    now: datetime

    def find(self, person_id: str) -> Known:
        found = next((each for each in self.known if each.person.id == person_id), None)
        if found is None:
            raise NotChanged(Why.GONE)
        return found

    def put(self, known: Known) -> None:
        """Somebody new, or what is new about them; no two have one name."""
        others = [each for each in self.known if each.person.id != known.person.id]
        if any(each.person.name.casefold() == known.person.name.casefold() for each in others):
            raise NotChanged(Why.TAKEN)
        self.roll.put(known, self.now)
        self.known = [*others, known]

    def remove(self, person_id: str) -> None:
        self.roll.remove(person_id)
        self.known = [each for each in self.known if each.person.id != person_id]
