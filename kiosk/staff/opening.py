"""When the shop is open, closed now, and queue mode: set at one kiosk, in force at all within seconds.

Everything here asks the shop database and belongs on a worker's thread; all of it raises StoreError.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Literal

from kiosk.core.hours import OpeningHours
from kiosk.core.running import Pause, Running
from kiosk.staff.here import Here
from kiosk.staff.selling import CLOSE
from kiosk.store.editions import Transaction
from kiosk.store.running import put_running
from kiosk.store.running import running as stored


class SetMeanwhile(Exception):
    """Somebody else has set the hours since they were read: look at theirs first."""


def running(here: Here) -> Running:
    """How the shop runs now."""
    with here.reading() as transaction:
        return stored(transaction)


def set_hours(here: Here, hours: OpeningHours | None, version: int) -> Running:
    """The week and its exceptions; None: those of the configuration again. `version`: of the `Running` that
    was changed. Raises SetMeanwhile.
    """
    with here.changing() as transaction:
        known = stored(transaction)
        if known.version != version:
            raise SetMeanwhile
        return _put(transaction, replace(known, hours=hours))


def close_now(here: Here, until: datetime | Literal["close"] | None, by: str, now: datetime) -> Running:
    """Take no new orders at any kiosk: until an aware time, for the rest of the day, or, with None, until
    somebody says. Who is ordering may end. Raises ValueError for a time that is over.
    """
    if isinstance(until, datetime) and until <= now:
        raise ValueError("it would be over already")
    with here.changing() as transaction:
        known = stored(transaction)
        ends = here.closing_time(now, known) if until == CLOSE else until
        return _put(transaction, replace(known, pause=Pause(ends, now, by)))


def open_again(here: Here) -> Running:
    """Undoes `close_now`: the hours hold."""
    with here.changing() as transaction:
        return _put(transaction, replace(stored(transaction), pause=None))


def set_queue(here: Here, on: bool, now: datetime) -> Running:
    """Queue mode: on until the shop closes, or off."""
    with here.changing() as transaction:
        known = stored(transaction)
        until = here.closing_time(now, known) if on else None
        return _put(transaction, replace(known, queue=until))


def _put(transaction: Transaction, new: Running) -> Running:
    put_running(transaction, new)
    return stored(transaction)
