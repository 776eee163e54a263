"""The end of a business day: when it is, and what is still to be done about its report.

One of the shop's kiosks makes the report and one prints it: who takes it on says so in the shop database
first, and the others leave it alone for a while.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.core.frozen import frozen
from kiosk.core.hours import OpeningHours
from kiosk.core.printing import PaperState
from kiosk.core.running import Running

if TYPE_CHECKING:
    from kiosk.core.day_report import DayReport  # a kiosk's start need not wait for it

GRACE = timedelta(minutes=15)
"""So long after closing: guests end what they began, and unpaid orders are taken back."""
LEASE = timedelta(minutes=5)
"""So long the others leave a report to the kiosk that makes it."""
PATIENCE = timedelta(hours=1)
"""So long POS and terminal are waited for; then it is made without them."""
AGAIN = timedelta(minutes=30)
"""So often they are asked after that, and a paper that did not come out is tried again by the same kiosk."""
PAPER_LEASE = timedelta(minutes=15)
PAPER_LASTS = timedelta(minutes=10)
"""So long a paper waits for its printer; shorter than the lease, so that it does not come out twice."""
GIVEN_UP = timedelta(days=3)
"""After that nothing is tried any more."""
CATCH_UP = 7
"""So many days back a report is made that is missing."""
_ON_ITS_WAY = (PaperState.WAITING, PaperState.BEGUN)


@frozen
class Kept:
    """What the shop database has of a day's report. `kiosk_id`: who makes it, or made it; `begun_at`: when it
    was first tried; `claimed_at`: when this kiosk took it on; `error`: why it is not made, or not whole.
    `printer_id`: who prints it since `paper_at`. Times are aware UTC.
    """

    day: date
    kiosk_id: str
    begun_at: datetime
    claimed_at: datetime
    error: str | None = None
    made_at: datetime | None = None
    report: DayReport | None = None
    printer_id: str | None = None
    paper: PaperState | None = None
    paper_at: datetime | None = None
    paper_error: str | None = None


def closing(first: datetime, until: datetime, hours: OpeningHours, running: Running) -> datetime:
    """When a business day ends that lasts from `first` to just before `until`, local times: with its last
    opening hours, or as soon as somebody closes for the rest of it. A shop without hours, or that was closed
    all day, ends with the day itself.
    """
    ends = min(hours.last_closing(first, until) or until, until)
    pause = running.pause
    if pause is not None and pause.until is not None and first <= pause.at < ends <= pause.until:
        return pause.at.astimezone(first.tzinfo)
    return ends


def must_make(kept: Kept | None, ends: datetime, current: bool, now: datetime) -> bool:
    """Is the report of a day that ends at `ends` to be made now? `current`: that day is today: it may have
    been closed early and opened again since.
    """
    if now < ends + GRACE:
        return False
    if kept is None:
        return True
    age = now - kept.claimed_at
    if kept.made_at is None or (current and kept.made_at < ends):
        return age >= LEASE
    silent = kept.report is not None and kept.report.silent
    return silent and age >= AGAIN and now - kept.begun_at < GIVEN_UP


def whole_enough(report: DayReport, kept: Kept, now: datetime) -> bool:
    """Is it kept, or asked for again? `kept`: what there was when it was taken on."""
    if not report.silent:
        return True
    return kept.made_at is None and now - kept.begun_at >= PATIENCE


def may_print(kept: Kept, kiosk_id: str, now: datetime) -> bool:
    """May this kiosk take the report's paper on? One in doubt is for staff of the kiosk that printed it."""
    if kept.report is None or kept.made_at is None or now - kept.made_at >= GIVEN_UP:
        return False
    if kept.paper is None or kept.paper_at is None:
        return True
    mine, age = kept.printer_id == kiosk_id, now - kept.paper_at
    if kept.paper is PaperState.FAILED:
        return not mine or age >= AGAIN
    return kept.paper in _ON_ITS_WAY and not mine and age >= PAPER_LEASE


def prints(kept: Kept, kiosk_id: str) -> bool:
    """Is its paper on its way at this kiosk?"""
    return kept.printer_id == kiosk_id and kept.paper in (*_ON_ITS_WAY, PaperState.UNSURE)


def paper_key(kept: Kept) -> str:
    """The key of the paper that was taken on: a later try is another."""
    assert kept.paper_at is not None
    return f"day report {kept.day} {kept.paper_at.isoformat()}"


def moved(kept: Kept, state: PaperState) -> PaperState:
    """What becomes of the paper. A doubt that nobody looked at in time stays one: nothing is printed again by
    itself.
    """
    given_up = kept.paper is PaperState.UNSURE and state is PaperState.FAILED
    return PaperState.UNSURE if given_up else state


def trouble(kept: Kept) -> str | None:
    """What staff are told of it: "not_made", "not_printed", "in_doubt"; None: nothing."""
    if kept.made_at is None:
        return "not_made" if kept.error is not None else None
    if kept.paper is PaperState.UNSURE:
        return "in_doubt"
    late = kept.paper in _ON_ITS_WAY and kept.paper_error is not None
    return "not_printed" if late or kept.paper is PaperState.FAILED else None
