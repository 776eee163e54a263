"""What is said of the shop database's backups."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.config import Config, demo
from kiosk.staff import backup_checks
from kiosk.staff.check_words import cures, what
from kiosk.staff.findings import Finding, Level
from kiosk.store import backups
from kiosk.store.backup_notes import Restored
from kiosk.store.backups import Backups
from kiosk.store.shop import ShopDatabase

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.setattr(backups, "SPARE", 0)
    config = demo("okawari", "http://127.0.0.1:9", "token", tmp_path)
    with closing(ShopDatabase(config.shop_database.url)) as shop:
        shop.open()
    return config


def kept(config: Config, at: datetime = NOW) -> Backups:
    return Backups(config.kiosk.data_dir / "shop.db", 7, lambda: at)


def found(config: Config, now: datetime = NOW) -> list[Finding]:
    return list(backup_checks.backups(config, now))


def test_a_kiosk_that_was_started_just_now_has_none_yet(config: Config) -> None:
    (one,) = found(config)
    assert (one.level, one.word) == (Level.OK, "backup.not_yet")


def test_the_last_one_and_how_old_it_is(config: Config) -> None:
    kept(config, NOW - timedelta(days=1)).make()
    kept(config, NOW - timedelta(hours=3)).make()
    (one,) = found(config)
    assert one.level is Level.OK and what(one, "en") == "2 kept, the last 3 h old"


@pytest.mark.slow
@pytest.mark.parametrize("days", [3, 20_000, -20_000])
def test_one_of_long_ago_or_of_another_clock_is_a_warning(config: Config, days: int) -> None:
    kept(config).make()
    (one,) = found(config, NOW + timedelta(days=days))
    assert (one.level, one.word) == (Level.WARN, "backup.old") and cures(one, "ja")


def test_why_the_last_one_could_not_be_made(config: Config) -> None:
    kept(config).make()
    kept(config).notes.problem("The disk is full.")
    (one,) = found(config)
    assert (one.level, one.word) == (Level.WARN, "backup.failed")
    assert one.values["error"] == "The disk is full."


def test_a_database_that_was_brought_back_is_told_for_some_days_in_the_shops_time(config: Config) -> None:
    kept(config).make()
    kept(config).notes.restored(Restored(NOW, NOW - timedelta(hours=9), "it was gone", put=True, done=True))
    _, one = found(config, NOW + timedelta(days=2))
    assert (one.check, one.level) == ("database.restored", Level.WARN)
    assert one.values == {"at": "2026-11-22 12:00", "since": "2026-11-22 03:00"}
    assert len(found(config, NOW + timedelta(days=4))) == 1


def test_a_database_that_is_no_file_is_its_operators_and_none_are_made_where_none_are_wanted(
    config: Config,
) -> None:
    url = "postgresql+psycopg://okawari@db.example/okawari"
    theirs = replace(config, shop_database=replace(config.shop_database, url=url))
    assert [one.word for one in found(theirs)] == ["backup.operator"]
    none = replace(config, shop_database=replace(config.shop_database, backups=0))
    assert [one.word for one in found(none)] == ["backup.none"]
