"""`kiosk.ports.printer` into files: for trying a kiosk without paper, or for filing what was printed."""

from __future__ import annotations

import io
import os
from datetime import datetime
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Literal

import httpx
from PIL import Image, UnidentifiedImageError
from pydantic import BaseModel, ConfigDict, Field

from kiosk.ports.errors import NotSupported, Reason, Refused, Unreachable
from kiosk.ports.printer import PrinterCapabilities, PrinterState
from kiosk.ports.registry import State


class FileSettings(BaseModel):
    """`[printer.settings]`: where documents go, and as what."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    folder: Path = Field(description="Where the files are written; made where it is not there.")
    format: Literal["png", "pdf"] = Field("png", description="What each document becomes.")
    width_dots: int = Field(
        576, ge=200, le=832, multiple_of=8, description="Dots a line: 576 on paper of 80 mm, 384 on 58 mm."
    )
    keep: int = Field(500, ge=1, le=100_000, description="So many files are kept; older ones are deleted.")


class FilePrinter:
    """A `kiosk.ports.printer.Printer`. A document is printed when its file is whole on the disk."""

    Settings = FileSettings
    capabilities: PrinterCapabilities = PrinterCapabilities(confirms=True)

    def __init__(
        self, settings: FileSettings, http: httpx.Client | None = None, state: State | None = None
    ) -> None:
        self._settings = settings
        self._lock = Lock()
        self.capabilities = PrinterCapabilities(width_dots=settings.width_dots, confirms=True)

    def print(self, document: bytes) -> None:
        """See the contract: a file is there whole or not at all."""
        written = self._converted(document)
        with self._lock:
            try:
                self._settings.folder.mkdir(parents=True, exist_ok=True)
                self._write(written)
                self._forget_old()
            except OSError as error:
                raise Unreachable(f"{self._settings.folder}: {error.strerror}") from error

    def _converted(self, document: bytes) -> bytes:
        try:
            with Image.open(io.BytesIO(document), formats=["PNG"]) as picture:
                picture.load()
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
            raise Refused(Reason.INVALID, "print: this is no picture") from error
        if picture.width > self._settings.width_dots:
            raise Refused(Reason.INVALID, "print: the picture is too wide")
        if self._settings.format == "png":
            return document
        page = io.BytesIO()
        picture.convert("1").save(page, "PDF", resolution=203)
        return page.getvalue()

    def _write(self, document: bytes) -> None:
        """Under a name that sorts by time."""
        now = f"{datetime.now():%Y%m%d-%H%M%S}"
        names = (self._settings.folder / f"{now}-{n:02}.{self._settings.format}" for n in count(1))
        file = next(name for name in names if not name.exists())
        half = file.with_suffix(".part")
        with half.open("wb") as out:
            out.write(document)
            out.flush()
            os.fsync(out.fileno())
        half.replace(file)

    def _forget_old(self) -> None:
        files = sorted(self._settings.folder.glob(f"*-*-*.{self._settings.format}"))
        for file in files[: -self._settings.keep]:
            file.unlink(missing_ok=True)

    def status(self) -> PrinterState:
        raise NotSupported("a folder says nothing")

    def close(self) -> None:
        """Nothing is kept open."""
