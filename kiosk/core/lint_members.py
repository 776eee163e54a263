"""What a shop keeps for a tier that its loyalty programme does not have: see `kiosk.core.lint`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kiosk.core.edition import Content
from kiosk.core.members_only import ALL
from kiosk.core.menu import Menu, Text
from kiosk.core.overlay import Overlay
from kiosk.core.places import Place

Found = tuple[str, Place, Text, tuple[str, ...]]
"""The rule, the place, what the thing is called, and the tier and those there are."""


def strange_tiers(content: Content, menu: Menu, tiers: Collection[str] | None) -> Iterator[Found]:
    """`menu`: as guests see it, for names; `tiers`: ids of those there are, None: nobody knows."""
    if tiers is None:
        return
    there = ", ".join(tiers) or "–"
    for place, called, members in _kept(content, menu):
        if members not in (None, ALL, *tiers):
            yield "tier", place, called, (str(members), there)


def _kept(content: Content, menu: Menu) -> Iterator[tuple[Place, Text, str | None]]:
    yield from _of_overlay(("overlay",), content.overlay, menu)
    for name, profile in content.profiles.items():
        yield from _of_overlay(("profiles", name, "overlay"), profile.overlay, menu)
    for table in ("happy_hours", "combos"):
        for name, offer in getattr(content.offers, table).items():
            yield ("offers", table, name), offer.name, offer.members


def _of_overlay(where: Place, overlay: Overlay, menu: Menu) -> Iterator[tuple[Place, Text, str | None]]:
    names = {category.id: category.name for category in menu.categories}
    for name, item in overlay.items.items():
        known = menu.by_id.get(name)
        yield (*where, "items", name, "members"), known.name if known else {"en": name}, item.members
    for name, category in overlay.categories.items():
        yield (*where, "categories", name, "members"), names.get(name, {"en": name}), category.members
