"""The log, read backwards in pages: the newest lines first, as far back as the files go."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.core.frozen import frozen
from kiosk.log import FILES

FILE = "kiosk.log"
PAGE = 100
CHUNK = 64 * 1024
MOST_BYTES = 30_000_000
"""Looked through for one page: a word that stands nowhere ends there."""
LONGEST = 20_000
"""Of one line: longer ones are shown as far as that."""

LEVELS = ("debug", "info", "warning", "error", "critical")
_MAIN = frozenset({"at", "level", "logger", "event", "error"})


@frozen
class LogLine:
    """`at`: aware UTC, None where the line has none. `fields`: "key=value" in its order; `error`: a trace."""

    at: datetime | None
    level: str
    logger: str
    event: str
    fields: str = ""
    error: str = ""


@frozen
class Mark:
    """Where the next page begins: the file (0 the newest) and the byte its reading ended before."""

    file: int
    byte: int


@frozen
class LogPage:
    """`after`: where to read on; None where the log ends."""

    lines: tuple[LogLine, ...]
    after: Mark | None


def log_folder(data_dir: Path) -> Path:
    return data_dir / "log"


def read(
    folder: Path, least: str = "info", text: str = "", before: Mark | None = None, most: int = PAGE
) -> LogPage:
    """The newest lines of at least a level (one of LEVELS) in which `text` stands, whatever its case. Lines
    that are no JSON are shown as they are. Raises OSError only where a file that is there cannot be read.
    """
    wanted, found, looked = text.casefold(), list[LogLine](), 0
    start = before or Mark(0, -1)
    mark: Mark | None = None
    for number in range(start.file, FILES + 1):
        path = folder / (FILE if number == 0 else f"{FILE}.{number}")
        if not path.exists():
            continue
        for at, raw in _backwards(path, start.byte if number == start.file else -1):
            looked += len(raw) + 1
            mark = Mark(number, at)
            line = _parsed(raw)
            if _weight(line.level) >= _weight(least) and wanted in raw.decode(errors="replace").casefold():
                found.append(line)
            if len(found) >= most or looked >= MOST_BYTES:
                return LogPage(tuple(found), mark)
    return LogPage(tuple(found), None)


def _weight(level: str) -> int:
    return LEVELS.index(level) if level in LEVELS else LEVELS.index("info")


def _backwards(path: Path, end: int) -> Iterator[tuple[int, bytes]]:
    """Lines from `end` (-1: the file's) to the front, each with the byte it begins at; empty ones are left
    out.
    """
    with path.open("rb") as file:
        at = file.seek(0, 2) if end < 0 else end
        rest = b""
        while at > 0:
            size = min(CHUNK, at)
            at -= size
            file.seek(at)
            rest = file.read(size) + rest
            first, *others = rest.split(b"\n")
            place = at + len(rest)
            for line in reversed(others):
                place -= len(line)
                if line:
                    yield place, line
                place -= 1
            rest = first
        if rest:
            yield 0, rest


def _parsed(raw: bytes) -> LogLine:
    text = raw[:LONGEST].decode(errors="replace")
    try:
        values: Any = json.loads(raw) if len(raw) <= LONGEST else None
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        return LogLine(None, "info", "", text)
    fields = " ".join(f"{key}={value}" for key, value in values.items() if key not in _MAIN)
    level, logger, event, error = (str(values.get(key, "")) for key in ("level", "logger", "event", "error"))
    return LogLine(_time(values.get("at")), level, logger, event, fields, error)


def _time(said: Any) -> datetime | None:
    try:
        at = datetime.fromisoformat(str(said))
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
