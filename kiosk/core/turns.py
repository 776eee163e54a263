"""Who came back from one week to the next, or from one month to the next."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from fractions import Fraction

from kiosk.core import retention as rt
from kiosk.core.frozen import frozen
from kiosk.core.report_facts import Facts
from kiosk.core.retention import By, Period

MOST = 6
"""So many weeks or months are shown."""


@frozen
class Turn:
    """A week or month and the one before it. `key`: "2026-11-02" (a Monday) or "2026-11"; `whole`: it had
    ended by the report's end; `then`, `now`: members who ordered in the one before, and in this one.
    """

    key: str
    period: Period
    before: Period
    whole: bool
    then: AbstractSet[str]
    now: AbstractSet[str]

    @property
    def retention(self) -> Fraction | None:
        return rt.retention(self.then, self.now)

    @property
    def churn(self) -> Fraction | None:
        return rt.churn(self.then, self.now)


def turns(facts: Facts, by: By) -> list[Turn]:
    """The last weeks or months up to the report's end, the latest first. Weeks are known where the report
    lists weeks.
    """
    start = by.start(facts.period.last)
    found: list[Turn] = []
    known = facts.months if by is By.MONTH else facts.active if facts.by is by else {}
    while known and start > min(known) and len(found) < MOST:
        found.append(_turn(facts, by, start))
        start = by.before(start)
    return found


def turn(facts: Facts, key: str) -> Turn:
    """The week or month of a key. Raises KeyError where the report does not know it."""
    by = By.MONTH if len(key) == len("2026-11") else By.WEEK
    for found in turns(facts, by):
        if found.key == key:
            return found
    raise KeyError(key)


def _turn(facts: Facts, by: By, start: date) -> Turn:
    active = facts.months if by is By.MONTH else facts.active
    nobody: frozenset[str] = frozenset()
    last, before = by.next(start) - timedelta(days=1), by.before(start)
    return Turn(
        f"{start:%Y-%m}" if by is By.MONTH else str(start),
        Period(start, min(last, facts.period.last)),
        Period(before, start - timedelta(days=1)),
        last <= facts.period.last,
        active.get(before, nobody),
        active.get(start, nobody),
    )
