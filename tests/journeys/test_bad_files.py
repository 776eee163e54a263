"""A full disk, damaged, locked and newer files: what cannot be kept is not sold, and it goes on by itself."""

import io
import re
import sqlite3
import struct
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, Browse, Done, OutOfOrder
from kiosk.core.order import Record
from kiosk.engine.pictures import Pictures
from kiosk.store.errors import DiskFull, FolderInUse, StoreError
from kiosk.store.faults import Faults
from kiosk.store.outbox import MIGRATIONS
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock

FILLER = "INSERT INTO records VALUES (NULL, hex(randomblob(8)), '', '', 'done', NULL, 1, zeroblob(100), NULL)"


@contextmanager
def full_disk(kiosk: World) -> Iterator[None]:
    """The outbox may not grow any more, and what room it had is used up."""
    file = kiosk.outbox._main.open()
    (pages,) = file.execute("PRAGMA page_count").fetchone()
    file.execute(f"PRAGMA max_page_count={pages}")
    with suppress(sqlite3.OperationalError):
        while True:
            file.execute(FILLER)
    yield
    file.execute("PRAGMA max_page_count=1000000")
    file.execute("DELETE FROM records WHERE created_at = ''")


def test_a_full_disk_refuses_the_order_before_anything_is_sent(
    pos: Mock, kiosk: World, guest: Guest, caplog: pytest.LogCaptureFixture
) -> None:
    guest.begins()
    guest.adds("classic-burger", "gyudon", "burger-set")
    guest.to_pay()
    with full_disk(kiosk):
        guest.chooses_to_pay("card")
        assert isinstance(kiosk.screen, OutOfOrder)
        reference = kiosk.shop.broken or ""
        assert re.fullmatch(re.escape(kiosk.config.kiosk.id) + "-[2-9A-Z]{4}", reference)
        assert f"out of order (reference {reference})" in caplog.text
        assert "is full. Free some space" in caplog.text
        (fault,) = Faults(kiosk.machine.folder.faults).read()
        assert (fault.reference, fault.ended) == (reference, None) and "is full" in fault.what
        assert kiosk.orders() == [] and kiosk.charged() == 0
        kiosk.passes(25)
        assert isinstance(kiosk.screen, OutOfOrder) and kiosk.shop.broken == reference
    kiosk.passes(11)
    assert isinstance(kiosk.screen, Attract)
    (fault,) = Faults(kiosk.machine.folder.faults).read()
    assert fault.ended is not None and fault.ended > fault.at
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and kiosk.charged() == 540


def test_the_disk_is_full_after_the_order_went_out(pos: Mock, kiosk: World, guest: Guest) -> None:
    """It is known that it went: nothing is charged, and it is taken back as soon as that can be written."""
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    writes = kiosk.outbox.write

    def fails_once_sent(record: Record) -> None:
        if kiosk.orders():
            raise DiskFull("The disk is full.")
        writes(record)

    kiosk.machine.outbox.write = fails_once_sent
    guest.chooses_to_pay("card")
    assert isinstance(kiosk.screen, OutOfOrder)
    assert [order["state"] for order in kiosk.orders()] == ["open"] and kiosk.charged() == 0
    kiosk.machine.outbox.write = writes
    kiosk.passes(60)
    assert isinstance(kiosk.screen, Attract)
    assert [order["state"] for order in kiosk.orders()] == ["cancelled"] and kiosk.charged() == 0


def offline_order(kiosk: World) -> None:
    """An order that waits for the POS."""
    kiosk.pos.down()
    kiosk.passes(15)
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("counter")
    guest.leaves()


def test_a_damaged_outbox_comes_back_from_its_copy(
    pos: Mock, kiosk: World, caplog: pytest.LogCaptureFixture
) -> None:
    offline_order(kiosk)
    kiosk.stop()
    path = kiosk.machine.folder.outbox
    path.write_bytes(b"not a database at all" * 1000)
    kiosk.start()
    pos.up()
    kiosk.comes_to_rest()
    kiosk.passes(15)
    assert [order["number"] for order in kiosk.orders()] == ["901"]
    assert "outbox.db is damaged" in caplog.text and "moved to outbox-damaged" in caplog.text
    assert list(path.parent.glob("outbox-damaged-*"))


def test_what_was_moved_aside_is_said_though_the_program_ends_at_once(
    pos: Mock, kiosk: World, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.stop()
    kiosk.machine.folder.outbox.write_bytes(b"not a database at all" * 1000)
    kiosk.start()
    assert "outbox-damaged" not in caplog.text
    kiosk.machine.close()
    assert caplog.text.count("outbox.db is damaged") == caplog.text.count("moved to outbox-damaged") == 1


@pytest.mark.parametrize("name", ["cache.db", "shop.db"])
def test_other_damaged_files_do_not_stop_the_shop(
    pos: Mock, kiosk: World, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.passes(15)
    kiosk.stop()
    (kiosk.machine.folder.path / name).write_bytes(b"not a database at all" * 1000)
    kiosk.start()
    assert isinstance(kiosk.screen, Attract)
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and kiosk.charged() == 540
    kiosk.passes(15)
    assert "is damaged" in caplog.text


def test_a_shop_goes_on_after_a_version_was_taken_back(
    pos: Mock, kiosk: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Cache and shop database are of the newer one: both stay as they are, and what waits keeps waiting."""
    kiosk.passes(15)
    kiosk.stop()
    folder = kiosk.machine.folder
    set_version(folder.cache, 99)
    with closing(sqlite3.connect(folder.shop)) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
        before = list(file.iterdump())
    kiosk.start()
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and kiosk.charged() == 540
    kiosk.passes(30)
    assert "cache.db was written by a newer version" in caplog.text
    assert "shop.db is from a newer version" in caplog.text and "Install that version again" in caplog.text
    assert kiosk.machine.notes.journal.waiting() > 0
    kiosk.stop()
    with closing(sqlite3.connect(folder.shop)) as file:
        assert list(file.iterdump()) == before
    assert list(folder.path.glob("cache-newer-*.db"))


def test_an_outbox_of_a_newer_program_is_left_alone(
    pos: Mock, kiosk: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Out of order with a message that names the cure; with the right program it goes on."""
    offline_order(kiosk)
    kiosk.stop()
    path = kiosk.machine.folder.outbox
    set_version(path, 99)
    before = path.read_bytes()
    pos.up()
    kiosk.start()
    assert isinstance(kiosk.screen, OutOfOrder)
    assert "written by a newer version" in caplog.text and "Install that version again" in caplog.text
    kiosk.passes(25)
    kiosk.stop()
    assert path.read_bytes() == before
    set_version(path, len(MIGRATIONS))
    kiosk.start()
    kiosk.comes_to_rest()
    assert [order["number"] for order in kiosk.orders()] == ["901"]


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version={version}")


def test_a_locked_outbox_is_tried_until_it_is_free(
    pos: Mock, kiosk: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("kiosk.store.database.WAIT_S", 0.01)
    kiosk.stop()
    with closing(sqlite3.connect(kiosk.machine.folder.outbox, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        kiosk.start()
        guest = Guest(kiosk)
        guest.begins()
        guest.adds("classic-burger")
        guest.chooses_to_pay("card")
        assert isinstance(kiosk.screen, OutOfOrder) and "locked" in caplog.text
        assert not kiosk.orders()
        other.execute("ROLLBACK")
    kiosk.passes(11)
    assert isinstance(kiosk.screen, Attract)


@pytest.mark.parametrize("draft", [b"", b"{", b'{"basket": 7}', b"\xff\xfe\x00", b"[" * 100_000])
def test_a_damaged_basket_is_forgotten(pos: Mock, kiosk: World, guest: Guest, draft: bytes) -> None:
    guest.begins()
    guest.adds("classic-burger")
    kiosk.machine.cache.save_draft(draft)
    kiosk.start_again(2)
    assert isinstance(kiosk.screen, Attract)


def test_a_basket_whose_goods_have_gone_is_restored_without_them(
    pos: Mock, kiosk: World, guest: Guest
) -> None:
    guest.begins(language="en")
    guest.adds("classic-burger", "fries")
    guest.does(ev.ThemeChosen("contrast"))
    kept = kiosk.machine.cache.load_draft()
    assert kept is not None
    kiosk.machine.cache.save_draft(kept.replace(b"classic-burger", b"ghostly-burger"))
    kiosk.start_again(2)
    assert isinstance(kiosk.screen, Browse)
    assert (kiosk.guest.language, kiosk.guest.theme) == ("en", "contrast")
    assert [line.item_id for line in kiosk.guest.basket.lines] == ["fries"]
    guest.pays("card")
    assert kiosk.charged() == 290


# Pictures.


def png(width: int, height: int) -> bytes:
    """A picture that claims a size, with hardly anything in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


def webp(size: int = 40) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (size, size), "tomato").save(data, "WEBP")
    return data.getvalue()


HOSTILE = {
    "nothing": b"",
    "text": b"<html>not found</html>",
    "half": webp()[:20],
    "cut": webp(200)[:-40],
    "a bomb": png(60_000, 60_000),
    "no size": png(0, 0),
    "too long": b"\x89PNG\r\n\x1a\n" + bytes(21 * 1024 * 1024),
    "a script": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
    "vector": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_picture_is_not_shown(tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture) -> None:
    pictures = Pictures(tmp_path / "pictures")
    assert not pictures.keep("burger", HOSTILE[name])
    assert pictures.url("burger") == "" and "not a usable picture: burger" in caplog.text
    assert not list(tmp_path.rglob("*.webp"))


def test_a_picture_keeps_its_last_good_look(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path / "pictures")
    assert pictures.keep("burger", webp())
    shown = pictures.url("burger")
    assert not pictures.keep("burger", HOSTILE["cut"])
    assert pictures.url("burger") == shown and Path(shown.removeprefix("file://")).exists()


def test_a_large_photograph_is_small_and_upright_and_says_nothing_of_where_it_was_taken(
    tmp_path: Path,
) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Camera 42"  # lying on its side; the maker
    data = io.BytesIO()
    Image.new("RGB", (3000, 1500), "tomato").save(data, "JPEG", exif=exif)
    pictures = Pictures(tmp_path)
    assert pictures.keep("burger", data.getvalue())
    file = Path(pictures.url("burger").removeprefix("file://"))
    with Image.open(file) as kept:
        assert kept.size == (320, 640)
    assert b"Camera" not in file.read_bytes()


def test_a_palette_and_a_transparent_picture_are_kept(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    for mode in ("P", "LA", "1", "I;16", "RGBA"):
        data = io.BytesIO()
        Image.new(mode, (900, 300)).save(data, "PNG")
        assert pictures.keep(mode, data.getvalue())


def test_a_name_cannot_leave_the_folder(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path / "pictures")
    for name in ("../../outside", "/etc/passwd", "x\x00y", "con", "ä" * 500):
        assert pictures.keep(name, webp())
    assert {path.parent for path in tmp_path.rglob("*.webp")} == {tmp_path / "pictures"}


def test_no_room_for_a_picture(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.write_bytes(b"a file where the folder should be")
    with pytest.raises(StoreError, match="pictures"):
        Pictures(folder).keep("burger", webp())


# The data folder.


def test_a_second_kiosk_on_the_folder_is_refused(pos: Mock, kiosk: World, start: Start) -> None:
    second = World(pos, kiosk.machine.folder.path)
    with pytest.raises(FolderInUse, match=r"Another kiosk .* works on .* Stop it, or give this"):
        second.start()
    assert isinstance(kiosk.screen, Attract)
