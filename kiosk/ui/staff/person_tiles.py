"""The shop's people as tiles to choose from: at the pad, and on their own page."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kiosk.core.frozen import frozen
from kiosk.core.staff import Person


@frozen
class PersonTile:
    """Somebody to choose. `letter` stands for them in the circle."""

    id: str
    name: str
    role: str
    letter: str
    locked: bool


def tiles(people: Iterable[Person], locked: Collection[str]) -> list[PersonTile]:
    """`locked`: ids of those who are locked out here."""
    return [
        PersonTile(each.id, each.name, each.role.value, each.name[:1].upper(), each.id in locked)
        for each in people
    ]
