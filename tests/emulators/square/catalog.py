"""The catalogue's store: every object with its version, and each version that it has had."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from tests.emulators.square.asking import Json, stamp
from tests.emulators.square.errors import not_found

PARTS = {"ITEM": ("item_data", "variations"), "MODIFIER_LIST": ("modifier_list_data", "modifiers")}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Catalog:
    """Objects by id. Variations live inside their item and modifiers inside their list, as Square has them.

    A version is a moment in milliseconds and grows with every change, even while the clock stands still.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.version = 0
        self._tops: dict[str, Json] = {}
        self._owner: dict[str, str] = {}
        self._past: dict[tuple[str, int], Json] = {}

    def next_version(self) -> int:
        now = int((self._clock() - EPOCH) / timedelta(milliseconds=1))
        self.version = max(now, self.version + 1)
        return self.version

    def put(self, top: Json, version: int | None = None) -> Json:
        """Store an object with everything inside it as one change: parts that changed get its version."""
        version = version or self.next_version()
        before = {part["id"]: part for part in self._known(top["id"])}
        for part in parts(top):
            if _same(part, before.get(part["id"])):
                part.update(
                    version=before[part["id"]]["version"], updated_at=before[part["id"]]["updated_at"]
                )
            else:
                _mark(part, version)
        _mark(top, version)
        self._tops[top["id"]] = top
        for part in parts(top):
            self._owner[part["id"]] = top["id"]
        for one in (top, *parts(top)):
            self._past[(one["id"], one["version"])] = copy.deepcopy(one)
        return top

    def _known(self, object_id: str) -> Iterator[Json]:
        top = self._tops.get(object_id)
        return parts(top) if top else iter(())

    def change(self, object_id: str, change: Callable[[Json], None]) -> None:
        """Change one object of any kind. It and what it stands in get a new version."""
        top = copy.deepcopy(self._tops[self._owner.get(object_id, object_id)])
        change(next(one for one in (top, *parts(top)) if one["id"] == object_id))
        self.put(top)

    def delete(self, object_id: str) -> list[str]:
        """Leave a tombstone. Answers the ids that are gone: with an item, its variations."""
        version = self.next_version()
        top = copy.deepcopy(self.top_of(object_id))
        gone = [object_id]
        if top["id"] == object_id:
            gone += [part["id"] for part in parts(top)]
            top["is_deleted"] = True
        else:
            data, name = PARTS[top["type"]]
            top[data][name] = [part for part in top[data][name] if part["id"] != object_id]
        self.put(top, version)
        if not top["is_deleted"]:
            del self._owner[object_id]
        return gone

    def top_of(self, object_id: str) -> Json:
        """The object that stands by itself: the item of a variation. Raises NOT_FOUND."""
        top = self._tops.get(self._owner.get(object_id, object_id))
        if top is None or top["is_deleted"]:
            raise not_found(f"Catalog object {object_id}")
        return top

    def find(self, object_id: str) -> Json | None:
        """Any object that is not deleted."""
        top = self._tops.get(self._owner.get(object_id, object_id))
        if top is None or top["is_deleted"]:
            return None
        return next((one for one in (top, *parts(top)) if one["id"] == object_id), None)

    def get(self, object_id: str) -> Json:
        """Any object that is not deleted. Raises NOT_FOUND."""
        found = self.find(object_id)
        if found is None:
            raise not_found(f"Catalog object {object_id}")
        return found

    def at(self, object_id: str, version: int | None) -> Json:
        """An object as it was in a version of its own; None: as it is. Raises NOT_FOUND."""
        if version is None:
            return self.get(object_id)
        past = self._past.get((object_id, version))
        if past is None:
            raise not_found(f"Version {version} of catalog object {object_id}")
        return past

    def everything(self, types: list[str] | None = None, deleted: bool = False) -> Iterator[Json]:
        """Objects in the order they came in. Variations and modifiers by themselves only where asked for."""
        by_themselves = {"ITEM_VARIATION", "MODIFIER"} & set(types or ())
        for top in self._tops.values():
            if top["is_deleted"] and not deleted:
                continue
            if types is None or top["type"] in types:
                yield top
            if by_themselves:
                yield from (part for part in parts(top) if part["type"] in by_themselves)

    def drop_everything(self) -> None:
        self._tops.clear()
        self._owner.clear()


def parts(top: Json) -> Iterator[Json]:
    """The variations of an item, the modifiers of a list."""
    if top["type"] in PARTS:
        data, name = PARTS[top["type"]]
        yield from top.get(data, {}).get(name, [])


def _same(part: Json, before: Json | None) -> bool:
    outside = ("version", "updated_at")
    return before is not None and all(
        part.get(name) == before.get(name) for name in {*part, *before} if name not in outside
    )


def _mark(one: Json, version: int) -> None:
    one["version"] = version
    one["updated_at"] = stamp(EPOCH + timedelta(milliseconds=version))
    one.setdefault("is_deleted", False)
    one.setdefault("present_at_all_locations", True)
