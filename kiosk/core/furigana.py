"""Furigana: how a Japanese name is read, laid above the signs it belongs to."""

from __future__ import annotations

import re
from itertools import groupby

from kiosk.core.language import has_kanji
from kiosk.core.menu import BREAK

Run = tuple[str, str]
"""Some signs of a name, and the kana above them: ("照", "て"), or ("り", "") where none are needed."""

_HIRAGANA = {code: chr(code - 0x60) for code in range(0x30A1, 0x30F7)}


def furigana(name: str, reading: str) -> tuple[tuple[Run, ...], ...]:
    """The words of `name`, each as runs; () where it has no kanji or no reading is known.

    A line may end between two words: at the break marks of `name`, where `reading` has a mark or a space for
    each of them, else nowhere. Kana that the name has itself part the reading: 照り焼き, てりやき becomes
    照(て)り焼(や)き. Where they cannot be found in it, all of it stands above the whole word.
    """
    if not reading or not has_kanji(name):
        return ()
    words = name.split(BREAK)
    spoken = [part for part in re.split(rf"[{BREAK}\s]+", reading) if part]
    if len(words) != len(spoken):
        words, spoken = ["".join(words)], ["".join(spoken)]
    return tuple(_runs(word, kana) for word, kana in zip(words, spoken, strict=True))


def _runs(word: str, kana: str) -> tuple[Run, ...]:
    if not has_kanji(word):
        return ((word, ""),)
    parts = [(hard, "".join(signs)) for hard, signs in groupby(word, key=_needs)]
    found = _readings(parts, kana)
    if found is None:
        return ((word, kana),)
    readings = iter(found)
    return tuple((part, _above(part, next(readings)) if hard else "") for hard, part in parts)


def _readings(parts: list[tuple[bool, str]], kana: str) -> list[str] | None:
    """What stands above each hard part: what lies between the kana that the name has itself. Of these each is
    taken where it comes first, the last one at the end. None: they are not in it.
    """
    found, at, plain = [], 0, kana.translate(_HIRAGANA)
    for place, (hard, part) in enumerate(parts):
        if hard:
            continue
        own = part.translate(_HIRAGANA)
        last = place == len(parts) - 1
        begin = len(plain) - len(own) if last else plain.find(own, at + 1) if place else 0
        if begin < at + (place > 0) or not plain.startswith(own, begin):
            return None
        if place:
            found.append(kana[at:begin])
        at = begin + len(own)
    if parts[-1][0]:
        found.append(kana[at:])
    return found if all(found) else None


def _needs(sign: str) -> bool:
    """Kana are their own reading; all else has one."""
    return not ("ぁ" <= sign <= "ヺ" or sign in "ー・")


def _above(part: str, read: str) -> str:
    return "" if read == part else read
