"""A kiosk and its files, for what `scripts/chaos --parts heal` does to them."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.core.basket import Basket, Line
from kiosk.core.journey.looks import Looks
from kiosk.core.menu import ServiceMode
from kiosk.engine import draft
from kiosk.store.errors import StoreError
from kiosk.store.local import Cache, Outbox
from scripts.proofs.chaos import opened
from scripts.proofs.grounds import GROUNDS
from scripts.proofs.keeper import Keeper
from scripts.proofs.shop import CALM_S

TARGET_S = 2.0
GUESTS = 5
OUT_OF_ORDER = "out of order"


@dataclass
class Patient:
    """A kiosk and its files."""

    keeper: Keeper
    data: Path

    @classmethod
    def on(cls, data: Path, before: Path, keeper: Keeper) -> Patient:
        """A kiosk that has sold already: `before` is what `guests_before` made."""
        data.mkdir(mode=0o700, exist_ok=True)
        for file in before.glob("mock*.db"):
            shutil.copy(file, data / file.name.replace("mock", "outbox"))
        return cls(keeper, data)

    def leave_a_basket(self) -> None:
        """As a guest would, who was there a moment ago."""
        basket = Basket(ServiceMode.EAT_IN, (Line(1, "miso-soup", "miso-soup"),), next_id=2)
        data = draft.dump(draft.Draft(basket, Looks("ja"), datetime.now(UTC) - timedelta(seconds=2)))
        with closing(Cache(self.data / "cache.db")) as cache:
            cache.save_draft(data)

    def spoil(self, *names: str) -> Callable[[], None]:
        """Write nonsense over files, and take away what SQLite keeps beside them."""

        def spoilt() -> None:
            for name in names:
                for beside in ("-wal", "-shm"):
                    (self.data / f"{name}{beside}").unlink(missing_ok=True)
                (self.data / name).write_bytes(os.urandom(4096) * 4)

        return spoilt

    def wear_out(self, name: str) -> None:
        """Spoil all pages of a database but the first while the kiosk has it open, as a dying disk does."""
        file = self.data / name
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            other.execute("PRAGMA user_version = 1")  # what the kiosk has in its memory is old from now on
            (page,) = other.execute("PRAGMA page_size").fetchone()
        with file.open("r+b") as pages:
            pages.seek(page)
            pages.write(os.urandom(file.stat().st_size - page))

    def orders(self) -> set[str]:
        """The keys of all orders that this kiosk remembers; it looks at them right after its first screen."""
        until = time.monotonic() + TARGET_S
        while True:
            try:
                with closing(Outbox(self.data / "outbox.db", look_only=True)) as outbox:
                    return {record.order.key for record in outbox.recent(1000)}
            except StoreError:
                if time.monotonic() > until:
                    return set()
                time.sleep(0.05)


def guests_before(folder: Path) -> None:
    """The outbox of a kiosk that has sold already."""
    with GROUNDS["mock"]() as pos, opened(pos, folder, 1) as shop:
        for guest in range(GUESTS):
            shop.guest("pays", f"guest {guest}", CALM_S)


def appears(keeper: Keeper, event: str, since: int, patience_s: float) -> bool:
    """Does the kiosk log it?"""
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        if keeper.logged(event, since):
            return True
        time.sleep(0.02)
    return False
