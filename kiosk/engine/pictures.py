"""The folder of pictures: made fit for the screen and kept, as they are and grey for what is sold out.

Everything that arrives is hostile: its size is checked before it is decoded, and only the pixels are kept.
Each version of a picture is a file of its own, so that the screen, which knows a picture by its file, shows
the new one.
"""

from __future__ import annotations

import hashlib
import io
import logging
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import assets
from kiosk.core.menu import Menu
from kiosk.core.overlay import SHOP
from kiosk.core.pictures import file_stem, names
from kiosk.store.errors import explained

if TYPE_CHECKING:
    from PIL import Image

log = logging.getLogger(__name__)

MOST_PIXELS = 40_000_000
MOST_BYTES = 20 * 1024 * 1024
LARGEST = 640
SHOPS_LARGEST = 960
"""Of the shop's own, which were made fit already: those of the first screen are larger."""
KEPT_S = 14 * 24 * 3600.0
"""Files that no menu has needed for so long are deleted."""
_DAY_S = 24 * 3600.0
_GREY = "-grey.webp"
_HEAD = 8
"""Bytes: the kind of file, and how many follow."""
OWN = frozenset({"hero-burger", "hero-bowl", "tray", "bag", "gift-coupon", "mark-hygiene", "mark-allergens"})
"""Pictures that come with the program; a menu's picture of the same name goes before."""


class Pictures:
    """The folder of pictures. `path` is for the GUI thread and asks memory only; the rest is for workers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._there: dict[str, tuple[str, str]] = {}
        self._sound: set[str] = set()
        """Files that were found whole: each is looked into once."""

    def look(self, wanted: Iterable[str]) -> None:
        """Take stock of what is on disk: of each picture the newest version. The rest is forgotten."""
        files = self._files()
        there = {}
        for name in wanted:
            found = files.get(file_stem(name))
            if found is not None:
                there[name] = (found.as_uri(), _beside(found).as_uri())
        self._there = there

    def _files(self) -> dict[str, Path]:
        """The newest whole version of each picture, by the stem of its name."""
        found: dict[str, Path] = {}
        names = {file.name for file in self._folder.iterdir()} if self._folder.is_dir() else set()
        for colour in names:
            stem, _, version = colour.removesuffix(".webp").partition("-")
            if not version or version.endswith("grey") or _beside(Path(colour)).name not in names:
                continue
            path = self._folder / colour
            if not all(map(self._is_whole, (path, _beside(path)))):
                continue
            if stem not in found or path.stat().st_mtime > found[stem].stat().st_mtime:
                found[stem] = path
        return found

    def _is_whole(self, file: Path) -> bool:
        """A power cut can leave a file's name without its bytes. A WebP's head says how many there are."""
        if file.name not in self._sound:
            try:
                with file.open("rb") as opened:
                    head, size = opened.read(_HEAD), os.fstat(opened.fileno()).st_size
            except OSError:
                return False
            if head[:4] != b"RIFF" or int.from_bytes(head[4:], "little") + _HEAD > size:
                return False
            self._sound.add(file.name)
        return True

    def url(self, name: str | None, grey: bool = False) -> str:
        """The `file:` URL of a picture; "" while it is not there."""
        if name is None:
            return ""
        urls = self._there.get(name)
        if urls is None and name in OWN:
            return _own_url(name)
        return urls[grey] if urls else ""

    def missing(self, menu: Menu) -> list[str]:
        return [name for name in names(menu) if name not in self._there]

    def __contains__(self, name: str) -> bool:
        return name in self._there

    def there(self, menu: Menu) -> list[str]:
        """The menu's pictures that are kept."""
        return [name for name in names(menu) if name in self._there]

    def keep(self, name: str, data: bytes) -> bool:
        """Decode, make fit, and write a picture; False where it is not one. Raises StoreError where it cannot
        be written: the same picture can be kept later.
        """
        try:
            picture = _decoded(data, SHOPS_LARGEST if name.startswith(SHOP) else LARGEST)
        except Exception as error:
            log.warning("not a usable picture: %s (%s)", name, type(error).__name__)
            return False
        version = hashlib.sha256(data).hexdigest()[:12]
        colour = self._folder / f"{file_stem(name)}-{version}.webp"
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(_grey(picture), _beside(colour))
            _write(picture, colour)
            self._supersede(self._there.get(name, ()), colour)
        except OSError as error:
            raise explained(error, self._folder) from error
        self._there[name] = (colour.as_uri(), _beside(colour).as_uri())
        return True

    def _supersede(self, urls: Iterable[str], new: Path) -> None:
        """The version before is from now on old, whatever the clock says."""
        for file in (self._folder / url.rpartition("/")[2] for url in urls):
            if file not in (new, _beside(new)) and file.exists():
                os.utime(file, (0, 0))

    def tidy(self, now: float) -> int:
        """Delete what has not been needed for `KEPT_S`; a file's time says when it was needed last, give or
        take a day. `now`: seconds since 1970. Returns how many files were deleted.
        """
        if not self._folder.is_dir():
            return 0
        needed = {url.rpartition("/")[2] for urls in list(self._there.values()) for url in urls}
        deleted = 0
        try:
            for file in self._folder.iterdir():
                age = now - file.stat().st_mtime
                if file.name in needed:
                    if abs(age) > _DAY_S:
                        os.utime(file, (now, now))
                elif age > KEPT_S:
                    file.unlink()
                    deleted += 1
        except OSError as error:
            log.warning("the pictures could not be tidied up: %s", error.strerror)
        return deleted


@cache
def _own_url(name: str) -> str:
    return assets.path("pictures", f"{name}.webp").as_uri()


def _beside(colour: Path) -> Path:
    """The grey copy of a picture."""
    return colour.with_name(colour.name.removesuffix(".webp") + _GREY)


def _decoded(data: bytes, largest: int) -> Image.Image:
    """Upright, as the camera noted it: of the file only the pixels are kept."""
    from PIL import Image, ImageOps

    if len(data) > MOST_BYTES:
        raise ValueError("too many bytes")
    with Image.open(io.BytesIO(data), formats=("WEBP", "PNG", "JPEG")) as source:
        if source.width * source.height > MOST_PIXELS:
            raise ValueError("too many pixels")
        source.draft("RGB", (largest, largest))  # a large photograph is decoded at a part of its size
        picture = source.convert("RGBA")
    picture.thumbnail((largest, largest))
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
