"""What stands on a piece of paper, as data: receipts, tickets, a day's report. `kiosk.paper` draws it for a
printer; the screen shows the same rows.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Literal

from kiosk.core.frozen import frozen


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Size(StrEnum):
    """Of letters: on paper about 2.5, 3, 4 and 6 mm high."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"


@frozen
class Text:
    """Words over the whole width; they wrap."""

    text: str
    size: Size = Size.NORMAL
    bold: bool = False
    align: Align = Align.LEFT
    kind: Literal["text"] = "text"


@frozen
class Columns:
    """`left` wraps; `right` stands at the right edge beside its last line, after `side` (how many). `indent`:
    it belongs to the row above.
    """

    left: str
    right: str = ""
    side: str = ""
    size: Size = Size.NORMAL
    bold: bool = False
    indent: bool = False
    kind: Literal["columns"] = "columns"


@frozen
class Rule:
    """A line from edge to edge."""

    kind: Literal["rule"] = "rule"


@frozen
class Space:
    """Half a line of nothing."""

    kind: Literal["space"] = "space"


@frozen
class Big:
    """A number to be read from afar, as large as the paper is wide, with small words above it."""

    text: str
    caption: str = ""
    kind: Literal["big"] = "big"


@frozen
class Mark:
    """White words on black over the whole width: what nobody may overlook."""

    text: str
    kind: Literal["mark"] = "mark"


@frozen
class Qr:
    """A QR code of `data`, with what it is good for above it. At most about 1,000 bytes."""

    data: str
    caption: str = ""
    kind: Literal["qr"] = "qr"


@frozen
class Cut:
    """Here the paper is parted in two, by hand: a dashed line."""

    kind: Literal["cut"] = "cut"


@frozen
class Logo:
    """The shop's logo in the middle; nothing where its picture is not there. `picture`: a name as of the
    menu's pictures. `plate`: it can be read on dark grounds alone, and brings one along.
    """

    picture: str
    plate: bool = False
    kind: Literal["logo"] = "logo"


Row = Text | Columns | Rule | Space | Big | Mark | Qr | Cut | Logo


@frozen
class Document:
    """A piece of paper from top to bottom, in one `language`, which decides about its letters."""

    rows: tuple[Row, ...]
    language: str = "ja"


REPRINT = {"ja": "再発行", "en": "REPRINT", "es": "REIMPRESIÓN"}


def reprinted(document: Document) -> Document:
    """The same once more, marked as a second copy: above all else, and above each part it is torn into."""
    mark = Mark(REPRINT.get(document.language, REPRINT["en"]))
    if mark in document.rows:
        return document
    rows: list[Row] = [mark]
    for row in document.rows:
        rows.append(row)
        if isinstance(row, Cut):
            rows.append(mark)
    return replace(document, rows=tuple(rows))
