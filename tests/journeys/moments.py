"""A kiosk is stopped at each moment of a story: by default at every fifth, before a call as well as after
one; the moments between them are slow.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import pytest

STRIDE = 5
"""Odd: so the moments before calls come in turn with those after them."""
OFFSETS = tuple(range(STRIDE))
T = TypeVar("T")

by_fifths = pytest.mark.parametrize(
    "offset", [pytest.param(offset, marks=pytest.mark.slow if offset else ()) for offset in OFFSETS]
)
"""A test takes the moments from `offset` on (`fifth`)."""


def fifth(moments: Sequence[T], offset: int) -> Sequence[T]:
    return moments[offset::STRIDE]
