"""What the value of a setting may be: each kind says it in words and reads a value, or raises ValueError."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import MISSING, field
from datetime import date, time
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from kiosk.core.language import PLAIN_JAPANESE


class Kind(NamedTuple):
    """What a value may be. `says` completes "must be …"; `read` gives the value to keep or raises ValueError.

    `words`: what the environment gives is taken as it stands; else it is read as TOML writes the value.
    """

    says: str
    read: Callable[[Any], Any]
    words: bool = True


class Setting(NamedTuple):
    """The notes of one key. `example` is in TOML; `filled` says in words what holds when nothing is set."""

    kind: Kind
    doc: str
    example: str
    filled: str | None


def setting(kind: Kind, doc: str, example: str, *, default: Any = MISSING, filled: str | None = None) -> Any:
    """A field of a settings class; without `default` and `filled` it must be set."""
    return field(default=default, metadata={"setting": Setting(kind, doc, example, filled)})


def words(says: str, pattern: str) -> Kind:
    """Text that a regular expression matches as a whole."""

    def read(value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise ValueError
        return value

    return Kind(says, read)


def number(low: float, high: float, of: str = "", whole: bool = True) -> Kind:
    """A number between two bounds, both allowed; `of` is its unit."""

    def read(value: Any) -> float:
        right = type(value) is int or (not whole and type(value) is float)
        if not right or not low <= value <= high:
            raise ValueError
        return value if whole else float(value)

    what = f"a {'whole ' if whole else ''}number{of and f' of {of}'}"
    return Kind(f"{what} from {low} to {high}", read, words=False)


def one_of(*allowed: Any) -> Kind:
    """One of some values, all texts or all numbers."""

    def read(value: Any) -> Any:
        if isinstance(value, bool) or value not in allowed:
            raise ValueError
        return allowed[allowed.index(value)]

    says = f"one of {', '.join(f'{value:g}' if isinstance(value, float) else value for value in allowed)}"
    return Kind(says, read, words=isinstance(allowed[0], str))


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _path(value: Any) -> Path:
    if not isinstance(value, str) or not value or "\0" in value:
        raise ValueError
    try:
        return Path(value).expanduser()
    except RuntimeError as error:  # ~somebody who is not there
        raise ValueError from error


def _clock(value: Any) -> time:
    if isinstance(value, str) and re.fullmatch(r"\d\d:\d\d", value):
        value = time.fromisoformat(value)
    if not isinstance(value, time):
        raise ValueError
    return value


def _zone(value: Any) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (KeyError, TypeError, OSError) as error:
        raise ValueError from error


def _languages(value: Any) -> tuple[str, ...]:
    codes = value.replace(" ", "").split(",") if isinstance(value, str) else value
    if not isinstance(codes, list) or not codes or len(set(map(str, codes))) < len(codes):
        raise ValueError
    if PLAIN_JAPANESE in codes and "ja" not in codes[: codes.index(PLAIN_JAPANESE)]:
        raise ValueError
    return tuple(_LANGUAGE.read(code) for code in codes)


def _number_range(value: Any) -> tuple[int, int]:
    if not isinstance(value, list) or len(value) != 2 or not all(type(n) is int for n in value):
        raise ValueError
    first, last = value
    if not 1 <= first < last <= 99_999:
        raise ValueError
    return first, last


def _web_address(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", value):
        raise ValueError
    return value.rstrip("/")


def _spans(value: Any) -> tuple[tuple[time, time], ...]:
    if not isinstance(value, list):
        raise ValueError
    return tuple(_span(each) for each in value)


def _span(value: Any) -> tuple[time, time]:
    start, _, end = (part.strip() for part in str(value).partition("-"))
    if start == end:
        raise ValueError
    return _clock(start), time(0) if end == "24:00" else _clock(end)


def _days(value: Any) -> tuple[date, ...]:
    if not isinstance(value, list) or not all(type(day) is date for day in value):
        raise ValueError
    return tuple(value)


def _command(value: Any) -> tuple[str, ...]:
    import shlex

    found = tuple(shlex.split(value)) if isinstance(value, str) else ()  # ValueError: a quote is not closed
    if not found:
        raise ValueError
    return found


_LANGUAGE = words("a language", r"[a-z]{2,3}(-[A-Za-z]{2,4})?")

FLAG = Kind("true or false", _flag, words=False)
FOLDER = Kind("a folder", _path)
FILE = Kind("a file", _path)
COMMAND = Kind("a program and its arguments, as in a shell", _command)
CLOCK = Kind('a time of day such as "05:00"', _clock)
TIME_ZONE = Kind("a time zone such as Asia/Tokyo", _zone)
LANGUAGES = Kind(
    f'a list of language codes such as ["ja", "en"], each once, and {PLAIN_JAPANESE} after ja',
    _languages,
    words=False,
)
NUMBER_RANGE = Kind("two whole numbers such as [901, 999], the smaller first", _number_range, words=False)
WEB_ADDRESS = Kind("a web address that starts with https:// or http://", _web_address)
SPANS = Kind('a list of times such as ["10:00-15:00", "17:00-23:30"]', _spans, words=False)
DAYS = Kind("a list of dates such as [2027-01-01]", _days, words=False)
NAME = words("letters, digits, dots and hyphens, at most 40", r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
