"""Taking Square's answers apart: tolerant of what is missing, and never a parser's error."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from kiosk.core.menu import Text
from kiosk.core.money import Money
from kiosk.ports.errors import NotAllowed, Uncertain, Unreachable

Json = dict[str, Any]
Doc = Mapping[str, Any]
Words = Callable[[str], Text]

NONSENSE = (KeyError, IndexError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
"""What taking apart an answer that is not what was promised may raise."""
_BESIDES = {"cursor", "errors", "latest_time", "related_objects", "count"}
"""What an answer without its list may hold."""
_KEYS = uuid.UUID("6f1e7a52-7a0e-5cf4-9d3c-1f6f0c2f7b11")
_LONGEST = 2000
_LONGEST_NAME = 5000
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


@contextmanager
def understood(what: str, effect: bool = False) -> Iterator[None]:
    """Inside, an answer is taken apart: where it is not what was promised, that is the port's error, no
    other. `effect`: the request changed something.
    """
    try:
        yield
    except NONSENSE as error:
        lost = Uncertain if effect else Unreachable
        raise lost(f"{what}: the answer makes no sense ({type(error).__name__})") from error


@contextmanager
def begun() -> Iterator[None]:
    """Inside, Square may have an order of ours already: that it cannot be asked is no word that nothing
    happened.
    """
    try:
        yield
    except (Unreachable, NotAllowed) as error:
        raise Uncertain(str(error)) from error


def listed(body: Doc, name: str) -> list[Json]:
    """The list `name` of an answer. Square leaves empty lists out: but an answer that says something else
    instead is nonsense.
    """
    if name not in body and set(body) - _BESIDES:
        raise ValueError(f"there is no {name}")
    found = body.get(name) or []
    if not isinstance(found, list):
        raise TypeError(f"{name} is not a list")
    return found


def text(value: object) -> str:
    """Something of Square's that is sent back: its name for a thing. Raises TypeError, ValueError."""
    if not isinstance(value, str):
        raise TypeError("that is no text")
    if not 0 < len(value) <= _LONGEST_NAME or not value.isprintable() or clean(value) != value:
        raise ValueError("that is no name of a thing")
    return value


def more(page: Doc, body: Json) -> bool:
    """Is there another page? Then `body` asks for it."""
    cursor = page.get("cursor")
    if not cursor:
        return False
    body["cursor"] = text(cursor)
    return True


def derived(key: str, purpose: str) -> str:
    """A key for one request of several that a call makes: always the same, 36 characters."""
    return str(uuid.uuid5(_KEYS, ascii(f"{key} {purpose}")))


def money_of(body: Doc) -> Money:
    """{"amount": 790, "currency": "JPY"} → Money."""
    return Money(body["amount"], body["currency"])


def body_of_money(money: Money) -> Json:
    return {"amount": money.minor, "currency": money.currency}


def minor(body: Doc, name: str) -> int:
    """The minor units of an amount that may be missing: then it is zero."""
    found = body.get(name)
    amount = 0 if found is None else found.get("amount", 0)
    if type(amount) is not int:
        raise TypeError(f"{name} is not a whole number of minor units")
    return amount


def clean(text: str) -> str:
    """Without half characters, which no line can carry, and without space around it."""
    return _HALF_CHARACTER.sub("?", text).strip()


def words_in(language: str) -> Words:
    """Square has every text in one language only: what makes it a text of the menu."""

    def words(text: str) -> Text:
        found = clean(text)[:_LONGEST]
        return {language: found} if found else {}

    return words


def instant(text: str) -> datetime:
    """A timestamp of Square's. Raises ValueError."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
