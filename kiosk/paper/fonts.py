"""The letters on paper: Noto Sans CJK, found in the program's own folder or by fontconfig."""

from __future__ import annotations

import subprocess
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import assets

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FAMILY = "Noto Sans CJK JP"
CURE = "install a Japanese font: apt-get install fonts-noto-cjk"
_WAIT_S = 10


class NoFont(Exception):
    """There is nothing to write Japanese with; the message names the cure."""


@lru_cache(maxsize=32)
def font(size: int, bold: bool) -> FreeTypeFont:
    """Letters `size` dots high. Raises NoFont."""
    from PIL import ImageFont

    file, face = _found(bold)
    try:
        return ImageFont.truetype(str(file), size, index=face, layout_engine=ImageFont.Layout.BASIC)
    except OSError as error:
        raise NoFont(f"{file} cannot be read ({error}): {CURE}") from error


@cache
def _found(bold: bool) -> tuple[Path, int]:
    """The file, and which of its faces; the first of this family's is the Japanese one."""
    weight = "Bold" if bold else "Regular"
    own = assets.path("fonts", f"NotoSansCJK-{weight}.ttc")
    if own.is_file():
        return own, 0
    asked = f"{FAMILY}:lang=ja:weight={'bold' if bold else 'regular'}"
    try:
        done = subprocess.run(
            ["fc-match", "--format", "%{file}\n%{index}\n%{lang}", asked],
            capture_output=True,
            text=True,
            timeout=_WAIT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoFont(f"fontconfig does not answer ({type(error).__name__}): {CURE}") from error
    file, _, rest = done.stdout.partition("\n")
    face, _, languages = rest.partition("\n")
    if done.returncode or "ja" not in languages.split("|") or not Path(file).is_file():
        raise NoFont(f"no font with Japanese letters: {CURE}")
    return Path(file), int(face) & 0xFFFF if face.isdecimal() else 0
