"""The shop's logo as a thermal printer can show it: black dots on white."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from PIL.Image import Image

log = logging.getLogger(__name__)

Find = Callable[[str], str]
"""The `file:` URL of a picture by its name; "" where it is not there."""
HEIGHT = 0.25
"""Of the paper's width: at most so high,"""
WIDTH = 0.7
"""and so wide."""
_BLACK, _WHITE = 72, 224
"""What is darker or lighter is drawn full: only what lies between becomes a pattern of dots."""


def logo_in_dots(name: str, find: Find, paper: int, plate: bool = False) -> Image | None:
    """As a picture of mode "1", white where nothing is printed; None where it is not there, or is none.
    `paper`: its width in dots. `plate`: on black.
    """
    from PIL import Image

    path = unquote(urlsplit(find(name)).path)
    if not path:
        return None
    try:
        with Image.open(Path(path), formats=("WEBP", "PNG")) as source:
            picture = source.convert("RGBA")
    except OSError as error:
        log.warning("the logo is left off a paper: %s", error)
        return None
    picture.thumbnail((round(paper * WIDTH), round(paper * HEIGHT)), Image.Resampling.LANCZOS)
    edge = picture.height // 8 if plate else 0
    size = (picture.width + 2 * edge, picture.height + 2 * edge)
    ground = Image.new("RGBA", size, "black" if plate else "white")
    ground.alpha_composite(picture, (edge, edge))
    return ground.convert("L").point(_stretched).convert("1", dither=Image.Dither.FLOYDSTEINBERG)


def _stretched(value: int) -> int:
    return min(255, max(0, round((value - _BLACK) * 255 / (_WHITE - _BLACK))))
