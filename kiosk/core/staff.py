"""The people behind the counter: who they are, what a PIN must be, and how wrong ones are slowed down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

SHORTEST, LONGEST = 4, 8
"""Digits of a PIN."""
LOCK_AFTER = 10
"""Wrong PINs, one after the other, that lock a person out of a kiosk."""
FREE_TRIES = 2
"""Wrong PINs that cost no waiting: fingers slip."""
FIRST_PAUSE_S = 5
LONGEST_PAUSE_S = 300
LONGEST_NAME = 40


class Role(StrEnum):
    """What somebody may do. CREW: the sold-out board and looking; MANAGER: menu, offers, shop, money;
    TECHNICIAN: diagnostics and the machine, no menu and no money.
    """

    CREW = "crew"
    MANAGER = "manager"
    TECHNICIAN = "technician"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who has a PIN. `id` is random and never used again; `name` is unique in the shop."""

    id: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
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
    if any(pin == (pin[:size] * LONGEST)[: len(pin)] for size in (2, 3) if len(pin) >= 2 * size):
        return PinFault.PATTERN
    if pin in ("2580", "0852", "1470", "0741", "3690", "0963"):  # straight lines on the pad
        return PinFault.PATTERN
    if any(pin in number or (len(number) >= SHORTEST and number in pin) for number in numbers):
        return PinFault.SHOP
    return None


def _is_run(pin: str) -> bool:
    """1234, 8765, and those that go on after 9 or before 0: 7890, 2109."""
    steps = {(int(after) - int(before)) % 10 for before, after in zip(pin, pin[1:], strict=False)}
    return steps in ({1}, {9})


def pause_after(wrong: int) -> timedelta:
    """How long nobody may try again after so many wrong PINs: twice as long each time."""
    if wrong <= FREE_TRIES:
        return timedelta(0)
    return timedelta(seconds=min(FIRST_PAUSE_S * 2 ** (wrong - FREE_TRIES - 1), LONGEST_PAUSE_S))


def name_fault(name: str) -> bool:
    """Is it no name that can be shown on one line?"""
    return not name.strip() or len(name) > LONGEST_NAME or not name.isprintable()
