"""How many examples Hypothesis tries."""

import os

SHARE = 5


def examples(thorough: int) -> int:
    """`thorough` where THOROUGH is set, as `scripts/test --all` does; otherwise a fifth of them."""
    return thorough if os.environ.get("THOROUGH") == "1" else -(-thorough // SHARE)
