"""Whatever ends or hangs the kiosk, it sells again: what `scripts/chaos --parts heal` does and measures.

Method. The kiosk as a process of its own, the mock POS as another; `keeper.Keeper` has the service manager's
part: it waits 0.1 s before it starts the kiosk anew, as the unit says, and bites where 5 s brought no frame.
The time is from the process's end, or from the watchdog's bite, to READY=1, which the kiosk says after the
first frame of a screen that can be touched. Orders are in its files before each trouble, and looked for after
it; once there is a basket too. Full disks are small ones that are mounted for it (`full`).
"""

from __future__ import annotations

import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.store.backups import Backups
from kiosk.store.shop import ShopDatabase
from kiosk.store.starts import MOST
from scripts.benchmarks.ground import Ground
from scripts.proofs.full import kiosk_on_a_full_disk, log_disk_full, orders_on_a_full_disk
from scripts.proofs.keeper import Keeper
from scripts.proofs.patient import OUT_OF_ORDER, TARGET_S, Patient, appears, guests_before

BACK = "the last guest's basket is back"
BROUGHT_BACK = "the shop database was damaged"
BACK_S = 15.0
"""The shop database is looked at some seconds after the first screen; selling does not wait for it."""


def heal(folder: Path) -> dict[str, Any]:
    """Each trouble once: seconds until the kiosk sells again, and what was lost."""
    with Ground.made() as ground, ground.own_pos() as url:
        before = folder / "before"
        before.mkdir()
        guests_before(before)
        config = ground.config("heal", url, pictures=False)
        keeper = Keeper(config, ground.environment(), folder)
        patient = Patient.on(ground.data("heal"), before, keeper)
        with closing(keeper):
            keeper.start()
            time.sleep(4)  # by then menu, facts and pictures are kept
            found = _troubles(patient)
        found["disk_full"] = kiosk_on_a_full_disk(ground, url, folder, before)
    found["disk_full_under_orders"] = orders_on_a_full_disk(folder)
    wrong = [name for name, one in found.items() if not _right(one)]
    return {"troubles": found, "wrong": wrong, "target_s": TARGET_S}


def _troubles(patient: Patient) -> dict[str, Any]:
    keeper, found = patient.keeper, dict[str, Any]()
    troubles: dict[str, Callable[[], float]] = {
        "killed": lambda: keeper.killed(signal.SIGKILL),
        "killed_with_a_basket": lambda: keeper.killed(signal.SIGKILL, patient.leave_a_basket),
        "crashed_in_a_library": lambda: keeper.killed(signal.SIGSEGV),
        "hung": keeper.hung,
        "outbox_spoilt": lambda: keeper.killed(signal.SIGKILL, patient.spoil("outbox.db")),
        "copy_of_outbox_spoilt": lambda: keeper.killed(signal.SIGKILL, patient.spoil("outbox-copy.db")),
        "cache_spoilt": lambda: keeper.killed(signal.SIGKILL, patient.spoil("cache.db")),
    }
    for name, trouble in troubles.items():
        _steady(patient)
        since, before = keeper.log.stat().st_size, patient.orders()
        seconds = round(trouble(), 2)
        lost = sorted(before - patient.orders())
        found[name] = {"seconds": seconds, "lost": lost}
        if name == "killed_with_a_basket":
            found[name]["basket_back"] = appears(keeper, BACK, since, TARGET_S)
    found["shop_database_spoilt"] = _shop_spoilt(patient)
    found["shop_database_spoilt_while_it_runs"] = _worn_out(patient)
    found["log_disk_full"] = log_disk_full(patient)
    found["database_locked"] = _locked(patient)
    found["starts_that_do_not_last"] = _again_and_again(patient)
    return found


def _shop_spoilt(patient: Patient) -> dict[str, Any]:
    """It sells at once, and the backup is in the file's place soon after."""
    return _brought_back(patient, lambda: patient.keeper.killed(signal.SIGKILL, patient.spoil("shop.db")))


def _worn_out(patient: Patient) -> dict[str, Any]:
    """It notices, sells on, and starts anew by itself, since no guest is there: then as above."""

    def trouble() -> float:
        patient.keeper.wait_to_open(patient.data / "shop.db")
        patient.wear_out("shop.db")
        return patient.keeper.left()

    return _brought_back(patient, trouble)


def _brought_back(patient: Patient, trouble: Callable[[], float]) -> dict[str, Any]:
    _steady(patient)
    keeper, before = patient.keeper, patient.orders()
    with closing(ShopDatabase(f"sqlite:///{patient.data / 'shop.db'}")) as shop:
        shop.open()  # the kiosk makes it some seconds after its first screen
    Backups(patient.data / "shop.db", 7, lambda: datetime.now(UTC)).make()
    since = keeper.log.stat().st_size
    seconds = round(trouble(), 2)
    lost = sorted(before - patient.orders())
    if not appears(keeper, BROUGHT_BACK, since, BACK_S):
        lost.append("the shop database")
    return {"seconds": seconds, "lost": lost}


def _right(one: dict[str, Any]) -> bool:
    if "skipped" in one:
        return True
    return one.get("seconds", 0) <= TARGET_S and not one["lost"] and one.get("basket_back", True)


def _steady(patient: Patient) -> None:
    """Each trouble meets a kiosk that is well, and was not started a minute ago for the fifth time."""
    patient.keeper.hear("WATCHDOG=1")
    time.sleep(1)
    for counted in ("starts", "mendings"):
        (patient.data / counted).write_text("0")


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
    rests = appears(keeper, OUT_OF_ORDER, since, TARGET_S) and keeper.lives
    lost = sorted(before - patient.orders())
    return {"seconds": round(max(seconds), 2), "lost": lost if rests else [*lost, "its rest"]}
