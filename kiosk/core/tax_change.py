"""A tax rate that changes on a day: the dated rows before and after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kiosk.core.menu import TaxRow

TaxRows = tuple[TaxRow, ...]


class Why(StrEnum):
    """Why a rate cannot change like that."""

    RATE = "a rate is between 0 and 100 percent"
    DAY = "the tax does not hold on that day"
    FIRST = "nothing was before it"


class CannotChangeTax(ValueError):
    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


def changed(rows: TaxRows, row: TaxRow, rate: Decimal, since: date) -> TaxRows:
    """The rows where `row` has another rate from a day on; a change of it that is planned is replaced.
    Raises CannotChangeTax for a rate that is none, or a day on which the row does not hold.
    """
    if not 0 <= rate <= 1:
        raise CannotChangeTax(Why.RATE)
    after = following(rows, row)
    if after is not None:
        rows = taken_back(rows, after)
        row = replace(row, until=after.until)
    if (row.since is not None and since <= row.since) or (row.until is not None and since >= row.until):
        raise CannotChangeTax(Why.DAY)
    found: list[TaxRow] = []
    for each in rows:
        found += [replace(row, until=since), replace(row, rate=rate, since=since)] if each == row else [each]
    return tuple(found)


def taken_back(rows: TaxRows, planned: TaxRow) -> TaxRows:
    """The rows without a change that is planned: what held before it holds on. Raises
    CannotChangeTax where nothing did.
    """
    before = next((row for row in rows if row.until == planned.since and _kin(row, planned)), None)
    if before is None or planned.since is None:
        raise CannotChangeTax(Why.FIRST)
    on = replace(before, until=planned.until)
    return tuple(on if row == before else row for row in rows if row != planned)


def following(rows: Iterable[TaxRow], row: TaxRow) -> TaxRow | None:
    """What takes the place of `row` when it ends."""
    if row.until is None:
        return None
    return next((each for each in rows if each.since == row.until and _kin(each, row)), None)


def planned(rows: Iterable[TaxRow], row: TaxRow, today: date) -> bool:
    """Is the row a change that is still to come?"""
    begins = row.since is not None and row.since > today
    return begins and any(each.until == row.since and _kin(each, row) for each in rows)


def _kin(one: TaxRow, other: TaxRow) -> bool:
    """The same tax at another time."""
    alike = (one.tax_class, one.mode, one.reduced, one.included)
    return alike == (other.tax_class, other.mode, other.reduced, other.included) and one.name == other.name
