"""Learning at the kiosk: where it begins, the frame that says nothing is real, the tour, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtTest import QTest

from kiosk.core.journey import state as st
from kiosk.core.staff import Role
from kiosk.engine.training import ORDERING
from kiosk.staff import demo_history
from kiosk.ui.complaints import Complaints
from kiosk.ui.staff.pages import Tab
from kiosk.ui.staff.tour import STOPS, TABS
from tests.ui import scene as seen
from tests.ui import states, states_menu
from tests.ui.faults import faults
from tests.ui.look import SIZES, dressed
from tests.ui.staff_scene import PIN, Notes, Scene, dress, scene, shop_of
from tests.ui.test_staff import WRONG

PAGE = {"qml": "TrainingPage", "make": "kiosk.ui.staff.training:TrainingModel"}
PAGES = (
    Tab("training", "Training", frozenset({Role.MANAGER}), **PAGE),
    *(Tab(key, key, frozenset({Role.MANAGER}), **PAGE) for key in sorted(TABS)),
    Tab("people", "People", frozenset(Role), "PeoplePage", "kiosk.ui.staff.people:PeopleModel"),
)
"""What the tour explains is other tests' concern."""


class School:
    """A `kiosk.engine.training.Training` whose POS is always there."""

    def __init__(self, made: Scene, folder: Path) -> None:
        self._scene = made
        self.refuses = ""
        self.ended: list[str] = []
        self.machine: Any = None
        self._folder = folder
        self.touches = 0

    def begin(self, done: Callable[[str], None]) -> None:
        def started(_: object, __: object) -> None:
            if self.refuses:
                done(self.refuses)
                return
            self._folder.mkdir(exist_ok=True)
            real = self._scene.machine
            config = shop_of(self._folder)
            own = {"config": config, "notes": Notes(config.shop_database.url)}
            self.machine = SimpleNamespace(**vars(real) | own)
            self._scene.door.train("on")
            done("")

        self._scene.tasks.pool(lambda: None, started)

    def touched(self) -> None:
        self.touches += 1

    def end(self, why: str) -> None:
        self.ended.append(why)
        self.machine = None
        self._scene.door.train("off")


@pytest.fixture
def kiosk(tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    monkeypatch.setattr("kiosk.ui.staff.pages.TABS", PAGES)
    monkeypatch.setattr(demo_history, "TOUR", demo_history.Extent(3, 3, 1))
    with Complaints() as complaints, scene(tmp_path, people=(("Ann", Role.MANAGER),)) as made:
        made.school = School(made, tmp_path / "school")
        made.door.training = made.school
        yield made
    assert complaints.found == []


def begin(made: Scene) -> None:
    """In training, the guests' screen before one."""
    made.enter()
    made.hand.touch("beginTraining")
    made.settle()
    made.window.show(states_menu.attract("ja"))
    made.settle()


def test_training_begins_with_one_touch_and_the_staffs_side_closes(kiosk: Scene) -> None:
    kiosk.enter()
    kiosk.hand.wait_gone("training")
    kiosk.hand.touch("beginTraining")
    assert kiosk.hand.text("beginTour") == "お待ちください…"
    kiosk.settle()
    assert not kiosk.door.opened and kiosk.hand.sees("training")
    assert [line.action for line in kiosk.notes.audit][-2:] == ["training_begun", "leave"]


def test_what_does_not_begin_is_explained(kiosk: Scene) -> None:
    kiosk.school.refuses = "the mock POS did not start"
    kiosk.enter()
    kiosk.hand.touch("beginTraining")
    kiosk.settle()
    assert kiosk.door.opened and "the mock POS did not start" in kiosk.hand.text("staffToast")
    kiosk.hand.wait_gone("training")
    kiosk.school.refuses = ORDERING
    kiosk.hand.touch("beginTour")
    kiosk.settle()
    assert "お客様" in kiosk.hand.text("staffToast")


@pytest.mark.parametrize("way", ["beginTraining", "beginTour"])
def test_who_leaves_while_it_starts_takes_it_back(way: str, kiosk: Scene) -> None:
    kiosk.enter()
    kiosk.hand.touch(way)
    kiosk.staff.leave()
    kiosk.settle()
    assert kiosk.school.ended == ["left"]
    assert not kiosk.door.opened and not kiosk.hand.sees("training")


@pytest.mark.slow
def test_who_leaves_while_the_tours_shop_is_furnished_takes_it_back(kiosk: Scene) -> None:
    kiosk.enter()
    kiosk.hand.touch("beginTour")
    kiosk.tasks._work.append((kiosk.staff.leave, lambda *_: None))  # behind the start, before the tour
    kiosk.settle()
    assert kiosk.school.ended == ["left"] and not kiosk.hand.sees("training")


def test_one_touch_and_a_pin_lead_back_to_selling(kiosk: Scene) -> None:
    begin(kiosk)
    kiosk.hand.touch("endTraining")
    kiosk.settle()
    assert kiosk.hand.sees("pinScreen") and kiosk.school.ended == []
    assert kiosk.hand.sees("training") and not kiosk.hand.sees("endTraining")
    kiosk.type(WRONG)
    assert kiosk.school.ended == []
    kiosk.type(PIN)
    assert kiosk.school.ended == ["staff"]
    assert not kiosk.door.opened and not kiosk.hand.sees("training")
    assert kiosk.notes.audit[-1].action == "end_training" and kiosk.notes.audit[-1].name == "Ann"


@pytest.mark.slow
def test_who_does_not_know_a_pin_goes_on_training(kiosk: Scene) -> None:
    begin(kiosk)
    kiosk.hand.touch("endTraining")
    kiosk.settle()
    kiosk.hand.touch("pinLeave")
    kiosk.settle()
    assert kiosk.hand.sees("endTraining") and kiosk.school.ended == []


@pytest.mark.slow
def test_the_frame_is_on_every_screen_and_over_everything(kiosk: Scene) -> None:
    begin(kiosk)
    shown = (
        states_menu.attract("ja"),
        states.full("en", st.BasketScreen()),
        states.NAMED["closed"]("ja"),
        states.NAMED["help"]("ja"),
        states.idle("en"),
        states.done("ja"),
    )
    for state in shown:
        kiosk.window.show(state)
        kiosk.settle()
        assert kiosk.hand.text("training").replace("End training", "").strip(), state.screen
        banner = kiosk.hand.find("training")
        world = kiosk.window.window.height()
        assert kiosk.hand.sees("endTraining") and banner.y() == 0 and banner.property("frameHeight") == world
    assert "TRAINING" in kiosk.texts() or "練習中" in kiosk.texts()


OTHERS = (("portrait", 100), ("portrait", 200), ("landscape", 150))


@pytest.mark.parametrize(
    ("size", "scale"), [("small", 200), *(pytest.param(*dress, marks=pytest.mark.slow) for dress in OTHERS)]
)
def test_under_the_banner_everything_can_still_be_touched(
    size: str, scale: int, tmp_path: Path, qapp: object
) -> None:
    found: list[str] = []
    with scene(tmp_path, size, people=()) as made:
        made.door.train("on")
        for name, language in (("closed", "en"), ("loading", "ja"), ("cancel", "ja")):
            made.window.show(dressed(states.NAMED[name](language), "light", scale))
            QTest.qWait(1)
            window = made.window.window
            found += [f"{name}: {each}" for each in faults(seen.read(window), window.property("pxPerMm"))]
    assert size in SIZES and not found, "\n".join(found)


def test_the_tour_leads_through_the_pages_of_a_demo_shop(kiosk: Scene) -> None:
    kiosk.enter()
    kiosk.hand.touch("beginTour")
    kiosk.settle()
    staff = kiosk.staff
    assert staff.tour.count == len(STOPS) and {row.key for row in staff.tabs.rows} == TABS
    assert staff._desk.machine is kiosk.school.machine and staff._desk.config is not kiosk.config
    seen_titles = []
    for stop in STOPS:
        assert staff.tab == stop.tab
        assert kiosk.hand.sees("coach") and kiosk.hand.sees("training")
        seen_titles.append(kiosk.hand.text("coachTitle"))
        kiosk.hand.touch("coachNext")
        kiosk.settle()
    assert len(set(seen_titles)) == len(STOPS)
    assert kiosk.school.ended == ["tour"] and staff.tour is None
    assert staff.tab == "training" and staff._desk.config is kiosk.config


@pytest.mark.slow
def test_the_tour_can_be_left_folded_away_and_gone_back(kiosk: Scene) -> None:
    kiosk.enter()
    kiosk.hand.touch("beginTour")
    kiosk.settle()
    kiosk.hand.wait_gone("coachBack")
    kiosk.hand.touch("coachNext")
    kiosk.picture()
    kiosk.hand.touch("coachBack")
    assert kiosk.staff.tour.place == 1
    kiosk.hand.touch("coachFold")
    kiosk.settle()
    kiosk.hand.wait_gone("coach")
    kiosk.hand.touch("coachUnfold")
    kiosk.picture()
    kiosk.hand.touch("coachEnd")
    kiosk.settle()
    assert kiosk.school.ended == ["tour"] and kiosk.staff.inside and kiosk.staff.tab == "training"


@pytest.mark.slow
def test_the_tour_speaks_the_staffs_language(kiosk: Scene) -> None:
    kiosk.enter()
    kiosk.hand.touch("beginTour")
    kiosk.settle()
    assert kiosk.hand.text("coachTitle") == "ようこそ"
    dress(kiosk, "en")
    assert kiosk.hand.text("coachTitle") == "Welcome"


def test_what_is_done_in_the_tour_is_not_in_the_shops_log(kiosk: Scene) -> None:
    kiosk.enter()
    kiosk.hand.touch("beginTour")
    kiosk.settle()
    kiosk.staff._desk.audit("sold_out", item="burger")
    assert "sold_out" not in [line.action for line in kiosk.notes.audit]
    assert [line.action for line in kiosk.school.machine.notes.audit] == ["sold_out"]


@pytest.mark.slow
def test_who_walks_away_in_the_tour_leaves_a_kiosk_that_sells(kiosk: Scene) -> None:
    kiosk.enter()
    kiosk.hand.touch("beginTour")
    kiosk.settle()
    kiosk.pass_by(121)
    assert kiosk.school.ended == ["tour"] and not kiosk.door.opened and not kiosk.hand.sees("training")


@pytest.mark.slow
def test_where_training_ends_by_itself_the_tour_does(kiosk: Scene) -> None:
    kiosk.enter()
    kiosk.hand.touch("beginTour")
    kiosk.settle()
    kiosk.school.end("closing")
    kiosk.settle()
    assert kiosk.staff.tour is None and kiosk.staff.tab == "training"


@pytest.mark.slow
@pytest.mark.parametrize(("size", "scale"), [("portrait", 1.0), ("small", 2.0), ("landscape", 1.5)])
def test_the_page_can_be_read_on_every_panel(
    size: str, scale: float, tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.staff.pages.TABS", PAGES)
    found: list[str] = []
    with scene(tmp_path, size, people=(("Ann", Role.MANAGER),)) as made:
        made.enter()
        for language in ("ja", "en"):
            dress(made, language, "light", scale)
            window = made.window.window
            found += faults(seen.read(window), window.property("pxPerMm"))
    assert not found, "\n".join(found)
