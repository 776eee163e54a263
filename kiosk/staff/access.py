"""Who may come in: people, PINs and tries at one kiosk. Everything here belongs on a worker's thread.

The shop database says who the people are; this kiosk keeps a copy (with the hashes of the PINs) for when it
is away, and counts wrong PINs by itself: a lock is this kiosk's.
"""

from __future__ import annotations

import logging
import math
import re
import uuid
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from kiosk.core.frozen import frozen
from kiosk.core.staff import LOCK_AFTER, MACHINE, Audit, Person, pause_after
from kiosk.staff.pin_key import pin_key
from kiosk.staff.pins import Pins
from kiosk.store.errors import StoreError
from kiosk.store.folder import DataFolder
from kiosk.store.people import Known, roll
from kiosk.store.shop import ShopDatabase
from kiosk.store.staff_file import StaffFile, Tries

if TYPE_CHECKING:
    from kiosk.config import Config

log = logging.getLogger(__name__)


@frozen
class Crowd:
    """The shop's people by name. `away`: the shop database does not answer, or has lost them: these are from
    this kiosk's copy. `locked`: ids of those who are locked out here.
    """

    people: tuple[Person, ...]
    away: bool
    locked: frozenset[str] = frozenset()


@frozen
class Trial:
    """What came of a PIN: `person` is in, or None: nobody may try for `wait_s` seconds, or `locked`."""

    person: Person | None
    wait_s: int = 0
    locked: bool = False


def staff_file(config: Config) -> StaffFile:
    """This kiosk's copy and its tries."""
    return StaffFile(DataFolder(config.kiosk.data_dir).staff)


def shop_numbers(config: Config) -> tuple[str, ...]:
    """Digits that anybody can read in this shop: none of them is a PIN."""
    shop, kiosk = config.shop, config.kiosk
    said = [shop.tax_number or "", shop.id, shop.name, kiosk.id]
    said += [f"{first}{last}" for first, last in (kiosk.number_range,)]
    return tuple(digits for text in said for digits in re.findall(r"[0-9]{3,}", text))


def entry(
    config: Config,
    now: datetime,
    person: Person | None,
    action: str,
    details: Mapping[str, str] | None = None,
) -> Audit:
    """A line of the audit log."""
    name, role, key = (person.name, person.role.value, person.id) if person else (MACHINE, "", None)
    return Audit(str(uuid.uuid4()), config.kiosk.id, now, key, name, role, action, dict(details or {}))


@dataclass
class Access:
    """One kiosk's way in. `note` takes lines of the audit log from any thread; `now` is aware UTC."""

    config: Config
    now: Callable[[], datetime]
    note: Callable[[Audit], None]
    pins: Pins = field(default_factory=Pins)

    def __post_init__(self) -> None:
        self._file = staff_file(self.config)
        self._turn = Lock()

    def crowd(self) -> Crowd:
        """Who may come in, as the shop database says it now, else as this kiosk remembers it."""
        known, away = self._known()
        tries = self._file.tries()
        locked = frozenset(key for key, tried in tries.items() if tried.wrong >= LOCK_AFTER)
        return Crowd(tuple(each.person for each in known), away, locked)

    def _known(self) -> tuple[list[Known], bool]:
        try:
            with closing(ShopDatabase(self.config.shop_database.url)) as shop, roll(shop) as people:
                known = people.all()
        except StoreError as error:
            log.warning("the people are those this kiosk remembers: %s", error)
            return self._file.people(), True
        if not known and (remembered := self._file.people()):  # a new file: no guest is its first manager
            log.warning("the shop database has lost its people; they are those this kiosk remembers")
            return remembered, True
        self._file.keep(known)
        return known, False

    def enter(self, person_id: str, pin: str, action: str = "enter") -> Trial:
        """Try a PIN of somebody the copy knows (`crowd` brings it up to date). Each try is in the audit log,
        a right one as `action`. Tries come one after the other. Raises NoPinSecret: no PIN can be right.
        """
        with self._turn:
            known = next((each for each in self._file.people() if each.person.id == person_id), None)
            if known is None:
                return Trial(None)
            return self._tried(known, pin, action)

    def _tried(self, known: Known, pin: str, action: str) -> Trial:
        person, before = known.person, self._file.tries().get(known.person.id)
        if before is not None and before.at > self.now():
            before = Tries(before.wrong, self.now())  # the clock was set back: the pause begins anew, once
            self._file.count(person.id, before)
        refused = self._refused(before)
        if refused is not None:
            return refused
        key = pin_key(self.config)
        wrong = (before.wrong if before else 0) + 1
        # Counted before it is looked at: switching the kiosk off in between gains nobody a try.
        self._file.count(person.id, Tries(wrong, self.now()))
        if self.pins.fits(known.pin, pin, key):
            self._file.forgive(person.id)
            self._audit(person, action)
            return Trial(person)
        self._audit(person, "wrong_pin", tries=str(wrong))
        if wrong >= LOCK_AFTER:
            self._audit(person, "locked")
        return self._refused(Tries(wrong, self.now())) or Trial(None)

    def _refused(self, tries: Tries | None) -> Trial | None:
        """The answer without looking at the PIN; None: it may be tried."""
        if tries is None:
            return None
        if tries.wrong >= LOCK_AFTER:
            return Trial(None, locked=True)
        pause = pause_after(tries.wrong)
        left = (pause - (self.now() - tries.at)).total_seconds()
        return Trial(None, math.ceil(left)) if left > 0 else None

    def unlock(self, person: Person, by: Person | None) -> None:
        """Let somebody try again here. Raises StoreError."""
        self._file.forgive(person.id)
        self._audit(by, "unlocked", whom=person.name)

    def _audit(self, person: Person | None, action: str, **details: str) -> None:
        self.note(entry(self.config, self.now(), person, action, details))
