"""Square's catalogue as the kiosk keeps it in memory: read whole once, then only what changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from threading import RLock

from kiosk.ports.errors import Unreachable
from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link
from pos_adapters.square.reading import Doc, Json, instant, listed, more, understood

TYPES = ("ITEM", "CATEGORY", "MODIFIER_LIST", "TAX", "IMAGE", "AVAILABILITY_PERIOD")
PAGE = 100
"""Objects a page: many enough for few requests, few enough that taking one apart holds up nobody."""
_MOST_PAGES = 1000


class Catalogue:
    """Thread-safe: whoever reads holds `lock`."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self.lock = RLock()
        self._kinds: dict[str, dict[str, Json]] = {kind: {} for kind in TYPES}
        self._latest: str | None = None
        self._digest: str | None = None
        self.edition = 0
        """Grows when anything but an item changed: then what was made of items may be another now."""

    def refresh(self) -> None:
        """Read what changed since the last time, or everything. After nonsense everything is read anew the
        next time. Raises Unreachable, NotAllowed.
        """
        with self.lock:
            latest: str | None = None
            for page in self._pages(self._latest):
                try:
                    with understood("catalog/search"):
                        for one in listed(page, "objects"):
                            self.merge(one)
                        # what changes while pages are read comes with the next round
                        latest = latest or str(instant(page["latest_time"]) and page["latest_time"])
                except Unreachable:
                    self.forget()
                    raise
            self._latest = latest

    def forget(self) -> None:
        """Nothing is known any more."""
        with self.lock:
            for kind in self._kinds.values():
                kind.clear()
            self._latest = self._digest = None
            self.edition += 1

    def _pages(self, begin: str | None) -> Iterator[Json]:
        body: Json = {"object_types": list(TYPES), "limit": PAGE}
        if begin is not None:
            body |= {"begin_time": begin, "include_deleted_objects": True}
        for _ in range(_MOST_PAGES):
            try:
                page = self._link.ask("/v2/catalog/search", body)
            except SquareRefused as refused:
                self.forget()
                raise Unreachable(str(refused)) from refused
            yield page
            with understood("catalog/search"):
                if not more(page, body):
                    return
        raise Unreachable("catalog/search: there is no end")

    def merge(self, one: Json) -> None:
        """Take one object in, or out where it is deleted."""
        kind = self._kinds.get(one["type"])
        if kind is None:
            return
        known = kind.get(one["id"])
        if known is not None and known.get("version") == one.get("version"):
            return
        if one.get("is_deleted"):
            if kind.pop(one["id"], None) is None:
                return
        else:
            kind[one["id"]] = one
        self._digest = None
        self.edition += one["type"] not in ("ITEM", "IMAGE")

    def all(self, kind: str) -> dict[str, Json]:
        """Every object of a type, by id."""
        return self._kinds[kind]

    def digest(self) -> str:
        """The same for the same objects, whenever and in whatever order they were read."""
        if self._digest is None:
            marks = sorted(
                f"{one['id']}:{one.get('version')}"
                for kind, objects in self._kinds.items()
                if kind != "IMAGE"  # a picture has its own way of saying that it is another now
                for one in objects.values()
            )
            self._digest = hashlib.sha256("\n".join(marks).encode("utf-8", "replace")).hexdigest()[:32]
        return self._digest


def present(one: Doc, location_id: str) -> bool:
    """Is an object of the catalogue one of this location's?"""
    if one.get("is_deleted"):
        return False
    if one.get("present_at_all_locations", True):
        return location_id not in (one.get("absent_at_location_ids") or ())
    return location_id in (one.get("present_at_location_ids") or ())
