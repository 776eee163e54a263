"""The day reports that are made at closing, within one transaction of the shop database.

Two kiosks that take the same thing on at once: the one whose change comes first has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, select
from sqlalchemy.exc import IntegrityError

from kiosk.core.day_end import Kept
from kiosk.core.day_report import DayReport
from kiosk.core.printing import PaperState
from kiosk.store.codec import codec
from kiosk.store.day_rows import PAPERS_KEPT
from kiosk.store.day_tables import day_reports
from kiosk.store.shop_tables import orders

_table = day_reports.c


def kept_since(connection: Connection, first: date) -> list[Kept]:
    """The reports of this business day and later ones, the newest first."""
    query = select(day_reports).where(_table.day >= first).order_by(_table.day.desc())
    return [_kept(row) for row in connection.execute(query).mappings()]


def kept_on(connection: Connection, day: date) -> Kept | None:
    row = connection.execute(select(day_reports).where(_table.day == day)).mappings().first()
    return None if row is None else _kept(row)


def days_with_orders(connection: Connection, first: date, last: date) -> list[date]:
    """The business days of these, both included, on which something was ordered, the newest first."""
    day = orders.c.business_day
    query = select(day).where(day.between(first, last)).distinct().order_by(day.desc())
    return list(connection.execute(query).scalars())


def first_day(connection: Connection) -> date | None:
    """The first day whose report was made by itself, or tried to be; None: none ever was."""
    found: date | None = connection.execute(select(func.min(_table.day))).scalar()
    return found


def claim(connection: Connection, day: date, seen: Kept | None, kiosk_id: str, now: datetime) -> Kept | None:
    """Take a day's report on, which was found as `seen`; None: somebody else was quicker."""
    if seen is None:
        fresh = Kept(day, kiosk_id, now, now)
        row = {"day": day, "kiosk_id": kiosk_id, "begun_at": now, "claimed_at": now}
        try:
            with connection.begin_nested():
                connection.execute(day_reports.insert().values(row))
        except IntegrityError:
            return None
        return fresh
    mine = {"kiosk_id": kiosk_id, "claimed_at": now}
    same = (_table.day == day) & (_table.claimed_at == seen.claimed_at)
    taken = connection.execute(day_reports.update().where(same).values(mine)).rowcount
    return replace(seen, kiosk_id=kiosk_id, claimed_at=now) if taken else None


def failed(connection: Connection, claimed: Kept, error: str) -> None:
    """It could not be made yet; only where this kiosk still has it."""
    connection.execute(day_reports.update().where(_still(claimed)).values({"error": error}))


def keep(connection: Connection, claimed: Kept, report: DayReport) -> None:
    """It is made, and shall be printed: only where this kiosk still has it. Old ones are forgotten."""
    new = {
        **_made(report),
        **dict.fromkeys(("printer_id", "paper", "paper_at", "paper_error")),
    }
    connection.execute(day_reports.update().where(_still(claimed)).values(new))
    connection.execute(delete(day_reports).where(_table.day < claimed.day - PAPERS_KEPT))


def keep_anew(connection: Connection, day: date, report: DayReport, kiosk_id: str) -> None:
    """Staff made it anew: its paper is theirs, too."""
    now = report.made_at
    new = {**_made(report), "kiosk_id": kiosk_id, "claimed_at": now}
    connection.execute(day_reports.update().where(_table.day == day).values(new))


def claim_paper(connection: Connection, seen: Kept, kiosk_id: str, now: datetime) -> Kept | None:
    """Take the printing on; None: somebody else was quicker."""
    at = _table.paper_at
    same = (_table.day == seen.day) & (_table.made_at == seen.made_at)
    same &= at.is_(None) if seen.paper_at is None else at == seen.paper_at
    new = {"printer_id": kiosk_id, "paper": PaperState.WAITING.value, "paper_at": now}
    if not connection.execute(day_reports.update().where(same).values(new)).rowcount:
        return None
    return replace(seen, printer_id=kiosk_id, paper=PaperState.WAITING, paper_at=now)


def paper_moved(connection: Connection, kept: Kept, state: PaperState, error: str | None) -> None:
    """How far the paper is that this kiosk took on."""
    same = (_table.day == kept.day) & (_table.paper_at == kept.paper_at)
    new = {"paper": state.value, "paper_error": error}
    connection.execute(day_reports.update().where(same).values(new))


def _still(claimed: Kept) -> Any:
    return (_table.day == claimed.day) & (_table.claimed_at == claimed.claimed_at)


def _made(report: DayReport) -> dict[str, Any]:
    text = codec(DayReport).dump_json(report).decode()
    return {"made_at": report.made_at, "report": text, "error": None}


def _kept(row: RowMapping) -> Kept:
    """A report that cannot be read, as that of a newer program, counts as not there."""
    values = dict(row)
    paper: Sequence[str] = tuple(PaperState)
    values["paper"] = PaperState(row["paper"]) if row["paper"] in paper else None
    try:
        values["report"] = codec(DayReport).validate_json(row["report"]) if row["report"] else None
    except ValueError:
        values["report"] = None
    return Kept(**values)
