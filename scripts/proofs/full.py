"""A disk that is full, really: a small one, which is filled while orders are on their way, while the
kiosk runs and before it starts.
"""

from __future__ import annotations

import contextlib
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from kiosk.faultproxy import Exchange, Reply
from kiosk.store.errors import StoreError
from scripts.benchmarks.ground import Ground
from scripts.proofs.chaos import opened
from scripts.proofs.grounds import GROUNDS
from scripts.proofs.keeper import Keeper
from scripts.proofs.patient import OUT_OF_ORDER, TARGET_S, Patient, appears
from scripts.proofs.shop import CALM_S, Shop

ORDERS_KB, KIOSK_KB, LOG_KB = 24_000, 48_000, 300
MEND_S = 15.0
"""The kiosk tries every ten seconds whether an order fits again."""
MENDED = "orders can be written down again"
MOMENTS = 8
"""More requests than an order has."""
NO_DISK = "this user may not mount a small disk: run it as root, or by unshare --map-root-user --mount"


class SmallDisk:
    """A file system of its own at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ballast = path / "ballast"

    def fill(self) -> None:
        """To the last byte."""
        with self._ballast.open("ab", buffering=0) as file, contextlib.suppress(OSError):
            for size in (65536, 4096, 1):
                with contextlib.suppress(OSError):
                    while True:
                        file.write(bytes(size))

    def free(self) -> None:
        self._ballast.unlink(missing_ok=True)


@contextmanager
def small_disk(path: Path, kilobytes: int) -> Iterator[SmallDisk | None]:
    """None: this user may not mount one."""
    path.mkdir(mode=0o700, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=0700", "tmpfs", str(path)]
    if subprocess.run(command, capture_output=True).returncode:
        yield None
        return
    try:
        yield SmallDisk(path)
    finally:
        subprocess.run(["umount", "-l", str(path)], check=True)


def orders_on_a_full_disk(folder: Path) -> dict[str, Any]:
    """The disk fills up before an order, and behind each answer of the POS to it; then there is space again:
    each order is once at the POS, or not at all and not paid.
    """
    with small_disk(folder / "orders", ORDERS_KB) as disk:
        if disk is None:
            return {"skipped": NO_DISK}
        with GROUNDS["mock"]() as pos, opened(pos, disk.path, 1) as shop:
            shop.guest("pays", "while there is space", CALM_S)
            refused = [_order(shop, disk, moment) for moment in range(-1, MOMENTS)].count(False)
            wrong = shop.evening()
            counted = {"orders": MOMENTS + 2, "not_taken": refused, "shown_to_staff": dict(shop.staff)}
            return counted | {"ended": dict(shop.ends), "lost": wrong}


def _order(shop: Shop, disk: SmallDisk, moment: int) -> bool:
    """The disk fills up behind the answer to the request of that number; -1: before the order. Was it
    taken?
    """
    answered = 0

    def fills(exchange: Exchange) -> Reply:
        nonlocal answered
        if answered == moment:
            disk.fill()
        answered += 1
        assert exchange.reply is not None
        return exchange.reply

    story = f"the disk is full from moment {moment} on"
    shop.ground.wire.change(fills, shop.ground.world.changing)
    if moment < 0:
        disk.fill()
    taken = True
    try:
        shop.guest("pays", story, CALM_S)
    except StoreError:
        taken = False
    disk.free()
    shop.ground.wire.clear()
    for record in shop.store.in_store(shop.outbox.open_records):  # their guests have gone
        shop.stories.setdefault(record.order.key, story)
        shop.orders.mark(record.order.key, abandoned=True)
    return taken


def kiosk_on_a_full_disk(ground: Ground, url: str, folder: Path, before: Path) -> dict[str, Any]:
    """Filled while the kiosk runs; then it is killed, and starts on the full disk; then there is space."""
    data = ground.data("full")
    with small_disk(data, KIOSK_KB) as disk:
        if disk is None:
            return {"skipped": NO_DISK}
        return _kiosk(Patient.on(data, before, _keeper(ground, url, folder)), disk)


def _keeper(ground: Ground, url: str, folder: Path) -> Keeper:
    place = folder / "full"
    place.mkdir()
    return Keeper(ground.config("full", url, pictures=False), ground.environment(), place)


def _kiosk(patient: Patient, disk: SmallDisk) -> dict[str, Any]:
    keeper = patient.keeper
    with closing(keeper):
        keeper.start()
        time.sleep(4)  # menu and facts are kept
        before = patient.orders()
        disk.fill()
        keeper.hear("", 12)  # the journal is flushed, and what else goes on by itself
        lives, since = keeper.lives, keeper.log.stat().st_size
        seconds = round(keeper.killed(signal.SIGKILL), 2)
        calm = appears(keeper, OUT_OF_ORDER, since, TARGET_S) and keeper.lives
        disk.free()
        began = time.monotonic()
        mended = appears(keeper, MENDED, since, MEND_S)
        back = round(time.monotonic() - began, 1)
        lost = sorted(before - patient.orders())
        if not lives or not calm or not mended or not keeper.lives:
            lost.append(f"runs on: {lives}; is calm: {calm}; sells again: {mended}")
        return {"seconds": seconds, "back_after_s": back, "lost": lost}


def log_disk_full(patient: Patient) -> dict[str, Any]:
    """The log has a disk of its own, which is full: lines are lost, and nothing else."""
    keeper, before = patient.keeper, patient.orders()
    since = keeper.log.stat().st_size
    with small_disk(patient.data / "log", LOG_KB) as disk:
        if disk is None:
            return {"skipped": NO_DISK}
        disk.fill()
        seconds = round(keeper.killed(signal.SIGKILL), 2)
        lost = sorted(before - patient.orders())
        if keeper.logged(OUT_OF_ORDER, since) or not keeper.lives:
            lost.append("the kiosk sells nothing without its log")
    keeper.killed(signal.SIGKILL)
    return {"seconds": seconds, "lost": lost}
