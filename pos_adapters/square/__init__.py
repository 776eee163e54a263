"""Square: its catalogue, orders, loyalty programme and terminals. See docs/square.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pos_adapters.square.adapter import SquarePos
    from pos_adapters.square.loyalty import SquareLoyalty
    from pos_adapters.square.terminal import SquareTerminal

__all__ = ["SquareLoyalty", "SquarePos", "SquareTerminal"]


def __getattr__(name: str) -> Any:
    """Each adapter is imported when it is asked for."""
    from importlib import import_module

    places = {"SquarePos": "adapter", "SquareLoyalty": "loyalty", "SquareTerminal": "terminal"}
    if name in places:
        return getattr(import_module(f"pos_adapters.square.{places[name]}"), name)
    raise AttributeError(name)
