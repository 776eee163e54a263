"""What is made to last, and the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def long_lived() -> Iterator[None]:
    """What is made in the block lasts: the collector looks at it neither while it grows nor ever after.

    Looking through ten thousand items stops every thread, the screen's too, for a tenth of a second. What is
    no longer referred to is still freed at once; only a circle of garbage made in the block would remain.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
