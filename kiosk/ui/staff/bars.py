"""A bar of a chart, as BarList draws it."""

from __future__ import annotations

from kiosk.core.frozen import frozen


@frozen
class BarRow:
    """`share` of the longest bar, 0 to 1."""

    id: str
    title: str
    icon: str
    value: str
    share: float
    strong: bool
