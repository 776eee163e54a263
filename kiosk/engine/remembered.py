"""What a kiosk remembers of itself over a restart, in its cache: what its adapters could do, whether staff
stopped the orders here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.core.journey.state import ShopFacts
from kiosk.engine.tasks import Tasks, logged
from kiosk.store import menu_pages
from kiosk.store.codec import codec
from kiosk.store.local import Cache

if TYPE_CHECKING:
    from kiosk.config import Config


def get_ready() -> None:
    """What reads the cache takes a while to be imported and made."""
    codec(ShopFacts)
    menu_pages.get_ready()


class Remembered:
    """`load` is for the store's thread; the others are for the engine's, and write behind it."""

    def __init__(self, config: Config, cache: Cache, tasks: Tasks) -> None:
        self._configuration = repr(config)
        self._cache = cache
        self._tasks = tasks

    def load(self) -> tuple[ShopFacts | None, bool]:
        """What the adapters of this same configuration could do, None where that is not known; and whether
        the orders were stopped.
        """
        kept = self._cache.adapter_state("kiosk")
        stopped = bool(kept.get("stopped"))
        known = kept.get("facts") if kept.get("configuration") == self._configuration else None
        try:
            return codec(ShopFacts).validate_json(known) if known else None, stopped
        except ValueError:
            return None, stopped

    def facts(self, facts: ShopFacts) -> None:
        def keep() -> None:
            kept = self._cache.adapter_state("kiosk")
            kept.set("configuration", self._configuration)
            kept.set("facts", codec(ShopFacts).dump_json(facts).decode())

        self._tasks.store(keep, logged("remember what the adapters can do"))

    def stopped(self, stopped: bool) -> None:
        def keep() -> None:
            self._cache.adapter_state("kiosk").set("stopped", "yes" if stopped else "")

        self._tasks.store(keep, logged("remember that the orders were stopped"))
