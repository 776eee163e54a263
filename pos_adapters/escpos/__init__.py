"""Receipt printers that speak ESC/POS, over the network or USB. See docs/printers.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pos_adapters.escpos.adapter import EscposPrinter

__all__ = ["EscposPrinter"]


def __getattr__(name: str) -> Any:
    """The adapter is imported when it is asked for."""
    if name == "EscposPrinter":
        from pos_adapters.escpos.adapter import EscposPrinter

        return EscposPrinter
    raise AttributeError(name)
