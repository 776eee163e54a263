"""A shop's logo from a stick: its empty margins are cut off, it is made small, and looked at on light and on
dark grounds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.brand import DARK, LIGHT, Logo, contrast
from kiosk.core.frozen import frozen
from kiosk.core.sound import SLIMMEST, WIDEST
from kiosk.staff.menu_pictures import BadPicture, Fault, Made, contents, made, upright, webp

if TYPE_CHECKING:
    from PIL import Image

WIDTH, HEIGHT = 640, 320
GROUNDS = {LIGHT: "#FFF4E0", DARK: "#2E2014"}
"""Those of the first screen, of all the hardest to be read on."""
SEEN = 3.0
"""The contrast (WCAG) that something drawn must have to its ground,"""
ENOUGH = 2 / 3
"""and how much of a logo must have it."""
GROUNDED = 0.95
_OPAQUE = 128
_LOOKED = 48
_ALIKE = 24

Draw = Callable[[bytes, int], bytes]
"""An SVG's text drawn as PNG, so many pixels at its longer side. Raises BadPicture."""


@frozen
class Looked:
    """A logo fit for the screen, and what the menu is to know of it."""

    made: Made
    logo: Logo


def looked(path: Path, roots: Sequence[Path], draw: Draw) -> Looked:
    """The logo in a file: SVG, PNG, WebP or JPEG. Raises BadPicture."""
    from PIL import Image

    data = contents(path, roots)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        data = draw(data, 2 * WIDTH)
    picture = _without_margins(upright(data, WIDTH))
    if not SLIMMEST <= picture.width / picture.height <= WIDEST:
        raise BadPicture(Fault.TOO_LONG)
    picture.thumbnail((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    ready = made(webp(picture, 92))
    return Looked(ready, Logo(ready.name, round(picture.width / picture.height, 3), grounds(picture)))


def _without_margins(picture: Image.Image) -> Image.Image:
    """Without what is empty around it; of one that brings its ground along, without most of that."""
    from PIL import Image, ImageChops

    box = picture.getchannel("A").point(lambda alpha: 255 if alpha > 8 else 0).getbbox()
    if box is None:
        raise BadPicture(Fault.EMPTY)
    picture = picture.crop(box)
    if not _grounded(picture):
        return picture
    ground = Image.new("RGB", picture.size, picture.convert("RGB").getpixel((0, 0)))
    different = ImageChops.difference(picture.convert("RGB"), ground).convert("L")
    inner = different.point(lambda value: 255 if value > _ALIKE else 0).getbbox()
    return picture if inner is None else picture.crop(_wider(inner, picture.size))


def _wider(inner: tuple[int, int, int, int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    margin = max(2, round(0.04 * min(size)))
    left, top, right, bottom = inner
    return (
        max(0, left - margin),
        max(0, top - margin),
        min(size[0], right + margin),
        min(size[1], bottom + margin),
    )


def _grounded(picture: Image.Image) -> bool:
    """Does it bring its own ground along: is hardly anything of it transparent?"""
    seen = sum(picture.getchannel("A").histogram()[_OPAQUE:])
    return seen >= GROUNDED * picture.width * picture.height


def grounds(picture: Image.Image) -> frozenset[str]:
    """Where it can be read: enough of it stands out from the ground. Where it brings its own: everywhere."""
    if _grounded(picture):
        return frozenset(GROUNDS)
    colours = list(_colours(picture))
    return frozenset(
        name
        for name, ground in GROUNDS.items()
        if sum(contrast(colour, ground) >= SEEN for colour in colours) >= ENOUGH * len(colours)
    )


def _colours(picture: Image.Image) -> Iterator[str]:
    """Of a sample of what is not transparent."""
    small = picture.copy()
    small.thumbnail((_LOOKED, _LOOKED))
    data = small.tobytes()
    for at in range(0, len(data), 4):
        red, green, blue, alpha = data[at : at + 4]
        if alpha >= _OPAQUE:
            yield f"#{red:02X}{green:02X}{blue:02X}"
