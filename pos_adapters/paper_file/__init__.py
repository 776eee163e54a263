"""A printer that prints into a folder, as PNG or PDF. See docs/printers.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pos_adapters.paper_file.adapter import FilePrinter

__all__ = ["FilePrinter"]


def __getattr__(name: str) -> Any:
    """The adapter is imported when it is asked for."""
    if name == "FilePrinter":
        from pos_adapters.paper_file.adapter import FilePrinter

        return FilePrinter
    raise AttributeError(name)
