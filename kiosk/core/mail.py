"""Mail addresses as they are typed on a screen: what a key may put there, and when one is whole."""

from __future__ import annotations

import re

LONGEST = 254
_WHOLE = re.compile(
    r"[a-z0-9_+-]+(\.[a-z0-9_+-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])"
)
_LONGEST_NAME = 64


def typed(text: str) -> str:
    """`text` without what no address has, small and not too long."""
    return "".join(sign for sign in text.lower() if re.fullmatch(r"[a-z0-9@._+-]", sign))[:LONGEST]


def complete(address: str) -> bool:
    """Can mail be sent there, as far as an address says it?"""
    name, _, _ = address.partition("@")
    return len(name) <= _LONGEST_NAME and _WHOLE.fullmatch(address) is not None


def masked(address: str) -> str:
    """As a passer-by may read it: "sakura@example.jp" → "s•••@•••.jp"."""
    return f"{address[:1]}•••@•••.{address.rpartition('.')[2]}"
