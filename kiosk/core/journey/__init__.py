"""The guest's walk as a plain reducer: `step(state, event) -> (state, effects)`. No clock, no I/O, no Qt."""

from kiosk.core.journey.step import first, step

__all__ = ["first", "step"]
