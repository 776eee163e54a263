"""What staff look after: the tests of devices, and the daily check at opening."""

from __future__ import annotations

from datetime import date, datetime

from kiosk.core.frozen import frozen


@frozen
class DeviceTest:
    """A test of a device with a person before it, and how it ended. `key` is random, `at` aware UTC."""

    key: str
    kiosk_id: str
    at: datetime
    test: str
    passed: bool
    note: str
    person_id: str
    person_name: str


@frozen
class Point:
    """One point of a daily check as it was signed. `by_itself`: the kiosk ticked it, nobody looked; `note`:
    why it is not `done`.
    """

    item: str
    done: bool
    by_itself: bool = False
    note: str = ""


@frozen
class DailyCheck:
    """A daily check, signed. `key` is random, `at` aware UTC."""

    key: str
    kiosk_id: str
    business_day: date
    at: datetime
    items: tuple[Point, ...]
    person_id: str
    person_name: str

    @property
    def whole(self) -> bool:
        """Everything was well."""
        return all(point.done for point in self.items)


Upkeep = DeviceTest | DailyCheck
