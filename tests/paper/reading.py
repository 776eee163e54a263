"""Paper read back: where words stand on it, and what its codes hold."""

from __future__ import annotations

import io

import zxingcpp
from PIL import Image, ImageChops

from kiosk.core.paper import Document, Row
from kiosk.paper.draw import picture


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def codes(paper: Image.Image) -> set[str]:
    """What the QR codes on it hold."""
    return {code.text for code in zxingcpp.read_barcodes(paper.convert("L"))}


def trimmed(paper: Image.Image) -> Image.Image:
    """Without the white around it."""
    dark = ImageChops.invert(paper.convert("L"))
    return paper.convert("1").crop(dark.getbbox())


def stands_on(paper: Image.Image, row: Row) -> bool:
    """Is this row on it, dot by dot?"""
    alone = picture(Document((row,)), paper.width).convert("1")
    ink = ImageChops.invert(alone.convert("L")).getbbox()
    assert ink is not None, "it leaves no trace"
    band = alone.crop((0, ink[1], paper.width, ink[3])).tobytes()
    per_row = (paper.width + 7) // 8
    dots = paper.convert("1").tobytes()
    at = dots.find(band)
    while at >= 0 and at % per_row:
        at = dots.find(band, at + 1)
    return at >= 0


def same(one: Image.Image, other: Image.Image) -> bool:
    return one.size == other.size and one.convert("1").tobytes() == other.convert("1").tobytes()
