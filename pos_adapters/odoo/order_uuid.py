"""An order's uuid at Odoo: the kiosk's own key for it, marked so that it is known as a kiosk's."""

from __future__ import annotations

import uuid

_OURS = uuid.UUID("6a1f0f4e-6f0b-5d0e-9d3a-0d6f2c6b7a55")
_MARK = 1 << 79
"""The highest bit of a UUID's version. The kiosk's keys and the orders of Odoo's till are of version 4."""


def uuid_of(key: str) -> str:
    """The same for the same key, and no other's."""
    known = _version_4(key)
    return former_uuid_of(key) if known is None else str(uuid.UUID(int=known.int | _MARK))


def former_uuid_of(key: str) -> str:
    """What it was in orders of earlier versions of this adapter, from which nobody can tell the key."""
    return str(uuid.uuid5(_OURS, key))


def key_of(name: str) -> str | None:
    """The key of a kiosk's order by its uuid; None: it is somebody else's, or of an earlier version."""
    try:
        marked = uuid.UUID(name)
    except ValueError:
        return None
    if not marked.int & _MARK:
        return None
    key = str(uuid.UUID(int=marked.int & ~_MARK))
    return key if _version_4(key) is not None else None


def inner(order: str, purpose: str) -> str:
    """The uuid of something in an order."""
    return str(uuid.uuid5(uuid.UUID(order), purpose))


def _version_4(key: str) -> uuid.UUID | None:
    try:
        known = uuid.UUID(key)
    except ValueError:
        return None
    return known if known.version == 4 and str(known) == key else None
