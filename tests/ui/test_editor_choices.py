"""Choices, sets and categories in the editor: what a shop can say of them, and what only the POS can."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF

from kiosk.core.edition import Content, shown
from kiosk.core.edits import Hide, Kind
from kiosk.core.laying import needed
from kiosk.core.menu import Item, ModifierGroup
from kiosk.staff import menu_pictures
from kiosk.ui.complaints import Complaints
from tests.ui import demo
from tests.ui.menu_scene import page
from tests.ui.staff_scene import Scene
from tests.ui.test_editor import in_force, touch, write


@pytest.fixture
def scene(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, page(tmp_path, language="en") as made:
        yield made
    assert complaints.found == []


def with_choices() -> tuple[Item, ModifierGroup]:
    """A dish with a group of which one must be chosen."""
    return next((i, g) for i in demo.menu().items for g in i.groups if g.min == 1 and len(g.options) > 2)


def draft(scene: Scene) -> Content:
    found = scene.page._drafting.draft.content
    assert isinstance(found, Content)
    return found


def begin(scene: Scene, dish: str) -> None:
    scene.page.edit(dish)
    scene.settle()
    scene.hand.rest(0.05)


def test_a_choice_and_its_options_are_named_and_published(scene: Scene) -> None:
    dish, group = with_choices()
    first = group.options[0].id
    begin(scene, dish.id)
    touch(scene, f"choices_{group.id}Box")
    assert "set at the POS" in scene.hand.text("choicesAtPos")
    write(scene, "choice_name.en", "How would you like it?")
    touch(scene, "padDone", f"open_{first}")
    write(scene, "choice_name.en", "Plain")
    touch(scene, "padDone")
    write(scene, "choice_note.en", "as always")
    touch(scene, "padDone", "choicesBack")
    assert "as always" in scene.texts()
    touch(scene, "sheetClose", "publish", "publishDo")
    edition = in_force(scene)
    assert edition is not None
    overlay = edition.content.overlay
    assert overlay.groups == {group.id: {"en": "How would you like it?"}}
    assert (overlay.options[first].name, overlay.options[first].note) == (
        {"en": "Plain"},
        {"en": "as always"},
    )


@pytest.mark.slow
def test_an_option_is_hidden_until_too_few_would_be_left(scene: Scene) -> None:
    dish, group = with_choices()
    begin(scene, dish.id)
    touch(scene, f"choices_{group.id}Box")
    for option in group.options[needed(group) :]:
        touch(scene, f"hide_{option.id}")
    assert scene.page.changes == len(group.options) - needed(group)
    touch(scene, f"hide_{group.options[0].id}")
    assert scene.page.changes == len(group.options) - needed(group)
    assert "so many have to stay" in scene.staff.message
    laid = shown(draft(scene), demo.menu()).by_id[dish.id]
    left = next(each for each in laid.groups if each.id == group.id)
    assert [option.id for option in left.options] == [group.options[0].id]


@pytest.mark.slow
def test_options_are_put_into_another_order_and_back(scene: Scene) -> None:
    dish, group = with_choices()
    second = group.options[1].id
    begin(scene, dish.id)
    touch(scene, f"choices_{group.id}Box", f"up_{second}")
    assert draft(scene).overlay.option_order[group.id][0] == second
    touch(scene, f"down_{second}")
    assert scene.page.changes == 0  # as the POS has it


@pytest.mark.slow
def test_all_choices_are_under_more_and_findings_lead_to_them(scene: Scene) -> None:
    touch(scene, "editorMore", "more_choicesBox")
    names = [row.id for row in scene.page.choices.rows.rows]
    every = {group.id: group for item in demo.menu().items for group in item.groups}
    assert len(names) == len(set(names)) and every.keys() <= set(names)
    touch(
        scene,
        f"open_{names[0]}",
        f"open_{every[names[0]].options[0].id}",
        "choicesBack",
        "choicesBack",
        "sheetClose",
    )
    _, group = with_choices()
    for option in group.options:
        scene.page._drafting.change(Hide(Kind.OPTION, option.id))
    scene.pass_by(2)
    touch(scene, "findings")
    at = next(row.id for row in scene.page.checks.rows.rows if "shown all the same" in row.said)
    touch(scene, f"finding_{at}")
    assert scene.page.choices.option == group.options[0].id and scene.hand.sees("choice_name.en")


@pytest.mark.slow
def test_allergens_of_an_option_stand_beside_what_the_pos_states(scene: Scene) -> None:
    item, group, option = next(
        (i, g, o) for i in demo.menu().items for g in i.groups for o in g.options if o.allergens.contains
    )
    begin(scene, item.id)
    touch(scene, f"choices_{group.id}Box", f"open_{option.id}")
    stated = min(option.allergens.contains or ())
    own = next(row.id for row in scene.page.choices.allergens.rows if not row.on)
    assert not scene.hand.into_view(f"choicesSheet/allergen_{stated}").isEnabled()
    touch(scene, f"choicesSheet/allergen_{own}")
    assert draft(scene).overlay.options[option.id].allergens == {own}
    touch(scene, f"choicesSheet/allergen_{own}")
    assert scene.page.changes == 0


@pytest.mark.slow
def test_steps_of_a_set_and_sizes_have_names_of_their_own(scene: Scene) -> None:
    meal = next(item for item in demo.menu().items if item.steps)
    step = meal.steps[0].id
    begin(scene, meal.id)
    write(scene, f"field_step.{step}.en", "Your burger")
    touch(scene, "padDone")
    sized = next(item for item in demo.menu().items if len(item.variants) > 1)
    size = sized.variants[0].id
    begin(scene, sized.id)
    write(scene, f"field_size.{size}.en", "Tiny")
    touch(scene, "padDone", "publish")
    assert f"step {meal.steps[0].name['en']} (English)" in scene.texts()
    assert draft(scene).overlay.items[meal.id].steps == {step: {"en": "Your burger"}}
    assert draft(scene).overlay.variants == {size: {"en": "Tiny"}}


@pytest.mark.slow
def test_who_can_eat_it_is_marked_and_taken_back(scene: Scene) -> None:
    dish = next(item for item in demo.menu().items if not item.diet and not item.steps)
    begin(scene, dish.id)
    touch(scene, "diet_vegan")
    assert draft(scene).overlay.items[dish.id].diet == {"vegan"}
    touch(scene, "diet_vegan")
    assert scene.page.changes == 0
    assert "Category:" in scene.hand.text("atPos") and "Tax: 10% (eat in) / 8% (take out)" in scene.hand.text(
        "atPos"
    )


@pytest.mark.slow
def test_a_category_is_named_pictured_and_hidden(
    tmp_path: Path, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(menu_pictures, "SHARES", ())
    inbox = scene.config.kiosk.data_dir / "inbox"
    inbox.mkdir(exist_ok=True)
    Image.new("RGB", (900, 600), (200, 40, 20)).save(inbox / "buns.jpg")
    touch(scene, "editorMore", "more_orderBox", "open_burgers")
    write(scene, "category_name.en", "Buns")
    touch(scene, "padDone", "categoryPictureBox", "entry_0Box", "entry_0Box", "cropDone")
    assert scene.hand.sees("categoryHidden")  # back where the picture was asked for
    touch(scene, "categoryHidden")
    laid = draft(scene).overlay.categories["burgers"]
    assert laid.name == {"en": "Buns"} and laid.hidden and (laid.picture or "").startswith("shop:")
    assert "set at the POS" in scene.texts()
    touch(scene, "categoryPictureBox", "picturePos")
    assert draft(scene).overlay.categories["burgers"].picture is None


@pytest.mark.slow
def test_the_staffs_language_changes_the_choices_that_are_open(scene: Scene) -> None:
    dish, group = with_choices()
    begin(scene, dish.id)
    touch(scene, f"choices_{group.id}Box")
    english = scene.page.choices.title
    scene.staff.speak("ja")
    scene.settle()
    assert scene.page.choices.title == group.name["ja"].replace("｜", "") != english


@pytest.mark.slow
def test_a_field_that_is_typed_into_stands_above_the_pad(tmp_path: Path, qapp: object) -> None:
    dish, group = with_choices()
    with Complaints() as complaints, page(tmp_path, language="en", size="small") as made:
        begin(made, dish.id)
        touch(made, f"choices_{group.id}Box", f"open_{group.options[0].id}", "choice_note.en")
        field, pad = made.hand.find("choice_note.en/input"), made.hand.find("letters")
        made.hand.wait(
            lambda: field.mapToScene(QPointF()).y() + field.height() <= pad.mapToScene(QPointF()).y(),
            "the field above the pad",
        )
    assert complaints.found == []
