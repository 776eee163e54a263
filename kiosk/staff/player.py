"""The program that plays sound files here, and what programs of the system need around them."""

from __future__ import annotations

import os
import sys
from shutil import which

_PLAYERS = ("pw-play", "paplay", "aplay")


def player() -> str | None:
    """The program that can play a sound here, if there is one."""
    return next((name for name in _PLAYERS if which(name)), None)


def environment() -> dict[str, str]:
    """The kiosk's own, but for the libraries that a frozen kiosk brings along: the system has its own."""
    found = dict(os.environ)
    before = found.pop("LD_LIBRARY_PATH_ORIG", None)
    if getattr(sys, "frozen", False):
        found.pop("LD_LIBRARY_PATH", None)
    return found if before is None else {**found, "LD_LIBRARY_PATH": before}
