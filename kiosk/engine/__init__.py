"""Holds the state, calls `step`, carries out effects, drains the outbox. No Qt."""
