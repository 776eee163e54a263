"""Whom the loyalty programme forgot leaves the journal too: asked for behind everything, once an hour."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.core.journal import pseudonym_of
from kiosk.engine.adapters import Ports
from kiosk.engine.asking import Asking
from kiosk.engine.notes import Notes
from kiosk.engine.tasks import Clock, Tasks
from kiosk.ports.errors import PortError
from kiosk.store.errors import StoreError

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.ports.loyalty import Forgotten
    from kiosk.store.shop import ShopDatabase

log = logging.getLogger(__name__)

FIRST_S = 120.0
"""After the start: guests come first."""
ROUND_S = 3600.0
MOST_PAGES = 20
"""In one round; the next goes on from there."""


class Forgetting:
    """`start` and `close` are for the engine's thread. Any kiosk of the shop does it for all; how far the
    shop has heard stands in its database.
    """

    def __init__(self, config: Config, ports: Ports, notes: Notes, tasks: Tasks, clock: Clock) -> None:
        self._config, self._ports, self._notes = config, ports, notes
        self._tasks, self._clock = tasks, clock
        self._asking = Asking(tasks)

    def start(self) -> None:
        self._asking.later(FIRST_S, self.ask)

    def ask(self) -> None:
        """One round, now; the next after `ROUND_S`."""
        self._asking.once("who was forgotten", self.round, self._done)

    def round(self) -> None:
        """In a worker. Raises PortError and StoreError: what was done stays, the next round goes on."""
        loyalty = self._ports.built().loyalty
        if loyalty is None or not loyalty.capabilities.forgets:
            return
        from kiosk.store.shop import ShopDatabase

        self._notes.sound()
        with closing(ShopDatabase(self._config.shop_database.url)) as shop:
            try:
                self._hear(shop, loyalty.forgotten)
            finally:
                known = self._blank(shop)
        self._tasks.in_store(lambda: self._notes.forget(known))

    def _hear(self, shop: ShopDatabase, forgotten: Callable[[str | None], Forgotten]) -> None:
        from kiosk.store.forgotten import heard, note

        loyalty = self._config.loyalty
        programme = loyalty.adapter if loyalty is not None else self._config.pos.adapter
        secret = shop.member_secret(self._notes.secret)
        for _ in range(MOST_PAGES):
            with shop.reading() as connection:
                after = heard(connection, programme)
            told = forgotten(after)
            if not told.ids or told.next is None:
                return
            refs = [pseudonym_of(each, secret) for each in told.ids]
            with shop.transaction() as connection:
                note(connection, refs, told.order_keys, self._clock.now(), programme, told.next)

    def _blank(self, shop: ShopDatabase) -> Mapping[str, datetime]:
        from kiosk.store.forgotten import blank

        with shop.transaction() as connection:
            return blank(connection, self._clock.now())

    def _done(self, _: None, error: BaseException | None) -> None:
        if isinstance(error, PortError | StoreError):
            log.info("who was forgotten stays in the journal for another hour: %s", type(error).__name__)
        self._asking.later(ROUND_S, self.ask)

    def close(self) -> None:
        self._asking.close()
