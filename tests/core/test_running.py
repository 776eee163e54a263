"""How the shop runs: hours that staff set, closed for a while, queue mode."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kiosk.core.hours import OpeningHours, Window
from kiosk.core.running import Pause, Running

TOKYO = ZoneInfo("Asia/Tokyo")
WEEK = OpeningHours({day: (Window(time(10), time(22)),) for day in range(7)})
LATE = OpeningHours({day: (Window(time(17), time(22)),) for day in range(7)})


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    """A moment in April 2026."""
    return datetime(2026, 4, day, hour, minute, tzinfo=TOKYO)


def test_the_configurations_hours_hold_until_somebody_sets_others() -> None:
    assert Running().opening(WEEK, at(12)) == WEEK
    assert Running(hours=LATE).opening(WEEK, at(12)) == LATE


def test_closed_for_an_hour_it_says_when_it_opens_again_and_opens_by_itself() -> None:
    running = Running(pause=Pause(at(13).astimezone(UTC), at(12), "Mio"))
    hours = running.opening(WEEK, at(12))
    assert not hours.is_open(at(12)) and hours.opens_next(at(12)) == at(13)
    assert running.closed(at(13)) is None
    assert running.opening(WEEK, at(13)).is_open(at(13))


def test_closed_for_the_rest_of_the_day_it_opens_with_the_next_day() -> None:
    running = Running(pause=Pause(at(22), at(12), "Mio"))
    assert running.opening(WEEK, at(12)).opens_next(at(12)) == at(10, day=2)


def test_closed_until_somebody_says_nobody_knows_when_it_opens() -> None:
    running = Running(pause=Pause(None, at(12), "Mio"))
    hours = running.opening(WEEK, at(12) + timedelta(days=3))
    assert not hours.is_open(at(12, day=4)) and hours.opens_next(at(12, day=4)) is None


def test_a_break_within_the_day_changes_nothing_about_its_end() -> None:
    hours = Running(pause=Pause(at(13), at(12), "Mio")).opening(WEEK, at(12))
    assert hours.closes(at(12)) == at(22)


def test_a_shop_without_hours_can_be_closed_too() -> None:
    hours = Running(pause=Pause(at(13), at(12), "Mio")).opening(OpeningHours(), at(12))
    assert not hours.is_open(at(12)) and hours.opens_next(at(12)) == at(13)


def test_queue_mode_ends_by_the_clock() -> None:
    running = Running(queue=at(22))
    assert running.queueing(at(21, 59)) and not running.queueing(at(22))
    assert not Running().queueing(at(12))
