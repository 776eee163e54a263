"""Lets an Okawari kiosk sell through new-till."""

from newtill.adapter import NewTillPos

__all__ = ["NewTillPos"]
