"""What of a shop's profiles somebody should look at: see `kiosk.core.lint`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kiosk.core.edition import Content, shown
from kiosk.core.laying import orphans
from kiosk.core.menu import Menu, Text
from kiosk.core.places import Place
from kiosk.core.sound import faults

Found = tuple[str, Place, Text, tuple[str, ...]]
"""The rule, the place, what the thing is called, and what the words speak of."""
_TABLES = {"item": "items", "category": "categories"}


def profile_findings(
    content: Content, menu: Menu, languages: Collection[str], named: str = ""
) -> Iterator[Found]:
    """`named`: the profile that a kiosk's configuration names; "": none."""
    if named and named not in content.profiles:
        there = ", ".join(sorted(content.profiles)) or "–"
        yield "profile", ("profiles", named), {"en": named}, (named, there)
    for name, profile in content.profiles.items():
        where, called = ("profiles", name), {"en": profile.title or name}
        for fault in faults(shown(content, menu, name)):
            yield "fault", where, called, (fault,)
        if profile.language is not None and profile.language not in languages:
            yield "profile_language", (*where, "language"), called, (profile.language,)
        for orphan in orphans(profile.overlay, menu):
            place = (*where, "overlay", _TABLES.get(orphan.kind, f"{orphan.kind}s"), orphan.id)
            yield "orphan", place, {"en": orphan.id}, (orphan.kind,)
