"""The command line that takes pictures of scenes: `OUT [names…] --lang ja,en --theme light --scale 100 --size
portrait`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtGui import QGuiApplication


@dataclass(frozen=True)
class Shot:
    """`scale`: 1.0 is the usual size of texts."""

    name: str
    language: str
    theme: str
    scale: float
    size: str
    file: str


def shots(about: str | None, names: Collection[str], scales: str = "100") -> Iterator[Shot]:
    """What was asked for, one after the other; the files' folder is there, and an application."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--lang", default="ja,en")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--scale", default=scales)
    parser.add_argument("--size", default="portrait")
    wish = parser.parse_intermixed_args()
    wish.out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication(sys.argv[:1])
    looks = [each.split(",") for each in (wish.size, wish.lang, wish.theme, wish.scale)]
    for name in (name for name in names if not wish.names or name in wish.names):
        for size, language, theme, scale in product(*looks):
            file = str(wish.out / f"{name}-{language}-{theme}-{scale}-{size}.png")
            yield Shot(name, language, theme, int(scale) / 100, size, file)
            print(file)
    del app
