"""Text for spreadsheets, which must not take a name for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def guarded(value: Any) -> Any:
    """A text that begins like a formula is quoted; whatever else stays as it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def unguarded(text: str) -> str:
    """What was in a cell before `guarded`, without blanks around it."""
    text = text.strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def csv_text(lines: Iterable[Iterable[Any]]) -> str:
    """Lines of cells as CSV (RFC 4180), each guarded."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([guarded(cell) for cell in line] for line in lines)
    return out.getvalue()
