"""A folder for as long as a block lasts."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = "/dev/shm"


@contextmanager
def quick_folder() -> Iterator[Path]:
    """In memory, if possible: stores wait for the disk at every order, and no test cuts the power."""
    memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory, prefix="okawari-", ignore_cleanup_errors=True) as name:
        yield Path(name)
