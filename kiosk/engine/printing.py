"""Prints what was written down to be printed: one paper at a time, each once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Event
from kiosk.core.printing import PaperKind, PaperState, PrintJob, again, order_paper_key
from kiosk.core.receipt import Issuer
from kiosk.engine.adapters import Ports
from kiosk.engine.tasks import Clock, Tasks
from kiosk.ports.errors import NotAllowed, PortError, Uncertain, Unreachable
from kiosk.ports.printer import Printer
from kiosk.store.errors import StoreError

log = logging.getLogger(__name__)

LOOK_S = 15.0
"""How often the printer is asked how it is; where it is not ready:"""
AWAY_S = 3.0
ORDER_LASTS = timedelta(minutes=5)
"""An order's papers are for a guest who stands there."""
UNSURE_LASTS = timedelta(hours=12)
"""So long staff are told of a paper that may not have come out."""


class PrintStore(Protocol):
    """What is asked of `kiosk.store.print_queue.PrintQueue`; every call on the store's thread."""

    def add(self, job: PrintJob) -> PrintJob: ...

    def write(self, job: PrintJob) -> None: ...

    def get(self, key: str) -> PrintJob | None: ...

    def unfinished(self) -> list[PrintJob]: ...

    def waiting(self) -> list[PrintJob]: ...

    def recover(self) -> None: ...


class Printing:
    """For the engine's thread, but for what its own workers do. Without a printer it does nothing.
    `picture`: the `file:` URL of a picture by its name, "" for none; for workers.
    """

    def __init__(
        self,
        ports: Ports,
        queue: PrintStore,
        tasks: Tasks,
        clock: Clock,
        post: Callable[[Event], None],
        picture: Callable[[str], str] = lambda name: "",
    ) -> None:
        self._ports = ports
        self.queue = queue
        self._tasks = tasks
        self._clock = clock
        self._post = post
        self._picture = picture
        self._running = False
        self._wished = False
        self._closed = False
        self._sign = ev.PrinterLooked(True)
        self._stop: Callable[[], None] | None = None

    def start(self) -> None:
        """What was being printed when the program ended last is in doubt; then look at the printer."""
        self._tasks.store(self.queue.recover, lambda _, error: _said("look at what was being printed", error))
        self._again(AWAY_S)

    def close(self) -> None:
        self._closed = True
        if self._stop is not None:
            self._stop()

    def of_order(self, asked: fx.PrintPaper, issuer: Issuer, shop_language: str) -> None:
        """A paper of an order: drawn up in a worker, written down, and printed as soon as the printer is
        ready. Asked for twice it is printed once.
        """
        self._tasks.pool(lambda: self._add(self._job(asked, issuer, shop_language)), self._added)

    def paper(self, job: PrintJob) -> None:
        """A paper of staff's. The same key is printed once. Who prints an order's paper again has looked at
        what came out before: its doubts are over.
        """
        self._tasks.pool(lambda: self._add_settled(job), self._added)

    def answer(self, key: str, came: bool) -> None:
        """Somebody has looked whether a paper in doubt came out; else it is printed again, as a reprint."""
        self._tasks.pool(lambda: self._answered(key, came), self._added)

    # In a worker.

    def _job(self, asked: fx.PrintPaper, issuer: Issuer, shop_language: str) -> PrintJob:
        from kiosk.paper.meal_ticket import meal_ticket_document
        from kiosk.paper.receipt import receipt_document

        record, now = asked.record, self._clock.now()
        if asked.kind is PaperKind.MEAL_TICKET:
            document = meal_ticket_document(record, issuer, shop_language)
        else:
            document = receipt_document(record, issuer, asked.language, asked.links)
        key, number = order_paper_key(record.order.key, asked.kind), record.number
        return PrintJob(key, asked.kind, document, now, now + ORDER_LASTS, record.order.key, number)

    def _add(self, job: PrintJob) -> PrintJob:
        return self._tasks.in_store(lambda: self.queue.add(job))

    def _add_settled(self, job: PrintJob) -> PrintJob:
        for other in self._tasks.in_store(self.queue.unfinished):
            if other.state is PaperState.UNSURE and other.order_key and other.order_key == job.order_key:
                self._write(replace(other, state=PaperState.PRINTED))
        return self._add(job)

    def _answered(self, key: str, came: bool) -> PrintJob | None:
        job = self._tasks.in_store(lambda: self.queue.get(key))
        if job is None or job.state is not PaperState.UNSURE:
            return None
        if came:
            return self._write(replace(job, state=PaperState.PRINTED))
        expires = max(job.expires_at, self._clock.now() + ORDER_LASTS)
        return self._write(replace(again(job), expires_at=expires))

    def _write(self, job: PrintJob) -> PrintJob:
        self._tasks.in_store(lambda: self.queue.write(job))
        return job

    def _round(self) -> bool:
        """Print what waits. Is something left for later?"""
        printer = self._ports.printer
        if printer is None:
            return False
        self._give_up_old()
        for job in self._tasks.in_store(self.queue.waiting):
            if self._closed or not self._print(printer, job):
                return True
        return False

    def _give_up_old(self) -> None:
        for job in self._tasks.in_store(self.queue.unfinished):
            if _over(job, self._clock.now()):
                log.warning("a paper is given up", extra={"order": job.order_key, "state": job.state.value})
                self._tell(self._write(replace(job, state=PaperState.FAILED)))

    def _print(self, printer: Printer, job: PrintJob) -> bool:
        """One paper: written down as begun, printed, written down again. False: the printer is not there."""
        picture = _drawn(job, printer.capabilities.width_dots, self._picture)
        if picture is None:
            self._tell(self._write(replace(job, state=PaperState.FAILED)))
            return True
        begun = self._write(replace(job, state=PaperState.BEGUN, tries=job.tries + 1, error=None))
        try:
            printer.print(picture)
        except (Unreachable, NotAllowed) as error:
            self._tell(self._write(replace(begun, state=PaperState.WAITING, error=str(error))))
            self._saw(ev.PrinterLooked(False))
            return False
        except Exception as error:  # a fault of the adapter counts as a doubt, too
            self._tell(self._write(_not_printed(begun, error)))
            return True
        self._tell(self._write(replace(begun, state=PaperState.PRINTED)))
        self._saw(replace(self._sign, ready=True))
        return True

    def _look(self) -> ev.PrinterLooked | None:
        printer = self._ports.printer
        if printer is None:
            return None
        self._give_up_old()
        if not printer.capabilities.status:
            return ev.PrinterLooked(True)  # whether it is will show at the next paper
        try:
            state = printer.status()
        except PortError as error:
            log.debug("the printer does not say how it is: %s", error)
            return ev.PrinterLooked(False)
        return ev.PrinterLooked(state.ready, state.paper_low, state.reason.value if state.reason else None)

    def _tell(self, job: PrintJob) -> None:
        self._tasks.pool(lambda: job, self._moved)

    def _saw(self, sign: ev.PrinterLooked) -> None:
        self._tasks.pool(lambda: sign, self._looked)

    # Back on the engine's thread.

    def _added(self, job: PrintJob | None, error: BaseException | None) -> None:
        _said("write a paper down", error)
        if job is not None:
            self._moved(job, None)
            self.now()

    def _moved(self, job: PrintJob, error: BaseException | None) -> None:
        if job.order_key is not None:
            self._post(ev.PaperMoved(job.order_key, job.kind, job.state))

    def now(self) -> None:
        """Print what waits, unless somebody is at it."""
        if self._running:
            self._wished = True
        elif not self._closed:
            self._running = True
            self._tasks.pool(self._round, self._ran)

    def _ran(self, left: bool | None, error: BaseException | None) -> None:
        self._running = False
        _said("print what waits", error)
        wished, self._wished = self._wished, False
        if wished:
            self.now()
        elif left or error is not None:
            self._again(AWAY_S)

    def _again(self, seconds: float) -> None:
        if self._stop is not None:
            self._stop()
        self._stop = None if self._closed else self._tasks.later(seconds, self._due)

    def _due(self) -> None:
        self._tasks.pool(self._look, self._looked_by_itself)

    def _looked_by_itself(self, sign: ev.PrinterLooked | None, error: BaseException | None) -> None:
        _said("look at the printer", error)
        if sign is None and error is None:
            return  # there is none
        self._looked(sign, None)
        self._again(LOOK_S if self._sign.ready else AWAY_S)
        if self._sign.ready:
            self.now()

    def _looked(self, sign: ev.PrinterLooked | None, error: BaseException | None) -> None:
        if sign is None or sign == self._sign:
            return
        if sign.ready != self._sign.ready:
            log.warning("the printer is %s", "ready again" if sign.ready else f"not ready: {sign.reason}")
        self._sign = sign
        self._post(sign)


def _said(what: str, error: BaseException | None) -> None:
    """That the outbox cannot be used is told where orders are: here it is no news."""
    if isinstance(error, StoreError):
        log.info("could not %s: %s", what, error)
    elif error is not None:
        log.error("could not %s", what, exc_info=error)


def _over(job: PrintJob, now: datetime) -> bool:
    """What is in doubt is shown to staff for longer than it would be printed."""
    lasts = job.made_at + UNSURE_LASTS if job.state is not PaperState.WAITING else job.expires_at
    return now >= lasts


def _drawn(job: PrintJob, width: int, picture: Callable[[str], str]) -> bytes | None:
    from kiosk.paper.draw import draw

    try:
        return draw(job.document, width, picture)
    except Exception as error:  # one paper's fault keeps no other from being printed
        log.error("a paper cannot be drawn: %s", error, extra={"order": job.order_key})
        return None


def _not_printed(job: PrintJob, error: Exception) -> PrintJob:
    """Neither done nor not begun."""
    if isinstance(error, PortError) and not isinstance(error, Uncertain):
        log.error("the printer does not take a paper: %s", error, extra={"order": job.order_key})
        return replace(job, state=PaperState.FAILED, error=str(error))
    if not isinstance(error, Uncertain):
        log.error("the printer's adapter failed", exc_info=error)
    said = str(error) if isinstance(error, Uncertain) else type(error).__name__
    return replace(job, state=PaperState.UNSURE, error=said)
