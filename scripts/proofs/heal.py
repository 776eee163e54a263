"""Whatever ends or hangs the kiosk, it sells again: what `scripts/chaos --parts heal` does and measures.

Method. The kiosk as a process of its own, the mock POS as another; `keeper.Keeper` has the service manager's
part: it waits 0.1 s before it starts the kiosk anew, as the unit says, and bites where 5 s brought no frame.
The time is from the process's end, or from the watchdog's bite, to READY=1, which the kiosk says after the
first frame of a screen that can be touched. Orders are in its files before each trouble, and looked for after
it; once there is a basket too.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.core.basket import Basket, Line
from kiosk.core.menu import ServiceMode
from kiosk.engine import draft
from kiosk.store.errors import StoreError
from kiosk.store.local import Cache, Outbox
from kiosk.store.starts import MOST
from scripts.benchmarks.ground import Ground
from scripts.proofs.chaos import opened
from scripts.proofs.grounds import GROUNDS
from scripts.proofs.keeper import Keeper
from scripts.proofs.shop import CALM_S

TARGET_S = 2.0
GUESTS = 5
BACK = "the last guest's basket is back"
OUT_OF_ORDER = "out of order"


@dataclass
class Patient:
    """A kiosk and its files."""

    keeper: Keeper
    data: Path

    def leave_a_basket(self) -> None:
        """As a guest would, who was there a moment ago."""
        basket = Basket(ServiceMode.EAT_IN, (Line(1, "miso-soup", "miso-soup"),), next_id=2)
        data = draft.dump(draft.Draft(basket, "ja", datetime.now(UTC) - timedelta(seconds=2)))
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


def heal(folder: Path) -> dict[str, Any]:
    """Each trouble once: seconds until the kiosk sells again, and what was lost."""
    with Ground.made() as ground, ground.own_pos() as url:
        config = ground.config("heal", url, pictures=False)
        _guests_before(ground.data("heal"), folder)
        keeper = Keeper(config, ground.environment(), folder)
        with closing(keeper):
            keeper.start()
            time.sleep(4)  # by then menu, facts and pictures are kept
            return _report(Patient(keeper, ground.data("heal")))


def _guests_before(data: Path, folder: Path) -> None:
    """The outbox of a kiosk that has sold already."""
    data.mkdir(mode=0o700)
    with GROUNDS["mock"]() as pos, opened(pos, folder, 1) as shop:
        for guest in range(GUESTS):
            shop.guest("pays", f"guest {guest}", CALM_S)
    for kind in ("", "-copy"):
        shutil.copy(folder / f"mock{kind}.db", data / f"outbox{kind}.db")


def _report(patient: Patient) -> dict[str, Any]:
    keeper, found = patient.keeper, dict[str, Any]()
    troubles: dict[str, Callable[[], float]] = {
        "killed": lambda: keeper.killed(signal.SIGKILL),
        "killed_with_a_basket": lambda: keeper.killed(signal.SIGKILL, patient.leave_a_basket),
        "crashed_in_a_library": lambda: keeper.killed(signal.SIGSEGV),
        "hung": keeper.hung,
        "outbox_spoilt": lambda: keeper.killed(signal.SIGKILL, patient.spoil("outbox.db")),
        "copy_of_outbox_spoilt": lambda: keeper.killed(signal.SIGKILL, patient.spoil("outbox-copy.db")),
        "cache_spoilt": lambda: keeper.killed(signal.SIGKILL, patient.spoil("cache.db")),
        "shop_database_spoilt": lambda: keeper.killed(signal.SIGKILL, patient.spoil("shop.db")),
    }
    for name, trouble in troubles.items():
        _steady(patient)
        since, before = keeper.log.stat().st_size, patient.orders()
        seconds = round(trouble(), 2)
        lost = sorted(before - patient.orders())
        found[name] = {"seconds": seconds, "lost": lost}
        if name == "killed_with_a_basket":
            found[name]["basket_back"] = _appears(keeper, BACK, since, TARGET_S)
    found["database_locked"] = _locked(patient)
    found["starts_that_do_not_last"] = _again_and_again(patient)
    wrong = [name for name, one in found.items() if not _right(one)]
    return {"troubles": found, "wrong": wrong, "target_s": TARGET_S}


def _right(one: dict[str, Any]) -> bool:
    return one["seconds"] <= TARGET_S and not one["lost"] and one.get("basket_back", True)


def _steady(patient: Patient) -> None:
    """Each trouble meets a kiosk that is well, and was not started a minute ago for the fifth time."""
    patient.keeper.hear("WATCHDOG=1")
    time.sleep(1)
    (patient.data / "starts").write_text("0")


def _appears(keeper: Keeper, event: str, since: int, patience_s: float) -> bool:
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        if keeper.logged(event, since):
            return True
        time.sleep(0.02)
    return False


def _locked(patient: Patient) -> dict[str, Any]:
    """Somebody else holds the outbox while the kiosk starts: it shows what it can, and loses nothing."""
    _steady(patient)
    before = patient.orders()
    holder = sqlite3.connect(patient.data / "outbox.db", isolation_level=None)

    def hold() -> None:
        holder.execute("BEGIN EXCLUSIVE")

    seconds = round(patient.keeper.killed(signal.SIGKILL, hold), 2)
    holder.rollback()
    holder.close()
    return {"seconds": seconds, "lost": sorted(before - patient.orders())}


def _again_and_again(patient: Patient) -> dict[str, Any]:
    """Killed at each start: the kiosk ends on a calm screen and stays there."""
    keeper = patient.keeper
    _steady(patient)
    before, since = patient.orders(), keeper.log.stat().st_size
    seconds = [keeper.killed(signal.SIGKILL) for _ in range(MOST + 1)]
    rests = _appears(keeper, OUT_OF_ORDER, since, TARGET_S) and keeper.lives
    lost = sorted(before - patient.orders())
    return {"seconds": round(max(seconds), 2), "lost": lost if rests else [*lost, "its rest"]}
