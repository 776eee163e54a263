"""Training beside a kiosk that sells: an order with fake money that the shop's POS never hears of, and every
way back to selling.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import config as configuration
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.events import Event
from kiosk.demo import DemoError
from kiosk.engine.machine import Machine
from kiosk.engine.training import ORDERING, State, Training, demo_of, folder_of, training_config
from kiosk.store.errors import DiskFull
from tests.empty_shop import empty_shop
from tests.journeys.guest import Guest
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.mockpos import Mock, running_mock


class OwnTasks(StoryTasks):
    """Training's threads; `closed` once they have ended."""

    closed = False

    def close(self, last: Callable[[], None] = lambda: None) -> None:
        self.closed = True
        self.forget()
        last()


class Shop:
    """A kiosk that sells at the shop's POS, and can train on another one. As a `Guest`'s kiosk it is
    whichever of the two is on the screen.
    """

    def __init__(self, folder: Path, pos: Mock, school: Mock) -> None:
        self.pos, self.school = pos, school
        self.children: list[str] = []
        self.refuses = ""
        self.clock = StoryClock(pos.clock)
        self.tasks = StoryTasks(self.clock)
        self.trainings: list[OwnTasks] = []
        self.shown: list[st.Kiosk] = []
        self.noted: list[str] = []
        self.told: list[str] = []
        made = configuration.demo("okawari", pos.url, pos.token, folder)
        (folder / "shop.db").write_bytes(empty_shop())
        config = replace(made, kiosk=replace(made.kiosk, training_idle_min=10))
        self.machine = Machine(config, self.tasks, self.clock, self._real, pytest.fail)
        self.training = Training(
            self.machine, self._threads, self.shown.append, lambda: None, self._note, self._child
        )
        self.machine.start()
        self.settle()

    def _real(self, state: st.Kiosk) -> None:
        self.training.real_shown(state)

    def _note(self, action: str, **details: str) -> None:
        self.noted.append(f"{action}: {details['why']}")

    def _threads(self) -> OwnTasks:
        self.trainings.append(OwnTasks(self.clock))
        return self.trainings[-1]

    @contextmanager
    def _child(self, name: str) -> Iterator[tuple[str, str]]:
        if self.refuses:
            raise DemoError(self.refuses)
        self.children.append(name)
        yield self.school.url, self.school.token
        self.children.remove(name)

    # What is on the screen.

    @property
    def kiosk(self) -> st.Kiosk:
        return (self.training.machine or self.machine).engine.kiosk

    @property
    def screen(self) -> Any:
        return self.kiosk.screen

    def post(self, *events: Event) -> None:
        for event in events:
            if self.training.on:
                self.training.post(event)
            else:
                self.machine.post(event)
            self.settle()

    # Time.

    def settle(self) -> None:
        for _ in range(3):
            self.tasks.settle()
            for tasks in self.trainings:
                if not tasks.closed:
                    tasks.settle()

    def passes(self, seconds: float) -> None:
        """For both kiosks and both POS."""
        self.tasks.pass_by(seconds)
        self.school.clock.pass_by(seconds)
        for tasks in self.trainings:
            if not tasks.closed:
                tasks.pass_by(0)
        self.settle()

    def begin(self) -> None:
        self.training.begin(self.told.append)
        self.settle()
        self.passes(2)

    def close(self) -> None:
        self.training.close()
        self.machine.close()
        self.machine.close_stores()
        self.machine.leave()


@pytest.fixture(scope="module")
def school() -> Iterator[Mock]:
    """The POS that training starts for itself."""
    with running_mock() as mock:
        yield mock


@pytest.fixture
def shop(pos: Mock, school: Mock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    # These stories are about no pictures, and fetching them would take most of the time.
    monkeypatch.setattr("kiosk.engine.picture_watch.PictureWatch.follow", lambda *_: None)
    school.reset()
    made = Shop(tmp_path, pos, school)
    made.passes(2)
    assert isinstance(made.screen, st.Attract)
    try:
        yield made
    finally:
        made.close()


def order(shop: Shop, method: str = "card") -> None:
    guest = Guest(shop)  # type: ignore[arg-type]
    guest.begins()
    guest.adds("classic-burger")
    guest.pays(method)
    shop.passes(2)


def test_an_order_in_training_reaches_its_own_pos_alone(shop: Shop) -> None:
    real, before = len(shop.pos.orders()), len(shop.school.orders())
    shop.begin()
    assert shop.training.state is State.ON and shop.children == ["okawari"] and shop.told == [""]
    order(shop)
    for _ in range(5):
        shop.passes(1)
    assert isinstance(shop.screen, st.Done)
    assert len(shop.school.orders()) == before + 1
    assert len(shop.pos.orders()) == real
    assert shop.machine.outbox.recent(10) == []
    shop.training.end("staff")
    shop.passes(60)
    assert len(shop.pos.orders()) == real and isinstance(shop.screen, st.Attract)


def test_nothing_of_training_is_the_shops(shop: Shop) -> None:
    made = training_config(shop.machine.config, "http://school", "token")
    real = shop.machine.config
    assert {adapter.settings["url"] for adapter in made.adapters().values()} == {"http://school"}
    assert made.kiosk.data_dir == folder_of(real) != real.kiosk.data_dir
    assert made.shop_database.url != real.shop_database.url and str(folder_of(real)) in made.shop_database.url
    assert made.printer is None and made.signin is None and made.kiosk.public_base_url is None
    dollars = replace(real, shop=replace(real.shop, currency="USD"))
    assert (demo_of(real), demo_of(dollars)) == ("okawari", "us")


def test_when_it_ends_all_of_it_is_gone(shop: Shop) -> None:
    shop.begin()
    order(shop, "counter")
    folder = folder_of(shop.machine.config)
    assert (folder / "outbox.db").exists()
    shop.training.end("staff")
    shop.settle()
    assert not folder.exists() and shop.children == [] and shop.trainings[0].closed
    assert shop.noted == ["training_ended: staff"] and shop.training.machine is None
    shop.training.end("staff")  # once is enough
    assert len(shop.noted) == 1
    shop.begin()
    assert shop.training.on and shop.kiosk.guest.basket.lines == ()


@pytest.mark.slow
def test_a_kiosk_that_nobody_touches_sells_again(shop: Shop) -> None:
    shop.begin()
    shop.passes(9 * 60)
    shop.post(ev.Touched())
    shop.passes(9 * 60 + 55)
    assert shop.training.on
    shop.passes(10)
    assert shop.noted == ["training_ended: idle"] and isinstance(shop.screen, st.Attract)


def test_closing_time_and_opening_time_end_it(shop: Shop) -> None:
    shop.begin()
    shop.pos.session(False)
    shop.passes(15)
    assert shop.noted == ["training_ended: closing"] and isinstance(shop.screen, st.Closed)
    shop.begin()
    assert shop.training.on  # before the shop opens is a good time to train
    shop.pos.session(True)
    shop.passes(15)
    assert shop.noted[1:] == ["training_ended: opening"] and isinstance(shop.screen, st.Attract)


def test_no_guests_order_is_hidden_behind_training(shop: Shop) -> None:
    shop.post(ev.Began())
    shop.begin()
    assert shop.told == [ORDERING] and shop.training.state is State.OFF
    assert shop.children == []


def test_a_guest_who_comes_while_it_starts_is_served(shop: Shop) -> None:
    shop.training.begin(shop.told.append)
    shop.machine.post(ev.Began())
    shop.settle()
    assert shop.told == [ORDERING] and not shop.training.on
    assert isinstance(shop.screen, st.Service) and shop.children == []


def test_where_its_pos_does_not_start_the_kiosk_sells(shop: Shop) -> None:
    shop.refuses = "the mock POS did not start"
    shop.begin()
    assert shop.told == ["the mock POS did not start"] and shop.training.state is State.OFF
    shop.refuses = ""
    shop.begin()
    assert shop.training.on


def test_where_its_folder_cannot_be_made_the_kiosk_sells(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.engine.machine.DataFolder.lock", full)
        shop.begin()
    assert shop.told == ["The disk is full."] and shop.training.state is State.OFF
    assert shop.children == [] and shop.trainings[0].closed
    shop.begin()
    assert shop.training.on


def test_after_a_restart_the_kiosk_sells(shop: Shop, pos: Mock, school: Mock, tmp_path: Path) -> None:
    """A power cut in training: its folder is still there, and means nothing."""
    shop.begin()
    order(shop, "counter")
    shutil.copytree(folder_of(shop.machine.config), tmp_path / "left")
    shop.close()
    shutil.copytree(tmp_path / "left", folder_of(shop.machine.config))
    again = Shop(tmp_path, pos, school)
    try:
        again.passes(2)
        assert again.training.state is State.OFF and isinstance(again.screen, st.Attract)
        again.begin()
        assert again.machine.outbox.recent(10) == [] and again.kiosk.guest.basket.lines == ()
    finally:
        again.close()


def test_where_the_program_ends_right_after_training_nothing_of_it_stays(shop: Shop) -> None:
    """As it does for staff who are on the tour then."""
    shop.begin()
    folder = folder_of(shop.machine.config)
    shop.training.end("tour")
    shop.training.close()
    assert shop.trainings[0].closed and not folder.exists()
    shop.tasks.settle()  # what is owed is done though the program ends
    assert shop.children == []


@pytest.mark.slow
def test_the_shops_own_orders_go_on_meanwhile(shop: Shop) -> None:
    """What waits for the POS is sent while somebody trains."""
    shop.pos.down()
    order(shop, "counter")
    shop.passes(20)
    shop.post(ev.Finished())
    assert len(shop.machine.outbox.open_records()) == 1 and isinstance(shop.screen, st.Attract)
    shop.begin()
    assert shop.training.on
    shop.pos.up()
    shop.passes(120)
    assert shop.machine.outbox.open_records() == [] and len(shop.pos.orders()) >= 1
