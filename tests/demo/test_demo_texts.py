"""What a guest reads of the demo shops: in every language, and never longer than its place on the screen."""

from pathlib import Path

import pytest
from PIL import ImageFont

from kiosk.core.language import PLAIN_JAPANESE, has_kanji

from .shops import SHOPS, options, shop

BREAK = "｜"
CARD, TILE, RAIL = 232, 208, 168
"""How wide a name may be, in px: on a menu card, on a tile of three in a row, in the rail of categories."""

FONTS = [
    Path(folder, name)
    for folder in ("/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk", "/usr/local/share/fonts")
    for name in ("NotoSansCJK-Bold.ttc", "NotoSansCJKjp-Bold.otf")
]


@pytest.fixture(scope="module")
def bold():
    """Noto Sans CJK JP Bold at a size: the face that the kiosk draws names in."""
    found = next((font for font in FONTS if font.exists()), None)
    if found is None:
        pytest.skip("Noto Sans CJK Bold is not installed (fonts-noto-cjk)")
    return lambda size: ImageFont.truetype(str(found), size)


def pieces(text):
    """What cannot be parted, with the gap that stands before it on the same line."""
    for block in text.split(BREAK):
        for place, word in enumerate(block.split(" ")):
            yield (" " if place else ""), word


def lines_needed(text, font, width):
    lines, line = 1, ""
    for gap, word in pieces(text):
        assert font.getlength(word) <= width, f"{word!r} alone is wider than {width} px"
        if line and font.getlength(line + gap + word) > width:
            lines, line = lines + 1, word
        else:
            line += gap + word
    return lines


def texts(node, where=""):
    """Every text of a menu file, a map from language to text, with the place where it stands."""
    if isinstance(node, list):
        for entry in node:
            name = entry.get("id", "") if isinstance(entry, dict) else ""
            yield from texts(entry, f"{where}/{name}")
    elif isinstance(node, dict):
        if node and node.keys() <= {"ja", "ja-Hira", "en", "es"}:
            yield where, node
        else:
            for key, value in node.items():
                yield from texts(value, f"{where}/{key}")


@pytest.mark.parametrize("name", SHOPS)
def test_every_text_is_there_in_every_language_of_the_shop(name):
    languages = shop(name)["shop"]["languages"]
    found = list(texts(shop(name)))
    assert len(found) > 100
    spoken = [(where, set(text) - {PLAIN_JAPANESE}) for where, text in found if all(text.values())]
    assert len(spoken) == len(found)
    assert [where for where, said in spoken if said != set(languages)] == []


def test_the_japanese_shop_is_in_plain_japanese_where_there_are_kanji():
    kanji = [
        (where, text.get(PLAIN_JAPANESE, ""))
        for where, text in texts(shop("okawari"))
        if has_kanji(text["ja"]) and not where.startswith(("/shop", "/taxes"))
    ]
    assert len(kanji) > 100
    assert [where for where, plain in kanji if not plain or has_kanji(plain)] == []


@pytest.mark.parametrize("name", SHOPS)
def test_every_dish_is_described(name):
    assert [item["id"] for item in shop(name)["items"] if not item.get("text")] == []


@pytest.mark.parametrize("name", SHOPS)
def test_dish_names_fit_two_lines_of_a_card(name, bold):
    for item in shop(name)["items"]:
        for language in shop(name)["shop"]["languages"]:
            assert lines_needed(item["name"][language], bold(28), CARD) <= 2, (item["id"], language)


@pytest.mark.parametrize("name", SHOPS)
def test_option_names_fit_two_lines_of_a_tile(name, bold):
    sizes = [variant for item in shop(name)["items"] for variant in item.get("variants", [])]
    for option in options(name) + sizes:
        for language, text in option["name"].items():
            assert lines_needed(text, bold(28), TILE) <= 2, (option["id"], language)


@pytest.mark.parametrize("name", SHOPS)
def test_category_names_fit_one_line_of_the_rail(name, bold):
    for category in shop(name)["categories"]:
        for language, text in category["name"].items():
            assert lines_needed(text, bold(24), RAIL) == 1, (category["id"], language)


def test_japanese_words_are_kept_whole_by_their_break_marks():
    names = [item["name"]["ja"] for item in shop("okawari")["items"]]
    assert [name for name in names if len(name) > 8 and BREAK not in name] == []
    assert [name for name in names if name.startswith(BREAK) or name.endswith(BREAK)] == []


def test_members_are_called_by_invented_first_names_in_kana():
    for member in shop("okawari")["members"]:
        assert all("ぁ" <= letter <= "ヿ" for letter in member["name"]), member["id"]
