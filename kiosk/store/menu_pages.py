"""A menu as JSON in pages, so that reading a large one neither takes long nor stops the other threads for
long.

Reading one page holds Python's lock for a few milliseconds; one JSON text of 10,000 items would hold it for
half a second, and the screen would stand still. Modifier groups that many items share are written once, and
read as one object: most of a large menu is repeated groups.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, TypeVar

from kiosk.core.menu import Item, Menu, ModifierGroup
from kiosk.store.codec import codec
from kiosk.store.memory import made_to_last, undisturbed

PAGE = 100
_ITEMS = tuple[Item, ...]
_GROUPS = tuple[ModifierGroup, ...]

T = TypeVar("T")


def get_ready() -> None:
    """Make what reads and writes menus; else the first use does."""
    for kind in (Menu, _GROUPS, _ITEMS):
        codec(kind)


def written(menu: Menu) -> tuple[str, list[str]]:
    """The menu without its items, and pages of them: groups first, then items, then which groups each item
    has.
    """
    groups: dict[str, int] = {}
    seen: dict[int, int] = {}
    places = [[_place(group, groups, seen) for group in item.groups] for item in menu.items]
    bare = [replace(item, groups=()) if item.groups else item for item in menu.items]
    head = {
        "menu": codec(Menu).dump_json(replace(menu, items=())).decode(),
        "groups": len(groups),
        "items": len(bare),
        "places": places,
    }
    pages = [f"[{','.join(page)}]" for page in _paged(list(groups))]
    return json.dumps(head), pages + [codec(_ITEMS).dump_json(tuple(page)).decode() for page in _paged(bare)]


def read(head: str, pages: Sequence[str]) -> Menu:
    """The menu that `written` took apart. Raises ValueError where anything of it is missing or makes no
    sense.
    """
    try:
        about = json.loads(head)
        with undisturbed():
            left = iter(pages)
            groups = _read_some(_GROUPS, about["groups"], left)
            items = _read_some(_ITEMS, about["items"], left)
            whole = [
                replace(item, groups=tuple(groups[i] for i in places)) if places else item
                for item, places in zip(items, about["places"], strict=True)
            ]
            menu: Menu = codec(Menu).validate_json(about["menu"])
            made_to_last()
            return replace(menu, items=tuple(whole))
    except (KeyError, IndexError, TypeError) as error:
        raise ValueError(f"not a menu: {error}") from error


def _place(group: ModifierGroup, groups: dict[str, int], seen: dict[int, int]) -> int:
    """Where the group stands among the menu's different groups; `seen` spares writing an object again."""
    if id(group) not in seen:
        seen[id(group)] = groups.setdefault(codec(ModifierGroup).dump_json(group).decode(), len(groups))
    return seen[id(group)]


def _paged(things: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(things), PAGE):
        yield things[start : start + PAGE]


def _read_some(kind: object, count: int, pages: Iterator[str]) -> list[Any]:
    """The `count` things on the next pages."""
    found = [thing for page in islice(pages, -(-count // PAGE)) for thing in codec(kind).validate_json(page)]
    if len(found) != count:
        raise ValueError(f"{len(found)} of {count} things are there")
    return found
