"""Papers on their way to the printer, in the outbox's files."""

from __future__ import annotations

import sqlite3

from kiosk.core.printing import UNFINISHED, PaperState, PrintJob, ended, found_after_crash
from kiosk.store.codec import codec
from kiosk.store.outbox import Outbox

KEPT = 200
"""Ended papers that are remembered, so that they are not printed again."""

_PUT = """
    INSERT INTO prints (key, state, data) VALUES (?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET state = excluded.state, data = excluded.data
"""
_OPEN = "'waiting', 'begun', 'unsure'"
_PRUNE = f"""
    DELETE FROM prints WHERE state NOT IN ({_OPEN}) AND place <= (
        SELECT place FROM prints WHERE state NOT IN ({_OPEN}) ORDER BY place DESC LIMIT 1 OFFSET ?)
"""


class PrintQueue:
    """Each write is one in both of the outbox's files. For the store's thread. Raises StoreError."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    def add(self, job: PrintJob) -> PrintJob:
        """Write a new paper down; the answer is the one that is there under this key, new or not."""
        known = self.get(job.key)
        if known is not None:
            return known
        self.write(job)
        return job

    def write(self, job: PrintJob) -> None:
        """Insert or update a paper. Of one that is over nothing is kept but its key."""
        over = job.state not in UNFINISHED
        kept = ended(job, job.state) if over else job
        data = codec(PrintJob).dump_json(kept).decode()

        def put(connection: sqlite3.Connection) -> None:
            connection.execute(_PUT, (kept.key, kept.state.value, data))
            if over:
                connection.execute(_PRUNE, (KEPT,))

        self._outbox.change(put)
        if over:
            self._outbox.forget_logs()

    def get(self, key: str) -> PrintJob | None:
        """None also where it cannot be read, which the outbox's problems say."""
        found = self._outbox.readable("SELECT key, data FROM prints WHERE key = ?", key, kind=PrintJob)
        return found[0] if found else None

    def unfinished(self) -> list[PrintJob]:
        """All that wait or are in doubt, oldest first."""
        query = f"SELECT key, data FROM prints WHERE state IN ({_OPEN}) ORDER BY place"
        return self._outbox.readable(query, kind=PrintJob)

    def waiting(self) -> list[PrintJob]:
        return [job for job in self.unfinished() if job.state is PaperState.WAITING]

    def recover(self) -> None:
        """After a start: what was being printed is in doubt."""
        for job in self.unfinished():
            after = found_after_crash(job)
            if after is not job:
                self.write(after)
