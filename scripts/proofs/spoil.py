"""Ways to spoil what somebody sends: a value of a document, a text, bytes."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

NONSENSE: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**63, 10**30, 1e308, -0.0, float("nan"), float("inf")),
    *(
        "",
        " ",
        "nonsense",
        "0",
        "-5",
        "1e9",
        "\x00",
        "\u202e",
        "😀" * 50,
        "\ud800",
        "x" * 5000,
        "../../etc/passwd",
    ),
    *("2026-02-30", "25:61", "9999-12-31T23:59:60Z", "<b>&amp;</b>", "{0}", "%s%n", "null"),
    *([], {}, [None], [[]], {"": ""}, [7], {"a": 7}),
)
LINES = (
    "",
    "\t",
    "[",
    "]]",
    "= 1",
    "a = 1979-05-27",
    "\x00",
    "日本語 = 'x'",
    "- &a [*a]",
    "? : ,",
    "!!python/none",
)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path]
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        found += _places(part, (*path, key))
    return found


def document(dice: Random, whole: Any, most: int = 3) -> Any:
    """A copy of a JSON or YAML document with one to `most` places spoiled."""
    for _ in range(dice.randint(1, most)):
        whole = _with(dice, whole, dice.choice(_places(whole)))
    return whole


def _with(dice: Random, value: Any, path: tuple[Any, ...]) -> Any:
    if not path:
        return _spoiled(dice, value)
    key, rest = path[0], path[1:]
    value = copy.copy(value)
    if rest or dice.random() < 0.75:
        value[key] = _with(dice, value[key], rest)
    elif isinstance(value, list):
        value.insert(key, copy.deepcopy(dice.choice(value)))
    elif dice.random() < 0.7:
        del value[key]
    else:
        value[f"{key}x"] = value.pop(key)
    return value


def _spoiled(dice: Random, value: Any) -> Any:
    """Another value: often one that is nearly right."""
    near = dice.random() < 0.5
    if near and isinstance(value, str) and value:
        return text(dice, value)
    if near and isinstance(value, int | float):
        return dice.choice((-value, value + 1, value * 1000, str(value), value / 3, value * 10**12))
    if near and isinstance(value, list) and value:
        return dice.choice((value[:-1], value * 2, value[::-1], value[0], value * 200))
    return dice.choice(NONSENSE)


def text(dice: Random, whole: str) -> str:
    """A text with something cut out, doubled, put in or replaced."""
    start = dice.randrange(len(whole) + 1)
    end = min(len(whole), start + dice.choice((1, 1, 2, 10, 200)))
    put = dice.choice(("", "", whole[start:end] * 2, chr(dice.randrange(0x3100)), dice.choice(LINES), "\n"))
    return whole[:start] + put + whole[end:]


def data(dice: Random, whole: bytes) -> bytes:
    """Bytes that are cut, flipped, swapped for others, or lengthened."""
    for _ in range(dice.randint(1, 4)):
        start = dice.randrange(len(whole) + 1)
        end = min(len(whole), start + dice.choice((1, 1, 4, 100)))
        put = dice.choice((b"", dice.randbytes(end - start), dice.randbytes(1), b"\xff" * 8, whole[:100]))
        whole = whole[:start] + put + whole[end:]
    return whole[: dice.randrange(len(whole) + 1)] if dice.random() < 0.2 else whole
