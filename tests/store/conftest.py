"""Whatever a test opens is closed after it; and a quick disk to open it on."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

Keep = Callable[[Any], Any]

MEMORY = "/dev/shm"


@pytest.fixture
def keep() -> Iterator[Keep]:
    """`keep(thing)` gives the thing back and closes it when the test is over."""
    with ExitStack() as stack:
        yield lambda thing: stack.enter_context(closing(thing))


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory, if possible: the store waits for the disk at every order, and no test cuts the power."""
    memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory, prefix="store-") as name:
        yield Path(name)
