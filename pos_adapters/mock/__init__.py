"""The mock POS: a real HTTP server to order against (`server/`), and the adapters that speak to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pos_adapters.mock.adapter import MockPos
    from pos_adapters.mock.loyalty import MockLoyalty
    from pos_adapters.mock.terminal import MockTerminal

__all__ = ["MockLoyalty", "MockPos", "MockTerminal"]


def __getattr__(name: str) -> Any:
    """The adapters are imported when they are asked for: the subcommand `mock-pos` lives here too, and
    does without."""
    from importlib import import_module

    places = {"MockPos": "adapter", "MockLoyalty": "loyalty", "MockTerminal": "terminal"}
    if name in places:
        return getattr(import_module(f"pos_adapters.mock.{places[name]}"), name)
    raise AttributeError(name)
