"""The core's frozen dataclasses as JSON and back. pydantic is imported at the first use, not at start-up."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")


@cache
def codec(kind: Any) -> TypeAdapter[Any]:
    """Reads and writes `kind`, with which a round trip gives an equal value.

    Texts that were read are kept nowhere else: pydantic would hold the last 16,000 of the process, and with
    them what guests typed, long after they have gone.
    """
    from pydantic import TypeAdapter
    from pydantic_core import CoreConfig, SchemaValidator

    adapter = TypeAdapter(kind)
    adapter.validator = SchemaValidator(adapter.core_schema, CoreConfig(cache_strings="keys"))
    return adapter


def whole(kind: Any, value: T) -> T:
    """`value`, if it holds what its types say, so that it can be written and read again; else ValueError.

    Dataclasses check nothing, and what an adapter gives is what somebody else's program said.
    """
    try:
        codec(kind).validate_json(codec(kind).dump_json(value, warnings="error"))
    except Exception:  # its text would hold the value
        raise ValueError(f"not a {getattr(kind, '__name__', 'sound answer')}") from None
    return value
