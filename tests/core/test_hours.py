"""Opening hours: windows over midnight, holidays, and the switch."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.hours import OpeningHours, Window

TOKYO = ZoneInfo("Asia/Tokyo")
DAY = Window(time(11), time(15))
NIGHT = Window(time(18), time(2))
WEEK = {0: (DAY,), 4: (DAY, NIGHT), 5: (Window(time(0), time(0)),), 6: ()}
HOLIDAY = date(2026, 4, 6)  # a Monday
HOURS = OpeningHours(WEEK, {HOLIDAY: ()})


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in April 2026; the 1st is a Wednesday."""
    return datetime(2026, 4, day, hour, minute, tzinfo=TOKYO)


@pytest.mark.parametrize(
    ("now", "is_open"),
    [
        (at(13, 10, 59), False),
        (at(13, 11), True),
        (at(13, 14, 59), True),
        (at(13, 15), False),
        (at(3, 16), False),  # Friday between noon and night
        (at(3, 23), True),
        (at(4, 1), True),  # Saturday is open all day
        (at(4, 23, 59), True),
        (at(5, 0), False),  # Sunday is closed
        (at(8, 12), False),  # no word of Wednesday: closed
        (at(6, 12), False),  # the holiday
    ],
)
def test_it_is_open_in_its_windows(now: datetime, is_open: bool) -> None:
    assert HOURS.is_open(now) is is_open


def test_a_night_goes_on_into_a_closed_day() -> None:
    hours = OpeningHours({4: (NIGHT,)}, {date(2026, 4, 4): ()})
    assert hours.is_open(at(4, 1, 59))
    assert not hours.is_open(at(4, 2))


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        (at(13, 9), at(13, 11)),
        (at(13, 12), at(13, 12)),
        (at(3, 15), at(3, 18)),
        (at(5, 12), at(10, 11)),  # over the closed Monday to Friday
    ],
)
def test_it_says_when_it_opens_next(now: datetime, opens: datetime) -> None:
    assert HOURS.opens_next(now) == opens


def test_an_exception_opens_an_otherwise_closed_day() -> None:
    hours = OpeningHours({}, {}, False)
    special = OpeningHours({0: ()}, {date(2026, 4, 8): (DAY,)})
    assert hours.is_open(at(8, 3)) and hours.opens_next(at(8, 3)) == at(8, 3)
    assert special.opens_next(at(1, 12)) == at(8, 11)


def test_closed_at_once_means_closed_until_somebody_says_so() -> None:
    hours = OpeningHours(WEEK, closed_now=True)
    assert not hours.is_open(at(13, 12))
    assert hours.opens_next(at(13, 12)) is None


def test_a_shop_that_never_opens_says_so() -> None:
    assert OpeningHours({0: ()}).opens_next(at(1, 12)) is None
