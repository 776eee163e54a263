"""How fast, how smooth and how large the kiosk is. `scripts/bench` runs this; see docs/performance.md.

Each module measures one thing and says how at its top. What has a window runs in a process of its own
(`child.py`), so that no measurement leaves anything behind for the next.
"""
