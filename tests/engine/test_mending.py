"""Damage that shows while the kiosk runs: it says so, sells on, and is started anew between two guests, where
that helps and not again and again.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.engine.mending import AGAIN_S, LASTING_S, MOST, WHY, Mending
from kiosk.engine.shop_keeping import DAILY, EVERY_S, ShopKeeping
from kiosk.settings import ShopDatabase as Settings
from kiosk.store import backups
from kiosk.store.errors import CorruptStore, ShopAway
from kiosk.store.folder import DataFolder
from kiosk.store.local import Cache
from kiosk.store.shop import ShopDatabase
from tests.engine.steady import Tasks

DAMAGED = CorruptStore("shop.db is damaged")


class Kiosk:
    """A running one with its files, `wished`: why it was asked to be started anew."""

    def __init__(self, folder: Path, managed: bool = True) -> None:
        self.folder, self.tasks = DataFolder(folder), Tasks()
        self.wished: list[str] = []
        with closing(Cache(self.folder.cache)) as cache:
            cache.open()
        self.settings = Settings(url=f"sqlite:///{self.folder.shop}")
        with closing(ShopDatabase(self.settings.url)) as shop:
            shop.open()
        self.start(managed)

    def start(self, managed: bool = True) -> None:
        tasks = self.tasks
        self.keeping = ShopKeeping(self.settings, tasks, tasks, lambda: False, lambda restored: None)
        self.mending = Mending(self.folder, self.keeping, tasks, tasks)
        self.mending.wish = self.wished.append if managed else None
        self.keeping.sound()
        self.mending.start()

    def back_up(self) -> None:
        assert self.keeping.backups is not None
        self.keeping.backups.make()

    def spoil(self, file: Path) -> None:
        for end in ("-wal", "-shm"):
            Path(f"{file}{end}").unlink(missing_ok=True)
        file.write_bytes(os.urandom(8192))

    def hear(self, error: Exception = DAMAGED) -> list[str]:
        self.mending.heard(error)
        self.tasks.settle()
        return self.wished


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    monkeypatch.setattr(backups, "SPARE", 0)
    return Kiosk(tmp_path)


def test_a_damaged_shop_database_with_a_backup_wants_a_start(kiosk: Kiosk) -> None:
    kiosk.back_up()
    kiosk.spoil(kiosk.folder.shop)
    assert kiosk.hear() == [WHY] and kiosk.hear() == [WHY]
    kiosk.start()
    assert backups.damage(kiosk.folder.shop) == ""


def test_a_damaged_cache_wants_a_start(kiosk: Kiosk) -> None:
    kiosk.spoil(kiosk.folder.cache)
    assert kiosk.hear() == [WHY]


def test_where_a_start_would_not_help_none_is_made(kiosk: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    kiosk.spoil(kiosk.folder.shop)
    assert kiosk.hear() == [] and "there is no sound backup" in caplog.text
    caplog.clear()
    assert kiosk.hear() == [] and caplog.text == ""
    kiosk.tasks.pass_by(AGAIN_S)
    kiosk.start()
    assert kiosk.hear() == [] and "the last start could not bring it back" in caplog.text


def test_what_is_sound_or_away_needs_none(kiosk: Kiosk) -> None:
    kiosk.back_up()
    assert kiosk.hear() == [] and kiosk.hear(ShopAway("no answer")) == []


@pytest.mark.slow
def test_a_backup_that_cannot_be_made_tells(kiosk: Kiosk) -> None:
    kiosk.back_up()
    kiosk.spoil(kiosk.folder.shop)
    kiosk.keeping.start()
    kiosk.tasks.pass_by(DAILY.total_seconds() + 2 * EVERY_S)
    assert kiosk.wished == [WHY]


def test_it_is_not_started_anew_for_ever(kiosk: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    kiosk.back_up()
    for _ in range(MOST + 2):
        kiosk.spoil(kiosk.folder.shop)
        kiosk.hear()
        kiosk.tasks.pass_by(AGAIN_S)
        kiosk.tasks.timers.clear()
        kiosk.start()
    assert kiosk.wished == [WHY] * MOST and "now a technician is needed" in caplog.text
    kiosk.tasks.pass_by(LASTING_S)
    kiosk.spoil(kiosk.folder.shop)
    assert kiosk.hear() == [WHY] * (MOST + 1)


def test_who_cannot_be_started_anew_says_what_to_do(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    kiosk = Kiosk(tmp_path, managed=False)
    kiosk.spoil(kiosk.folder.cache)
    assert kiosk.hear() == [] and "restart the kiosk at a quiet moment" in caplog.text
