"""Brings what guests said of orders on the programme's own pages into the journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from kiosk.core.journal import Feedback
from kiosk.engine.adapters import Ports
from kiosk.engine.asking import Asking
from kiosk.engine.tasks import Clock, Tasks
from kiosk.ports.loyalty import Opinion

ROUND_S = 900.0
FIRST_S = 60.0
BACK = timedelta(days=30)
"""Pages take an opinion for a few days after the order; a kiosk that was off for longer misses none."""
OVERLAP = timedelta(hours=1)
"""Asked for again each round: what was said just then may have been on its way."""
PAGES = "pages"
"""The `kiosk_id` of what no kiosk was told."""


class Opinions:
    """`start` and `close` are for the engine's thread. Every kiosk of the shop asks; an order's opinion is
    one row of the journal, whoever writes it, and as often as they do.
    """

    def __init__(self, ports: Ports, tasks: Tasks, clock: Clock, note: Callable[[Feedback], None]) -> None:
        self._ports = ports
        self._clock = clock
        self._note = note
        self._asking = Asking(tasks)
        self._since = clock.now() - BACK
        self._known: dict[str, Opinion] = {}

    def start(self) -> None:
        self._asking.later(FIRST_S, self.ask)

    def ask(self) -> None:
        """One round, now; the next after `ROUND_S`."""
        self._asking.once("opinions", self._asked, self._done)

    def _asked(self) -> list[Opinion]:
        """In a worker."""
        loyalty = self._ports.built().loyalty
        if loyalty is None or not loyalty.capabilities.opinions:
            return []
        return list(loyalty.opinions(self._since))

    def _done(self, found: list[Opinion] | None, error: BaseException | None) -> None:
        for opinion in found or ():
            if self._known.get(opinion.order_key) != opinion:
                self._note(entry(opinion))
        if found:
            self._since = max(self._since, found[-1].at - OVERLAP)
            self._known = {opinion.order_key: opinion for opinion in found}
        self._asking.later(ROUND_S, self.ask)

    def close(self) -> None:
        self._asking.close()


def entry(opinion: Opinion) -> Feedback:
    """The journal's entry: one for each order."""
    session = f"{PAGES}:{opinion.order_key}"
    return Feedback(session, PAGES, opinion.at, opinion.score, None, opinion.order_key)
