"""A picture as the bytes that print it."""

from __future__ import annotations

import io
import shutil
from functools import cache
from typing import Any

from PIL import Image, UnidentifiedImageError

from kiosk.ports.errors import Reason, Refused

BAND_ROWS = 48
"""A picture goes in bands: a printer's memory is small, and what is torn off is little."""
HEADER = 8
"""Bytes of the command before the dots of a band."""
START = b"\x1b@\x1da\x00"
"""Forget what was set; say nothing unasked."""
CUTS = {"full": b"\x1dV\x41\x00", "partial": b"\x1dV\x42\x00", "none": b"\x1bd\x06"}
"""Feed to the cutter and cut; where there is none, feed so far that it can be torn off."""
_REAL_TIME = (b"\x10\x04", b"\x10\x05", b"\x10\x14")


@cache
def library() -> Any:
    """python-escpos, imported at the first use; what it leaves behind on the disk is taken away."""
    import escpos.capabilities
    import escpos.printer

    shutil.rmtree(escpos.capabilities.pickle_dir, ignore_errors=True)
    return escpos.printer


@cache
def profile(width: int) -> Any:
    """A printer of which nothing is known but its width."""
    library()
    from escpos.capabilities import Profile

    known = Profile(features={})
    known.profile_data = {**known.profile_data, "media": {"width": {"pixels": width}}}
    return known


def bands(document: bytes, width: int) -> list[bytes]:
    """The commands that print a PNG, in order. Raises Refused where it is none, or wider than `width`."""
    picture = _opened(document)
    if picture.width > width:
        raise Refused(Reason.INVALID, f"print: the picture is wider than {width} dots")
    sheet = Image.new("1", (width, picture.height), 1)
    sheet.paste(picture, (0, 0))
    collected = _collector(width)
    collected.image(sheet, fragment_height=BAND_ROWS)
    return [harmless(band) for band in collected.sent]


def _opened(document: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(document), formats=["PNG"]) as picture:
            return picture.convert("1", dither=Image.Dither.NONE)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise Refused(Reason.INVALID, "print: this is no picture") from error


def _collector(width: int) -> Any:
    base = library().Dummy

    class Collector(base):  # type: ignore[valid-type, misc]
        """Keeps each command by itself."""

        def __init__(self) -> None:
            super().__init__(profile=profile(width))
            self.sent: list[bytes] = []

        def _raw(self, msg: bytes) -> None:
            self.sent.append(msg)

    return Collector()


def harmless(band: bytes) -> bytes:
    """A band whose dots hold no command: many printers obey those of real time also inside a picture, and
    answer or open the drawer in the middle of it. One dot more is not seen.
    """
    dots = band[HEADER:]
    while any(command in dots for command in _REAL_TIME):
        for command in _REAL_TIME:
            dots = dots.replace(command, bytes((command[0] | 0x08, command[1])))
    return band[:HEADER] + dots


def filling(width: int) -> bytes:
    """As many bytes that mean nothing as a band has: they end a picture that was left half sent."""
    return bytes(BAND_ROWS * ((width + 7) // 8) + HEADER)
