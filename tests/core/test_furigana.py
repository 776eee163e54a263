"""Readings over kanji, and what is shown of a text in plain Japanese."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.basket import Choice
from kiosk.core.furigana import furigana
from kiosk.core.language import base_of, has_kanji, japanese
from kiosk.core.menu import BREAK, plain
from kiosk.core.summary import choice_texts, part_name
from tests.core.menus import FRIES, MENU, WITHOUT, an_option

KANJI, KANA = "温玉牛丼照焼汁", "あいうえおかきくけこアイウエオー"


@pytest.mark.parametrize(
    ("name", "reading", "words"),
    [
        (
            "照り焼き｜バーガー",
            "てりやき バーガー",
            ((("照", "て"), ("り", ""), ("焼", "や"), ("き", "")), (("バーガー", ""),)),
        ),
        ("温玉｜牛丼", "おんたま｜ぎゅうどん", ((("温玉", "おんたま"),), (("牛丼", "ぎゅうどん"),))),
        ("温玉｜牛丼", "おんたまぎゅうどん", ((("温玉牛丼", "おんたまぎゅうどん"),),)),
        ("海老カツ", "えびかつ", ((("海老", "えび"), ("カツ", "")),)),
        ("朝セット2", "あさセット2", ((("朝", "あさ"), ("セット", ""), ("2", "")),)),
        ("お子さま", "こども", ((("お子さま", "こども"),),)),
        ("チーズ", "ちーず", ()),
        ("牛丼", "", ()),
    ],
)
def test_kana_stand_over_the_signs_they_belong_to(name: str, reading: str, words: object) -> None:
    assert furigana(name, reading) == words


@given(
    st.lists(st.text(KANJI + KANA, min_size=1, max_size=8), min_size=1, max_size=4),
    st.lists(st.text(KANA, min_size=1, max_size=12), min_size=1, max_size=4),
)
def test_no_sign_of_a_name_and_no_kana_of_its_reading_is_lost(names: list[str], readings: list[str]) -> None:
    words = furigana(BREAK.join(names), " ".join(readings))
    signs = "".join(run for word in words for run, _ in word)
    assert signs == ("".join(names) if has_kanji("".join(names)) else "")
    for word in words:
        assert all(kana in "".join(readings) for _, kana in word)
        assert all(kana or not has_kanji(run) for run, kana in word)


def test_plain_japanese_is_japanese_where_nobody_wrote_it() -> None:
    assert plain({"ja": "牛丼", "ja-Hira": "ぎゅうどん", "en": "Beef bowl"}, "ja-Hira") == "ぎゅうどん"
    assert plain({"en": "Cola", "ja": "コーラ"}, "ja-Hira") == "コーラ"
    assert plain({"en": "Cola"}, "ja-Hira") == "Cola"
    assert plain({"ja": "牛丼", "ja-Hira": "ぎゅうどん"}, "ja") == "牛丼"
    assert (base_of("ja-Hira"), japanese("ja-Hira"), japanese("en")) == ("ja", True, False)


def test_what_is_chosen_is_said_in_plain_japanese_too() -> None:
    onion = replace(an_option("onion"), name={"ja": "玉ねぎ", "en": "Onion", "ja-Hira": "たまねぎ"})
    without = replace(WITHOUT, options=(onion,))
    said = [plain(text, "ja-Hira") for text in choice_texts((without,), (Choice("without", "onion"),))]
    assert said == ["たまねぎ なし"]


def test_a_size_without_a_reading_keeps_its_name() -> None:
    fries = replace(FRIES, name={"ja": "芋", "ja-Hira": "いも"})
    menu = replace(MENU, items=tuple(fries if item.id == fries.id else item for item in MENU.items))
    assert part_name(menu, "fries-m") == {"ja": "芋 fries-m品", "ja-Hira": "いも fries-m品"}


def test_a_reading_that_fits_nowhere_holds_no_screen_up() -> None:
    """Whoever wrote it: trying every way to part it would never end."""
    name, reading = "漢か字か" * 500, "か" * 1999 + "あ"
    assert furigana(name, reading) == (((name, reading),),)
