"""How often one address may do what: kept in memory, so each server counts for itself."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

LIMITS = {"page": (300, 60.0), "code": (30, 900.0), "try": (60, 900.0), "token": (60, 900.0)}
"""So many within so many seconds. Guests of one shop may share an address, so these are wide: codes have
narrower limits of their own, by number.
"""
MOST_KNOWN = 50_000


class Rates:
    """`now`: seconds of a clock that only goes forwards."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._lock = Lock()
        self._seen: OrderedDict[tuple[str, str], tuple[float, int]] = OrderedDict()

    def allows(self, what: str, address: str) -> bool:
        """Count one, and say whether it is still within the limit."""
        most, span = LIMITS[what]
        with self._lock:
            now = self._now()
            since, count = self._seen.pop((what, address), (now, 0))
            if now - since >= span:
                since, count = now, 0
            self._seen[what, address] = since, count + 1
            while len(self._seen) > MOST_KNOWN:
                self._seen.popitem(last=False)
            return count < most
