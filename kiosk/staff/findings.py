"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    OK = "ok"
    WARN = "warn"
    """It sells, but somebody should look."""
    FAIL = "fail"
    """It does not sell, or an order waits for staff."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of a check. `cure`: what to do, empty where nothing is to be done. No guest is named."""

    name: str
    level: Level
    what: str
    cure: str = ""


def ok(name: str, what: str) -> Finding:
    return Finding(name, Level.OK, what)


def warn(name: str, what: str, cure: str) -> Finding:
    return Finding(name, Level.WARN, what, cure)


def fail(name: str, what: str, cure: str) -> Finding:
    return Finding(name, Level.FAIL, what, cure)
