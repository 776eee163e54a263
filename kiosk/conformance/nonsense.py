"""Answers that are not what was promised."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from kiosk.faultproxy import Exchange, Reply

JSON = (("Content-Type", "application/json"),)
PAGE = b"<!doctype html><html><body><h1>It works!</h1></body></html>"

NOT_WHAT_WAS_PROMISED: dict[str, bytes] = {
    "nothing": b"",
    "a page": PAGE,
    "half a character": b'{"id": "\xe3\x81',
    "a byte order mark in the middle": b'{"id":\xef\xbb\xbf"1"}',
    "null": b"null",
    "true": b"true",
    "a number": b"3",
    "a number without end": b"1" * 20_000,
    "no number": b"NaN",
    "a text": b'"paid"',
    "an empty list": b"[]",
    "a list in a list": b"[[[1, 2], {}]]",
    "too deep": b"[" * 100_000,
    "deep, and whole": b"[" * 5_000 + b"]" * 5_000,
    "half an object": b'{"order": {"id": "1", "total": ',
}

_WRONG: tuple[Any, ...] = (
    None,
    True,
    -1,
    0.5,
    10**30,
    1e308,
    "",
    "\ud83d",
    "\u202e\x00",
    "word " * 1000,
    [],
    [None],
    {},
    {"": {"": {"": [[[]]]}}},
)


def spoiled(exchange: Exchange, dice: random.Random) -> Reply:
    """The genuine answer with one part of it wrong: another type, another value, or not there."""
    assert exchange.reply is not None
    try:
        value = json.loads(exchange.reply.body)
    except ValueError:
        return replace(exchange.reply, body=_torn(exchange.reply.body, dice))
    places = list(_places(value))
    if not places:
        return replace(exchange.reply, body=json.dumps(dice.choice(_WRONG)).encode())
    holder, place = dice.choice(places)
    if isinstance(holder, dict) and dice.random() < 0.2:
        del holder[place]
    else:
        holder[place] = dice.choice(_WRONG)
    return replace(exchange.reply, body=json.dumps(value).encode())


def renamed(exchange: Exchange, old: str, new: str) -> tuple[Reply, int]:
    """The genuine answer with each JSON text that is exactly `old` made `new`, and how many there were."""
    assert exchange.reply is not None
    try:
        value = json.loads(exchange.reply.body)
    except ValueError:
        return exchange.reply, 0
    found = [(holder, place) for holder, place in _places(value) if holder[place] == old]
    for holder, place in found:
        holder[place] = new
    return replace(exchange.reply, body=json.dumps(value).encode()), len(found)


def dearer(exchange: Exchange, minor: int) -> tuple[Reply, int]:
    """The genuine answer in which each amount of so many minor units, however it is written (790, 7.9,
    "7.90"), is one more, and how many there were.
    """
    assert exchange.reply is not None
    try:
        value = json.loads(exchange.reply.body)
    except ValueError:
        return exchange.reply, 0
    count = 0
    for holder, place in _places(value):
        kind = type(holder[place])
        for unit in (Decimal("0.01"), Decimal(1)) if kind in (int, float, str) else ():
            if _near(holder[place], minor * unit, unit):
                holder[place] = kind((minor + 1) * unit)
                count += 1
                break
    return replace(exchange.reply, body=json.dumps(value).encode()), count


def _near(value: Any, amount: Decimal, unit: Decimal) -> bool:
    """Is this the amount, but for what a binary fraction cannot say? A text only where it looks like one."""
    if isinstance(value, int):
        return unit == 1 and value == amount
    if isinstance(value, str) and not re.fullmatch(r"\d+\.\d+", value):
        return False
    return abs(Decimal(value) - amount) < unit / 100


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a JSON value that holds something: (what holds it, its name or number there)."""
    inner: list[Any] = []
    if isinstance(value, dict):
        inner = list(value)
    elif isinstance(value, list):
        inner = list(range(len(value)))
    for place in inner:
        yield value, place
        yield from _places(value[place])


def _torn(body: bytes, dice: random.Random) -> bytes:
    """What is no JSON: some bytes are missing, or others."""
    if not body:
        return b"\x00"
    place = dice.randrange(len(body))
    return body[:place] + dice.choice((b"", b"\xff", b"<", b'"')) + body[place + 1 + dice.randrange(20) :]
