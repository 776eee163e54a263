"""Languages by their BCP 47 tags, and the one that is Japanese made easy.

Plain Japanese ("ja-Hira": Japanese in kana) is a language of its own for guests only. Whatever has no words
in it is said in Japanese: papers, the POS, the programme and staff know Japanese, not this.
"""

from __future__ import annotations

PLAIN_JAPANESE = "ja-Hira"
"""Names in it are how the Japanese ones are read; guests search by them in either."""


def base_of(language: str) -> str:
    """The language without script and region, as others know it: "ja" of "ja-Hira"."""
    return language.partition("-")[0]


def japanese(language: str) -> bool:
    """Is it written as Japanese is, plain or not?"""
    return base_of(language) == "ja"


def has_kanji(text: str) -> bool:
    """Does somebody who reads kana only need help with it?"""
    return any("\u3400" <= sign <= "\u9fff" or sign in "々〆ヶ" for sign in text)
