"""How the orders of this process ended: counted for who watches the kiosk from outside."""

from __future__ import annotations

from collections import Counter, deque

from kiosk.core.order import Record

REMEMBERED = 2000
"""A record is written more than once after its end; so many keys tell that it was counted."""


class Tally:
    """Counted on the store's thread, read by any."""

    def __init__(self) -> None:
        self.ends: Counter[tuple[str, str]] = Counter()
        """By how it ended and how it was to be paid."""
        self._counted: deque[str] = deque(maxlen=REMEMBERED)

    def note(self, record: Record) -> None:
        key = record.order.key
        if record.end is None or key in self._counted:
            return
        self._counted.append(key)
        self.ends[record.end.value, record.order.method] += 1
