"""What this shop offers beside the POS's own offers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offers:
    """Nothing is offered beside what the POS and the loyalty programme know."""
