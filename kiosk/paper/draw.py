"""A document as a picture of one bit a pixel, as wide as the printer prints. For workers: it takes time."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.core.frozen import frozen
from kiosk.core.paper import Align, Big, Columns, Cut, Document, Logo, Mark, Qr, Row, Rule, Size, Space, Text
from kiosk.paper.fonts import font
from kiosk.paper.logo import Find, logo_in_dots
from kiosk.paper.wrap import lines

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

NARROW = 480
"""Below this many dots the paper is the narrow one: letters are somewhat smaller."""

_WIDE_SIZES = {Size.SMALL: 22, Size.NORMAL: 26, Size.LARGE: 36, Size.HUGE: 52}
_NARROW_SIZES = {Size.SMALL: 20, Size.NORMAL: 23, Size.LARGE: 30, Size.HUGE: 42}
_LINE = 1.34
"""The height of a line, in heights of its letters."""
_BIG = 190
_QR_PART = 0.56
"""A QR code takes so much of the paper's width, and more where it would be too fine."""
_QR_FINEST = 4
_QR_QUIET = 4
_DARK = 140
"""Of 255: a pixel that is darker becomes a dot."""

_SPACES = str.maketrans("\u202f\u2009\u00a0", "   ", "\u2060\u200b")

Paint = Callable[["ImageDraw", int], None]


class TooLong(ValueError):
    """What shall become a QR code does not fit into one that this paper is wide enough for."""


@frozen
class _Block:
    """A part of the picture: how high it is, and what draws it from a height on."""

    height: int
    paint: Paint = lambda ink, y: None


def nowhere(name: str) -> str:
    """Finds no picture."""
    return ""


def draw(document: Document, width: int = 576, find: Find = nowhere) -> bytes:
    """The document as a PNG, `width` dots wide (576 on paper of 80 mm, 384 on 58 mm; 8 dots a mm).
    `find`: where pictures are.

    Raises NoFont where there are no Japanese letters, TooLong for a QR code that would be too fine.
    """
    written = io.BytesIO()
    picture(document, width, find).save(written, "PNG", dpi=(203, 203), optimize=True)
    return written.getvalue()


def picture(document: Document, width: int = 576, find: Find = nowhere) -> Image:
    """The same as a Pillow image of mode "1"."""
    from PIL import Image, ImageDraw

    page = _Page(width, find)
    blocks = [block for row in _drawable(document).rows for block in page.blocks(row)]
    edge = page.gap
    sheet = Image.new("L", (width, sum(block.height for block in blocks) + 2 * edge), 255)
    ink, y = ImageDraw.Draw(sheet), edge
    for block in blocks:
        block.paint(ink, y)
        y += block.height
    return sheet.point(lambda value: 255 if value > _DARK else 0).convert("1", dither=Image.Dither.NONE)


class _Page:
    """Lays rows out on paper of one width."""

    def __init__(self, width: int, find: Find) -> None:
        self.width, self.find = width, find
        self.sizes = _NARROW_SIZES if width < NARROW else _WIDE_SIZES
        self.gap = self.sizes[Size.NORMAL] // 2

    def blocks(self, row: Row) -> Iterator[_Block]:
        match row:
            case Text():
                yield from self._text(row)
            case Columns():
                yield from self._columns(row)
            case Rule():
                yield self._rule()
            case Space():
                yield _Block(self.gap)
            case Big():
                yield from self._big(row)
            case Mark():
                yield self._mark(row)
            case Qr():
                yield from self._qr(row)
            case Cut():
                yield self._cut()
            case Logo():
                yield from self._logo(row)

    def _font(self, size: Size, bold: bool = False) -> FreeTypeFont:
        return font(self.sizes[size], bold)

    def _text(self, row: Text) -> Iterator[_Block]:
        letters = self._font(row.size, row.bold)
        for line in lines(row.text, self.width, letters.getlength):
            yield self._line(line, letters, row.align)

    def _line(self, line: str, letters: FreeTypeFont, align: Align) -> _Block:
        spare = self.width - letters.getlength(line)
        x = {Align.LEFT: 0.0, Align.CENTER: spare / 2, Align.RIGHT: spare}[align]
        return _Block(_height(letters), lambda ink, y: _write(ink, x, y, line, letters))

    def _left(self, line: str, letters: FreeTypeFont, x: int) -> _Block:
        return _Block(_height(letters), lambda ink, y: _write(ink, x, y, line, letters))

    def _columns(self, row: Columns) -> Iterator[_Block]:
        letters = self._font(row.size, row.bold)
        x = self.sizes[row.size] if row.indent else 0
        right = letters.getlength(row.right)
        aside = letters.getlength(row.side) + (2 * self.gap if row.side and row.right else 0)
        taken = right + aside + (self.gap if row.right or row.side else 0)
        room = self.width - x - taken
        if room < 4 * self.sizes[row.size]:  # both do not fit beside each other
            yield from self._text(Text(row.left, row.size, row.bold))
            yield from self._text(Text(f"{row.side} {row.right}".strip(), row.size, row.bold, Align.RIGHT))
            return
        *above, last = lines(row.left, room, letters.getlength)
        for line in above:
            yield self._left(line, letters, x)

        def paint(ink: ImageDraw, y: int) -> None:
            _write(ink, x, y, last, letters)
            _write(ink, self.width - right - aside, y, row.side, letters)
            _write(ink, self.width - right, y, row.right, letters)

        yield _Block(_height(letters), paint)

    def _rule(self) -> _Block:
        def paint(ink: ImageDraw, y: int) -> None:
            ink.rectangle((0, y + self.gap // 2, self.width - 1, y + self.gap // 2 + 1), fill=0)

        return _Block(self.gap, paint)

    def _big(self, row: Big) -> Iterator[_Block]:
        if row.caption:
            yield from self._text(Text(row.caption, Size.NORMAL, align=Align.CENTER))
        size = _BIG if self.width >= NARROW else _BIG * 2 // 3
        while size > 40 and font(size, True).getlength(row.text) > self.width * 0.94:
            size -= 6
        letters = font(size, True)
        if letters.getlength(row.text) > self.width:
            yield from self._text(Text(row.text, Size.HUGE, True, Align.CENTER))
            return
        left, top, right, bottom = letters.getbbox(row.text)
        x, pad = (self.width - (right - left)) / 2 - left, self.gap * 2 // 3

        def paint(ink: ImageDraw, y: int) -> None:
            ink.text((x, y + pad - top), row.text, font=letters, fill=0)

        yield _Block(round(bottom - top) + 2 * pad, paint)

    def _mark(self, row: Mark) -> _Block:
        letters = self._font(Size.LARGE, True)
        height = _height(letters) + self.gap

        def paint(ink: ImageDraw, y: int) -> None:
            ink.rectangle((0, y, self.width - 1, y + height - self.gap // 2), fill=0)
            x = (self.width - letters.getlength(row.text)) / 2
            _write(ink, x, y + self.gap // 4, row.text, letters, fill=255)

        return _Block(height + self.gap // 2, paint)

    def _qr(self, row: Qr) -> Iterator[_Block]:
        if row.caption:
            yield from self._text(Text(row.caption, Size.SMALL, align=Align.CENTER))
        modules = _modules(row.data)
        dot = max(_QR_FINEST, int(self.width * _QR_PART) // len(modules))
        side = dot * len(modules)
        if side > self.width:
            raise TooLong(f"{len(row.data)} characters are too many for a QR code on this paper")
        x = (self.width - side) // 2

        def paint(ink: ImageDraw, y: int) -> None:
            for down, line in enumerate(modules):
                for across, dark in enumerate(line):
                    if dark:
                        left, top = x + across * dot, y + down * dot
                        ink.rectangle((left, top, left + dot - 1, top + dot - 1), fill=0)

        yield _Block(side, paint)

    def _logo(self, row: Logo) -> Iterator[_Block]:
        logo = logo_in_dots(row.picture, self.find, self.width, row.plate)
        if logo is None:
            return
        dots = logo.point(lambda value: 255 - value)
        x = (self.width - logo.width) // 2
        yield _Block(logo.height + self.gap, lambda ink, y: ink.bitmap((x, y), dots, fill=0))

    def _cut(self) -> _Block:
        """A dashed line, with room above and below it to tear."""

        def paint(ink: ImageDraw, y: int) -> None:
            for x in range(0, self.width, 20):
                ink.rectangle((x, y + 2 * self.gap, x + 9, y + 2 * self.gap + 2), fill=0)

        return _Block(4 * self.gap, paint)


def _height(letters: FreeTypeFont) -> int:
    return round(letters.size * _LINE)


def _write(ink: ImageDraw, x: float, y: int, text: str, letters: FreeTypeFont, fill: int = 0) -> None:
    """`y` is the upper edge of the line; the letters' feet stand at the same height in every line."""
    ink.text((round(x), y + round(letters.size * 1.02)), text, font=letters, fill=fill, anchor="ls")


def _drawable(document: Document) -> Document:
    """Without the fine spaces that CLDR likes and the font has not."""
    return replace(document, rows=tuple(_plain(row) for row in document.rows))


def _plain(row: Row) -> Row:
    match row:
        case Text() | Big() | Mark():
            return replace(row, text=row.text.translate(_SPACES))
        case Columns():
            left, right, side = (each.translate(_SPACES) for each in (row.left, row.right, row.side))
            return replace(row, left=left, right=right, side=side)
        case _:
            return row


def _modules(data: str) -> list[list[bool]]:
    """The code's squares, with the quiet zone."""
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=_QR_QUIET)
    code.add_data(data.encode())
    try:
        return [[bool(module) for module in row] for row in code.get_matrix()]
    except (qrcode.exceptions.DataOverflowError, ValueError) as error:
        raise TooLong(f"{len(data)} characters are too many for a QR code") from error
