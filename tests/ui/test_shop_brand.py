"""The shop's looks on its page: seen at once, published, and worn by the guest's screen."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlExpression, qmlContext

from kiosk.core.brand import Brand, Mark
from kiosk.core.edition import Content
from kiosk.core.voucher import Voucher
from kiosk.ports.pos import Capabilities
from kiosk.staff import menu_pictures, publishing
from kiosk.staff.here import here
from kiosk.ui.complaints import Complaints
from tests.ui.shop_scene import inbox, page, touch, with_marks
from tests.ui.staff_scene import Scene


@pytest.fixture
def scene(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, page(tmp_path, language="en") as made:
        touch(made, "sectionBrand")
        yield made
    assert complaints.found == []


def published(scene: Scene) -> Content:
    edition = publishing.holding(here(scene.config, Capabilities()), scene.clock.now())
    assert edition is not None
    return edition.content


def field(scene: Scene, name: str) -> tuple[str, str, bool]:
    row = next(row for row in scene.page.brand.fields.rows if row.id == name)
    return row.value, row.hint, row.wrong


def worn(scene: Scene) -> str:
    """The colour that the window wears now."""
    window = scene.window.window
    context = qmlContext(window)
    assert context is not None
    colour, _ = QQmlExpression(context, window, "Theme.accent").evaluate()
    assert isinstance(colour, QColor)
    return colour.name()


@pytest.mark.slow
def test_a_name_is_typed_at_the_keys_and_seen_at_once(scene: Scene) -> None:
    touch(scene, "field_name.en")
    for key in "bento":
        scene.hand.touch(f"key{key}")
    touch(scene, "padDone")
    assert scene.hand.text("previewName").casefold() == "bento"
    touch(scene, "publish", "publishDo")
    assert published(scene).brand.name["en"].casefold() == "bento"


def test_a_colour_that_is_too_light_is_darkened_with_words(scene: Scene) -> None:
    scene.page.brand.type("accent", "#E60012")
    assert scene.page.brand.accent == "#7D0005"
    assert "Darkened to #7D0005" in field(scene, "accent")[1]
    scene.page.brand.leave("accent")
    assert field(scene, "accent")[0] == "#7D0005" and "everybody can read it" in field(scene, "accent")[1]


@pytest.mark.slow
def test_what_is_no_colour_changes_nothing_and_says_what_one_is(scene: Scene) -> None:
    scene.page.brand.type("accent", "#E6")
    value, hint, wrong = field(scene, "accent")
    assert (value, wrong) == ("#E6", True) and "Six signs" in hint
    assert scene.page.brand.accent == "" and scene.page.changesSaid == ""


@pytest.mark.slow
def test_a_swatch_is_worn_by_the_page_and_undone(scene: Scene) -> None:
    touch(scene, "swatch_003D6F")
    assert scene.page.brand.accent == "#003D6F"
    touch(scene, "undo")
    assert scene.page.brand.accent == "" and scene.page.changesSaid == ""


@pytest.mark.slow
def test_a_colour_that_is_tried_on_is_worn_while_its_page_is_open_and_never_by_guests(scene: Scene) -> None:
    before = worn(scene)
    touch(scene, "swatch_003D6F")
    assert worn(scene) == "#003d6f"
    touch(scene, "sectionHours")
    assert worn(scene) == before
    touch(scene, "sectionBrand")
    assert worn(scene) == "#003d6f"
    scene.staff.leave()
    assert worn(scene) == before


@pytest.mark.slow
def test_a_sheet_that_is_open_speaks_the_language_that_is_chosen(scene: Scene) -> None:
    touch(scene, "swatch_003D6F", "publish")
    assert "as at the POS → #003D6F" in scene.texts()
    scene.staff.speak("ja")
    scene.settle()
    assert "POSのまま → #003D6F" in scene.texts()


def test_words_are_published_in_each_language(scene: Scene) -> None:
    scene.page.brand.type("greeting.ja", "ようこそ")
    scene.page.brand.type("closing.en", "See you")
    assert scene.page.brand.closing == "See you"
    touch(scene, "publish", "publishDo")
    assert published(scene).wording == {"greeting": {"ja": "ようこそ"}, "closing": {"en": "See you"}}


@pytest.mark.slow
def test_dishes_take_turns_on_the_first_screen_in_the_order_they_were_chosen(scene: Scene) -> None:
    chosen = ["gyudon", "cheeseburger"]
    for dish in chosen:
        scene.page.brand.toggleHero(dish)
    assert [row.id for row in scene.page.brand.heroes.rows if row.on] == chosen
    touch(scene, "publish", "publishDo")
    assert list(published(scene).brand.attract) == chosen
    touch(scene, "hero_gyudon")
    assert [row.id for row in scene.page.brand.heroes.rows if row.on] == ["cheeseburger"]


@pytest.mark.slow
def test_more_than_five_dishes_are_refused_with_words(scene: Scene) -> None:
    dishes = [row.id for row in scene.page.brand.heroes.rows][:6]
    for dish in dishes:
        scene.page.brand.toggleHero(dish)
    scene.settle()
    assert "5 dishes at most" in scene.hand.text("staffToast")
    assert [row.id for row in scene.page.brand.heroes.rows if row.on] == dishes[:5]


def taken(scene: Scene, entry: int) -> None:
    """A picture in the inbox, by its row."""
    touch(scene, "entry_0Box", f"entry_{entry}Box")


def own(scene: Scene) -> Brand:
    return published(scene).brand


@pytest.fixture
def stick(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No stick but the kiosk's own inbox."""
    monkeypatch.setattr(menu_pictures, "SHARES", ())
    return inbox(scene)


def test_a_logo_is_shown_on_light_and_dark_before_it_is_used_and_published(scene: Scene, stick: Path) -> None:
    touch(scene, "chooseLogo")
    taken(scene, 0)
    assert "Hard to read on dark screens" in scene.hand.text("logoChosenNote")
    touch(scene, "logoTake")
    scene.hand.wait_gone("pictureSheet")
    assert "Hard to read on dark screens" in scene.hand.text("logoNote")
    touch(scene, "publish", "publishDo")
    logo = own(scene).logo
    assert logo is not None and logo.grounds == {"light"} and logo.ratio > 3
    assert menu_pictures.read(here(scene.config, Capabilities()), [logo.picture])
    assert not own(scene).on_receipts
    touch(scene, "logoOnReceipts", "publish", "publishDo")
    assert own(scene).on_receipts
    touch(scene, "noLogo")
    assert scene.page.brand.pictures.logo == ""
    touch(scene, "undo")
    assert scene.page.brand.pictures.logo != ""


@pytest.mark.slow
def test_a_picture_for_the_first_screen_is_cut_large_with_round_corners(scene: Scene, stick: Path) -> None:
    touch(scene, "addPicture")
    taken(scene, 0)  # drawings are no photographs: the logo is not in the list
    touch(scene, "cropLarger", "cropDone")
    scene.hand.wait_gone("pictureSheet")
    touch(scene, "publish", "publishDo")
    (name,) = own(scene).pictures
    data = menu_pictures.read(here(scene.config, Capabilities()), [name])[name]
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size == (960, 960)
        assert picture.getpixel((0, 0))[3] == 0 and picture.getpixel((480, 480))[3] == 255
    touch(scene, "dropPicture_0")
    assert scene.page.brand.pictures.shown.rows == ()


@pytest.mark.slow
def test_five_pictures_are_enough(scene: Scene, stick: Path) -> None:
    pictures = scene.page.brand.pictures
    pictures._put(tuple(f"shop:{digit}.webp" for digit in "01234"))
    scene.settle()
    assert not pictures.room and "addPicture" not in scene.hand.names()


@pytest.mark.slow
def test_a_file_that_is_no_logo_says_so(scene: Scene, stick: Path) -> None:
    (stick / "a-logo.svg").write_text("<svg>")
    touch(scene, "chooseLogo")
    taken(scene, 0)
    assert "is no picture" in scene.hand.text("pictureTrouble")
    assert scene.page.brand.pictures.logo == ""


def marks(scene: Scene) -> tuple[Mark, ...]:
    return own(scene).marks


@pytest.mark.slow
def test_a_mark_gets_its_picture_number_date_and_link_and_is_published(scene: Scene, stick: Path) -> None:
    touch(scene, "addMark", "saveMark")
    assert "name" in scene.hand.text("staffToast") and scene.page.brand.marks.editing
    for field, said in (("name.ja", "食品衛生｜責任者"), ("name.en", "Hygiene supervisor")):
        scene.page.brand.marks.type(field, said)
    for field, said in (("number", "No-12"), ("link", "not a page")):
        scene.page.brand.marks.type(field, said)
    touch(scene, "saveMark")
    assert "no address" in scene.hand.text("staffToast")
    scene.page.brand.marks.type("link", "example.jp/food")
    touch(scene, "untilMonthLater", "untilDayEarlier", "markPicture")
    taken(scene, 0)
    touch(scene, "logoTake")
    scene.hand.wait_gone("pictureSheet")
    touch(scene, "saveMark", "publish", "publishDo")
    (mark,) = marks(scene)
    assert mark.name == {"ja": "食品衛生｜責任者", "en": "Hygiene supervisor"}
    assert (mark.number, mark.link) == ("No-12", "https://example.jp/food")
    today = scene.page._drafting.today()
    assert mark.until is not None and 26 <= (mark.until - today).days <= 30
    assert menu_pictures.read(here(scene.config, Capabilities()), [mark.picture])
    assert own(scene).logo is None


@pytest.mark.slow
def test_marks_change_their_order_go_and_come_back_and_one_that_is_over_says_so(scene: Scene) -> None:
    with_marks(scene)
    rows = scene.page.brand.marks.rows.rows
    assert [row.over for row in rows] == [False, True] and "guests do not see it" in rows[1].said
    touch(scene, "firstMark_1", "dropMark_1")
    assert [row.over for row in scene.page.brand.marks.rows.rows] == [True]
    touch(scene, "undo", "changeMark_0", "untilDayLater", "saveMark")
    assert [row.over for row in scene.page.brand.marks.rows.rows] == [False, False]


@pytest.mark.slow
def test_paper_is_taken_at_the_counter_or_not_and_guests_read_which(scene: Scene) -> None:
    model = scene.page.brand.vouchers
    touch(scene, "addVoucher", "saveVoucher")
    assert "name" in scene.hand.text("staffToast") and model.editing
    model.type("name.ja", "お食事券")
    model.type("name.en", " Meal vouchers ")
    touch(scene, "saveVoucher", "addVoucher", "voucherRefused")
    model.type("name.ja", "紙クーポン")
    touch(scene, "saveVoucher")
    assert [row.said for row in model.rows.rows] == ["Taken at the counter", "Not taken here"]
    touch(scene, "dropVoucher_0", "undo", "changeVoucher_0", "saveVoucher", "publish", "publishDo")
    assert own(scene).vouchers == (
        Voucher({"ja": "お食事券", "en": "Meal vouchers"}),
        Voucher({"ja": "紙クーポン"}, at_counter=False),
    )
