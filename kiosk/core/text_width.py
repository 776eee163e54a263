"""Whether a text fits its place, by counting characters: for where nobody can measure it on the screen."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from kiosk.core.menu import BREAK

_WIDTHS = {2: 34, 3: 22, 4: 20, 5: 18, 6: 16}
"""Columns of cards → half-width characters in a line of an item's name."""
_CATEGORY = 24
_OPTION = 40
LINES = 2


def fits(kind: str, text: str, columns: int = 3) -> bool:
    """`kind`: "item" (two lines of a card), "category" or "option" (two lines of their own width)."""
    width = {"category": _CATEGORY, "option": _OPTION}.get(kind) or _WIDTHS[min(max(columns, 2), 6)]
    return lines(text, width) <= LINES


def width(text: str) -> int:
    """In half-width characters: kana and kanji count twice."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def lines(text: str, most: int) -> int:
    """How many lines of `most` half-width characters a text takes, broken where it may be."""
    count, used = 1, 0
    for piece in _pieces(text):
        size = width(piece.rstrip(f"{BREAK} "))
        if used and used + size > most:
            count, used = count + 1, 0
        used += width(piece.replace(BREAK, ""))
        count += max(0, size - 1) // most  # a long word is broken somewhere
    return count


def _pieces(text: str) -> list[str]:
    """What stays together: words of Latin letters; what stands between break marks; else single kanji."""
    if BREAK in text:
        return [f"{piece}{BREAK}" for piece in text.split(BREAK)]
    pieces = [""]
    for before, sign in pairwise(f" {text}"):
        wide = unicodedata.east_asian_width(sign) in "WF"
        if before == " " or (wide and pieces[-1]):
            pieces.append("")
        pieces[-1] += sign
    return [piece for piece in pieces if piece]
