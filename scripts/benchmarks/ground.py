"""Where the measurements run: a copy of the program without its caches, a mock POS beside it, a panel of
1080 × 1920 that Qt's software renderer draws without a display.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("kiosk", "pos_adapters", "assets", "scripts/benchmarks")
TOKEN = "a-token-for-benchmarks"
PANEL = {"name": "panel", "x": 0, "y": 0, "width": 1080, "height": 1920, "logicalDpi": 96, "dpr": 1}
CHILD_S = 900
DROPPED = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "DISPLAY", "WAYLAND_DISPLAY", "KIOSK_CONFIG")

CONFIG = """\
[shop]
id = "bench"
name = "Okawari"
country = "JP"
currency = "JPY"
time_zone = "Asia/Tokyo"

[kiosk]
id = "bench"
data_dir = "{data}"
idle_s = 600

[pos]
adapter = "mock"
[pos.settings]
url = "{url}"

[loyalty]
adapter = "mock"
[loyalty.settings]
url = "{url}"

[payment]
adapter = "mock"
[payment.settings]
url = "{url}"
"""


def say(text: str) -> None:
    """What is being done, for who waits."""
    print(text, file=sys.stderr, flush=True)


@dataclass(frozen=True)
class Ground:
    """`folder` holds everything and is thrown away at the end; `program` is the copy that is measured."""

    folder: Path
    program: Path
    _until_the_end: ExitStack = field(default_factory=ExitStack)
    _running: dict[str, str] = field(default_factory=dict)

    @classmethod
    @contextmanager
    def made(cls) -> Iterator[Ground]:
        with tempfile.TemporaryDirectory(prefix="okawari-bench-") as folder:
            ground = cls(Path(folder), Path(folder) / "program")
            without = shutil.ignore_patterns("__pycache__")
            for part in PARTS:
                shutil.copytree(ROOT / part, ground.program / part, ignore=without)
            (ground.folder / "panel.json").write_text(json.dumps({"screens": [PANEL]}))
            with ground._until_the_end:
                yield ground

    @property
    def caches(self) -> Path:
        """Where Qt keeps compiled QML."""
        return self.folder / "caches"

    def environment(self) -> dict[str, str]:
        """As a kiosk's service would have it, but that the copy is what Python imports."""
        env = {name: value for name, value in os.environ.items() if name not in DROPPED}
        return env | {
            "PYTHONPATH": str(self.program),
            "QT_QPA_PLATFORM": f"offscreen:configfile={self.folder / 'panel.json'}",
            "QT_QUICK_BACKEND": "software",
            "QML_DISK_CACHE_PATH": str(self.caches / "qml"),
            "XDG_CACHE_HOME": str(self.caches),
            "OKAWARI_MOCK_TOKEN": TOKEN,
        }

    def data(self, name: str) -> Path:
        return self.folder / f"data-{name}"

    def config(self, name: str, url: str, pictures: bool = True) -> Path:
        """A kiosk's configuration before the POS at `url`; its data folder is that of `name`. Pictures are
        made fit for the screen but once: with `pictures`, the folder has those of measurements before."""
        if pictures:
            shared = self.folder / "pictures"
            for folder in (shared, self.data(name)):
                folder.mkdir(exist_ok=True)
            if not (self.data(name) / "pictures").exists():
                (self.data(name) / "pictures").symlink_to(shared)
        path = self.folder / f"{name}.toml"
        path.write_text(CONFIG.format(data=self.data(name), url=url))
        return path

    def pos(self, menu: str | Path) -> str:
        """The address of a mock POS on a demo shop's menu or a menu file, which runs until the end."""
        if str(menu) not in self._running:
            self._running[str(menu)] = self._until_the_end.enter_context(self.own_pos(menu))
        return self._running[str(menu)]

    @contextmanager
    def own_pos(self, menu: str | Path = "okawari") -> Iterator[str]:
        """A mock POS as a process of its own, which runs as long as the block: its address."""
        command = [sys.executable, "-P", "-m", "kiosk", "mock-pos", "--menu", str(menu), "--port", "0"]
        with self._serving([*command, "--exit-with-parent"], str(self.program)) as told:
            yield str(json.loads(told)["url"])

    def emulator(self, name: str, items: int) -> str:
        """What an emulator of another system says of itself; it runs until the end."""
        known = f"{name} {items}"
        if known not in self._running:
            command = [sys.executable, "-P", "-m", "scripts.benchmarks.emulator", name, str(items)]
            told = self._until_the_end.enter_context(self._serving(command, str(ROOT)))
            self._running[known] = told
        return self._running[known]

    @contextmanager
    def _serving(self, command: list[str], code: str) -> Iterator[str]:
        """A server as a process of its own with the code in `code`, until the block ends: its first line."""
        child = subprocess.Popen(
            command,
            env=self.environment() | {"PYTHONPATH": code},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdin and child.stdout
        try:
            yield child.stdout.readline()
        finally:
            child.stdin.close()
            child.wait(20)
            child.stdout.close()

    def child(self, measure: str, **given: Any) -> dict[str, float]:
        """What the module `measure` finds in a process of its own."""
        found = subprocess.run(
            [sys.executable, "-P", "-m", "scripts.benchmarks.child", measure, json.dumps(given, default=str)],
            env=self.environment(),
            stdout=subprocess.PIPE,
            text=True,
            timeout=CHILD_S,
            check=True,
        )
        figures: dict[str, float] = json.loads(found.stdout)
        return figures

    def children(self, times: int, measure: str, **given: Any) -> list[dict[str, float]]:
        """The same measurement several times, each in a process of its own."""
        return [self.child(measure, **given) for _ in range(times)]
