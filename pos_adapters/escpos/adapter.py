"""`kiosk.ports.printer` for printers that speak ESC/POS."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Literal
from urllib.parse import urlsplit

import httpx
from pydantic import BaseModel, ConfigDict, Field, field_validator

from kiosk.ports.errors import Uncertain, Unreachable
from kiosk.ports.printer import PrinterCapabilities, PrinterState
from kiosk.ports.registry import State
from pos_adapters.escpos import commands
from pos_adapters.escpos.dialogue import Dialogue, Nonsense
from pos_adapters.escpos.line import Line, opened

_ADDRESS = re.compile(r"tcp://[^/:@\s]+(:\d{1,5})?/?|usb://[0-9a-fA-F]{4}:[0-9a-fA-F]{4}")


class EscposSettings(BaseModel):
    """`[printer.settings]`: where the printer is, and what it can do."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    address: str = Field(
        description='Where it is: "tcp://192.168.1.50:9100", or on USB "usb://04b8:0e28" (see lsusb).'
    )
    width_dots: int = Field(
        576, ge=200, le=832, multiple_of=8, description="Dots a line: 576 on paper of 80 mm, 384 on 58 mm."
    )
    confirmation: Literal["status", "process_id", "none"] = Field(
        "status",
        description="How it says that a document is printed: by its paper's state after the cut (most "
        "printers), by the document's own number (Epson TM-T20, TM-T88IV and later), or not at all: then it "
        "is asked how it is when everything was sent.",
    )
    cut: Literal["full", "partial", "none"] = Field("partial", description="How it cuts the paper.")
    answer_s: float = Field(3.0, gt=0, le=30, description="How long it may take to say how it is.")
    print_s: float = Field(20.0, gt=0, le=120, description="How long a document may take.")

    @field_validator("address")
    @classmethod
    def _known(cls, address: str) -> str:
        if not _ADDRESS.fullmatch(address) or not _reachable(address):
            raise ValueError("must be like tcp://192.168.1.50:9100 or usb://04b8:0e28")
        return address


def _reachable(address: str) -> bool:
    """Could there be a host of this name and a port of this number?"""
    if address.startswith("usb:"):
        return True
    try:
        where = urlsplit(address)
        return bool((where.hostname or "").encode("idna")) and where.port != 0
    except ValueError:
        return False


class EscposPrinter:
    """A `kiosk.ports.printer.Printer`: a connection a document, so that other tills can print, too.
    Thread-safe.
    """

    Settings = EscposSettings
    capabilities: PrinterCapabilities = PrinterCapabilities(confirms=True, status=True)

    def __init__(
        self, settings: EscposSettings, http: httpx.Client | None = None, state: State | None = None
    ) -> None:
        self._settings = settings
        self._lock = Lock()
        self.capabilities = PrinterCapabilities(
            width_dots=settings.width_dots,
            confirms=settings.confirmation != "none",
            status=True,
        )

    def print(self, document: bytes) -> None:
        """See the contract. From the first band on everything that goes wrong is Uncertain."""
        settings = self._settings
        bands = commands.bands(document, settings.width_dots)
        with self._lock, self._connected() as line:
            until = time.monotonic() + settings.print_s
            self._must_be_ready(line)
            try:
                self._send(line, bands, until)
            except OSError as error:
                raise Uncertain(f"print: the line was lost ({type(error).__name__})") from error
            except Nonsense as error:
                raise Uncertain(f"print: {error}") from error

    def _send(self, line: Line, bands: list[bytes], until: float) -> None:
        for part in (commands.START, *bands, commands.CUTS[self._settings.cut]):
            left = until - time.monotonic()
            if left <= 0:
                raise Nonsense("it takes too long")
            line.send(part, left)
        talk = Dialogue(line, self._settings.answer_s)
        if self.capabilities.confirms:
            talk.confirm(self._settings.confirmation, until)
        elif not talk.state().ready:
            raise Nonsense("it stopped in the middle")

    def _must_be_ready(self, line: Line) -> None:
        state = self._state(line)
        if not state.ready:
            raise Unreachable(f"the printer is not ready: {state.reason}")

    def _state(self, line: Line) -> PrinterState:
        settings = self._settings
        try:
            return Dialogue(line, settings.answer_s).state(commands.filling(settings.width_dots))
        except OSError as error:
            raise Unreachable(f"status: the line was lost ({type(error).__name__})") from error
        except Nonsense as error:
            raise Unreachable(f"status: {error}") from error

    def status(self) -> PrinterState:
        with self._lock, self._connected() as line:
            return self._state(line)

    @contextmanager
    def _connected(self) -> Iterator[Line]:
        settings = self._settings
        try:
            line = opened(settings.address, settings.width_dots, settings.answer_s)
        except OSError as error:
            raise Unreachable(f"printer: {error}") from error
        try:
            yield line
        finally:
            line.close()

    def close(self) -> None:
        """Nothing is kept open."""
