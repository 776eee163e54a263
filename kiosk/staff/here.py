"""This kiosk as its shop database and its POS know it: what the staff's use cases need to know of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.core.frozen import frozen
from kiosk.core.hours import OpeningHours
from kiosk.core.running import Running
from kiosk.store.editions import Transaction, changed
from kiosk.store.shop import ShopDatabase

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.ports.pos import Capabilities


@frozen
class Here:
    """`url` of the shop database: it may hold a password and is not shown. `takes`: what the POS lets itself
    be told about its menu (`Capabilities.write_menu`). `hours`: the configuration's, which hold until
    somebody sets others.
    """

    url: str
    kiosk_id: str
    zone: ZoneInfo
    hours: OpeningHours = OpeningHours()
    day_starts: time = time(0)
    takes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Here({self.kiosk_id})"

    @contextmanager
    def changing(self) -> Iterator[Transaction]:
        """A transaction whose changes pass to all kiosks of the shop; others wait for its end. Raises
        StoreError.
        """
        with closing(ShopDatabase(self.url)) as shop, shop.transaction() as transaction:
            changed(transaction)
            yield transaction

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """A transaction that kiosks need not hear of. Raises StoreError."""
        with closing(ShopDatabase(self.url)) as shop, shop.transaction() as transaction:
            yield transaction

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Raises StoreError."""
        with closing(ShopDatabase(self.url)) as shop, shop.reading() as transaction:
            yield transaction

    def closing_time(self, now: datetime, running: Running) -> datetime:
        """When the shop closes next; a shop that never does begins a new business day instead. `running`:
        what staff set.
        """
        local = now.astimezone(self.zone)
        closes = (self.hours if running.hours is None else running.hours).closes(local)
        if closes is None:
            today = datetime.combine(local.date(), self.day_starts, self.zone)
            closes = today if today > local else today + timedelta(days=1)
        return closes.astimezone(UTC)


def here(config: Config, capabilities: Capabilities) -> Here:
    """This kiosk."""
    return Here(
        config.shop_database.url,
        config.kiosk.id,
        config.shop.time_zone,
        config.hours.opening_hours() if config.hours else OpeningHours(),
        config.shop.day_starts_at,
        capabilities.write_menu,
    )
