"""The shop's colour: read by everybody, or made darker until it is; its looks come with its edition."""

import pytest

from kiosk.core.brand import GROUNDS, WANTED, Brand, colour, contrast, readable
from kiosk.core.edition import Content, shown
from kiosk.core.places import changes, put
from kiosk.core.sound import faults
from kiosk.ui.staff.brand import SWATCHES
from tests.core.menus import MENU


def test_contrast_is_wcags() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#76170D", "#FAF4EA") == pytest.approx(10.1, abs=0.05)  # the design's own


@pytest.mark.parametrize("light", ["#E60012", "#FFD400", "#00A040", "#0068B7", "#FFFFFF", "#808080"])
def test_a_colour_too_light_is_darkened_just_enough(light: str) -> None:
    found = readable(light)
    least = min(contrast(found, ground) for ground in GROUNDS)
    assert WANTED <= least < WANTED + 0.8
    assert readable(found) == found


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert [readable(each) for each in SWATCHES if each] == [each for each in SWATCHES if each]
    assert readable("#76170D") == "#76170D" and readable("#000000") == "#000000"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("#76170d", "#76170D"),
        (" 76170D ", "#76170D"),
        ("red", None),
        ("", None),
        ("#FFF", None),
        ("#76170G", None),
    ],
)
def test_a_colour_is_six_signs(said: str, found: str | None) -> None:
    assert colour(said) == found


def test_the_looks_come_with_the_edition_and_papers_keep_the_poss_name() -> None:
    content = Content(brand=Brand({"en": "Yamada Diner"}, "#003D6F"), wording={"greeting": {"en": "Hello"}})
    menu = shown(content, MENU)
    assert (menu.brand, menu.wording, menu.shop_name) == (content.brand, content.wording, MENU.shop_name)
    assert faults(menu) == [] and shown(Content(), menu) is menu


@pytest.mark.parametrize("accent", ["#FFD400", "red", "#76170d"])
def test_no_kiosk_takes_a_colour_that_not_everybody_can_read(accent: str) -> None:
    assert any("accent" in fault for fault in faults(shown(Content(brand=Brand(accent=accent)), MENU)))


def test_each_part_of_the_looks_has_its_place() -> None:
    content = put(Content(), {("brand", "name", "en"): "Yamada", ("brand", "accent"): "#003D6F"})
    assert content.brand == Brand({"en": "Yamada"}, "#003D6F")
    assert {change.place for change in changes(Content(), content)} == {
        ("brand", "name", "en"),
        ("brand", "accent"),
    }
    assert put(content, {("brand", "name", "en"): None, ("brand", "accent"): None}) == Content()
