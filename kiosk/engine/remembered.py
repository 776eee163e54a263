"""What a kiosk remembers of itself over a restart, in its cache: what its adapters could do, whether staff
stopped the orders here, and which profile they chose for it.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.frozen import frozen
from kiosk.core.journey.state import ShopFacts
from kiosk.engine.tasks import Tasks, logged
from kiosk.store import menu_pages
from kiosk.store.cache import AdapterState
from kiosk.store.cache_copy import copied
from kiosk.store.codec import codec
from kiosk.store.local import Cache

if TYPE_CHECKING:
    from kiosk.config import Config


log = logging.getLogger(__name__)

_CHOSEN = ":"
"""Stands before a profile that was chosen: "" was nobody's choice, ":" is the choice of none."""


def get_ready() -> None:
    """What reads the cache takes a while to be imported and made."""
    codec(ShopFacts)
    menu_pages.get_ready()


@frozen
class Kept:
    """`facts`: what the adapters of this same configuration could do, None where that is not known.
    `profile`: the one that staff chose at the screen; "": none of the shop's; None: nobody chose.
    """

    facts: ShopFacts | None = None
    stopped: bool = False
    profile: str | None = None


class Remembered:
    """`load` is for the store's thread; the others are for the engine's, and write behind it."""

    def __init__(self, config: Config, cache: Cache, tasks: Tasks) -> None:
        self._configuration = repr(config)
        self._cache = cache
        self._tasks = tasks

    def load(self) -> Kept:
        state = self._cache.adapter_state("kiosk")
        known = state.get("facts") if state.get("configuration") == self._configuration else None
        try:
            facts = codec(ShopFacts).validate_json(known) if known else None
        except ValueError:
            facts = None
        return Kept(facts, bool(state.get("stopped")), _chosen(state))

    def facts(self, facts: ShopFacts) -> None:
        def keep() -> None:
            try:
                told = codec(ShopFacts).dump_json(facts).decode()
            except ValueError:  # its text would hold what an adapter said
                log.error("what the adapters can do cannot be written down")
                return
            kept = self._cache.adapter_state("kiosk")
            kept.set("configuration", self._configuration)
            kept.set("facts", told)

        self._tasks.store(keep, logged("remember what the adapters can do"))

    def profile(self, chosen: str | None) -> None:
        def keep() -> None:
            self._cache.adapter_state("kiosk").set("profile", "" if chosen is None else _CHOSEN + chosen)

        self._tasks.store(keep, logged("remember the profile that was chosen"))

    def stopped(self, stopped: bool) -> None:
        def keep() -> None:
            self._cache.adapter_state("kiosk").set("stopped", "yes" if stopped else "")

        self._tasks.store(keep, logged("remember that the orders were stopped"))


def chosen_profile(file: Path) -> str | None:
    """The profile that staff chose for the kiosk whose cache this is, which may be running; as in Kept.
    Raises StoreError.
    """
    if not file.exists():
        return None
    with copied(file) as cache:
        return _chosen(cache.adapter_state("kiosk"))


def _chosen(state: AdapterState) -> str | None:
    chosen = state.get("profile") or ""
    return chosen[1:] if chosen.startswith(_CHOSEN) else None
