"""The page of the shop, at the screen: closed in two touches, queue mode, the week, and single days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from kiosk.core.hours import Window
from kiosk.core.running import Running
from kiosk.ports.pos import Capabilities
from kiosk.staff import opening
from kiosk.staff.here import Here, here
from kiosk.store.errors import ShopAway
from kiosk.ui.complaints import Complaints
from tests.ui.shop_scene import WEEK, page, touch
from tests.ui.staff_scene import Scene


@pytest.fixture
def scene(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, page(tmp_path, language="en") as made:
        yield made
    assert complaints.found == []


def place(scene: Scene) -> Here:
    return here(scene.config, Capabilities())


def running(scene: Scene) -> Running:
    """What the shop database says."""
    return opening.running(place(scene))


def audited(scene: Scene) -> list[str]:
    return [entry.action for entry in scene.notes.audit]


def test_two_touches_close_the_shop_and_the_undo_opens_it(scene: Scene) -> None:
    assert scene.hand.text("openSaid") == "Open until 23:30"
    touch(scene, "closeNow", "close_30")
    pause = running(scene).pause
    assert pause is not None and pause.until == scene.clock.now() + timedelta(minutes=30)
    assert scene.hand.text("openSaid") == "Closed until 12:30"
    assert scene.hand.text("openWhy") == "Closed now by 田中 さくら at 12:00"
    assert scene.machine.watch.ticks and scene.machine.shop.looks
    touch(scene, "staffToast/undo")
    assert running(scene).pause is None and scene.hand.text("openSaid") == "Open until 23:30"
    assert audited(scene)[-2:] == ["closed_now", "opened_again"]


def test_it_opens_by_itself_when_the_time_is_over(scene: Scene) -> None:
    touch(scene, "closeNow", "close_60")
    assert scene.hand.sees("openAgain")
    scene.clock.jump_s += 3600
    scene.pass_by(3)
    assert scene.hand.sees("closeNow")


@pytest.mark.slow
def test_until_somebody_says_no_time_is_promised(scene: Scene) -> None:
    touch(scene, "closeNow", "close_-1")
    assert running(scene).pause is not None and scene.hand.text("openSaid") == "Closed"
    touch(scene, "openAgain")
    assert running(scene).pause is None


def test_queue_mode_is_switched_on_and_off(scene: Scene) -> None:
    touch(scene, "queue")
    assert running(scene).queue is not None and "On until" in scene.hand.text("queueSaid")
    touch(scene, "queue")
    assert running(scene).queue is None


def test_a_day_is_changed_and_holds_once_it_is_set(scene: Scene) -> None:
    touch(scene, "day_2", "endEarlier_0", "endEarlier_0", "sheetClose")
    assert "00:00 – 22:30" in scene.hand.text("day_2")
    assert running(scene).hours is None
    touch(scene, "saveHours")
    hours = running(scene).hours
    assert hours is not None and hours.week == {**WEEK.week, 2: (Window(time(0), time(22, 30)),)}
    scene.hand.wait_gone("saveHours")
    scene.window.window.grabWindow()  # what stood above the bar has its place with the next frame
    touch(scene, "resetHours")
    assert running(scene).hours is None


@pytest.mark.slow
def test_every_day_can_be_as_one_day(scene: Scene) -> None:
    touch(scene, "day_6", "daySpans", "everyDay", "sheetClose", "saveHours")
    hours = running(scene).hours
    assert hours is not None and set(hours.week.values()) == {(Window(time(10), time(22)),)}


def test_a_day_can_be_open_in_two_parts_closed_or_open_throughout(scene: Scene) -> None:
    touch(scene, "day_6", "daySpans", "addSpan", "startLater_1")
    assert "10:00 – 15:00, 17:30 – 22:00" in scene.hand.text("day_6")
    touch(scene, "removeSpan_1", "dayAll")
    assert "Open all day" in scene.hand.text("day_6")
    touch(scene, "dayShut")
    assert "Closed" in scene.hand.text("day_6")


@pytest.mark.slow
def test_a_holiday_is_added_moved_and_removed(scene: Scene) -> None:
    touch(scene, "addDay", "move_7", "move_-1", "sheetClose", "saveHours")
    today = scene.clock.now().astimezone(scene.config.shop.time_zone).date()
    hours = running(scene).hours
    assert hours is not None and dict(hours.exceptions) == {today + timedelta(days=7): ()}
    touch(scene, f"day_{today + timedelta(days=7)}", "removeDay", "saveHours")
    hours = running(scene).hours
    assert hours is not None and dict(hours.exceptions) == {}


@pytest.mark.slow
def test_no_day_that_is_over_can_be_different(scene: Scene) -> None:
    touch(scene, "addDay", "move_-1", "move_-1")
    today = scene.clock.now().astimezone(scene.config.shop.time_zone).date()
    assert date.fromisoformat(scene.page.week.choice) == today


@pytest.mark.slow
def test_changes_can_be_thrown_away(scene: Scene) -> None:
    touch(scene, "day_0", "dayShut", "sheetClose", "discardHours")
    assert "00:00 – 23:30" in scene.hand.text("day_0") and not scene.hand.sees("saveHours")


@pytest.mark.slow
def test_who_sets_the_hours_second_sees_the_others_first(scene: Scene) -> None:
    touch(scene, "day_0", "dayShut", "sheetClose")
    opening.set_hours(place(scene), WEEK, 0)
    touch(scene, "saveHours")
    assert running(scene).hours == WEEK
    assert "Somebody else" in scene.hand.text("staffToast")


def test_a_shop_database_that_is_away_sets_nothing_and_says_so(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise ShopAway("db: connection refused")

    monkeypatch.setattr(opening, "close_now", away)
    touch(scene, "closeNow", "close_30")
    assert "does not answer" in scene.hand.text("staffToast")
    assert scene.hand.text("openSaid") == "Open until 23:30"
