"""Writes into a shop database that was brought back from a backup what this kiosk still knows: people and
their PINs, and the orders and refunds that have ended since.
"""

from __future__ import annotations

import uuid
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.core.order import Record
from kiosk.core.staff import MACHINE, Audit
from kiosk.store.backup_notes import Restored
from kiosk.store.staff_file import StaffFile

if TYPE_CHECKING:
    from kiosk.engine.machine import Machine


def put_back(machine: Machine, restored: Restored) -> None:
    """In a worker. It may be repeated. Raises StoreError."""
    _people(machine)
    ended = machine.tasks.in_store(machine.outbox.ended)
    missing = _missing(machine, ended)

    def note() -> None:
        for record, at in missing:
            machine.notes.note_order(record, at)
        for refund in machine.day_book.ended():
            machine.notes.note_refund(refund)

    machine.tasks.in_store(note)
    machine.notes.note(_line(machine, restored, len(missing)))


def _people(machine: Machine) -> None:
    """This kiosk's copy is newer than any backup: who has gone since, or has another PIN, stays so."""
    from kiosk.store.people import roll
    from kiosk.store.shop import ShopDatabase

    known = StaffFile(machine.folder.staff).people()
    if not known:
        return
    with closing(ShopDatabase(machine.config.shop_database.url)) as shop, roll(shop) as people:
        for each in people.all():
            people.remove(each.person.id)
        for each in known:
            people.put(each, machine.clock.now())


def _missing(machine: Machine, ended: list[tuple[Record, datetime]]) -> list[tuple[Record, datetime]]:
    """The orders of which the shop database does not know that they have ended."""
    from kiosk.store.shop import ShopDatabase

    with closing(ShopDatabase(machine.config.shop_database.url)) as shop:
        there = shop.ended_orders([record.order.key for record, _ in ended])
    return [(record, at) for record, at in ended if record.order.key not in there]


def _line(machine: Machine, restored: Restored, orders: int) -> Audit:
    """For the audit log: from when to when what staff did is lost."""
    zone = machine.config.shop.time_zone
    details = {
        "since": f"{restored.since.astimezone(zone):%Y-%m-%d %H:%M}",
        "until": f"{restored.at.astimezone(zone):%Y-%m-%d %H:%M}",
        "orders": str(orders),
    }
    now = machine.clock.now()
    return Audit(str(uuid.uuid4()), machine.config.kiosk.id, now, None, MACHINE, "", "shop_restored", details)
