"""How a name is read, for the screens in plain Japanese: the rows of Furigana.qml."""

from __future__ import annotations

from kiosk.core.frozen import frozen
from kiosk.core.furigana import furigana
from kiosk.core.language import PLAIN_JAPANESE
from kiosk.core.menu import Text


@frozen
class WordRow:
    """A word of a name with furigana: `signs` in runs, and the kana over each, "" where none are needed."""

    signs: list[str]
    kana: list[str]


def reading(name: Text, language: str) -> list[WordRow]:
    """The words of a name with kanji whose reading is known, in plain Japanese; else none."""
    if language != PLAIN_JAPANESE:
        return []
    words = furigana(name.get("ja", ""), name.get(PLAIN_JAPANESE, ""))
    return [WordRow([signs for signs, _ in word], [kana for _, kana in word]) for word in words]
