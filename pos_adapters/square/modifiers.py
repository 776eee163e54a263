"""Square's modifier lists become modifier groups, each as one item offers it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.core.menu import Allergens, ModifierGroup, Option
from kiosk.core.money import Money
from pos_adapters.square.reading import Doc, Words, minor

DEEPEST = 3
"""Levels of lists within modifiers, as Square allows them."""
_MOST = 99
_UNSET = -1
_TOGGLES = {"YES": True, "NO": False}


def bounds(
    offered: tuple[int | None, int | None], own: tuple[int | None, int | None], single: bool
) -> tuple[int, int | None]:
    """How many options must and may be chosen: `offered` by the item, `own` of the list, each as (min, max).

    -1 stands for *not set*; both -1 at the item: the list's own hold. For a maximum 0 is *as many as you
    like*, which is None here. A list of SINGLE selection has at most one, unless the item says otherwise.
    """
    offered = (_or_unset(offered[0]), _or_unset(offered[1]))
    by_list = offered == (_UNSET, _UNSET)
    least, most = (_or_unset(own[0]), _or_unset(own[1])) if by_list else offered
    low = min(max(least, 0), _MOST)
    high = min(most, _MOST) if most > 0 else None
    if single and by_list:
        low, high = min(low, 1), 1
    return low, high if high is None else max(high, low)


def _or_unset(value: int | None) -> int:
    return _UNSET if value is None else value


class Groups:
    """All modifier lists of a catalogue. What several items offer alike is made once."""

    def __init__(self, lists: Mapping[str, Doc], words: Words, currency: str, location_id: str) -> None:
        self._lists = lists
        self._words = words
        self._currency = currency
        self._location = location_id
        self._made: dict[Any, ModifierGroup | None] = {}

    def of(self, infos: Iterable[Doc]) -> tuple[ModifierGroup, ...]:
        """The groups that an item offers, in its order."""
        found: dict[str, ModifierGroup] = {}
        for info in sorted(infos, key=lambda info: info.get("ordinal") or 0):
            if info.get("enabled") is False:
                continue
            group = self._offered(info)
            if group is not None:
                found.setdefault(group.id, group)
        return tuple(found.values())

    def _offered(self, info: Doc) -> ModifierGroup | None:
        changes = {
            change["modifier_id"]: (_default(change), _toggle(change, "hidden_online_override"))
            for change in info.get("modifier_overrides") or ()
        }
        key = (
            info["modifier_list_id"],
            info.get("min_selected_modifiers"),
            info.get("max_selected_modifiers"),
            _toggle(info, "allow_quantities"),
            _toggle(info, "hidden_from_customer_override"),
            tuple(sorted(changes.items())),
        )
        if key not in self._made:
            self._made[key] = self._group(info, changes, ())
        return self._made[key]

    def _group(self, info: Doc, changes: Mapping[str, Any], above: tuple[str, ...]) -> ModifierGroup | None:
        """One list; None where it is nothing for guests: free text, empty, for the kitchen only, or one that
        lies within itself or too deep.
        """
        name = info["modifier_list_id"]
        data = (self._lists.get(name) or {}).get("modifier_list_data")
        if data is None or name in above or len(above) >= DEEPEST or data.get("modifier_type") == "TEXT":
            return None
        own = (data.get("min_selected_modifiers"), data.get("max_selected_modifiers"))
        offered = (info.get("min_selected_modifiers"), info.get("max_selected_modifiers"))
        least, most = bounds(offered, own, data.get("selection_type") == "SINGLE")
        hidden = _either(_toggle(info, "hidden_from_customer_override"), data.get("hidden_from_customer"))
        options = self._options(data, changes, (*above, name), most)
        if not options or (hidden and not least):
            return None
        repeat = _either(_toggle(info, "allow_quantities"), data.get("allow_quantities"))
        return ModifierGroup(
            id=name,
            name=self._words(data.get("name") or "") or self._words("·"),
            options=options,
            min=least if repeat else min(least, len(options)),
            max=most,
            repeat=repeat,
        )

    def _options(
        self, data: Doc, changes: Mapping[str, Any], above: tuple[str, ...], most: int | None
    ) -> tuple[Option, ...]:
        found: list[Option] = []
        left = len(data.get("modifiers") or ()) if most is None else most
        for body in sorted(data.get("modifiers") or (), key=_ordinal):
            default, hidden = changes.get(body["id"], (None, None))
            option = self._option(body, default, hidden, above, left > 0)
            if option is not None:
                left -= option.default
                found.append(option)
        return tuple(found)

    def _option(
        self, body: Doc, default: bool | None, hidden: bool | None, above: tuple[str, ...], room: bool
    ) -> Option | None:
        data = body["modifier_data"]
        if body.get("is_deleted") or _either(hidden, data.get("hidden_online")):
            return None
        children = ({"modifier_list_id": child} for child in data.get("child_modifier_list_ids") or ())
        inner = (self._group(child, {}, above) for child in children)
        return Option(
            id=body["id"],
            name=self._words(data.get("name") or "") or self._words(body["id"]),
            price=self._price(data),
            default=room and _either(default, data.get("on_by_default")),
            picture=data.get("image_id") or None,
            allergens=Allergens(None),  # Square does not say what is in a modifier
            groups=tuple(group for group in inner if group is not None),
        )

    def _price(self, data: Doc) -> Money:
        here = override(data, self._location)
        return Money(minor(here if here.get("price_money") else data, "price_money"), self._currency)


def override(data: Doc, location_id: str) -> Doc:
    """What a variation or a modifier says of one location; {} where that is nothing."""
    for body in data.get("location_overrides") or ():
        if body.get("location_id") == location_id:
            found: Doc = body
            return found
    return {}


def _ordinal(body: Doc) -> int:
    return int(body["modifier_data"].get("ordinal") or 0)


def _toggle(body: Doc, name: str) -> bool | None:
    """YES, NO, or nothing said. Some of these fields were plain booleans once."""
    value = body.get(name)
    return value if isinstance(value, bool) else _TOGGLES.get(str(value))


def _default(change: Doc) -> bool | None:
    newer = _toggle(change, "on_by_default_override")
    return newer if newer is not None else _toggle(change, "on_by_default")


def _either(override: bool | None, own: object) -> bool:
    return bool(own) if override is None else override
