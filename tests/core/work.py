"""How much is done, on whatever machine: no test asks how fast."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def calls(done: Callable[[], object]) -> int:
    """How many functions are called on the way, Python's own among them."""
    count = 0

    def counted(_frame: FrameType, event: str, _what: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        done()
    finally:
        sys.setprofile(before)
    return count
