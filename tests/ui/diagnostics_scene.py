"""The diagnostics in the real window, with what the checks found given by the test:
`python -m tests.ui.diagnostics_scene OUT` takes pictures.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from PySide6.QtGui import QGuiApplication, QImage

from kiosk.core.staff import Role
from kiosk.staff.checks import Results, Seen
from kiosk.staff.findings import Finding, fail, off, ok, warn
from tests.mockpos import Clock
from tests.ui.staff_scene import Scene, dress, staff  # first: it chooses the platform

NOW = Clock().now

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


class Daily:
    """A `kiosk.staff.daily_watch.DailyWatch` that only listens."""

    def __init__(self) -> None:
        self.heard: list[datetime] = []

    def signed(self, at: datetime) -> None:
        self.heard.append(at)


@contextmanager
def diagnostics(
    folder: Path,
    language: str = "en",
    role: Role = Role.TECHNICIAN,
    tab: str = "diagnostics",
    checkup: Checkup | None = None,
    **rest: Any,
) -> Iterator[Scene]:
    """The page, with `scene.machine.checkup` a `Checkup`."""
    rest.setdefault("stopped", False)
    rest.setdefault("daily", Daily())
    rest.setdefault("ports", SimpleNamespace(pos=None, terminal=None, built=lambda: None))
    with staff(folder, role, None, language, checkup=checkup or Checkup(), **rest) as made:
        made.machine.stop_orders = lambda stop: setattr(made.machine, "stopped", stop)
        made.staff.go(tab)
        made.settle()
        yield made


def photographed(
    tab: str, language: str, theme: str = "light", scale: int = 100, size: str = "portrait"
) -> QImage:
    with TemporaryDirectory() as folder, diagnostics(Path(folder), language, tab=tab, size=size) as made:
        dress(made, language, theme, scale / 100)
        return made.picture()


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication(sys.argv[:1])
    for tab in sys.argv[2:] or ["diagnostics"]:
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
