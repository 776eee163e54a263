"""The people behind the counter: who they are, what a PIN must be, and how wrong ones are slowed down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from kiosk.core.frozen import frozen

SHORTEST, LONGEST = 6, 8
"""Digits of a PIN."""
LOCK_AFTER = 10
"""Wrong PINs, one after the other, that lock a person out of a kiosk."""
MACHINE = "the machine"
"""The name under which a command on the machine, or the kiosk itself, is in the audit log."""
FREE_TRIES = 2
"""Wrong PINs that cost no waiting: fingers slip."""
FIRST_PAUSE_S = 5
LONGEST_PAUSE_S = 300
LONGEST_NAME = 40
_TELLING = 4
"""So many digits of a number that can be read in the shop are not to be found in a PIN."""
_LINES = ("123", "456", "789", "147", "258", "369", "159", "357")
"""Straight lines over the pad."""


class Role(StrEnum):
    """What somebody may do. CREW: the sold-out board and looking; MANAGER: menu, offers, shop, money;
    TECHNICIAN: diagnostics and the machine, no menu and no money.
    """

    CREW = "crew"
    MANAGER = "manager"
    TECHNICIAN = "technician"


@frozen
class Person:
    """Somebody who has a PIN. `id` is random and never used again; `name` is unique in the shop."""

    id: str
    name: str
    role: Role


@frozen
class Audit:
    """Something staff did, or tried. `key` is random; `name` and `role` are as they were then, `person_id` is
    None where nobody had shown who they are (a command on the machine). `action` is a short English word such
    as "sold_out"; `details` holds no guest's data and no secret. `at` is aware UTC.
    """

    key: str
    kiosk_id: str
    at: datetime
    person_id: str | None
    name: str
    role: str
    action: str
    details: Mapping[str, str]


class PinFault(StrEnum):
    """Why a PIN is refused."""

    LENGTH = "length"
    SAME = "same"
    RUN = "run"
    PATTERN = "pattern"
    SHOP = "shop"


def pin_fault(pin: str, numbers: Iterable[str] = ()) -> PinFault | None:
    """What is wrong with a new PIN. `numbers`: digits that anybody can read in this shop."""
    if not (SHORTEST <= len(pin) <= LONGEST and pin.isascii() and pin.isdigit()):
        return PinFault.LENGTH
    if len(set(pin)) == 1:
        return PinFault.SAME
    if _is_run(pin):
        return PinFault.RUN
    if _is_pattern(pin):
        return PinFault.PATTERN
    if any(pin in number or (len(number) >= _TELLING and number in pin) for number in numbers):
        return PinFault.SHOP
    return None


def _is_run(pin: str) -> bool:
    """123456, 876543, 135791, those that go on after 9 or before 0 (789012), and doubled ones (112233)."""
    once = "".join(digit for digit, before in zip(pin, f"-{pin}", strict=False) if digit != before)
    return len(_steps(pin)) == 1 or (len(once) > 2 and len(_steps(once)) == 1)


def _steps(digits: str) -> set[int]:
    return {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}


def _is_pattern(pin: str) -> bool:
    """Two digits only, a part again and again, the same backwards, or lines over the pad (147258)."""
    lines = (*_LINES, *(line[::-1] for line in _LINES))
    return (
        len(set(pin)) == 2
        or any(pin == (pin[:size] * LONGEST)[: len(pin)] for size in (2, 3, 4) if len(pin) >= 2 * size)
        or pin == pin[::-1]
        or (pin[:3] in lines and pin[3:6] in lines)
    )


def pause_after(wrong: int) -> timedelta:
    """How long nobody may try again after so many wrong PINs: twice as long each time."""
    if wrong <= FREE_TRIES:
        return timedelta(0)
    return timedelta(seconds=min(FIRST_PAUSE_S * 2 ** (wrong - FREE_TRIES - 1), LONGEST_PAUSE_S))


def name_fault(name: str) -> bool:
    """Is it no name that can be shown on one line?"""
    return not name.strip() or len(name) > LONGEST_NAME or not name.isprintable()
