"""The shop's colour: read by everybody, or made darker until it is; its looks come with its edition."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core import lint
from kiosk.core.brand import (
    GROUNDS,
    MOST_MARKS,
    WANTED,
    Brand,
    Mark,
    colour,
    contrast,
    readable,
    web_address,
)
from kiosk.core.edition import Content, shown
from kiosk.core.places import changes, put
from kiosk.core.sound import faults
from kiosk.core.voucher import MOST_VOUCHERS, Voucher
from kiosk.staff import lint_words, menu_words
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


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@given(st.lists(st.one_of(st.none(), DAYS), max_size=MOST_MARKS), DAYS)
def test_guests_see_the_marks_that_are_valid_in_their_order(untils: list[date | None], today: date) -> None:
    marks = tuple(Mark({"en": str(at)}, until=until) for at, until in enumerate(untils))
    seen = Brand(marks=marks).marks_on(today)
    assert seen == tuple(mark for mark in marks if mark.until is None or not today > mark.until)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("example.jp/haccp", "https://example.jp/haccp"),
        (" https://example.jp ", "https://example.jp"),
        ("http://example.jp/a?b=1", "http://example.jp/a?b=1"),
        ("", None),
        ("hygiene", None),
        ("javascript:alert(1)", None),
        ("ftp://example.jp", None),
        ("https://exa mple.jp", None),
        ("https://[::1", None),
        ("https://example.jp/" + "x" * 300, None),
    ],
)
def test_a_link_is_an_address_that_a_phone_can_open(said: str, found: str | None) -> None:
    assert web_address(said) == found


def test_no_kiosk_takes_marks_that_lead_nowhere_or_too_many() -> None:
    fine = Mark({"en": "Hygiene"}, "mark-hygiene", "12", date(2027, 1, 1), "https://example.jp/")
    assert faults(shown(Content(brand=Brand(marks=(fine,) * MOST_MARKS)), MENU)) == []
    for wrong in ((fine,) * (MOST_MARKS + 1), (replace(fine, link="example.jp"),)):
        assert any("mark" in fault for fault in faults(shown(Content(brand=Brand(marks=wrong)), MENU)))


def test_only_the_shops_own_pictures_travel_with_the_edition() -> None:
    marks = (Mark({}, "mark-hygiene"), Mark({}, "shop:abc.webp"), Mark({}))
    assert list(Content(brand=Brand(marks=marks)).pictures()) == ["shop:abc.webp"]


def test_a_mark_that_is_over_is_found_and_said_with_its_day() -> None:
    over = Mark({"en": "Hygiene", "ja": "衛生"}, until=date(2026, 3, 31))
    content = Content(brand=Brand(marks=(over,)))
    found = [x for x in lint.check(content, MENU, today=date(2026, 4, 1)) if x.rule is lint.Rule.MARK_OVER]
    assert [each.where for each in found] == [("brand", "marks")]
    assert "until Mar 31, 2026" in lint_words.said(found[0], MENU, "en")[0]
    for day in (date(2026, 3, 31), None):
        rules = {each.rule for each in lint.check(content, MENU, today=day)}
        assert lint.Rule.MARK_OVER not in rules
    (line,) = menu_words.diff(Content(), content, MENU, "en")
    assert line == "certificates and marks: – → Hygiene (until Mar 31, 2026)"


def test_vouchers_are_named_in_every_language_and_are_not_too_many() -> None:
    half = Voucher({"ja": "お食事券"})
    content = Content(brand=Brand(vouchers=(half, Voucher({"ja": "紙", "en": "Paper"}, at_counter=False))))
    found = [each for each in lint.check(content, MENU, ("ja", "en")) if each.where == ("brand", "vouchers")]
    assert [(each.rule, each.details) for each in found] == [(lint.Rule.NAME, ("en",))]
    (line,) = menu_words.diff(Content(), content, MENU, "en")
    assert line == "paper vouchers: – → お食事券 (at the counter), Paper (not taken)"
    assert faults(shown(content, MENU)) == []
    many = Content(brand=Brand(vouchers=(half,) * (MOST_VOUCHERS + 1)))
    assert any("vouchers" in fault for fault in faults(shown(many, MENU)))
