"""A logo from a stick: what comes out of it, where it can be read, and what is refused."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from kiosk.core.brand import DARK, LIGHT
from kiosk.staff import logos
from kiosk.staff.menu_pictures import BadPicture, Fault
from kiosk.ui.staff.svg import drawn

WINE, CREAM = (0x7D, 0, 0x05, 255), (0xFF, 0xF4, 0xE0, 255)
BOTH = frozenset((LIGHT, DARK))


def sign(path: Path, *colours: tuple[int, int, int, int], ground: tuple[int, ...] = (0, 0, 0, 0)) -> Path:
    """Bars of these colours with wide margins around them."""
    picture = Image.new("RGBA", (800, 500), ground)
    draw = ImageDraw.Draw(picture)
    for at, colour in enumerate(colours):
        draw.rectangle((200, 150 + 60 * at, 599, 150 + 60 * at + 49), fill=colour)
    picture.save(path)
    return path


def looked(path: Path) -> logos.Looked:
    return logos.looked(path, [path.parent], drawn)


def fault_of(path: Path) -> Fault:
    with pytest.raises(BadPicture) as raised:
        looked(path)
    return raised.value.fault


def svg(path: Path, inside: str, box: str = "0 0 300 100") -> Path:
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inside}</svg>')
    return path


@pytest.mark.parametrize(
    ("colours", "grounds"),
    [
        ((WINE, WINE), {LIGHT}),
        ((CREAM, CREAM), {DARK}),
        ((WINE, CREAM), set()),
        (((0xB0, 0x60, 0x30, 255), (0xB0, 0x60, 0x30, 255)), BOTH),
        ((WINE, WINE, WINE, CREAM), {LIGHT}),
    ],
)
def test_where_it_can_be_read_is_found(
    tmp_path: Path, colours: tuple[tuple[int, int, int, int], ...], grounds: set[str]
) -> None:
    assert looked(sign(tmp_path / "logo.png", *colours)).logo.grounds == grounds


def test_one_that_brings_its_own_ground_can_be_read_everywhere(tmp_path: Path) -> None:
    found = looked(sign(tmp_path / "logo.png", WINE, ground=(255, 255, 255, 255)))
    assert found.logo.grounds == BOTH
    with Image.open(io.BytesIO(found.made.data)) as made:
        assert made.width < 2 * made.height * 8 and made.convert("RGB").getpixel((0, 0)) == (255, 255, 255)


def test_its_empty_margins_are_cut_off_and_it_is_made_small(tmp_path: Path) -> None:
    found = looked(sign(tmp_path / "logo.png", WINE, WINE))
    assert found.logo.ratio == pytest.approx(400 / 110, abs=0.02)
    assert found.made.name == found.logo.picture and found.made.name.startswith("shop:")
    with Image.open(io.BytesIO(found.made.data)) as made:
        assert made.format == "WEBP" and made.width <= logos.WIDTH and made.height <= logos.HEIGHT
        assert not made.getexif()


def test_a_drawing_is_drawn(tmp_path: Path) -> None:
    bar = '<rect x="20" y="{}" width="240" height="20" fill="#7D0005"/>'
    found = looked(svg(tmp_path / "logo.svg", bar.format(20) + bar.format(60)))
    assert found.logo.grounds == {LIGHT} and found.logo.ratio == pytest.approx(4, abs=0.05)


def test_a_drawing_shows_nothing_of_other_files(tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), "red").save(tmp_path / "secret.png")
    inside = f'<image href="{tmp_path}/secret.png" width="300" height="100"/>'
    assert fault_of(svg(tmp_path / "logo.svg", inside)) is Fault.EMPTY
    assert fault_of(svg(tmp_path / "file.svg", inside.replace('="/', '="file:///'))) is Fault.EMPTY
    named = tmp_path / "named.svg"
    named.write_text(f'<!DOCTYPE svg [<!ENTITY p "{tmp_path}">]><svg viewBox="0 0 9 9"/>')
    assert fault_of(named) is Fault.NOT_A_PICTURE


def test_what_is_no_logo_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "letter.svg").write_text("<p>Dear kiosk</p>")
    (tmp_path / "letter.png").write_text("Dear kiosk")
    (tmp_path / "long.svg").write_bytes(b"<svg>" + b" " * 2**20 + b"</svg>")
    (tmp_path / "latin.svg").write_bytes(b"<svg>\xff\xfe</svg>")
    Image.new("RGBA", (400, 400)).save(tmp_path / "nothing.png")
    Image.new("RGBA", (2000, 40), WINE).save(tmp_path / "thin.png")
    faults = {path.name: fault_of(path) for path in tmp_path.iterdir()}
    assert faults == {
        "letter.svg": Fault.NOT_A_PICTURE,
        "letter.png": Fault.NOT_A_PICTURE,
        "long.svg": Fault.TOO_LARGE,
        "latin.svg": Fault.NOT_A_PICTURE,
        "nothing.png": Fault.EMPTY,
        "thin.png": Fault.TOO_LONG,
    }
