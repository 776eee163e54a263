"""The menu editor, at the screen: what is typed is a draft, and what is published is what guests see."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from kiosk.core.edits import Kind, Put, SetText, SetWording
from kiosk.core.members_only import ALL
from kiosk.core.menu import Promotion, ServiceMode
from kiosk.core.money import Money
from kiosk.core.overlay import ItemOverlay
from kiosk.staff import editing, menu_pictures, publishing
from kiosk.staff.here import Here, here
from kiosk.store import goods
from kiosk.ui.complaints import Complaints
from kiosk.ui.staff import draft_page
from kiosk.ui.staff.previews import CARD
from tests.empty_shop import empty_shop
from tests.ui import demo
from tests.ui.menu_scene import Pos, card_shown, page
from tests.ui.staff_scene import Scene, shop_of

DISH = "double-cheeseburger"
PRICE = f"field_price.{DISH}.eat_in"


@pytest.fixture
def scene(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, page(tmp_path, language="en") as made:
        yield made
    assert complaints.found == []


def place(scene: Scene) -> Here:
    return here(scene.config, Pos().capabilities)


def touch(scene: Scene, *names: str) -> None:
    for name in names:
        scene.hand.touch(name)
        scene.settle()
        scene.hand.rest(0.01)  # what grows or goes finds its place


def edit(scene: Scene, dish: str = DISH) -> None:
    touch(scene, f"tile_{dish}", "boardEdit")


def write(scene: Scene, field: str, text: str) -> None:
    """By a keyboard, as an input method does: what was there goes first."""
    touch(scene, field)
    QTest.keyClick(scene.window.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for sign in text:
        QTest.keyClick(scene.window.window, sign)
    scene.settle()


def value(scene: Scene, field: str) -> str:
    rows = [*scene.page.editor.names.rows, *scene.page.editor.prices.rows]
    return next(row.value for row in rows if f"field_{row.id}" == field)


def saved(scene: Scene) -> ItemOverlay:
    content = editing.opened(place(scene), scene.clock.now()).content
    return content.overlay.items.get(DISH, ItemOverlay())


def in_force(scene: Scene) -> publishing.Edition | None:
    return publishing.holding(place(scene), scene.clock.now())


def test_a_name_is_typed_saved_and_published(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Teriyaki King")
    assert scene.hand.text("draftBadge") == "Draft · 1 change"
    assert in_force(scene) is None and saved(scene) == ItemOverlay()
    touch(scene, "padDone", "saveDraft")
    assert saved(scene).name == {"en": "Teriyaki King"}
    touch(scene, "publish")
    assert "Double Cheeseburger → Teriyaki King" in scene.texts()
    touch(scene, "publishDo")
    edition = in_force(scene)
    assert edition is not None and edition.content.overlay.items[DISH].name == {"en": "Teriyaki King"}
    assert not scene.hand.sees("draftBadge") and not scene.hand.sees("publishSheet")
    assert [entry.action for entry in scene.notes.audit][-2:] == ["draft_saved", "published"]


@pytest.mark.slow
def test_letters_typed_one_after_the_other_are_one_edit(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Big")
    touch(scene, "padDone", "allergen_shrimp")
    assert scene.page.changes == 2
    touch(scene, "undoEdit")
    assert scene.page.changes == 1 and value(scene, "field_name.en") == "Big"
    touch(scene, "undoEdit")
    assert scene.page.changes == 0 and value(scene, "field_name.en") == "Double Cheeseburger"
    scene.hand.wait_gone("undoEdit")


@pytest.mark.slow
def test_the_pad_writes_kana_katakana_and_where_a_line_may_break(scene: Scene) -> None:
    edit(scene)
    touch(scene, "field_name.ja")
    QTest.keyClick(scene.window.window, Qt.Key.Key_End)
    end = len(value(scene, "field_name.ja"))
    touch(scene, "mark｜", "keyか", "keyVoiced", "keyLayout", "keyア", "keySmall", "cursorLeft", "keyErase")
    assert value(scene, "field_name.ja")[end:] == "｜ァ"
    touch(scene, "padDone")
    scene.hand.wait_gone("letters")


@pytest.mark.slow
def test_taking_out_follows_the_price_until_it_has_one_of_its_own(scene: Scene) -> None:
    take_out = f"field_price.{DISH}.take_out"
    edit(scene)
    write(scene, PRICE, "700")
    assert value(scene, take_out) == "700" and "automatic" in scene.hand.text(take_out)
    write(scene, take_out, "680")
    write(scene, PRICE, "750")
    assert (value(scene, PRICE), value(scene, take_out)) == ("750", "680")
    touch(scene, "padDone", "publish", "publishDo")
    edition = in_force(scene)
    assert edition is not None and edition.content.prices[DISH] == {
        ServiceMode.EAT_IN: Money(750, "JPY"),
        ServiceMode.TAKE_OUT: Money(680, "JPY"),
    }


def test_a_price_is_changed_in_nine_touches(scene: Scene) -> None:
    """The first touch on the field chooses the old price: the new one takes its place."""
    begun = scene.hand.taps
    touch(
        scene, f"tile_{DISH}", "boardEdit", PRICE, "key8", "key5", "key0", "padDone", "publish", "publishDo"
    )
    edition = in_force(scene)
    assert edition is not None and edition.content.prices[DISH][ServiceMode.EAT_IN] == Money(850, "JPY")
    assert scene.hand.taps - begun == 9


@pytest.mark.slow
def test_what_is_no_price_is_marked_and_changes_nothing(scene: Scene) -> None:
    edit(scene)
    write(scene, PRICE, "1,200")
    assert scene.page.changes == 2
    touch(scene, "padDone")
    write(scene, PRICE, "12,0")
    assert "That is not a price" in scene.hand.text(PRICE)
    assert value(scene, PRICE) == "12,0"
    assert scene.page._drafting.draft.content.prices[DISH][ServiceMode.EAT_IN] == Money(1200, "JPY")


@pytest.mark.slow
def test_a_field_that_is_emptied_is_the_poss_again(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Big")
    touch(scene, "field_name.en")
    QTest.keyClick(scene.window.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(scene.window.window, Qt.Key.Key_Backspace)
    scene.settle()
    assert scene.page.changes == 0
    touch(scene, "padDone")
    assert "Double Cheeseburger" in str(scene.hand.find("field_name.en/input").property("text"))


def test_what_the_pos_keeps_to_itself_is_locked_and_says_why(tmp_path: Path, qapp: object) -> None:
    with page(tmp_path, language="en", takes=("sold_out",)) as scene:
        edit(scene)
        assert "does not take prices" in scene.hand.text(PRICE)
        touch(scene, PRICE)
        scene.hand.wait_gone("figures")
        stated = next(iter(sorted(demo.menu().by_id[DISH].allergens.contains or ())))
        assert not scene.hand.into_view(f"allergen_{stated}").isEnabled()


def test_allergens_that_nobody_stated_are_called_unknown_until_somebody_does(
    tmp_path: Path, qapp: object
) -> None:
    menu = demo.menu()
    dish = next(item for item in menu.items if item.allergens.contains is None and not item.steps)
    with page(tmp_path, language="en", menu=menu) as scene:
        scene.page.edit(dish.id)
        scene.settle()
        assert scene.page.editor.unknown
        touch(scene, "allergensNone")
        assert not scene.page.editor.unknown and scene.page.editor.free
        touch(scene, "allergen_egg")
        assert not scene.page.editor.free
        assert scene.page._drafting.draft.content.overlay.items[dish.id].allergens == {"egg"}


@pytest.mark.slow
def test_badge_hidden_goes_with_and_set(scene: Scene) -> None:
    edit(scene)
    touch(scene, "badge_limited", "whom_3", "hidden", "goesWithBox")
    first = scene.page.picking.rows.rows[0]
    assert first.on
    touch(scene, f"pick_{first.id}", "pickDone")
    laid = scene.page._drafting.draft.content.overlay.items[DISH]
    assert laid.tags is not None and "limited" in laid.tags and laid.hidden and laid.members == "silver"
    assert laid.goes_with is not None and first.id not in laid.goes_with


@pytest.mark.slow
def test_what_is_said_of_one_dish_is_copied_to_others_and_back_by_undo(scene: Scene) -> None:
    edit(scene)
    touch(scene, "badge_limited", "copyTo", "pick_cheeseburger", "pick_curry-rice", "pickDone")
    items = scene.page._drafting.draft.content.overlay.items
    assert {"cheeseburger", "curry-rice"} <= set(items)
    touch(scene, "undoEdit")
    assert set(scene.page._drafting.draft.content.overlay.items) == {DISH}


@pytest.mark.slow
def test_published_at_a_time_it_waits_and_can_be_taken_back(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Tomorrow")
    touch(scene, "padDone", "publish", "publishLater", "dayLater", "timeLater", "publishDo")
    assert in_force(scene) is None
    head = publishing.history(place(scene))[0]
    assert head.valid_from > scene.clock.now()
    touch(scene, "editorMore", "more_historyBox", f"edition_{head.number}")
    assert publishing.history(place(scene))[0].withdrawn_by == "田中 さくら"


@pytest.mark.slow
def test_an_earlier_edition_holds_again_after_two_touches(scene: Scene) -> None:
    edit(scene)
    for name in ("One", "Two"):
        write(scene, "field_name.en", name)
        touch(scene, "padDone", "publish", "publishDo")
    touch(scene, "editorMore", "more_historyBox", "edition_1", "edition_1")
    edition = in_force(scene)
    assert edition is not None and (edition.number, edition.restored) == (3, 1)
    assert edition.content.overlay.items[DISH].name == {"en": "One"}


def test_two_managers_at_the_same_dish_see_both_versions(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Mine")
    touch(scene, "padDone")
    theirs = editing.opened(place(scene), scene.clock.now())
    theirs = editing.changed(theirs, SetText(Kind.ITEM, DISH, "name", "en", "Theirs"), ())
    editing.save(place(scene), theirs, "Mio", scene.clock.now())
    touch(scene, "saveDraft")
    assert scene.hand.sees("conflictSheet")
    assert "Mine" in scene.hand.text("mine_0")
    assert "Theirs" in scene.hand.text("theirs_0") and "Mio" in scene.hand.text("theirs_0")
    assert saved(scene).name == {"en": "Theirs"}
    touch(scene, "mine_0", "conflictDone")
    assert saved(scene).name == {"en": "Mine"} and not scene.hand.sees("conflictSheet")


@pytest.mark.slow
def test_changes_that_are_thrown_away_come_back_by_undo(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Gone")
    touch(scene, "padDone", "saveDraft", "discard")
    assert saved(scene) == ItemOverlay() and scene.page.changes == 0
    touch(scene, "staffToast/undo")
    assert scene.page.changes == 1


def test_whoever_leaves_finds_their_draft_again(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Kept")
    _leave_for_good(scene)
    assert saved(scene).name == {"en": "Kept"} and scene.notes.audit[-1].action == "draft_saved"


@pytest.mark.slow
def test_whoever_leaves_loses_but_what_somebody_else_changed_too(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Mine")
    scene.page.editor.type("text.en", "Mine as well")
    theirs = editing.opened(place(scene), scene.clock.now())
    theirs = editing.changed(theirs, SetText(Kind.ITEM, DISH, "name", "en", "Theirs"), ())
    editing.save(place(scene), theirs, "Mio", scene.clock.now())
    _leave_for_good(scene)
    assert (saved(scene).name, saved(scene).text) == ({"en": "Theirs"}, {"en": "Mine as well"})
    assert scene.notes.audit[-1].action == "draft_saved"


@pytest.mark.slow
def test_who_is_in_as_the_program_ends_finds_their_draft_again(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Mine")
    scene.page.editor.type("text.en", "Mine as well")
    theirs = editing.opened(place(scene), scene.clock.now())
    theirs = editing.changed(theirs, SetText(Kind.ITEM, DISH, "name", "en", "Theirs"), ())
    editing.save(place(scene), theirs, "Mio", scene.clock.now())
    scene.door.end()
    scene.tasks.settle()
    assert (saved(scene).name, saved(scene).text) == ({"en": "Theirs"}, {"en": "Mine as well"})
    assert [entry.action for entry in scene.notes.audit][-2:] == ["leave", "draft_saved"]
    assert scene.notes.audit[-2].details == {"why": "end"} and not scene.staff.messageShown


@pytest.mark.slow
def test_a_draft_is_kept_too_where_another_tab_is_open(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Mine")
    theirs = editing.opened(place(scene), scene.clock.now())
    theirs = editing.changed(theirs, SetText(Kind.ITEM, DISH, "text", "en", "Theirs"), ())
    editing.save(place(scene), theirs, "Mio", scene.clock.now())
    scene.page.editor.type("text.en", "Mine as well")
    scene.staff.go("people")  # saving is begun, and finds that both changed the text
    _leave_for_good(scene)
    assert (saved(scene).name, saved(scene).text) == ({"en": "Mine"}, {"en": "Theirs"})


@pytest.mark.slow
def test_what_is_published_is_in_the_audit_log_though_whoever_did_it_has_left(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Mine")
    scene.page.publishing.publish()
    _leave_for_good(scene)
    assert in_force(scene) is not None
    assert [entry.action for entry in scene.notes.audit][-3:] == ["leave", "published", "draft_saved"]


def _leave_for_good(scene: Scene) -> None:
    """Before the answer comes: nobody is there to show it to."""
    scene.staff.leave()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for _ in range(3):  # what is still on its way: saving, publishing, reading anew
        with suppress(RuntimeError):  # as Tasks does, where what would show it has been deleted
            scene.tasks.settle()


@pytest.mark.slow
def test_the_preview_is_the_guests_card_in_their_language_theme_and_size(scene: Scene) -> None:
    edit(scene)
    card_shown(scene)
    card = scene.staff.previews.item(CARD)
    assert card is not None
    touch(scene, "preview_en", "preview_dark", "preview_large")
    write(scene, "field_name.en", "Seen at once")
    assert card.property("dishName") == "Seen at once"
    assert (card.property("theme"), card.property("textScale")) == ("dark", 2.0)
    assert scene.window.window.property("color").lightness() > 200
    touch(scene, "padDone", "preview_ja", "badge_limited")
    assert card.property("tagText").translate({0x2060: None, 0x200B: None}) == "期間限定"


@pytest.mark.slow
def test_a_name_of_three_lines_and_a_higher_price_are_worth_a_look(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "A burger with a name that takes far too much room on a card")
    touch(scene, "padDone")
    write(scene, PRICE, "1900")
    assert "shorten it" in scene.hand.text("note_name")
    assert scene.hand.sees("note_price")


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No stick but the kiosk's own inbox."""
    monkeypatch.setattr(menu_pictures, "SHARES", ())
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    return inbox


@pytest.mark.slow
def test_a_picture_from_the_inbox_is_cut_kept_and_undone(stick: Path, scene: Scene) -> None:
    assert stick == scene.config.kiosk.data_dir / "inbox"
    Image.new("RGB", (900, 600), (200, 40, 20)).save(stick / "dish.jpg")
    edit(scene)
    touch(scene, "pictureBox", "entry_0Box", "entry_0Box", "cropLarger", "cropRight", "cropDone")
    name = scene.page._drafting.draft.content.overlay.items[DISH].picture
    assert name is not None and name.startswith("shop:")
    data = menu_pictures.read(place(scene), [name])[name]
    assert data[:4] == b"RIFF"
    scene.hand.wait_gone("pictureSheet")
    touch(scene, "staffToast/undo")
    assert DISH not in scene.page._drafting.draft.content.overlay.items


@pytest.mark.slow
def test_a_picture_that_is_none_says_so_in_words(stick: Path, scene: Scene) -> None:
    (stick / "a-letter.jpg").write_text("Dear kiosk")
    whole = stick / "b-half.png"
    Image.effect_noise((300, 300), 80).save(whole)
    whole.write_bytes(whole.read_bytes()[:5000])
    edit(scene)
    touch(scene, "pictureBox", "entry_0Box", "entry_0Box")
    assert "is no picture" in scene.hand.text("pictureTrouble")
    touch(scene, "entry_1Box")
    assert "breaks off" in scene.hand.text("pictureTrouble")
    touch(scene, "pictureBack", "sheetClose")
    assert scene.page.changes == 0


@pytest.mark.slow
def test_categories_are_moved_hidden_and_sold_at_times(scene: Scene) -> None:
    touch(scene, "editorMore", "more_orderBox", "down_picks", "hide_burgers", "columns_2")
    overlay = scene.page._drafting.draft.content.overlay
    assert overlay.category_order[:2] == ("burgers", "picks")
    assert overlay.categories["burgers"].hidden and overlay.columns == 2
    touch(scene, "hide_burgers", "open_bowls", "addSpan", "day_0_6", "startLater_0", "endEarlier_0")
    part = scene.page._drafting.draft.content.overlay.categories["bowls"].day_parts
    assert part is not None and [f"{each.start:%H:%M}-{each.end:%H:%M}" for each in part] == ["11:30-14:30"]
    assert 6 not in part[0].weekdays and len(part[0].weekdays) == 6
    touch(scene, "whom_1")
    assert scene.page._drafting.draft.content.overlay.categories["bowls"].members == ALL
    touch(scene, "whom_0", "down_gyudon", "alwaysSold")
    overlay = scene.page._drafting.draft.content.overlay
    assert overlay.item_order.index("gyudon") == 1 and "bowls" not in overlay.categories


@pytest.mark.slow
def test_a_dish_is_dragged_by_its_grip_in_one_edit(scene: Scene) -> None:
    touch(scene, "editorMore", "more_orderBox", "open_burgers")
    rows = [row.id for row in scene.page.ordering.rows.rows]
    grip = scene.hand.find(f"grip_{rows[0]}")
    start = grip.mapToScene(grip.boundingRect().center()).toPoint()
    finger = scene.hand._finger
    finger.press(start)
    for step in range(1, 12):
        finger.move(start + type(start)(0, 40 * step))
        QTest.qWait(1)
    finger.lift(start + type(start)(0, 440))
    scene.settle()
    moved = [row.id for row in scene.page.ordering.rows.rows]
    assert moved != rows and moved.index(rows[0]) >= 2
    scene.page.undo()
    assert [row.id for row in scene.page.ordering.rows.rows] == rows


@pytest.mark.slow
def test_many_prices_at_once_are_listed_first_and_undone_at_once(scene: Scene) -> None:
    touch(scene, "editorMore", "more_bulkBox", "bulkOf_burgers")
    write(scene, "bulkBy", "5")
    touch(scene, "padDone")
    rows = scene.page.bulk.rows.rows
    assert ("Double Cheeseburger · eat in", "¥790", "¥830") in [(r.label, r.before, r.after) for r in rows]
    touch(scene, "bulkDone")
    assert scene.page.changes == len(rows) > 10
    assert scene.page._drafting.draft.content.prices[DISH][ServiceMode.EAT_IN] == Money(830, "JPY")
    touch(scene, "staffToast/undo")
    assert scene.page.changes == 0


@pytest.mark.slow
def test_prices_go_down_by_an_amount_too_and_nonsense_changes_none(scene: Scene) -> None:
    bulk = scene.page.bulk
    touch(scene, "editorMore", "more_bulkBox", "bulkAmount", "bulkCheaper", "bulkStep_1", "bulkOf_burgers")
    write(scene, "bulkBy", "31")
    assert ("¥790", "¥759") in [(row.before, row.after) for row in bulk.rows.rows]
    bulk.write("12,0")
    assert bulk.wrong and bulk.count == 0 and not bulk.apply()


@pytest.mark.slow
def test_what_is_to_be_looked_at_leads_to_its_field(scene: Scene) -> None:
    scene.page.edit("cheeseburger")
    long = "A burger with a name that takes far too much room on any card of the menu"
    scene.page.editor.type("name.en", long)
    scene.page.edit("curry-rice")
    scene.pass_by(2)
    scene.pass_by(1)
    touch(scene, "findings")
    finding = next(row for row in scene.page.checks.rows.rows if "does not fit" in row.said)
    touch(scene, f"finding_{finding.id}")
    assert scene.page.editor.dishId == "cheeseburger" and not scene.hand.sees("checksSheet")
    field = scene.hand.find("field_name.en")
    assert field is not None and field.property("active")


@pytest.mark.slow
def test_a_language_in_which_much_is_missing_is_told_first_and_hides_nothing_else(scene: Scene) -> None:
    """Spanish in the yen shop: guests who choose it read most dishes in English."""
    config = scene.page._desk.config
    languages = (*config.shop.languages, "es")
    scene.page._desk.config = replace(config, shop=replace(config.shop, languages=languages))
    scene.page._drafting.change(SetText(Kind.ITEM, DISH, "name", "en", "A name that is far too long " * 3))
    scene.pass_by(2)
    scene.pass_by(1)
    rows = scene.page.checks.rows.rows
    assert rows[0].about == "Spanish" and "names and descriptions are missing" in rows[0].said
    single = [row.said for row in rows[1:]]
    first = single.index("there is no name in Spanish")
    assert any("does not fit" in said for said in single[:first]) and not rows[0].leads
    assert int(rows[0].said.split()[0]) == sum(
        lint.details[:1] == ("es",) for lint in scene.page.checks._found
    )
    scene.page.checks.lead(rows[0].id)
    touch(scene, "editorMore", "more_checksBox")
    assert "Spanish" in scene.texts()


@pytest.mark.slow
def test_a_finding_about_a_category_leads_to_it(scene: Scene) -> None:
    scene.page._drafting.change(SetText(Kind.CATEGORY, "bowls", "name", "en", "Bowls " * 12))
    scene.pass_by(2)
    scene.pass_by(1)
    touch(scene, "editorMore", "more_checksBox")
    finding = next(row for row in scene.page.checks.rows.rows if "does not fit" in row.said)
    touch(scene, f"finding_{finding.id}")
    assert scene.hand.sees("orderSheet") and scene.page.ordering.category == "bowls"


@pytest.mark.slow
def test_a_greeting_in_one_language_is_found_and_leads_to_the_shops_page(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    tabs: list[str] = []
    monkeypatch.setattr(scene.page._desk, "go", tabs.append)
    scene.page._drafting.change(SetWording("greeting", "ja", "いらっしゃいませ"))
    scene.pass_by(2)
    scene.pass_by(1)
    finding = next(row for row in scene.page.checks.rows.rows if "these words are missing" in row.said)
    assert (finding.about, finding.leads) == ("いらっしゃいませ", True)
    scene.page.checks.lead(finding.id)
    assert tabs == ["shop"]


def test_a_note_in_one_language_leads_to_its_option_and_a_tile_nowhere_as_it_is_not_written_here(
    scene: Scene,
) -> None:
    tile = Promotion(DISH, {"ja": "新発売"})
    note = ("overlay", "options", "wasabi-mayo", "note", "ja")
    scene.page._drafting.change(Put({("overlay", "promotions"): (tile,), note: "辛口"}))
    scene.pass_by(2)
    scene.pass_by(1)
    rows = {row.said: row for row in scene.page.checks.rows.rows}
    assert not rows["words of its tile on the first screen are missing in English"].leads
    scene.page.checks.lead(rows["the description is missing in English"].id)
    assert scene.page.choices.option == "wasabi-mayo"


def test_a_tier_the_programme_does_not_have_is_found_and_leads_to_where_another_is_chosen(
    scene: Scene,
) -> None:
    scene.page._drafting.change(Put({("overlay", "items", DISH, "members"): "platinum"}))
    scene.pass_by(2)
    scene.pass_by(1)
    touch(scene, "editorMore", "more_checksBox")
    finding = next(row for row in scene.page.checks.rows.rows if "platinum" in row.said)
    touch(scene, f"finding_{finding.id}", "whom_0")
    assert DISH not in scene.page._drafting.draft.content.overlay.items


def test_qts_own_keyboard_is_used_only_where_it_is_switched_on_and_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("QT_IM_MODULE", raising=False)
    assert not draft_page.qt_keyboard()
    monkeypatch.setenv("QT_IM_MODULE", "qtvirtualkeyboard")
    monkeypatch.setattr(draft_page.os, "listdir", lambda folder: ["libQt6Core.so.6"])
    assert not draft_page.qt_keyboard()
    monkeypatch.setattr(draft_page.os, "listdir", lambda folder: ["libQt6VirtualKeyboard.so.6"])
    assert draft_page.qt_keyboard()


@pytest.mark.slow
def test_what_is_kept_for_goods_that_have_gone_is_forgotten_and_comes_back_by_undo(scene: Scene) -> None:
    gone = {("overlay", "items", name, "hidden"): True for name in ("old-burger", "older-burger")}
    scene.page._drafting.change(Put({**gone, ("overlay", "categories", "old", "hidden"): True}))
    edit(scene)
    scene.pass_by(2)
    scene.picture()  # what is new in the row above has found its place
    touch(scene, "findings")
    scene.hand.wait_for("forgetAll")
    first = next(row.id for row in scene.page.checks.rows.rows if row.act == "forget")
    touch(scene, f"forget_{first}")
    overlay = scene.page._drafting.draft.content.overlay
    assert len(overlay.items) + len(overlay.categories) == 2
    touch(scene, "forgetAll")
    overlay = scene.page._drafting.draft.content.overlay
    assert not overlay.items and not overlay.categories
    assert "2 things the POS no longer has are forgotten" in scene.staff.message
    scene.staff.undo()
    assert len(scene.page._drafting.draft.content.overlay.items) > 0


def test_what_is_kept_for_a_dish_that_has_gone_is_another_dish_s_by_three_touches(scene: Scene) -> None:
    """The POS gave the same dish a new id."""
    scene.page._drafting.change(SetText(Kind.ITEM, "old-burger", "name", "en", "Old Favourite"))
    scene.pass_by(2)
    scene.pass_by(1)
    touch(scene, "editorMore", "more_checksBox")
    finding = next(row for row in scene.page.checks.rows.rows if row.act == "forget")
    touch(scene, f"finding_{finding.id}")
    assert "Which dish is it now?" in scene.texts()
    scene.page.picking.search("double cheese")
    touch(scene, f"pick_{DISH}", "pickDone")
    items = scene.page._drafting.draft.content.overlay.items
    assert set(items) == {DISH} and items[DISH].name == {"en": "Old Favourite"}
    assert "Double Cheeseburger" in scene.staff.message
    scene.staff.undo()
    assert set(scene.page._drafting.draft.content.overlay.items) == {"old-burger"}


@pytest.mark.slow
def test_what_the_pos_does_not_take_is_told_and_given_up(scene: Scene) -> None:
    edit(scene)
    write(scene, "field_name.en", "Teriyaki King")
    touch(scene, "padDone", "publish", "publishDo")
    shop = place(scene)
    with shop.writing() as transaction:
        goods.not_told(transaction, goods.waiting(transaction), scene.clock.now(), "the POS is read-only")
    touch(scene, "editorMore", "more_checksBox")
    (told,) = (row for row in scene.page.checks.rows.rows if row.act == "give_up")
    assert told.about == "Double Cheeseburger"
    assert told.said == "the POS has not taken its new name: the POS is read-only"
    touch(scene, f"giveUp_{told.id}")
    assert publishing.waiting(shop) == []
    assert not any(row.act == "give_up" for row in scene.page.checks.rows.rows)
    assert scene.notes.audit[-1].action == "pos_given_up"


@pytest.mark.slow
def test_readings_are_asked_for_of_names_and_where_guests_speak_plain_japanese_of_all_that_is_called(
    tmp_path: Path, qapp: object
) -> None:
    usual = shop_of(tmp_path)
    plain = replace(usual, shop=replace(usual.shop, languages=("ja", "ja-Hira", "en")))
    for config, sizes in ((usual, 0), (plain, 1)):
        (tmp_path / "shop.db").write_bytes(empty_shop())
        with page(tmp_path, language="en", config=config) as scene:
            edit(scene, "cheeseburger")
            names, editor = [row.label for row in scene.page.editor.names.rows], scene.page.editor
            assert names.count("Name (reading in kana)") == 1
            found = [row for row in editor.sizes.rows if row.id.startswith("size.cheeseburger-large.")]
            assert [row.label for row in found].count("Its name (reading in kana)") == sizes
            assert len([row for row in editor.texts.rows if "やさしいにほんご" in row.label]) == sizes
