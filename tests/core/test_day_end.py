"""When a business day ends, and what is still to be done about its report."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.day_end import (
    AGAIN,
    GIVEN_UP,
    GRACE,
    LEASE,
    PAPER_LASTS,
    PAPER_LEASE,
    PATIENCE,
    Kept,
    closing,
    may_print,
    moved,
    must_make,
    prints,
    trouble,
    whole_enough,
)
from kiosk.core.day_report import Day, DayReport, report
from kiosk.core.hours import OpeningHours, Window
from kiosk.core.printing import PaperState
from kiosk.core.running import Pause, Running

TOKYO = ZoneInfo("Asia/Tokyo")
DAY = date(2026, 11, 20)
FIRST = datetime(2026, 11, 20, 5, tzinfo=TOKYO)
NEXT = FIRST + timedelta(days=1)
LUNCH, DINNER = Window(time(11), time(15)), Window(time(17), time(22))
NIGHT = Window(time(18), time(7))
NOW = datetime(2026, 11, 20, 13, 15, tzinfo=UTC)
ENDS = NOW - GRACE


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 20, hour, minute, tzinfo=TOKYO)


def week(*windows: Window) -> OpeningHours:
    return OpeningHours(dict.fromkeys(range(7), windows))


def a_report(*problems: str) -> DayReport:
    day = Day(DAY, "JPY", lambda at: True, (), (), None, None, problems)
    return report(day, NOW)


@pytest.mark.parametrize(
    "hours, ends",
    [
        (week(LUNCH, DINNER), at(22)),
        (week(NIGHT), NEXT),
        (week(Window(time(18), time(2))), FIRST + timedelta(hours=21)),
        (OpeningHours(), NEXT),
        (replace(week(LUNCH), exceptions={DAY: ()}), NEXT),
        (replace(week(LUNCH), exceptions={DAY: (Window(time(11), time(12)),)}), at(12)),
    ],
)
def test_a_day_ends_with_its_last_hours_or_with_itself(hours: OpeningHours, ends: datetime) -> None:
    assert closing(FIRST, NEXT, hours, Running()) == ends


def test_closed_for_the_rest_of_the_day_ends_it() -> None:
    def ends(until: datetime | None) -> datetime:
        pause = Pause(until, at(19, 30), "Aki")
        return closing(FIRST, NEXT, week(LUNCH, DINNER), Running(pause=pause))

    assert ends(at(22)) == ends(NEXT) == at(19, 30)
    assert ends(at(21)) == at(22), "it opens again"
    assert ends(None) == at(22), "nobody knows whether it does"
    lunch = Pause(at(15), at(14), "Aki")
    assert closing(FIRST, NEXT, week(LUNCH, DINNER), Running(pause=lunch)) == at(22)


def test_one_kiosk_makes_it_and_the_others_wait_for_that() -> None:
    assert not must_make(None, ENDS, True, NOW - timedelta(seconds=1))
    assert must_make(None, ENDS, True, NOW)
    taken = Kept(DAY, "k1", NOW, NOW)
    assert not must_make(taken, ENDS, True, NOW + LEASE - timedelta(seconds=1))
    assert must_make(taken, ENDS, True, NOW + LEASE)
    made = replace(taken, made_at=NOW, report=a_report())
    assert not must_make(made, ENDS, True, NOW + AGAIN) and not must_make(made, ENDS, False, NOW + AGAIN)


def test_who_opens_again_after_it_was_made_gets_another() -> None:
    made = Kept(DAY, "k1", NOW, NOW, made_at=NOW, report=a_report())
    later = NOW + timedelta(hours=2)
    assert must_make(made, later, True, later + GRACE)
    assert not must_make(made, later, False, later + GRACE), "other hours move no earlier day"


def test_who_does_not_answer_is_waited_for_and_then_left_out() -> None:
    taken = Kept(DAY, "k1", NOW, NOW)
    silent = a_report("pos_away")
    assert not whole_enough(silent, taken, NOW + PATIENCE - timedelta(seconds=1))
    assert whole_enough(silent, taken, NOW + PATIENCE) and whole_enough(a_report("pos_cannot"), taken, NOW)
    kept = replace(taken, made_at=NOW, report=silent)
    assert not must_make(kept, ENDS, False, NOW + LEASE) and must_make(kept, ENDS, False, NOW + AGAIN)
    assert not whole_enough(silent, kept, NOW + AGAIN), "what there is is as good"
    assert whole_enough(a_report(), kept, NOW + AGAIN)
    assert not must_make(kept, ENDS, False, NOW + GIVEN_UP)


def test_one_kiosk_prints_it() -> None:
    kept = Kept(DAY, "k1", NOW, NOW)
    assert not may_print(kept, "k1", NOW), "there is nothing yet"
    made = replace(kept, made_at=NOW, report=a_report())
    assert may_print(made, "k2", NOW) and not may_print(made, "k2", NOW + GIVEN_UP)
    taken = replace(made, printer_id="k2", paper=PaperState.WAITING, paper_at=NOW)
    assert prints(taken, "k2") and not prints(taken, "k1")
    assert not may_print(taken, "k2", NOW + PAPER_LEASE) and not may_print(taken, "k1", NOW + PAPER_LASTS)
    assert may_print(taken, "k1", NOW + PAPER_LEASE), "that kiosk is off"
    failed = replace(taken, paper=PaperState.FAILED)
    assert may_print(failed, "k1", NOW) and not may_print(failed, "k2", NOW)
    assert may_print(failed, "k2", NOW + AGAIN)
    for over in (PaperState.PRINTED, PaperState.UNSURE):
        assert not any(may_print(replace(taken, paper=over), who, NOW + AGAIN) for who in ("k1", "k2"))


def test_a_doubt_that_nobody_looked_at_stays_one() -> None:
    doubt = Kept(DAY, "k1", NOW, NOW, paper=PaperState.UNSURE)
    assert moved(doubt, PaperState.FAILED) is PaperState.UNSURE
    assert moved(doubt, PaperState.PRINTED) is PaperState.PRINTED
    assert moved(replace(doubt, paper=PaperState.WAITING), PaperState.FAILED) is PaperState.FAILED


def test_staff_are_told_what_went_wrong() -> None:
    kept = Kept(DAY, "k1", NOW, NOW)
    assert trouble(kept) is None and trouble(replace(kept, error="pos_away")) == "not_made"
    made = replace(kept, made_at=NOW, report=a_report())
    assert trouble(made) is None
    assert trouble(replace(made, paper=PaperState.WAITING)) is None
    assert trouble(replace(made, paper=PaperState.WAITING, paper_error="no paper")) == "not_printed"
    assert trouble(replace(made, paper=PaperState.FAILED)) == "not_printed"
    assert trouble(replace(made, paper=PaperState.UNSURE)) == "in_doubt"
    assert trouble(replace(made, paper=PaperState.PRINTED)) is None
