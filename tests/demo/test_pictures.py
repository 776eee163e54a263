"""The pictures that the shops name are there, light enough for a kiosk, and cut out so that no edge shows."""

import runpy
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from .shops import ASSETS, SHOPS, options, shop

PICTURES = ASSETS / "pictures"
SCREENS = ("hero-burger", "hero-bowl", "tray", "bag")
MARKS = ("mark-hygiene", "mark-allergens")
TOOL = Path(__file__).parents[2] / "scripts" / "pictures"


def named(name):
    menu = shop(name)
    parts = [*menu["items"], *menu["categories"], *options(name)]
    return {part["picture"] for part in parts if "picture" in part}


@pytest.mark.parametrize("name", SHOPS)
def test_every_dish_and_every_category_has_its_picture(name):
    parts = shop(name)["items"] + shop(name)["categories"]
    assert [part["id"] for part in parts if "picture" not in part] == []
    assert [picture for picture in sorted(named(name)) if not (PICTURES / f"{picture}.webp").exists()] == []


def test_no_picture_lies_unused():
    used = {*SCREENS, "gift-coupon", *MARKS}.union(*(named(name) for name in SHOPS))
    assert {path.stem for path in PICTURES.glob("*.webp")} == used


@pytest.mark.parametrize("path", sorted(PICTURES.glob("*.webp")), ids=lambda path: path.stem)
def test_a_picture_is_a_small_cut_out_whose_border_is_clear(path):
    with Image.open(path) as opened:
        alpha = opened.getchannel("A")
    hero = path.stem.startswith("hero-")
    assert alpha.width <= (1000 if hero else 640)
    assert path.stat().st_size <= (200_000 if hero else 80_000)
    width, height = alpha.size
    for edge in (
        (0, 0, width, 1),
        (0, height - 1, width, height),
        (0, 0, 1, height),
        (width - 1, 0, width, height),
    ):
        assert alpha.crop(edge).getextrema()[1] <= 4


@pytest.fixture(scope="module")
def tool():
    return runpy.run_path(str(TOOL), run_name="pictures")


def test_a_dish_is_trimmed_to_its_margins_and_its_shadow_runs_out(tool, tmp_path):
    source = Image.new("RGBA", (640, 640), (0, 0, 0, 0))
    draw = ImageDraw.Draw(source)
    draw.rectangle((0, 300, 639, 639), fill=(40, 20, 10, 90))
    draw.rectangle((120, 200, 519, 499), fill=(200, 80, 20, 255))
    source.save(tmp_path / "dish.png")

    done = tool["prepare"](tmp_path / "dish.png", tmp_path)

    with Image.open(done) as opened:
        picture = opened.convert("RGBA")
    assert picture.size == (460, 342)
    assert picture.getpixel((230, 100))[3] == 255
    assert picture.getpixel((0, 200))[3] == 0
    assert 0 < picture.getpixel((15, 250))[3] < 90


def test_a_picture_without_transparency_is_refused_by_name(tool, tmp_path, capsys, monkeypatch):
    Image.new("RGB", (20, 20)).save(tmp_path / "flat.png")
    monkeypatch.setattr("sys.argv", ["pictures", str(tmp_path), "--out", str(tmp_path / "out")])

    assert tool["main"]() == 1
    assert "flat.png: not prepared: it has no transparency" in capsys.readouterr().err
