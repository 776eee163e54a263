"""Telephone numbers as they are typed: when one is complete, how it is grouped, and its E.164 form."""

from __future__ import annotations


def length(digits: str, region: str) -> int:
    """How many digits the number that begins with `digits` will have."""
    if region == "JP":
        return 11 if digits[:2] in ("05", "07", "08", "09") and digits[2:3] in ("", "0") else 10
    return 10


def complete(digits: str, region: str) -> bool:
    return len(digits) >= length(digits, region) and not (region == "JP" and not digits.startswith("0"))


def groups(region: str, digits: str) -> tuple[int, ...]:
    """The lengths of the groups a number is written in: 090-1234-5678, 03-1234-5678, 555-123-4567."""
    if region == "JP":
        return (3, 4, 4) if length(digits, region) == 11 else (2, 4, 4)
    return (3, 3, 4)


def e164(digits: str, region: str) -> str:
    """The international form of a complete number. "09012345678" in JP → "+819012345678"."""
    return f"+81{digits[1:]}" if region == "JP" else f"+1{digits}"
