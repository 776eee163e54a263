"""The core's frozen dataclasses as JSON and back. pydantic is imported at the first use, not at start-up."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@cache
def codec(kind: Any) -> TypeAdapter[Any]:
    """Reads and writes `kind`, with which a round trip gives an equal value."""
    from pydantic import TypeAdapter

    return TypeAdapter(kind)
