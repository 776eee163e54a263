"""The one Qt application, and the moment in which it opens the display."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

MISSING = 3
"""The exit code for what this machine lacks, as `kiosk.commands` has it."""
ADVICE = """kiosk: the display cannot be used; Qt says why above.
  DISPLAY, WAYLAND_DISPLAY and QT_QPA_PLATFORM name it: do they name one that this user may open?
  To see the screens without any display: QT_QPA_PLATFORM=offscreen kiosk tour --out pictures"""
_M_ARENA_MAX, _M_MMAP_THRESHOLD = -8, -3
"""Of GNU's malloc.h."""
LARGE = 128 * 1024
"""From so many bytes on, memory goes back to the system as soon as it is freed: pictures are made in such."""
TURN_S = 0.0005
"""How long a worker may go on computing while the screen's thread wants Python. Each binding and each row
asks anew: at Python's own 5 ms a few of them would make a frame late."""


def application() -> QGuiApplication:
    """The one Qt application; without a GPU the software renderer is the fast one."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")  # a touch is drawn at once, not 5 ms later
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")  # a frame waits for no other thread to get its turn
    sys.setswitchinterval(TURN_S)
    _spare_memory()
    with opened():
        app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    app.setApplicationName("okawari")
    return app


def _spare_memory() -> None:
    """All threads share the C library's one heap: one for each of the workers would hold some MB unused. And
    what is large never comes from it: the holes it leaves would stay ours.
    """
    import ctypes

    with suppress(AttributeError):  # another C library than GNU's
        set_option = ctypes.CDLL(None).mallopt
        set_option(_M_ARENA_MAX, 1)
        set_option(_M_MMAP_THRESHOLD, LARGE)


@contextmanager
def opened() -> Iterator[None]:
    """In the block, where Qt gives up, the program ends with an exit code and advice, not like in a crash."""
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
