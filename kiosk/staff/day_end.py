"""Makes the report of each business day by itself when the shop has closed, keeps it for all kiosks, and has
it printed by one of them. What must be done is said by `kiosk.core.day_end`.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import closing
from datetime import date, datetime, timedelta
from typing import Any

from kiosk.core import day_end
from kiosk.core.day_end import Kept
from kiosk.core.hours import OpeningHours
from kiosk.core.printing import PaperKind, PaperState, PrintJob
from kiosk.core.running import Running

log = logging.getLogger(__name__)

FIRST_S = 90.0
"""After the start: guests come first, and what the kiosk did not do while it was off."""
EVERY_S = 60.0


class DayEnd:
    """Lives on the engine's thread of a `kiosk.engine.machine.Machine`; its rounds are a worker's."""

    def __init__(self, machine: Any) -> None:
        self._machine = machine
        self._config = machine.config
        self._id: str = machine.config.kiosk.id

    def start(self) -> None:
        self._machine.tasks.later(FIRST_S, self.look)

    def look(self) -> None:
        """One round, now; the next after `EVERY_S`."""
        opening = self._machine.opening
        hours, running = opening.hours(), opening.running
        self._machine.tasks.background(lambda: self._round(hours, running), self._looked)

    def _looked(self, papers: Sequence[PrintJob] | None, error: BaseException | None) -> None:
        from kiosk.store.errors import StoreError

        self._machine.tasks.later(EVERY_S, self.look)
        if isinstance(error, StoreError):
            log.info("the day report waits for the shop database: %s", error)
        elif error is not None:
            log.error("the day report could not be looked after", exc_info=error)
        for paper in papers or ():
            self._machine.printing.paper(paper)

    # In a worker.

    def _round(self, hours: OpeningHours, running: Running) -> list[PrintJob]:
        """What can be done now is done; the answer are papers to print. Raises StoreError."""
        from kiosk.store.shop import ShopDatabase

        with closing(ShopDatabase(self._config.shop_database.url)) as shop:
            for day, kept in self._due(shop, hours, running):
                self._make(shop, day, kept)
            return self._papers(shop)

    def _now(self) -> datetime:
        now: datetime = self._machine.clock.now()
        return now

    def _due(self, shop: Any, hours: OpeningHours, running: Running) -> list[tuple[date, Kept | None]]:
        """Days whose report is to be made, the oldest first."""
        from kiosk.staff.day import today
        from kiosk.store import day_reports

        now = self._now()
        current = today(self._config, now)
        first = current - timedelta(days=day_end.CATCH_UP)
        with shop.reading() as connection:
            kept = {each.day: each for each in day_reports.kept_since(connection, first)}
            sold = day_reports.days_with_orders(connection, first, current)
            begun = day_reports.first_day(connection)
        days = {
            day: kept.get(day)
            for day in sold
            if day_end.must_make(kept.get(day), self._ends(day, hours, running), day == current, now)
        }
        if begun is None:  # what was before this kiosk made reports by itself nobody waits for
            return list(days.items())[:1]
        return sorted((day, known) for day, known in days.items() if day >= begun)

    def _ends(self, day: date, hours: OpeningHours, running: Running) -> datetime:
        shop = self._config.shop
        first = datetime.combine(day, shop.day_starts_at, shop.time_zone)
        return day_end.closing(first, first + timedelta(days=1), hours, running)

    def _make(self, shop: Any, day: date, seen: Kept | None) -> None:
        from kiosk.staff.day import day_report, sides_of
        from kiosk.store import day_reports

        with shop.transaction() as connection:
            claimed = day_reports.claim(connection, day, seen, self._id, self._now())
        if claimed is None:
            return
        try:
            report = day_report(self._config, day, self._now(), sides_of(self._machine))
        except Exception as error:
            with shop.transaction() as connection:
                day_reports.failed(connection, claimed, type(error).__name__)
            raise
        with shop.transaction() as connection:
            if day_end.whole_enough(report, claimed, self._now()):
                day_reports.keep(connection, claimed, report)
            else:
                day_reports.failed(connection, claimed, " ".join(report.problems))
        log.info("the day report was made", extra={"day": str(day), "agrees": report.agrees})

    def _papers(self, shop: Any) -> list[PrintJob]:
        from kiosk.store import day_reports

        printer = self._config.printer
        if printer is None:
            return []
        first = self._now().date() - timedelta(days=day_end.CATCH_UP)
        with shop.reading() as connection:
            known = day_reports.kept_since(connection, first)
        papers = []
        for kept in known:
            if day_end.prints(kept, self._id):
                papers += self._followed(shop, kept)
            elif printer.day_report and day_end.may_print(kept, self._id, self._now()):
                with shop.transaction() as connection:
                    claimed = day_reports.claim_paper(connection, kept, self._id, self._now())
                papers += [self._paper(claimed)] if claimed is not None else []
        return papers

    def _followed(self, shop: Any, kept: Kept) -> list[PrintJob]:
        """How far the paper is that this kiosk took on; one that never came to the printer's queue goes there
        now.
        """
        from kiosk.store import day_reports

        machine, key = self._machine, day_end.paper_key(kept)
        job: PrintJob | None = machine.tasks.in_store(lambda: machine.printing.queue.get(key))
        if job is None:
            return [self._paper(kept)]
        state = day_end.moved(kept, job.state)
        error = None if state is PaperState.PRINTED else job.error
        if (state, error) != (kept.paper, kept.paper_error):
            with shop.transaction() as connection:
                day_reports.paper_moved(connection, kept, state, error)
        return []

    def _paper(self, kept: Kept) -> PrintJob:
        from kiosk.staff import day_said

        shop = self._config.shop
        language = shop.languages[0]
        assert kept.report is not None and kept.paper_at is not None
        said = day_said.said(kept.report, language, shop.time_zone, shop.name)
        document = day_said.as_paper(said, language)
        ends = kept.paper_at + day_end.PAPER_LASTS
        return PrintJob(day_end.paper_key(kept), PaperKind.STAFF, document, kept.paper_at, ends)
