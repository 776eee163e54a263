"""Profiles at the screen: made on the shop's page, hidden and ordered in the editor, and published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.core.edition import Content, shown
from kiosk.core.edits import Put
from kiosk.core.menu import ServiceMode
from kiosk.ports.pos import Capabilities
from kiosk.staff import editing, publishing
from kiosk.staff.here import here
from kiosk.ui.complaints import Complaints
from tests.ui import demo, menu_scene, shop_scene
from tests.ui.shop_scene import touch
from tests.ui.staff_scene import Scene, shop_of


@pytest.fixture
def scene(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, shop_scene.page(tmp_path, language="en") as made:
        touch(made, "sectionProfiles")
        yield made
    assert complaints.found == []


def published(scene: Scene) -> Content:
    edition = publishing.holding(here(scene.config, Capabilities()), scene.clock.now())
    assert edition is not None
    return edition.content


def make(scene: Scene, name: str) -> None:
    scene.page.profiles.type("profile", name)
    touch(scene, "profileAdd")


def test_a_profile_is_made_filled_in_and_published(scene: Scene) -> None:
    make(scene, "bar")
    scene.page.profiles.type("greeting.en", "Cheers")
    touch(scene, "mode_eat_in", "begin_en", "profileQueue", "publish", "publishDo")
    bar = published(scene).profiles["bar"]
    assert (bar.title, bar.modes, bar.language) == ("bar", (ServiceMode.EAT_IN,), "en")
    assert bar.queue and bar.greeting == {"en": "Cheers"}


@pytest.mark.slow
def test_what_is_no_name_is_refused_with_words(scene: Scene) -> None:
    make(scene, "the bar")
    assert "letters, digits" in scene.hand.text("staffToast")
    assert scene.page.profiles.rows.rows == ()


@pytest.mark.slow
def test_a_profile_without_a_title_keeps_its_name(scene: Scene) -> None:
    make(scene, "bar")
    scene.page.profiles.type("title", "")
    assert [row.title for row in scene.page.profiles.rows.rows] == ["bar"]


@pytest.mark.slow
def test_one_that_is_removed_comes_back_by_undo(scene: Scene) -> None:
    make(scene, "bar")
    touch(scene, "profileRemove")
    assert scene.page.profiles.rows.rows == ()
    touch(scene, "undo")
    assert [row.id for row in scene.page.profiles.rows.rows] == ["bar"]


@pytest.mark.slow
def test_a_kiosk_whose_profile_is_not_there_says_so(tmp_path: Path, qapp: object) -> None:
    with shop_scene.page(tmp_path, language="en", config=shop_of(tmp_path, profile="bra")) as scene:
        touch(scene, "sectionProfiles")
        make(scene, "bar")
        assert "bra" in scene.hand.text("profileUnknown")


@pytest.mark.slow
def test_what_this_kiosk_is_is_chosen_before_it_and_written_down(tmp_path: Path, qapp: object) -> None:
    with shop_scene.page(tmp_path, language="en", config=shop_of(tmp_path, profile="bar")) as scene:
        touch(scene, "sectionProfiles")
        make(scene, "bar")
        ways = scene.page.profiles.here
        assert [(row.id, row.on) for row in ways.rows] == [("file", True), ("=", False), ("=bar", False)]
        assert scene.hand.text("here_file") == "As kiosk.toml says: bar"
        touch(scene, "here_=")
        assert (scene.machine.chosen_profile, scene.machine.profile) == ("", "")
        assert "next guest" in scene.hand.text("staffToast")
        assert not [row for row in scene.page.profiles.rows.rows if row.here]
        touch(scene, "here_=bar", "here_=bar", "here_file")
        assert (scene.machine.chosen_profile, scene.machine.profile) == (None, "bar")
        written = [entry for entry in scene.notes.audit if entry.action == "profile_chosen"]
        assert [entry.details["profile"] for entry in written] == ["–", "bar", "bar"]


@pytest.mark.slow
def test_dishes_are_hidden_and_put_into_order_for_kiosks_of_a_profile_alone(
    tmp_path: Path, qapp: object
) -> None:
    with Complaints() as complaints, menu_scene.page(tmp_path, language="en") as scene:
        place, now = here(scene.config, Capabilities()), scene.clock.now()
        draft = editing.opened(place, now)
        made = Put({("profiles", "bar", "title"): "The bar"}).on(draft.content)
        editing.save(place, replace(draft, content=made), "Ken", now)
        scene.page._drafting.open()
        scene.page.edit("gyudon")
        scene.settle()
        menu_scene.card_shown(scene)
        touch(scene, "editorMore", "more_orderBox", "forProfile_bar")
        ordering = scene.page.ordering
        first = ordering.rows.rows[0].id
        ordering.toggleHidden(first)
        ordering.move("drinks", -2)
        content = scene.page._drafting.draft.content
        menu = demo.menu()
        assert shown(content, menu) is menu
        bar = shown(content, menu, "bar")
        assert not any(each.id == first for each in bar.open_categories(now))
        assert [each.id for each in bar.categories] == [row.id for row in ordering.rows.rows]
        touch(scene, "forProfile_")
        assert not ordering.rows.rows[0].hidden and ordering.everywhere
    assert complaints.found == []
