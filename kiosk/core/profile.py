"""How kiosks of one kind (drive-through, bar) differ from the shop's others: by a few keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field

from kiosk.core.frozen import frozen
from kiosk.core.menu import ServiceMode
from kiosk.core.overlay import Overlay


@frozen
class Profile:
    """None, or empty: as everywhere in the shop. `title`: what staff call it. `overlay`: laid over the menu
    as the shop shows it: what is hidden here, and what comes first. `modes`: the service modes that are
    offered. `language`: the one in which each guest begins. `greeting`, `pictures`: in place of those of the
    brand. `queue`: always in queue mode.
    """

    title: str = ""
    overlay: Overlay = Overlay()
    modes: tuple[ServiceMode, ...] = ()
    language: str | None = None
    greeting: Mapping[str, str] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()
    queue: bool = False

    def own_pictures(self) -> Iterator[str]:
        """The names of the shop's own pictures that it needs."""
        yield from self.overlay.pictures()
        yield from self.pictures


NO_PROFILE = Profile()
