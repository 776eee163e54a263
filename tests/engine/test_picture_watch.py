"""Pictures change under their names, come broken, are no longer needed: what the kiosk shows meanwhile."""

import errno
import io
import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Event
from kiosk.core.menu import Menu
from kiosk.core.pictures import names
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.picture_watch import AT_MOST_S, RARELY_S, PictureWatch
from kiosk.engine.pictures import KEPT_S, Pictures
from kiosk.ports.errors import PortError, Unreachable
from kiosk.ports.pos import NotModified
from tests.core.menus import MENU
from tests.engine.steady import NOON_UTC, Tasks

MINUTE_S = 60.0


def a_picture(colour: str = "tomato") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(data, "PNG")
    return data.getvalue()


def menu_of(*pictures: str | None) -> Menu:
    items = tuple(
        replace(item, picture=pictures[place] if place < len(pictures) else None, groups=())
        for place, item in enumerate(MENU.items)
    )
    return replace(MENU, items=items, categories=tuple(replace(c, picture=None) for c in MENU.categories))


class World:
    """A POS with pictures (`shelf`: name to data and ETag) and a kiosk that follows it minute by minute."""

    def __init__(self, folder: Path, etags: dict[str, str] | None = None) -> None:
        self.tasks: Any = Tasks()
        self.shelf: dict[str, tuple[bytes, str | None] | PortError] = {}
        self.asked: list[tuple[str, str | None]] = []
        self.etags = {} if etags is None else etags
        self.events: list[Event] = []
        self.pictures = Pictures(folder)
        adapters: Any = Adapters(self)  # type: ignore[arg-type]
        self.watch = PictureWatch(
            Ports(lambda: adapters), self.pictures, self, self.tasks, self.tasks, self.events.append
        )

    def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        self.asked.append((name, since))
        answer = self.shelf[name]
        if isinstance(answer, PortError):
            raise answer
        return NotModified() if since is not None and answer[1] == since else answer

    def picture_etag(self, name: str) -> str | None:
        return self.etags.get(name)

    def set_picture_etag(self, name: str, etag: str | None) -> None:
        self.etags[name] = etag or ""

    def follows(self, menu: Menu, new: bool = False, for_s: float = 0.0) -> "World":
        """The POS confirms the menu now, and every minute for so long."""
        self.watch.follow(menu, new)
        self.tasks.settle()
        for _ in range(int(for_s / MINUTE_S)):
            self.tasks.pass_by(MINUTE_S)
            self.watch.follow(menu, False)
            self.tasks.settle()
        return self

    def shows(self, name: str) -> str:
        """The colour the screen would show, "" for none."""
        url = self.pictures.url(name)
        if not url:
            return ""
        with Image.open(url.removeprefix("file://")) as picture:
            red, green, blue = picture.convert("RGB").getpixel((4, 4))  # type: ignore[misc]
        return "red" if red > max(green, blue) else "green" if green > blue else "blue"


@pytest.fixture
def world(tmp_path: Path) -> World:
    world = World(tmp_path / "pictures")
    world.shelf["burger"] = (a_picture("red"), '"1"')
    world.shelf["soup"] = (a_picture("blue"), '"1"')
    return world


MENU_OF_TWO = menu_of("burger", "soup")


def test_a_picture_that_changed_under_its_name_is_shown_with_the_next_menu(world: World) -> None:
    world.follows(MENU_OF_TWO, new=True)
    before = world.pictures.url("burger")
    assert world.shows("burger") == "red"
    world.shelf["burger"] = (a_picture("green"), '"2"')
    world.follows(MENU_OF_TWO, for_s=AT_MOST_S)
    assert world.shows("burger") == "red" and len(world.asked) == 2
    world.events.clear()
    world.follows(MENU_OF_TWO, new=True)
    assert world.shows("burger") == "green"
    assert world.pictures.url("burger") != before, "the screen knows a picture by its file"
    assert Path(before.removeprefix("file://")).exists(), "it may be on the screen still"
    assert world.events == [ev.PicturesArrived()]
    assert world.asked[2:] == [("burger", '"1"'), ("soup", '"1"')]


def test_a_picture_is_also_asked_for_without_a_new_menu_but_rarely(world: World) -> None:
    world.follows(MENU_OF_TWO, new=True, for_s=RARELY_S - MINUTE_S)
    assert len(world.asked) == 2
    world.shelf["soup"] = (a_picture("green"), '"2"')
    world.follows(MENU_OF_TWO, for_s=2 * MINUTE_S)
    assert len(world.asked) == 4 and world.shows("soup") == "green"


def test_menus_that_change_by_the_minute_do_not_ask_for_all_pictures_by_the_minute(world: World) -> None:
    for _ in range(10):
        world.follows(MENU_OF_TWO, new=True, for_s=MINUTE_S)
    assert len(world.asked) == 2 * len({0, AT_MOST_S, 2 * AT_MOST_S})


def test_after_a_start_what_is_kept_is_not_fetched_again(world: World, tmp_path: Path) -> None:
    world.follows(MENU_OF_TWO, new=True)
    again = World(tmp_path / "pictures", world.etags)
    again.shelf = world.shelf
    again.watch.look(MENU_OF_TWO)
    assert again.shows("soup") == "blue"
    again.follows(MENU_OF_TWO, for_s=AT_MOST_S)
    assert again.asked == []
    again.follows(MENU_OF_TWO, new=True)
    assert [since for _, since in again.asked] == ['"1"', '"1"'] and again.events == []


def test_after_a_start_the_newest_version_is_shown_whatever_the_clock_was(
    world: World, tmp_path: Path
) -> None:
    world.follows(MENU_OF_TWO, new=True)
    old = Path(world.pictures.url("burger").removeprefix("file://"))
    os.utime(old, (later(9999), later(9999)))
    world.shelf["burger"] = (a_picture("green"), '"2"')
    world.follows(MENU_OF_TWO, for_s=RARELY_S)
    again = World(tmp_path / "pictures")
    again.watch.look(MENU_OF_TWO)
    assert again.shows("burger") == "green"


def test_a_picture_whose_file_is_gone_is_fetched_whatever_is_remembered_of_it(
    world: World, tmp_path: Path
) -> None:
    again = World(tmp_path / "pictures", {"burger": '"1"'})
    again.shelf = world.shelf
    again.follows(menu_of("burger"))
    assert again.asked == [("burger", None)] and again.shows("burger") == "red"


@pytest.mark.parametrize("grey", [False, True])
@pytest.mark.parametrize("left", [0, 5, -2])
def test_a_kept_picture_that_lost_its_end_is_fetched_again(
    world: World, tmp_path: Path, left: int, grey: bool
) -> None:
    world.follows(MENU_OF_TWO, new=True)
    kept = Path(world.pictures.url("burger", grey).removeprefix("file://"))
    kept.write_bytes(kept.read_bytes()[:left])
    again = World(tmp_path / "pictures", world.etags)
    again.shelf = world.shelf
    again.watch.look(MENU_OF_TWO)
    assert again.shows("burger") == "" and again.shows("soup") == "blue"
    again.follows(MENU_OF_TWO)
    assert again.asked == [("burger", None)] and again.shows("burger") == "red"


def test_a_new_picture_that_lost_its_end_leaves_the_one_before(world: World, tmp_path: Path) -> None:
    world.follows(MENU_OF_TWO, new=True)
    world.shelf["burger"] = (a_picture("green"), '"2"')
    world.follows(MENU_OF_TWO, for_s=RARELY_S)
    new = Path(world.pictures.url("burger").removeprefix("file://"))
    new.write_bytes(new.read_bytes()[:-2])
    again = World(tmp_path / "pictures", world.etags)
    again.watch.look(MENU_OF_TWO)
    assert again.shows("burger") == "red"


def test_a_broken_picture_keeps_the_last_good_one_and_is_not_fetched_every_minute(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.shelf["soup"] = (b"<html>", '"1"')
    with caplog.at_level(logging.WARNING, "kiosk.engine.pictures"):
        world.follows(MENU_OF_TWO, new=True)
        world.shelf["burger"] = (a_picture()[:40], '"2"')
        world.follows(MENU_OF_TWO, for_s=AT_MOST_S)
        world.follows(MENU_OF_TWO, new=True, for_s=10 * MINUTE_S)
    assert world.shows("burger") == "red" and world.shows("soup") == ""
    assert [record.getMessage().split(":")[1].split()[0] for record in caplog.records] == ["soup", "burger"]
    world.shelf |= {"soup": (a_picture("blue"), '"3"'), "burger": (a_picture("green"), '"3"')}
    world.follows(MENU_OF_TWO, new=True)
    assert (world.shows("burger"), world.shows("soup")) == ("green", "blue")


def test_a_picture_that_does_not_come_is_asked_for_again(world: World) -> None:
    world.shelf["soup"] = Unreachable("away")
    world.follows(MENU_OF_TWO, new=True)
    assert world.shows("burger") == "red" and world.shows("soup") == ""
    world.shelf["soup"] = (a_picture("blue"), None)
    world.follows(MENU_OF_TWO, for_s=MINUTE_S)
    assert world.shows("soup") == "blue"


def test_where_the_pos_marks_no_versions_a_picture_is_fetched_once(world: World) -> None:
    world.shelf["burger"] = (a_picture("red"), None)
    world.follows(menu_of("burger"), new=True)
    world.shelf["burger"] = (a_picture("green"), None)
    world.follows(menu_of("burger"), for_s=RARELY_S + MINUTE_S)
    assert len(world.asked) == 1 and world.shows("burger") == "red"


def later(days: float) -> float:
    return NOON_UTC.timestamp() + days * 24 * 3600


def test_pictures_no_menu_names_any_more_are_deleted_after_a_while(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pictures"
    world.follows(MENU_OF_TWO, new=True)
    for file in folder.iterdir():
        os.utime(file, (later(0), later(0)))
    only_soup = menu_of(None, "soup")
    for day in range(0, 16):
        world.pictures.look(names(only_soup))
        world.pictures.tidy(later(day))
        left = len(list(folder.iterdir()))
        assert left == (4 if day * 24 * 3600 <= KEPT_S else 2)
    assert world.shows("soup") == "blue"


def test_a_picture_that_comes_back_within_that_time_need_not_be_fetched(world: World, tmp_path: Path) -> None:
    world.follows(MENU_OF_TWO, new=True)
    for file in (tmp_path / "pictures").iterdir():
        os.utime(file, (later(0), later(0)))
    world.pictures.look([])
    world.pictures.tidy(later(7))
    world.watch.look(MENU_OF_TWO)
    assert world.shows("burger") == "red"


def test_a_folder_that_cannot_be_read_costs_no_more_than_the_pictures(
    world: World, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "pictures").write_bytes(b"a file where the folder should be")
    caplog.set_level(logging.WARNING)
    world.follows(MENU_OF_TWO, new=True, for_s=RARELY_S)
    assert world.shows("burger") == "" and len(world.events) == 1


def test_pictures_for_which_there_was_no_room_come_once_there_is(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(picture: Image.Image, path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    caplog.set_level(logging.WARNING)
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.engine.pictures._write", full)
        world.follows(MENU_OF_TWO, new=True, for_s=3 * MINUTE_S)
        assert world.shows("burger") == "" and len(world.asked) == 4
    (said,) = caplog.records
    assert "pictures cannot be kept" in said.getMessage() and "is full" in said.getMessage()
    world.follows(MENU_OF_TWO)
    assert (world.shows("burger"), world.shows("soup")) == ("red", "blue")
