"""A configuration that changes is taken up between two guests, and a wrong one never."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import config as configuration
from kiosk.config import Config, ConfigError
from kiosk.core.journey.screens import HOME, Attract, Service
from kiosk.engine.leaving import Leaving
from kiosk.engine.renewal import LOOK_S, Renewal
from tests.engine.steady import Tasks


class Story:
    def __init__(self, folder: Path) -> None:
        self.tasks = Tasks()
        self.before = configuration.demo("okawari", "http://127.0.0.1:9", "a-token", folder)
        self.now: Config | ConfigError = self.before
        self.left = 0
        self.screen: Attract | Service = Service()
        self.leaving = Leaving(lambda: isinstance(self.screen, HOME), self._leave)
        Renewal(self.before, self._load, self.tasks, self.leaving).start()

    def _load(self) -> Config:
        if isinstance(self.now, ConfigError):
            raise self.now
        return self.now

    def _leave(self) -> None:
        self.left += 1

    def show(self, screen: Attract | Service) -> None:
        self.screen = screen
        self.leaving.look()


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story(tmp_path)


def test_a_guest_who_orders_is_not_interrupted(story: Story) -> None:
    story.now = replace(story.before, kiosk=replace(story.before.kiosk, idle_s=90))
    story.tasks.pass_by(LOOK_S)
    story.show(Service())
    assert story.left == 0
    story.show(Attract())
    story.show(Attract())
    assert story.left == 1


def test_it_is_taken_up_at_once_where_nobody_is_there(story: Story) -> None:
    story.show(Attract())
    story.now = replace(story.before, kiosk=replace(story.before.kiosk, idle_s=90))
    story.tasks.pass_by(LOOK_S)
    assert story.left == 1


def test_what_is_as_it_was_changes_nothing(story: Story) -> None:
    story.tasks.pass_by(3 * LOOK_S)
    story.show(Attract())
    assert story.left == 0


def test_a_wrong_one_is_said_once_and_the_kiosk_goes_on(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    story.now = ConfigError("kiosk.toml", [])
    with caplog.at_level("ERROR"):
        story.tasks.pass_by(4 * LOOK_S)
        story.show(Attract())
    assert story.left == 0
    assert [record.message for record in caplog.records] == [
        f"the configuration was changed and is wrong; the kiosk goes on as it was: {story.now}"
    ]
    caplog.clear()


def test_a_change_that_is_taken_back_changes_nothing(story: Story) -> None:
    story.now = replace(story.before, kiosk=replace(story.before.kiosk, idle_s=90))
    story.tasks.pass_by(LOOK_S)
    story.now = story.before
    story.tasks.pass_by(LOOK_S)
    story.show(Attract())
    assert story.left == 0
