"""Papers on their way to the printer. Each is written down before it is printed, and printed once: a second
time only when somebody said that nothing came out, and then marked as a reprint.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from kiosk.core.frozen import frozen
from kiosk.core.paper import Document, reprinted


class PaperKind(StrEnum):
    RECEIPT = "receipt"
    """Also the slip of an order that is to be paid at the counter."""
    MEAL_TICKET = "meal_ticket"
    STAFF = "staff"
    """Whatever staff print: reports, reprints, tests."""


class PaperState(StrEnum):
    WAITING = "waiting"
    """For its turn, or for a printer that is ready."""
    BEGUN = "begun"
    """Written before the printer is told; found after a crash, nobody knows how far it came."""
    UNSURE = "unsure"
    """It was begun and not confirmed: somebody must look whether it came out."""
    PRINTED = "printed"
    FAILED = "failed"
    """It cannot be drawn, the printer does not take it, or it has waited too long."""


UNFINISHED = (PaperState.WAITING, PaperState.BEGUN, PaperState.UNSURE)


@frozen
class PrintJob:
    """A paper. `key` is made of what it is for, so that the same is not printed twice. Times are aware UTC;
    after `expires_at` nobody wants it any more. `number`: of its order, for staff. `error`: why it waits.
    """

    key: str
    kind: PaperKind
    document: Document
    made_at: datetime
    expires_at: datetime
    order_key: str | None = None
    number: str = ""
    state: PaperState = PaperState.WAITING
    tries: int = 0
    error: str | None = None


def order_paper_key(order_key: str, kind: PaperKind) -> str:
    return f"{order_key} {kind.value}"


def again(job: PrintJob) -> PrintJob:
    """Nothing came out of the first try: the next one says that it is a reprint."""
    return replace(job, document=reprinted(job.document), state=PaperState.WAITING, error=None)


def ended(job: PrintJob, state: PaperState) -> PrintJob:
    """What is kept of a paper when it is over: that it was, not what stood on it."""
    return replace(job, state=state, document=Document((), job.document.language))


def found_after_crash(job: PrintJob) -> PrintJob:
    """What was being printed when the program ended may lie in the tray."""
    return replace(job, state=PaperState.UNSURE) if job.state is PaperState.BEGUN else job
