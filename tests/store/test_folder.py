"""One kiosk a folder, and nothing in it for other eyes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.store.errors import FolderInUse, ReadOnly
from kiosk.store.local import Cache, DataFolder, Outbox

from .conftest import Keep
from .orders import a_record

HOLDER = """
import sys, time
from pathlib import Path
from kiosk.store.local import DataFolder
folder = DataFolder(Path(sys.argv[1]))
folder.lock()
print("locked", flush=True)
sys.stdin.read()
"""


def test_a_second_kiosk_is_kept_out_until_the_first_has_gone_even_by_a_crash(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout is not None and child.stdout.readline() == "locked\n"
        with pytest.raises(
            FolderInUse, match=rf"process {child.pid}\) works on .* Stop it, or give this one"
        ):
            DataFolder(tmp_path).lock()
        child.send_signal(signal.SIGKILL)
    folder = DataFolder(tmp_path)
    folder.lock()
    assert (tmp_path / "kiosk.lock").read_text() == str(os.getpid())
    with pytest.raises(FolderInUse):
        DataFolder(tmp_path).lock()
    folder.unlock()
    DataFolder(tmp_path).lock()


def test_a_folder_in_the_lock_s_place_is_said_with_its_cure(tmp_path: Path) -> None:
    (tmp_path / "kiosk.lock").mkdir()
    with pytest.raises(ReadOnly, match=r"kiosk\.lock cannot be written\. Give .* or name another folder"):
        DataFolder(tmp_path).lock()


def test_the_folder_and_all_in_it_are_their_owners_alone(tmp_path: Path, keep: Keep) -> None:
    folder = DataFolder(tmp_path / "new" / "kiosk")
    folder.lock()
    folder.secret("shop")
    keep(Outbox(folder.outbox)).write(a_record())
    keep(Cache(folder.cache)).save_draft(b"draft")
    assert folder.path.stat().st_mode & 0o777 == 0o700
    modes = {file.name: file.stat().st_mode & 0o777 for file in folder.path.iterdir()}
    assert set(modes.values()) == {0o600}, modes
    assert {"outbox.db", "outbox.db-wal", "outbox-copy.db", "cache.db", "kiosk.lock", "shop.secret"} <= set(
        modes
    )
    folder.unlock()


def test_a_secret_is_made_once(tmp_path: Path) -> None:
    secret = DataFolder(tmp_path).secret("shop")
    assert len(secret) == 32
    assert DataFolder(tmp_path).secret("shop") == secret
    assert DataFolder(tmp_path).secret("other") != secret


def test_a_secret_that_is_shared_takes_the_place_of_the_first_one_which_is_kept(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    own = folder.secret("shop")
    assert folder.former_secret("shop") is None
    folder.share_secret("shop", b"s" * 32)
    folder.share_secret("shop", b"t" * 32)
    again = DataFolder(tmp_path)
    assert (again.secret("shop"), again.former_secret("shop")) == (b"t" * 32, own)
    assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}
