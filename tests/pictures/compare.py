"""Two pictures, pixel by pixel."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from PIL import Image, ImageChops
from PySide6.QtGui import QImage

SHADE = 48
"""Of 255. Large letters may be shifted by a twelfth of a pixel and scaled pictures be a little darker,
depending on what was painted before: less than this is no change where few pixels have it.
"""
SHADED = 0.02
"""The share of pixels that may be a shade different: the large letters of a screen in large type."""
ROUGHLY = 0.001
"""The share that may be quite different where the font or Qt is another than when the pictures were
recorded.
"""


def drawn(image: QImage) -> Image.Image:
    """What a window shows."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine())


def print_of(picture: Image.Image) -> str:
    """The same for the same pixels, and for no others."""
    return hashlib.blake2b(picture.tobytes(), digest_size=12).hexdigest()


@dataclass(frozen=True)
class Difference:
    """`changed`: the share of pixels that are quite different; `shaded`: of those that differ at all. They
    are red and pink in `picture`, on what was recorded.
    """

    changed: float
    shaded: float
    picture: Image.Image

    def passes(self, exactly: bool) -> bool:
        if exactly:
            return self.changed == 0 and self.shaded <= SHADED
        return self.changed <= ROUGHLY


def difference(old: Image.Image, new: Image.Image) -> Difference:
    """Pictures of two sizes differ in every pixel."""
    if old.size != new.size:
        return Difference(1.0, 1.0, Image.new("RGB", new.size, "red"))
    red, green, blue = ImageChops.difference(old, new).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    faded = Image.blend(old, Image.new("RGB", old.size, "white"), 0.7)
    faded.paste("pink", mask=most.point(lambda value: 255 if value else 0))
    faded.paste("red", mask=most.point(lambda value: 255 if value > SHADE else 0))
    counts, whole = most.histogram(), old.width * old.height
    return Difference(sum(counts[SHADE + 1 :]) / whole, sum(counts[1:]) / whole, faded)
