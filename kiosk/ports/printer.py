"""The contract with a receipt printer. See `kiosk.ports.errors` for the errors; each call is bounded in time
and may be made from several threads, one after the other.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from kiosk.core.frozen import frozen


class Trouble(StrEnum):
    """Why a printer does not print."""

    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    BROKEN = "broken"
    """Anything else it complains of: the cutter, the head."""


@frozen
class PrinterCapabilities:
    """What a printer offers. Everything defaults to *no*; what is not claimed raises NotSupported."""

    width_dots: int = 576
    """How wide a document is: 576 dots on paper of 80 mm, 384 on 58 mm."""
    confirms: bool = False
    """It says when a document is printed. Else `print` returns when all of it was handed over."""
    status: bool = False
    """`status` asks the printer."""


@frozen
class PrinterState:
    """`reason`: why it is not ready; None where it is."""

    ready: bool
    paper_low: bool = False
    reason: Trouble | None = None


class Printer(Protocol):
    """A printer. The class also has `Settings` (pydantic) and is built as `(settings, http, state)`."""

    capabilities: PrinterCapabilities

    def print(self, document: bytes) -> None:
        """Print a document, a PNG of one bit a pixel and `width_dots` wide, and cut the paper. Returns only
        when the printer says that it is printed (`confirms`).

        Printers know no keys: called twice it prints twice, so a document that is printed again says that it
        is a reprint. Raises Unreachable (nothing was begun: nobody answers, no paper, the cover is open),
        Uncertain (it was begun and not confirmed: it may be whole, torn off or not there), Refused(INVALID:
        this is no such picture).
        """
        ...

    def status(self) -> PrinterState:
        """How it is now; also what it is not ready for is an answer. Raises Unreachable where it gives none,
        or none that makes sense. Needs `status`.
        """
        ...

    def close(self) -> None: ...
