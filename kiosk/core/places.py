"""Every value of a `Content` has a place, such as ("overlay", "items", "gyudon", "name", "ja"): by it two
contents are compared and brought together, and one is changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from kiosk.core.brand import Brand
from kiosk.core.edition import Content
from kiosk.core.frozen import frozen
from kiosk.core.overlay import CategoryOverlay, ItemOverlay, OptionOverlay, Overlay
from kiosk.core.profile import Profile
from kiosk.core.shop_offers import Offers

Place = tuple[str, ...]

_INNER = {
    "items": ItemOverlay(),
    "categories": CategoryOverlay(),
    "options": OptionOverlay(),
    "profiles": Profile(),
}
"""What stands in a mapping of the overlay where nothing was said yet."""
_OPENED = (Content, Overlay, ItemOverlay, CategoryOverlay, OptionOverlay, Brand, Offers, Profile)
"""What has places inside; everything else is one value."""
_NAMES: dict[type, tuple[str, ...]] = {kind: tuple(each.name for each in fields(kind)) for kind in _OPENED}


@frozen
class Change:
    """One value that differs; None: nothing is said there (it is as the POS has it)."""

    place: Place
    before: Any
    after: Any


def changes(before: Content, after: Content) -> tuple[Change, ...]:
    """Every place whose value differs, in the order of the contents."""
    return tuple(_changes((), before, after))


def value(content: Content, place: Place) -> Any:
    """What is said at a place; None: nothing."""
    found: Any = content
    for name in place:
        if found is None:
            return None
        found = found.get(name) if isinstance(found, Mapping) else getattr(found, name)
    return None if isinstance(found, Mapping) and not found else found


def put(content: Content, values: Mapping[Place, Any]) -> Content:
    """The content with these values at these places; None takes away what is said there. Raises ValueError
    where there is no such place.
    """
    if not values:
        return content
    branches: dict[str, Any] = {}
    for place, new in values.items():
        branch = branches
        for name in place[:-1]:
            branch = branch.setdefault(name, {})
        branch[place[-1]] = _Leaf(new)
    found: Content = _put(content, branches, "")
    return found


@frozen
class _Leaf:
    """A new value, where the branches of places end."""

    value: Any


@frozen
class Clash:
    """One place that two people changed, each in another way. `base`: what both began with."""

    place: Place
    base: Any
    mine: Any
    theirs: Any


def merged(base: Content, mine: Content, theirs: Content) -> tuple[Content, tuple[Clash, ...]]:
    """`theirs` with what `mine` changed since `base`; and the places both changed: there theirs stays."""
    others = {change.place: change.after for change in changes(base, theirs)}
    own = changes(base, mine)
    clashes = tuple(
        Clash(change.place, change.before, change.after, others[change.place])
        for change in own
        if change.place in others and others[change.place] != change.after
    )
    held = {clash.place for clash in clashes}
    return put(theirs, {c.place: c.after for c in own if c.place not in held}), clashes


def _changes(place: Place, before: Any, after: Any) -> Iterator[Change]:
    if before is after:
        return
    like = after if before is None else before
    if isinstance(like, Mapping):
        yield from _in_mappings(place, before or {}, after or {})
    elif isinstance(like, _OPENED):
        nothing = type(like)()
        old, new = before or nothing, after or nothing
        for name in _NAMES[type(like)]:
            was, now = getattr(old, name), getattr(new, name)
            if was is not now:
                yield from _changes((*place, name), was, now)
    elif before != after:
        yield Change(place, before, after)


def _in_mappings(place: Place, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for name in {**before, **after}:
        yield from _changes((*place, name), before.get(name), after.get(name))


def _put(whole: Any, branches: dict[str, Any] | _Leaf, inside: str) -> Any:
    """Each part is made anew but once, however many values are put into it."""
    if isinstance(branches, _Leaf):
        return branches.value
    if isinstance(whole, Mapping):
        return _put_names(whole, branches, inside)
    if not isinstance(whole, _OPENED):
        raise ValueError(f"there is no place {next(iter(branches))!r} in a {type(whole).__name__}")
    new = {}
    for name, branch in branches.items():
        if name not in _NAMES[type(whole)]:
            raise ValueError(f"there is no place {name!r} in a {type(whole).__name__}")
        found = _put(getattr(whole, name), branch, name)
        new[name] = _default(type(whole), name) if found is None else found
    return replace(whole, **new)


def _put_names(whole: Mapping[str, Any], branches: dict[str, Any], inside: str) -> Mapping[str, Any]:
    """Nothing is kept that says nothing."""
    new = dict(whole)
    for name, branch in branches.items():
        inner = whole.get(name, _INNER.get(inside, {}))
        found = _put(inner, branch, "")
        if found is None or found == {} or (is_dataclass(found) and found in _INNER.values()):
            new.pop(name, None)
        else:
            new[name] = found
    return new


def _default(kind: type, name: str) -> Any:
    return getattr(kind(), name)
