"""Pictures from a stick: what may be looked at, what is refused and why, and what comes out."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from kiosk.staff import menu_pictures as mp
from kiosk.staff.menu_pictures import BadPicture, Fault, Square


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def photo(path: Path, width: int = 800, height: int = 600, **options: object) -> Path:
    picture = Image.new("RGB", (width, height), (200, 60, 20))
    picture.paste((20, 60, 200), (0, 0, width // 2, height))
    picture.save(path, **options)
    return path


def fault_of(path: Path, roots: list[Path]) -> Fault:
    with pytest.raises(BadPicture) as raised:
        mp.opened(path, roots)
    return raised.value.fault


def huge_png(width: int, height: int) -> bytes:
    """The head of a picture that says it is enormous, and a few bytes of it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def test_a_folder_shows_folders_first_then_pictures_and_nothing_else(stick: Path) -> None:
    (stick / "Menu").mkdir()
    (stick / ".hidden").mkdir()
    (stick / "notes.txt").write_text("x")
    photo(stick / "b.jpg")
    photo(stick / "A.PNG")
    assert [(e.name, e.folder) for e in mp.listing(stick, [stick])] == [
        ("Menu", True),
        ("A.PNG", False),
        ("b.jpg", False),
    ]


def test_nothing_outside_the_known_places_is_looked_at(stick: Path, tmp_path: Path) -> None:
    secret = photo(tmp_path / "secret.png")
    (stick / "away").symlink_to(tmp_path)
    (stick / "link.png").symlink_to(secret)
    assert mp.listing(stick, [stick]) == []
    assert fault_of(secret, [stick]) is Fault.OUTSIDE
    assert fault_of(stick / "link.png", [stick]) is Fault.OUTSIDE
    assert fault_of(stick / ".." / "secret.png", [stick]) is Fault.OUTSIDE
    with pytest.raises(BadPicture) as raised:
        mp.listing(tmp_path, [stick])
    assert raised.value.fault is Fault.OUTSIDE


def test_a_picture_of_two_hundred_megapixels_is_refused_before_it_is_decoded(stick: Path) -> None:
    bomb = stick / "bomb.png"
    bomb.write_bytes(huge_png(20_000, 10_000))
    assert fault_of(bomb, [stick]) is Fault.TOO_LARGE
    bomb.write_bytes(huge_png(11_000, 9_000))
    assert fault_of(bomb, [stick]) is Fault.TOO_LARGE


def test_what_is_no_picture_and_what_breaks_off_say_so(stick: Path) -> None:
    (stick / "letter.jpg").write_text("Dear manager, this is not a picture.")
    assert fault_of(stick / "letter.jpg", [stick]) is Fault.NOT_A_PICTURE
    for ending in ("jpg", "png", "webp"):
        whole = photo(stick / f"whole.{ending}").read_bytes()
        (stick / f"half.{ending}").write_bytes(whole[: len(whole) * 2 // 3])
        assert fault_of(stick / f"half.{ending}", [stick]) in (Fault.TRUNCATED, Fault.NOT_A_PICTURE)
    assert fault_of(stick / "never.jpg", [stick]) is Fault.GONE
    assert fault_of(photo(stick / "dot.png", 8, 8), [stick]) is Fault.TOO_SMALL


def test_a_stick_that_is_pulled_out_says_that_it_is_gone(stick: Path) -> None:
    gone = stick / "gone"
    with pytest.raises(BadPicture) as raised:
        mp.listing(gone, [stick])
    assert raised.value.fault is Fault.GONE


def test_the_preview_is_small_and_upright(stick: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6  # the camera was held upright
    path = photo(stick / "phone.jpg", 4000, 3000, exif=turned)
    seen = mp.opened(path, [stick])
    assert (seen.width, seen.height) == (720, 960)
    with Image.open(io.BytesIO(seen.preview)) as preview:
        assert preview.size == (720, 960)


def test_a_square_becomes_a_small_picture_that_is_named_by_what_is_in_it(stick: Path) -> None:
    path = photo(stick / "dish.jpg", 1600, 1200, exif=Image.Exif())
    made = mp.cropped(path, Square(0.1, 0.2, 0.5), [stick])
    assert made.name == f"shop:{hashlib.sha256(made.data).hexdigest()}.webp"
    with Image.open(io.BytesIO(made.data)) as picture:
        assert (picture.format, picture.size) == ("WEBP", (640, 640))
        assert not picture.getexif()
        red, _, blue, alpha = picture.convert("RGBA").getpixel((320, 320))  # type: ignore[misc]
        assert blue > red and alpha == 255
    assert mp.cropped(path, Square(0.1, 0.2, 0.5), [stick]).name == made.name


def test_a_square_that_reaches_beyond_the_picture_is_empty_there(stick: Path) -> None:
    path = photo(stick / "wide.png", 900, 300)
    made = mp.cropped(path, Square(0, -1, 3), [stick])
    with Image.open(io.BytesIO(made.data)) as picture:
        rgba = picture.convert("RGBA")
        assert rgba.getpixel((320, 10))[3] == 0  # type: ignore[index]
        assert rgba.getpixel((320, 320))[3] == 255  # type: ignore[index]
    with pytest.raises(ValueError, match="square"):
        mp.cropped(path, Square(0, 0, 0), [stick])


def test_the_inbox_is_always_a_place(tmp_path: Path) -> None:
    found = mp.places(tmp_path, [tmp_path / "no-media"])
    assert [(e.name, e.path) for e in found] == [("inbox", tmp_path / "inbox")]
    assert (tmp_path / "inbox").is_dir()
