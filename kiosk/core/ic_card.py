"""The number of an IC card (FeliCa, NFC, any contactless card), as a reader gives it that types like a
keyboard.
"""

from __future__ import annotations

LENGTHS = (8, 14, 16, 20)
"""Hexadecimal digits of a number: ISO 14443 has 4, 7 or 10 bytes, FeliCa 8."""
SHORTEST, LONGEST = 8, 20
"""Digits of one in any writing: readers that write decimal ones have other lengths."""
MOST_WRONG = 5
"""So many cards that nobody knows one guest can hold to the reader."""
_BETWEEN = str.maketrans("", "", " :.,-")
_DIGITS = frozenset("0123456789ABCDEF")
_PASSING_4, _PASSING_8 = "08", "01FE"


def number_of(text: str, prefix: str) -> str | None:
    """The number in what a reader typed, which begins with `prefix`, in capitals and without what is written
    between its bytes; None: it is none. Without a prefix only the usual lengths are one.
    """
    if not text.startswith(prefix):
        return None
    number = text.removeprefix(prefix).translate(_BETWEEN).upper()
    return number if valid(number) and (prefix or len(number) in LENGTHS) else None


def valid(number: str) -> bool:
    """Can it be one?"""
    return SHORTEST <= len(number) <= LONGEST and set(number) <= _DIGITS


def passing(number: str) -> bool:
    """Does it say itself that it is good for one touch alone? So begin the random ones of ISO 14443-3 and of
    telephones that speak to each other (NFCIP-1). Others, as those of type B, only show it at a second touch.
    """
    return (len(number) == 8 and number.startswith(_PASSING_4)) or (
        len(number) == 16 and number.startswith(_PASSING_8)
    )
