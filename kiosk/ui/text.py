"""Words and figures as a guest reads them: money and numbers by CLDR, plurals, Japanese line breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_decimal
from PySide6.QtCore import QCoreApplication

from kiosk.core.language import PLAIN_JAPANESE, base_of, japanese
from kiosk.core.menu import BREAK, Menu, Text, plain, say
from kiosk.core.money import Money
from kiosk.paper.words import locale_of, money

__all__ = [
    "brand_name", "clock", "day", "difference", "inside", "locale_of", "money", "money_in_words", "name",
    "number", "own_name", "phrased", "prose", "spoken", "tr", "whole",
]  # fmt: skip

_WORD_JOINER = "\u2060"
_ZERO_WIDTH_SPACE = "\u200b"
_WITHOUT_SPACES = ("ja", "zh")


def tr(source: str, comment: str, n: int) -> str:
    """A text with %n, in the plural form that `n` asks for.

    Call it in functions of a module only: what gathers the words takes an enclosing class for the context.
    """
    return QCoreApplication.translate("", source, comment, n)


def money_in_words(amount: Money, language: str) -> str:
    """An amount inside a sentence: "206円" in ja, "¥206" in en."""
    if japanese(language) and amount.currency == "JPY":
        return f"{number(amount.minor, language)}円"
    return money(amount, language)


def difference(amount: Money, language: str) -> str:
    """A price difference with its sign: "+￥150", "−￥60"; "" for none."""
    if not amount:
        return ""
    return money(amount, language) if amount.minor < 0 else f"+{money(amount, language)}"


def inside(title: str, language: str) -> str:
    """A name inside a sentence: "sauce" in languages that begin names with a capital."""
    return title if japanese(language) else title[:1].lower() + title[1:]


def number(value: int, language: str) -> str:
    return str(format_decimal(value, locale=locale_of(language)))


def clock(at: datetime, language: str) -> str:
    """A time of day: "15:00", "3:00 PM"."""
    return str(format_time(at, "short", locale=locale_of(language)))


def day(at: date, language: str) -> str:
    """A day of the next weeks: "11月30日(月)", "Mon, Nov 30"."""
    return str(format_skeleton("MMMEd", at, locale=locale_of(language)))


def date_said(at: date, language: str) -> str:
    """Any day, with its year: "2031年3月31日", "Mar 31, 2031"."""
    return str(format_date(at, "long" if japanese(language) else "medium", locale=locale_of(language)))


def name(text: Text, language: str) -> str:
    """A name for the screen: in Japanese, words stay whole and may break only at the marks."""
    said = say(text, language)
    if language == PLAIN_JAPANESE and " " in said:
        return phrased(said)
    if BREAK not in said:
        return said
    if base_of(language) not in _WITHOUT_SPACES:
        return said.replace(BREAK, "")
    return _ZERO_WIDTH_SPACE.join(_WORD_JOINER.join(word) for word in said.split(BREAK))


def brand_name(menu: Menu, language: str) -> str:
    """What the kiosk calls the shop: its brand's name, else the POS's."""
    return plain(menu.brand.name or menu.shop_name, language)


def prose(said: str, language: str) -> str:
    """A sentence for the screen: in Japanese, lines break between phrases only."""
    return phrased(said) if japanese(language) else said


def spoken(text: Text, language: str) -> str:
    """A name for ears, search and data: plain."""
    return plain(text, language)


@lru_cache(maxsize=64)
def own_name(language: str) -> str:
    """A language's name in itself: "日本語", "English", "Español", "やさしいにほんご"."""
    if language == PLAIN_JAPANESE:
        return "やさしいにほんご"
    said = Locale.parse(language.replace("-", "_")).get_display_name() or language
    return said[:1].upper() + said[1:]


_OPENING = "（「『【〈"
_PARTICLES = "はがをにでともへやの"
_CLOSING = "、。，．！？）」』】〉・：…"


def _kind(sign: str) -> str:
    if "ぁ" <= sign <= "ゟ":
        return "hiragana"
    return "ascii" if sign.isascii() else "other"


def _may_break(text: str, at: int) -> bool:
    """May a Japanese line end before `text[at]`? After punctuation, and after hiragana that end a word:
    more than one (使えます), or a particle (番号は), but not the り within 取り消し.
    """
    before, after = text[at - 1], text[at]
    if after in _CLOSING or before in _OPENING:
        return False
    if before in _CLOSING or after in _OPENING:
        return True
    if before == "を":
        return True
    if _kind(before) != "hiragana":
        return False
    honorific = after in "おご" and at + 1 < len(text) and _kind(text[at + 1]) == "other"
    if honorific:
        return True
    if _kind(after) == "hiragana" or before in "おご":
        return False
    inside_a_word = at > 1 and _kind(text[at - 2]) == "other" and before not in _PARTICLES
    return not inside_a_word


@lru_cache(maxsize=1024)
def phrased(text: str) -> str:
    """Japanese whose lines break between phrases only; Latin words, spaces and line ends stay as they are.

    A line with break marks of its own (これで｜よろしいですか？) breaks there and nowhere else: they are
    for what the rules cannot tell, and for phrases too long for a narrow place.
    """
    return "\n".join(_marked(line) if BREAK in line else _ruled(line) for line in text.split("\n"))


def _marked(line: str) -> str:
    return _ZERO_WIDTH_SPACE.join(_ruled(part, rule=lambda text, at: False) for part in line.split(BREAK))


def _ruled(text: str, rule: Callable[[str, int], bool] = _may_break) -> str:
    found = []
    for at, sign in enumerate(text):
        before = text[at - 1] if at else " "
        latin = sign.isascii() and before.isascii()
        if not (sign.isspace() or before.isspace() or latin):
            found.append(_ZERO_WIDTH_SPACE if rule(text, at) else _WORD_JOINER)
        found.append(sign)
    return "".join(found)


def whole(word: str, language: str) -> str:
    """A word or short name that no line end may cut; Latin words never are."""
    return _WORD_JOINER.join(word) if base_of(language) in _WITHOUT_SPACES and not word.isascii() else word


def grouped(digits: str) -> str:
    """A card's number as it is printed on cards: in groups of four."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
