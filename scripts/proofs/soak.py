"""Let guests walk through one running kiosk for a long time, by touches on its real screens and before the
mock POS. Prints JSON; exit code 1: something was lost, leaked or said that should not have been.

Each guest plays one of the tour's chapters in one of the languages, thrown by the dice of --seed. What guests
saw is held against what the POS stored, as in the tour. After each guest the kiosk's memory, threads and
file handles are taken; whether they grow is only judged after a hundred guests. At the end no order may be
left in the outbox.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import json
import os
import secrets
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import linear_regression
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kiosk import config
from kiosk.app import Program
from kiosk.demo import demo_pos
from kiosk.ports.errors import PortError
from kiosk.tour import sights, walks
from kiosk.tour.book import Book
from kiosk.tour.guest import Guest
from kiosk.tour.stage import GUARD_MS, PATIENCE_S, PORTRAIT, Stage
from kiosk.tour.till import Till
from kiosk.ui.complaints import Complaints
from kiosk.ui.display import application
from kiosk.ui.hand import Hand, Missed
from scripts.benchmarks import menus
from scripts.benchmarks.memory import memory_mb

CHAPTERS = {walks.take_out: 4, walks.eat_in: 4, walks.easy: 1, sights.looks: 1, walks.outage: 1}
"""And how often each is played, beside the others."""
MEMBERS = ("member-0124", "member-0127")
POINTS = 500
"""Enough for the reward, and too few to pay for everything."""
JUDGED = 100
"""So many guests tell growth from chance."""
MOST = {"memory_mb": 2.0, "threads": 1.0, "handles": 1.0}
"""What may come with another hundred guests."""
WAY_OUT = ("refuse", "cancel", "back", "done")


class Walker(Guest):
    """A guest who takes no pictures."""

    def picture(self, name: str) -> None:
        self.hand.rest(0.001)


@dataclass
class LongStage(Stage):
    """A stage whose kiosk is the same for every guest."""

    running: Guest | None = None

    @contextmanager
    def kiosk(
        self, name: str = "main", *, url: str | None = None, stocked: bool = True, **changes: Any
    ) -> Iterator[Guest]:
        assert self.running is not None and not changes
        yield self.running
        _leave(self.running)


def _leave(guest: Guest) -> None:
    """To the first screen, wherever the guest stands."""
    while not guest.hand.sees("attract"):
        guest.touch(guest.sees("attract", *WAY_OUT))
        guest.hand.rest(0.05)


@dataclass
class Soak:
    """One kiosk, and what was seen of it."""

    program: Program
    hand: Hand
    till: Till
    folder: Path
    complaints: Complaints
    dice: Random
    guests: Counter[str] = field(default_factory=Counter)
    samples: list[dict[str, float]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    orders: int = 0

    def guest(self) -> None:
        """One guest comes, orders or looks around, and leaves."""
        chapter = self.dice.choices(list(CHAPTERS), list(CHAPTERS.values()))[0]
        book = Book(self.folder, self.dice.choice(("ja", "en")))
        self.till.serve()
        for member in MEMBERS:
            self.till.set_points(member, POINTS)
        tray = self.program.machine.folder.path / "receipts"
        walker = Walker(self.hand, book, self.program.config.shop, tray)
        stage = LongStage("okawari", self.till, book, self.folder, self.complaints, running=walker)
        self.guests[chapter.__name__] += 1
        try:
            chapter(stage)
        except (Missed, PortError) as error:
            self.faults.append(f"guest {self.guests.total()}, {chapter.__name__}: {error}")
            self.till.mend()
            with suppress(Missed):
                _leave(walker)
        self.faults += [f"guest {self.guests.total()}: {said}" for said in stage.differences]
        self.orders += len(stage.walks)
        self.samples.append(self._sample())

    def _sample(self) -> dict[str, float]:
        """What the process holds once garbage is collected."""
        for _ in range(2):
            gc.collect()
            self.program.window.engine.collectGarbage()
            self.hand.rest(0.05)
        ctypes.CDLL(None).malloc_trim(0)
        counted = {"threads": "task", "handles": "fd"}
        found = {name: len(os.listdir(f"/proc/self/{where}")) for name, where in counted.items()}
        return {"memory_mb": memory_mb("Anonymous"), **found}

    def left_in_outbox(self) -> int:
        """How many orders are still on their way when all has come to rest."""
        left: list[int] = []

        def empty() -> bool:
            store, outbox = self.program.tasks.store, self.program.machine.outbox
            store(outbox.open_records, lambda found, error: left.append(-1 if error else len(found)))
            return bool(left) and left[-1] == 0

        with suppress(Missed):
            self.hand.wait(empty, "an empty outbox")
        return left[-1] if left else -1

    def told(self) -> dict[str, Any]:
        """Ends it: what is printed."""
        left = self.left_in_outbox()
        self.faults += self.complaints.found
        self.faults += [f"{left} orders are left in the outbox"] if left else []
        grown = {kind: self._grown(kind) for kind in MOST}
        self.faults += [
            f"{kind} grow by {more} with a hundred guests"
            for kind, more in grown.items()
            if more is not None and more > MOST[kind]
        ]
        held = {kind: self._range(kind) | {"per_100_guests": grown[kind]} for kind in MOST}
        return {
            "guests": dict(self.guests),
            "orders": self.orders,
            **held,
            "outbox": left,
            "faults": self.faults,
        }

    def _range(self, kind: str) -> dict[str, float]:
        values = [round(sample[kind], 1) for sample in self.samples]
        return {"first": values[0], "most": max(values), "last": values[-1]}

    def _grown(self, kind: str) -> float | None:
        """By how much with a hundred guests, once the first fifth has warmed everything up; None: too few
        came to tell."""
        if len(self.samples) < JUDGED:
            return None
        points = list(enumerate(sample[kind] for sample in self.samples))[len(self.samples) // 5 :]
        return round(linear_regression(*zip(*points, strict=True)).slope * 100, 2)


@contextmanager
def opened(folder: Path, seed: int) -> Iterator[Soak]:
    """The kiosk before a mock POS whose dishes never run out."""
    application()
    with demo_pos(str(menus.never_sold_out(folder))) as (url, token), Complaints() as complaints:
        till = Till(url, token)
        settings = config.demo("okawari", url, token, folder / "kiosk")
        panel = {"panelMm": settings.kiosk.panel_mm, "reduceMotion": True, "guardMs": GUARD_MS, **PORTRAIT}
        program = Program(settings, **panel)
        hand = Hand(program.window.window, PATIENCE_S)
        try:
            program.start()
            hand.wait_for("attract")
            yield Soak(program, hand, till, folder, complaints, Random(seed))
        finally:
            program.close()
            hand.finish()
            till.close()


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="scripts/soak", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--minutes", type=float, default=60.0, help="how long (default: 60); one guest at least"
    )
    parser.add_argument("--seed", type=int, default=secrets.randbits(32), help="default: a new one each time")
    args = parser.parse_args()
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="okawari-soak-") as folder,
        opened(Path(folder), args.seed) as soak,
    ):
        while not soak.samples or time.monotonic() < began + args.minutes * 60:
            soak.guest()
            print(f"{soak.guests.total()} guests: {soak.samples[-1]}", file=sys.stderr, flush=True)
        told = soak.told()
    minutes = round((time.monotonic() - began) / 60, 1)
    json.dump({"seed": args.seed, "minutes": minutes, **told}, sys.stdout, indent=2, ensure_ascii=False)
    print()
    return 1 if soak.faults else 0


if __name__ == "__main__":
    sys.exit(main())
