"""Documents drawn: what is on the picture can be read from it again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from kiosk.core import brand
from kiosk.core.paper import (
    Align,
    Big,
    Columns,
    Cut,
    Document,
    Logo,
    Mark,
    Qr,
    Rule,
    Size,
    Space,
    Text,
    reprinted,
)
from kiosk.paper import fonts
from kiosk.paper.draw import TooLong, draw, picture
from kiosk.paper.logo import Find
from kiosk.paper.meal_ticket import meal_ticket_document
from kiosk.paper.receipt import receipt_document
from kiosk.paper.wrap import lines
from tests.paper.reading import codes, opened, stands_on
from tests.paper.samples import CLAIM, ISSUER, KEEP, LINKS, paid, to_be_paid

WIDTHS = (576, 384)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_receipt_is_one_bit_deep_and_as_wide_as_the_paper(width: int, language: str) -> None:
    drawn = opened(draw(receipt_document(paid(language), ISSUER, language, LINKS), width))
    assert (drawn.mode, drawn.width) == ("1", width)
    assert codes(drawn) == {KEEP, CLAIM}
    assert stands_on(drawn, Big("128"))


@pytest.mark.parametrize("width", WIDTHS)
def test_a_japanese_receipt_says_what_a_qualified_invoice_must(width: int) -> None:
    drawn = picture(receipt_document(paid(), ISSUER, "ja"), width)
    for row in (
        Text("おかわり食堂", Size.HUGE, True, Align.CENTER),
        Columns("登録番号", "T8700110005901", size=Size.SMALL),
        Columns("日時", "2026/11/16 12:30", size=Size.SMALL),
        Columns("たい焼き ※", "￥720", side="×2", bold=True),
        Columns("10%対象", "￥2,276"),
        Columns("（内消費税）", "￥206", size=Size.SMALL, indent=True),
        Columns("※ 8%対象", "￥674"),
        Columns("合計", "￥2,950", size=Size.LARGE, bold=True),
        Text("※は軽減税率の対象です", Size.SMALL),
    ):
        assert stands_on(drawn, row), row


def test_what_is_not_paid_is_no_receipt() -> None:
    drawn = picture(receipt_document(to_be_paid("en"), ISSUER, "en"))
    assert stands_on(drawn, Text("Order slip: not yet paid", bold=True, align=Align.CENTER))
    assert stands_on(drawn, Columns("To pay", "¥2,950", bold=True))
    assert KEEP not in codes(drawn)


@pytest.mark.parametrize("width", WIDTHS)
def test_both_halves_of_a_ticket_have_the_number(width: int) -> None:
    document = meal_ticket_document(paid("en"), ISSUER, "ja")
    cut = document.rows.index(Cut())
    kitchen = picture(Document(document.rows[:cut]), width)
    guest = picture(Document(document.rows[cut + 1 :]), width)
    assert stands_on(kitchen, Big("128")) and stands_on(guest, Big("128"))
    assert stands_on(kitchen, Columns("ごはん大盛り", indent=True)), "the kitchen reads the shop's language"
    assert stands_on(guest, Columns("Taiyaki", "×2")), "the guest their own"


def test_a_second_copy_says_so_on_each_part() -> None:
    once = meal_ticket_document(paid(), ISSUER, "ja")
    again = reprinted(once)
    assert [row.text for row in again.rows if isinstance(row, Mark)] == ["再発行", "再発行"]
    assert stands_on(picture(again), Mark("再発行")) and not stands_on(picture(once), Mark("再発行"))
    assert reprinted(again) == again


def test_the_same_document_is_always_the_same_picture() -> None:
    document = receipt_document(paid(), ISSUER, "ja", LINKS)
    assert draw(document) == draw(document)


def test_every_kind_of_row_leaves_its_trace() -> None:
    for row in (Text("あ"), Columns("い", "1"), Rule(), Big("7"), Mark("う"), Qr("x"), Cut()):
        assert picture(Document((row,))).getextrema() == (0, 255), row
    assert picture(Document((Space(),))).getextrema() == (255, 255)


@given(st.text("あ漢（）、。ッーaBc 12-", max_size=60), st.integers(1, 20))
def test_no_line_is_too_wide_and_no_sign_is_lost(text: str, width: int) -> None:
    found = lines(text, width, len)
    assert all(len(line) <= width for line in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_narrow_no_break_spaces_are_drawn_as_spaces() -> None:
    assert picture(Document((Text("3:30\u202fPM"),))) == picture(Document((Text("3:30 PM"),)))


def test_a_code_too_fine_for_the_paper_is_refused() -> None:
    with pytest.raises(TooLong):
        draw(Document((Qr("x" * 1500),)), 384)
    with pytest.raises(TooLong):
        draw(Document((Qr("x" * 5000),)))


def test_lines_end_where_japanese_lets_them() -> None:
    found = lines("（温玉のせ）、ごはん大盛り。トッピングは「わさび」", 6, len)
    assert "".join(found) == "（温玉のせ）、ごはん大盛り。トッピングは「わさび」"
    assert not any(line[0] in "）、。」ッ" or line[-1] in "（「" for line in found)


def test_latin_words_stay_whole_unless_none_fits() -> None:
    assert lines("Large rice with egg", 10, len) == ["Large rice", "with egg"]
    assert lines("incomprehensibilities", 10, len) == ["incomprehe", "nsibilitie", "s"]
    assert lines("", 10, len) == [""]


def test_without_japanese_letters_the_cure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts.font.cache_clear()
    fonts._found.cache_clear()
    monkeypatch.setattr(fonts.assets, "path", lambda *parts: Path("/nowhere"))
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(fonts.NoFont, match="apt-get install fonts-noto-cjk"):
        fonts.font(20, False)
    fonts._found.cache_clear()


def a_logo(folder: Path, ink: str) -> Find:
    """A disc of `ink` on nothing."""
    picture = Image.new("RGBA", (400, 400))
    ImageDraw.Draw(picture).ellipse((0, 0, 399, 399), fill=ink)
    picture.save(folder / "a logo.webp", lossless=True)
    return lambda name: (folder / "a logo.webp").as_uri() if name == "logo" else ""


def shares(drawn: Image.Image, width: int) -> tuple[float, float]:
    """How much of the middle and of the corner of a logo's place is black."""
    middle, side = drawn.convert("L"), width // 4
    within = middle.crop((width // 2 - side // 4, side // 4, width // 2 + side // 4, side * 3 // 4))
    corner = middle.crop((0, 0, side, side))
    return tuple(part.histogram()[0] / (part.width * part.height) for part in (within, corner))  # type: ignore


@pytest.mark.parametrize("width", WIDTHS)
def test_a_logo_stands_in_the_middle_above_all_else(width: int, tmp_path: Path) -> None:
    issuer = replace(ISSUER, logo=brand.Logo("logo"))
    drawn = picture(receipt_document(paid(), issuer, "ja"), width, a_logo(tmp_path, "#101010"))
    without = picture(receipt_document(paid(), ISSUER, "ja"), width)
    assert without.height < drawn.height <= without.height + width * 0.3
    within, corner = shares(drawn, width)
    assert within > 0.99 and corner == 0
    assert stands_on(drawn, Columns("合計", "￥2,950", size=Size.LARGE, bold=True))


def test_a_middle_tone_becomes_dots_and_a_light_logo_gets_a_black_plate(tmp_path: Path) -> None:
    tone, _ = shares(picture(Document((Logo("logo"),)), 576, a_logo(tmp_path, "#949494")), 576)
    assert 0.4 < tone < 0.6
    light = a_logo(tmp_path, "#FFFFFF")
    plated = picture(Document((Logo("logo", plate=True),)), 576, light)
    assert shares(plated, 576)[0] < 0.01
    assert 0.1 < plated.convert("L").histogram()[0] / (plated.width * plated.height) < 0.3
    issuer = replace(ISSUER, logo=brand.Logo("logo", grounds=frozenset({brand.DARK})))
    assert receipt_document(paid(), issuer, "ja").rows[0] == Logo("logo", plate=True)


@pytest.mark.parametrize("data", [None, b"", b"RIFF....WEBPnonsense", b"<svg/>"])
def test_a_logo_whose_picture_is_not_there_leaves_a_whole_receipt(data: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "logo.webp"
    if data is not None:
        file.write_bytes(data)
    issuer = replace(ISSUER, logo=brand.Logo("logo"))
    drawn = picture(receipt_document(paid(), issuer, "ja"), 576, lambda name: file.as_uri())
    assert drawn.tobytes() == picture(receipt_document(paid(), ISSUER, "ja"), 576).tobytes()
