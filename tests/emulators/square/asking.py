"""One request as the resources see it, and the small checks that every resource makes on it."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.emulators.square.errors import invalid, missing

Json = dict[str, Any]
MOMENT = "%Y-%m-%dT%H:%M:%S"


@dataclass(frozen=True)
class Ask:
    """A request that may come in: `ids` from its path, `query`, and the JSON `body` ({}: there is none)."""

    method: str
    path: str
    version: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    body: Json = field(default_factory=dict)


def need(body: Json, path: str) -> Any:
    """What stands at a dotted path of the body; it must be there."""
    value: Any = body
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
        if value is None:
            raise missing(path)
    return value


def no_longer_than(value: str | None, limit: int, field: str) -> None:
    if value is not None and len(value) > limit:
        raise invalid("VALUE_TOO_LONG", f"Field must not be greater than {limit} length", field)


def stamp(moment: datetime) -> str:
    """As RFC 3339 in UTC, with milliseconds."""
    return moment.astimezone(UTC).strftime(MOMENT) + f".{moment.microsecond // 1000:03d}Z"


def moment(text: str, field: str) -> datetime:
    """The moment that a timestamp of a request names."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise invalid("INVALID_TIME", "Not a timestamp of RFC 3339.", field) from None
    if found.tzinfo is None:
        raise invalid("INVALID_TIME", "The timestamp has no offset.", field)
    return found


def page(found: list[Any], cursor: str | None, limit: int) -> tuple[list[Any], Json]:
    """One page of a list, and {"cursor"} where more follow. A cursor means nothing to who gets it."""
    start = _start(cursor) if cursor else 0
    if start > len(found):
        raise invalid("INVALID_CURSOR", "The cursor is beyond the end.", "cursor")
    end = start + limit
    return found[start:end], {"cursor": cursor_to(end)} if end < len(found) else {}


def cursor_to(start: int) -> str:
    return base64.urlsafe_b64encode(f"from:{start}".encode()).decode().rstrip("=")


def _start(cursor: str) -> int:
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        return int(text.removeprefix("from:"))
    except (binascii.Error, ValueError):
        raise invalid("INVALID_CURSOR", "The cursor is invalid.", "cursor") from None
