"""A full disk and a folder that must not be written: a message with a cure, nothing lost, and on it goes."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from kiosk.store.errors import DiskFull, ReadOnly
from kiosk.store.local import Cache, DataFolder, Outbox

from .conftest import Keep
from .orders import a_record

NOBODY = 65534


class Small(sqlite3.Connection):
    """A database that may not grow, where its name holds `which`: as if the disk were full."""

    def __init__(self, path: Path, *arguments: object, which: str, **named: object) -> None:
        super().__init__(path, *arguments, **named)
        if which in Path(path).name:
            self.execute("PRAGMA max_page_count=16")


def keep_small(monkeypatch: pytest.MonkeyPatch, which: str) -> None:
    connect = partial(sqlite3.connect, factory=partial(Small, which=which))
    monkeypatch.setattr("kiosk.store.database.sqlite3.connect", connect)


def fill(outbox: Outbox) -> int:
    """Write orders until one is refused; the answer is how many were accepted."""
    for n in range(100):
        try:
            outbox.write(a_record(f"order-{n}"))
        except DiskFull as error:
            assert "outbox.db is full. Free some space" in str(error)
            return n
    raise AssertionError("the disk was never full")


def test_a_full_disk_refuses_the_order_and_keeps_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: Keep
) -> None:
    with monkeypatch.context() as disk:
        keep_small(disk, "outbox.db")
        outbox = keep(Outbox(tmp_path / "outbox.db"))
        accepted = fill(outbox)
        outbox.write(replace(a_record("order-0"), tries=1))
        outbox.close()
    again = keep(Outbox(tmp_path / "outbox.db"))
    assert [record.order.key for record in again.open_records()] == [f"order-{n}" for n in range(accepted)]
    again.write(a_record(f"order-{accepted}"))


def test_without_room_for_the_copy_orders_go_on_and_the_copy_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: Keep
) -> None:
    copy = tmp_path / "outbox-copy.db"
    outbox = keep(Outbox(tmp_path / "outbox.db"))
    with monkeypatch.context() as disk:
        keep_small(disk, "copy")
        for n in range(12):
            outbox.write(a_record(f"order-{n}"))
        assert [type(problem) for problem in outbox.problems] == [DiskFull]
        assert not copy.exists()
    outbox.write(a_record("order-12"))
    assert len(keep(Outbox(copy, look_only=True)).open_records()) == 13


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], capture_output=True)
    if done.returncode:
        pytest.skip("this user may not mount a disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_real_full_disk_is_survived(tiny_disk: Path, keep: Keep) -> None:
    outbox = keep(Outbox(tiny_disk / "outbox.db"))
    outbox.open()
    ballast = tiny_disk / "ballast"
    ballast.write_bytes(bytes(100_000))
    accepted = fill(outbox)
    with pytest.raises(DiskFull):
        keep(Cache(tiny_disk / "cache.db")).save_draft(bytes(200_000))
    ballast.unlink()
    outbox.write(a_record("one more"))
    assert len(outbox.open_records()) == accepted + 1
    outbox.close()
    again = keep(Outbox(tiny_disk / "outbox.db"))
    assert len(again.open_records()) == accepted + 1


def filled(disk: Path) -> Path:
    """What took the last byte."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return ballast


def test_room_for_an_order_is_only_tried_where_there_is_little(
    tiny_disk: Path, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = keep(Outbox(tiny_disk / "outbox.db"))
    outbox.open()
    filled(tiny_disk)
    with pytest.raises(DiskFull):
        outbox.room()
    with monkeypatch.context() as roomy:
        roomy.setattr("kiosk.store.outbox.CRAMPED", 0)
        outbox.room()


def test_after_a_crash_on_a_full_disk_what_was_kept_can_be_read(tiny_disk: Path, keep: Keep) -> None:
    cache = Cache(tiny_disk / "cache.db")
    cache.adapter_state("mock").set("since", "yesterday")
    cache.save_draft(bytes(20_000))
    filled(tiny_disk)
    look = """
import sys
from pathlib import Path
from kiosk.store.local import Cache
print(Cache(Path(sys.argv[1])).adapter_state("mock").get("since"))
"""  # another process finds the files as a crash leaves them
    done = subprocess.run([sys.executable, "-c", look, cache.file.path], capture_output=True, text=True)
    assert done.stdout.strip() == "yesterday", done.stderr
    cache.close()


@pytest.fixture
def forbidden() -> Iterator[Path]:
    """A folder that may be read and not written; for root too, who becomes nobody until the test is over."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        outbox = Outbox(folder / "outbox.db")
        outbox.write(a_record())
        outbox.close()
        Cache(folder / "cache.db").close()
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)
        was = os.geteuid()
        if was == 0:
            os.seteuid(NOBODY)
        yield folder
        os.seteuid(was)
        folder.chmod(0o700)


def test_a_folder_that_must_not_be_written_is_named_with_a_cure(forbidden: Path) -> None:
    for use in (
        lambda: DataFolder(forbidden).lock(),
        lambda: DataFolder(forbidden).secret("shop"),
        lambda: Outbox(forbidden / "outbox.db").write(a_record("order-2")),
        lambda: Cache(forbidden / "cache.db").save_draft(b"draft"),
    ):
        with pytest.raises(ReadOnly, match=r"cannot be written.*data_dir") as caught:
            use()
        assert str(forbidden) in str(caught.value)
