"""The running kiosk's checks: by themselves, and when asked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.staff import checkup
from kiosk.staff.checks import Probe, Results, Rounds
from kiosk.staff.checkup import EVERY_S, FIRST_S, Checkup
from kiosk.staff.findings import Finding, Level, ok
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.mockpos import Clock


class Kiosk:
    """A checkup on a clock that stands still, with one cheap and one dear probe."""

    def __init__(self, folder: Path) -> None:
        self.clock = StoryClock(Clock())
        self.tasks = StoryTasks(self.clock)
        self.looked: list[str] = []
        self.made = 0
        self.folder = folder
        self.checkup = Checkup(self._make, self.tasks)

    def _make(self) -> Rounds:
        self.made += 1
        probes = [Probe("clock.set", lambda: self._look("cheap")), Probe("pos.menu", self._dear, cheap=False)]
        return Rounds(probes, self.clock.now, self.folder)

    def _dear(self) -> Iterable[Finding]:
        return self._look("dear")

    def _look(self, what: str) -> Iterable[Finding]:
        self.looked.append(what)
        return [ok("clock.set" if what == "cheap" else "pos.menu", "file.whole")]


def test_behind_the_guests_it_looks_every_few_minutes_at_what_is_cheap(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    kiosk.checkup.start()
    kiosk.tasks.pass_by(FIRST_S - 1)
    assert kiosk.checkup.results is None and kiosk.made == 0
    kiosk.tasks.pass_by(2 + EVERY_S)
    assert kiosk.looked == ["cheap", "cheap"] and kiosk.made == 1
    assert kiosk.checkup.results is not None


def test_who_asks_gets_everything_and_asking_twice_is_one_round(tmp_path: Path) -> None:
    kiosk, told = Kiosk(tmp_path), list[str]()
    kiosk.checkup.now(lambda: told.append("one"))
    kiosk.checkup.now(lambda: told.append("two"))
    assert kiosk.checkup.running
    kiosk.tasks.settle()
    assert told == ["one", "two"] and sorted(kiosk.looked) == ["cheap", "dear"]
    assert not kiosk.checkup.running


def test_checks_that_cannot_be_made_leave_the_old_results_and_go_on(tmp_path: Path) -> None:
    kiosk, told = Kiosk(tmp_path), list[str]()

    def broken() -> Rounds:
        raise ImportError("half an update")

    other = checkup.Checkup(broken, kiosk.tasks)
    other.now(lambda: told.append("done"))
    kiosk.tasks.settle()
    assert told == ["done"] and other.results is None and not other.running


def test_each_round_is_told(tmp_path: Path) -> None:
    kiosk, told = Kiosk(tmp_path), list[Results]()
    kiosk.checkup = Checkup(kiosk._make, kiosk.tasks, told.append)
    kiosk.checkup.start()
    kiosk.tasks.pass_by(FIRST_S)
    kiosk.checkup.now(lambda: None)
    kiosk.tasks.settle()
    assert [result.worst for result in told] == [Level.OK, Level.OK]
    assert kiosk.checkup.results is told[-1]
