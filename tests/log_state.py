"""The log belongs to the process: a test that sets it up gives it back."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk import log


@contextmanager
def log_given_back() -> Iterator[None]:
    """Afterwards handlers, level, hooks and hidden secrets are as they were before."""
    root = logging.getLogger()
    handlers, level, hooks = root.handlers[:], root.level, (sys.excepthook, threading.excepthook)
    hidden = log._hidden
    try:
        yield
    finally:
        for handler in root.handlers:
            if handler not in handlers:
                handler.close()
        root.handlers[:] = handlers
        root.setLevel(level)
        sys.excepthook, threading.excepthook = hooks
        logging.captureWarnings(False)
        log._hidden = hidden
