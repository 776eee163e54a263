"""The sold-out board, at the screen: two touches stop a dish, two put it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.core.staff import Role
from kiosk.staff import selling
from kiosk.staff.here import Here, here
from kiosk.store.errors import ShopAway
from kiosk.ui.complaints import Complaints
from tests.ui import demo
from tests.ui.menu_scene import Pos, page
from tests.ui.staff_scene import Scene


@pytest.fixture
def scene(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, page(tmp_path, language="en") as made:
        yield made
    assert complaints.found == []


def place(scene: Scene) -> Here:
    return here(scene.config, Pos().capabilities)


def stopped(scene: Scene) -> dict[tuple[Goods, str], SoldOut]:
    """What the shop database says."""
    return {(each.goods, each.id): each for each in selling.listed(place(scene), scene.clock.now())}


def touch(scene: Scene, *names: str) -> None:
    for name in names:
        scene.hand.touch(name)
        scene.settle()
        scene.hand.rest(0.01)  # what grows or goes finds its place


def tiles(scene: Scene) -> list[str]:
    return [item.id for item in scene.page.board.tiles.items]


def test_two_touches_stop_a_dish_and_the_undo_puts_it_back(scene: Scene) -> None:
    touch(scene, "tile_salmon-rice-bowl", "stop_close")
    stop = stopped(scene)[Goods.ITEM, "salmon-rice-bowl"]
    assert (stop.how, stop.by) == (Until.CLOSE, "田中 さくら")
    assert "Over for today" in scene.hand.text("tile_salmon-rice-bowl")
    assert [entry.action for entry in scene.notes.audit][-1] == "sold_out"
    touch(scene, "staffToast/undo")
    assert stopped(scene) == {}
    assert "5 left" in scene.hand.text("tile_salmon-rice-bowl")


@pytest.mark.slow
def test_for_an_hour_says_until_when_and_comes_back_by_itself(scene: Scene) -> None:
    touch(scene, "tile_teriyaki-burger", "stop_time")
    until = stopped(scene)[Goods.ITEM, "teriyaki-burger"].until
    assert until is not None and until - scene.clock.now() <= timedelta(hours=1)
    assert "Stopped until" in scene.hand.text("tile_teriyaki-burger")
    scene.pass_by(3601)
    assert stopped(scene) == {}


@pytest.mark.slow
def test_until_i_say_and_back_again_in_two_touches(scene: Scene) -> None:
    touch(scene, "tile_teriyaki-burger", "stop_word")
    assert stopped(scene)[Goods.ITEM, "teriyaki-burger"].until is None
    touch(scene, "tile_teriyaki-burger", "boardBack")
    assert stopped(scene) == {}


@pytest.mark.slow
def test_a_size_or_an_option_can_be_stopped_alone(scene: Scene) -> None:
    gyudon = demo.menu().by_id["gyudon"]
    large = gyudon.variants[-1].id
    touch(scene, "boardCategory_bowls", "tile_gyudon", f"part_variant:{large}", "stop_close")
    assert (Goods.VARIANT, large) in stopped(scene)
    assert "No " in scene.hand.text("tile_gyudon")
    scene.pass_by(20)
    touch(scene, "tile_gyudon", "part_option:soft-egg", "stop_word")
    assert (Goods.OPTION, "soft-egg") in stopped(scene)


@pytest.mark.slow
def test_everything_is_put_back_at_once_and_by_undo_stopped_again(scene: Scene) -> None:
    for name in ("teriyaki-burger", "salmon-rice-bowl"):
        touch(scene, f"tile_{name}", "stop_word")
    touch(scene, "backAll")
    assert stopped(scene) == {}
    touch(scene, "staffToast/undo")
    assert {name for _, name in stopped(scene)} == {"teriyaki-burger", "salmon-rice-bowl"}


def test_what_another_kiosk_stopped_is_shown_after_a_moment(scene: Scene) -> None:
    selling.sold_out(place(scene), Goods.ITEM, "teriyaki-burger", None, "Mio", scene.clock.now())
    scene.pass_by(11)
    assert "Sold out" in scene.hand.text("tile_teriyaki-burger")


@pytest.mark.slow
def test_the_search_finds_by_kana_by_latin_letters_and_by_category(scene: Scene) -> None:
    touch(scene, "boardSearch")
    for sign in "curry":
        touch(scene, f"key{sign}")
    found = tiles(scene)
    assert found and all("curry" in name for name in found)
    scene.page.board.search("ぎゅうどん")
    assert "gyudon" in tiles(scene)
    scene.page.board.search("nothing of the kind")
    scene.settle()
    assert "Nothing of that name" in scene.hand.text("boardNote")
    touch(scene, "boardSearch", "boardCategory_drinks")
    assert "cola" in tiles(scene) and "gyudon" not in tiles(scene)


def test_a_shop_database_that_is_away_takes_nothing_and_says_so(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise ShopAway("db: connection refused")

    monkeypatch.setattr(selling, "sold_out", away)
    touch(scene, "tile_teriyaki-burger", "stop_close")
    assert "On sale" in scene.hand.text("tile_teriyaki-burger")
    assert "The shop database does not answer" in scene.staff.message and scene.staff.messageBad


def test_crew_have_the_board_and_nothing_to_edit(tmp_path: Path, qapp: object) -> None:
    with Complaints() as complaints, page(tmp_path, Role.CREW, language="en") as scene:
        assert scene.hand.sees("tile_teriyaki-burger")
        assert not scene.hand.sees("publish") and not scene.hand.sees("editorNote")
        touch(scene, "tile_teriyaki-burger")
        scene.hand.wait_gone("boardEdit")
        touch(scene, "stop_close")
        assert (Goods.ITEM, "teriyaki-burger") in stopped(scene)
    assert complaints.found == []


@pytest.mark.slow
def test_two_thousand_dishes_are_drawn_a_page_at_a_time(tmp_path: Path, qapp: object) -> None:
    menu = demo.menu()
    some = menu.items[0]
    many = replace(menu, items=tuple(replace(some, id=f"d{number}") for number in range(2000)))
    with page(tmp_path, menu=many, language="en") as scene:
        assert len(tiles(scene)) == 2000
        assert len(scene.hand.names("tile_")) < 60
