"""Words and figures: money, names, Japanese line breaks, and that no word lacks its translation."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk import assets
from kiosk.core.language import has_kanji
from kiosk.core.money import Money
from kiosk.ui import text

ROOT = Path(__file__).parents[2]


def broken(said: str) -> str:
    return text.phrased(said).replace("\u2060", "").replace("\u200b", "|")


@pytest.mark.parametrize(
    "said",
    [
        "取り消しは|間に|合いませんでした。",
        "カードを|読み取り機に",
        "2,950円の|お支払いは|済んでいます。",
        "お名前や|残高は、|この|画面に|出ません。",
        "生年月日のわかるものを|お見せください。",
        "%1を|やめると、|合計は %2 になります",
        "お支払い方法を|えらんでください",
        "QRコード決済",
        "（クレジットカード）",
    ],
)
def test_japanese_lines_end_between_phrases(said: str) -> None:
    assert broken(said.replace("|", "")) == said


@pytest.mark.parametrize("said", ["これで｜よろしいですか？", "どちらで\n召し上がり｜ますか？"])
def test_a_line_with_marks_breaks_at_those_alone(said: str) -> None:
    assert broken(said) == said.replace("｜", "|")


def test_latin_words_and_line_ends_stay_as_they_are() -> None:
    assert text.phrased("Hold your card\non the reader") == "Hold your card\non the reader"
    assert text.phrased("ただいま\n準備中です").count("\n") == 1


def test_a_whole_word_cannot_be_cut() -> None:
    assert text.whole("わさびマヨ", "ja").replace("\u2060", "") == "わさびマヨ"
    assert text.whole("わさびマヨ", "ja").count("\u2060") == 4
    assert text.whole("Wasabi mayo", "en") == "Wasabi mayo"


def test_money_in_a_sentence() -> None:
    assert text.money_in_words(Money(2950, "JPY"), "ja") == "2,950円"
    assert text.money_in_words(Money(2950, "JPY"), "en") == "¥2,950"
    assert text.money_in_words(Money(1250, "USD"), "es") == text.money(Money(1250, "USD"), "es")


@pytest.mark.parametrize(
    ("language", "own"),
    [("ja", "日本語"), ("en", "English"), ("es", "Español"), ("ja-Hira", "やさしいにほんご")],
)
def test_a_language_is_called_by_its_own_name(language: str, own: str) -> None:
    assert text.own_name(language) == own


def messages(language: str) -> list[tuple[str, str, ElementTree.Element]]:
    tree = ElementTree.parse(assets.path("translations", f"kiosk_{language}.ts"))
    return [
        (context.findtext("name") or "", message.findtext("source") or "", message.find("translation"))
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


@pytest.mark.parametrize("language", ["ja", "es", "en", "ja-Hira"])
def test_every_word_is_translated(language: str) -> None:
    missing = [
        (context, source)
        for context, source, translation in messages(language)
        if translation.get("type") == "unfinished"
    ]
    assert missing == []


def test_plain_japanese_has_every_word_of_the_guests_in_kana_and_none_of_the_staffs() -> None:
    spoken = [(context, translation) for context, _, translation in messages("ja-Hira")]
    contexts = {context for context, translation in spoken if translation.get("type") is None}
    screens = Path(assets.__file__).parent / "qml" / "Kiosk"
    with_words = {file.stem for file in screens.glob("*.qml") if "qsTr(" in file.read_text("utf-8")}
    assert with_words <= contexts
    assert not contexts & {file.stem for file in screens.glob("staff/*.qml")}
    for _, translation in spoken:
        assert not has_kanji("".join(translation.itertext()))


def test_names_in_plain_japanese_break_between_words_alone() -> None:
    found = text.name({"ja": "温玉｜牛丼", "ja-Hira": "おんたま ぎゅうどん"}, "ja-Hira")
    assert [part.replace("\u2060", "") for part in found.split(" ")] == ["おんたま", "ぎゅうどん"]
    assert "\u200b" not in found and found.count("\u2060") == 3 + 4
    assert text.money_in_words(Money(2950, "JPY"), "ja-Hira") == "2,950円"


@pytest.mark.parametrize("language", ["ja", "es", "ja-Hira"])
def test_a_translation_has_the_places_of_its_source(language: str) -> None:
    free = {"Eat in", "Take out"}  # a translation may add the rate there
    for context, source, translation in messages(language):
        if translation.get("type") is not None or source in free:
            continue
        said = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        places = set(re.findall(r"%\d", source))
        assert all(set(re.findall(r"%\d", each)) == places for each in said), (context, source, said)
