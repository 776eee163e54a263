"""The guests' whole screens before the draft is published: looked at, touched, and left by one touch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.ui.complaints import Complaints
from kiosk.ui.staff.previews import CARD, SCREENS
from tests.ui import menu_scene, shop_scene
from tests.ui.menu_scene import see_whole
from tests.ui.staff_scene import Scene

DISH = "cheeseburger"


@pytest.fixture
def scene(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, menu_scene.page(tmp_path, language="en") as made:
        made.page.edit(DISH)
        menu_scene.card_shown(made)
        yield made
    assert complaints.found == []


def touch(scene: Scene, *names: str) -> None:
    for name in names:
        scene.hand.touch(name)
        scene.settle()
        scene.hand.wait(lambda: not scene.staff.previews.making, "the screens to be made")


def test_a_dish_is_seen_on_its_page_with_the_draft_in_each_language(scene: Scene) -> None:
    scene.page.editor.type("name.en", "Melting burger")
    scene.page.editor.type("name.ja", "とろけるバーガー")
    see_whole(scene)
    scene.hand.wait(lambda: "Melting burger" in scene.texts(), "the English name")
    touch(scene, "whole_ja")
    scene.hand.wait(lambda: "とろけるバーガー" in scene.texts(), "the Japanese name")
    assert "カゴに入れる" in scene.hand.text("add")
    assert scene.hand.text("wholeClose") == "Close"


@pytest.mark.slow
def test_it_wears_what_guests_may_choose_and_the_staffs_screen_stays_as_it_is(scene: Scene) -> None:
    see_whole(scene)
    touch(scene, "whole_dark", "whole_200")
    screens = scene.staff.previews.item(SCREENS)
    assert screens is not None and screens.property("color").lightness() < 50
    assert scene.window.window.property("color").lightness() > 200
    assert (scene.page.whole.theme, scene.page.whole.textScale) == ("dark", 200)


@pytest.mark.slow
def test_one_goes_back_to_the_menu_and_opens_another_dish_and_orders_nothing(scene: Scene) -> None:
    see_whole(scene)
    touch(scene, "back")
    scene.hand.wait_for("card-double-cheeseburger")
    touch(scene, "card-double-cheeseburger")
    scene.hand.wait_for("item-page")
    assert scene.page.whole._kiosk.screen.line.item_id == "double-cheeseburger"
    touch(scene, "option-sauce-special", "add")
    scene.hand.wait_gone("item-page")
    assert not scene.page.whole._kiosk.guest.basket.lines


@pytest.mark.slow
def test_one_touch_leads_back_to_the_editor_in_the_staffs_words(scene: Scene) -> None:
    see_whole(scene)
    touch(scene, "whole_ja", "wholeClose")
    scene.hand.wait_gone("wholePreview")
    assert scene.hand.text("publish") == "Publish"
    card = scene.staff.previews.item(CARD)
    assert card is not None and card.property("worn")


@pytest.mark.slow
def test_the_engine_is_made_once_however_often_it_is_looked_at(scene: Scene) -> None:
    see_whole(scene)
    first = scene.staff.previews._engine
    touch(scene, "wholeClose")
    scene.hand.wait_gone("wholePreview")
    see_whole(scene)
    touch(scene, "wholeClose")
    scene.staff.go("people")
    scene.settle()
    scene.staff.go("menu")
    menu_scene.settled(scene)
    scene.page.edit(DISH)
    menu_scene.card_shown(scene)
    see_whole(scene)
    assert scene.staff.previews._engine is first


@pytest.mark.slow
def test_whoever_is_sent_out_meanwhile_leaves_nothing_behind(scene: Scene) -> None:
    see_whole(scene)
    touch(scene, "whole_ja")
    scene.staff.leave()
    scene.settle()
    assert not scene.door.opened and not scene.hand.sees("wholePreview")


@pytest.mark.slow
def test_the_first_screen_is_seen_with_the_drafts_brand(tmp_path: Path, qapp: object) -> None:
    with Complaints() as complaints, shop_scene.page(tmp_path, language="en") as scene:
        shop_scene.touch(scene, "sectionBrand")
        scene.page.brand.type("greeting.en", "Good to see you")
        touch(scene, "seeWhole")
        scene.hand.wait_for("attract-anywhere")
        assert scene.hand.text("greeting") == "Good to see you"
        touch(scene, "wholeClose")
        scene.hand.wait_gone("wholePreview")
    assert complaints.found == []
