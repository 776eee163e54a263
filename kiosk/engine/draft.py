"""The basket on disk while a guest orders, so that a crash does not cost it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from kiosk.core.basket import Basket
from kiosk.core.frozen import frozen
from kiosk.core.journey.looks import Looks
from kiosk.store.codec import codec

YOUNG = timedelta(minutes=5)
"""A draft that is older belongs to a guest who has gone."""


class DraftStore(Protocol):
    """What the engine asks of `kiosk.store.local.Cache`, on the store's thread."""

    def save_draft(self, data: bytes) -> None: ...

    def load_draft(self) -> bytes | None: ...

    def clear_draft(self) -> None: ...


@frozen
class Draft:
    """`order_key`: the order that was made from the basket, if it came to that."""

    basket: Basket
    looks: Looks
    saved_at: datetime
    order_key: str | None = None

    def young(self, now: datetime) -> bool:
        return timedelta(0) <= now - self.saved_at <= YOUNG


def dump(draft: Draft) -> bytes:
    return bytes(codec(Draft).dump_json(draft))


def load(data: bytes) -> Draft | None:
    """The draft, or None where the data is of another version or damaged."""
    try:
        draft: Draft = codec(Draft).validate_json(data)
    except ValueError:
        return None
    return draft
