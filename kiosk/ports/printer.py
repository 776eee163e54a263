"""The contract with a receipt printer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PrinterState:
    ready: bool
    paper_low: bool = False
    reason: str | None = None


class Printer(Protocol):
    def print(self, document: bytes) -> None:
        """Print a document; returns only when the printer says it is printed."""
        ...

    def status(self) -> PrinterState: ...

    def close(self) -> None: ...
