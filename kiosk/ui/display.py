"""The moment in which Qt opens the display: where it cannot, it would end the program like a crash."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

MISSING = 3
"""The exit code for what this machine lacks, as `kiosk.commands` has it."""
ADVICE = """kiosk: the display cannot be used; Qt says why above.
  DISPLAY, WAYLAND_DISPLAY and QT_QPA_PLATFORM name it: do they name one that this user may open?
  To see the screens without any display: QT_QPA_PLATFORM=offscreen kiosk tour --out pictures"""


@contextmanager
def opened() -> Iterator[None]:
    """In the block, where Qt gives up, the program ends with an exit code and advice."""
    earlier = qInstallMessageHandler(_said)
    try:
        yield
    finally:
        qInstallMessageHandler(earlier)


def _said(kind: QtMsgType, where: QMessageLogContext, text: str) -> None:
    print(text, file=sys.stderr, flush=True)
    if kind is QtMsgType.QtFatalMsg:
        print(ADVICE, file=sys.stderr, flush=True)
        os._exit(MISSING)  # Qt cannot be talked out of ending: it would abort
