"""Pictures from the POS, made fit for the screen and kept on disk: as they are, and grey for what is
sold out.

Everything that arrives is hostile: its size is checked before it is decoded, and only the pixels are kept.
"""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import assets
from kiosk.core.menu import Menu
from kiosk.ports.errors import PortError
from kiosk.ports.pos import NotModified, PosAdapter

if TYPE_CHECKING:
    from PIL import Image

log = logging.getLogger(__name__)

MOST_PIXELS = 40_000_000
MOST_BYTES = 20 * 1024 * 1024
LARGEST = 640
OWN = frozenset({"hero-burger", "hero-bowl", "tray", "bag", "gift-coupon"})
"""Pictures that come with the program; a menu's picture of the same name goes before."""


def names(menu: Menu) -> list[str]:
    """Every picture a menu names, once, in the order a guest meets them."""
    found = [category.picture for category in menu.categories] + [item.picture for item in menu.items]
    found += [option.picture for item in menu.items for group in item.groups for option in group.options]
    return list(dict.fromkeys(name for name in found if name))


class Pictures:
    """The folder of pictures. `path` is for the GUI thread and asks memory only; the rest is for workers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._there: dict[str, tuple[str, str]] = {}

    def look(self, wanted: Iterable[str]) -> None:
        """Take stock of what is on disk."""
        for name in wanted:
            colour, grey = self._paths(name)
            if colour.exists() and grey.exists():
                self._there[name] = (colour.as_uri(), grey.as_uri())

    def url(self, name: str | None, grey: bool = False) -> str:
        """The `file:` URL of a picture; "" while it is not there."""
        if name is None:
            return ""
        urls = self._there.get(name)
        if urls is None and name in OWN:
            return assets.path("pictures", f"{name}.webp").as_uri()
        return urls[grey] if urls else ""

    def missing(self, menu: Menu) -> list[str]:
        return [name for name in names(menu) if name not in self._there]

    def fetch(self, pos: PosAdapter, wanted: Iterable[str]) -> int:
        """Fetch pictures; one that fails leaves its place empty and is asked for again later. Returns
        how many came.
        """
        came = 0
        for name in wanted:
            try:
                answer = pos.picture(name, None)
            except PortError as error:
                log.info("a picture did not come: %s", error)
                continue
            if not isinstance(answer, NotModified) and self.keep(name, answer[0]):
                came += 1
        return came

    def keep(self, name: str, data: bytes) -> bool:
        """Decode, make fit, and write a picture; False where it is not one, or cannot be written."""
        try:
            picture = _decoded(data)
        except Exception as error:
            log.warning("not a usable picture: %s (%s)", name, type(error).__name__)
            return False
        colour, grey = self._paths(name)
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(picture, colour)
            _write(_grey(picture), grey)
        except OSError as error:
            log.warning("a picture could not be kept: %s (%s)", name, error.strerror)
            return False
        self._there[name] = (colour.as_uri(), grey.as_uri())
        return True

    def _paths(self, name: str) -> tuple[Path, Path]:
        """A name is somebody else's text: only its hash becomes a file name."""
        stem = hashlib.sha256(name.encode()).hexdigest()[:24]
        return self._folder / f"{stem}.webp", self._folder / f"{stem}-grey.webp"


def _decoded(data: bytes) -> Image.Image:
    """Upright, as the camera noted it: of the file only the pixels are kept."""
    from PIL import Image, ImageOps

    if len(data) > MOST_BYTES:
        raise ValueError("too many bytes")
    with Image.open(io.BytesIO(data), formats=("WEBP", "PNG", "JPEG")) as source:
        if source.width * source.height > MOST_PIXELS:
            raise ValueError("too many pixels")
        source.draft("RGB", (LARGEST, LARGEST))  # a large photograph is decoded at a part of its size
        picture = source.convert("RGBA")
    picture.thumbnail((LARGEST, LARGEST))
    return ImageOps.exif_transpose(picture)


def _grey(picture: Image.Image) -> Image.Image:
    from PIL import Image

    tone = picture.convert("L")
    return Image.merge("RGBA", (tone, tone, tone, picture.getchannel("A")))


def _write(picture: Image.Image, path: Path) -> None:
    """Beside and renamed, so that a half-written picture is never shown."""
    new = path.with_suffix(".new")
    picture.save(new, "WEBP", quality=88, method=2)
    new.replace(path)
