"""What a check found, said in words by `kiosk.staff.check_words`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from kiosk.core.frozen import frozen


class Level(StrEnum):
    OK = "ok"
    OFF = "off"
    """There is nothing to check here: not configured, or this computer has no such thing."""
    WARN = "warn"
    """It sells, but somebody should look."""
    FAIL = "fail"
    """It does not sell, or an order waits for staff."""


_ORDER = (Level.OFF, Level.OK, Level.WARN, Level.FAIL)

Value = str | int | float


@frozen
class Finding:
    """What one check found. `check`: which ("storage.space", of the part "storage"); `word`: what it is, a
    key of the words; `values` go into its sentences. No guest is named.
    """

    check: str
    level: Level
    word: str
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def part(self) -> str:
        return self.check.partition(".")[0]


def ok(check: str, word: str, **values: Value) -> Finding:
    return Finding(check, Level.OK, word, values)


def off(check: str, word: str, **values: Value) -> Finding:
    return Finding(check, Level.OFF, word, values)


def warn(check: str, word: str, **values: Value) -> Finding:
    return Finding(check, Level.WARN, word, values)


def fail(check: str, word: str, **values: Value) -> Finding:
    return Finding(check, Level.FAIL, word, values)


def worst(levels: list[Level]) -> Level:
    """The one that matters most; OFF where there is none."""
    return max(levels, key=_ORDER.index, default=Level.OFF)
