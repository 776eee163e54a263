"""Lets an Okawari kiosk sell through tanuki."""

from tanuki.adapter import TanukiPos

__all__ = ["TanukiPos"]
