"""The diagnostics in the real window, with what the checks found given by the test:
`python -m tests.ui.diagnostics_scene OUT` takes pictures.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.core.paper import Document
from kiosk.core.printing import PaperKind, PaperState, PrintJob
from kiosk.core.staff import Role
from kiosk.staff.checks import Results, Seen
from kiosk.staff.device import Facts
from kiosk.staff.findings import Finding, fail, off, ok, warn
from kiosk.ui.staff import pages
from tests.mockpos import Clock
from tests.ui.staff_scene import Scene, dress, scene

NOW = Clock().now
TABS = tuple(tab for tab in pages.TABS if tab.key in ("diagnostics", "logs", "device", "daily"))
"""A header that stays as it is, whatever tabs the program gets."""

FOUND = (
    ok("network.link", "link.wired", name="eth0"),
    ok("network.way", "way.open", host="till.example:443", ms=12),
    ok("pos.connection", "pos.open", name="square", ms=84),
    warn("pos.clock", "skew.ahead", seconds=41),
    ok("pos.latency", "latency.fine", ms=84, p95=120, count=200),
    ok("pos.menu_age", "age.fresh", items=45, version="12", minutes=2),
    ok("pos.orders", "orders.none"),
    ok("loyalty.connection", "adapter.answers", name="house", ms=3),
    off("signin.built", "adapter.none"),
    ok("payment.ready", "terminal.ready", name="square"),
    ok("printer.state", "printer.answers", name="escpos"),
    fail("printer.paper", "paper.out"),
    ok("printer.cover", "cover.closed"),
    ok("scanner.device", "scanner.there", name="Honeywell Scanner"),
    ok("touch.device", "touch.there", name="ILITEK Multi-Touch"),
    off("sound.device", "sound.none"),
    ok("display.connected", "screen.there", mode="1080x1920", name="HDMI-A-1"),
    ok("storage.space", "space.enough", free="18 GB"),
    ok("storage.health", "disk.sound", name="mmcblk0p2"),
    ok("machine.memory", "memory.enough", free=2100, total=3900),
    ok("machine.temperature", "heat.fine", degrees=48),
    ok("database.shop", "shop.answers"),
    ok("clock.set", "clock.says", at="2026-11-22 12:00", zone="Asia/Tokyo"),
    ok("software.version", "version.is", version="0.1.0"),
    ok("software.update", "update.none"),
)


class Checkup:
    """A `kiosk.staff.checkup.Checkup` whose findings a test gives; `answer` ends a round."""

    def __init__(self, found: Sequence[Finding] = FOUND) -> None:
        self.results: Results | None = None
        self.waiting: list[Callable[[], None]] = []
        self.rounds = 0
        self.find(*found)

    def find(self, *found: Finding, ago: float = 42) -> None:
        seen = tuple(Seen(each, NOW - timedelta(minutes=25), each.check) for each in found)
        self.results = Results(NOW - timedelta(seconds=ago), 3.1, seen)

    @property
    def running(self) -> bool:
        return bool(self.waiting)

    def now(self, done: Callable[[], None]) -> None:
        self.rounds += 1
        self.waiting.append(done)

    def answer(self, *found: Finding) -> None:
        self.find(*(found or FOUND), ago=0)
        waiting, self.waiting = self.waiting, []
        for done in waiting:
            done()


class Printing:
    """A `kiosk.engine.printing.Printing` with papers in doubt; `answered`: what was said of them."""

    def __init__(self, *doubtful: PrintJob) -> None:
        self.jobs = list(doubtful)
        self.queue = SimpleNamespace(unfinished=lambda: self.jobs)
        self.answered: list[tuple[str, bool]] = []

    def answer(self, key: str, came: bool) -> None:
        self.answered.append((key, came))
        self.jobs = [job for job in self.jobs if job.key != key]


def in_doubt(key: str, number: str) -> PrintJob:
    """A receipt in the middle of which the roll ended."""
    kind, state = PaperKind.RECEIPT, PaperState.UNSURE
    return PrintJob(key, kind, Document((), "ja"), NOW, NOW, key, number, state)


class Daily:
    """A `kiosk.staff.daily_watch.DailyWatch` that only listens."""

    def __init__(self) -> None:
        self.heard: list[datetime] = []

    def signed(self, at: datetime) -> None:
        self.heard.append(at)


FACTS = Facts(
    "front-2",
    "0.1.0",
    ("pos: square (okawari-kiosk 0.1.0)", "printer: escpos (okawari-kiosk 0.1.0)"),
    7 * 3600.0,
    "Asia/Tokyo",
    ("eth0 192.168.0.40/24",),
    "kiosk-2",
    5 * 3600.0,
    60,
    80,
)
NO_VOICE = {"ja": "読み上げの声が設定されていません", "en": "no voice is configured"}
LOG = (
    ("info", "the first screen shows", {"duration_ms": 812}),
    ("info", "the POS answers again", {}),
    ("warning", "the POS does not answer: GET https://till.example/health: ConnectTimeout", {"tries": 3}),
    ("error", "an order needs attention", {"order": "0f3c", "why": "the outcome is not known"}),
)


def write_log(folder: Path) -> None:
    """Four lines, a minute apart."""
    folder.mkdir(exist_ok=True)
    lines = [
        {"at": f"2026-11-25T02:5{n}:00.000Z", "level": level, "logger": "kiosk.app", "event": event, **fields}
        for n, (level, event, fields) in enumerate(LOG)
    ]
    (folder / "kiosk.log").write_text("".join(f"{json.dumps(line)}\n" for line in lines))


def furnish(made: Scene, checkup: Checkup | None = None, **rest: Any) -> None:
    """Give the machine what these pages need of it."""
    machine = made.machine
    machine.checkup, machine.daily, machine.stopped = checkup or Checkup(), Daily(), False
    machine.printing = rest.pop("printing", None) or Printing()
    machine.stop_orders = lambda stop: setattr(machine, "stopped", stop)
    machine.ports = rest.pop("ports", SimpleNamespace(pos=None, terminal=None, built=lambda: None))
    write_log(made.config.kiosk.data_dir / "log")


@contextmanager
def visited(
    made: Scene,
    language: str = "en",
    role: Role = Role.TECHNICIAN,
    tab: str = "diagnostics",
    checkup: Checkup | None = None,
    **rest: Any,
) -> Iterator[Scene]:
    """One of the technician's pages in a window that is there, with `scene.machine.checkup` a `Checkup`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.ui.staff.pages.TABS", TABS)
        patch.setattr("kiosk.staff.device.facts", lambda config: FACTS)
        patch.setattr("kiosk.staff.device_tests.missing", lambda config: {"speech": NO_VOICE})
        furnish(made, checkup, **rest)
        made.enter(role)
        dress(made, language)
        made.staff.go(tab)
        made.settle()
        yield made


@contextmanager
def diagnostics(folder: Path, size: str = "portrait", **rest: Any) -> Iterator[Scene]:
    """`visited` in a window of its own."""
    with scene(folder, size) as made, visited(made, **rest):
        yield made


def photographed(
    tab: str, language: str, theme: str = "light", scale: int = 100, size: str = "portrait"
) -> QImage:
    """What a page looks like."""
    with TemporaryDirectory() as folder, diagnostics(Path(folder), size, language=language, tab=tab) as made:
        dress(made, language, theme, scale / 100)
        return made.picture()


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication(sys.argv[:1])
    for tab in sys.argv[2:] or [tab.key for tab in TABS]:
        for language, theme, scale, size in (
            ("en", "light", 100, "portrait"),
            ("ja", "light", 100, "portrait"),
            ("ja", "dark", 200, "portrait"),
            ("en", "contrast", 150, "portrait"),
            ("ja", "light", 100, "small"),
            ("en", "light", 100, "landscape"),
        ):
            path = out / f"{tab}-{language}-{theme}-{scale}-{size}.png"
            photographed(tab, language, theme, scale, size).save(str(path))
            print(path)
    del app


if __name__ == "__main__":
    main()
