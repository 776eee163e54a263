"""A kiosk is stopped at each moment of a story: by default at every fifth, before a call as well as after
one; the moments between them, the rest, are slow.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import pytest

STRIDE = 5
"""Odd: so the moments before calls come in turn with those after them."""
T = TypeVar("T")

by_fifths = pytest.mark.parametrize("rest", [False, pytest.param(True, marks=pytest.mark.slow)])
"""A test takes every fifth moment, or the `rest` (`part`)."""


def part(moments: Sequence[T], rest: bool) -> list[T]:
    return [moment for at, moment in enumerate(moments) if bool(at % STRIDE) is rest]
