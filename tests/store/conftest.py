"""Whatever a test opens is closed after it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import Any

import pytest

Keep = Callable[[Any], Any]


@pytest.fixture
def keep() -> Iterator[Keep]:
    """`keep(thing)` gives the thing back and closes it when the test is over."""
    with ExitStack() as stack:
        yield lambda thing: stack.enter_context(closing(thing))
