"""The garbage collector, and what is made to last: menus, large libraries.

Looking through ten thousand items for garbage stops every thread, the screen's too, for a tenth of a second.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """In the block nothing looks for garbage: nothing that is made there is any."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def made_to_last() -> None:
    """Once a menu was made or a large library imported: the collector never looks at what there is now.

    What is no longer referred to is freed all the same; only circles of garbage that are there now remain, so
    this is for the rare moments when much was made.
    """
    gc.freeze()
