"""A receipt printer over TCP that says what it did, and its adapter: small, but all of it.

Its language: "S" asks how it is, answered by one byte of flags; "P", four bytes of length and a PNG prints,
answered by ACK when the paper is cut, or NAK when it could not.
"""

from __future__ import annotations

import io
import socket
import struct
import threading
from contextlib import suppress
from typing import ClassVar
from urllib.parse import urlsplit

from PIL import Image, UnidentifiedImageError
from pydantic import BaseModel

from kiosk.faultproxy import FaultProxy
from kiosk.ports.errors import NotSupported, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.printer import PrinterCapabilities, PrinterState, Trouble

ACK, NAK = b"\x06", b"\x15"
MARK, OUT, OPEN, LOW = 0x40, 1, 2, 4


class Tray:
    """The printer. `flags` is how it is; `breaks_off`: the roll ends in the middle of the next document."""

    secrets: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.flags = 0
        self.breaks_off = False
        self._printed = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.wire: FaultProxy | None = FaultProxy(f"tcp://127.0.0.1:{self._listener.getsockname()[1]}")
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            with client, client.makefile("rb") as heard, suppress(OSError):
                while word := heard.read(1):
                    client.sendall(self._state() if word == b"S" else self._print(heard))

    def _state(self) -> bytes:
        return bytes([MARK | self.flags])

    def _print(self, heard: io.BufferedIOBase) -> bytes:
        (length,) = struct.unpack(">I", heard.read(4))
        whole = len(heard.read(length)) == length
        if not whole or self.breaks_off or self.flags & (OUT | OPEN):
            self.flags |= OUT if self.breaks_off else 0
            return NAK
        self._printed += 1
        return ACK

    def printed(self) -> int:
        return self._printed

    def run_out_of_paper(self) -> None:
        self.flags = OUT

    def run_out_in_the_middle(self) -> None:
        self.breaks_off = True

    def paper_is_low(self) -> None:
        self.flags = LOW

    def open_cover(self) -> None:
        self.flags = OPEN

    def work_again(self) -> None:
        self.flags, self.breaks_off = 0, False

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()


class TrayPrinter:
    """A `kiosk.ports.printer.Printer` for it: a connection a document."""

    class Settings(BaseModel):
        url: str
        timeout_s: float = 0.2

    capabilities: ClassVar[PrinterCapabilities] = PrinterCapabilities(confirms=True, status=True)

    def __init__(self, settings: Settings) -> None:
        where = urlsplit(settings.url)
        self._address = (where.hostname or "", where.port or 0)
        self._timeout_s = settings.timeout_s

    def print(self, document: bytes) -> None:
        self._must_be_a_picture(document)
        with self._connected() as line:
            state = self._asked(line)
            if not state.ready:
                raise Unreachable(f"the printer is not ready: {state.reason}")
            try:
                line.sendall(b"P" + struct.pack(">I", len(document)) + document)
                said = line.recv(1)
            except OSError as error:
                raise Uncertain(f"print: {type(error).__name__}") from error
        self.confirmed(said)

    def confirmed(self, said: bytes) -> None:
        if said != ACK:
            raise Uncertain("print: it was not confirmed")

    def status(self) -> PrinterState:
        with self._connected() as line:
            return self._asked(line)

    def _must_be_a_picture(self, document: bytes) -> None:
        try:
            with Image.open(io.BytesIO(document), formats=["PNG"]) as picture:
                width = picture.width
        except (UnidentifiedImageError, OSError, SyntaxError) as error:
            raise Refused(Reason.INVALID, "print: this is no picture") from error
        if width > self.capabilities.width_dots:
            raise Refused(Reason.INVALID, "print: the picture is too wide")

    def _connected(self) -> socket.socket:
        try:
            return socket.create_connection(self._address, self._timeout_s)
        except OSError as error:
            raise Unreachable(f"printer: {type(error).__name__}") from error

    def _asked(self, line: socket.socket) -> PrinterState:
        try:
            line.sendall(b"S")
            said = line.recv(1)
        except OSError as error:
            raise Unreachable(f"status: {type(error).__name__}") from error
        if len(said) != 1 or said[0] & 0xF8 != MARK:
            raise Unreachable("status: the answer makes no sense")
        reason = Trouble.PAPER_OUT if said[0] & OUT else Trouble.COVER_OPEN if said[0] & OPEN else None
        return PrinterState(reason is None, bool(said[0] & LOW), reason)

    def close(self) -> None:
        """Nothing is kept open."""


class Drawer:
    """A folder into which documents are printed: no line, no status; its slot can be blocked."""

    wire = None
    secrets: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.documents: list[bytes] = []
        self.blocked = False

    def printed(self) -> int:
        return len(self.documents)

    def run_out_of_paper(self) -> None:
        self.blocked = True

    run_out_in_the_middle = paper_is_low = open_cover = run_out_of_paper

    def work_again(self) -> None:
        self.blocked = False


class DrawerPrinter(TrayPrinter):
    """Its adapter: confirms nothing, asks nothing."""

    capabilities: ClassVar[PrinterCapabilities] = PrinterCapabilities(width_dots=384)

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer

    def print(self, document: bytes) -> None:
        self._must_be_a_picture(document)
        if self._drawer.blocked:
            raise Unreachable("the slot is blocked")
        self._drawer.documents.append(document)

    def status(self) -> PrinterState:
        raise NotSupported("a drawer tells nothing")
