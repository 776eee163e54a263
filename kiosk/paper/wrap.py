"""Where lines end: between words, in Japanese between any two signs but before and after some."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

_NEVER_FIRST = "、。，．・：；？！ー゛゜）」』】〉》］｝〕ぁぃぅぇぉっゃゅょァィゥェォッャュョ々％,.!?:;)]}%"
_NEVER_LAST = "（「『【〈《［｛〔￥¥$([{"
_PIECES = re.compile(r"\s+|[^\s]")


def lines(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """`text` in lines that are not wider than `width`, as `measure` says; a word that is too long for any
    line is broken. At least one line.
    """
    found: list[str] = []
    for paragraph in text.split("\n"):
        found += _filled(paragraph, width, measure)
    return found


def _filled(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    found, now = [], ""
    for piece in _pieces(text):
        if measure((now + piece).rstrip()) <= width:
            now += piece
            continue
        if now.strip():
            found.append(now.rstrip())
        now = piece.lstrip()
        while measure(now.rstrip()) > width and len(now) > 1:
            at = _fitting(now, width, measure)
            found.append(now[:at])
            now = now[at:]
    return [*found, now.rstrip()]


def _fitting(text: str, width: float, measure: Callable[[str], float]) -> int:
    """How many signs of a long word fit on a line; at least one."""
    at = 1
    while at < len(text) and measure(text[: at + 1]) <= width:
        at += 1
    return at


def _pieces(text: str) -> Iterator[str]:
    """What no line end may part: Latin words, and signs with what must stay beside them."""
    piece = ""
    for found in _PIECES.findall(text):
        if piece and _may_break(piece[-1], found[0]):
            yield piece
            piece = ""
        piece += found
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if after.isspace():
        return False
    if before.isspace():
        return True
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return _wide(before) or _wide(after)


def _wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"
