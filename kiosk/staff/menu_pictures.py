"""Pictures of dishes from a USB stick, a folder or a network share: found, looked at, cut square, made small.

Nothing is read that does not lie below one of the known places, and nothing is decoded before its size is
known: a file from a stick is as hostile as one from the network. Of a picture only the pixels are kept.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.frozen import frozen
from kiosk.core.overlay import SHOP
from kiosk.staff.exports import MEDIA
from kiosk.staff.here import Here
from kiosk.store import goods

if TYPE_CHECKING:
    from PIL import Image

SHARES = (*MEDIA, Path("/mnt"))
"""Under these the system shows sticks and mounted network shares."""
INBOX = "inbox"
"""The folder in the kiosk's data folder where pictures can be left."""
SIDE = 640
LARGE_SIDE = 960
"""Of pictures for the first screen, whose corners are rounded."""
ROUNDED = 0.05
PREVIEW = 960
MOST_PIXELS = 80_000_000
MOST_BYTES = 50 * 1024 * 1024
MOST_ENTRIES = 500
_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp"})
_FORMATS = ("JPEG", "PNG", "WEBP")


class Fault(StrEnum):
    """Why a picture cannot be used."""

    GONE = "gone"
    OUTSIDE = "outside"
    NOT_A_PICTURE = "not_a_picture"
    TRUNCATED = "truncated"
    TOO_LARGE = "too_large"
    TOO_SMALL = "too_small"
    TOO_LONG = "too_long"
    EMPTY = "empty"


class BadPicture(Exception):
    """`fault` says why a picture cannot be used."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


@frozen
class Entry:
    """A folder or a picture in a folder."""

    name: str
    path: Path
    folder: bool


@frozen
class Opened:
    """A picture as it is shown for cutting: upright, WebP, at most `PREVIEW` a side. `width` and `height` are
    those of the preview.
    """

    path: Path
    preview: bytes
    width: int
    height: int


@frozen
class Square:
    """What is cut out: the upper left corner and the side, as shares of the picture's shorter side. A part
    that lies outside the picture stays empty.
    """

    x: float
    y: float
    side: float


@frozen
class Made:
    """A picture fit for the menu: `SIDE` square WebP. `name` is what the menu calls it."""

    name: str
    data: bytes


def places(data_dir: Path, shares: Sequence[Path] = SHARES) -> list[Entry]:
    """Where to look: what is plugged in or mounted, and the kiosk's own inbox, which is made."""
    inbox = data_dir / INBOX
    inbox.mkdir(parents=True, exist_ok=True)
    mounted = sorted({place for share in shares for place in _mounted(share)})
    return [*(Entry(place.name, place, True) for place in mounted), Entry(INBOX, inbox, True)]


def _mounted(share: Path) -> Iterator[Path]:
    if not share.is_dir():
        return
    for place in (share, *share.glob("*"), *share.glob("*/*")):
        if os.path.ismount(place) and os.access(place, os.R_OK | os.X_OK):
            yield place


def listing(folder: Path, roots: Sequence[Path], drawings: bool = False) -> list[Entry]:
    """Folders first, then pictures (with `drawings` SVG too), by name; hidden ones and links that lead
    outside are left out. At most `MOST_ENTRIES`. Raises BadPicture (GONE, OUTSIDE).
    """
    _must_be_inside(folder, roots)
    endings = _ENDINGS | {".svg"} if drawings else _ENDINGS
    try:
        found = [entry for path in folder.iterdir() if (entry := _entry(path, roots, endings))]
    except OSError as error:
        raise BadPicture(Fault.GONE) from error
    found.sort(key=lambda entry: (not entry.folder, entry.name.casefold()))
    return found[:MOST_ENTRIES]


def _entry(path: Path, roots: Sequence[Path], endings: Collection[str]) -> Entry | None:
    if path.name.startswith(".") or not _inside(path, roots):
        return None
    folder = path.is_dir()
    if folder or (path.is_file() and path.suffix.casefold() in endings):
        return Entry(path.name, path, folder)
    return None


def opened(path: Path, roots: Sequence[Path]) -> Opened:
    """A picture to cut. Raises BadPicture."""
    picture = upright(contents(path, roots), PREVIEW)
    picture.thumbnail((PREVIEW, PREVIEW))
    return Opened(path, webp(picture, 80), picture.width, picture.height)


def cropped(path: Path, square: Square, roots: Sequence[Path], large: bool = False) -> Made:
    """The square of a picture, fit for the menu, or (`large`) for the first screen. Raises BadPicture,
    ValueError for a square of no size.
    """
    from PIL import Image

    if not 0.02 <= square.side <= 4:
        raise ValueError(f"a square of {square.side} of the picture's side")
    length = LARGE_SIDE if large else SIDE
    picture = upright(contents(path, roots), int(2 * length / min(1.0, square.side)))
    unit = min(picture.size)
    left, top, side = (round(part * unit) for part in (square.x, square.y, square.side))
    cut = picture.crop((left, top, left + max(1, side), top + max(1, side)))
    cut = cut.resize((length, length), Image.Resampling.LANCZOS)
    return made(webp(_rounded(cut) if large else cut, 88))


def made(data: bytes) -> Made:
    """A picture with the name that is its own."""
    return Made(f"{SHOP}{hashlib.sha256(data).hexdigest()}.webp", data)


def _rounded(picture: Image.Image) -> Image.Image:
    """With round corners: the screen cannot cut them."""
    from PIL import Image, ImageChops, ImageDraw

    fine = 4
    mask = Image.new("L", (fine * picture.width, fine * picture.height))
    radius = ROUNDED * mask.width
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, mask.width - 1, mask.height - 1), radius, 255)
    mask = mask.resize(picture.size, Image.Resampling.LANCZOS)
    picture.putalpha(ImageChops.multiply(picture.getchannel("A"), mask))
    return picture


def _inside(path: Path, roots: Sequence[Path]) -> bool:
    real = path.resolve()
    return any(real.is_relative_to(root.resolve()) for root in roots)


def _must_be_inside(path: Path, roots: Sequence[Path]) -> None:
    if not _inside(path, roots):
        raise BadPicture(Fault.OUTSIDE)


def contents(path: Path, roots: Sequence[Path]) -> bytes:
    """A file's bytes. Raises BadPicture (GONE, OUTSIDE, TOO_LARGE)."""
    _must_be_inside(path, roots)
    try:
        if not path.is_file():
            raise BadPicture(Fault.GONE)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadPicture(Fault.GONE) from error
    if len(data) > MOST_BYTES:
        raise BadPicture(Fault.TOO_LARGE)
    return data


def upright(data: bytes, enough: int) -> Image.Image:
    """The pixels, turned as the camera noted. A large photograph is decoded at a part of its size, but at
    least `enough` a side. Raises BadPicture.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as source:
            if source.width * source.height > MOST_PIXELS:
                raise BadPicture(Fault.TOO_LARGE)
            if min(source.size) < 32:
                raise BadPicture(Fault.TOO_SMALL)
            source.draft("RGB", (enough, enough))
            ImageOps.exif_transpose(source, in_place=True)
            return source.convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadPicture(Fault.TOO_LARGE) from error
    except UnidentifiedImageError as error:
        raise BadPicture(Fault.NOT_A_PICTURE) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise BadPicture(Fault.TRUNCATED) from error


def webp(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=quality, method=2)
    return out.getvalue()


def kept(here: Here, made: Made, now: datetime) -> None:
    """Keep a picture in the shop database, where every kiosk finds it. Raises StoreError."""
    with here.writing() as transaction:
        goods.keep_file(transaction, _sha256(made.name), made.data, now)


def read(here: Here, names: Iterable[str]) -> dict[str, bytes]:
    """The shop's own pictures by name, of those that are there. Raises StoreError."""
    with here.reading() as transaction:
        found = {name: goods.file(transaction, _sha256(name)) for name in names}
    return {name: data for name, data in found.items() if data is not None}


def _sha256(name: str) -> str:
    return name.removeprefix(SHOP).partition(".")[0]
