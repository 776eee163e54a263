"""The recorded pictures: strips of one state in several dresses, and what is known about them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFont, QRawFont

FAMILY = "Noto Sans CJK JP"
GRID = 32
"""Pictures begin at multiples of it: then what is the same in two of them is stored once."""


def surroundings() -> dict[str, str]:
    """What decides how a letter is drawn: Qt's version and the font."""
    digest = hashlib.blake2b(digest_size=12)
    for weight in (QFont.Weight.Normal, QFont.Weight.Bold):
        # Its checksum, its dates and the box around its letters.
        digest.update(QRawFont.fromFont(QFont(FAMILY, 20, weight)).fontTable("head").data())
    return {"qt": qVersion(), "font": digest.hexdigest()}


class Kept:
    """`folder` holds one lossless WebP a strip, and `recorded.json`: what they were made with, and for
    every strip
    its pictures from left to right with their prints."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._list = folder / "recorded.json"
        said = self._said()
        self.made_with: dict[str, str] = said.get("made_with", {})
        self._strips: dict[str, dict[str, str]] = said.get("strips", {})
        self._new: dict[str, dict[str, str]] = {}

    def _said(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._list.read_text("utf-8")) if self._list.is_file() else {}
        return found

    def print_of(self, strip: str, name: str) -> str | None:
        """None: never recorded."""
        return self._strips.get(strip, {}).get(name) if self._file(strip).is_file() else None

    def picture(self, strip: str, name: str, size: tuple[int, int]) -> Image.Image:
        """A recorded picture of that size."""
        left = list(self._strips[strip]).index(name) * _pitch(size[0])
        return _opened(self._file(strip)).crop((left, 0, left + size[0], size[1]))

    def record(self, strip: str, pictures: Mapping[str, Image.Image], prints: Mapping[str, str]) -> None:
        """A strip whose pictures have not changed keeps its file."""
        if self._strips.get(strip) == prints and self._file(strip).is_file():
            return
        width, height = next(iter(pictures.values())).size
        whole = Image.new("RGB", (_pitch(width) * (len(pictures) - 1) + width, height), "white")
        for at, picture in enumerate(pictures.values()):
            whole.paste(picture, (at * _pitch(width), 0))
        whole.save(self._file(strip), lossless=True, quality=80, method=4)
        self._strips[strip] = self._new[strip] = dict(prints)

    def finish(self, strips: Collection[str], made_with: dict[str, str]) -> None:
        """Write the list, and take away what is none of `strips`.
        What somebody else recorded meanwhile stays."""
        for path in self._folder.glob("*.webp"):
            if path.stem not in strips:
                path.unlink()
        now = {**self._said().get("strips", {}), **self._new}
        known = {strip: now[strip] for strip in sorted(now) if strip in strips}
        self._list.write_text(json.dumps({"made_with": made_with, "strips": known}, indent=1) + "\n", "utf-8")

    def _file(self, strip: str) -> Path:
        return self._folder / f"{strip}.webp"


def _pitch(width: int) -> int:
    """From one picture of a strip to the next: the grid and a gap."""
    return -(-(width + 1) // GRID) * GRID


@cache
def _opened(path: Path) -> Image.Image:
    with Image.open(path) as file:
        return file.convert("RGB")
