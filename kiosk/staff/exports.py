"""Where exported files go: a USB stick, if one is plugged in, else the kiosk's data folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

MEDIA = (Path("/media"), Path("/run/media"), Path("/mnt/usb"))
"""Under these the system shows sticks, some below a folder of their user."""


def stick(media: Sequence[Path] = MEDIA) -> Path | None:
    """The first mounted stick that can be written to."""
    for folder in media:
        places = [folder, *folder.glob("*"), *folder.glob("*/*")] if folder.is_dir() else []
        for place in sorted(places):
            if os.path.ismount(place) and os.access(place, os.W_OK):
                return place
    return None


def export(text: str, name: str, data_dir: Path, media: Sequence[Path] = MEDIA) -> Path:
    """Write a file for a spreadsheet, whole or not at all, and answer where it is. Raises OSError."""
    # With the mark by which spreadsheets know UTF-8.
    return put(text.encode("utf-8-sig"), name, data_dir, media)


def put(data: bytes, name: str, data_dir: Path, media: Sequence[Path] = MEDIA) -> Path:
    """Write a file, whole or not at all, and answer where it is. Raises OSError."""
    path = place_for(name, data_dir, media)
    new = path.with_name(f".{name}.new")
    new.unlink(missing_ok=True)  # a stick may bring a link of that name to one of the kiosk's own files
    with new.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())  # sticks are pulled out as soon as the screen says so
    new.replace(path)
    return path


def place_for(name: str, data_dir: Path, media: Sequence[Path] = MEDIA) -> Path:
    """Where a file of this name goes; its folder is there. Raises OSError."""
    folder = stick(media) or data_dir / "exports"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name
