"""How much of what is much alike is tried."""

import os
from typing import Any

import pytest

SHARE = 5


def examples(thorough: int) -> int:
    """How many examples Hypothesis tries: `thorough` where THOROUGH is set, as `scripts/test --all` does;
    otherwise a fifth of them.
    """
    return thorough if os.environ.get("THOROUGH") == "1" else -(-thorough // SHARE)


def one_of(first: Any, *others: Any) -> list[Any]:
    """Parameters of a test; all but the first are slow."""
    return [first, *(pytest.param(other, marks=pytest.mark.slow) for other in others)]
